//! Reading JSON so that nothing wrong goes unreported: every fault with its path, keys given twice included.
//! What a scenario or a notice may say is in `scenario` and `notice`; how a fault is worded is in `present`.
//!
//! Values are kept as they are written until somebody asks for them ([`Raw`]), so that a number is
//! judged by how it is written (`3.0` is not a count) and never passes through a float.

mod codes;
mod raw;
mod values;

pub use codes::{Code, Fault};
pub use raw::Raw;
pub use values::{MAX_COUNT, amount_of, count_of, date_of, flag_of, percentage_of, text_of};

use std::sync::Arc;

/// A name that was read, for later values to refer to.
#[derive(Debug)]
struct Registered {
    kind: &'static str,
    id: String,
    name: Arc<str>,
}

/// Collects faults while values are read, and knows the path of the one being read.
#[derive(Debug, Default)]
pub struct Reader {
    path: String,
    faults: Vec<Fault>,
    registered: Vec<Registered>,
}

impl Reader {
    /// A reader whose paths all begin with `prefix`.
    #[must_use]
    pub fn below(prefix: &str) -> Self {
        Self { path: prefix.to_owned(), ..Self::default() }
    }

    /// Remembers the name of something of this kind, for values read later to refer to by its id.
    pub fn register(&mut self, kind: &'static str, id: &str, name: Arc<str>) {
        self.registered.push(Registered { kind, id: id.to_owned(), name });
    }

    /// The name that was registered for this kind and id.
    #[must_use]
    pub fn registered(&self, kind: &'static str, id: &str) -> Option<Arc<str>> {
        let registered = self.registered.iter().find(|known| known.kind == kind && known.id == id);
        registered.map(|known| Arc::clone(&known.name))
    }

    /// Notes a fault of the value being read.
    #[inline(never)]
    pub fn fault(&mut self, code: Code) {
        self.faults.push(Fault { field: self.path.clone(), code });
    }

    /// Notes a fault of the named part of the value being read.
    pub fn fault_of(&mut self, name: &str, code: Code) {
        self.inside(name, |reader| reader.fault(code));
    }

    /// Notes a fault by its full path.
    pub fn fault_at(&mut self, field: &str, code: Code) {
        self.faults.push(Fault { field: field.to_owned(), code });
    }

    /// Reads a part of the value being read: `name` is added to the path meanwhile.
    pub fn inside<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.enter(name);
        let result = read(self);
        self.path.truncate(outside);
        result
    }

    /// Adds `name` to the path, and gives the length to which the path is to be cut back afterwards.
    #[inline(never)]
    fn enter(&mut self, name: &str) -> usize {
        let outside = self.path.len();
        if outside > 0 && !name.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(name);
        outside
    }

    /// Adds the place in a list to the path, as [`Self::enter`] does a name.
    #[inline(never)]
    fn enter_place(&mut self, place: usize) -> usize {
        self.enter(&format!("[{place}]"))
    }

    /// The faults found, in the order in which they were met.
    #[must_use]
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Whether nothing wrong was found so far.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// Whether a fault of the value with this full path itself was found.
    #[must_use]
    pub fn has_fault_at(&self, field: &str) -> bool {
        self.faults.iter().any(|fault| fault.field == field)
    }

    /// How many faults were found so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.faults.len()
    }

    /// Whether a fault was found in the named part of the value being read, or in a part of that.
    #[must_use]
    pub fn has_fault_of(&mut self, name: &str) -> bool {
        self.inside(name, |reader| reader.faults.iter().any(|fault| fault.field.starts_with(&reader.path)))
    }

    /// Takes `value` when it is right, and notes the fault when it is not.
    pub fn accept<T>(&mut self, value: Result<T, Code>) -> Option<T> {
        value.map_err(|code| self.fault(code)).ok()
    }
}

/// The fields of one JSON object, taken one by one; what nobody took is unknown.
pub struct Fields<'a> {
    entries: Vec<(String, Raw<'a>)>,
    taken: Vec<bool>,
}

impl<'a> Fields<'a> {
    /// Splits an object into its fields; anything else is [`Code::NotAnObject`].
    pub fn of(json: Raw<'a>, reader: &mut Reader) -> Option<Self> {
        let entries = reader.accept(json.entries().ok_or(Code::NotAnObject))?;
        Some(Self { taken: vec![false; entries.len()], entries })
    }

    /// The fields of an empty object.
    #[must_use]
    pub const fn none() -> Self {
        Self { entries: Vec::new(), taken: Vec::new() }
    }

    /// Whether a field of this name stands here, be it `null`.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key == name)
    }

    /// The names that stand here, whether taken or not; a key given twice comes twice.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_str())
    }

    /// Takes the field of this name; `null` counts as left out. Of a key given twice the last value is read, as
    /// browsers do, and the fault is noted.
    pub fn take(&mut self, name: &str, reader: &mut Reader) -> Option<Raw<'a>> {
        let mut found = None;
        let mut count = 0_usize;
        for ((key, value), taken) in self.entries.iter().zip(&mut self.taken) {
            if key == name {
                *taken = true;
                count += 1;
                found = Some(*value);
            }
        }
        if count > 1 {
            reader.fault_of(name, Code::DuplicateField);
        }
        found.filter(|value| value.get() != "null")
    }

    /// Notes every field that nobody took.
    pub fn finish(self, reader: &mut Reader) {
        let mut seen: Vec<&str> = Vec::new();
        let mut twice: Vec<&str> = Vec::new();
        for ((key, _), taken) in self.entries.iter().zip(&self.taken) {
            if *taken {
                continue;
            }
            if !seen.contains(&key.as_str()) {
                seen.push(key);
                reader.fault_of(key, Code::UnknownField);
            } else if !twice.contains(&key.as_str()) {
                twice.push(key);
                reader.fault_of(key, Code::DuplicateField);
            }
        }
    }
}

/// A value that can be read from JSON with every fault noted.
///
/// Reading always gives a value, so that it goes on to the end and finds every fault; where there was one, the whole
/// is thrown away (see [`Reader::is_clean`]) and the placeholders in it are never seen.
pub trait Read: Sized {
    /// Reads the value, or notes why it cannot be read.
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self;

    /// What stands for a value that cannot be read, in a whole that is thrown away.
    fn placeholder() -> Self;

    /// What stands for a field that was left out: a fault, unless the type can be absent.
    fn left_out(reader: &mut Reader) -> Self {
        reader.fault(Code::Required);
        Self::placeholder()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        Some(T::read(json, reader))
    }

    fn placeholder() -> Self {
        None
    }

    fn left_out(_: &mut Reader) -> Self {
        None
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let mut values = Self::new();
        for (place, item) in items_of(json, reader).into_iter().enumerate() {
            let outside = reader.enter_place(place);
            values.push(T::read(item, reader));
            reader.path.truncate(outside);
        }
        values
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

/// The items of a JSON list; anything else is [`Code::NotAList`].
fn items_of<'a>(json: Raw<'a>, reader: &mut Reader) -> Vec<Raw<'a>> {
    reader.accept(json.items().ok_or(Code::NotAList)).unwrap_or_default()
}

/// Declares a struct that is read from a JSON object, field by field, with every fault noted; a field whose type is
/// an `Option` may be left out. The struct's own words are its documentation and, through it, its JSON Schema's.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Record:ident {
            $( $(#[$field_meta:meta])* pub $field:ident: $Type:ty, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $Record {
            $( $(#[$field_meta])* pub $field: $Type, )+
        }

        impl $crate::json::Read for $Record {
            fn read(
                json: $crate::json::Raw<'_>,
                reader: &mut $crate::json::Reader,
            ) -> Self {
                let Some(mut fields) = $crate::json::Fields::of(json, reader) else {
                    return Self::placeholder();
                };
                let record = Self {
                    $( $field: $crate::json::read_field(&mut fields, stringify!($field), reader), )+
                };
                fields.finish(reader);
                record
            }

            fn placeholder() -> Self {
                Self { $( $field: <$Type as $crate::json::Read>::placeholder(), )+ }
            }
        }
    };
}

pub(crate) use record;

/// Reads one field of an object, or what stands for it when it is left out.
pub fn read_field<T: Read>(fields: &mut Fields<'_>, name: &str, reader: &mut Reader) -> T {
    // Compiled once for each type that is read: what can be shared is, and the page stays small.
    let (json, outside) = open_field(fields, name, reader);
    let value = match json {
        Some(json) => T::read(json, reader),
        None => T::left_out(reader),
    };
    reader.path.truncate(outside);
    value
}

/// The value of a field, and the path at which it is read.
#[inline(never)]
fn open_field<'a>(fields: &mut Fields<'a>, name: &str, reader: &mut Reader) -> (Option<Raw<'a>>, usize) {
    let json = fields.take(name, reader);
    (json, reader.enter(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_given_twice_is_a_fault_and_the_last_value_is_read() {
        let json = Raw::of(r#"{"a":1,"b":2,"a":3,"c":4,"c":5}"#).unwrap();
        let mut reader = Reader::below("x");
        let mut fields = Fields::of(json, &mut reader).unwrap();
        assert_eq!(fields.take("a", &mut reader).map(Raw::get), Some("3"));
        fields.finish(&mut reader);
        let faults: Vec<_> = reader.into_faults().into_iter().map(|fault| (fault.field, fault.code.name())).collect();
        let expected = [
            ("x.a", "duplicate_field"),
            ("x.b", "unknown_field"),
            ("x.c", "unknown_field"),
            ("x.c", "duplicate_field"),
        ];
        assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    }
}

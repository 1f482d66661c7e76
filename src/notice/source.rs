//! Acts, citations and texts in the product's languages: what every other part of a notice file refers to.

use std::sync::Arc;

use crate::dates::Date;
use crate::json::{Code, Fields, Raw, Read, Reader, read_field, record, text_of};

/// A text in both languages of the product.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Words {
    /// In Italian.
    pub it: String,
    /// In English.
    pub en: String,
}

impl Read for Words {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let Some(mut fields) = Fields::of(json, reader) else { return Self::placeholder() };
        let mut language = |name| {
            let value = fields.take(name, reader);
            reader.inside(name, |reader| match value {
                Some(json) => String::read(json, reader),
                None => reader.accept(Err(Code::MissingTranslation)).unwrap_or_default(),
            })
        };
        let words = Self { it: language("it"), en: language("en") };
        fields.finish(reader);
        words
    }

    fn placeholder() -> Self {
        Self { it: String::new(), en: String::new() }
    }
}

impl Read for String {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let text = text_of(json).filter(|text| !text.trim().is_empty());
        reader.accept(text.ok_or(Code::NotAText)).unwrap_or_default()
    }

    fn placeholder() -> Self {
        Self::new()
    }
}

/// A name that other parts of the file refer to: lower-case letters, digits, `_` and `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Id(#[cfg_attr(feature = "schema", schemars(regex(pattern = "^[a-z0-9_-]+$")))] pub String);

impl Read for Id {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
        let id = text_of(json).filter(|id| !id.is_empty() && id.bytes().all(plain));
        Self(reader.accept(id.ok_or(Code::NotAnId)).unwrap_or_default())
    }

    fn placeholder() -> Self {
        Self(String::new())
    }
}

record! {
    /// A legal act from which the rules come.
    pub struct Act {
        /// The name by which citations refer to it in this file.
        pub id: Id,
        /// The short name that is shown, such as `Avviso Lazio`.
        pub name: String,
        /// The full title.
        pub title: Words,
        /// The day of the act.
        pub date: Date,
        /// Where it was published.
        pub published: Option<Words>,
    }
}

/// The acts of a notice; citations that come later in the file may name them.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Acts(pub Vec<Act>);

impl Read for Acts {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let acts = Vec::<Act>::read(json, reader);
        for act in &acts {
            reader.register(Kind::ACT, &act.id.0, act.name.as_str().into());
        }
        Self(acts)
    }

    fn placeholder() -> Self {
        Self(Vec::new())
    }
}

/// A place in an act and what it says.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Citation {
    /// The name by which rules refer to it in this file.
    pub id: Id,
    /// The id of the act.
    pub act: Id,
    /// The place in the act, such as `par. 8`.
    pub place: String,
    /// What it says, in our own words.
    pub says: Words,
    /// Act and place as they are shown, such as `Avviso Lazio, par. 8`.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub reference: Arc<str>,
}

impl Read for Citation {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let Some(mut fields) = Fields::of(json, reader) else { return Self::placeholder() };
        let id: Id = read_field(&mut fields, "id", reader);
        let act: Id = read_field(&mut fields, "act", reader);
        let place: String = read_field(&mut fields, "place", reader);
        let says = read_field(&mut fields, "says", reader);
        fields.finish(reader);
        let name = reader.registered(Kind::ACT, &act.0);
        if name.is_none() && !act.0.is_empty() {
            reader.fault_of("act", Code::UnknownAct);
        }
        let reference: Arc<str> = format!("{}, {place}", name.as_deref().unwrap_or_default()).into();
        // Registered even when its own words are faulty, so that one fault is not reported again wherever it is cited.
        reader.register(Kind::CITATION, &id.0, Arc::clone(&reference));
        Self { id, act, place, says, reference }
    }

    fn placeholder() -> Self {
        let (id, act, says) = (Id::placeholder(), Id::placeholder(), Words::placeholder());
        Self { id, act, place: String::new(), says, reference: "".into() }
    }
}

/// What can be registered while a file is read, for later parts to refer to.
struct Kind;

impl Kind {
    const ACT: &'static str = "act";
    const CITATION: &'static str = "citation";
}

/// One reference to a citation of the same file.
#[derive(Clone, Debug, PartialEq)]
pub struct CitationRef {
    /// The id of the citation.
    pub id: String,
    /// Act and place as they are shown.
    pub reference: Arc<str>,
}

/// The legal sources of a rule: one at least.
#[derive(Clone, Debug, PartialEq)]
pub struct Citations(Vec<CitationRef>);

impl Citations {
    /// The references, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, CitationRef> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Citations {
    type Item = &'a CitationRef;
    type IntoIter = std::slice::Iter<'a, CitationRef>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Read for Citations {
    fn read(json: Raw<'_>, reader: &mut Reader) -> Self {
        let before = reader.count();
        let ids = Vec::<Id>::read(json, reader);
        if ids.is_empty() && reader.count() == before {
            reader.fault(Code::MissingCitation);
        }
        let mut references = Vec::with_capacity(ids.len());
        for (place, Id(id)) in ids.into_iter().enumerate().filter(|(_, id)| !id.0.is_empty()) {
            match reader.registered(Kind::CITATION, &id) {
                Some(reference) => references.push(CitationRef { id, reference }),
                None => reader.fault_of(&format!("[{place}]"), Code::UnknownCitation),
            }
        }
        Self(references)
    }

    fn placeholder() -> Self {
        Self(Vec::new())
    }

    fn left_out(reader: &mut Reader) -> Self {
        reader.fault(Code::MissingCitation);
        Self::placeholder()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Citations {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Citations".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The legal sources of the rule: ids of citations of this file, one at least.",
            "type": "array",
            "items": { "type": "string" },
            "minItems": 1
        })
    }
}

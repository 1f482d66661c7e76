//! Values as they stand in a JSON text. `serde_json` finds out whether a text is well-formed; after that, objects and
//! lists are only cut into their parts and strings freed of their escapes, which needs nothing that could fail. Its
//! own reading of values would bring floats along, whose tables alone are 2 kB of what a visitor downloads.

use serde::de::IgnoredAny;

/// A value as it is written, without the spaces around it, in a text that is well-formed.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'a>(&'a str);

impl<'a> Raw<'a> {
    /// The one value of a JSON text; `None` when the text is not well-formed (RFC 8259).
    #[must_use]
    pub fn of(text: &'a str) -> Option<Self> {
        serde_json::from_str::<IgnoredAny>(text).ok().map(|_| Self(trimmed(text)))
    }

    /// Where a text stops being well-formed JSON: the line and the column, from 1; `None` for one that is.
    #[must_use]
    pub fn place_of_fault(text: &str) -> Option<(usize, usize)> {
        serde_json::from_str::<IgnoredAny>(text).err().map(|error| (error.line(), error.column()))
    }

    /// The value as it is written.
    #[must_use]
    pub const fn get(self) -> &'a str {
        self.0
    }

    /// The parts between a pair of brackets; `None` for a value that is not in such brackets.
    fn parts(self, brackets: (char, char)) -> Option<Vec<&'a str>> {
        let inside = self.0.strip_prefix(brackets.0)?.strip_suffix(brackets.1)?;
        // An empty object or list has one part, which is empty.
        Some(split(inside, ',').filter(|part| !part.is_empty()).collect())
    }

    /// The items of a list; `None` for any other value.
    #[must_use]
    pub fn items(self) -> Option<Vec<Self>> {
        Some(self.parts(('[', ']'))?.into_iter().map(Self).collect())
    }

    /// The keys and values of an object in the order of the text, repeated keys included; `None` for any other value,
    /// and for a key whose escapes mean no character.
    #[must_use]
    pub fn entries(self) -> Option<Vec<(String, Self)>> {
        let entry = |part| {
            let mut key_and_value = split(part, ':');
            Some((Self(key_and_value.next()?).text()?, Self(key_and_value.next()?)))
        };
        self.parts(('{', '}'))?.into_iter().map(entry).collect()
    }

    /// The text of a string; `None` for any other value, and for escapes that mean no character (half a surrogate pair).
    #[must_use]
    pub fn text(self) -> Option<String> {
        let written = self.0.strip_prefix('"')?.strip_suffix('"')?;
        let mut signs = written.chars();
        let mut units: Vec<u16> = Vec::with_capacity(written.len());
        while let Some(sign) = signs.next() {
            if sign != '\\' {
                units.extend_from_slice(sign.encode_utf16(&mut [0; 2]));
                continue;
            }
            units.push(match signs.next()? {
                'b' => 8,
                'f' => 12,
                'n' => 10,
                'r' => 13,
                't' => 9,
                'u' => {
                    let digits = signs.as_str().get(..4)?;
                    signs = signs.as_str().get(4..)?.chars();
                    u16::from_str_radix(digits, 16).ok()?
                }
                itself => u16::try_from(u32::from(itself)).ok()?,
            });
        }
        String::from_utf16(&units).ok()
    }
}

/// Without the white space of JSON around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// What stands between the separators that are in no string and in no brackets, trimmed.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let parts = text.split(move |sign: char| {
        if in_string {
            in_string = escaped || sign != '"';
            escaped = !escaped && sign == '\\';
            return false;
        }
        match sign {
            '"' => in_string = true,
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0 && sign == separator,
        }
        false
    });
    parts.map(trimmed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_and_lists_are_cut_where_they_part() {
        let json = Raw::of(" {\"a\" : [1, {\"b\": \",]}\"}] ,\n\"c\\\"d\":{} , \"\\u0065\":\"\\\\\",\"a\":-1.5e3 }\t")
            .unwrap();
        let entries: Vec<_> = json.entries().unwrap().into_iter().map(|(key, value)| (key, value.get())).collect();
        let expected = [("a", r#"[1, {"b": ",]}"}]"#), ("c\"d", "{}"), ("e", r#""\\""#), ("a", "-1.5e3")];
        assert_eq!(entries, expected.map(|(key, value)| (key.to_owned(), value)));
        let items = json.entries().unwrap()[0].1.items().unwrap();
        assert_eq!(items.iter().map(|item| item.get()).collect::<Vec<_>>(), ["1", r#"{"b": ",]}"}"#]);
        for empty in ["{}", "{ }", "[]", "[\n]"] {
            let empty = Raw::of(empty).unwrap();
            assert!(
                empty.items().is_some_and(|items| items.is_empty())
                    || empty.entries().is_some_and(|entries| entries.is_empty())
            );
        }
        for (json, items, entries) in
            [("1", false, false), ("[1]", true, false), ("{\"a\":1}", false, true), ("\"[]\"", false, false)]
        {
            let json = Raw::of(json).unwrap();
            assert_eq!((json.items().is_some(), json.entries().is_some()), (items, entries));
        }
    }

    #[test]
    fn strings_are_freed_of_their_escapes() {
        for (json, text) in [
            (r#""è «sì» 😀""#, Some("è «sì» 😀")),
            (r#""\"\\\/\b\f\n\r\t""#, Some("\"\\/\u{8}\u{c}\n\r\t")),
            (r#""\u00e8\ud83d\ude00""#, Some("è😀")),
            (r#""\ud83d""#, None),
            (r#""\ude00\ud83d""#, None),
            ("34", None),
            ("null", None),
        ] {
            assert_eq!(Raw::of(json).unwrap().text().as_deref(), text, "{json}");
        }
    }

    #[test]
    fn a_fault_has_its_line_and_column() {
        for (text, place) in [
            ("{\n  \"a\": 1,\n}", Some((3, 1))),
            ("{\n  \"a\": 1,,\n}", Some((2, 10))),
            ("{\n  \"a\": 1\n  \"b\": 2 }", Some((3, 3))),
            ("{ \"a\": 1 }", None),
        ] {
            assert_eq!(Raw::place_of_fault(text), place, "{text}");
        }
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in ["", "{", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "nul", "\"a", "1 2", "{'a':1}", "\"\\x\"", "01"] {
            assert!(Raw::of(text).is_none(), "{text}");
        }
        assert!(Raw::of(&"[".repeat(100_000)).is_none());
    }
}

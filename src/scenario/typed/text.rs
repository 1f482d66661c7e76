//! Typed and pasted text before it is read: what cannot be seen is taken out, what only looks different is written the
//! usual way, and a part of it is cut short to be quoted.

use std::fmt;

/// The digit zero of each script whose ten digits stand one after another (Unicode, `General_Category` Nd: always so):
/// Arabic, Persian and Urdu, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, Lao,
/// Tibetan, Burmese, Khmer, and full-width ones. A digit of any of them has one value only.
const ZEROS: [u32; 16] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040,
    0x17E0, 0xFF10,
];

/// A text without what cannot be seen.
pub(super) struct Clean {
    /// Spaces of every kind are one space, a break between cells or lines is a tab, and there is none at the ends.
    pub(super) text: String,
    /// Some sign in it was written the usual way, so that how it was read is to be shown.
    pub(super) is_rewritten: bool,
}

/// A text without the characters that cannot be seen and come along with what is pasted.
#[must_use]
pub fn without_invisible(typed: &str) -> String {
    typed.chars().filter(|sign| !is_invisible(*sign)).collect()
}

/// Takes out what cannot be seen, and writes full-width signs and the digits of other scripts the usual way.
pub(super) fn clean(typed: &str) -> Clean {
    let mut text = String::with_capacity(typed.len());
    let mut is_rewritten = false;
    for sign in typed.chars().filter(|sign| !is_invisible(*sign)) {
        let usual = usual(sign);
        is_rewritten |= usual.is_some();
        match usual.unwrap_or(sign) {
            '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push('\t'),
            space if space.is_whitespace() => {
                if !text.ends_with(char::is_whitespace) {
                    text.push(' ');
                }
            }
            sign => text.push(sign),
        }
    }
    Clean { text: text.trim().to_owned(), is_rewritten }
}

/// Whether a character is taken out wherever it stands: the properties `Default_Ignorable_Code_Point` and `Bidi_Control`
/// (Unicode 16.0, `DerivedCoreProperties.txt` and `PropList.txt`; the second is part of the first), and control characters
/// that are no space.
const fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\0'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The usual way to write a sign that only looks different: a digit by its value; a full-width sign by the ASCII sign
/// that it repeats, 0xFEE0 further on (Unicode, block Halfwidth and Fullwidth Forms).
fn usual(sign: char) -> Option<char> {
    let code = u32::from(sign);
    let value = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10));
    match value {
        Some(value) => char::from_digit(value, 10),
        None if ('\u{ff01}'..='\u{ff5e}').contains(&sign) => char::from_u32(code - 0xfee0),
        None => None,
    }
}

/// Whether a sign is a letter, or an accent that stands by itself. Of other scripts than Latin it is enough to know roughly:
/// it only decides what is quoted as one word, and Unicode's own tables are some kilobytes.
pub(super) const fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic()
        || matches!(sign, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2b9}' | '\u{300}'..='\u{1fff}')
        || matches!(sign, '\u{3040}'..='\u{d7ff}' | '\u{f900}'..='\u{fb4f}')
}

/// Whether a sign is a minus or any other dash.
pub(super) const fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}')
}

/// Whether a sign is an apostrophe or what is typed for one.
pub(super) const fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '`' | '\u{b4}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}')
}

/// Some of what a visitor typed, short enough to be quoted in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt(String);

impl Excerpt {
    /// How many characters are quoted at most.
    const MOST: usize = 24;

    /// The beginning of a text, with an ellipsis where it goes on.
    pub(super) fn of(text: &str) -> Self {
        let text = text.trim();
        let mut excerpt: String = text.chars().take(Self::MOST).collect();
        if excerpt.len() < text.len() {
            excerpt.truncate(excerpt.trim_end().len());
            excerpt.push('…');
        }
        Self(excerpt.replace('\t', " "))
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bound_of_what_cannot_be_seen() {
        for (first, last) in [
            (0xad, 0xad),
            (0x34f, 0x34f),
            (0x61c, 0x61c),
            (0x115f, 0x1160),
            (0x17b4, 0x17b5),
            (0x180b, 0x180f),
            (0x200b, 0x200f),
            (0x202a, 0x202e),
            (0x2060, 0x206f),
            (0x3164, 0x3164),
            (0xfe00, 0xfe0f),
            (0xfeff, 0xfeff),
            (0xffa0, 0xffa0),
            (0xfff0, 0xfff8),
            (0x1bca0, 0x1bca3),
            (0x1d173, 0x1d17a),
            (0xe0000, 0xe0fff),
        ] {
            let is = |code| char::from_u32(code).is_some_and(is_invisible);
            assert!(is(first) && is(last) && !is(first - 1) && !is(last + 1), "{first:x}–{last:x}");
        }
    }

    #[test]
    fn what_only_looks_different_is_written_the_usual_way() {
        for (typed, usual) in [
            ("１２，５％", "12,5%"),
            ("－５．０", "-5.0"),
            ("２０／０３／２０２０", "20/03/2020"),
            ("\u{661}\u{662}\u{6f3}\u{967}", "1231"),
            ("ＥＵＲ\u{3000}５", "EUR 5"),
        ] {
            let clean = clean(typed);
            assert_eq!((clean.text.as_str(), clean.is_rewritten), (usual, true), "{typed}");
        }
        let plain = clean("\u{200e} 12\u{a0}\u{2009}345\u{ad},60 € \u{202f}");
        assert_eq!((plain.text.as_str(), plain.is_rewritten), ("12 345,60 €", false));
    }

    #[test]
    fn a_pasted_page_is_quoted_by_its_beginning() {
        assert_eq!(Excerpt::of("k").to_string(), "k");
        assert_eq!(Excerpt::of(&"così ".repeat(1000)).to_string(), "così così così così così…");
        assert_eq!(Excerpt::of("1\t234").to_string(), "1 234");
    }
}

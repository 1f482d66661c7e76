//! The code that a web editor pastes: the address with everything that was chosen, the HTML of each way, and what a
//! site's Content-Security-Policy must allow for it. Text only; how it is chosen and shown is in the room's `mod.rs`.

use crate::present::{Language, page};

/// A way of embedding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Way {
    /// A plain link.
    Link,
    /// A frame of a fixed height.
    #[default]
    Frame,
    /// A link that a script turns into a frame as high as its content.
    Script,
    /// A custom element.
    Element,
}

impl Way {
    /// All of them, from the simplest.
    pub(super) const ALL: [Self; 4] = [Self::Link, Self::Frame, Self::Script, Self::Element];
}

/// What an address says after `#`, part by part.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) notice: String,
    pub(super) language: Language,
    /// The case as a link has it; empty for none.
    pub(super) case: String,
    /// Six digits; empty for the calculator's own.
    pub(super) colour: String,
    /// Empty for the built-in notices.
    pub(super) notice_file: String,
}

impl Parts {
    /// The address of the calculator with all of it: of its own page, or of the one for frames.
    pub(super) fn address(&self, folder: &str, for_frames: bool) -> String {
        let page = if for_frames { "embed.html" } else { "" };
        let named = [
            ("notice", &*self.notice),
            ("lang", self.language.tag()),
            ("notice-src", &*in_an_address(&self.notice_file)),
            ("primary", &*self.colour),
        ];
        let mut said: Vec<String> = named
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        said.extend((!self.case.is_empty()).then(|| self.case.clone()));
        format!("{folder}{page}#{}", said.join("&"))
    }

    /// The HTML of a way. `folder` is where the calculator is published, `integrity` gives a script's hash.
    pub(super) fn html(&self, way: Way, folder: &str, integrity: impl Fn(&str) -> String) -> String {
        let (language, name) = (self.language.tag(), page::NAME.in_language(self.language));
        let address = escaped(&self.address(folder, matches!(way, Way::Frame)));
        let script = |file: &str, how: &str| {
            let hash = integrity(file);
            format!("<script {how}src=\"{}{file}\" integrity=\"{hash}\" crossorigin=\"anonymous\"", escaped(folder))
        };
        match way {
            Way::Link => format!("<a href=\"{address}\" lang=\"{language}\">{name}</a>"),
            Way::Frame => format!(
                "<iframe src=\"{address}\" title=\"{name}\" lang=\"{language}\" loading=\"lazy\" width=\"100%\" height=\"800\" style=\"border: 0\"></iframe>"
            ),
            Way::Script => format!(
                "<a data-calcolatore href=\"{address}\" lang=\"{language}\">{name}</a>\n{} defer></script>",
                script("embed-1.js", "")
            ),
            Way::Element => {
                let colour = format!("primary={}", self.colour);
                let case = [if self.colour.is_empty() { "" } else { &colour }, &self.case];
                let case = case.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&");
                let attributes = [
                    ("notice", &*self.notice),
                    ("lang", language),
                    ("case", &case),
                    ("notice-src", &*self.notice_file),
                ];
                let attributes = attributes.into_iter().filter(|(_, value)| !value.is_empty());
                let attributes: Vec<String> =
                    attributes.map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
                format!(
                    "{}></script>\n<calcolatore-smart-working{}>\n  <a href=\"{address}\">{name}</a>\n</calcolatore-smart-working>",
                    script("calcolatore-1.js", "type=\"module\" "),
                    attributes.concat()
                )
            }
        }
    }
}

/// What a site's policy must allow for a way, where `origin` is the calculator's; nothing for a link.
pub(super) fn policy(way: Way, origin: &str) -> Option<String> {
    match way {
        Way::Link => None,
        Way::Frame => Some(format!("frame-src {origin};")),
        Way::Script => Some(format!("script-src {origin}; frame-src {origin};")),
        Way::Element => Some(format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin};")),
    }
}

/// A text without the signs that have a meaning after `#`.
fn in_an_address(text: &str) -> String {
    text.replace('%', "%25").replace('&', "%26").replace('#', "%23")
}

/// A text as it stands in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        Parts {
            notice: "lazio-2020".to_owned(),
            language: Language::English,
            case: "employees=17&cost_b.total=750.50".to_owned(),
            colour: "297a38".to_owned(),
            notice_file: "/bandi/a&b.json".to_owned(),
        }
    }

    const FOLDER: &str = "https://example.org/calcolatore/";

    #[test]
    fn an_address_says_what_was_chosen_and_no_more() {
        assert_eq!(
            parts().address(FOLDER, true),
            "https://example.org/calcolatore/embed.html#notice=lazio-2020&lang=en&notice-src=/bandi/a%26b.json\
             &primary=297a38&employees=17&cost_b.total=750.50"
        );
        let plain = Parts { notice: "lazio-2020".to_owned(), ..Parts::default() };
        assert_eq!(plain.address(FOLDER, false), "https://example.org/calcolatore/#notice=lazio-2020&lang=it");
    }

    #[test]
    fn code_holds_whatever_was_typed_as_text() {
        let mut parts = parts();
        parts.notice_file = "\"><script>alert(1)</script>".to_owned();
        for way in Way::ALL {
            let html = parts.html(way, FOLDER, |file| format!("sha384-{file}"));
            assert!(!html.contains("<script>") && !html.contains("\"\">"), "{html}");
        }
    }

    #[test]
    fn scripts_come_with_their_hash() {
        for (way, hash) in [(Way::Script, "sha384-embed-1.js"), (Way::Element, "sha384-calcolatore-1.js")] {
            let html = parts().html(way, FOLDER, |file| format!("sha384-{file}"));
            assert!(html.contains(&format!("integrity=\"{hash}\"")), "{html}");
        }
    }

    #[test]
    fn each_way_asks_of_a_policy_what_the_guide_says() {
        let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/EMBEDDING.md")).unwrap();
        for way in Way::ALL {
            let lines = policy(way, "https://servizi.example.it");
            assert!(lines.is_none_or(|lines| guide.contains(&lines)), "{way:?}");
        }
    }
}

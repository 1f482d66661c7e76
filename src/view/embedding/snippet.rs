//! The code that a web editor pastes: the address with everything that was chosen, the HTML of each way, as text and as
//! the elements of the preview, and what a site's Content-Security-Policy must allow for it. How it is chosen and shown
//! is in the room's `mod.rs`.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Node};

use crate::present::embedding::OPEN_APART;
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
    /// Where the notice file is, as typed; empty for the built-in notices.
    pub(super) notice_file: String,
    /// The same in full: an element stands in a page of another server, from which it would be looked for there.
    pub(super) notice_file_in_full: String,
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

    /// The code of a way, piece by piece. `folder` is where the calculator is published, `integrity` gives a script's
    /// hash.
    pub(super) fn code(&self, way: Way, folder: &str, integrity: impl Fn(&str) -> String) -> Vec<Piece> {
        let address = self.address(folder, matches!(way, Way::Frame));
        let language = || ("lang", self.language.tag().to_owned());
        let name = page::NAME.in_language(self.language);
        let link = |attributes: Vec<_>| Piece { tag: "a", attributes, inside: Inside::Text(name) };
        let script = |file: &str, how: (&'static str, &str)| {
            let fixed = [("src", format!("{folder}{file}")), ("integrity", integrity(file))];
            let attributes = [(how.0, how.1.to_owned())].into_iter().chain(fixed);
            let attributes = attributes.chain([("crossorigin", "anonymous".to_owned())]).collect();
            Piece { tag: "script", attributes, inside: Inside::Nothing }
        };
        match way {
            Way::Link => vec![link(vec![("href", address), language()])],
            Way::Frame => {
                let fixed =
                    [("loading", "lazy"), ("width", "100%"), ("height", "800"), ("style", "display: block; border: 0")];
                let attributes = [("src", address), ("title", name.to_owned()), language()].into_iter();
                let attributes = attributes.chain(fixed.map(|(name, value)| (name, value.to_owned()))).collect();
                // For those whose content management system drops the frame.
                let words = OPEN_APART.in_language(self.language);
                let attributes_of_link = vec![("href", self.address(folder, false)), language()];
                let link = Piece { tag: "a", attributes: attributes_of_link, inside: Inside::Text(words) };
                let below = Piece { tag: "p", attributes: Vec::new(), inside: Inside::Piece(Box::new(link)) };
                vec![Piece { tag: "iframe", attributes, inside: Inside::Nothing }, below]
            }
            Way::Script => {
                let link = link(vec![("data-calcolatore", String::new()), ("href", address), language()]);
                vec![link, script("embed-1.js", ("defer", ""))]
            }
            Way::Element => {
                let colour = if self.colour.is_empty() { String::new() } else { format!("primary={}", self.colour) };
                let case = [colour, self.case.clone()];
                let case = case.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&");
                let attributes = [
                    ("notice", self.notice.clone()),
                    language(),
                    ("case", case),
                    ("notice-src", self.notice_file_in_full.clone()),
                ];
                let attributes = attributes.into_iter().filter(|(_, value)| !value.is_empty()).collect();
                let inside = Inside::Piece(Box::new(link(vec![("href", address)])));
                let element = Piece { tag: "calcolatore-smart-working", attributes, inside };
                vec![script("calcolatore-1.js", ("type", "module")), element]
            }
        }
    }
}

/// A piece of the code: an element of HTML.
#[derive(Debug)]
pub(super) struct Piece {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Inside,
}

/// What stands in a piece.
#[derive(Debug)]
enum Inside {
    Nothing,
    Text(&'static str),
    Piece(Box<Piece>),
}

impl Piece {
    /// Whether it loads a script, and shows nothing.
    pub(super) fn is_script(&self) -> bool {
        self.tag == "script"
    }

    /// The HTML that an editor pastes.
    pub(super) fn html(&self) -> String {
        let Self { tag, attributes, inside } = self;
        let attribute = |(name, value): &(&str, String)| {
            if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{}\"", escaped(value)) }
        };
        let attributes: String = attributes.iter().map(attribute).collect();
        let inside = match inside {
            Inside::Nothing => String::new(),
            Inside::Text(text) => escaped(text),
            Inside::Piece(piece) => format!("\n  {}\n", piece.html()),
        };
        format!("<{tag}{attributes}>{inside}</{tag}>")
    }

    /// The element itself, in a document. Nothing where it cannot be made.
    pub(super) fn make(&self, document: &Document) -> Option<Element> {
        let element = document.create_element(self.tag).ok()?;
        for (name, value) in &self.attributes {
            if *name == "style" {
                // As an attribute the preview's policy refuses it.
                element.unchecked_ref::<HtmlElement>().style().set_css_text(value);
            } else {
                element.set_attribute(name, value).ok()?;
            }
        }
        match &self.inside {
            Inside::Nothing => {}
            Inside::Text(text) => element.set_text_content(Some(text)),
            Inside::Piece(piece) => {
                let piece: Node = piece.make(document)?.into();
                element.append_child(&piece).ok()?;
            }
        }
        Some(element)
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
            notice_file_in_full: "https://example.org/bandi/a&b.json".to_owned(),
        }
    }

    const FOLDER: &str = "https://example.org/calcolatore/";

    fn html(parts: &Parts, way: Way) -> String {
        let pieces = parts.code(way, FOLDER, |file| format!("sha384-{file}"));
        pieces.iter().map(Piece::html).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_code_reads_as_a_person_would_write_it() {
        let plain = Parts { notice: "lazio-2020".to_owned(), ..Parts::default() };
        let address = "https://example.org/calcolatore/#notice=lazio-2020&amp;lang=it";
        let name = "Calcolatore dei contributi per lo smart working";
        let link = format!("<a href=\"{address}\" lang=\"it\">{name}</a>");
        assert_eq!(html(&plain, Way::Link), link);
        assert_eq!(
            html(&plain, Way::Frame),
            format!(
                "<iframe src=\"https://example.org/calcolatore/embed.html#notice=lazio-2020&amp;lang=it\" title=\"{name}\" \
                 lang=\"it\" loading=\"lazy\" width=\"100%\" height=\"800\" style=\"display: block; border: 0\"></iframe>\n\
                 <p>\n  <a href=\"{address}\" lang=\"it\">Apri il calcolatore in una pagina a parte</a>\n</p>"
            )
        );
        assert_eq!(
            html(&plain, Way::Script),
            format!(
                "{}\n<script defer src=\"https://example.org/calcolatore/embed-1.js\" integrity=\"sha384-embed-1.js\" \
                 crossorigin=\"anonymous\"></script>",
                link.replacen("<a ", "<a data-calcolatore ", 1)
            )
        );
        assert_eq!(
            html(&plain, Way::Element),
            format!(
                "<script type=\"module\" src=\"https://example.org/calcolatore/calcolatore-1.js\" \
                 integrity=\"sha384-calcolatore-1.js\" crossorigin=\"anonymous\"></script>\n\
                 <calcolatore-smart-working notice=\"lazio-2020\" lang=\"it\">\n  \
                 <a href=\"{address}\">{name}</a>\n</calcolatore-smart-working>"
            )
        );
    }

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
    fn an_element_asks_the_server_of_the_calculator_wherever_it_is_pasted() {
        let html = html(&parts(), Way::Element);
        assert!(html.contains(" notice-src=\"https://example.org/bandi/a&amp;b.json\""), "{html}");
    }

    #[test]
    fn code_holds_whatever_was_typed_as_text() {
        let mut parts = parts();
        parts.notice_file = "\"><script>alert(1)</script>".to_owned();
        parts.notice_file_in_full = format!("https://example.org/{}", parts.notice_file);
        for way in Way::ALL {
            let html = html(&parts, way);
            assert!(!html.contains("<script>") && !html.contains("\"\">"), "{html}");
        }
    }

    #[test]
    fn scripts_come_with_their_hash() {
        for (way, hash) in [(Way::Script, "sha384-embed-1.js"), (Way::Element, "sha384-calcolatore-1.js")] {
            let html = html(&parts(), way);
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

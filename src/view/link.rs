//! A link that carries a case, in the part of the address that no server is ever sent, after `#`:
//! `#notice=lazio-2020&lang=en&employees=17&cost_a.personnel_total=5000.00&requirements.site_in_region=true`. Names and
//! values are those of the contract, with a point before a name inside a part; `lang` is the language of the page.
//! Nothing in it is guessed: what cannot be read is named, and everything else is taken.

use super::draft::Draft;
use crate::notice::{Catalogue, Notice};
use crate::present::Language;
#[cfg(feature = "embed")]
use crate::scenario::{Entry, Scenario};
use crate::scenario::{Field, Value};

/// What is not of the case: where a notice of one's own is, and the colour.
pub(crate) const FOR_THE_START: [&str; 2] = ["notice-src", "primary"];

/// Whether what has this name is read where the calculator starts.
fn is_for_the_start(name: &str) -> bool {
    cfg!(feature = "embed") && FOR_THE_START.contains(&name)
}

/// The value that an address gives to a name after `#`.
#[cfg(feature = "embed")]
pub(crate) fn value_of<'a>(address: &'a str, name: &str) -> Option<&'a str> {
    pairs(address).find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// A case as a link says it: what was stated and can be read.
#[cfg(feature = "embed")]
pub(super) fn write(scenario: &Scenario) -> String {
    let written = |value: Value| {
        // As in JSON, without the quotes of a text.
        serde_json::to_string(&value).unwrap_or_default().trim_matches('"').to_owned()
    };
    let fields = Field::ALL.iter().filter_map(|field| match scenario.entry(*field) {
        Entry::Stated(value) => Some(format!("{}={}", field.name(), written(value))),
        _ => None,
    });
    let requirements = scenario.requirements().map(|(id, met)| format!("requirements.{id}={met}"));
    fields.chain(requirements).collect::<Vec<_>>().join("&")
}

/// What the notice is called in a link.
pub(super) const NOTICE: &str = "notice";

/// What the language is called in a link.
const LANGUAGE: &str = "lang";

/// The language with this tag.
fn language(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.tag() == tag)
}

/// What a link says.
pub(super) struct Link {
    pub(super) language: Language,
    pub(super) draft: Draft,
    /// The names in it that could not be taken, as they stand there.
    pub(super) unread: Vec<String>,
}

impl Link {
    /// Reads the part of an address after `#`. One without a case, as `regole-massimali`, says nothing; what it leaves
    /// out is as it is when the page opens, with this notice.
    pub(super) fn read(address: &str, catalogue: &'static Catalogue, notice: &'static Notice) -> Self {
        let draft = Draft::new(catalogue, notice);
        Self { language: Language::default(), draft, unread: Vec::new() }.with(address)
    }

    /// As [`Self::read`], where what is left out stays as it is in a draft.
    #[cfg(feature = "embed")]
    pub(super) fn read_over(address: &str, draft: Draft, language: Language) -> Self {
        Self { language, draft, unread: Vec::new() }.with(address)
    }

    /// The same with what an address says, written in the language that it asks for, wherever it does.
    fn with(mut self, address: &str) -> Self {
        let asked =
            pairs(address).filter(|(name, _)| *name == LANGUAGE).filter_map(|(_, value)| language(value)).last();
        if let Some(asked) = asked {
            self.draft.translate(self.language, asked);
            self.language = asked;
        }
        for (name, value) in pairs(address) {
            if self.take(name, value).is_none() {
                self.unread.push(name.to_owned());
            }
        }
        self
    }

    /// Whether the part of an address after `#` says anything of a case.
    pub(super) fn carries_case(address: &str) -> bool {
        pairs(address).any(|(name, _)| !is_for_the_start(name))
    }

    /// Takes what has this name; `None` when nothing has, or it cannot have this value.
    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        let catalogue = self.draft.catalogue();
        if name == NOTICE {
            self.draft.choose_notice(catalogue.get(value)?);
        } else if name == LANGUAGE {
            // Taken before everything else.
            language(value)?;
        } else if is_for_the_start(name) {
            // Read where the calculator starts, which says what is wrong with it.
        } else if let Some(id) = name.strip_prefix("requirements.") {
            let mut known = catalogue.notices().iter().flat_map(|notice| &notice.requirements);
            known.find(|requirement| requirement.id.0 == id)?;
            self.draft.declare(id, Some(value.parse().ok()?));
        } else {
            let field = Field::from_name(name)?;
            self.draft.state(field, Value::parse(field.kind(), value)?, self.language);
        }
        Some(())
    }
}

/// The names with their values.
fn pairs(address: &str) -> impl Iterator<Item = (&str, &str)> {
    address.split('&').filter_map(|pair| pair.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(address: &str) -> Link {
        let catalogue = Catalogue::built_in();
        Link::read(address, catalogue, catalogue.notices().first().unwrap())
    }

    #[test]
    fn a_link_carries_a_case() {
        let link = open(
            "notice=lazio-2020&lang=en&employees=17&cost_a.internal_teaching=5000.00&action_b=false&payment=single\
             &dates.applied=2020-03-20&requirements.site_in_region=true",
        );
        assert!(link.unread.is_empty(), "{:?}", link.unread);
        assert_eq!(link.language, Language::English);
        assert_eq!(link.draft.text(Field::CostAInternalTeaching.into()), "5,000.00");
        let read = link.draft.read(link.language);
        assert!(read.faults().next().is_none());
        let json = serde_json::to_string(&read.scenario).unwrap();
        for stated in [
            r#""employees":17"#,
            r#""internal_teaching":"5000.00""#,
            r#""action_b":false"#,
            r#""payment":"single""#,
            r#""applied":"2020-03-20""#,
            r#""site_in_region":true"#,
        ] {
            assert!(json.contains(stated), "{stated} is not in {json}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_taken() {
        for (part, name) in [
            ("notice=lazio-2027", "notice"),
            ("lang=de", "lang"),
            ("employes=3", "employes"),
            ("training.hours=+3", "training.hours"),
            ("cost_b.total=1.234", "cost_b.total"),
            ("cost_b.total=1,50", "cost_b.total"),
            ("cost_b.total=", "cost_b.total"),
            ("action_a=yes", "action_a"),
            ("payment=later", "payment"),
            ("dates.applied=2020-02-30", "dates.applied"),
            ("requirements.rich=true", "requirements.rich"),
            ("<b>=1", "<b>"),
        ] {
            let link = open(&format!("{part}&employees=17"));
            assert_eq!(link.unread, [name]);
            assert_eq!(link.draft.text(Field::Employees.into()), "17");
        }
    }

    #[cfg(feature = "embed")]
    #[test]
    fn a_case_that_is_written_is_read_again() {
        let case = "employees=17&action_b=false&payment=single&cost_a.internal_teaching=5000.00\
                    &training.attendance_percent=82.5&dates.applied=2020-03-20&requirements.site_in_region=true";
        let link = open(case);
        let scenario = link.draft.read(link.language).scenario;
        let again = open(&write(&scenario));
        assert!(again.unread.is_empty(), "{:?}", again.unread);
        assert_eq!(again.draft.read(again.language).scenario, scenario);
    }

    #[test]
    fn a_place_of_the_page_is_not_a_case() {
        for address in ["", "regole", "regole-massimali", "employees", "&"] {
            let link = open(address);
            assert!(!Link::carries_case(address) && link.draft.is_empty() && link.unread.is_empty(), "{address}");
        }
    }
}

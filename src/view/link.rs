//! A link that carries a case, in the part of the address that no server is ever sent, after `#`:
//! `#notice=lazio-2020&lang=en&employees=17&cost_a.personnel_total=5000.00&requirements.site_in_region=true`. Names and
//! values are those of the contract, with a point before a name inside a part; `lang` is the language of the page.
//! Nothing in it is guessed: what cannot be read is named, and everything else is taken.

use super::draft::Draft;
use crate::notice::{Catalogue, Notice};
use crate::present::Language;
use crate::scenario::{Field, Value};

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
    pub(super) fn read(address: &str, notice: &'static Notice) -> Self {
        let mut link = Self { language: Language::default(), draft: Draft::new(notice), unread: Vec::new() };
        for (name, value) in pairs(address) {
            if link.take(name, value).is_none() {
                link.unread.push(name.to_owned());
            }
        }
        // The values were written in the language in which the page opens.
        link.draft.translate(Language::default(), link.language);
        link
    }

    /// Whether the part of an address after `#` says anything of a case.
    pub(super) fn carries_case(address: &str) -> bool {
        pairs(address).next().is_some()
    }

    /// Takes what has this name; `None` when nothing has, or it cannot have this value.
    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        let catalogue = Catalogue::built_in();
        if name == "notice" {
            self.draft.choose_notice(catalogue.get(value)?);
        } else if name == "lang" {
            self.language = Language::ALL.into_iter().find(|language| language.tag() == value)?;
        } else if let Some(id) = name.strip_prefix("requirements.") {
            let mut known = catalogue.notices().iter().flat_map(|notice| &notice.requirements);
            known.find(|requirement| requirement.id.0 == id)?;
            self.draft.declare(id, Some(value.parse().ok()?));
        } else {
            let field = Field::from_name(name)?;
            match Value::parse(field.kind(), value)? {
                value @ (Value::Flag(_) | Value::Payment(_)) => self.draft.choose(field, value),
                value => self.draft.fill_in(field, value, Language::default()),
            }
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
        Link::read(address, Catalogue::built_in().notices().first().unwrap())
    }

    #[test]
    fn a_link_carries_a_case() {
        let link = open(
            "notice=lazio-2020&lang=en&employees=17&cost_a.internal_teaching=5000.00&action_b=false&payment=single\
             &dates.applied=2020-03-20&requirements.site_in_region=true",
        );
        assert!(link.unread.is_empty(), "{:?}", link.unread);
        assert_eq!(link.language, Language::English);
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

    #[test]
    fn a_place_of_the_page_is_not_a_case() {
        for address in ["", "regole", "regole-massimali", "employees", "&"] {
            let link = open(address);
            assert!(!Link::carries_case(address) && link.draft.is_empty() && link.unread.is_empty(), "{address}");
        }
    }
}

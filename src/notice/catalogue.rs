//! The notices that the product knows: the files of `notices/`, built in, and any that is added while it runs.

use std::sync::OnceLock;

use super::{LabourCost, Notice, Score};

// The files of `notices/`, in the order of their names, found by the build script: adding a notice is adding a file.
include!(concat!(env!("OUT_DIR"), "/notice_files.rs"));

/// A list of notices with different ids.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    notices: Vec<Notice>,
}

impl Catalogue {
    /// The notices that are built in: each file of `notices/`, as `tests/notices.rs` sees to.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Catalogue> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let read = |(digest, text): &(&str, &str)| Notice::built_in(text, digest);
            Self { notices: NOTICE_FILES.iter().filter_map(read).collect() }
        })
    }

    /// The same list with one notice more, in the place of one with the same id.
    #[must_use]
    pub fn with(&self, notice: Notice) -> Self {
        let mut notices = self.notices.clone();
        match notices.iter_mut().find(|known| known.id == notice.id) {
            Some(known) => *known = notice,
            None => notices.push(notice),
        }
        Self { notices }
    }

    /// The notice with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id.0 == id)
    }

    /// The notices, in order.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The first assessment of the catalogue: its criteria bound the points of every scenario.
    #[must_use]
    pub fn any_score(&self) -> Option<&Score> {
        self.notices.iter().find_map(|notice| notice.score.as_ref())
    }

    /// The form for the hourly cost of internal staff: the first of the catalogue.
    #[must_use]
    pub fn labour_cost(&self) -> Option<&LabourCost> {
        self.notices.iter().find_map(|notice| notice.labour_cost.as_ref())
    }
}

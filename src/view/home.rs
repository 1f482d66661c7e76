//! Where a calculator lives: the element in which it is drawn, whether the document is its own, and who follows what
//! comes out. Several can be on one page, each in a tree of its own (a shadow root), in which its ids are unique.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

#[cfg(feature = "embed")]
use super::host::Kept;
#[cfg(feature = "embed")]
use crate::evaluation::Evaluation;
use crate::notice::{Catalogue, Notice};
#[cfg(feature = "embed")]
use crate::scenario::Scenario;

/// Where a calculator lives.
pub struct Home {
    /// The element inside which everything of it is.
    root: Element,
    #[cfg(feature = "embed")]
    owns_document: bool,
    /// With what it opens: the part of an address after `#`.
    pub(super) opening: String,
    /// The notices that can be chosen when it opens.
    pub(super) catalogue: &'static Catalogue,
    /// Which of them is chosen when the opening says nothing of it.
    pub(super) first: Option<&'static Notice>,
    /// Who put it where it is.
    #[cfg(feature = "embed")]
    pub(super) host: Option<Host>,
}

/// Called after every change with the scenario, its evaluation and the names in what the host stated that were not read.
#[cfg(feature = "embed")]
type Told = Box<dyn Fn(&Scenario, &Evaluation<'static>, &[String])>;

/// Who put a calculator where it is.
#[cfg(feature = "embed")]
pub(crate) struct Host {
    pub(crate) told: Told,
    /// What the calculator opens with, in the place of what its address says.
    pub(crate) opens_with: Kept,
}

impl Home {
    /// A document of the calculator's own, in this element of it.
    #[must_use]
    pub fn document(root: Element) -> Self {
        let catalogue = Catalogue::built_in();
        Self {
            root,
            #[cfg(feature = "embed")]
            owns_document: true,
            opening: super::place::of_address(),
            catalogue,
            first: catalogue.notices().first(),
            #[cfg(feature = "embed")]
            host: None,
        }
    }

    /// The same, which somebody put where it is.
    #[cfg(feature = "embed")]
    pub(crate) fn with_host(mut self, host: Host) -> Self {
        self.host = Some(host);
        self
    }

    /// The same, in somebody else's document.
    #[cfg(feature = "embed")]
    pub(crate) const fn in_somebody_elses_document(mut self) -> Self {
        self.owns_document = false;
        self
    }

    /// The element inside which everything of it is.
    pub(crate) const fn root(&self) -> &Element {
        &self.root
    }

    /// Whether the whole document is the calculator's: its address says which screen is shown and carries cases, and
    /// its language is the page's.
    #[cfg_attr(not(feature = "embed"), expect(clippy::unused_self, reason = "only an embedded one may not"))]
    pub(super) const fn owns_document(&self) -> bool {
        #[cfg(feature = "embed")]
        return self.owns_document;
        #[cfg(not(feature = "embed"))]
        true
    }

    /// Whether it is a page of its own, and not inside another site's.
    pub(super) fn is_a_page(&self) -> bool {
        self.owns_document() && !self.is_framed()
    }

    /// Whether its document is its own and stands in a frame.
    pub(super) fn is_framed(&self) -> bool {
        let window = gloo::utils::window();
        self.owns_document() && window.parent().ok().flatten() != Some(window)
    }

    /// The element with this id.
    pub(super) fn find(&self, id: &str) -> Option<Element> {
        if !self.root.is_connected() {
            return None;
        }
        // A document or a shadow root: both are asked in the same way, and no type stands for both.
        self.root.get_root_node().unchecked_into::<Document>().get_element_by_id(id)
    }

    /// The elements with this class, in order.
    pub(super) fn all_with_class(&self, class: &str) -> Vec<Element> {
        let found = self.root.get_elements_by_class_name(class);
        (0..found.length()).filter_map(|place| found.item(place)).collect()
    }
}

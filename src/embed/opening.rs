//! What a calculator opens with, as its address or its host says: a case, a notice file of the host's own, a colour.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::decode_uri_component;
use web_sys::{Element, HtmlElement};

use super::notice_file;
use crate::notice::{Catalogue, Notice};
use crate::present::{HostFault, primary_colour};
use crate::view::value_of;

/// What a calculator opens with.
pub(super) struct Opening {
    pub(super) catalogue: &'static Catalogue,
    /// The notice of the host's own, if it has one.
    pub(super) first: Option<&'static Notice>,
    /// What is wrong with what was given; the rest is used.
    pub(super) faults: Vec<HostFault>,
}

/// Reads what stands in an address after `#`, and gives `styled` its colour. `own` is the address of one of the
/// calculator's files.
pub(super) async fn open(address: &str, own: &str, styled: &Element) -> Opening {
    let mut opening = Opening { catalogue: Catalogue::built_in(), first: None, faults: Vec::new() };
    match value_of(address, "primary").map(primary_colour) {
        Some(Ok(colour)) => {
            let style = styled.unchecked_ref::<HtmlElement>().style();
            // Only a name that does not exist is refused.
            let _ = style.set_property("--calcolatore-primary", &colour);
        }
        Some(Err(fault)) => opening.faults.push(fault),
        None => {}
    }
    if let Some(file) = value_of(address, "notice-src") {
        let decoded = decode_uri_component(file).ok().map(String::from);
        match notice_file::load(&decoded.unwrap_or_else(|| file.to_owned()), own).await {
            Ok((catalogue, notice)) => (opening.catalogue, opening.first) = (catalogue, Some(notice)),
            Err(faults) => opening.faults.extend(faults),
        }
    }
    opening
}

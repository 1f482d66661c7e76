//! The objects that a calculator and the page around it send each other: how they are made, and what is taken for one.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, JSON, Object, Reflect};

use super::functions::object;
use crate::present::{HostFault, Language, host_fault_words};

/// The name by which a message is known for one of the calculator, and its version.
const MARK: (&str, f64) = ("calcolatore", 1.0);

/// The longest scenario that is read, in signs of JSON: several times the longest that can be stated.
const MOST_SIGNS: u32 = 64 * 1024;

/// What a host asks for.
pub(super) enum Asked {
    /// To state this scenario, in JSON.
    SetScenario(String),
    /// To be told what comes out.
    Listen,
    /// To keep the answer in sight: how many CSS pixels of the frame are out of sight above and below, and whether too
    /// little can be seen for anything to stay.
    Sight(u32, u32, bool),
}

/// A message to a host, with what belongs to it.
pub(super) fn message(kind: &str, parts: &[(&str, JsValue)]) -> JsValue {
    let message = record(&[(MARK.0, MARK.1.into()), ("type", kind.into())]);
    for (name, value) in parts {
        put(&message, name, value);
    }
    message.into()
}

/// What a message asks for; `None` for anything else that was sent.
pub(super) fn asked(data: &JsValue) -> Option<Asked> {
    let part = |name: &str| data.is_object().then(|| Reflect::get(data, &name.into()).ok()).flatten();
    if part(MARK.0)? != MARK.1 {
        return None;
    }
    match part("type")?.as_string()?.as_str() {
        "set-scenario" => {
            let scenario = part("scenario").filter(JsValue::is_object)?;
            // Before it is copied: what is too large never gets into the memory of Wasm, which does not shrink.
            let json = JSON::stringify(&scenario).ok().filter(|json| json.length() <= MOST_SIGNS)?;
            Some(Asked::SetScenario(json.into()))
        }
        "listen" => Some(Asked::Listen),
        "sight" => {
            let is_little = part("little").is_some_and(|little| little.is_truthy());
            Some(Asked::Sight(pixels(&part("above")?)?, pixels(&part("below")?)?, is_little))
        }
        _ => None,
    }
}

/// A number of CSS pixels that a page can have, in whole ones: writing others takes 5 kB of Wasm.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is looked at before")]
fn pixels(value: &JsValue) -> Option<u32> {
    value.as_f64().filter(|pixels| (0.0..1e6).contains(pixels)).map(|pixels| pixels as u32)
}

/// Faults as the contract lists errors.
pub(super) fn errors(faults: &[HostFault], language: Language) -> Array {
    let line = |fault: &HostFault| {
        let message = host_fault_words(fault, language);
        JsValue::from(record(&[
            ("field", fault.field().into()),
            ("code", fault.code().into()),
            ("message", message.into()),
        ]))
    };
    faults.iter().map(line).collect()
}

/// The names that were not read, as the contract lists errors; nothing where there are none or they were told before.
pub(super) fn newly_unread(before: &RefCell<Vec<String>>, unread: &[String]) -> Option<Array> {
    /// A stranger's address may have thousands.
    const MOST: usize = 20;
    let is_new = *before.borrow() != unread;
    before.replace(unread.to_vec());
    let faults: Vec<_> = unread.iter().take(MOST).cloned().map(HostFault::Unread).collect();
    (is_new && !faults.is_empty()).then(|| errors(&faults, Language::default()))
}

/// An answer of the contract that lists errors.
pub(super) fn answer(errors: Array) -> JsValue {
    record(&[("contract", 1.into()), ("errors", errors.into())]).into()
}

/// A member of a JSON object.
pub(super) fn member(json: &str, name: &str) -> JsValue {
    Reflect::get(&object(json), &name.into()).unwrap_or_default()
}

fn record(parts: &[(&str, JsValue)]) -> Object {
    let record = Object::new();
    for (name, value) in parts {
        put(&record, name, value);
    }
    record
}

fn put(record: &Object, name: &str, value: &JsValue) {
    // A new object takes every property.
    let _ = Reflect::set(record, &name.into(), value);
}

//! The contract as functions for a host's scripts: plain objects in and out, or JSON texts in. Whatever comes in, an
//! answer comes out, with every error named.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{JSON, Object, Reflect};

use crate::contract;
use crate::notice::Catalogue;
use crate::present::Language;

/// Works out a scenario: the contract's evaluation, or its errors.
#[must_use]
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what JavaScript passes is passed by value")]
pub fn evaluate(scenario: JsValue) -> JsValue {
    object(&answer(&text(&scenario)))
}

/// Works out the hourly cost of internal staff: its figures, or the contract's errors.
#[must_use]
#[wasm_bindgen]
pub fn labour_cost(input: JsValue) -> JsValue {
    const NAME: &str = "labour_cost";
    let input = input.as_string().map_or(input, |json| object(&json));
    let request = Object::new();
    // A new object takes every property.
    let _ = Reflect::set(&request, &NAME.into(), &input);
    let answer = object(&answer(&text(&request)));
    match Reflect::get(&answer, &NAME.into()) {
        Ok(figures) if !figures.is_undefined() => figures,
        _ => answer,
    }
}

fn answer(request: &str) -> String {
    contract::answer(request.as_bytes(), Catalogue::built_in(), Language::default())
}

/// A value as JSON; empty where it has none, as for a function or for what contains itself.
pub(super) fn text(value: &JsValue) -> String {
    let json = || JSON::stringify(value).ok().and_then(|json| json.as_string());
    value.as_string().or_else(json).unwrap_or_default()
}

/// A JSON text as a value; undefined where it is none.
pub(super) fn object(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or_default()
}

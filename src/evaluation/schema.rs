//! The JSON Schema of an evaluation, from the lists of names.

use serde_json::{Map, Value, json};

use super::{Deadline, FigureId, FindingCode, Outcome, Severity};
use crate::notice::Status;
use crate::schema::{amount, date};

/// The schema of an evaluation, or of the errors that come in its place.
#[must_use]
pub fn evaluation_schema() -> Value {
    let figure = json!({ "anyOf": [amount(), { "type": "integer", "minimum": 0 }, { "type": "null" }] });
    let figures: Map<String, Value> = FigureId::ALL.iter().map(|id| (id.name().to_owned(), figure.clone())).collect();
    let references = json!({ "type": "array", "items": { "type": "string" }, "minItems": 1 });
    let step = json!({
        "type": "object",
        "properties": {
            "rule": { "type": "string" },
            "operands": { "type": "array", "items": { "type": "string" } },
            "figures": { "type": "object" },
            "citations": references
        },
        "required": ["rule", "operands", "citations"],
        "additionalProperties": false
    });
    let steps: Map<String, Value> = FigureId::ALL.iter().map(|id| (id.name().to_owned(), step.clone())).collect();
    let finding = json!({
        "type": "object",
        "properties": {
            "code": { "enum": FindingCode::ALL },
            "severity": { "enum": Severity::ALL },
            "field": { "type": "string" },
            "figures": { "type": "object" },
            "citations": references
        },
        "required": ["code", "severity", "field", "figures", "citations"],
        "additionalProperties": false
    });
    let deadline = json!({
        "type": "object",
        "properties": {
            "id": { "enum": Deadline::ALL },
            "date": date(),
            "citations": references,
            "notes": { "type": "array", "items": { "type": "string" } }
        },
        "required": ["id", "date", "citations", "notes"],
        "additionalProperties": false
    });
    let notice = json!({
        "type": "object",
        "properties": {
            "id": { "type": "string" },
            "version": { "type": "string" },
            "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" },
            "status": { "enum": Status::ALL }
        },
        "required": ["id", "version", "digest", "status"],
        "additionalProperties": false
    });
    json!({
        "type": "object",
        "properties": {
            "contract": { "const": 1 },
            "notice": notice,
            "outcome": { "enum": Outcome::ALL },
            "figures": {
                "type": "object", "properties": figures, "required": FigureId::ALL, "additionalProperties": false
            },
            "not_set": { "type": "array", "items": { "type": "string" } },
            "findings": { "type": "array", "items": finding },
            "explanations": { "type": "object", "properties": steps, "additionalProperties": false },
            "schedule": { "type": "array", "items": deadline }
        },
        "required": [
            "contract", "notice", "outcome", "figures", "not_set", "findings", "explanations", "schedule"
        ],
        "additionalProperties": false
    })
}

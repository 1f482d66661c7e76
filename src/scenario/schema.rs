//! The JSON Schema of a scenario, from the table of fields.

use serde_json::{Map, Value, json};

use super::{Field, Part};
use crate::schema::of_kind;

/// The schema of a scenario as the contract states it. What depends on the notice (cost forms, conditions, most
/// points) is checked when a scenario is read.
#[must_use]
pub fn scenario_schema() -> Value {
    let mut properties = Map::new();
    properties.insert("contract".to_owned(), json!({ "const": 1 }));
    properties.insert("notice".to_owned(), json!({ "type": "string" }));
    for field in Field::ALL.iter().filter(|field| field.in_part().is_none()) {
        properties.insert(field.name().to_owned(), nullable(*field));
    }
    for part in Part::ALL.iter().filter(|part| **part != Part::Payment) {
        properties.insert(part.name().to_owned(), part_schema(*part));
    }
    properties.insert(Field::Employees.name().to_owned(), of_kind(Field::Employees.kind()));
    json!({
        "type": "object",
        "properties": properties,
        "required": ["notice", Field::Employees],
        "additionalProperties": false
    })
}

fn part_schema(part: Part) -> Value {
    if part == Part::Requirements {
        return json!({ "type": ["object", "null"], "additionalProperties": { "type": ["boolean", "null"] } });
    }
    let properties: Map<String, Value> = Field::ALL
        .iter()
        .filter(|field| field.part() == Some(part))
        .filter_map(|field| field.in_part().map(|(_, name)| (name.to_owned(), nullable(*field))))
        .collect();
    json!({ "type": ["object", "null"], "properties": properties, "additionalProperties": false })
}

/// A field that is `null` counts as left out.
fn nullable(field: Field) -> Value {
    json!({ "anyOf": [of_kind(field.kind()), { "type": "null" }] })
}

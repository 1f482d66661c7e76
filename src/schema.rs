//! JSON Schemas of the public contract and of notice files, generated from the types. Only for developers' commands:
//! the files that come out of it are kept in the repository, and a test fails when they are stale.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::dates::Date;
use crate::evaluation::evaluation_schema;
use crate::json::MAX_COUNT;
use crate::money::{Divisor, Euro, Percent};
use crate::notice::Notice;
use crate::scenario::{Kind, Payment, scenario_schema};

/// The dialect of every schema here.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Every schema file: its path in the repository, and its text.
#[must_use]
pub fn files() -> [(&'static str, String); 3] {
    [
        ("notices/notice.schema.json", pretty(&notice_schema())),
        ("scenarios/scenario.schema.json", pretty(&with_dialect("Scenario", scenario_schema()))),
        ("scenarios/evaluation.schema.json", pretty(&with_dialect("Evaluation", evaluation_schema()))),
    ]
}

fn notice_schema() -> Value {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<Notice>();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    }
    schema.into()
}

fn with_dialect(title: &str, schema: Value) -> Value {
    let mut root = json!({ "$schema": DIALECT, "title": title });
    if let (Some(root), Value::Object(schema)) = (root.as_object_mut(), schema) {
        root.extend(schema);
    }
    root
}

fn pretty(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// The schema of what may be stated in a field of this kind.
pub(crate) fn of_kind(kind: Kind) -> Value {
    match kind {
        Kind::Amount => amount(),
        Kind::Count => json!({ "type": "integer", "minimum": 0, "maximum": MAX_COUNT }),
        Kind::Percentage => percentage(),
        Kind::Date => date(),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Payment => json!({ "enum": Payment::ALL }),
    }
}

/// An amount that can be stated.
pub(crate) fn amount() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})?$", "description": "Euro, net of VAT." })
}

fn percentage() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})?$", "description": "Percent, 0 to 100." })
}

/// A day.
pub(crate) fn date() -> Value {
    json!({ "type": "string", "format": "date" })
}

macro_rules! schema_of {
    ($($Type:ident = $schema:expr),+ $(,)?) => { $(
        impl JsonSchema for $Type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($Type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                Schema::try_from($schema).unwrap_or_else(|_| json_schema!({}))
            }
        }
    )+ };
}

schema_of!(
    Euro = amount(),
    Percent = percentage(),
    Date = date(),
    Divisor = json!({ "type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,2})?$", "description": "A number above zero." }),
);

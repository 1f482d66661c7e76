//! The JSON Schema files in the repository are those that the types give.

#![cfg(feature = "schema")]

use std::fs;
use std::path::Path;

#[test]
fn schema_files_are_up_to_date() {
    for (path, text) in calcolatore::schema::files() {
        let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default();
        assert!(kept == text, "{path} is stale: run `cargo xtask schemas` and commit what changes");
    }
}

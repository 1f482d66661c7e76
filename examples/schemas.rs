//! Rewrites the JSON Schema files from the types: `cargo xtask schemas`.

use std::path::Path;
use std::{fs, io};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, text) in calcolatore::schema::files() {
        fs::write(root.join(path), text)?;
        println!("{path}");
    }
    Ok(())
}

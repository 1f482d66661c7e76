//! The digest by which one version of a notice file is told from another. The build script uses it too.

use sha2::{Digest, Sha256};

/// SHA-256 of a file's text, as `sha256:` and hexadecimal digits.
pub(crate) fn digest(text: &str) -> String {
    let mut hex = String::from("sha256:");
    for byte in Sha256::digest(text.as_bytes()) {
        for half in [byte >> 4, byte & 0xf] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
    }
    hex
}

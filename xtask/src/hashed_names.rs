//! The names of published files, each with a hash of what is in it: whoever keeps one for good never has an old one. Trunk
//! gives such names too, before the files are finished; these are given last.
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Files whose names sites and people know: they stay, and name the others.
const KNOWN: [&str; 6] = ["index.html", "embed.html", "preview.html", "embed-1.js", "calcolatore-1.js", "element.js"];

/// Names the files of a folder by what is in them, and wherever they are named.
///
/// # Errors
/// When a file cannot be read, written or renamed.
pub(crate) fn name(folder: &Path) -> Result<()> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    let name = |file: &Path| file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let (known, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| KNOWN.contains(&&*name(file)));
    let mut renamed = Vec::new();
    for file in others {
        let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let old = name(&file);
        let new = hashed(&old, &bytes);
        fs::rename(&file, folder.join(&new)).with_context(|| format!("{old} cannot be renamed"))?;
        renamed.push((old, new));
    }
    for file in known {
        let mut text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        for (old, new) in &renamed {
            text = text.replace(&format!("./{old}"), &format!("./{new}"));
        }
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

/// A name with the hash of what is in the file, in the place of the one that Trunk gave it, if it did.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = match name.strip_suffix("_bg.wasm") {
        Some(stem) => (stem, "_bg.wasm"),
        None => name.split_at(name.rfind('.').unwrap_or(name.len())),
    };
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|sign| sign.is_ascii_hexdigit());
    let stem = stem.rsplit_once('-').filter(|(_, last)| is_hash(last)).map_or(stem, |(stem, _)| stem);
    // As many signs as Trunk's, so that the next build knows them for a hash.
    let hash = Sha256::digest(bytes).iter().take(8).fold(0, |hash: u64, byte| hash << 8 | u64::from(*byte));
    format!("{stem}-{hash:016x}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_hash_and_it_is_of_the_content() {
        // SHA-256 of "abc" begins so (FIPS 180-4).
        for (old, new) in [
            ("page-0123456789abcdef.js", "page-ba7816bf8f01cfea.js"),
            ("page-0123456789abcdef_bg.wasm", "page-ba7816bf8f01cfea_bg.wasm"),
            ("calcolatore-embed_bg.wasm", "calcolatore-embed-ba7816bf8f01cfea_bg.wasm"),
            ("styles.css", "styles-ba7816bf8f01cfea.css"),
        ] {
            assert_eq!(hashed(old, b"abc"), new);
        }
    }

    #[test]
    fn whoever_names_a_file_names_it_anew() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("names-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("a.css"), "abc")?;
        fs::write(folder.join("index.html"), "<link href=./a.css>")?;
        name(&folder)?;
        assert_eq!(fs::read_to_string(folder.join("index.html"))?, "<link href=./a-ba7816bf8f01cfea.css>");
        assert_eq!(fs::read_to_string(folder.join("a-ba7816bf8f01cfea.css"))?, "abc");
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}

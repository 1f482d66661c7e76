//! What goes with the files of `dist/` when they are published: each of them compressed, for servers that send what is
//! already there, and `manifest.json`, which names every file with its sizes and its hash (Subresource Integrity), so
//! that whoever is responsible for a site can check what is on it. The same figures are printed.
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use brotli::enc::BrotliEncoderParams;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The name of the list of files.
const MANIFEST: &str = "manifest.json";

/// A way of using the calculator: what belongs to it, by the beginnings of names, and the most bytes of it that a visitor
/// may have to download with brotli, where that was promised.
struct Way {
    name: &'static str,
    files: &'static [&'static str],
    most: usize,
}

/// Every way: a visitor downloads what is of one.
const WAYS: [Way; 4] = [
    Way { name: "the page", files: &["index.html", "calcolatore-page", "start", "styles"], most: 150_000 },
    Way { name: "in a frame", files: &["embed.html", "calcolatore-embed", "start"], most: usize::MAX },
    Way { name: "as an element", files: &["calcolatore-1.js", "element.js", "calcolatore-embed"], most: usize::MAX },
    Way { name: "the script for frames", files: &["embed-1.js"], most: 3_000 },
];

impl Way {
    /// That it is no larger than was promised.
    fn check(&self, sizes: Sizes) -> Result<()> {
        let Self { name, most, .. } = self;
        let Sizes { brotli, .. } = sizes;
        ensure!(
            brotli <= *most,
            "{name}: {brotli} bytes with brotli, and at most {most} were promised (ARCHITECTURE.md)"
        );
        Ok(())
    }
}

/// A file in the three forms in which it can be sent.
struct Forms {
    raw: Vec<u8>,
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

impl Forms {
    fn of(raw: Vec<u8>) -> Result<Self> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&raw)?;
        let gzip = gzip.finish()?;
        let brotli = smallest_brotli(&raw)?;
        Ok(Self { raw, gzip, brotli })
    }

    fn sizes(&self) -> Sizes {
        Sizes { raw: self.raw.len(), gzip: self.gzip.len(), brotli: self.brotli.len() }
    }
}

/// A file with brotli (RFC 7932), quality 11. How many short distances have codes of their own is for the encoder to choose
/// (section 4): Wasm is smaller with some, by 0.2 %, and which number is best changes with every build.
fn smallest_brotli(raw: &[u8]) -> Result<Vec<u8>> {
    let tried = [0, 8, 12, 15].map(|direct| {
        let mut parameters = BrotliEncoderParams::default();
        parameters.dist.num_direct_distance_codes = direct;
        let mut brotli = Vec::new();
        brotli::BrotliCompress(&mut &*raw, &mut brotli, &parameters).map(|_| brotli)
    });
    let tried = tried.into_iter().collect::<Result<Vec<_>, _>>()?;
    tried.into_iter().min_by_key(Vec::len).context("nothing was tried")
}

/// The hash of a file as browsers check it (W3C Subresource Integrity): `sha384-…`.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// How many bytes a file has in each form, or several together.
#[derive(Clone, Copy, Default)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn row(self, name: &str) -> String {
        format!("{:>10} {:>10} {:>10}  {name}", self.raw, self.gzip, self.brotli)
    }
}

/// Compresses the files of a folder, writes their list, and prints the table of their sizes.
///
/// # Errors
/// When a file cannot be read or written, or a way has become larger than was promised.
pub(crate) fn publish(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();

    println!("\n{:>10} {:>10} {:>10}  bytes of each file", "raw", "gzip", "brotli");
    let mut every = Sizes::default();
    let mut ways = WAYS.map(|_| Sizes::default());
    let mut manifest = Map::new();
    for file in &files {
        let raw = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let forms = Forms::of(raw)?;
        for (ending, bytes) in [("gz", &forms.gzip), ("br", &forms.brotli)] {
            let compressed = PathBuf::from(format!("{}.{ending}", file.display()));
            std::fs::write(&compressed, bytes)
                .with_context(|| format!("{} cannot be written", compressed.display()))?;
        }
        let sizes = forms.sizes();
        every = every.plus(sizes);
        let name = file.strip_prefix(folder).unwrap_or(file).display().to_string();
        for (Way { files, .. }, sum) in WAYS.iter().zip(&mut ways) {
            if files.iter().any(|beginning| name.starts_with(beginning)) {
                *sum = sum.plus(sizes);
            }
        }
        println!("{}", sizes.row(&name));
        let Sizes { raw, gzip, brotli } = sizes;
        let of_file = json!({ "bytes": raw, "gzip": gzip, "brotli": brotli, "integrity": integrity(&forms.raw) });
        manifest.insert(name, of_file);
    }
    println!("{}", every.row("every file"));
    for (way, sizes) in WAYS.iter().zip(ways) {
        println!("{}", sizes.row(&format!("what a visitor downloads: {}", way.name)));
    }
    let manifest = serde_json::to_string_pretty(&Value::from(manifest))?;
    std::fs::write(folder.join(MANIFEST), manifest + "\n").with_context(|| format!("{MANIFEST} cannot be written"))?;
    for (way, sizes) in WAYS.iter().zip(ways) {
        way.check(sizes)?;
    }
    Ok(())
}

/// Every file below a folder.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_compressed_is_the_file_and_what_is_listed_is_its_hash() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("publish-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let text = [b'a'; 5000];
        std::fs::write(folder.join("a.js"), text)?;
        std::fs::write(folder.join("b.css"), "abc")?;
        publish(&folder)?;

        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(std::fs::File::open(folder.join("a.js.gz"))?).read_to_end(&mut unpacked)?;
        assert_eq!(unpacked, text);
        unpacked.clear();
        brotli::BrotliDecompress(&mut std::fs::File::open(folder.join("a.js.br"))?, &mut unpacked)?;
        assert_eq!(unpacked, text);

        let manifest: Value = serde_json::from_slice(&std::fs::read(folder.join(MANIFEST))?)?;
        assert_eq!(manifest.pointer("/a.js/bytes"), Some(&json!(5000)));
        // SHA-384 of "abc", as FIPS 180-4 gives it.
        let integrity = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(manifest.pointer("/b.css/integrity"), Some(&json!(integrity)));
        std::fs::remove_dir_all(folder)?;
        Ok(())
    }

    #[test]
    fn what_is_larger_than_promised_is_not_published() {
        let [page, ..] = WAYS;
        let of = |brotli| Sizes { brotli, ..Sizes::default() };
        assert!(page.check(of(150_000)).is_ok() && page.check(of(150_001)).is_err());
    }
}

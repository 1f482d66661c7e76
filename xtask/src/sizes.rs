//! How heavy the published page is: each file of `dist/` raw, through gzip and through brotli.
//!
//! Nothing is written: a server compresses in its own way, and these are the figures to compare.
use anyhow::{Context, Result};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The kinds of file a visitor's browser always downloads.
const DOWNLOADED: [&str; 4] = ["html", "css", "js", "wasm"];

/// The three sizes of a file, or of several together.
#[derive(Clone, Copy, Default)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default(); // quality 11, window 22
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn row(self, name: &str) -> String {
        format!("{:>10} {:>10} {:>10}  {name}", self.raw, self.gzip, self.brotli)
    }
}

/// Prints the table of a folder's files.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn print(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();

    println!("\n{:>10} {:>10} {:>10}  bytes of each file", "raw", "gzip", "brotli");
    let mut every = Sizes::default();
    let mut downloaded = Sizes::default();
    for file in &files {
        let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let sizes = Sizes::of(&bytes)?;
        every = every.plus(sizes);
        if is_downloaded(file) {
            downloaded = downloaded.plus(sizes);
        }
        let name = file.strip_prefix(folder).unwrap_or(file);
        println!("{}", sizes.row(&name.display().to_string()));
    }
    println!("{}", every.row("every file"));
    println!("{}", downloaded.row("what a visitor downloads: HTML, CSS, JavaScript, Wasm"));
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
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

fn is_downloaded(file: &Path) -> bool {
    file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| DOWNLOADED.contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_downloads_the_page_and_not_its_schemas() {
        assert!(is_downloaded(Path::new("dist/page-12ab_bg.wasm")));
        assert!(!is_downloaded(Path::new("dist/notice.schema.json")));
        assert!(!is_downloaded(Path::new("dist/LICENSE")));
    }

    #[test]
    fn repeated_bytes_are_measured_smaller_compressed() -> Result<()> {
        let sizes = Sizes::of(&[b'a'; 5000])?;
        assert_eq!(sizes.raw, 5000);
        assert!(sizes.gzip < 100 && sizes.brotli < sizes.gzip);
        Ok(())
    }
}

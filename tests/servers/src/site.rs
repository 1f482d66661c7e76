//! The site of an administrator who has copied `dist/` into it: a folder that only the test's servers know.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// Files that are in no build yet, or not in each: the rules must hold for them as well.
const OTHERS: [(&str, &str); 4] = [
    ("calcolatore/element.js", "export const parola = 'perché';\n"),
    ("calcolatore/avvisi/lazio-2020.html", "<!doctype html><html lang=it><meta charset=utf-8><title>È qui</title>\n"),
    ("calcolatore/avvisi/lazio-2020.json", "{\"title\": \"È qui\"}\n"),
    ("bandi/lazio-2027.json", "{}\n"),
];

/// A site, and room for the servers' own files beside it; gone when this value is.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A site with the calculator in it.
    ///
    /// # Errors
    /// When there is no `dist/`, or it cannot be copied.
    pub fn new() -> Result<Self> {
        let dist = std::env::var_os("CALCOLATORE_DIST");
        let dist = PathBuf::from(dist.context("CALCOLATORE_DIST is not set: `cargo xtask test` sets it")?);
        // Servers that root starts read it as another user.
        let folder = tempfile::Builder::new().permissions(Permissions::from_mode(0o755)).tempdir()?;
        let site = Self { folder };
        copy(&dist, &site.calculator())?;
        for (name, text) in OTHERS {
            let name = format!("www/html/{name}");
            // Beside one that is in the build are its compressed forms.
            if !site.path(&name).exists() {
                site.write(&name, text)?;
            }
        }
        site.write("www/html/index.html", "<!doctype html><title>Regione</title>\n")?;
        Ok(site)
    }

    /// A site whose administrator has left the compressed files out.
    ///
    /// # Errors
    /// As [`Site::new`].
    pub fn without_compressed_files() -> Result<Self> {
        let site = Self::new()?;
        for file in site.files()? {
            for form in ["br", "gz"] {
                let file = format!("{}.{form}", site.calculator().join(&file).display());
                if Path::new(&file).exists() {
                    fs::remove_file(file)?;
                }
            }
        }
        Ok(site)
    }

    /// A path in its folder.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    /// A path in its folder, as text for a configuration.
    pub(crate) fn text(&self, relative: &str) -> String {
        self.path(relative).display().to_string()
    }

    /// Where the calculator is.
    pub(crate) fn calculator(&self) -> PathBuf {
        self.path("www/html/calcolatore")
    }

    /// The names of the calculator's files, without their compressed forms.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        let (root, mut files) = (self.calculator(), Vec::new());
        collect(&root, &mut files)?;
        let name = |file: &PathBuf| Some(file.strip_prefix(&root).ok()?.to_str()?.to_owned());
        let names = files.iter().filter_map(name);
        Ok(names.filter(|name| ![".br", ".gz", ".htaccess"].iter().any(|end| name.ends_with(end))).collect())
    }

    /// Writes a file that every user may read, and the folders above it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        write(&self.path(name), content.as_ref())
    }

    /// Copies a folder into the site's.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub(crate) fn copy(&self, from: &str, to: &str) -> Result<()> {
        copy(Path::new(from), &self.path(to))
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(from, &mut files)?;
    for file in files {
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        write(&to.join(file.strip_prefix(from)?), &content)?;
    }
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

/// Whatever the user's umask is.
fn write(path: &Path, content: &[u8]) -> Result<()> {
    let folder = path.parent().context("a file in no folder")?;
    make(folder)?;
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(fs::set_permissions(path, Permissions::from_mode(0o644))?)
}

/// Makes a folder that every user may read, and those above it.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn make(folder: &Path) -> Result<()> {
    if !folder.exists() {
        make(folder.parent().context("the root is not there")?)?;
        fs::create_dir(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        fs::set_permissions(folder, Permissions::from_mode(0o755))?;
    }
    Ok(())
}

//! Shorter names between the Wasm and its JavaScript: wasm-bindgen's carry a hash each, which is of no use to the
//! visitor who downloads it twice. 3 kB less.
use anyhow::{Context, Result, anyhow};
use std::convert::Infallible;
use std::path::Path;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, ImportSectionReader, Parser};

/// Gives what the Wasm imports and exports short names, in both files.
///
/// # Errors
/// When a file cannot be read or written, or the Wasm is not well-formed.
pub(crate) fn shorten(wasm: &Path, script: &Path) -> Result<()> {
    let old = std::fs::read(wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    let text = std::fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    let mut names = Names { script: text, renamed: 0, module: None };
    let mut module = Module::new();
    let read = names.parse_core_module(&mut module, Parser::new(0), &old);
    read.map_err(|error| anyhow!("{} cannot be read: {error}", wasm.display()))?;
    std::fs::write(wasm, module.finish()).with_context(|| format!("{} cannot be written", wasm.display()))?;
    std::fs::write(script, names.script).with_context(|| format!("{} cannot be written", script.display()))
}

/// The script, in which names are replaced as they come up in the Wasm.
struct Names {
    script: String,
    renamed: usize,
    /// What everything is imported from, and what it is called now.
    module: Option<(String, String)>,
}

impl Names {
    /// The next short name for one that stands in the script in these places only; the name itself for one that also
    /// stands elsewhere, where it could mean something else.
    fn short(&mut self, name: &str, stands: impl Fn(&str, &str) -> bool) -> String {
        let is_of_a_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '$');
        let around = |place: usize| {
            let (before, rest) = self.script.split_at(place);
            (before, rest.strip_prefix(name).unwrap_or(rest))
        };
        let is_whole = |place: &usize| {
            let (before, after) = around(*place);
            !before.ends_with(is_of_a_word) && !after.starts_with(is_of_a_word)
        };
        let places: Vec<usize> = self.script.match_indices(name).map(|(place, _)| place).filter(is_whole).collect();
        let all_known = places.iter().all(|place| {
            let (before, after) = around(*place);
            stands(before.trim_end(), after.trim_start())
        });
        if places.is_empty() || !all_known {
            return name.to_owned();
        }
        let short = format!("${}", in_letters(self.renamed));
        self.renamed += 1;
        for place in places.into_iter().rev() {
            self.script.replace_range(place..place + name.len(), &short);
        }
        short
    }
}

impl Names {
    /// The next short name for the module from which everything is imported: a key in quotes where it is handed over.
    fn short_module(&mut self, module: &str) -> String {
        if let Some((_, short)) = self.module.as_ref().filter(|(known, _)| known == module) {
            return short.clone();
        }
        let short = self.short(module, |before, after| before.ends_with('"') && after.starts_with('"'));
        self.module = Some((module.to_owned(), short.clone()));
        short
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        // The list of features is for the tools that are done with it; browsers do not read it.
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let module = self.short_module(import.module);
            // Where imports are handed over, each is a key of one object.
            let is_key = |before: &str, after: &str| before.ends_with(['{', ',']) && after.starts_with(':');
            let name = self.short(import.name, is_key);
            imports.import(&module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        // Exports are asked for as properties. Those that wasm-bindgen makes for itself are also the names of functions,
        // which are called and not exported.
        let is_its_own = export.name.starts_with("wasm_bindgen_");
        let is_known = |before: &str, _: &str| is_its_own || before.ends_with('.');
        let name = self.short(export.name, is_known);
        let kind = self.export_kind(export.kind)?;
        exports.export(&name, kind, export.index);
        Ok(())
    }
}

/// A number in letters: a, b, …, z, ba, bb, …
fn in_letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.extend(('a'..='z').nth(number % 26));
        number /= 26;
        if number == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_where_it_can_mean_nothing_else() {
        let script = "const i = {__wbg_a_1: f, __wbg_b_2 : g}; e.__wbindgen_x(); e.__wbindgen_x_more; call(__wbg_b_2)";
        let mut names = Names { script: script.to_owned(), renamed: 0, module: None };
        let is_key = |before: &str, after: &str| before.ends_with(['{', ',']) && after.starts_with(':');
        assert_eq!(names.short("__wbg_a_1", is_key), "$a");
        assert_eq!(names.short("__wbg_b_2", is_key), "__wbg_b_2", "it is called elsewhere");
        assert_eq!(names.short("__wbindgen_x", |before, _| before.ends_with('.')), "$b");
        assert_eq!(names.short("memory", |before, _| before.ends_with('.')), "memory", "it is not in the script");
        assert_eq!(names.script, "const i = {$a: f, __wbg_b_2 : g}; e.$b(); e.__wbindgen_x_more; call(__wbg_b_2)");
    }

    #[test]
    fn the_module_has_one_short_name() {
        let script = "return { \"./page_bg.js\": imports };";
        let mut names = Names { script: script.to_owned(), renamed: 0, module: None };
        assert_eq!([names.short_module("./page_bg.js"), names.short_module("./page_bg.js")], ["$a", "$a"]);
        assert_eq!(names.script, "return { \"$a\": imports };");
    }

    #[test]
    fn numbers_in_letters_are_all_different() {
        let names: std::collections::BTreeSet<String> = (0..1000).map(in_letters).collect();
        assert_eq!(names.len(), 1000);
        assert_eq!((in_letters(0), in_letters(25), in_letters(26)), ("a".into(), "z".into(), "ba".into()));
    }
}

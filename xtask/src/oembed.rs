//! `avvisi/` of `dist/`: a page of each notice for people, and beside it what sites that know oEmbed (`WordPress`) read
//! to show the calculator where an editor has put the page's address. They need whole addresses, so these files are only
//! made when it is known where the calculator will be published.
use crate::finish;
use crate::policy;
use crate::process::run;
use crate::site::Site;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::path::Path;

/// The folder, as addresses name it.
const FOLDER: &str = "avvisi";

/// Puts the pages of the notices beside the finished page, if the address of the site is known. What they say stands in
/// `view::notice_page` of the calculator; here is only what the finished page has in common with them.
///
/// # Errors
/// When the program that makes them fails, or the page has no stylesheet.
pub(crate) fn put_pages(workspace: &Workspace, dist: &Path, site: &Site) -> Result<()> {
    let Some(address) = site.address() else { return Ok(()) };
    let page = std::fs::read_to_string(dist.join("index.html")).context("dist/index.html cannot be read")?;
    let styles = finish::stylesheets(&page);
    let (_, styles) = styles.first().context("dist/index.html has no stylesheet")?;
    let folder = dist.join(FOLDER);
    std::fs::create_dir_all(&folder).with_context(|| format!("dist/{FOLDER} cannot be made"))?;
    let program = ["run", "--features", "static-page", "--example", "static_page", "--"];
    run(workspace.cargo(&program).args([&workspace.path("notices"), &folder]).args([
        address.as_str(),
        styles,
        &policy::policy(site.origin()),
    ]))
}

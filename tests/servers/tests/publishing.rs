//! Each way of publishing that docs/PUBLISHING.md describes, tried.

use anyhow::Result;
use server_tests::{Apache, Compressed, Guide, Nginx, Site};
use server_tests::{every_promise, own_notices, rules_of_static_hosts, the_page_at_least};

#[test]
fn nginx_with_brotli() -> Result<()> {
    let guide = Guide::read()?;
    let server = Nginx::WithBrotli.serve(&guide, Site::new()?)?;
    every_promise(&guide, &server, Compressed::Prepared)?;
    own_notices(&server)
}

#[test]
fn nginx_as_it_comes() -> Result<()> {
    let guide = Guide::read()?;
    let server = Nginx::AsItComes.serve(&guide, Site::new()?)?;
    every_promise(&guide, &server, Compressed::PreparedGzip)
}

#[test]
fn nginx_without_compressed_files() -> Result<()> {
    let guide = Guide::read()?;
    let server = Nginx::AsItComes.serve(&guide, Site::without_compressed_files()?)?;
    every_promise(&guide, &server, Compressed::ByItself)
}

#[test]
fn apache_with_a_file_of_configuration() -> Result<()> {
    let guide = Guide::read()?;
    let server = Apache::Configured.serve(&guide, Site::new()?)?;
    every_promise(&guide, &server, Compressed::Prepared)?;
    own_notices(&server)
}

#[test]
fn apache_with_htaccess() -> Result<()> {
    let guide = Guide::read()?;
    let server = Apache::Htaccess.serve(&guide, Site::new()?)?;
    every_promise(&guide, &server, Compressed::Prepared)
}

#[test]
fn apache_with_no_module_of_the_guide() -> Result<()> {
    let guide = Guide::read()?;
    let server = Apache::HtaccessAlone.serve(&guide, Site::new()?)?;
    the_page_at_least(&server)
}

#[test]
fn a_static_host() -> Result<()> {
    rules_of_static_hosts(&Guide::read()?, &Site::new()?)
}

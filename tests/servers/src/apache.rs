//! Debian's Apache, with its own configuration and that of the guide: an instance of its own, as Debian's programs for
//! modules and configurations know it.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::guide::{WWW, changed};
use crate::{Guide, Server, Site};

/// What Debian's package turns on where it is installed (its `postinst`), whatever was turned on since on this machine.
const MODULES: [&str; 17] = [
    "mpm_event",
    "authz_host",
    "auth_basic",
    "access_compat",
    "authn_file",
    "authz_user",
    "alias",
    "dir",
    "autoindex",
    "env",
    "mime",
    "negotiation",
    "setenvif",
    "filter",
    "deflate",
    "status",
    "reqtimeout",
];
const CONFIGURATIONS: [&str; 5] =
    ["charset", "localized-error-pages", "other-vhosts-access-log", "security", "serve-cgi-bin"];

/// How the guide's lines come to Apache.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Apache {
    /// In a file of configuration, with the modules that the guide names.
    Configured,
    /// In the folder's `.htaccess`, with the modules that the guide names.
    Htaccess,
    /// In the folder's `.htaccess`, with no modules but Debian's own.
    HtaccessAlone,
}

impl Apache {
    /// Starts it for a site.
    ///
    /// # Errors
    /// When it does not start, or the guide or Debian's configuration are not as expected.
    pub fn serve(self, guide: &Guide, site: Site) -> Result<Server> {
        Server::start(site, |site, port| self.command(guide, site, port))
    }

    fn command(self, guide: &Guide, site: &Site, port: u16) -> Result<Command> {
        let www = site.text("www");
        let read = |name: &str| {
            let file = format!("/etc/apache2/{name}");
            fs::read_to_string(&file).with_context(|| format!("{file} is not there"))
        };
        site.write("apache/apache2.conf", changed("apache2.conf", &read("apache2.conf")?, WWW, &www)?)?;
        let default = changed("000-default.conf", &read("sites-available/000-default.conf")?, WWW, &www)?;
        let default = changed("000-default.conf", &default, "*:80", &format!("127.0.0.1:{port}"))?;
        // As the guide says for servers behind a proxy, which this one would be.
        let named = guide.line("ServerName ")?;
        let default = changed("000-default.conf", &default, "\tDocumentRoot", &format!("\t{named}\n\tDocumentRoot"))?;
        site.write("apache/sites-enabled/000-default.conf", default)?;
        site.write("apache/ports.conf", format!("Listen 127.0.0.1:{port}\n"))?;
        site.write("apache/envvars", read("envvars")?)?;
        site.copy("/etc/apache2/mods-available", "apache/mods-available")?;
        site.copy("/etc/apache2/conf-available", "apache/conf-available")?;
        for folder in ["mods-enabled", "conf-enabled", "run", "state"] {
            crate::site::make(&site.path(&format!("apache/{folder}")))?;
        }

        let block = guide.block("apache", "mod_headers")?;
        let configuration = if self == Self::Configured {
            format!("{block}\n{}", guide.block("apache", "/bandi>")?)
        } else {
            let inside = block.split_once(">\n").and_then(|(_, rest)| rest.strip_suffix("</Directory>\n"));
            site.write("www/html/calcolatore/.htaccess", inside.context("the guide's block is no <Directory>")?)?;
            guide.block("apache", "AllowOverride")?.to_owned()
        };
        site.write("apache/conf-available/calcolatore.conf", configuration.replace(WWW, &www))?;

        run(site, "a2enmod", &MODULES)?;
        run(site, "a2enconf", &CONFIGURATIONS)?;
        let of_guide = |program: &str| {
            let lines = guide.block("sh", program)?.lines();
            let words = lines.filter_map(|line| line.strip_prefix(program)).flat_map(str::split_whitespace);
            Ok::<_, anyhow::Error>(words.collect::<Vec<_>>())
        };
        if self != Self::HtaccessAlone {
            run(site, "a2enmod", &of_guide("a2enmod ")?)?;
        }
        run(site, "a2enconf", &of_guide("a2enconf ")?)?;

        let mut command = in_instance(site, "apache2");
        command.arg("-DFOREGROUND").arg("-d").arg(site.path("apache"));
        Ok(command)
    }
}

/// Runs one of Debian's programs for Apache's configuration.
fn run(site: &Site, program: &str, arguments: &[&str]) -> Result<()> {
    let output = in_instance(site, program).args(arguments).output().with_context(|| format!("no {program}"))?;
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{program} {arguments:?}: {said}");
    Ok(())
}

/// A program of Debian's Apache that works on the site's instance instead of the machine's.
fn in_instance(site: &Site, program: &str) -> Command {
    let mut command = Command::new(format!("/usr/sbin/{program}"));
    command
        .env("APACHE_CONFDIR", site.path("apache"))
        .env("APACHE_STATE_DIRECTORY", site.path("apache/state"))
        .env("APACHE_RUN_USER", "www-data")
        .env("APACHE_RUN_GROUP", "www-data")
        .env("APACHE_PID_FILE", site.path("pid"))
        .env("APACHE_RUN_DIR", site.path("apache/run"))
        .env("APACHE_LOCK_DIR", site.path("apache/run"))
        .env("APACHE_LOG_DIR", site.path("log"));
    command
}

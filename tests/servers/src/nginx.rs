//! Debian's nginx, with its own configuration and that of the guide.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::guide::{WWW, changed};
use crate::{Guide, Server, Site};

const CONFIGURATION: &str = "/etc/nginx/nginx.conf";
const DEFAULT_SITE: &str = "/etc/nginx/sites-available/default";

/// Which modules nginx has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Nginx {
    /// Those of Debian's package alone.
    AsItComes,
    /// With `libnginx-mod-http-brotli-static`, and its line in the block.
    WithBrotli,
}

impl Nginx {
    /// Starts it for a site.
    ///
    /// # Errors
    /// When it does not start, or the guide or Debian's configuration are not as expected.
    pub fn serve(self, guide: &Guide, site: Site) -> Result<Server> {
        Server::start(site, |site, port| self.command(guide, site, port))
    }

    fn command(self, guide: &Guide, site: &Site, port: u16) -> Result<Command> {
        let here = |block: &str| block.replace(WWW, &site.text("www"));
        site.write("nginx/conf.d/calcolatore.conf", guide.block("nginx", "map $uri")?)?;

        let mut block = here(guide.block("nginx", "location ^~ /calcolatore/")?);
        if self == Self::WithBrotli {
            block = changed("the block of docs/PUBLISHING.md", &block, "#brotli_static", "brotli_static")?;
        }
        let notices = here(guide.block("nginx", "location ^~ /bandi/")?);
        // Sites have such rules for files of their own.
        let of_the_site = "location ~* \\.(css|js|json|html|wasm)$ { expires 1h; add_header X-Site regione; }";
        let default = fs::read_to_string(DEFAULT_SITE).with_context(|| format!("{DEFAULT_SITE} is not there"))?;
        let change = |text: &str, from, to: &str| changed(DEFAULT_SITE, text, from, to);
        let default = change(&here(&default), "listen 80 default_server;", &format!("listen 127.0.0.1:{port};"))?;
        let default = change(&default, "listen [::]:80 default_server;", "")?;
        let default =
            change(&default, "\n\tlocation / {", &format!("\n{of_the_site}\n{block}\n{notices}\n\tlocation / {{"))?;
        site.write("nginx/sites-enabled/default", default)?;

        // Debian's own folders for what is on its way are root's.
        let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let paths = paths.map(|of| format!("{of}_temp_path {};\n", site.text(&format!("nginx/{of}"))));
        site.write("nginx/conf.d/paths.conf", paths.concat())?;

        let modules = "include /etc/nginx/modules-enabled/*.conf;";
        let configuration =
            fs::read_to_string(CONFIGURATION).with_context(|| format!("{CONFIGURATION} is not there"))?;
        let places = [
            ("/run/nginx.pid", site.text("pid")),
            ("/var/log/nginx", site.text("log")),
            ("/etc/nginx/conf.d", site.text("nginx/conf.d")),
            ("/etc/nginx/sites-enabled", site.text("nginx/sites-enabled")),
            (modules, if self == Self::WithBrotli { modules.to_owned() } else { String::new() }),
        ];
        let configuration =
            places.iter().try_fold(configuration, |text, (from, to)| changed(CONFIGURATION, &text, from, to))?;
        site.write("nginx/nginx.conf", configuration)?;

        let mut command = Command::new("/usr/sbin/nginx");
        command.args(["-g", "daemon off;", "-e", &site.text("log/error.log"), "-c"]).arg(site.path("nginx/nginx.conf"));
        Ok(command)
    }
}

//! Web servers, for the tests of what docs/PUBLISHING.md says to their administrators: Debian's packages, with the
//! configuration that they bring. The tests start servers of their own; none runs on the machine because of them (`apt`).
use super::missing::{Install, Missing};
use crate::process::on_path;
use std::path::Path;

/// Debian's packages that are servers: where they are installed, they would run at once, and whenever the machine starts.
pub(super) const SERVICES: [&str; 2] = ["nginx", "apache2"];

/// What of nginx, Apache and curl is not there.
pub(super) fn missing() -> Vec<Missing> {
    let nginx = ["/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"];
    // Other packages bring Apache's program alone.
    let apache = ["/usr/sbin/apache2", "/usr/sbin/a2enmod", "/etc/apache2/apache2.conf"];
    let are_there = |files: &[&str]| files.iter().all(|file| Path::new(file).exists());
    let debian = "use Debian 12: its packages are what is tested, in the folders where they are there";
    [
        (
            are_there(&nginx),
            "nginx, with its module for brotli",
            debian,
            &["nginx", "libnginx-mod-http-brotli-static"][..],
        ),
        (are_there(&apache), "Apache", debian, &["apache2"]),
        (on_path("curl").is_some(), "curl", "install curl 7.68 or later, and put it on PATH", &["curl"]),
    ]
    .into_iter()
    .filter(|(is_there, ..)| !is_there)
    .map(|(_, name, by_hand, packages)| Missing {
        name: name.to_owned(),
        why: "the tests publish the page with it, as docs/PUBLISHING.md says",
        time: "under a minute",
        by_hand: by_hand.to_owned(),
        install: Install::Apt(packages),
    })
    .collect()
}

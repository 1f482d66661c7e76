//! What the tests of publishing need: the guide for administrators, Debian's servers started with what it says, and curl.
//! What must be true of every server is in `promises`; which servers there are, in `tests/`.
//!
//! `cargo xtask test` builds the page and installs the servers; nothing here installs anything.

mod apache;
mod curl;
mod guide;
mod nginx;
mod promises;
mod server;
mod site;

pub use apache::Apache;
pub use guide::Guide;
pub use nginx::Nginx;
pub use promises::{Compressed, every_promise, own_notices, rules_of_static_hosts, the_page_at_least};
pub use server::Server;
pub use site::Site;

//! A server that runs as long as a test needs it: started in the foreground, on a free port of this machine, and stopped
//! with everything that it has started itself.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::Site;
use crate::curl::{self, Answer};

/// How long a server may take to listen; far longer than it ever does.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server that serves a site.
pub struct Server {
    process: Child,
    port: u16,
    pub(crate) site: Site,
}

impl Server {
    /// Starts a server: `command` writes what it needs for a port, and says how it is started. The server writes its number
    /// into the site's `pid`, and what it logs into the folder `log`.
    ///
    /// # Errors
    /// When it does not start.
    pub(crate) fn start(site: Site, command: impl Fn(&Site, u16) -> Result<Command>) -> Result<Self> {
        crate::site::make(&site.path("log"))?;
        let output = site.path("log/output");
        // Another program may take the port before the server does.
        for _ in 0..3 {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            let (log, mut command) = (fs::File::create(&output)?, command(&site, port)?);
            command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
            let mut process = command.spawn().with_context(|| format!("{command:?} cannot be started"))?;
            let since = Instant::now();
            while process.try_wait()?.is_none() && since.elapsed() < PATIENCE {
                // Both write it once they listen. Whoever tries to connect instead may meet another test's server, or
                // itself: while nobody listens, the system may give the end that connects this very port.
                let pid = fs::read_to_string(site.path("pid")).unwrap_or_default();
                if pid.trim() == process.id().to_string() {
                    return Ok(Self { process, port, site });
                }
                thread::yield_now();
            }
            stop(&mut process);
        }
        let said = |name: &str| fs::read_to_string(site.path("log").join(name)).unwrap_or_default();
        bail!("the server did not start:\n{}\n{}", said("output"), said("error.log"))
    }

    /// The address of a path.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Asks for a path with these headers, and options of curl.
    ///
    /// # Errors
    /// When there is no answer.
    pub(crate) fn ask(&self, path: &str, headers: &[(&str, &str)], options: &[&str]) -> Result<Answer> {
        curl::ask(&self.address(path), headers, options)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

/// Asks a server to end, since only so it ends what it has started; and waits for it.
fn stop(process: &mut Child) {
    // It may have ended by itself.
    if let Ok(None) = process.try_wait() {
        let asked = Command::new("kill").arg(process.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            drop(process.kill());
        }
        drop(process.wait());
    }
}

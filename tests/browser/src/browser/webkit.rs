//! `WebKitGTK`'s own browser. It has no way to run without a window: it gets a screen of its own that nobody sees.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::wd::Capabilities;
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::time::{interval, timeout};

use super::{Started, listening, spawn};
use crate::PATIENCE;
use crate::place;

/// The style of its tool bar, without which no window is narrower than that, 447 pixels.
const ANY_WIDTH: &str = "window * { min-width: 0; padding-left: 0; padding-right: 0; margin-left: 0; margin-right: 0 }";

/// Starts its screen and its driver.
pub(super) async fn start() -> Result<Started> {
    let settings = TempDir::with_prefix("calcolatore-webkit-").context("there is no room for settings")?;
    let styles = settings.path().join("gtk-3.0");
    fs::create_dir(&styles)?;
    fs::write(styles.join("gtk.css"), ANY_WIDTH)?;

    // It chooses a free number for the screen and says it; wide enough for every journey.
    let mut command = Command::new(place("CALCOLATORE_XVFB")?);
    command.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1600x1200x24"]);
    let (screen, number): (Child, u32) = listening(&mut command, "").await?;

    let mut command = Command::new(place("CALCOLATORE_WEBKIT_DRIVER")?);
    command
        .arg("--port=0")
        .env("DISPLAY", format!(":{number}"))
        // Not the user's screen, even where there is one.
        .env("GDK_BACKEND", "x11")
        .env("XDG_CONFIG_HOME", settings.path())
        // Nothing on this machine reads the page aloud, and it would wait for who does.
        .env("NO_AT_BRIDGE", "1")
        .stdout(Stdio::null());
    let mut driver = spawn(&mut command)?;
    let port = port_of(&mut driver).await?;
    Ok(Started { programs: vec![driver, screen], port, capabilities: Capabilities::new(), folder: Some(settings) })
}

/// The port that the driver chose. It does not print it, so the system is asked.
async fn port_of(driver: &mut Child) -> Result<u16> {
    let process = driver.id().context("WebKit's driver ended at once")?;
    let mut looks = interval(Duration::from_millis(10));
    let look = async {
        loop {
            looks.tick().await;
            if let Some(port) = listening_port(process) {
                return Ok(port);
            }
            ensure!(driver.try_wait()?.is_none(), "WebKit's driver ended at once");
        }
    };
    timeout(PATIENCE, look).await.context("WebKit's driver does not listen")?
}

/// The port on which a process listens, as Linux knows it; `None` before it does.
fn listening_port(process: u32) -> Option<u16> {
    let files = fs::read_dir(format!("/proc/{process}/fd")).ok()?;
    let files: Vec<PathBuf> = files.filter_map(|file| fs::read_link(file.ok()?.path()).ok()).collect();
    fs::read_to_string("/proc/net/tcp").ok()?.lines().find_map(|line| {
        // sl local_address rem_address st (0A: it listens) tx:rx tr:when retrnsmt uid timeout inode
        let words: Vec<&str> = line.split_whitespace().collect();
        let socket = PathBuf::from(format!("socket:[{}]", words.get(9)?));
        let (_, port) = words.get(1)?.split_once(':')?;
        let listens = *words.get(3)? == "0A" && files.contains(&socket);
        listens.then(|| u16::from_str_radix(port, 16).ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};

    use super::*;

    #[test]
    fn the_system_knows_where_a_process_listens() -> Result<()> {
        let process = std::process::id();
        assert_eq!(listening_port(process), None);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        assert_eq!(listening_port(process), Some(listener.local_addr()?.port()));
        Ok(())
    }
}

//! The published folder, served over HTTP on a free port of this machine, as a static host would.

use std::path::PathBuf;

use anyhow::Result;
use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

/// A server that lives as long as this value.
pub(crate) struct Site {
    server: JoinHandle<()>,
    address: String,
}

impl Site {
    /// Serves a folder.
    pub(crate) async fn serve(folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let files = Router::new().fallback_service(ServeDir::new(folder));
        let server = tokio::spawn(async move {
            // It ends with the journey, and what a browser that is going away did not read is not missed.
            drop(axum::serve(listener, files).await);
        });
        Ok(Self { server, address })
    }

    /// Where the page is.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

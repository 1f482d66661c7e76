//! The published folder, served over HTTP on a free port of this machine, as a static host would; a page of somebody
//! else, in which it can be put; and the page in circumstances in which it cannot start.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Html;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The page in circumstances in which it cannot start: a path, and what is changed into what in its text.
const BROKEN: [(&str, &str, &str); 3] = [
    ("/senza-wasm", "<script ", "<script src=./senza-wasm.js></script><script "),
    ("/senza-modulo", "_bg.wasm", "_bg-missing.wasm"),
    ("/senza-script", ".js rel=modulepreload", "-missing.js rel=modulepreload"),
];

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
        let host = get(|| async { Html("<!doctype html><html lang=it><title>Un altro sito</title>") });
        let page = fs::read_to_string(folder.join("index.html")).context("there is no page in dist/")?;
        let mut files = Router::new()
            .route("/ospite", host)
            .route(
                "/senza-wasm.js",
                get(([(header::CONTENT_TYPE, "text/javascript")], "delete globalThis.WebAssembly")),
            )
            .fallback_service(ServeDir::new(folder));
        for (path, from, to) in BROKEN {
            ensure!(page.contains(from), "the page is not broken by changing {from}");
            let broken = page.replacen(from, to, 1);
            files = files.route(path, get(move || async move { Html(broken) }));
        }
        // As docs/PUBLISHING.md asks for, so that a frame without an origin may read the files.
        let anybody = HeaderValue::from_static("*");
        let files = files.layer(SetResponseHeaderLayer::overriding(header::ACCESS_CONTROL_ALLOW_ORIGIN, anybody));
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

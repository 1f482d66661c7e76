//! The published folder, served over HTTP on a free port of this machine, as a static host would; the page in
//! circumstances in which it cannot start; notice files as sites may have them; and another site, under another name, that
//! embeds the calculator in every way.

use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, Redirect};
use axum::routing::get;
use futures_util::{Stream, StreamExt, stream};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// A page in circumstances of its own: a path, the page, and what is changed into what in its text. In all but the
/// first and the last it cannot start.
const ALTERED: [(&str, &str, &str, &str); 10] = [
    ("/con-altri", "index.html", "<script ", "<script src=./altri.js></script><script "),
    ("/senza-inizio", "index.html", "./start-", "./missing-"),
    ("/inizio-html", "index.html", "<script defer src=./start-", "<script defer src=./pagina.js?"),
    ("/inizio-testo", "index.html", "<script defer src=./start-", "<script defer src=./testo.js?"),
    ("/inizio-mai", "index.html", "<script defer src=./start-", "<script defer src=./mai.js?"),
    ("/wasm-mai", "index.html", "as=fetch crossorigin href=./", "as=fetch crossorigin href=./mai/"),
    ("/senza-wasm", "index.html", "<script ", "<script src=./senza-wasm.js></script><script "),
    ("/senza-modulo", "index.html", "_bg.wasm", "_bg-missing.wasm"),
    ("/senza-script", "index.html", ".js rel=modulepreload", "-missing.js rel=modulepreload"),
    ("/senza-memoria", "embed.html", "<script ", "<script src=./senza-memoria.js></script><script "),
];

/// What a server may answer in the place of a script, as each of these paths: a page; a text that must not be taken for
/// anything else.
const NO_SCRIPTS: [(&str, &str, &str); 2] = [
    ("/pagina.js", "text/html", "<!doctype html><title>Non trovato</title>"),
    ("/testo.js", "text/plain", "document.title = 'Un testo'"),
];

/// Somebody else's script in the page, with errors of its own when it is asked for them.
const OTHERS: &str = "
    globalThis.heard = 0;
    for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => { heard += 1; });
    globalThis.fail = () => {
        setTimeout(() => { throw new Error('somebody else'); });
        setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
        setTimeout(() => { Promise.reject(new Error('somebody else')); });
    };";

/// A browser without WebAssembly.
const NO_WASM: &str = "delete globalThis.WebAssembly";

/// A browser that lets a page keep nothing, as one does with pages in other sites' frames when it blocks their storage;
/// `asked` are the ways to keep something that the page tried.
const NO_STORAGE: &str = "
    globalThis.asked = [];
    const refuse = (of, name) => Object.defineProperty(of, name, {
        get() { asked.push(name); throw new DOMException(name, 'SecurityError'); },
        set() { asked.push(name); throw new DOMException(name, 'SecurityError'); },
    });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) refuse(window, name);
    refuse(document, 'cookie');
    for (const name of ['storage', 'serviceWorker']) refuse(navigator, name);";

/// What the other site allows its pages: its own files, and what docs/EMBEDDING.md says that each way needs.
const HOST_POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
    script-src 'self' {calcolatore} 'wasm-unsafe-eval'; connect-src 'self' {calcolatore}; frame-src 'self' {calcolatore}; \
    base-uri 'none'; form-action 'none'";

/// A policy that forbids Wasm, before the first script of the other site's page with an element.
const FORBIDS_WASM: &str =
    "<meta http-equiv=\"content-security-policy\" content=\"script-src 'self' {calcolatore}\"><script ";

/// A server that lives as long as this value.
pub(crate) struct Site {
    servers: [JoinHandle<()>; 2],
    address: String,
    host: String,
}

impl Site {
    /// Serves a folder.
    pub(crate) async fn serve(folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let host_listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        // Another name for the same machine is another site to browsers; another port alone is not.
        let host_address = format!("http://localhost:{}/", host_listener.local_addr()?.port());
        let host_files = host(&address, &folder)?;
        let host = get(|| async { Html("<!doctype html><html lang=it><title>Un altro sito</title>") });
        // Under the second name, what the other site does not have.
        let mut files = Router::new().nest("/bandi", notice_files()?).nest("/solo-qui", notice_files()?);
        for (path, script) in [("/senza-wasm.js", NO_WASM), ("/senza-memoria.js", NO_STORAGE), ("/altri.js", OTHERS)] {
            files = files.route(path, get(([(header::CONTENT_TYPE, "text/javascript")], script)));
        }
        for (path, kind, text) in NO_SCRIPTS {
            let headers = [(header::CONTENT_TYPE, kind), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];
            files = files.route(path, get((headers, text)));
        }
        // What begins as it should, and never ends.
        let never = |kind, beginning: &'static [u8]| {
            get(move || async move { ([(header::CONTENT_TYPE, kind)], Body::from_stream(beginning_of(beginning))) })
        };
        files = files.route("/mai.js", never("text/javascript", b"//"));
        files = files.route("/mai/{*file}", never("application/wasm", b"\0asm\x01\0\0\0"));
        // The loader of the element, and nothing that it loads: there is none, or it never ends.
        let loader = fs::read_to_string(folder.join("calcolatore-1.js"))?;
        for place in ["/solo-il-primo/calcolatore-1.js", "/il-primo-e-mai-altro/calcolatore-1.js"] {
            files = files.route(place, get(([(header::CONTENT_TYPE, "text/javascript")], loader.clone())));
        }
        files = files.route("/il-primo-e-mai-altro/element.js", never("text/javascript", b"//"));
        // The files of two builds: a page with the Wasm of another program.
        let [page, other] = ["index.html", "embed.html"].map(|file| fs::read_to_string(folder.join(file)));
        let (page, other) = (page?, other?);
        let wasm =
            |page: &str| -> Option<String> { Some(page.split_once("_bg.wasm")?.0.rsplit_once("./")?.1.to_owned()) };
        let wasm = wasm(&page).zip(wasm(&other)).context("a page names no Wasm")?;
        let mixed = page.replace(&format!("{}_bg", wasm.0), &format!("{}_bg", wasm.1));
        ensure!(mixed != page, "there is one program");
        files = files.route("/meta-vecchio", get(move || async move { Html(mixed) }));
        for (path, page, from, to) in ALTERED {
            let page = fs::read_to_string(folder.join(page)).with_context(|| format!("there is no {page} in dist/"))?;
            ensure!(page.contains(from), "{path} is not made by changing {from}");
            let altered = page.replacen(from, to, 1);
            files = files.route(path, get(move || async move { Html(altered) }));
        }
        // As `cargo xtask build --origin` writes the policy.
        let named = |text: &str| text.replace("'self'", &format!("'self' {}", address.trim_end_matches('/')));
        let page = fs::read_to_string(folder.join("embed.html"))?;
        ensure!(page.contains("connect-src 'self'"), "the page has no policy");
        let (page, headers) = (named(&page), headers(&host_address)?);
        let of_all = page.clone();
        let open = get(move || async move { Html(of_all) });
        let with_origin = headers.clone().map(|(name, value)| (name, named(value.to_str().unwrap_or_default())));
        let with_origin = get(move || async move { (with_origin, Html(page)) });
        let mut files = files.fallback_service(ServeDir::new(&folder));
        for (name, value) in headers {
            files = files.layer(SetResponseHeaderLayer::overriding(name, value));
        }
        let files = files.route("/con-origine", with_origin);
        // The same where every page may show it in a frame, also one without an origin.
        let open = Router::new().route("/embed.html", open).fallback_service(ServeDir::new(&folder));
        let cors =
            SetResponseHeaderLayer::overriding(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let files = files.nest("/aperto", open.layer(cors));
        // A page of somebody else's on the same server, to which no policy belongs.
        let files = files.route("/ospite", host);
        // They end with the journey, and what a browser that is going away did not read is not missed.
        let servers = [
            tokio::spawn(async move { drop(axum::serve(listener, files).await) }),
            tokio::spawn(async move { drop(axum::serve(host_listener, host_files).await) }),
        ];
        Ok(Self { servers, address, host: host_address })
    }

    /// Where the other site is.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Where the page is.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.servers.iter().for_each(JoinHandle::abort);
    }
}

/// The headers that docs/PUBLISHING.md asks of a server, with the other site among those that may show the page in a
/// frame.
fn headers(host: &str) -> Result<[(HeaderName, HeaderValue); 2]> {
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/PUBLISHING.md"))?;
    let header = |name: HeaderName| -> Result<_> {
        let (start, said) = (format!("add_header {name} \""), guide.to_ascii_lowercase());
        let start = said.find(&start).map(|place| place + start.len());
        let value = start.and_then(|start| guide.get(start..)?.split('"').next());
        let value = value.with_context(|| format!("docs/PUBLISHING.md gives no {name} for nginx"))?;
        let value = value.replace("frame-ancestors 'self'", &format!("frame-ancestors 'self' {host}"));
        Ok((name, HeaderValue::from_str(&value)?))
    };
    Ok([header(header::CONTENT_SECURITY_POLICY)?, header(header::ACCESS_CONTROL_ALLOW_ORIGIN)?])
}

/// The other site: the files of `host/`, which name the calculator's address and hashes, under a strict policy; and
/// notice files of its own.
fn host(calculator: &str, dist: &Path) -> Result<Router> {
    let manifest: Value = serde_json::from_slice(&fs::read(dist.join("manifest.json"))?)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("host");
    let mut files = Router::new().nest("/bandi", notice_files()?);
    for entry in fs::read_dir(&folder).context("there is no other site")? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).context("a file without a name")?.to_owned();
        let mut text = fs::read_to_string(&path)?.replace("{calcolatore}", calculator);
        for script in ["embed-1.js", "calcolatore-1.js"] {
            let hash = manifest.pointer(&format!("/{script}/integrity")).and_then(Value::as_str);
            text = text.replace(&format!("{{{script}}}"), hash.with_context(|| format!("{script} has no hash"))?);
        }
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("css") => "text/css",
            Some("js") => "text/javascript",
            _ => "text/html; charset=utf-8",
        };
        if name == "plain.html" {
            let no_wasm = text.replacen("<script ", FORBIDS_WASM, 1).replace("{calcolatore}", calculator);
            files = files.route("/broken.html", get(move || async move { Html(no_wasm) }));
        }
        files = files.route(&format!("/{name}"), get(move || async move { ([(header::CONTENT_TYPE, kind)], text) }));
    }
    let policy = HeaderValue::from_str(&HOST_POLICY.replace("{calcolatore}", calculator))?;
    let files = files.layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, policy));
    // Most sites have no policy.
    let free = fs::read_to_string(folder.join("empty.html"))?;
    Ok(files.route("/free.html", get(move || async move { Html(free) })))
}

/// Notice files as a site may have them: one as an editor makes it, and what nobody should meet.
fn notice_files() -> Result<Router> {
    let lazio = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../notices/lazio-2020.json"))?;
    ensure!(lazio.contains("\"7500.00\""), "the notice of Lazio has other ceilings");
    // As CONTRIBUTING.md says: another id and title, open, and one ceiling.
    let of_2027 = lazio
        .replace("\"lazio-2020\"", "\"lazio-2027\"")
        .replacen("\"closed\"", "\"open\"", 1)
        .replacen("2020-03-", "2027-03-", 1)
        .replace("\"7500.00\"", "\"8000.00\"");
    // Bands as the European Union tells enterprises apart.
    let of_eu = [
        ("2, \"to\": 10", "2, \"to\": 9"),
        ("11, \"to\": 20", "10, \"to\": 49"),
        ("21, \"to\": 30", "50, \"to\": 249"),
    ];
    let of_eu = of_eu.into_iter().chain([("31", "250")]).fold(of_2027.clone(), |notice, (lazio, eu)| {
        notice.replacen(&format!("\"from\": {lazio}, \"a\""), &format!("\"from\": {eu}, \"a\""), 1)
    });
    let faulty = of_2027.replacen("\"8000.00\"", "8000", 1).replacen("\"version\"", "\"versione\"", 1);
    let with_comma = of_2027.replacen("\"8000.00\"", "\"8000.00\",", 1);
    // As some editors save it.
    let marked = format!("\u{feff}{of_2027}");
    // A script in every text that may say anything, as nobody should take from a stranger; and in every text at all.
    let hostile = with_scripts(&of_2027, &["it", "en", "name", "place"])?;
    let wholly_hostile = with_scripts(&of_2027, &[])?;
    let file = |text: String| get(move || async move { ([(header::CONTENT_TYPE, "application/json")], text) });
    Ok(Router::new()
        .route("/lazio-2027.json", file(of_2027))
        .route("/eu-bands.json", file(of_eu))
        .route("/faulty.json", file(faulty))
        .route("/hostile.json", file(hostile))
        .route("/wholly-hostile.json", file(wholly_hostile))
        .route("/with-comma.json", file(with_comma))
        .route("/marked.json", file(marked))
        .route("/empty.json", file(String::new()))
        .route("/page.json", get(|| async { Html("<!doctype html><title>Pagina</title>") }))
        .route("/large.json", get(|| async { Body::from_stream(chunks(Some(50))) }))
        .route("/endless.json", get(|| async { Body::from_stream(chunks(None)) }))
        .route("/elsewhere.json", get(|| async { Redirect::temporary("/bandi/lazio-2027.json") })))
}

/// The notice with a script before every text that has one of these names, or before every text and every name where none
/// is given.
fn with_scripts(notice: &str, names: &[&str]) -> Result<String> {
    const SCRIPT: &str = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    fn put(value: Value, is_free: bool, names: &[&str]) -> Value {
        match value {
            Value::String(text) if is_free => Value::String(SCRIPT.to_owned() + &text),
            Value::Array(values) => values.into_iter().map(|value| put(value, is_free, names)).collect(),
            Value::Object(members) => {
                let member = |(name, value): (String, Value)| {
                    let value = put(value, names.is_empty() || names.contains(&&*name), names);
                    (if names.is_empty() { SCRIPT.to_owned() + &name } else { name }, value)
                };
                Value::Object(members.into_iter().map(member).collect())
            }
            other => other,
        }
    }
    Ok(put(serde_json::from_str(notice)?, false, names).to_string())
}

/// These bytes, and then nothing more, for ever.
fn beginning_of(bytes: &'static [u8]) -> impl Stream<Item = Result<Bytes, Infallible>> + Send {
    stream::once(async move { Ok(Bytes::from_static(bytes)) }).chain(stream::pending())
}

/// So many megabytes of spaces; without a number, one byte and then nothing more, for ever.
fn chunks(megabytes: Option<usize>) -> impl Stream<Item = Result<Bytes, Infallible>> + Send {
    let chunks = stream::iter(
        (0..megabytes.unwrap_or(1))
            .map(move |_| Ok(Bytes::from(vec![b' '; if megabytes.is_some() { 1_000_000 } else { 1 }]))),
    );
    let rest = if megabytes.is_some() { stream::empty().left_stream() } else { stream::pending().right_stream() };
    chunks.chain(rest)
}

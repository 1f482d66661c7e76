//! A notice file of the host's own: fetched from its server and from no other, no larger and no later than a notice file
//! may be, and checked as the built-in ones are.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Promise, Reflect, Uint8Array};
use web_sys::{
    ReadableStreamDefaultReader, ReferrerPolicy, RequestCredentials, RequestInit, RequestRedirect, Response, Url,
};

use crate::json::Raw;
use crate::notice::{Catalogue, Notice};
use crate::present::{FileProblem, HostFault};

/// The most bytes of a notice file: ten times the largest built-in one.
const MOST_BYTES: usize = 1024 * 1024;

/// How long a file may take, in milliseconds.
const PATIENCE: i32 = 10 * 1000;

/// All notices with one of the host's own, and that one.
pub(super) type Offer = (&'static Catalogue, &'static Notice);

/// Fetches and reads the notice file at an address, as it may stand in the document. `own` is the address of one of the
/// calculator's files, whose server is as good as the document's.
///
/// # Errors
/// Why it cannot be had, or everything that is wrong with it.
pub(super) async fn load(address: &str, own: &str) -> Result<Offer, Vec<HostFault>> {
    let no_file = |problem| vec![HostFault::NoFile(address.to_owned(), problem)];
    let text = fetch(address, own).await.map_err(no_file)?;
    // Some editors put a mark before UTF-8, which JSON does not know (RFC 8259, 8.1).
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(no_file(FileProblem::Empty));
    }
    if text.trim_start().starts_with('<') {
        return Err(no_file(FileProblem::Page));
    }
    if let Some((line, column)) = Raw::place_of_fault(text) {
        return Err(vec![HostFault::NotJson(line, column)]);
    }
    offer(text)
}

/// The notices with that of a file. What is read stays for as long as the page, once for each file: a page that gives
/// the same file again costs nothing.
fn offer(text: &str) -> Result<Offer, Vec<HostFault>> {
    thread_local! {
        static KNOWN: RefCell<Vec<Offer>> = const { RefCell::new(Vec::new()) };
    }
    let in_file = |faults: Vec<_>| faults.into_iter().map(HostFault::InFile).collect::<Vec<_>>();
    let notice = Notice::from_json(text).map_err(in_file)?;
    if Catalogue::built_in().get(&notice.id.0).is_some() {
        // Whoever reads the page must be able to tell it from the notice that everybody knows by that name.
        return Err(vec![HostFault::KnownNotice(notice.id.0)]);
    }
    let known = |offers: &Vec<Offer>| offers.iter().find(|(_, known)| known.digest == notice.digest).copied();
    if let Some(known) = KNOWN.with_borrow(known) {
        return Ok(known);
    }
    let id = notice.id.clone();
    let catalogue: &'static Catalogue = Box::leak(Box::new(Catalogue::built_in().with(notice)));
    // It is in the list that was just made with it.
    let Some(notice) = catalogue.get(&id.0) else { return Err(Vec::new()) };
    KNOWN.with_borrow_mut(|offers| offers.push((catalogue, notice)));
    Ok((catalogue, notice))
}

async fn fetch(address: &str, own: &str) -> Result<String, FileProblem> {
    let window = gloo::utils::window();
    let url = same_server(address, own).ok_or(FileProblem::Elsewhere)?;
    // One deadline for all of it. Not a signal that aborts: when it comes in the middle of a file, WebKit's page ends.
    let deadline = Promise::new(&mut |done, _| {
        // Only a window that is going away refuses to wait.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PATIENCE);
    });
    let request = RequestInit::new();
    request.set_credentials(RequestCredentials::Omit);
    request.set_referrer_policy(ReferrerPolicy::NoReferrer);
    // Another address could be of another server.
    request.set_redirect(RequestRedirect::Error);
    let response = within(&deadline, window.fetch_with_str_and_init(&url.href(), &request)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(FileProblem::Refused(response.status()));
    }
    let Some(body) = response.body() else { return Ok(String::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let read = match within(&deadline, reader.read()).await {
            Err(problem) => {
                drop(reader.cancel());
                return Err(problem);
            }
            Ok(read) => read,
        };
        let Ok(chunk) = Reflect::get(&read, &"value".into()) else { return Err(FileProblem::Unreachable) };
        if chunk.is_undefined() {
            break;
        }
        let chunk: Uint8Array = chunk.unchecked_into();
        // Before it is copied: one chunk could be all of a large file.
        if chunk.length() as usize > MOST_BYTES.saturating_sub(bytes.len()) {
            // The rest is not wanted; a stream that is not read any more has nothing to say to that.
            drop(reader.cancel());
            return Err(FileProblem::Large);
        }
        bytes.extend(chunk.to_vec());
    }
    String::from_utf8(bytes).map_err(|_| FileProblem::NotText)
}

/// What is promised, if it comes before the deadline.
async fn within(deadline: &Promise, promise: Promise) -> Result<JsValue, FileProblem> {
    let first = Promise::race(&Array::of2(deadline, &promise));
    let first = JsFuture::from(first).await.map_err(|_| FileProblem::Unreachable)?;
    // The deadline gives nothing; an answer or a part of one is something.
    if first.is_undefined() { Err(FileProblem::Late) } else { Ok(first) }
}

/// The address in full, if it is of the document's own server or of the calculator's, over HTTP.
fn same_server(address: &str, own: &str) -> Option<Url> {
    let document = gloo::utils::document();
    let base = document.base_uri().ok().flatten()?;
    let url = Url::new_with_base(address, &base).ok()?;
    let servers = [document.url().ok()?, own.to_owned()];
    let is_there = |server: &String| Url::new(server).is_ok_and(|server| server.origin() == url.origin());
    let is_http = matches!(&*url.protocol(), "http:" | "https:");
    (is_http && servers.iter().any(is_there)).then_some(url)
}

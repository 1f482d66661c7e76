//! The view for web editors: what is chosen, the preview, the code to paste, what a site's policy must allow, and notes
//! on content management systems. Only in the calculator that is made to be embedded.

mod snippet;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, decode_uri_component};
use web_sys::{HtmlDocument, HtmlElement, HtmlIFrameElement, HtmlInputElement, HtmlTextAreaElement, Url};
use yew::prelude::*;

use super::element::{On, el, several};
use super::home::Home;
use super::scene::Scene;
use super::state::{Action, HostAction};
use super::{choice, link, place};
use crate::notice::Catalogue;
use crate::present::{Language, Text, embedding as words, host_fault_words, primary_colour};
use crate::scenario::without_invisible;
use snippet::{Parts, Piece, policy};

pub(crate) use snippet::Way;

/// The id of the view, and what the address says after `#` to show it.
pub(super) const ID: &str = "incorpora";

/// The id of the code.
const CODE: &str = "incorpora-codice";

/// What a web editor chose.
#[derive(Clone, Debug, Default)]
pub(super) struct Embedding {
    way: Way,
    /// Where it is another than the page's.
    notice: Option<String>,
    language: Option<Language>,
    with_case: bool,
    colour: String,
    /// The address of the notice file, letter by letter.
    typed_file: String,
    /// The same, once it is whole: the preview asks the server for it.
    notice_file: String,
    /// Whether the code was copied, when that was asked for.
    copied: Option<bool>,
}

/// What a web editor does.
#[derive(Clone, Debug)]
pub(crate) enum EmbedAction {
    /// Chooses the way.
    Way(Way),
    /// Chooses the notice.
    Notice(String),
    /// Chooses the language.
    Language(Language),
    /// Chooses whether the calculator opens with what was typed in it.
    WithCase(bool),
    /// Types the colour.
    Colour(String),
    /// Types where the notice file is.
    NoticeFile(String),
    /// Has typed.
    Done,
    /// Copied the code, or could not.
    Copied(bool),
}

impl Embedding {
    /// What the page itself was opened with, as its address says after `#`: whoever looks at a calculator and then embeds
    /// it wants that one.
    pub(super) fn of_address(address: &str) -> Self {
        let file = link::value_of(address, "notice-src").unwrap_or_default();
        let file = decode_uri_component(file).map_or_else(|_| file.to_owned(), String::from);
        let colour = link::value_of(address, "primary").unwrap_or_default().to_owned();
        Self { colour, typed_file: file.clone(), notice_file: file, ..Self::default() }
    }

    /// Does what the editor did.
    pub(super) fn apply(&mut self, action: EmbedAction) {
        self.copied = None;
        match action {
            EmbedAction::Way(way) => self.way = way,
            EmbedAction::Notice(id) => self.notice = Some(id),
            EmbedAction::Language(language) => self.language = Some(language),
            EmbedAction::WithCase(with_case) => self.with_case = with_case,
            EmbedAction::Colour(text) => self.colour = text,
            EmbedAction::NoticeFile(text) => self.typed_file = text,
            EmbedAction::Done => self.notice_file.clone_from(&self.typed_file),
            EmbedAction::Copied(copied) => self.copied = Some(copied),
        }
    }

    /// The digits of the colour: written as it stands in a colour picker, it is the same one.
    fn colour_digits(&self) -> String {
        without_invisible(&self.colour).trim().trim_start_matches('#').to_owned()
    }

    fn parts(&self, scene: &Scene) -> Parts {
        let colour = self.colour_digits();
        let file = without_invisible(&self.notice_file);
        let file = file.trim();
        // What is no address is said where it is looked for.
        let in_full = || Url::new_with_base(file, &folder()).map_or_else(|_| file.to_owned(), |url| url.href());
        // The page's, where every calculator knows it.
        let known = Catalogue::built_in();
        let of_page =
            || known.get(&scene.notice.id.0).or_else(|| known.notices().first()).map(|notice| notice.id.0.clone());
        let notice = || self.notice.clone().or_else(of_page).unwrap_or_default();
        Parts {
            // A file's own notice is the one that it opens with.
            notice: if file.is_empty() { notice() } else { String::new() },
            language: self.language.unwrap_or(scene.language),
            case: if self.with_case { link::write(scene.scenario()) } else { String::new() },
            colour: primary_colour(&colour).map_or_else(|_| String::new(), |_| colour),
            notice_file: file.to_owned(),
            notice_file_in_full: if file.is_empty() { String::new() } else { in_full() },
        }
    }
}

/// The view.
pub(super) fn view(scene: &Scene, chosen: &Embedding) -> Html {
    let parts = chosen.parts(scene);
    let pieces = parts.code(chosen.way, &folder(), integrity);
    let html = pieces.iter().map(Piece::html).collect::<Vec<_>>().join("\n");
    let past = place::link(scene, CODE.to_owned(), scene.say(&words::TO_CODE).to_owned());
    let section = |title: &'static Text| el("section").class("step").child(el("h3").text(scene.say(title)));
    el("article")
        .attributes(&["id", "class", "tabindex", "aria-labelledby"], &[ID, "embedding", "-1", "incorpora-titolo"])
        .child(el("h2").attributes(&["id"], &["incorpora-titolo"]).text(scene.say(&words::EMBED)))
        .child(el("p").text(scene.say(&words::INTRODUCTION)))
        .child(section(&words::CHOICES).child(choices(scene, chosen, &parts)))
        .child(section(&words::LOOK).child(el("p").child(past)).child(preview(scene, chosen.way, &html, pieces)))
        .child(section(&words::COPY_CODE).children(code(scene, chosen, &html)))
        .child(section(&words::NOTES).child(notes(scene)))
        .html()
}

/// The code in a page of its own, which has the scripts already (`embed/preview.html`).
fn preview(scene: &Scene, way: Way, html: &str, pieces: Vec<Piece>) -> Html {
    let (title, is_low) = (scene.say(&words::PREVIEW), (way == Way::Link).then_some(""));
    let language = scene.language;
    el("iframe")
        .attributes_if(
            &["class", "src", "title", "data-low"],
            &[Some("preview"), Some("preview.html"), Some(title), is_low],
        )
        // Other code is another page.
        .key(html)
        .on(On::Load, move |event| {
            let frame: HtmlIFrameElement = event.target_unchecked_into();
            let Some(document) = frame.content_document() else { return };
            // A link in it leads away, to a page that is not to be changed.
            let Some(body) = document.body().filter(|body| body.class_name() == "preview-page") else { return };
            document.set_title(words::PREVIEW.in_language(language));
            if let Some(root) = document.document_element() {
                // An attribute with such a name is not refused.
                let _ = root.set_attribute("lang", language.tag());
            }
            let shown = pieces.iter().filter(|piece| !piece.is_script());
            let shown: Array = shown.filter_map(|piece| piece.make(&document)).map(JsValue::from).collect();
            body.replace_children_with_node(&shown);
        })
        .html()
}

fn choices(scene: &Scene, chosen: &Embedding, parts: &Parts) -> Html {
    let about = match chosen.way {
        Way::Link => &words::ABOUT_LINK,
        Way::Frame => &words::ABOUT_FRAME,
        Way::Script => &words::ABOUT_SCRIPT,
        Way::Element => &words::ABOUT_ELEMENT,
    };
    let ways = Way::ALL.map(|way| {
        let words = match way {
            Way::Link => &words::LINK,
            Way::Frame => &words::FRAME,
            Way::Script => &words::SCRIPT,
            Way::Element => &words::ELEMENT,
        };
        (words, way == chosen.way)
    });
    let choose = |place: usize| act(EmbedAction::Way(Way::ALL.get(place).copied().unwrap_or_default()));
    let way = choice::one_of(scene, "incorpora-modo", scene.say(&words::WAY), &ways, &choose);

    let notices = Catalogue::built_in().notices().iter().map(|notice| {
        let words = format!("{} {}", scene.language.of(&notice.region), notice.year());
        choice::option(&notice.id.0, words, notice.id.0 == parts.notice)
    });
    let languages = Language::ALL
        .map(|language| choice::option(language.tag(), language.name().to_owned(), language == parts.language));
    // With a file, its notice is the one.
    let notice = chosen
        .typed_file
        .trim()
        .is_empty()
        .then(|| list(scene, "incorpora-avviso", &words::NOTICE, notices, |id| Some(EmbedAction::Notice(id))));
    let language = list(scene, "incorpora-lingua", &words::LANGUAGE, languages, |tag| {
        Language::ALL.into_iter().find(|language| language.tag() == tag).map(EmbedAction::Language)
    });

    let colour = chosen.colour_digits();
    let fault = if colour.is_empty() { None } else { primary_colour(&colour).err() };
    let fault = fault.map(|fault| host_fault_words(&fault, scene.language));
    el("form")
        .class("case")
        .on(On::Submit, |event| event.prevent_default())
        .child(way)
        .child(el("p").class("hint").text(scene.say(about)))
        .child(el("div").class("fields").maybe(notice).child(language))
        .child(with_case(scene, chosen))
        .child(typed(scene, &COLOUR, &chosen.colour, fault))
        .child(typed(scene, &NOTICE_FILE, &chosen.typed_file, None))
        .html()
}

/// A list to choose from. What is chosen does nothing where no line of the list has this value.
fn list(
    scene: &Scene,
    id: &'static str,
    label: &'static Text,
    lines: impl IntoIterator<Item = Html>,
    chosen: fn(String) -> Option<EmbedAction>,
) -> Html {
    let dispatch = scene.dispatch.clone();
    let choose = move |value| {
        if let Some(action) = chosen(value) {
            dispatch.dispatch(act(action));
        }
    };
    let select = choice::select(id, None, choose).children(lines);
    el("div").class("field").child(choice::label(id, scene.say(label))).child(select).html()
}

fn with_case(scene: &Scene, chosen: &Embedding) -> Html {
    const TICK: &str = "incorpora-valori";
    let dispatch = scene.dispatch.clone();
    let tick = el("input")
        .attributes(&["id", "type", "aria-describedby"], &[TICK, "checkbox", "incorpora-valori-hint"])
        .checked(chosen.with_case)
        .on(On::Change, move |event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(act(EmbedAction::WithCase(input.checked())));
        });
    let hint = el("p").attributes(&["class", "id"], &["hint", "incorpora-valori-hint"]);
    let is_empty = chosen.with_case && link::write(scene.scenario()).is_empty();
    let remark = el("p").attributes(&["class", "role"], &["field-error", "status"]);
    let remark = remark.text(if is_empty { scene.say(&words::NO_CASE) } else { "" });
    let tick = el("div")
        .class("check")
        .child(tick)
        .child(choice::label(TICK, scene.say(&words::WITH_CASE)))
        .child(hint.text(scene.say(&words::CASE_HINT)));
    several([tick.html(), remark.html()])
}

const COLOUR: Typed = Typed {
    id: "incorpora-colore",
    kind: "short",
    label: &words::COLOUR,
    hint: &words::COLOUR_HINT,
    act: EmbedAction::Colour,
};

const NOTICE_FILE: Typed = Typed {
    id: "incorpora-file",
    kind: "words",
    label: &words::NOTICE_FILE,
    hint: &words::NOTICE_FILE_HINT,
    act: EmbedAction::NoticeFile,
};

/// A field for something typed that is not of the case.
struct Typed {
    id: &'static str,
    /// How wide it is.
    kind: &'static str,
    label: &'static Text,
    hint: &'static Text,
    act: fn(String) -> EmbedAction,
}

fn typed(scene: &Scene, field: &Typed, text: &str, fault: Option<String>) -> Html {
    let Typed { id, kind, label, hint, act: typed } = *field;
    let (hint_id, remark_id) = (format!("{id}-hint"), format!("{id}-remark"));
    let described_by = format!("{hint_id} {remark_id}");
    let (dispatch, done) = (scene.dispatch.clone(), scene.dispatch.clone());
    let input = el("input")
        .attributes_if(
            &["id", "type", "autocomplete", "spellcheck", "aria-describedby", "aria-invalid"],
            &[Some(id), Some("text"), Some("off"), Some("false"), Some(&described_by), fault.as_ref().map(|_| "true")],
        )
        .value(text)
        .on(On::Input, move |event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(act(typed(input.value())));
        })
        .on(On::Change, move |_| done.dispatch(act(EmbedAction::Done)));
    // Always there, so that a screen reader hears it change.
    let remark = el("p").attributes(&["class", "id", "role"], &["field-error", &remark_id, "status"]);
    el("div")
        .attributes(&["class", "data-kind"], &["field", kind])
        .child(choice::label(id, scene.say(label)))
        .child(el("p").attributes(&["class", "id"], &["hint", &hint_id]).text(scene.say(hint)))
        .child(input)
        .child(remark.text(fault.unwrap_or_default()))
        .html()
}

/// The code to paste, and what a site's policy must allow.
fn code(scene: &Scene, chosen: &Embedding, html: &str) -> [Html; 4] {
    let lines = html.lines().count().saturating_add(3).to_string();
    let area =
        el("textarea").attributes(&["id", "rows", "readonly", "spellcheck"], &[CODE, &lines, "", "false"]).value(html);
    let area = el("div").class("field").child(choice::label(CODE, scene.say(&words::CODE))).child(area).html();

    let (dispatch, home) = (scene.dispatch.clone(), std::rc::Rc::clone(&scene.home));
    let copy = choice::button(scene.say(&words::COPY), move || {
        dispatch.dispatch(act(EmbedAction::Copied(copy(&home, CODE))));
    });
    let copied = match chosen.copied {
        None => "",
        Some(true) => scene.say(&words::COPIED),
        Some(false) => scene.say(&words::NOT_COPIED),
    };
    let copied = el("p").attributes(&["role"], &["status"]).text(copied);
    let copy = el("div").class("copy").child(copy).child(copied).html();

    let has_hash = matches!(chosen.way, Way::Script | Way::Element);
    let notes = [&words::INTEGRITY, &words::OTHER_ORIGIN].map(|words| el("p").class("hint").text(scene.say(words)));
    let about_hash = el("div").children(has_hash.then_some(notes).into_iter().flatten().map(Html::from)).html();
    let lines = policy(chosen.way, &origin());
    let needs = el("details").child(el("summary").text(scene.say(&words::POLICY)));
    let needs = match lines {
        None => needs.child(el("p").text(scene.say(&words::NO_POLICY))),
        Some(lines) => {
            needs.child(el("p").text(scene.say(&words::POLICY_LINES))).child(el("p").child(el("code").text(lines)))
        }
    };
    [area, copy, about_hash, needs.html()]
}

fn notes(scene: &Scene) -> Html {
    let notes = words::CMS_NOTES.map(|(name, note)| {
        el("div").child(el("dt").text(name)).child(el("dd").text(note.in_language(scene.language))).html()
    });
    el("dl").class("notes").children(notes).html()
}

fn act(action: EmbedAction) -> Action {
    Action::Host(HostAction::Embed(action))
}

/// Where the calculator is published: the address of this page without its file and what follows.
fn folder() -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    let page = address.split(['#', '?']).next().unwrap_or_default();
    page.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

fn origin() -> String {
    gloo::utils::window().location().origin().unwrap_or_default()
}

/// The hash of a script, which `cargo xtask build` writes into the page.
fn integrity(file: &str) -> String {
    let meta = gloo::utils::document().query_selector(&format!("meta[name='{file}']")).ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Copies what stands in an area; where that is not allowed, it is selected all the same.
fn copy(home: &Home, id: &str) -> bool {
    let Some(area) = home.find(id) else { return false };
    let area: HtmlTextAreaElement = area.unchecked_into();
    let document: HtmlDocument = gloo::utils::document().unchecked_into();
    let button = document.active_element();
    // Only what has the focus is copied in every browser.
    let _ = area.focus();
    area.select();
    // Old, and in every browser, also where the newer way asks for leave first.
    let copied = document.exec_command("copy").unwrap_or(false);
    if let Some(button) = button.filter(|_| copied) {
        let _ = button.unchecked_into::<HtmlElement>().focus();
    }
    copied
}

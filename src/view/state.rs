//! The state of the page and what changes it. Nothing is worked out here.

#[cfg(feature = "embed")]
use std::rc::Rc;

use super::draft::{Draft, Pick};
#[cfg(feature = "embed")]
use super::embedding::{self, EmbedAction, Embedding};
#[cfg(feature = "embed")]
use super::host::Kept;
#[cfg(feature = "embed")]
use super::link;
use super::link::Link;
#[cfg(feature = "embed")]
use super::place;
use super::slot::Slot;
use crate::evaluation::FigureId;
use crate::notice::{Catalogue, Notice};
#[cfg(feature = "embed")]
use crate::present::HostFault;
use crate::present::Language;
#[cfg(feature = "embed")]
use crate::scenario::Scenario;
use crate::scenario::{Field, Part, Value};

/// The two views of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Screen {
    /// What is asked, and what follows.
    #[default]
    Calculator,
    /// The rules of the notice, to be read.
    Rules,
    /// How to put the calculator on a site.
    #[cfg(feature = "embed")]
    Embedding,
}

impl Screen {
    /// The screen to which the part of an address after `#` leads: every id that begins with `regole` is of the rules.
    pub(super) fn of_address(address: &str) -> Self {
        #[cfg(feature = "embed")]
        if place::of(address) == embedding::ID {
            return Self::Embedding;
        }
        if address.starts_with("regole") { Self::Rules } else { Self::Calculator }
    }
}

/// What the visitor does.
#[derive(Clone)]
pub(super) enum Action {
    /// Chooses a notice.
    ChooseNotice(&'static Notice),
    /// Types into a place.
    Type(Slot, String),
    /// Stops typing for a moment.
    Pause,
    /// Leaves the place where something was typed: what is wrong there is said at once.
    Leave,
    /// Takes the result of a helper, or a place on the staircase, into a field.
    FillIn(Field, Value),
    /// Chooses in a field that is not typed.
    Choose(Field, Value),
    /// States the cost of a part line by line, or as one total.
    SetInLines(Part, bool),
    /// Declares a condition met, not met, or takes the declaration back.
    Declare(String, Option<bool>),
    /// Picks from a list of a helper.
    Pick(Pick, String),
    /// Asks for room for one more grant of aid.
    AddAidRow,
    /// Opens or closes the explanation of a figure.
    Explain(FigureId, bool),
    /// Chooses a language.
    ChooseLanguage(Language),
    /// Follows a link, to a screen or with a case: this is its part after `#`.
    Follow(String),
    /// What a host does, and no visitor.
    #[cfg(feature = "embed")]
    Host(HostAction),
}

/// What the page around the calculator does.
#[cfg(feature = "embed")]
#[derive(Clone)]
pub(crate) enum HostAction {
    /// States something as a link does; what it leaves out stays.
    Amend(String),
    /// States a case, and nothing else.
    Take(Box<Scenario>),
    /// Offers a notice of its own, the second, with all the others, and chooses it.
    Offer(&'static Catalogue, &'static Notice),
    /// Goes on where another calculator was left.
    GoOn(Box<Kept>),
    /// Takes it away: what was done in it, with all that the host did before, goes there.
    Leave(Rc<dyn Fn(Kept)>),
    /// Says what is wrong with its notice or its colour.
    Warn(Vec<HostFault>),
    /// Prepares to embed the calculator.
    Embed(EmbedAction),
}

/// All that changes while the page is used.
#[derive(Clone)]
pub(super) struct State {
    pub(super) draft: Draft,
    pub(super) language: Language,
    pub(super) screen: Screen,
    /// Where something was typed a moment ago: what is wrong there is not yet said.
    pub(super) typing: Option<Slot>,
    /// The figures whose explanation is open.
    pub(super) explained: Vec<FigureId>,
    /// The link that was followed: the way back to it does not take away what was typed since.
    opened: String,
    /// What in that link could not be read.
    pub(super) unread: Vec<String>,
    /// What is wrong with what the host gave, said to whoever looks after its page.
    #[cfg(feature = "embed")]
    pub(super) host_faults: Vec<HostFault>,
    /// What was chosen to embed the calculator.
    #[cfg(feature = "embed")]
    pub(super) embedding: Embedding,
}

impl State {
    /// The state in which the page opens at an address, of which this is the part after `#`.
    pub(super) fn new(catalogue: &'static Catalogue, notice: &'static Notice, address: String) -> Self {
        let Link { language, draft, unread } = Link::read(&address, catalogue, notice);
        let screen = Screen::of_address(&address);
        #[cfg(feature = "embed")]
        let embedding = Embedding::of_address(&address);
        Self {
            draft,
            language,
            screen,
            typing: None,
            explained: Vec::new(),
            opened: address,
            unread,
            #[cfg(feature = "embed")]
            host_faults: Vec::new(),
            #[cfg(feature = "embed")]
            embedding,
        }
    }

    #[cfg(feature = "embed")]
    fn apply_of_host(&mut self, action: HostAction) {
        match action {
            HostAction::Amend(text) => {
                let Link { language, draft, unread } = Link::read_over(&text, self.draft.clone(), self.language);
                (self.language, self.draft, self.unread) = (language, draft, unread);
            }
            HostAction::Take(scenario) => {
                let catalogue = self.draft.catalogue();
                if let Some(notice) = scenario.notice().and_then(|id| catalogue.get(id)) {
                    self.draft = Draft::of_scenario(catalogue, notice, &scenario, self.language);
                    self.unread.clear();
                }
            }
            HostAction::Offer(catalogue, notice) => {
                self.draft.offer(catalogue, notice);
                self.host_faults.clear();
                // Whichever was asked for, this one is chosen.
                self.unread.retain(|name| name != link::NOTICE);
            }
            HostAction::GoOn(kept) => *self = kept.into_state(),
            HostAction::Leave(take) => {
                // Which parts are open belongs to the page that is left.
                self.explained.clear();
                take(Kept::of(self.clone()));
            }
            HostAction::Warn(faults) => self.host_faults = faults,
            HostAction::Embed(action) => self.embedding.apply(action),
        }
    }

    /// Does what the visitor did.
    pub(super) fn apply(&mut self, action: Action) {
        match action {
            Action::ChooseNotice(notice) => self.draft.choose_notice(notice),
            Action::Type(slot, text) => {
                self.draft.type_text(slot, text);
                self.typing = Some(slot);
            }
            Action::Pause | Action::Leave => self.typing = None,
            Action::FillIn(field, value) => self.draft.fill_in(field, value, self.language),
            Action::Choose(field, value) => self.draft.choose(field, value),
            Action::SetInLines(part, in_lines) => self.draft.set_in_lines(part, in_lines),
            Action::Declare(id, met) => self.draft.declare(&id, met),
            Action::Pick(pick, value) => self.draft.pick(pick, value),
            Action::AddAidRow => self.draft.add_aid_row(),
            Action::Explain(figure, open) => {
                self.explained.retain(|known| *known != figure);
                self.explained.extend(open.then_some(figure));
            }
            Action::ChooseLanguage(language) => {
                self.draft.translate(self.language, language);
                self.language = language;
            }
            Action::Follow(address) if Link::carries_case(&address) && address != self.opened => {
                let opened = Self::new(self.draft.catalogue(), self.draft.notice(), address);
                #[cfg(feature = "embed")]
                let opened = Self {
                    host_faults: std::mem::take(&mut self.host_faults),
                    embedding: std::mem::take(&mut self.embedding),
                    ..opened
                };
                *self = opened;
            }
            Action::Follow(address) => self.screen = Screen::of_address(&address),
            #[cfg(feature = "embed")]
            Action::Host(action) => self.apply_of_host(action),
        }
    }
}

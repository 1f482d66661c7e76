//! The page. It shows what the visitor typed and what follows from it, and works out nothing itself: every figure
//! comes from `crate::rules`, every word from `crate::present` and the notice files.
//!
//! One component holds the state (`app`); the topics are plain functions from a scene to HTML, one file each: `ask` is
//! what the form asks of a topic, `view` what the results show of it.

mod app;
mod around;
mod ceilings;
mod choice;
mod costs;
mod de_minimis;
mod deadlines;
mod draft;
mod element;
#[cfg(feature = "embed")]
mod embedding;
mod employees;
mod figure;
mod final_report;
mod findings;
mod form;
mod grant;
mod home;
#[cfg(feature = "embed")]
mod host;
mod labour_cost;
mod link;
#[cfg(feature = "static-page")]
pub mod notice_page;
mod paper;
mod part;
mod payment;
mod pictures;
mod pilot;
mod place;
mod requirements;
mod rules;
mod scene;
mod score;
mod section;
mod slot;
mod sources;
mod state;
#[cfg(feature = "static-page")]
pub mod static_page;
mod stopped;
mod summary;
mod text_field;
mod training;
mod vat;

pub use app::{App, draw};
pub use home::Home;
#[cfg(feature = "embed")]
pub(crate) use home::Host;
#[cfg(feature = "embed")]
pub(crate) use host::{Drawn, Kept, is_busy};
#[cfg(feature = "embed")]
pub(crate) use link::{FOR_THE_START, value_of};
#[cfg(feature = "embed")]
pub(crate) use place::of_address;
use scene::Scene;
#[cfg(feature = "embed")]
pub(crate) use summary::{bar_room, keep_in_sight};

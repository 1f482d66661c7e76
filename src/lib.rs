//! Calculator for regional smart-working grants.
//!
//! One way through: text typed, or JSON, becomes a [`scenario::Scenario`]; [`evaluate`] applies the rules of a
//! [`notice::Notice`] to it and gives an [`evaluation::Evaluation`], whose figures each carry the step that led to
//! them and its legal sources; `present` finds the words; `view` shows them in a page.
//!
//! Everything but `view`, and `embed` around it, knows nothing of a browser and builds without the `ui` feature.

pub mod contract;
pub mod dates;
#[cfg(feature = "embed")]
pub mod embed;
pub mod evaluation;
pub mod json;
pub mod money;
mod names;
pub mod notice;
pub mod present;
pub mod rules;
pub mod scenario;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "ui")]
pub mod view;

pub use rules::evaluate;

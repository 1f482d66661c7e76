//! What a page around the calculator can see of it: the contract's functions (`functions`), the calculator as a part of
//! a page (`part`, on which `element.js` makes the custom element) or in a frame (`frame`), a notice file of the host's
//! own (`notice_file`). No figure is worked out here, and nothing is drawn.
//!
//! The host contract, for those who use it, is `docs/EMBEDDING.md`.

pub mod frame;
pub mod functions;
mod message;
mod notice_file;
mod opening;
pub mod part;

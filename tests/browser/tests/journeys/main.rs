//! Journeys through the published page, one file per theme. One program, so that all of them share their browsers.

mod audits;
mod calculator;
mod element;
mod embedding;
mod guest;
mod helpers;
mod host;
mod keyboard;
mod links;
mod notices;
mod own_notice;
mod patience;
mod printing;
mod rules;
mod sites;
mod static_page;
mod stopped;
mod typing;
mod waiting;

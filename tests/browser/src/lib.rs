//! Journeys through the page in real browsers.

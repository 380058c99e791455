//! Whatever the text, its names are looked up and placed on the globe.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

/// Pieces of names, marks and letters of other scripts.
const PIECES: &[&str] = &[
    "Kabul", "Saint", "St.", "al-", "’s", "'", "San", "district", "of", " ", "  ", "\n", "-", "–",
    "é", "ا", "İ", "ß", "🙂", "Kyiv", "D'", "New", "Port", "(", ",", "U.S.", "river", "Tel",
    "Aviv", "\u{ad}", "\u{200b}",
];

rough::any_text!(checks::check, PIECES);

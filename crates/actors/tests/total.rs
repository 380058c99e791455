//! Any text is read without a panic, and every span slices it.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

/// Pieces of names, marks and letters of other scripts.
const PIECES: &[&str] = &[
    "Hamas",
    "al-",
    "Al",
    "’s",
    "'",
    "Jama'at",
    "(",
    ")",
    "TTP",
    "U.S.",
    "é",
    "ا",
    "Kabul",
    "army",
    " ",
    "  ",
    "\n",
    "-",
    "–",
    "M23",
    "Pakistani",
    "The",
    "ʿ",
    "🙂",
    "People's",
    "s",
    "IS",
    ".",
    "of",
];

rough::any_text!(checks::check, PIECES);

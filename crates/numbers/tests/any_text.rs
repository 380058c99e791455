//! Whatever the text, numbers lie inside it, in order, apart from each other.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

/// What the rules look at, so that it meets in every order.
const PIECES: &[&str] = &[
    "at least ",
    "a ",
    "dozen ",
    "12",
    "-",
    "to ",
    "half ",
    "and ",
    "hundred ",
    "%",
    ". ",
    "years ",
    "old ",
    "1,50,000 ",
    "\n\n",
    "“",
    "¼",
    "no ",
    "$",
    "7.62",
    "March ",
    "/",
];

rough::any_text!(checks::check, PIECES);

//! Whatever the text, times lie inside it, in order, apart from each other, first day first.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

/// What the rules look at, so that it meets in every order.
const PIECES: &[&str] = &[
    "the ",
    "last ",
    "March ",
    "18",
    " 2024",
    "-",
    "of ",
    "Tuesday ",
    "night ",
    "two ",
    "weeks ",
    "ago ",
    "since ",
    "every ",
    "first ",
    "quarter ",
    "3:00 ",
    "p.m. ",
    "\n\n",
    ". ",
    "year ",
    "earlier ",
    "31 ",
    "9999 ",
    "“",
    "'",
    "and ",
    "next ",
    "century ",
    "99999999999 ",
    "/",
    "Feb. ",
    "99 ",
    "same ",
    "day ",
    "4000 ",
    "decades ",
    "from ",
    "to ",
    "week ",
    "half ",
    "’s ",
    "period ",
    "latest ",
    "ended ",
    "fiscal ",
    "prior",
    "ago",
];

rough::any_text!(checks::check, PIECES);

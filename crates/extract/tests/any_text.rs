//! Whatever the text, reading it ends, and every span slices it.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

/// Words of conflict reporting, with odd marks between them.
const PIECES: &[&str] = &[
    "killed ",
    "killing ",
    "at least ",
    "six ",
    "1,200 ",
    "soldiers ",
    "and ",
    ", ",
    ". ",
    "\n\n ",
    "said ",
    "according to ",
    "the army ",
    "Boko Haram ",
    "in Gwoza ",
    "on Friday ",
    "denied ",
    "claimed responsibility for ",
    "an attack ",
    "( ",
    ") ",
    "“ ",
    "” ",
    "including ",
    "women and children ",
    "of them ",
    "were ",
    "wounded ",
    "— ",
    "air strike ",
    "by ",
    "“خبر” ",
    "\u{200d} ",
    "\u{ad} ",
    "👍 ",
    "toll ",
    "rose to ",
    "from ",
    "no casualties ",
    "its ",
    "after ",
    "ISLAMABAD ",
    "his death ",
    "all ",
    "not ",
];

rough::any_text!(checks::check, PIECES);

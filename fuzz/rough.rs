//! Text as it comes out of scanners, scrapers and telephones, for the property tests of every
//! crate that reads text and for the seeds of the fuzz targets.

#![allow(dead_code, reason = "not every test uses all of it")]

use std::time::{Duration, Instant};

/// A report that no test is about.
pub const REPORT: &str = "At least six soldiers, two of them officers, were killed and a dozen \
    wounded when militants of al-Shabaab attacked a base near the town of Afgooye on the night of \
    Oct. 11, Col. Abdi Warsame said on Friday. “We repelled them,” the army's spokesman told \
    reporters in Mogadishu. It was the third attack since August 2021; the group's own statement \
    (which the U.S. military did not confirm) put the toll at 20 to 25, up from 1,200 in 44 attacks.";

/// How long the longest of these texts may take on a slow machine. What is quadratic in a
/// sentence's length takes minutes.
pub const LIMIT: Duration = Duration::from_secs(60);

/// Marks that stand between letters where nobody sees them, or where nobody expects them.
pub const MARKS: &[&str] = &[
    "\"",
    "“",
    "”",
    "'",
    "’",
    "(",
    ")",
    "[",
    "«", // unbalanced
    "👍",
    "👩\u{200d}🚒",
    "🇸🇴", // emoji, joined and paired
    "\u{200f}",
    "\u{200e}",
    "\u{202b}",
    "\u{202c}",
    "\u{2067}", // directions
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{feff}",
    "\u{2060}", // no width
    "\u{ad}",
    "-\n",
    "\u{ad}\n",
    "\n",
    "\r\n",
    "\u{c}",
    "\t",
    "\u{2028}",
    "\u{a0}", // breaks
    "\0",
    "\u{fffd}",
    "ﬁ",
    "İ",
    "ß",
    "é",
    "e\u{301}",
    "خبر",
    "क्ष",
    "٣",
    "½",
    "…",
    "--",
    "—",
    ".",
    ",",
    "%",
    "$",
];

/// The report in every state in which reports have been seen, each with its name.
pub fn texts() -> Vec<(&'static str, String)> {
    let bare = |c: char| c.is_alphanumeric() || c.is_whitespace();
    let every = |mark: &str| REPORT.split(' ').collect::<Vec<_>>().join(mark);
    let mut texts = vec![
        ("nothing", String::new()),
        ("as it should be", REPORT.to_owned()),
        ("all capitals", REPORT.to_uppercase()),
        ("all lower case", REPORT.to_lowercase()),
        (
            "no punctuation",
            REPORT.chars().filter(|c| bare(*c)).collect(),
        ),
        ("no spaces", every("")),
        ("a line for each word", every("\n")),
        ("a paragraph for each word", every("\n\n")),
        (
            "soft hyphens",
            REPORT.replace("ar", "a\u{ad}r").replace("it", "i\u{ad}t"),
        ),
        (
            "zero width within words",
            REPORT.replace("tt", "t\u{200b}t"),
        ),
        (
            "breaks of a scanner",
            REPORT
                .replace("ed", "e-\nd")
                .replace("rn", "m")
                .replace('l', "1"),
        ),
        (
            "right to left",
            format!("\u{202b}{}\u{202c}", every(" \u{200f}")),
        ),
        ("reversed", REPORT.chars().rev().collect()),
    ];
    texts.extend(
        MARKS
            .iter()
            .map(|mark| ("a mark at every space", every(&format!("{mark} ")))),
    );
    texts.extend(
        MARKS
            .iter()
            .map(|mark| ("a mark instead of every space", every(mark))),
    );
    texts
}

/// Texts of which some part goes on without an end, each with its name.
pub fn endless() -> Vec<(&'static str, String)> {
    vec![
        (
            "one sentence",
            "militants killed six soldiers and ".repeat(2_000),
        ),
        ("one list", "Kabul, ".repeat(5_000)),
        (
            "one quotation",
            format!("“{}", "he said that it was so, ".repeat(1_700)),
        ),
        ("one word", "a".repeat(50_000)),
        ("one number", "1".repeat(50_000)),
        ("one name", "Kabul ".repeat(10_000)),
        ("brackets", "(".repeat(10_000)),
        ("points", "U.S.".repeat(5_000)),
        ("dates", "1 May 2024 to ".repeat(2_500)),
        ("amounts", "one hundred and ".repeat(3_300)),
        ("orders", "the first and ".repeat(3_300)),
        ("weeks", "the week of ".repeat(3_300)),
    ]
}

/// The report with marks put in: each at a place, and which.
pub fn with_marks(marks: &[(u16, u8)]) -> String {
    let mut text = REPORT.to_owned();
    for (place, mark) in marks {
        let near = usize::from(*place) % (text.len() + 1);
        let at = (0..=near)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        text.insert_str(at, MARKS[usize::from(*mark) % MARKS.len()]);
    }
    text
}

/// Runs a check on every rough text, the endless ones within their time.
pub fn check_all(check: impl Fn(&str)) {
    for (name, text) in texts() {
        eprintln!("{name}: {text}");
        check(&text);
    }
    for (name, text) in endless() {
        let start = Instant::now();
        check(&text);
        let took = start.elapsed();
        assert!(took < LIMIT, "{name} without an end took {took:?}");
    }
}

/// The property tests of a crate that reads text: its check on any characters, on its own pieces in
/// any order, on a report with marks anywhere, and on every rough text.
#[allow(unused_macros, reason = "not every test uses all of it")]
macro_rules! any_text {
    ($check:path, $pieces:expr) => {
        proptest::proptest! {
            #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]

            #[test]
            fn of_any_characters(text in ".{0,200}") {
                $check(&text);
            }

            #[test]
            fn of_pieces_in_any_order(
                pieces in proptest::collection::vec(proptest::sample::select($pieces), 0..40)
            ) {
                $check(&pieces.concat());
            }

            #[test]
            fn of_a_report_with_marks_anywhere(
                marks in proptest::collection::vec(proptest::prelude::any::<(u16, u8)>(), 0..12)
            ) {
                $check(&rough::with_marks(&marks));
            }
        }

        #[test]
        fn of_rough_text_of_every_kind() {
            rough::check_all($check);
        }
    };
}
#[allow(unused_imports, reason = "not every test uses all of it")]
pub(crate) use any_text;

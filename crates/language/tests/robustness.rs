//! What holds for any text at all.

mod checks;
#[path = "../../../fuzz/rough.rs"]
mod rough;

use checks::check;
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_mixture_of_awkward_pieces_can_be_read(pieces in prop::collection::vec(piece(), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn marks_anywhere_in_a_report_can_be_read(marks in prop::collection::vec(any::<(u16, u8)>(), 0..12)) {
        check(&rough::with_marks(&marks));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn news_spoilt_in_any_way_can_be_read(ways in prop::collection::vec(spoiling(), 1..4)) {
        let spoilt = ways.iter().fold(NEWS.to_owned(), |text, spoil| spoil(&text));
        check(&spoilt);
    }
}

/// News prose written for this test.
const NEWS: &str = "\
    Rebels shelled the market in Tarqan on Friday, killing 12 people, hospital officials said. \
    \"We counted the bodies twice,\" a nurse (who asked not to be named) told reporters.\n\n\
    The army's spokesman, Lt. Col. Omar Idris, said: 'Nobody in the co-operative was hurt.' \
    At least 1,200 families have fled since 3 May; aid groups couldn't reach them.";

type Spoiling = fn(&str) -> String;

/// Ways in which texts arrive broken.
fn spoiling() -> impl Strategy<Value = Spoiling> {
    prop::sample::select(vec![
        str::to_uppercase as Spoiling,
        str::to_lowercase,
        |text| text.replace(['.', ',', '"', '\'', ':', ';'], ""),
        |text| text.replace(". ", " "),
        |text| text.replace('"', "“"),
        |text| text.replacen(['"', ')'], "", 1),
        |text| text.replace(' ', "\n"),
        |text| text.replace(' ', ""),
        |text| strewn(text, "\u{ad}"),
        |text| strewn(text, "\u{200b}"),
        |text| strewn(text, "\u{200f}"),
        |text| strewn(text, "-\n"),
        |text| strewn(text, "🔥"),
        |text| strewn(text, "\u{301}"),
        |text| text.replace('l', "1").replace('o', "0"),
        |text| text.repeat(3),
    ])
}

/// The text with something put in every seventh place.
fn strewn(text: &str, put: &str) -> String {
    let mut spoilt = String::new();
    for (at, c) in text.chars().enumerate() {
        spoilt.push(c);
        if at % 7 == 3 {
            spoilt.push_str(put);
        }
    }
    spoilt
}

/// Sentences without end are cut for the parser: a tree of them takes time in step with their length.
#[test]
fn a_sentence_of_ten_thousand_tokens_can_be_read() {
    for piece in [
        "killed and ",
        "(",
        "\" ",
        ", the men who ",
        "3 ",
        "A",
        "-",
        "’s ",
    ] {
        check(&piece.repeat(10_000));
    }
}

/// Pieces that tokenizers stumble over.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z]{1,8}",
        "[0-9.,:/-]{1,6}",
        prop::sample::select(vec![
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "'s",
            "n't",
            "’",
            "“",
            "\"",
            "(",
            ")",
            "...",
            "…",
            "--",
            "—",
            "U.S.",
            "Lt. ",
            "No. ",
            "\u{200f}",
            "\u{200b}",
            "\u{ad}",
            "\u{feff}",
            "🚨",
            "👩‍🚒",
            "é",
            "ا",
            "क्ष",
            "!!",
            "$",
            "%",
            "@a",
            "#b",
            "http://",
            "-",
            ". ",
            "; ",
            "\u{2028}",
            "\0",
            "İ",
            "ß",
            "ﬁ",
        ])
        .prop_map(str::to_owned),
    ]
}

#[test]
fn rough_text_of_every_kind() {
    rough::check_all(check);
}

//! Tokens and sentences, from a table of texts.

mod corpus;

use khabar_language::{Document, analyze};

#[test]
fn texts_are_cut_as_the_table_says() {
    let wrong: Vec<String> = corpus::cases(include_str!("corpus/segmentation.txt"))
        .filter_map(|(text, expected)| {
            let text = text.replace("\\n", "\n");
            let found = render(&analyze(&text));
            (found != expected)
                .then(|| format!("{text}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn paragraphs_are_numbered_and_only_headlines_are_headings() {
    let document =
        analyze("Calm returns to Bangui\n\nShops opened. Schools did too.\n\nMore soon:");
    let found: Vec<(u32, bool)> = document
        .sentences
        .iter()
        .map(|sentence| (sentence.paragraph, sentence.heading))
        .collect();
    assert_eq!(found, [(0, true), (1, false), (1, false), (2, false)]);
}

#[test]
fn invisible_characters_are_no_part_of_a_form() {
    let document = analyze("\u{200f}Gun\u{ad}men\u{200b} “fled”");
    let forms: Vec<&str> = (0..document.tokens.len())
        .map(|token| document.lower(token))
        .collect();
    assert_eq!(forms, ["gunmen", "\"", "fled", "\""]);
    assert_eq!(document.word(0), "Gun\u{ad}men");
}

/// A document as the table writes it.
fn render(document: &Document) -> String {
    let sentence = |sentence: &khabar_language::Sentence| {
        let words: Vec<&str> = sentence
            .tokens
            .clone()
            .map(|token| document.word(token))
            .collect();
        format!(
            "{}{}",
            if sentence.heading { "# " } else { "" },
            words.join(" ")
        )
    };
    document
        .sentences
        .iter()
        .map(sentence)
        .collect::<Vec<_>>()
        .join(" | ")
}

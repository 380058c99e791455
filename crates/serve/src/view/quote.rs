use std::ops::Range;

use khabar_record::{Report, Span};
use maud::{Markup, html};

use super::{headline, published, words_path};

/// Bytes of a sentence that stand on either side of the words it is quoted for, at most.
const OF_SENTENCE: usize = 300;
/// The same of a paragraph, which may be of many sentences.
const OF_PARAGRAPH: usize = 120;

/// The sentence that some words stand in, with the words highlighted, and its source: the
/// article at these words. Where no sentence is given, the paragraph stands for it.
pub(crate) fn quote(report: &Report, span: Span, sentence: Option<Span>) -> Markup {
    let passage = Passage::of(&report.text, span, sentence);
    html! {
        blockquote {
            p {
                (passage.before) mark { (passage.words) } (passage.after)
            }
            footer {
                a href=(words_path(&report.id, span)) { (headline(report.title.as_deref(), report.file.as_deref())) }
                @if let Some(outlet) = &report.outlet { ", " (outlet) }
                ", " (published(report.published))
            }
        }
    }
}

/// Some words with what stands before and after them.
#[derive(Debug, PartialEq)]
struct Passage {
    before: String,
    words: String,
    after: String,
}

impl Passage {
    fn of(text: &str, span: Span, sentence: Option<Span>) -> Self {
        let words = within(text, span);
        let whole = sentence.map_or_else(|| paragraph(text, &words), |span| within(text, span));
        let most = sentence.map_or(OF_PARAGRAPH, |_| OF_SENTENCE);
        let start = whole.start.min(words.start);
        let end = whole.end.max(words.end);
        Passage {
            before: ending(&text[start..words.start], most),
            words: text[words.clone()].to_owned(),
            after: beginning(&text[words.end..end], most),
        }
    }
}

/// A span as bytes of the text, whatever it holds.
pub(crate) fn within(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize);
    start..end.max(start)
}

fn paragraph(text: &str, words: &Range<usize>) -> Range<usize> {
    let start = text[..words.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[words.end..]
        .find('\n')
        .map_or(text.len(), |at| words.end + at);
    start..end
}

/// The last part of what stands before, from a word's start.
fn ending(text: &str, most: usize) -> String {
    let text = text.trim_start();
    if text.len() <= most {
        return text.to_owned();
    }
    let cut = &text[text.ceil_char_boundary(text.len() - most)..];
    let word = cut.find(' ').unwrap_or(0);
    format!("…{}", &cut[word..])
}

/// The first part of what stands after, to a word's end.
fn beginning(text: &str, most: usize) -> String {
    let text = text.trim_end();
    if text.len() <= most {
        return text.to_owned();
    }
    let cut = &text[..text.floor_char_boundary(most)];
    let word = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..word])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_sentence_stands_around_the_words() {
        let text = "Rain fell. Six people died, police said. It stopped.";
        let passage = Passage::of(text, Span::new(11, 26), Some(Span::new(11, 40)));
        assert_eq!(passage.before, "");
        assert_eq!(passage.words, "Six people died");
        assert_eq!(passage.after, ", police said.");
    }

    #[test]
    fn without_a_sentence_the_paragraph_does() {
        let text = "Rain fell.\nSix people died, police said.\nIt stopped.";
        let passage = Passage::of(text, Span::new(15, 21), None);
        assert_eq!(passage.before, "Six ");
        assert_eq!(passage.after, " died, police said.");
    }

    #[test]
    fn a_long_passage_is_cut_at_words() {
        let text = format!(
            "{}SIX{}",
            "many words ".repeat(99),
            " more words".repeat(99)
        );
        let at = text.find("SIX").expect("the words");
        let passage = Passage::of(&text, Span::new(at, at + 3), None);
        assert!(passage.before.starts_with("… ") && passage.before.len() < 130);
        assert!(passage.after.ends_with(" …") && passage.after.len() < 130);
    }

    proptest! {
        #[test]
        fn no_span_is_too_odd(
            text in "[a\n \u{e9}\u{62e}\u{1f600}]{0,500}",
            (start, end) in (0u32..900, 0u32..900),
            sentence in proptest::option::of((0u32..900, 0u32..900)),
        ) {
            let sentence = sentence.map(|(start, end)| Span { start, end });
            let passage = Passage::of(&text, Span { start, end }, sentence);
            prop_assert!(text.contains(&passage.words));
        }
    }
}

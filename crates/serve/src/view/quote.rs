use std::ops::Range;

use khabar_record::{Report, Span};
use maud::{Markup, html};

use super::{published, words_path};

/// Bytes of a passage that stand on either side of the words it is quoted for, at most.
const AROUND: usize = 300;

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
                a href=(words_path(&report.id, span)) { (report.title.as_deref().unwrap_or("Untitled report")) }
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
        let start = whole.start.min(words.start);
        let end = whole.end.max(words.end);
        Passage {
            before: ending(&text[start..words.start]),
            words: text[words.clone()].to_owned(),
            after: beginning(&text[words.end..end]),
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
fn ending(text: &str) -> String {
    let text = text.trim_start();
    if text.len() <= AROUND {
        return text.to_owned();
    }
    let cut = &text[text.ceil_char_boundary(text.len() - AROUND)..];
    let word = cut.find(' ').unwrap_or(0);
    format!("…{}", &cut[word..])
}

/// The first part of what stands after, to a word's end.
fn beginning(text: &str) -> String {
    let text = text.trim_end();
    if text.len() <= AROUND {
        return text.to_owned();
    }
    let cut = &text[..text.floor_char_boundary(AROUND)];
    let word = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..word])
}

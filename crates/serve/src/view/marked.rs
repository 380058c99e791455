use std::collections::BTreeSet;

use khabar_record::Span;
use maud::{Markup, html};

use super::quote::within;

/// Words of a text to be highlighted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The words.
    pub(crate) span: Span,
    /// What they are: a class of the style sheet.
    pub(crate) class: &'static str,
    /// What is read in them.
    pub(crate) title: String,
}

/// A text with its marks, which may overlap. Words can be linked to as `#s` and their first byte.
///
/// The text is cut wherever a mark begins or ends, so that no two elements overlap: stripped of
/// them it is the text, to the letter.
pub(crate) fn marked(text: &str, marks: &[Mark]) -> Markup {
    let mut cuts: BTreeSet<usize> = [0, text.len()].into();
    for mark in marks {
        let range = within(text, mark.span);
        cuts.extend([range.start, range.end]);
    }
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let mut open = Open::new(text, marks);
    html! {
        @for piece in cuts.windows(2) {
            (open.piece(text, piece[0], piece[1]))
        }
    }
}

/// The marks in the order they begin, and those of them that are open where the text is cut.
struct Open<'m> {
    coming: Vec<(usize, usize, &'m Mark)>,
    open: Vec<(usize, &'m Mark)>,
}

impl<'m> Open<'m> {
    fn new(text: &str, marks: &'m [Mark]) -> Self {
        let place = |mark: &'m Mark| {
            let range = within(text, mark.span);
            (range.start, range.end, mark)
        };
        let mut coming: Vec<_> = marks.iter().map(place).collect();
        // The next to begin is the last, so that it can be taken off.
        coming.sort_by_key(|&(start, end, _)| std::cmp::Reverse((start, end)));
        Open {
            coming,
            open: Vec::new(),
        }
    }

    fn piece(&mut self, text: &str, start: usize, end: usize) -> Markup {
        let mut anchor = None;
        self.open.retain(|&(closes, _)| closes > start);
        while let Some((at, closes, mark)) = self.coming.pop_if(|(at, ..)| *at <= start) {
            anchor.get_or_insert(mark.span.start);
            debug_assert!(at <= start, "every mark begins at a cut");
            if closes > start {
                self.open.push((closes, mark));
            }
        }
        let words = &text[start..end];
        let id = anchor.map(|start| format!("s{start}"));
        html! {
            @if self.open.is_empty() && id.is_none() {
                (words)
            } @else if self.open.is_empty() {
                span id=[id] { (words) }
            } @else {
                mark id=[id] class=(self.classes()) title=(self.title()) { (words) }
            }
        }
    }

    fn classes(&self) -> String {
        let classes: BTreeSet<&str> = self.open.iter().map(|(_, mark)| mark.class).collect();
        classes.into_iter().collect::<Vec<_>>().join(" ")
    }

    fn title(&self) -> String {
        let titles: BTreeSet<&str> = self.open.iter().map(|(_, mark)| &*mark.title).collect();
        titles.into_iter().collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(start: u32, end: u32) -> Mark {
        Mark {
            span: Span { start, end },
            class: "figure",
            title: "<\"&>".to_owned(),
        }
    }

    /// The text of some markup.
    fn unmarked(markup: &str) -> String {
        let mut text = String::new();
        for (turn, part) in markup.split('<').enumerate() {
            let (_, after) = part.split_once('>').unwrap_or(("", part));
            text += if turn == 0 { part } else { after };
        }
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    }

    fn anchors(markup: &str) -> Vec<&str> {
        let ids = markup.split("id=\"").skip(1);
        ids.map(|id| id.split('"').next().expect("an id")).collect()
    }

    proptest! {
        #[test]
        fn the_text_stays_as_it_is(
            text in "[a-z<>&\"' \n\u{e9}\u{62e}\u{1f600}]{0,40}",
            spans in prop::collection::vec((0u32..90, 0u32..90), 0..8),
        ) {
            let marks: Vec<Mark> = spans.into_iter().map(|(start, end)| mark(start, end)).collect();
            let markup = marked(&text, &marks).into_string();
            prop_assert_eq!(unmarked(&markup), text);
            prop_assert_eq!(markup.matches("<mark").count(), markup.matches("</mark>").count());
        }

        #[test]
        fn every_start_can_be_linked_to(
            spans in prop::collection::vec((0u32..50, 1u32..20), 0..8),
        ) {
            let text = "x".repeat(80);
            let marks: Vec<Mark> = spans.iter().map(|&(start, long)| mark(start, start + long)).collect();
            let markup = marked(&text, &marks).into_string();
            let expected: BTreeSet<String> = spans.iter().map(|(start, _)| format!("s{start}")).collect();
            let found = anchors(&markup);
            prop_assert_eq!(found.len(), expected.len(), "an anchor is there once");
            prop_assert!(found.into_iter().all(|id| expected.contains(id)));
        }
    }

    #[test]
    fn overlapping_marks_share_their_words() {
        let marks = [
            mark(0, 4),
            Mark {
                class: "claim",
                title: "b".to_owned(),
                ..mark(2, 6)
            },
        ];
        let markup = marked("abcdefgh", &marks).into_string();
        assert_eq!(
            markup,
            "<mark id=\"s0\" class=\"figure\" title=\"&lt;&quot;&amp;&gt;\">ab</mark>\
             <mark id=\"s2\" class=\"claim figure\" title=\"&lt;&quot;&amp;&gt;\nb\">cd</mark>\
             <mark class=\"claim\" title=\"b\">ef</mark>gh"
        );
    }
}

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

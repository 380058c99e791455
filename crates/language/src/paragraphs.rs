use std::ops::Range;

use crate::tokens::characters::is_blank;

/// Lines at most this long may have been broken by a typesetter rather than by the author.
const WIDEST_COLUMN: usize = 100;
/// A text of narrower lines is a list or a poem, not wrapped prose.
const NARROWEST_COLUMN: usize = 45;

/// The paragraphs of a text, without blanks at their ends.
///
/// A newline ends a paragraph unless the text was wrapped at a fixed column.
pub(crate) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let column = column(text, &lines);
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut previous: Option<usize> = None;
    for (index, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_empty())
    {
        let continues = previous.is_some_and(|before| {
            before + 1 == index
                && column.is_some_and(|width| filled(text, &lines[before], line, width))
        });
        match paragraphs.last_mut() {
            Some(last) if continues => last.end = line.end,
            _ => paragraphs.push(line.clone()),
        }
        previous = Some(index);
    }
    paragraphs
}

/// Every line without the blanks at its ends; empty lines too.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split(['\n', '\u{2028}', '\u{2029}']) {
        let indent = line.len() - line.trim_start_matches(is_blank).len();
        let length = line.trim_end_matches(is_blank).len().max(indent);
        lines.push(start + indent..start + length);
        start += line.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
    }
    lines
}

/// The column that the text was wrapped at, if it was.
///
/// Wrapped prose fills each line until the next word would not fit: that is tested over
/// all pairs of neighbouring lines, so that a list or a headline above its story does not pass.
fn column(text: &str, lines: &[Range<usize>]) -> Option<usize> {
    let width = lines.iter().map(|line| line.len()).max()?;
    let pairs = || {
        lines
            .windows(2)
            .filter(|pair| pair.iter().all(|line| !line.is_empty()))
    };
    let filled = pairs()
        .filter(|pair| filled(text, &pair[0], &pair[1], width))
        .count();
    let wrapped = (NARROWEST_COLUMN..=WIDEST_COLUMN).contains(&width)
        && filled >= 3
        && filled * 10 >= pairs().count() * 8;
    wrapped.then_some(width)
}

/// Whether the next line's first word would not have fitted on this line.
fn filled(text: &str, line: &Range<usize>, next: &Range<usize>, width: usize) -> bool {
    let word = text[next.clone()]
        .split(is_blank)
        .next()
        .unwrap_or_default();
    line.len() + 1 + word.len() > width.saturating_sub(6)
}

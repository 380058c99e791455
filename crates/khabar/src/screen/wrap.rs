use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::Ink;

/// The text's lines at a width, broken between words; a word that is too long is broken inside.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    lines(text, width)
        .into_iter()
        .map(|line| one_line(&text[line]))
        .collect()
}

/// The text's lines, with the words of `strong` made to stand out.
pub(crate) fn quote(text: &str, strong: Range<usize>, width: usize, ink: Ink) -> Vec<String> {
    let shown = |line: Range<usize>| {
        let start = strong.start.clamp(line.start, line.end);
        let end = strong.end.clamp(start, line.end);
        let [before, inside, after] =
            [line.start..start, start..end, end..line.end].map(|part| one_line(&text[part]));
        format!("{before}{}{after}", ink.strong(&inside))
    };
    lines(text, width).into_iter().map(shown).collect()
}

/// Bytes of each line.
fn lines(text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut lines: Vec<Range<usize>> = Vec::new();
    for word in words(text).flat_map(|word| pieces(text, word, width)) {
        match lines.last_mut() {
            Some(line) if text[line.start..word.end].width() <= width => line.end = word.end,
            _ => lines.push(word),
        }
    }
    lines
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace().map(|word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        start..start + word.len()
    })
}

/// A word in pieces that fit the width.
fn pieces(text: &str, word: Range<usize>, width: usize) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = word.start;
    for (at, letter) in text[word.clone()].char_indices() {
        let end = word.start + at + letter.len_utf8();
        if text[start..end].width() > width && start < word.start + at {
            pieces.push(start..word.start + at);
            start = word.start + at;
        }
    }
    pieces.push(start..word.end);
    pieces
}

/// A line break or a tab inside a line is shown as a space.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(
            wrap("shells fell on\nthe port  at dawn", 12),
            ["shells fell", "on the port ", "at dawn"].map(str::trim_end)
        );
        assert_eq!(wrap("Abdulrahmanzai", 6), ["Abdulr", "ahmanz", "ai"]);
    }

    #[test]
    fn the_strong_words_stand_out_over_a_line_break() {
        let text = "at least nine soldiers died";
        let shown = quote(text, 3..22, 14, Ink::new(true));
        assert_eq!(
            shown,
            [
                "at \u{1b}[1mleast nine\u{1b}[0m",
                "\u{1b}[1msoldiers\u{1b}[0m died"
            ]
        );
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_is_too_wide(text in r"[a-z é“—\n]{0,80}", width in 1usize..20) {
            let lines = wrap(&text, width);
            prop_assert!(lines.iter().all(|line| line.width() <= width));
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}

use std::ops::Range;

use super::characters::{is_apostrophe, is_dash, is_hyphen, is_invisible, is_wordy, plain};
use super::words::{Role, has_role};

/// The first sign inside a chunk that is a token of its own and parts what stands around it.
pub(super) fn separator(chunk: &str) -> Option<Range<usize>> {
    let mut before = None;
    for (at, c) in chunk.char_indices() {
        let rest = &chunk[at..];
        let parts = !is_wordy(c) && !is_apostrophe(c) && !is_invisible(c);
        if parts && let Some(len) = length(&chunk[..at], before, c, rest) {
            return Some(at..at + len);
        }
        before = Some(c);
    }
    None
}

/// The bytes of the separator at `c`, or none where `c` belongs to a word.
fn length(head: &str, before: Option<char>, c: char, rest: &str) -> Option<usize> {
    let before = before?;
    let tail = &rest[c.len_utf8()..];
    let after = tail.chars().next()?;
    let run = rest.len() - rest.trim_start_matches(c).len();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    let parts = match c {
        _ if is_dash(c) || run > 1 => true,
        _ if is_hyphen(c) => is_wordy(before) && is_wordy(after) && !is_prefix(head),
        ',' | ':' => !digits,
        '/' => before.is_alphabetic() && after.is_alphabetic() && head.chars().count() > 1,
        '.' => return missing_blank(head, tail).then_some(1),
        '(' => !tail.starts_with("s)"),
        ')' => !head.ends_with("(s"),
        ';' | '[' | ']' | '|' | '…' | '!' | '?' | '<' | '>' => true,
        _ => plain(c) == '"',
    };
    parts.then_some(run)
}

/// Whether a hyphen after this stretch joins a prefix to its word. `UN-` in capitals is a name.
fn is_prefix(head: &str) -> bool {
    let capitals = head.len() > 1 && head.chars().all(char::is_uppercase);
    !capitals && has_role(head, Role::Prefix)
}

/// Whether a full stop ends a sentence although no blank follows: `killed.The`.
fn missing_blank(head: &str, tail: &str) -> bool {
    let mut ahead = tail.chars();
    let capital = ahead.next().is_some_and(char::is_uppercase);
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let mut behind = head.chars().rev();
    capital && lower(ahead.next()) && lower(behind.next()) && lower(behind.next())
}

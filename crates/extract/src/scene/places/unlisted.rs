//! Place names that the gazetteer lacks, told by the words beside them.

use std::ops::Range;

use khabar_language::{Document, Tag};

use super::super::Entity;
use crate::lexicon::Lexicon;

/// Longest name, in words and hyphens.
const LONGEST: usize = 6;

/// Whether a name stands where a place's does: "in Girdi Kas", "the Mughalgai area", "the village of
/// Laman", "Abdul Haq Square", "Barmal District of Paktika".
pub(in super::super) fn stands_for_place(doc: &Document<'_>, name: &Range<usize>) -> bool {
    let sentence = &doc.sentences[doc.sentence_of(name.start)].tokens;
    let words = &Lexicon::embedded().places;
    let is_kind = |at: usize| sentence.contains(&at) && words.is_kind_or_part(doc.lower(at));
    let opens = name.start == sentence.start;
    let owns = name.end < sentence.end && matches!(doc.lower(name.end), "'s" | "'" | "’s" | "’");
    let after = !opens && after_preposition(doc, name.start) && !owns;
    let of_kind = name.start >= sentence.start + 2
        && doc.lower(name.start - 1) == "of"
        && is_kind(name.start - 2);
    after || of_kind || is_kind(name.end) || name.len() > 1 && name.clone().any(is_kind)
}

/// "around Moura", "the Mughalgai area", "Sector 12": a name that the gazetteer lacks, where only a
/// place can stand. How many words it has.
pub(super) fn unlisted(
    doc: &Document<'_>,
    at: usize,
    sentence: &Range<usize>,
    entities: &[Entity],
) -> usize {
    let words = &Lexicon::embedded().places;
    let next = at + 1;
    let numbered = next < sentence.end
        && doc.word(at).starts_with(char::is_uppercase)
        && words.is_kind_or_part(doc.lower(at))
        && doc.word(next).chars().all(|digit| digit.is_ascii_digit());
    if numbered {
        return 2;
    }
    let length = unlisted_name(doc, at, sentence, entities);
    if length == 0 || !stands_for_place(doc, &(at..at + length)) {
        return 0;
    }
    // "Abdul Haq Square", but "Mughalgai area".
    let end = at + length;
    let kind = |at: usize| {
        doc.word(at).starts_with(char::is_uppercase) && words.is_kind_or_part(doc.lower(at))
    };
    length + usize::from(end < sentence.end && !inside(entities, end) && kind(end))
}

/// The words of a name, whatever it names: "Moura", "Pont-Sondé", "Pa Zi Gyi".
fn unlisted_name(
    doc: &Document<'_>,
    start: usize,
    sentence: &Range<usize>,
    entities: &[Entity],
) -> usize {
    let mut end = start;
    while end < sentence.end.min(start + LONGEST) {
        let joins =
            end > start && is_joint(doc, end, sentence) && is_part_of_name(doc, end + 1, entities);
        if joins {
            end += 2;
        } else if end < start + 3 && is_part_of_name(doc, end, entities) {
            end += 1;
        } else {
            break;
        }
    }
    end - start
}

fn is_part_of_name(doc: &Document<'_>, token: usize, entities: &[Entity]) -> bool {
    let word = doc.word(token);
    let letters = |character: char| character.is_alphabetic() || matches!(character, '-' | '\'');
    doc.tokens[token].tag == Tag::Propn
        && word.starts_with(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && word.chars().all(letters)
        && !inside(entities, token)
}

/// A hyphen inside a name, without blank space on either side.
pub(super) fn is_joint(doc: &Document<'_>, token: usize, sentence: &Range<usize>) -> bool {
    let span = |token: usize| doc.tokens[token].span;
    let inside = sentence.start < token && token + 1 < sentence.end;
    inside
        && doc.lower(token) == "-"
        && span(token - 1).end == span(token).start
        && span(token).end == span(token + 1).start
}

pub(super) fn after_preposition(doc: &Document<'_>, at: usize) -> bool {
    at > 0 && Lexicon::embedded().places.is_before(doc.lower(at - 1))
}

fn inside(entities: &[Entity], token: usize) -> bool {
    let at = entities.partition_point(|entity| entity.tokens.end <= token);
    entities
        .get(at)
        .is_some_and(|entity| entity.tokens.contains(&token))
}

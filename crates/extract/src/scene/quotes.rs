//! Quotations that go on beyond the sentence that says whose they are.

use std::ops::Range;

use khabar_language::Document;

use super::{Saying, Scene};

/// Words that a quotation has at least; shorter ones are names and single words.
const SHORTEST: usize = 4;

/// Every quotation that some saying tells, with that saying; in order.
pub(super) fn attributed(scene: &Scene<'_>) -> Vec<(Range<usize>, usize)> {
    let quotes = quotations(scene.doc);
    let mut told: Vec<(Range<usize>, usize)> = Vec::new();
    for quote in quotes {
        let last = told.last().map(|(_, saying)| *saying);
        if let Some(saying) = within(scene, &quote).or_else(|| beside(scene, &quote, last)) {
            told.push((quote, saying));
        }
    }
    told
}

/// The saying of the same sentence, on either side of the quotation.
fn within(scene: &Scene<'_>, quote: &Range<usize>) -> Option<usize> {
    let (first, last) = (
        scene.doc.sentence_of(quote.start),
        scene.doc.sentence_of(quote.end - 1),
    );
    let here = |saying: &Saying| {
        saying.source.is_some()
            && (first..=last).contains(&saying.sentence)
            && !quote.contains(&saying.cue.start)
    };
    let near = |saying: &Saying| {
        saying
            .cue
            .start
            .abs_diff(quote.start)
            .min(saying.cue.start.abs_diff(quote.end))
    };
    let all = scene
        .sayings
        .iter()
        .enumerate()
        .filter(|(_, saying)| here(saying));
    all.min_by_key(|(_, saying)| near(saying))
        .map(|(index, _)| index)
}

/// The last saying of the paragraph, or the speaker of the quotation before in the same paragraph.
fn beside(scene: &Scene<'_>, quote: &Range<usize>, last: Option<usize>) -> Option<usize> {
    let here = scene.doc.sentence_of(quote.start);
    let paragraph = |sentence: usize| scene.doc.sentences[sentence].paragraph;
    let before = scene
        .sayings
        .partition_point(|saying| saying.sentence < here);
    let told = before.checked_sub(1).filter(|&at| {
        let saying = &scene.sayings[at];
        saying.source.is_some()
            && saying.sentence + 1 == here
            && paragraph(saying.sentence) == paragraph(here)
    });
    told.or(last.filter(|&at| paragraph(scene.sayings[at].sentence) == paragraph(here)))
}

/// Stretches between quotation marks, marks included; one that is left open ends with its paragraph.
fn quotations(doc: &Document<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut paragraph = 0;
    for (index, sentence) in doc.sentences.iter().enumerate() {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            let end = doc.sentences[index.saturating_sub(1)].tokens.end;
            found.extend(open.take().map(|start| start..end));
        }
        for at in sentence.tokens.clone() {
            match (mark(doc, at), open) {
                (Some(Mark::Opens | Mark::Either), None) => open = Some(at),
                (Some(Mark::Closes | Mark::Either), Some(start)) => {
                    found.push(start..at + 1);
                    open = None;
                }
                _ => {}
            }
        }
    }
    let end = doc.tokens.len();
    found.extend(open.map(|start| start..end));
    found.retain(|quote| quote.len() > SHORTEST + 1);
    found
}

enum Mark {
    Opens,
    Closes,
    Either,
}

fn mark(doc: &Document<'_>, at: usize) -> Option<Mark> {
    match doc.word(at) {
        "“" | "«" | "„" | "``" => Some(Mark::Opens),
        "”" | "»" => Some(Mark::Closes),
        "\"" | "''" => Some(Mark::Either),
        _ => None,
    }
}

/// Whether a token ends a quotation.
pub(super) fn closes(doc: &Document<'_>, at: usize) -> bool {
    matches!(mark(doc, at), Some(Mark::Closes | Mark::Either)) || matches!(doc.word(at), "'" | "’")
}

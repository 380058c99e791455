//! Numbers alone that rival or replace a figure told before: "The police say 13", "revising an earlier
//! count of 20", "On Thursday he had spoken of six".

use khabar_language::Tag;

use super::Found;
use super::counted::Counted;
use super::link::Link;
use crate::scene::Scene;

/// Words of a saying that says nothing but a number.
const SHORT: usize = 7;

/// Numbers that stand farther apart than this ratio count other things.
const FAR: f64 = 8.0;

/// Sentences back to the figure that a number alone rivals.
const REACH: usize = 4;

/// Links the numbers alone of a sentence; gives the figure told before whose outcome they took.
pub(super) fn fill(
    scene: &Scene<'_>,
    sentence: usize,
    counted: &[Counted],
    links: &mut [Option<Link>],
    found: &[Found],
) -> Option<usize> {
    let mut used = None;
    for at in 0..counted.len() {
        if links[at].is_some() || !alone(scene, sentence, &counted[at], at > 0) {
            continue;
        }
        let before = links[..at].iter().rev().flatten().next().cloned();
        let rival = rival(sentence, found, &counted[at]);
        links[at] = match (before, rival) {
            (Some(before), _) => Some(Link {
                part: false,
                told_before: true,
                ..before
            }),
            (None, Some(rival)) => {
                used = Some(rival);
                Some(Link {
                    outcome: found[rival].figure.outcome,
                    predicate: counted[at].tokens.clone(),
                    part: false,
                    told_before: true,
                })
            }
            (None, None) => None,
        };
    }
    used
}

/// The figure told shortly before that a number alone rivals: of several the nearest in size.
fn rival(sentence: usize, found: &[Found], count: &Counted) -> Option<usize> {
    let number = count.low.or(count.high)?.max(1) as f64;
    let size = |at: usize| found[at].figure.low.or(found[at].figure.high);
    let ratio = |at: usize| (size(at).unwrap_or(0).max(1) as f64 / number).ln().abs();
    (0..found.len())
        .filter(|&at| found[at].sentence + REACH >= sentence && !found[at].figure.part_of_total)
        .filter(|&at| size(at).is_some())
        .min_by(|&a, &b| ratio(a).total_cmp(&ratio(b)).then(b.cmp(&a)))
        .filter(|&at| ratio(at) < FAR.ln())
}

/// A bare number that a noun for counts or a short saying makes a figure of its own.
fn alone(scene: &Scene<'_>, sentence: usize, count: &Counted, later: bool) -> bool {
    let doc = scene.doc;
    let bare = count.number.is_some() && count.people.is_none() && !count.more && !count.part;
    bare && ends(scene, sentence, count)
        && (behind_count(scene, sentence, count.tokens.start)
            || later && doc.lower(count.tokens.start - 1) == "from"
            || scene
                .saying_of(sentence, count.tokens.start)
                .is_some_and(|saying| {
                    let words = saying.content.clone();
                    words.filter(|&at| doc.tokens[at].tag != Tag::Punct).count() <= SHORT
                }))
}

/// Whether nothing that is counted follows the number.
fn ends(scene: &Scene<'_>, sentence: usize, count: &Counted) -> bool {
    let doc = scene.doc;
    let next = count.tokens.end;
    next >= doc.sentences[sentence].tokens.end
        || matches!(
            doc.tokens[next].tag,
            Tag::Punct | Tag::Cconj | Tag::Sconj | Tag::Adv
        )
        || matches!(doc.tokens[next].tag, Tag::Adp) && doc.lower(next) != "of"
}

/// "an earlier count of 20", "put the figure at 31".
fn behind_count(scene: &Scene<'_>, sentence: usize, number: usize) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    (doc.sentences[sentence].tokens.start..number)
        .rev()
        .find(|&at| !words.count_bridges.contains(doc.lower(at)))
        .is_some_and(|at| words.counts.contains(doc.lower(at)))
}

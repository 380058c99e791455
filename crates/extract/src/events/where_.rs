//! Which of a text's places an incident happened at.

use std::ops::Range;

use khabar_language::Tag;

use khabar_record::{MentionKind, Where};

use super::Mention;
use crate::scene::Scene;

/// The places that a stretch of words gives to its incident, the surest and finest first.
pub(super) fn places(scene: &Scene<'_>, tokens: &Range<usize>, mentions: &[Mention]) -> Vec<Where> {
    let first = scene
        .places
        .partition_point(|(place, _)| place.start < tokens.start);
    let mut scored: Vec<(i32, usize, &Where)> = Vec::new();
    let mut chained = 0;
    for (place, found) in scene.places[first..]
        .iter()
        .take_while(|(place, _)| place.start < tokens.end)
    {
        let Some(found) = found else { continue };
        let score = score(scene, place, tokens, mentions, chained);
        chained = score;
        if score > 0 {
            scored.push((score, place.start, found));
        }
    }
    // The finest place counts most; of equals, the one that the words tie closer, then the first.
    scored.sort_by_key(|(score, start, place)| (place.precision.min(5), -score, *start));
    scored
        .into_iter()
        .map(|(_, _, place)| place.clone())
        .collect()
}

fn score(
    scene: &Scene<'_>,
    place: &Range<usize>,
    segment: &Range<usize>,
    mentions: &[Mention],
    chained: i32,
) -> i32 {
    let doc = scene.doc;
    let sentence = &doc.sentences[doc.sentence_of(place.start)].tokens;
    let index = doc.sentence_of(place.start);
    let names_a_speaker = scene.sayings_in(index).any(|saying| {
        saying
            .source
            .as_ref()
            .is_some_and(|source| source.contains(&place.start))
    });
    if dateline(scene, place) || names_a_speaker {
        return -3;
    }
    let entity = scene
        .entity_at(place.start)
        .map(|index| &scene.entities[index]);
    let state = entity.is_some_and(|entity| entity.kind == MentionKind::State || entity.metonym);
    let possessor = place.end < sentence.end && matches!(doc.lower(place.end), "'s" | "'");
    // "in a US drone strike": a state's name before a noun says whose, not where.
    let adjectival = state
        && place.end < sentence.end
        && doc.tokens[place.end].tag == Tag::Noun
        && place.start > sentence.start
        && doc.tokens[place.start - 1].tag == Tag::Det;
    if adjectival {
        return -2;
    }
    // "at the San Vicente clinic": where the wounded lie, and courts sit.
    if place.end < sentence.end && is_of_aftermath(scene, place.end) {
        return -2;
    }
    for at in (segment.start..place.start).rev().take(7) {
        let word = doc.lower(at);
        if scene.lexicon.cues.at_place.contains(word) {
            let aside = of_speech(scene, index, at) || of_aftermath(scene, at);
            return if aside { -2 } else { 3 };
        }
        // "fled the town for Kaya": where people went.
        let there = scene.lexicon.cues.toward.contains(word);
        if there && moves(scene, segment.start..at) {
            return -2;
        }
        if matches!(word, "from" | "by" | "than" | "with") {
            return if word == "from" && chained > 0 { 1 } else { -2 };
        }
        if mentions
            .iter()
            .any(|mention| mention.verb && mention.tokens.contains(&at))
        {
            return 2;
        }
        if word == "of" {
            let before = at.checked_sub(1).map_or("", |before| doc.lower(before));
            let area = scene.lexicon.cues.parts_of_place.contains(before);
            // "the seven people of Cali", "the dead of Amalfi".
            let dead = scene
                .lexicon
                .outcomes
                .at(doc, at - usize::from(at > 0), at)
                .is_some();
            let people = at > 0
                && scene
                    .entity_at(at - 1)
                    .is_some_and(|index| scene.entities[index].kind == MentionKind::People);
            return match area || people || dead {
                true => 2,
                false => -1,
            };
        }
        let inside = matches!(
            doc.tokens[at].tag,
            Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::X
        ) || matches!(word, "and" | "'s" | "'" | "-" | "both")
            || word == "," && chained > 0;
        if !inside {
            break;
        }
    }
    // "Paktika's Barmal district": the container follows the fate of what it contains.
    match (state, possessor, chained > 0) {
        (_, _, true) => 1,
        (true, ..) => -1,
        (false, true, _) => 1,
        _ => i32::from(!state),
    }
}

/// Whether people flee, or are taken somewhere, soon before.
fn moves(scene: &Scene<'_>, before: Range<usize>) -> bool {
    let moving = |at: usize| scene.lexicon.cues.moving.contains(scene.doc.lemma(at));
    before.rev().take(7).any(moving)
}

/// "said in Davos", "at a briefing in Peshawar": where somebody spoke.
fn of_speech(scene: &Scene<'_>, sentence: usize, preposition: usize) -> bool {
    let doc = scene.doc;
    let start = doc.sentences[sentence].tokens.start;
    (preposition.saturating_sub(5).max(start)..preposition).any(|at| {
        let spoken = scene.lexicon.cues.speaking.contains(doc.lower(at));
        spoken
            || scene
                .sayings_in(sentence)
                .any(|saying| saying.cue.contains(&at))
    })
}

/// "in the hospitals at Safed": where the wounded were brought.
fn of_aftermath(scene: &Scene<'_>, preposition: usize) -> bool {
    preposition > 0 && is_of_aftermath(scene, preposition - 1)
}

fn is_of_aftermath(scene: &Scene<'_>, token: usize) -> bool {
    let names = |word: &str| scene.lexicon.cues.aftermath.contains(word);
    names(scene.doc.lower(token)) || names(scene.doc.lemma(token))
}

/// "KABUL –", "Islamabad/Kabul:", "PESHAWAR, Pakistan —": where a report was filed, not what it tells.
pub(super) fn dateline(scene: &Scene<'_>, place: &Range<usize>) -> bool {
    let doc = scene.doc;
    let sentence = &doc.sentences[doc.sentence_of(place.start)];
    let opens = place.start < sentence.tokens.start + 5;
    opens
        && (place.end..sentence.tokens.end.min(sentence.tokens.start + 10))
            .take_while(|&at| !matches!(doc.tokens[at].tag, Tag::Verb | Tag::Aux | Tag::Adp))
            .any(|at| {
                matches!(doc.lower(at), "–" | "—" | ":" | "-" | "(")
                    && (at == place.end
                        || doc.lower(at) != "-"
                        || !doc.word(place.start).chars().any(char::is_lowercase))
            })
        && !sentence.heading
}

//! Which time expression dates an incident.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{DatePrecision, TimexKind, When};
use khabar_times::Time;

use super::Mention;
use crate::scene::Scene;

/// The time that the words around the mentions give, if they give one.
pub(super) fn when(
    scene: &Scene<'_>,
    sentence: usize,
    tokens: &Range<usize>,
    mentions: &[Mention],
) -> Option<When> {
    let first = scene
        .times
        .partition_point(|time| time.tokens.start < tokens.start);
    let inside = scene.times[first..]
        .iter()
        .take_while(|time| time.tokens.start < tokens.end);
    let near = |time: &Time| {
        mentions
            .iter()
            .map(|mention| gap(&mention.tokens, &time.tokens))
            .min()
            .unwrap_or(0)
    };
    let best = inside
        .filter(|time| dates(scene, time, sentence))
        .filter(|time| {
            coarseness(time) == 0 || near(time) <= 8 || time.tokens.start <= tokens.start + 2
        })
        .min_by_key(|time| (coarseness(time), near(time), time.tokens.start))?;
    let mut when = match best.from.zip(best.to) {
        Some((from, to)) => When::between(from, to),
        None => When {
            month_day: month_day(&best.value),
            ..When::UNKNOWN
        },
    };
    when.span = Some(best.span);
    Some(when)
}

/// "On Sunday the force ran into a patrol. By evening, nine lay dead.": the day that the sentences
/// before one of the same paragraph name last.
pub(crate) fn day_before(scene: &Scene<'_>, sentence: usize) -> Option<When> {
    let doc = scene.doc;
    let beside = |at: &usize| doc.sentences[*at].paragraph == doc.sentences[sentence].paragraph;
    let mut before = (sentence.saturating_sub(NEAR)..sentence)
        .rev()
        .take_while(beside);
    before.find_map(|at| {
        let when = when(scene, at, &doc.sentences[at].tokens, &[])?;
        let day = when.precision <= DatePrecision::Days && when.start.is_some();
        (day && !doc.sentences[at].heading).then_some(when)
    })
}

/// Sentences back to a day that dates what follows.
const NEAR: usize = 3;

/// Month and day of a value without a year ("XXXX-10-09").
fn month_day(value: &str) -> Option<(i8, i8)> {
    let (month, day) = value.strip_prefix("XXXX-")?.get(..5)?.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

fn gap(a: &Range<usize>, b: &Range<usize>) -> usize {
    b.start
        .saturating_sub(a.end)
        .max(a.start.saturating_sub(b.end))
}

/// 0 a few days, 1 a week or a month, 2 longer.
fn coarseness(time: &Time) -> u32 {
    let (Some(from), Some(to)) = (time.from, time.to) else {
        return 0;
    };
    match DatePrecision::of_range(from, to) {
        DatePrecision::Day | DatePrecision::Days => 0,
        DatePrecision::Week | DatePrecision::Month => 1,
        _ => 2,
    }
}

/// Whether a time can date an incident: on the calendar, no clock time alone, not when somebody spoke.
fn dates(scene: &Scene<'_>, time: &Time, sentence: usize) -> bool {
    let placed = time.from.is_some() && time.to.is_some() || month_day(&time.value).is_some();
    let kind = matches!(time.kind, TimexKind::Date | TimexKind::Time);
    placed
        && kind
        && !ahead(scene, time)
        && !of_another(scene, time)
        && !of_dateline(scene, time, sentence)
        && !clock_alone(scene, time)
        && !since(scene, time)
        && !of_speech(scene, time, sentence)
}

/// After the day of writing: what happened cannot lie there.
fn ahead(scene: &Scene<'_>, time: &Time) -> bool {
    let written = scene.published.filter(|published| !published.inferred);
    time.from
        .zip(written)
        .is_some_and(|(from, written)| from > written.end)
}

/// "BEIRUT, July 31 – ": the day of writing.
fn of_dateline(scene: &Scene<'_>, time: &Time, sentence: usize) -> bool {
    let found = &scene.doc.sentences[sentence];
    let end = khabar_language::dateline_end(scene.doc, &found.tokens);
    !found.heading && time.tokens.end <= end
}

/// "the same evening", "that night" where no day was told before: of a day that the text does not name.
fn of_another(scene: &Scene<'_>, time: &Time) -> bool {
    let words = &scene.lexicon.cues.same_time;
    let mut opening = time.tokens.clone().take(2);
    let written = scene.published.map(|published| published.start);
    opening.any(|at| words.contains(scene.doc.lower(at))) && time.from == written
}

/// "3 am", "2230 GMT": tells the hour and leaves the day to others.
fn clock_alone(scene: &Scene<'_>, time: &Time) -> bool {
    let words = &scene.lexicon.dating;
    let clock = time.tokens.clone().any(|at| {
        let word = scene.doc.lower(at);
        words.clock.contains(word)
            || word.contains(':')
            || word.ends_with("pm")
            || word.ends_with("am")
    });
    let mut tokens = time.tokens.clone();
    let part = tokens.any(|at| words.parts.contains(scene.doc.lower(at)));
    let day = time.tokens.clone().any(|at| {
        let word = scene.doc.lower(at);
        let number = word
            .trim_end_matches(|ending: char| ending.is_alphabetic())
            .parse::<u32>();
        let names_day = word.ends_with("day")
            || words.days.contains(word)
            || scene.doc.tokens[at].tag == Tag::Propn;
        names_day || number.is_ok_and(|number| number > 12 || !clock) && !word.contains(':')
    });
    let clock = clock || part;
    clock && !day
}

fn since(scene: &Scene<'_>, time: &Time) -> bool {
    if then_told(scene, time) {
        return false;
    }
    let word = |at: usize| scene.lexicon.dating.bounds.contains(scene.doc.lower(at));
    word(time.tokens.start)
        || (1..=2).any(|back| {
            time.tokens.start >= back
                && word(time.tokens.start - back)
                && (back == 1 || scene.doc.lower(time.tokens.start - 2) == "born")
        })
}

/// "since the night of 7 November, when a woman was burnt": dates what follows.
fn then_told(scene: &Scene<'_>, time: &Time) -> bool {
    let doc = scene.doc;
    let end = doc.sentences[doc.sentence_of(time.tokens.start)].tokens.end;
    (time.tokens.end..end.min(time.tokens.end + 2)).any(|at| doc.lower(at) == "when")
}

/// "were blamed for Sunday's strike", "the Sunday attack": a deed that the time belongs to.
fn of_deed(scene: &Scene<'_>, time: &Time) -> bool {
    let doc = scene.doc;
    let end = doc.sentences[doc.sentence_of(time.tokens.start)].tokens.end;
    let owns = |at: &usize| matches!(doc.lower(*at), "'s" | "’s" | "'" | "’");
    let adjective = |at: &usize| doc.tokens[*at].tag == Tag::Adj;
    let noun =
        (time.tokens.end..end.min(time.tokens.end + 4)).find(|at| !owns(at) && !adjective(at));
    noun.is_some_and(|at| {
        let found = scene.lexicon.triggers.at(doc, at, end);
        doc.tokens[at].tag == Tag::Noun
            && found.is_some_and(|(_, senses)| senses.iter().any(|sense| !sense.verb))
    })
}

/// "said on Wednesday", "in a statement on Friday", "told AFP late on Thursday".
fn of_speech(scene: &Scene<'_>, time: &Time, sentence: usize) -> bool {
    let doc = scene.doc;
    if of_deed(scene, time) {
        return false;
    }
    let start = doc.sentences[sentence].tokens.start;
    let before = (start..time.tokens.start).rev().take(6);
    for at in before {
        let word = doc.lower(at);
        if matches!(word, "," | "that" | ";") {
            return false;
        }
        if scene.lexicon.dating.occasions.contains(word) {
            return true;
        }
        let acts = scene
            .lexicon
            .speech_acts
            .at(doc, at, time.tokens.start)
            .is_some();
        if acts
            || scene
                .sayings_in(sentence)
                .any(|saying| saying.cue.contains(&at))
        {
            return true;
        }
        if scene
            .lexicon
            .triggers
            .at(doc, at, time.tokens.start + 1)
            .is_some()
            || scene
                .lexicon
                .outcomes
                .at(doc, at, time.tokens.start + 1)
                .is_some()
        {
            return false;
        }
    }
    // "On Friday the ministry said …": a time that opens the sentence before its speaker. What is only
    // announced by its name ("On Friday the army announced airstrikes") is dated by it all the same.
    let opening = time.tokens.start <= start + 2;
    opening
        && scene.sayings_in(sentence).next().is_some_and(|saying| {
            let source = saying
                .source
                .as_ref()
                .map_or(saying.cue.start, |source| source.start);
            let clause = saying
                .content
                .clone()
                .take(8)
                .any(|at| matches!(doc.tokens[at].tag, Tag::Verb | Tag::Aux | Tag::Sconj));
            let leads = source >= time.tokens.end && source - time.tokens.end <= 2;
            leads && saying.cue.start > source && clause
        })
}

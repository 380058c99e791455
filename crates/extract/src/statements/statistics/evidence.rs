//! What in a sentence speaks for a count over a period, and what for one incident.

use std::ops::Range;

use jiff::civil::Date;
use khabar_actors::ActorKind;
use khabar_language::Tag;
use khabar_record::{MentionKind, TimexKind};
use khabar_times::Time;

use super::words::{List, Words, words};
use crate::scene::Scene;

/// What a sentence shows; [`Evidence::weight`] adds it up.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    /// A month, a year, "since 2014", "in the past four years".
    pub period: bool,
    /// "since": the count is still growing.
    pub since: bool,
    /// "recorded", "data", "tally".
    pub counting: bool,
    /// "monthly", "nationwide", "so far this year".
    pub periodic: bool,
    /// A war or an insurgency does the harm.
    pub enduring: bool,
    /// Incidents in the plural, not told one by one: "attacks killed twelve".
    pub attacks: bool,
    /// An institute that counts is named.
    pub institute: bool,
    /// A day on which it happened.
    pub day: bool,
    /// "a bombing", "the ambush", "two blasts".
    pub incident: bool,
    /// "stormed", "opened fire", "blew himself up".
    pub deed: bool,
}

impl Evidence {
    pub fn of(scene: &Scene<'_>, sentence: usize) -> Evidence {
        let tokens = scene.doc.sentences[sentence].tokens.clone();
        let times = || {
            scene
                .times
                .iter()
                .filter(|time| tokens.contains(&time.tokens.start))
        };
        let holds = |list: fn(&Words) -> &List| {
            let mut tokens_of = tokens.clone();
            tokens_of.any(|at| list(words()).at(scene.doc, at, tokens.end))
        };
        Evidence {
            period: times().any(|time| is_period(scene, time)),
            since: times().any(|time| is_since(scene, time)) || up_to_now(scene, &tokens),
            counting: holds(|words| &words.counting),
            periodic: holds(|words| &words.periodic),
            enduring: holds(|words| &words.enduring),
            attacks: tokens.clone().any(|at| plural_incident(scene, at, &tokens)),
            institute: institute_in(scene, &tokens).is_some(),
            day: times().any(|time| {
                is_day(time) && !is_since(scene, time) && !dates_a_saying(scene, time, &tokens)
            }) && !up_to_now(scene, &tokens),
            incident: tokens.clone().any(|at| single_incident(scene, at, &tokens)),
            deed: tokens.clone().any(|at| deed(scene, at, &tokens)) && !perfect(scene, &tokens),
        }
    }

    /// How strongly the sentence speaks of a period, in points; below zero, of one incident.
    pub fn weight(&self) -> i32 {
        let points = [
            (self.period, 3),
            (self.since, 2),
            (self.counting, 2),
            (self.periodic, 2),
            (self.enduring, 1),
            (self.attacks, 1),
            (self.institute, 1),
            (self.day, -4),
            (self.incident, -4),
            (self.deed, -3),
        ];
        points
            .iter()
            .filter(|(shown, _)| *shown)
            .map(|(_, points)| points)
            .sum()
    }

    /// Whether anything says that the count runs over time.
    pub fn over_time(&self) -> bool {
        self.period || self.since || self.periodic || self.enduring || self.attacks
    }

    /// Whether the sentence speaks of one incident at all.
    pub fn of_one_incident(&self) -> bool {
        self.day || self.incident || self.deed
    }
}

/// Longer than a few days, and on the calendar or counted back from now.
pub(super) fn is_period(scene: &Scene<'_>, time: &Time) -> bool {
    if is_offset(scene, time) {
        return false;
    }
    match (time.kind, time.from, time.to) {
        (TimexKind::Time, ..) => false,
        (_, Some(from), Some(to)) => days(from, to) >= 20 || is_since(scene, time),
        (TimexKind::Set, ..) => true,
        (TimexKind::Duration, ..) => reaches_back(scene, time),
        (TimexKind::Date, ..) => time.value.len() <= 7 && !time.value.contains("REF"),
    }
}

/// "a week later", "two months ago": a point in time, however loosely told.
fn is_offset(scene: &Scene<'_>, time: &Time) -> bool {
    // "294 in 2024 after 243 the year before": behind a date, they are another's.
    let behind = usize::from(time.kind == TimexKind::Duration);
    let near = time.tokens.start..(time.tokens.end + behind).min(scene.doc.tokens.len());
    near.into_iter().any(|at| words().offset.has(scene.doc, at))
}

/// "since the coup", "since 2014", "since the war began in April 2023".
pub(super) fn is_since(scene: &Scene<'_>, time: &Time) -> bool {
    let doc = scene.doc;
    let since = |at: usize| doc.lower(at) == "since";
    let start = time.tokens.start;
    let mut near = start.saturating_sub(2)..start + 1;
    // A clause behind "since" is of the beginning, and ends with its time.
    let sentence = doc.sentences[doc.sentence_of(start)].tokens.start;
    let clause = (start.saturating_sub(SINCE).max(sentence)..start)
        .rev()
        .take_while(|&at| doc.tokens[at].tag != Tag::Punct && scene.number_at(at).is_none());
    near.any(since) || clause.into_iter().any(since)
}

/// Tokens before a time within which "since" opens its clause.
const SINCE: usize = 8;

/// "in the past four years", "over two decades", "for months".
fn reaches_back(scene: &Scene<'_>, time: &Time) -> bool {
    let long = ["Y", "M", "W", "DE", "CE"]
        .iter()
        .any(|unit| time.value.ends_with(unit))
        && !time.value.starts_with("PT");
    let tokens = scene.doc.tokens.len();
    let before = time.tokens.start.saturating_sub(3)..(time.tokens.start + 2).min(tokens);
    let mut near = before.into_iter();
    long && !is_age(scene, time) && near.any(|at| words().reaching.has(scene.doc, at))
}

/// "the two-year-old war".
fn is_age(scene: &Scene<'_>, time: &Time) -> bool {
    let next = (time.tokens.end..scene.doc.tokens.len()).find(|&at| scene.doc.lower(at) != "-");
    next.is_some_and(|at| scene.doc.lower(at) == "old")
}

fn is_day(time: &Time) -> bool {
    match (time.kind, time.from, time.to) {
        (TimexKind::Time, ..) => true,
        (TimexKind::Date, Some(from), Some(to)) => days(from, to) < 3,
        (TimexKind::Date, ..) => {
            time.value.len() > 7 && !time.value.contains('Q') && !time.value.contains("REF")
        }
        _ => false,
    }
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |gap| gap.get_days())
}

/// "has cost 258 lives up to now": a count that goes on, from whatever day.
fn up_to_now(scene: &Scene<'_>, sentence: &Range<usize>) -> bool {
    let now = |at: usize| words().until_now.at(scene.doc, at, sentence.end);
    let dated = scene
        .times
        .iter()
        .any(|time| sentence.contains(&time.tokens.start));
    let from_then = |at: usize| words().from_then.at(scene.doc, at, sentence.end);
    let dated = dated || sentence.clone().any(from_then);
    dated && perfect(scene, sentence) && sentence.clone().any(now)
}

/// "have struck", "has claimed": what goes on until now.
fn perfect(scene: &Scene<'_>, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    sentence.clone().any(|at| {
        matches!(doc.lower(at), "has" | "have")
            && (at + 1..sentence.end.min(at + 4)).any(|next| doc.tokens[next].tag == Tag::Verb)
    })
}

/// "said on Wednesday", "in a report released on 3 May": the day of the words, not of the deed.
fn dates_a_saying(scene: &Scene<'_>, time: &Time, sentence: &Range<usize>) -> bool {
    let near = sentence.start.max(time.tokens.start.saturating_sub(10))
        ..sentence.end.min(time.tokens.end + 3);
    let verb = |at: &usize| scene.doc.tokens[*at].tag == Tag::Verb;
    let distance = |at: &usize| at.abs_diff(time.tokens.start);
    let nearest = near.filter(verb).min_by_key(distance);
    nearest.is_some_and(|at| {
        scene
            .lexicon
            .say_verbs
            .at(scene.doc, at, sentence.end)
            .is_some()
            || words().publishing.has(scene.doc, at)
    })
}

/// Incidents in the plural that nobody counts or points at: "attacks killed twelve", "in operations".
fn plural_incident(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let plural = scene.doc.tokens[at].tag == Tag::Noun && scene.doc.lower(at).ends_with('s');
    if !plural || !names_incident(scene, at, sentence.end) {
        return false;
    }
    let start = phrase_start(scene, at, sentence.start);
    let pointed = (start..at).any(|at| words().several.has(scene.doc, at));
    !pointed && (start..at).all(|at| scene.number_at(at).is_none())
}

/// "a bombing", "the ambush", "this raid": one that the text points at.
fn single_incident(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let noun = matches!(scene.doc.tokens[at].tag, Tag::Noun | Tag::Propn);
    let head =
        at + 1 == sentence.end || !matches!(scene.doc.tokens[at + 1].tag, Tag::Noun | Tag::Propn);
    let plural = scene.doc.lower(at) != scene.doc.lemma(at);
    if !noun || !head || plural || !names_incident(scene, at, sentence.end) {
        return false;
    }
    let start = phrase_start(scene, at, sentence.start);
    let holds = |list: &List| (start..at).any(|at| list.has(scene.doc, at));
    holds(&words().one) && !holds(&words().any)
}

/// The noun of an incident that ends here, told by the lists of triggers.
fn names_incident(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let is_noun = |at: usize| {
        let found = scene.lexicon.triggers.at(scene.doc, at, end);
        found.is_some_and(|(_, senses)| senses.iter().any(|sense| !sense.verb && sense.weight > 1))
    };
    is_noun(at)
        || words().incidents.at(scene.doc, at, end) && scene.doc.lower(at) != scene.doc.lemma(at)
}

/// Somebody did something at one time: a verb of attack, in the past and not passive of an enduring subject.
fn deed(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let inflected = doc.lower(at) != doc.lemma(at) && !doc.lower(at).ends_with("ing");
    let past = doc.tokens[at].tag == Tag::Verb && inflected;
    let kills = scene.lexicon.outcomes.at(doc, at, sentence.end).is_some();
    let attacks = scene
        .lexicon
        .triggers
        .at(doc, at, sentence.end)
        .is_some_and(|(_, senses)| senses.iter().any(|sense| sense.verb));
    past && attacks && !kills
}

fn phrase_start(scene: &Scene<'_>, at: usize, start: usize) -> usize {
    let inside = |at: &usize| {
        matches!(
            scene.doc.tokens[*at].tag,
            Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Det
        ) || scene.doc.lower(*at) == "-"
    };
    (start..at).rev().take_while(inside).last().unwrap_or(at)
}

/// The entity in these tokens that keeps count: an institute, an agency, an observatory.
pub(super) fn institute_in(scene: &Scene<'_>, tokens: &Range<usize>) -> Option<usize> {
    let counts = |entity: &crate::scene::Entity| {
        let kind = entity
            .actor
            .map(|actor| scene.kernel.actors.get(actor).kind);
        match kind {
            Some(kind) => matches!(
                kind,
                ActorKind::Institute | ActorKind::Ngo | ActorKind::Intergovernmental
            ),
            None => {
                entity.kind == MentionKind::Organization
                    && has_institute_word(scene, &entity.tokens)
            }
        }
    };
    scene
        .entities_in(tokens.clone())
        .find(|(_, entity)| counts(entity))
        .map(|(index, _)| index)
}

fn has_institute_word(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    let named = |at: usize| words().institutes.at(scene.doc, at, tokens.end);
    tokens.clone().any(named)
}

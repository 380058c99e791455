//! Counts: which of the words around a number tell what it counts.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::Outcome;

use super::harm::{
    incident_at, outcome_after_at, outcome_before_at, outcome_noun_at, phrase_end, without_article,
};
use super::measure::{Counted, Measure};
use super::share::whole;
use super::words::words;
use crate::scene::Scene;
use crate::statements::phrases::text;

/// A number in its sentence with the phrase that follows it.
struct Place<'a> {
    /// The number, qualifier included.
    number: Range<usize>,
    /// "suspected militants" after "at least 55".
    phrase: Range<usize>,
    sentence: &'a Range<usize>,
}

/// How far a word of outcome may stand from what it counts.
const REACH: usize = 7;

/// What a number counts, by the nearest words that tell; failing those, what the number before it counts.
pub(super) fn count(
    scene: &Scene<'_>,
    number: usize,
    sentence: &Range<usize>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let number = scene.numbers[number].tokens.clone();
    let phrase = number.end..phrase_end(scene, number.end, sentence.end);
    let phrase = without_of_them(scene, phrase);
    let place = Place {
        number,
        phrase,
        sentence,
    };
    let mut measure = by_phrase(scene, &place)
        .or_else(|| by_noun_of(scene, &place).filter(|_| counts_people(scene, &place)))
        .or_else(|| by_words_after(scene, &place).filter(|_| counts_people(scene, &place)))
        .or_else(|| by_verb_before(scene, &place).filter(|_| counts_people(scene, &place)))
        .or_else(|| by_noun_before(scene, &place, previous))
        .or_else(|| beside_share(scene, &place, previous))
        .or_else(|| by_previous(scene, &place, previous))
        .or_else(|| thing(scene, &place))?;
    measure.aside = is_compared(scene, &place) && !has_own_time(scene, &place);
    Some(measure)
}

/// "64 acts of sabotage", "1,524 fatalities", "87 injured", "3000 lives lost".
fn by_phrase(scene: &Scene<'_>, place: &Place<'_>) -> Option<Measure> {
    let (phrase, end) = (&place.phrase, place.sentence.end);
    let tokens = place.number.start..phrase.end;
    for at in phrase.clone() {
        if let Some(outcome) = outcome_noun_at(scene, at, end) {
            return Some(Measure::of_people(
                outcome,
                people(scene, &(phrase.start..at)),
                tokens,
            ));
        }
        let lives = scene.doc.lemma(at) == "life" && loses(scene, at, place);
        if lives {
            return Some(Measure::of_people(Outcome::Killed, None, tokens));
        }
    }
    let incident = phrase
        .clone()
        .rev()
        .find(|at| incident_at(scene, *at, end).is_some())?;
    let mut after = incident + 1..phrase.end;
    let people = after.any(|at| scene.lexicon.people.at(scene.doc, at, end).is_some());
    let name = text(scene, &without_article(scene, phrase.clone()));
    (!people).then(|| Measure::new(Counted::Incidents, &name, None, tokens))
}

/// "61 of them in North Darfur": what they are was told before.
fn without_of_them(scene: &Scene<'_>, phrase: Range<usize>) -> Range<usize> {
    let of = phrase.len() == 1 && scene.doc.lower(phrase.start) == "of";
    if of {
        phrase.start..phrase.start
    } else {
        phrase
    }
}

/// "3,151 victims", "650 Houthi targets": whatever stands behind the number in the plural.
fn thing(scene: &Scene<'_>, place: &Place<'_>) -> Option<Measure> {
    let doc = scene.doc;
    let head = place.phrase.clone().next_back()?;
    let plural = doc.tokens[head].tag == Tag::Noun
        && (doc.lower(head) != doc.lemma(head) || doc.lower(head) == "people");
    let apart = words().uncounted.has(doc, head);
    (plural && !apart).then(|| {
        let name = text(scene, &without_article(scene, place.phrase.clone()));
        Measure::new(
            Counted::Things,
            &name,
            None,
            place.number.start..place.phrase.end,
        )
    })
}

/// "lives lost", "claimed 40 lives".
fn loses(scene: &Scene<'_>, life: usize, place: &Place<'_>) -> bool {
    let near = place
        .number
        .start
        .saturating_sub(2)
        .max(place.sentence.start)..place.sentence.end.min(life + 4);
    near.into_iter()
        .any(|at| matches!(scene.doc.lemma(at), "lose" | "claim" | "take" | "cost"))
}

/// "the killing of 73 people", "the abduction of 311 girls".
fn by_noun_of(scene: &Scene<'_>, place: &Place<'_>) -> Option<Measure> {
    let of = place.number.start.checked_sub(1)?;
    let noun = of.checked_sub(1).filter(|at| *at >= place.sentence.start)?;
    let outcome = outcome_noun_at(scene, noun, of).filter(|_| scene.doc.lower(of) == "of")?;
    let people = people(scene, &place.phrase).filter(|_| !place.phrase.is_empty())?;
    Some(Measure::of_people(
        outcome,
        Some(people),
        noun..place.phrase.end,
    ))
}

/// "3,000 people, most of them civilians, were killed": where the sentence goes on behind an aside.
fn past_aside(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let doc = scene.doc;
    let closes = |at: &usize| {
        doc.lower(*at) == "," || doc.tokens[*at].tag == Tag::Verb || scene.number_at(*at).is_some()
    };
    if start >= end || doc.lower(start) != "," {
        return start;
    }
    let close = (start + 1..end.min(start + REACH)).find(closes);
    close
        .filter(|&at| doc.lower(at) == ",")
        .map_or(start, |comma| comma + 1)
}

/// "432 people died", "227 people killed", "61 were arrested".
fn by_words_after(scene: &Scene<'_>, place: &Place<'_>) -> Option<Measure> {
    let start = past_aside(scene, place.phrase.end, place.sentence.end);
    let near = start..place.sentence.end.min(start + REACH);
    let (at, outcome) = near
        .take_while(|at| !ends_reach(scene, *at))
        .find_map(|at| Some((at, outcome_after_at(scene, at, place.sentence.end)?)))?;
    Some(Measure::of_people(
        outcome,
        people(scene, &place.phrase),
        place.number.start..at + 1,
    ))
}

/// A new clause, a list or another number: what stands beyond belongs to somebody else.
fn ends_reach(scene: &Scene<'_>, at: usize) -> bool {
    let words = [
        ";", ":", ".", ",", "(", ")", "which", "who", "that", "when", "after", "and", "but",
        "while",
    ];
    scene.number_at(at).is_some() || words.contains(&scene.doc.lower(at))
}

/// "killed at least 24 militants", "arrested 69 others".
fn by_verb_before(scene: &Scene<'_>, place: &Place<'_>) -> Option<Measure> {
    let start = place
        .number
        .start
        .saturating_sub(REACH)
        .max(place.sentence.start);
    let before = (start..place.number.start).rev();
    for at in before.take_while(|at| scene.number_at(*at).is_none() && scene.doc.lower(*at) != ";")
    {
        if let Some(outcome) = outcome_before_at(scene, at, place.sentence.end) {
            let who = people(scene, &place.phrase);
            return Some(Measure::of_people(outcome, who, at..place.phrase.end));
        }
        // "has lost 900 fighters": a side's own dead.
        let loses = scene.doc.lemma(at) == "lose" && !place.phrase.is_empty();
        if loses {
            let who = people(scene, &place.phrase);
            return Some(Measure::of_people(
                Outcome::Killed,
                who,
                at..place.phrase.end,
            ));
        }
        // Another verb has its own object: "was wounded and gave him 300 pesos".
        if scene.doc.tokens[at].tag == Tag::Verb {
            return None;
        }
    }
    None
}

/// Whether the phrase may name people: "rounds of ammunition" and "pesos" do not.
fn counts_people(scene: &Scene<'_>, place: &Place<'_>) -> bool {
    let end = place.sentence.end;
    let known = |at: usize| {
        scene.lexicon.people.at(scene.doc, at, end).is_some()
            || scene.doc.tokens[at].tag == Tag::Propn
            || matches!(
                scene.doc.lemma(at),
                "people" | "person" | "other" | "life" | "more" | "man" | "soul"
            )
    };
    let agents = ["ers", "ors", "ists", "ians", "ants", "ees", "men", "women"];
    let agent = |at: usize| {
        agents
            .iter()
            .any(|ending| scene.doc.lower(at).ends_with(ending))
    };
    place.phrase.is_empty() || place.phrase.clone().any(|at| known(at) || agent(at))
}

/// Words between a noun and the bare number that counts it.
const LINKS: [&str; 12] = [
    "at", "to", ":", "of", "than", ",", "was", "were", "reached", "numbered", "totalled", "totaled",
];

/// "deaths at 178", "attacks rose: 99 were reported", "of the dead, 281 were soldiers".
fn by_noun_before(
    scene: &Scene<'_>,
    place: &Place<'_>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let before = place
        .number
        .start
        .checked_sub(1)
        .filter(|at| *at >= place.sentence.start)?;
    if !place.phrase.is_empty() || !LINKS.contains(&scene.doc.lower(before)) {
        return None;
    }
    // A colon sums up the whole of what stands before it.
    let reach = if scene.doc.lower(before) == ":" {
        before - place.sentence.start
    } else {
        REACH
    };
    let near = before.saturating_sub(reach).max(place.sentence.start)..before;
    // "deaths in the third quarter was 722": a time between counts nothing.
    let counts = |at: &usize| scene.number_at(*at).is_some() && !scene.in_time(*at);
    let near = near.rev().take_while(|at| !counts(at));
    let mut incident = None;
    for at in near {
        if let Some(outcome) = outcome_noun_at(scene, at, place.sentence.end) {
            return Some(Measure::of_people(
                outcome,
                said_to_be(scene, place),
                at..place.number.end,
            ));
        }
        let plural = scene.doc.lower(at) != scene.doc.lemma(at);
        if plural && incident.is_none() && incident_at(scene, at, place.sentence.end).is_some() {
            incident = Some(at);
        }
    }
    let colon = scene.doc.lower(before) == ":" && before > place.sentence.start;
    if let (true, Some(Counted::People(outcome))) = (colon, previous.map(|found| found.counted)) {
        let people = scene
            .lexicon
            .people
            .at(scene.doc, before - 1, before)
            .map(|_| scene.doc.lower(before - 1).to_owned());
        if people.is_some() {
            return Some(Measure::of_people(
                outcome,
                people,
                before - 1..place.number.end,
            ));
        }
    }
    if (place.sentence.start..before).any(|at| scene.doc.lemma(at) == "toll") {
        return Some(Measure::of_people(
            Outcome::Killed,
            None,
            place.number.clone(),
        ));
    }
    let incident = incident?;
    Some(Measure::new(
        Counted::Incidents,
        scene.doc.lower(incident),
        None,
        incident..place.number.end,
    ))
}

/// "281 were civilians": who they were.
fn said_to_be(scene: &Scene<'_>, place: &Place<'_>) -> Option<String> {
    let next = place.number.end;
    let copula =
        next + 1 < place.sentence.end && matches!(scene.doc.lower(next), "were" | "are" | "was");
    copula
        .then(|| {
            people(
                scene,
                &(next + 1..phrase_end(scene, next + 1, place.sentence.end)),
            )
        })
        .flatten()
}

/// "nearly 71 per cent (638) of all fatalities": the count beside a share.
fn beside_share(
    scene: &Scene<'_>,
    place: &Place<'_>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    previous.filter(|previous| previous.counted == Counted::Share && previous.aside)?;
    let closes = place.number.end < place.sentence.end && scene.doc.lower(place.number.end) == ")";
    let phrase = whole(
        scene,
        place.number.end + usize::from(closes),
        place.sentence,
    );
    by_phrase(
        scene,
        &Place {
            number: place.number.clone(),
            phrase,
            sentence: place.sentence,
        },
    )
}

/// "245 deaths, 68 soldiers among them", "from 18 to 37": what the number before it counts.
fn by_previous(
    scene: &Scene<'_>,
    place: &Place<'_>,
    previous: Option<&Measure>,
) -> Option<Measure> {
    let countable = |previous: &&Measure| {
        matches!(
            previous.counted,
            Counted::People(_) | Counted::Incidents | Counted::Things
        )
    };
    let previous = previous.filter(countable)?;
    let people = people(scene, &place.phrase).or_else(|| said_to_be(scene, place));
    let divides = people.is_some() && matches!(previous.counted, Counted::People(_));
    let between = previous.tokens.end..place.number.start;
    let lists = |at: usize| {
        scene.doc.tokens[at].tag != Tag::Verb
            || matches!(
                scene.doc.lower(at),
                "including" | "comprising" | "made" | "went" | "rose" | "fell"
            )
    };
    let bare = place.phrase.is_empty() && stands_alone(scene, place);
    let told = divides && between.into_iter().all(lists) || bare;
    told.then(|| Measure {
        who: people.or_else(|| previous.who.clone()),
        tokens: place.number.start..place.phrase.end,
        ..previous.clone()
    })
}

/// A number after which its phrase ends: "in May 17, in June 20", "Sindh five".
fn stands_alone(scene: &Scene<'_>, place: &Place<'_>) -> bool {
    let next = place.number.end;
    next >= place.sentence.end
        || matches!(
            scene.doc.tokens[next].tag,
            Tag::Punct | Tag::Cconj | Tag::Adp
        )
}

/// "up from 142 in June", "against 29,713 in 2023": the other side of a comparison, told for itself.
fn has_own_time(scene: &Scene<'_>, place: &Place<'_>) -> bool {
    let doc = scene.doc;
    let inside = (place.sentence.start..place.number.start)
        .rev()
        .map(|at| doc.lower(at))
        .find(|word| matches!(*word, "(" | ")"))
        == Some("(");
    let next = place.phrase.end;
    let tied = next < place.sentence.end && matches!(doc.lower(next), "in" | "during" | "for");
    tied && !inside && (next + 1..place.sentence.end.min(next + 5)).any(|at| scene.in_time(at))
}

/// "against three", "compared with 91", "from 18 to": the other side of a comparison.
fn is_compared(scene: &Scene<'_>, place: &Place<'_>) -> bool {
    let mut before = (place.sentence.start..place.number.start)
        .rev()
        .map(|at| scene.doc.lower(at));
    match before.next() {
        Some("against" | "versus") => true,
        // "deaths from 30 attacks" counts the attacks; "from 18 to 37" compares.
        Some("from") => {
            place.phrase.is_empty()
                || before.next().is_some_and(|verb| {
                    matches!(
                        verb,
                        "went"
                            | "rose"
                            | "fell"
                            | "up"
                            | "down"
                            | "increased"
                            | "decreased"
                            | "dropped"
                    )
                })
        }
        Some("to" | "with") => before.next() == Some("compared"),
        _ => false,
    }
}

fn people(scene: &Scene<'_>, phrase: &Range<usize>) -> Option<String> {
    let phrase = without_article(scene, phrase.clone());
    (!phrase.is_empty()).then(|| text(scene, &phrase))
}

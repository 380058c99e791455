//! Which frames tell the same incident.

use std::collections::BTreeSet;

use khabar_record::{Outcome, When, Where};

use super::draft::Draft;
use crate::events::Frame;
use crate::figures::Found;
use crate::scene::Scene;

/// Brings frames together, and gives every figure to the incident that its words stand with.
pub(super) fn gather(
    scene: &Scene<'_>,
    frames: &[Frame],
    figures: &[Found],
    statistics: &BTreeSet<usize>,
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut focus: Option<usize> = None;
    let mut paragraph = 0;
    // The incident that each figure went to.
    let mut homes: Vec<Option<usize>> = vec![None; figures.len()];
    for frame in frames {
        // A new paragraph goes back to what the report is about, unless its words say otherwise.
        let here = scene.doc.sentences[frame.sentence].paragraph;
        if here != paragraph {
            paragraph = here;
            focus = (!drafts.is_empty()).then_some(0);
        }
        let own: Vec<usize> = (0..figures.len())
            .filter(|&at| {
                let figure = &figures[at];
                figure.sentence == frame.sentence && frame.tokens.contains(&figure.tokens.start)
            })
            .collect();
        let held = own.iter().find_map(|&at| homes[figures[at].whole?]);
        let at = own;
        let own: Vec<&Found> = at.iter().map(|&at| &figures[at]).collect();
        let done_with = frame.with_means()
            && !own.is_empty()
            && (frame.when.is_some() || !frame.places.is_empty());
        // "At least 21 people were killed in a church": where nothing names the incident, its dead do.
        let dead = drafts.is_empty() && own.iter().any(|found| hurts(found));
        let told = frame.asserted() || done_with || dead;
        // Sentences of statistics name attacks in general; what is recalled needs more than a weapon.
        let counts = frame.tokens.clone().any(|at| {
            scene
                .number_at(at)
                .is_some_and(|number| statistics.contains(&number))
        });
        if own.is_empty() && (counts && !frame.definite || !told && frame.apart) {
            continue;
        }
        let chosen = if told {
            choose(scene, frame, &own, &drafts, focus)
        } else {
            focus.filter(|_| !own.is_empty() || !frame.mentions.is_empty() || goes_on(scene, frame))
        };
        // "In 2002 militants took hostages": what another time dates belongs to another incident.
        let elsewhen = |index: &usize| {
            let known: Option<When> = drafts[*index].when();
            let apart = |(a, b): &(When, When)| {
                a.excludes(b) && !(frame.mentions.is_empty() && soon(*a, *b))
            };
            frame.when.zip(known).is_some_and(|times| apart(&times))
        };
        let chosen = chosen.filter(|index| told || !elsewhen(index));
        // The parts of a total go where the total went.
        let chosen = held.filter(|_| frame.mentions.is_empty()).or(chosen);
        let index = match chosen {
            Some(index) => {
                drafts[index].add(scene, frame);
                index
            }
            // Violence in general begins no incident.
            None if told && (dead || !frame.vague(scene) || !own.is_empty()) => {
                drafts.push(Draft::new(scene, frame));
                drafts.len() - 1
            }
            None => continue,
        };
        for &at in &at {
            homes[at] = Some(index);
        }
        drafts[index]
            .figures
            .extend(own.iter().map(|found| found.figure.clone()));
        // What is only recalled in passing does not become what is talked about.
        if !frame.apart || focus.is_none() {
            focus = Some(index);
        }
    }
    drafts
}

/// Whether a figure counts people killed, hurt or taken.
fn hurts(found: &Found) -> bool {
    let figure = &found.figure;
    let counted = figure.low.or(figure.high).is_some_and(|number| number > 0);
    counted
        && matches!(
            figure.outcome,
            Outcome::Killed | Outcome::Injured | Outcome::Captured
        )
}

/// "It was in Kerman": a sentence that only adds where.
fn goes_on(scene: &Scene<'_>, frame: &Frame) -> bool {
    let first = scene.doc.lower(frame.tokens.start);
    matches!(first, "it" | "this" | "they") && !frame.places.is_empty()
}

/// The incident that a frame goes on telling; `None` when it begins another.
fn choose(
    scene: &Scene<'_>,
    frame: &Frame,
    figures: &[&Found],
    drafts: &[Draft],
    focus: Option<usize>,
) -> Option<usize> {
    let scored = drafts.iter().enumerate().filter_map(|(index, draft)| {
        let score =
            fit(scene, frame, draft)? + 2 * i32::from(focus == Some(index)) + i32::from(index == 0);
        Some((score, std::cmp::Reverse(index)))
    });
    let (score, std::cmp::Reverse(index)) = scored.max()?;
    // What brings neither a time nor a doer nor a toll of its own begins nothing new.
    let own = frame.when.is_some()
        || !frame.agents.is_empty()
        || !figures.is_empty()
        || frame.apart
        || frame.new;
    (score >= if own { 2 } else { -1 }).then_some(index)
}

/// How well a frame fits an incident; `None` where it cannot be the same.
fn fit(scene: &Scene<'_>, frame: &Frame, draft: &Draft) -> Option<i32> {
    let mut score = 1;
    match (frame.when, draft.when()) {
        (Some(a), Some(b)) if a.excludes(&b) => return None,
        (Some(a), Some(b)) if overlap(a, b) => score += 3,
        (Some(_), Some(_)) => score += 1,
        (Some(_), None) => score -= 1,
        _ => {}
    }
    score += places(&frame.places, &draft.places())?;
    score += kinds(frame, draft)?;
    score += agents(scene, frame, draft)?;
    score += i32::from(frame.definite) - 8 * i32::from(frame.apart) - 7 * i32::from(frame.new);
    Some(score)
}

/// Days after an incident in which its toll is still told anew.
const SOON: i32 = 62;

/// "On Friday another three died": within weeks, what only counts the dead goes on counting.
fn soon(a: When, b: When) -> bool {
    a.start.zip(b.start).is_some_and(|(a, b)| {
        let days = a.since(b).map_or(i32::MAX, |span| span.get_days().abs());
        days <= SOON
    })
}

/// Whether two times share a day.
fn overlap(a: When, b: When) -> bool {
    match (a.start.zip(a.end), b.start.zip(b.end)) {
        (Some(a), Some(b)) => a.0 <= b.1 && b.0 <= a.1,
        _ => a.month_day.is_some() && a.month_day == b.month_day,
    }
}

fn places(frame: &[Where], draft: &[Where]) -> Option<i32> {
    let (Some(first), Some(known)) = (frame.first(), draft.first()) else {
        return Some(0);
    };
    let country = |place: &Where| place.country.clone();
    if frame.iter().any(|place| {
        draft
            .iter()
            .any(|known| known.id.is_some() && known.id == place.id)
    }) {
        return Some(2);
    }
    if country(first).is_some() && country(known).is_some() && country(first) != country(known) {
        return Some(-4);
    }
    if first.precision <= 3 && known.precision <= 3 && far(first, known) {
        return Some(-2);
    }
    match (&first.admin1, &known.admin1) {
        (Some(a), Some(b)) if a != b => Some(-2),
        (Some(_), Some(_)) => Some(1),
        _ => Some(0),
    }
}

/// Farther apart than a town is from its district.
fn far(a: &Where, b: &Where) -> bool {
    let point = |place: &Where| place.latitude.zip(place.longitude);
    match (point(a), point(b)) {
        (Some(a), Some(b)) => khabar_gazetteer::Gazetteer::kilometres(a, b) > 40.0,
        _ => false,
    }
}

fn kinds(frame: &Frame, draft: &Draft) -> Option<i32> {
    let strongest = frame
        .mentions
        .iter()
        .filter(|mention| mention.asserted)
        .max_by_key(|mention| mention.weight)?;
    let known = draft.kinds()[0];
    if strongest.weight <= 1 || known.1 <= 1 {
        return Some(1);
    }
    let least = draft
        .kinds()
        .iter()
        .filter(|(_, votes)| *votes * 3 >= known.1)
        .map(|(kind, _)| strongest.kind.strangeness(*kind))
        .min()
        .unwrap_or(0);
    Some(1 - least * if strongest.weight >= 4 { 2 } else { 1 })
}

/// The same doer speaks for one incident, another doer of the other side against it.
fn agents(scene: &Scene<'_>, frame: &Frame, draft: &Draft) -> Option<i32> {
    let sides = |entities: &[usize]| -> Vec<String> {
        entities
            .iter()
            .filter_map(|&entity| scene.side(entity))
            .collect()
    };
    let ours = sides(&frame.agents);
    let theirs = sides(
        &draft
            .agents
            .iter()
            .map(|(agent, _)| *agent)
            .collect::<Vec<_>>(),
    );
    if ours.is_empty() || theirs.is_empty() {
        return Some(0);
    }
    Some(if ours.iter().any(|side| theirs.contains(side)) {
        2
    } else {
        -3
    })
}

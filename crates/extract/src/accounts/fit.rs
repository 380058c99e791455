//! How well a frame fits an incident that the report has told of before.

use khabar_record::{When, Where};

use super::draft::Draft;
use crate::events::Frame;
use crate::scene::Scene;

/// Points for days that are neighbours and not the same.
const NEXT_DAY: i32 = -1;
/// Votes from which on a draft is surely of a type.
const STRONG: u32 = 16;
/// Points for a time long before the report, where it leads with something that it does not date.
const OLD: i32 = -4;
/// Days for which something is news.
const NEWS: i32 = 10;
/// Points for another country.
const ABROAD: i32 = -6;
/// Points for another province, or a town far off.
const FAR: i32 = -3;

/// The points of a frame for an incident; `None` where it cannot be the same. `leads`: the report
/// leads with the incident.
pub(super) fn fit(scene: &Scene<'_>, frame: &Frame, draft: &Draft, leads: bool) -> Option<i32> {
    let mut score = 1;
    score += match (frame.when, draft.when()) {
        (Some(a), Some(b)) if a.excludes(&b) => return None,
        (Some(a), Some(b)) if overlap(a, b) => 3,
        (Some(_), Some(_)) => NEXT_DAY,
        (Some(a), None) if leads && is_old(scene, a) => OLD,
        (Some(_), None) => -1,
        _ => 0,
    };
    score += places(&frame.places, &draft.places());
    score += kinds(frame, draft);
    score += agents(scene, frame, draft);
    score += i32::from(frame.definite) - 8 * i32::from(frame.apart) - 7 * i32::from(frame.new);
    Some(score)
}

/// Whether a time lies farther back than news does.
fn is_old(scene: &Scene<'_>, when: When) -> bool {
    let written = scene.published.map(|published| published.start);
    when.end
        .zip(written)
        .is_some_and(|(end, written)| end.until(written).is_ok_and(|gap| gap.get_days() > NEWS))
}

/// Whether two times share a day.
fn overlap(a: When, b: When) -> bool {
    match (a.start.zip(a.end), b.start.zip(b.end)) {
        (Some(a), Some(b)) => a.0 <= b.1 && b.0 <= a.1,
        _ => a.month_day.is_some() && a.month_day == b.month_day,
    }
}

fn places(frame: &[Where], draft: &[Where]) -> i32 {
    let (Some(first), Some(known)) = (frame.first(), draft.first()) else {
        return 0;
    };
    let same = |place: &Where| draft.iter().any(|known| known.same(place));
    if frame.iter().any(same) {
        return 2;
    }
    if let (Some(a), Some(b)) = (&first.country, &known.country)
        && a != b
    {
        let vague = first.precision >= 6 || known.precision >= 6;
        return if vague { ABROAD / 3 } else { ABROAD };
    }
    if first.precision <= 3 && known.precision <= 3 && far(first, known) {
        return FAR;
    }
    match (&first.admin1, &known.admin1) {
        (Some(a), Some(b)) if a != b => FAR,
        (Some(_), Some(_)) => 1,
        _ => 0,
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

fn kinds(frame: &Frame, draft: &Draft) -> i32 {
    let strongest = frame
        .mentions
        .iter()
        .filter(|mention| mention.asserted)
        .max_by_key(|mention| mention.weight);
    let Some(strongest) = strongest else {
        return 0;
    };
    let known = draft.kinds()[0];
    // "this airstrike": the one told of before as that.
    let told = |(kind, votes): &(_, u32)| *kind == strongest.kind && *votes >= STRONG;
    if strongest.weight >= 4 && draft.kinds().iter().any(told) {
        return if frame.definite { 4 } else { 2 };
    }
    if strongest.weight <= 1 || known.1 <= 1 {
        return i32::from(strongest.weight <= 1);
    }
    let least = draft
        .kinds()
        .iter()
        .filter(|(_, votes)| *votes * 3 >= known.1)
        .map(|(kind, _)| strongest.kind.strangeness(*kind))
        .min()
        .unwrap_or(0);
    1 - least * if strongest.weight >= 4 { 2 } else { 1 }
}

/// The same doer speaks for one incident, another doer of the other side against it.
fn agents(scene: &Scene<'_>, frame: &Frame, draft: &Draft) -> i32 {
    let sides = |entities: &[usize]| -> Vec<String> {
        entities
            .iter()
            .filter_map(|&entity| scene.side(entity))
            .collect()
    };
    let ours = sides(&frame.agents);
    let theirs: Vec<usize> = draft.agents.iter().map(|(agent, _)| *agent).collect();
    let theirs = sides(&theirs);
    if ours.is_empty() || theirs.is_empty() {
        0
    } else if ours.iter().any(|side| theirs.contains(side)) {
        2
    } else {
        -3
    }
}

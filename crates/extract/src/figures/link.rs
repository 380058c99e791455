//! Which word of outcome each count of people belongs to.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{Outcome, People};

use super::counted::Counted;
use super::predicates::{Predicate, Side};
use crate::scene::Scene;

/// A count's outcome.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub outcome: Outcome,
    /// The tokens of the word of outcome.
    pub predicate: Range<usize>,
    /// Counted in a larger count already.
    pub part: bool,
    /// Its outcome and its people are those of the figure told before: "The police say 13".
    pub told_before: bool,
}

/// Words of outcome farther away than this many steps belong to somebody else.
const FARTHEST: u32 = 18;

/// Tokens beyond which no word of outcome is looked for, however little stands between.
const WINDOW: usize = 60;

/// Words between people who were shot and their death.
const SAME_FATE: usize = 5;

/// Links every count of a sentence, or none where no outcome is near.
pub(super) fn link(
    scene: &Scene<'_>,
    counted: &[Counted],
    predicates: &[Predicate],
) -> Vec<Option<Link>> {
    let mut links: Vec<Option<Link>> = Vec::new();
    for (at, count) in counted.iter().enumerate() {
        let own = best(scene, counted, at, predicates);
        let inherited = inherited(scene, counted, at, &links);
        let link = match (own, inherited) {
            // A part stands beside its total: the total's outcome is nearer than any other word's.
            (_, Some(link)) if count.part || divides_tightly(scene, counted, at, &links) => {
                Some(link)
            }
            // "among them five gunmen, one guard and a prisoner, and 16 were wounded": a list goes on
            // up to the number that has a verb of its own.
            (Some((_, predicate)), Some(link))
                if link.part && at > 0 && lists_on(counted, at, predicate) =>
            {
                Some(link)
            }
            (Some((_, predicate)), _) => Some(Link {
                outcome: predicate.outcome,
                predicate: predicate.tokens.clone(),
                part: count.part || among(scene, predicate),
                told_before: false,
            }),
            (None, inherited) => inherited,
        };
        links.push(link);
    }
    mark_parts(scene, counted, &mut links);
    links
}

/// "31 members of the movement were among those killed": a part of those.
fn among(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    let start = predicate.tokens.start;
    predicate.side == Side::Before
        && (start.saturating_sub(2)..start).any(|at| scene.doc.lower(at) == "among")
}

/// "killed five civilians, three women and two children, and injured 74": kinds of the same people
/// right behind a total divide it, whatever comes after them.
fn divides_tightly(
    scene: &Scene<'_>,
    counted: &[Counted],
    at: usize,
    links: &[Option<Link>],
) -> bool {
    let Some(previous) = at.checked_sub(1) else {
        return false;
    };
    let (Some(link), total, count) = (&links[previous], &counted[previous], &counted[at]) else {
        return false;
    };
    let from = total.tokens.end.max(link.predicate.end);
    let fine = matches!(
        count.people,
        Some(People::Women | People::Children | People::WomenAndChildren)
    );
    let broad = link.part
        || matches!(
            total.people,
            None | Some(People::Unspecified | People::Civilians)
        );
    let size = |count: &Counted| count.low.or(count.high);
    let words = &scene.lexicon.figures.listing;
    fine && broad
        && from <= count.tokens.start
        && size(count) <= size(total).filter(|_| !link.part).or(size(count))
        && (from..count.tokens.start).all(|between| words.contains(scene.doc.lower(between)))
}

/// Whether a number alone stands between a part and a word of outcome behind it.
fn lists_on(counted: &[Counted], at: usize, predicate: &Predicate) -> bool {
    let between = |other: &&Counted| other.tokens.end <= predicate.tokens.start;
    let mut later = counted[at + 1..].iter().take_while(between);
    counted[at].people.is_some() && later.any(|other| other.people.is_none())
}

/// A number with its people may stand farther off than a bare number or "a policeman".
fn farthest(count: &Counted) -> u32 {
    if count.number.is_some() && count.people.is_some() {
        FARTHEST
    } else {
        FARTHEST / 2
    }
}

fn best<'p>(
    scene: &Scene<'_>,
    counted: &[Counted],
    at: usize,
    predicates: &'p [Predicate],
) -> Option<(u32, &'p Predicate)> {
    let near = |predicate: &&Predicate| {
        predicate.tokens.start <= counted[at].tokens.end + WINDOW
            && counted[at].tokens.start <= predicate.tokens.end + WINDOW
    };
    predicates
        .iter()
        .filter(near)
        .filter(|predicate| predicate.asserted)
        .filter_map(|predicate| Some((distance(scene, counted, at, predicate)?, predicate)))
        .filter(|(steps, predicate)| {
            *steps <= farthest(&counted[at]) || predicate.side == Side::Of && *steps <= FARTHEST
        })
        .min_by_key(|(steps, _)| *steps)
}

/// How far a count is from a word of outcome, on the side where that word's people stand.
fn distance(
    scene: &Scene<'_>,
    counted: &[Counted],
    at: usize,
    predicate: &Predicate,
) -> Option<u32> {
    let count = &counted[at];
    let before = count.tokens.end <= predicate.tokens.start;
    let after = predicate.tokens.end <= count.tokens.start;
    // "18 deaths": the noun of outcome is what is counted.
    if count.tokens.start < predicate.tokens.end && predicate.tokens.start < count.tokens.end {
        return Some(0);
    }
    match predicate.side {
        Side::Before if before => Some(gap(
            scene,
            counted,
            count.tokens.end..predicate.tokens.start,
            count.people.is_none(),
        )),
        Side::After if after => Some(gap(
            scene,
            counted,
            predicate.tokens.end..count.tokens.start,
            false,
        )),
        Side::Of if before && count.people.is_none() => {
            let steps = predicate.tokens.start - count.tokens.end;
            (steps <= 3).then_some(steps as u32)
        }
        Side::Of if after => toll(scene, predicate.tokens.end..count.tokens.start),
        _ => None,
    }
}

/// Steps over the words between; other verbs and borders of clauses weigh more.
fn gap(scene: &Scene<'_>, counted: &[Counted], between: Range<usize>, bare: bool) -> u32 {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    // "was shot and died": the fate of the same people.
    let short = between.len() <= SAME_FATE;
    let mut steps = 0;
    let mut at = between.start;
    while at < between.end {
        // Another count in the same list is no distance.
        if let Some(other) = counted
            .iter()
            .find(|other| other.tokens.start == at && other.tokens.end <= between.end)
        {
            at = other.tokens.end;
            // "corrected this to 28, with 57 wounded": numbers alone make no list.
            steps += if bare { 6 } else { 1 };
            continue;
        }
        steps += match doc.tokens[at].tag {
            Tag::Verb if doc.lower(at) == "said" && at + 1 < between.end => 6,
            Tag::Verb if words.reporting.contains(doc.lemma(at)) => 1,
            Tag::Verb if short && words.hitting.contains(doc.lemma(at)) => 1,
            Tag::Verb => 12,
            Tag::Aux => 0,
            Tag::Sconj => 6,
            Tag::Punct if doc.lower(at) == ";" => 12,
            Tag::Punct if matches!(doc.lower(at), "(" | ")" | ":") => 3,
            Tag::Punct => 1,
            Tag::Cconj if matches!(doc.lower(at), "but" | "while") => 8,
            _ => 1,
        };
        at += 1;
    }
    steps
}

/// "a toll of at least seven", "the toll rose to nine from seven", "the deaths of six people".
fn toll(scene: &Scene<'_>, between: Range<usize>) -> Option<u32> {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let bridges = |at: usize| words.toll_bridges.contains(doc.lower(at));
    let blocked = between.clone().any(|at| match doc.tokens[at].tag {
        // "casualties, including five women": a preposition by now, whatever its tag.
        Tag::Verb => !bridges(at) && !words.toll_verbs.contains(doc.lemma(at)),
        Tag::Sconj => true,
        _ => matches!(doc.lower(at), "." | ";"),
    });
    // "the toll has topped 100": the verb belongs to the number.
    let helper = |at: usize| matches!(doc.tokens[at].tag, Tag::Aux | Tag::Adv);
    let bridge = between.clone().any(bridges) || between.clone().all(helper);
    (!blocked && bridge && between.len() < 20).then_some(2 + between.len() as u32)
}

/// A count without an outcome of its own takes the last count's, when it only lists or divides it.
fn inherited(
    scene: &Scene<'_>,
    counted: &[Counted],
    at: usize,
    links: &[Option<Link>],
) -> Option<Link> {
    let count = &counted[at];
    let previous = at.checked_sub(1)?;
    let link = links[previous].as_ref()?;
    let from = counted[previous].tokens.end.max(link.predicate.end);
    if from > count.tokens.start {
        return None;
    }
    let between = from..count.tokens.start;
    let doc = scene.doc;
    let verb = between.clone().any(|token| {
        doc.tokens[token].tag == Tag::Verb
            && !scene.lexicon.figures.reporting.contains(doc.lemma(token))
    });
    // "twenty soldiers, on the word of two sources, five civilians and two insurgents".
    let goes_on = link.part && doc.lower(count.tokens.start.saturating_sub(1)) == ",";
    let near = between.len() <= 8 || (count.part || goes_on) && between.len() <= 20;
    let colon = between
        .clone()
        .any(|token| matches!(doc.lower(token), ":" | "(" | "—" | "–"));
    let listed = count.people.is_some() && (count.number.is_some() || link.part);
    ((count.part && !verb)
        || (listed
            && near
            && !verb
            && (colon
                || between.len() <= 3
                || between.clone().any(|token| doc.lower(token) == ","))))
    .then(|| Link {
        outcome: link.outcome,
        predicate: link.predicate.clone(),
        part: true,
        told_before: false,
    })
}

/// Counts that follow a total and add up to no more than it are its parts.
fn mark_parts(scene: &Scene<'_>, counted: &[Counted], links: &mut [Option<Link>]) {
    for total in 0..counted.len() {
        let (Some(sum), Some(link)) = (counted[total].low, links[total].clone()) else {
            continue;
        };
        let broad = matches!(
            counted[total].people,
            None | Some(
                People::Unspecified | People::Civilians | People::Soldiers | People::Police
            )
        );
        if link.part || !broad || counted[total].more {
            continue;
        }
        let mut left = sum;
        for part in total + 1..counted.len() {
            let Some(other) = links[part].as_mut() else {
                break;
            };
            let size = counted[part].low.unwrap_or(u64::MAX);
            let divides = divides(scene, &counted[part - 1], &counted[part], part == total + 1);
            let same =
                other.outcome == link.outcome && (other.predicate == link.predicate || other.part);
            if !same
                || size > left
                || counted[part].more
                || !divides
                || counted[part].people == counted[total].people
                || !holds(counted[total].people, counted[part].people)
            {
                break;
            }
            left -= size;
            other.part = true;
        }
    }
}

/// Whether people of one kind can be among those of another: officers among soldiers, no police.
fn holds(total: Option<People>, part: Option<People>) -> bool {
    let armed = |people| matches!(people, Some(People::Soldiers | People::Police));
    let fights = armed(part) || part == Some(People::Militants);
    match total {
        Some(People::Soldiers | People::Police) => {
            matches!(part, None | Some(People::Unspecified | People::Officers))
        }
        Some(People::Civilians) => !fights,
        _ => true,
    }
}

/// Whether what stands between two counts divides the first, rather than going on counting.
fn divides(scene: &Scene<'_>, total: &Counted, part: &Counted, first: bool) -> bool {
    if total.tokens.end > part.tokens.start {
        return false;
    }
    let words: Vec<&str> = (total.tokens.end..part.tokens.start)
        .map(|at| scene.doc.lower(at))
        .collect();
    let cut = words
        .iter()
        .any(|word| matches!(*word, ":" | "," | "(" | "—" | "–" | "-" | "including"));
    let joined = words.last().is_some_and(|word| *word == "and") || words.is_empty();
    if first {
        cut && !words.contains(&"and")
    } else {
        cut || joined
    }
}

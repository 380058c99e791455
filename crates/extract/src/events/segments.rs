//! Where a sentence passes from one incident to another: "… came two days after an attack on …".

use std::ops::Range;

use jiff::civil::Date;
use khabar_language::Tag;
use khabar_record::MentionKind;
use khabar_times::Time;

use super::Mention;
use crate::scene::Scene;

/// A stretch of a sentence about one incident.
pub(super) struct Segment {
    pub tokens: Range<usize>,
    /// It begins with words that lead to another incident.
    pub apart: bool,
}

/// Cuts a sentence where it passes to another incident.
pub(super) fn segments(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    mentions: &[Mention],
) -> Vec<Segment> {
    let mut cuts: Vec<(usize, bool)> = vec![(
        sentence.start,
        begins_apart(scene, sentence) || looks_back(scene, sentence),
    )];
    let recalled = recalled_place(scene, sentence, mentions);
    if let Some(cut) = recalled.or_else(|| compared(scene, sentence, mentions)) {
        cuts.push((cut, true));
    }
    for mention in mentions {
        let cut = cut_before(scene, sentence, mention, mentions);
        if let Some(cut) = cut
            && cuts.last().is_some_and(|(last, _)| *last < cut)
        {
            cuts.push((cut, true));
        }
    }
    let ends: Vec<usize> = cuts
        .iter()
        .skip(1)
        .map(|(cut, _)| *cut)
        .chain([sentence.end])
        .collect();
    let mut segments: Vec<Segment> = cuts
        .iter()
        .zip(ends)
        .map(|(&(start, apart), end)| Segment {
            tokens: start..end,
            apart,
        })
        .collect();
    // "After the attack on X, Y struck Z": what leads the sentence ends at its comma.
    if let Some(comma) = leading_clause(scene, sentence, mentions) {
        let first = segments.remove(0);
        if comma < first.tokens.end {
            segments.insert(
                0,
                Segment {
                    tokens: comma..first.tokens.end,
                    apart: false,
                },
            );
            segments.insert(
                0,
                Segment {
                    tokens: first.tokens.start..comma,
                    apart: true,
                },
            );
        } else {
            segments.insert(0, first);
        }
    }
    segments
}

/// "an answer to the Hayat Hotel, where militants killed 21 people last month": a place that another
/// incident made known. The token behind the preposition that leads to it.
fn recalled_place(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    mentions: &[Mention],
) -> Option<usize> {
    let doc = scene.doc;
    let place = (sentence.start + 2..sentence.end).find(|&at| doc.lower(at) == "where")?;
    let comma = doc.lower(place - 1) == ",";
    let hurts = |at: usize| scene.lexicon.outcomes.at(doc, at, sentence.end).is_some();
    let dated = scene
        .times
        .iter()
        .any(|time| (place..sentence.end).contains(&time.tokens.start) && goes_back(scene, time));
    let earlier = mentions.iter().any(|mention| mention.tokens.end < place);
    let recalls = comma && earlier && dated && (place..sentence.end).any(hurts);
    let leads = |at: &usize| doc.tokens[*at].tag == Tag::Adp || doc.lower(*at) == "to";
    let near = place.saturating_sub(PLACE_REACH).max(sentence.start + 1)..place;
    near.rev().find(leads).map(|at| at + 1).filter(|_| recalls)
}

/// "last month", "on 10 March" in a report of April: a time by its words, or by its distance, of
/// something else.
fn goes_back(scene: &Scene<'_>, time: &Time) -> bool {
    let words = &scene.lexicon.dating.recalled;
    let written = scene.published.map(|published| published.start);
    let days = |(to, written): (Date, Date)| to.until(written).map_or(0, |gap| gap.get_days());
    let far = time.to.zip(written).is_some_and(|dates| days(dates) > NEWS);
    far || words.contains(scene.doc.lower(time.tokens.start))
}

/// Days for which something is news.
const NEWS: i32 = 10;

/// "the deadliest raid since September, when 38 died", "the worst since the embassy was bombed": what
/// an incident is measured against. The token of "since".
fn compared(scene: &Scene<'_>, sentence: &Range<usize>, mentions: &[Mention]) -> Option<usize> {
    let doc = scene.doc;
    let words = &scene.lexicon.dating;
    let since = (sentence.start + 2..sentence.end).find(|&at| doc.lower(at) == "since")?;
    let near = since.saturating_sub(COMPARED).max(sentence.start)..since;
    let most = near
        .into_iter()
        .any(|at| words.superlatives.contains(doc.lower(at)));
    let told = mentions.iter().any(|mention| mention.tokens.end <= since);
    (most && told).then_some(since)
}

/// Tokens before "since" within which a superlative stands.
const COMPARED: usize = 14;

/// Tokens before "where" within which a preposition leads to its place.
const PLACE_REACH: usize = 8;

/// The token at which a lead to this mention begins, if an earlier incident stands before it.
fn cut_before(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    mention: &Mention,
    mentions: &[Mention],
) -> Option<usize> {
    let doc = scene.doc;
    let earlier = mentions
        .iter()
        .any(|other| !other.means && other.tokens.end <= mention.tokens.start);
    let reach = mention.tokens.start.saturating_sub(14).max(sentence.start)..mention.tokens.start;
    let mut leads = reach
        .rev()
        .take_while(|&at| !matches!(doc.lower(at), ";" | ":"))
        .filter(|&at| scene.lexicon.cues.leads.contains(doc.lower(at)));
    leads.find_map(|lead| {
        let free = |other: &Mention| {
            other.means
                || other.tokens.start == mention.tokens.start
                || !(lead..mention.tokens.start).contains(&other.tokens.start)
        };
        let answer = answers(scene, lead, sentence);
        let counted = counted_days(scene, lead, sentence);
        let words = &scene.lexicon.dating;
        let leads = match doc.lower(lead) {
            word if words.after.contains(word) => counted.is_some() || !mention.definite,
            word if words.before.contains(word) => counted.is_some(),
            word if words.answering.contains(word) => answer,
            _ => false,
        };
        let recalled = recalled(scene, lead, sentence, mention);
        if recalled && lead > sentence.start + 1 {
            return Some(lead - 1);
        }
        let told = earlier || answer || counted.is_some();
        (leads && told && mentions.iter().all(free) && lead > sentence.start)
            .then_some(counted.unwrap_or(lead))
    })
}

/// "…, killed by an American drone", "four years since his death in a drone strike": somebody's end, recalled.
fn recalled(scene: &Scene<'_>, lead: usize, sentence: &Range<usize>, mention: &Mention) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.dating;
    let ended = words.ended_in.contains(doc.lower(lead))
        && lead > sentence.start + 1
        && words.ends.contains(doc.lower(lead - 1));
    let person = |entity: usize| scene.entities[entity].kind == MentionKind::Person;
    let passive = ended
        && (words.whose.contains(doc.lower(lead - 2))
            || scene.entity_at(lead - 2).is_some_and(person));
    passive && !mention.definite && mention.tokens.start - lead <= 5
}

/// "two days after", "a day after", "hours before": the token of the count.
fn counted_days(scene: &Scene<'_>, lead: usize, sentence: &Range<usize>) -> Option<usize> {
    let doc = scene.doc;
    let unit = lead.checked_sub(1).filter(|at| *at >= sentence.start)?;
    if !scene.lexicon.cues.counted.contains(doc.lower(unit)) {
        return None;
    }
    let count = unit.checked_sub(1).filter(|at| *at >= sentence.start);
    let counted = count.filter(|&at| {
        scene.number_at(at).is_some()
            || matches!(doc.tokens[at].tag, Tag::Det | Tag::Num)
            || doc.lower(at) == "few"
    });
    Some(counted.unwrap_or(unit))
}

/// "in response to", "in retaliation for", "to avenge", "retaliated for", "in revenge for".
fn answers(scene: &Scene<'_>, lead: usize, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let answer = |at: usize| scene.lexicon.cues.answers.contains(doc.lemma(at));
    (sentence.start..lead).rev().take(2).any(answer)
}

/// A sentence that opens with "After …," or "Days after …,": the token behind its comma.
fn leading_clause(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    mentions: &[Mention],
) -> Option<usize> {
    let doc = scene.doc;
    let after = &scene.lexicon.dating.after;
    let lead = (sentence.start..sentence.end.min(sentence.start + 4))
        .find(|&at| after.contains(doc.lower(at)))?;
    let comma = (lead..sentence.end).find(|&at| doc.lower(at) == ",")?;
    let hurts = |at: usize| {
        doc.tokens[at].tag == Tag::Verb
            && scene.lexicon.outcomes.at(doc, at, sentence.end).is_some()
    };
    let both = mentions.iter().any(|mention| mention.tokens.start < comma)
        && (mentions.iter().any(|mention| mention.tokens.start > comma)
            || (comma + 1..sentence.end).any(hurts));
    (both && comma + 1 < sentence.end).then_some(comma + 1)
}

/// "a day earlier", "two weeks before", "the previous month" at the end of a sentence: what it tells came before.
fn looks_back(scene: &Scene<'_>, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.dating;
    (sentence.start + 1..sentence.end)
        .any(|at| words.earlier.contains(doc.lower(at)) && words.units.contains(doc.lower(at - 1)))
}

/// A sentence that itself passes on to something else: "In a separate attack", "Last month", "Earlier".
fn begins_apart(scene: &Scene<'_>, sentence: &Range<usize>) -> bool {
    let doc = scene.doc;
    let apart = |at: usize| scene.lexicon.cues.apart.contains(doc.lower(at));
    let words = &scene.lexicon.dating;
    let far = |at: usize| words.far.contains(doc.lower(at)) || past_year(scene, at);
    // "Also on 28 March, a convoy hit a mine".
    let also = doc.lower(sentence.start) == "also"
        && (sentence.start + 1..sentence.end.min(sentence.start + 4)).any(|at| scene.in_time(at));
    also || (sentence.start..sentence.end.min(sentence.start + 5)).any(apart)
        || words.openings.contains(doc.lower(sentence.start))
            && (sentence.start..sentence.end.min(sentence.start + 4)).any(far)
}

/// A year before that of the report: "In 2021".
fn past_year(scene: &Scene<'_>, at: usize) -> bool {
    let year: Option<i16> = scene.doc.word(at).parse().ok();
    let written = scene.published.map(|published| published.start.year());
    year.zip(written)
        .is_some_and(|(year, written)| year >= 1900 && year < written)
}

//! What brings about what, as the text says.
//!
//! Rules find the words that link a cause and its effect; [`arguments`] cuts both to the words
//! of the clause that the tree gives them; [`concepts`] files them for the causal map.

mod arguments;
mod concepts;

use std::ops::Range;

use khabar_grammar::Match;
use khabar_record::{CausalLink, CausalSpan, Sign};

use super::phrases::text;
use crate::scene::Scene;
use arguments::Arguments;

/// Causes and effects of a text.
#[derive(Default)]
pub(super) struct Causes {
    /// One thing brings about another.
    pub links: Vec<CausalLink>,
    /// The same in place, with motives and purposes.
    pub spans: Vec<CausalSpan>,
}

/// Every cause of the text with its effect, in order of their signals.
pub(super) fn causes(scene: &Scene<'_>, matches: &[Vec<Match<'_>>]) -> Causes {
    let mut causes = Causes::default();
    // A headline names causes without the words that link them.
    let told = |(sentence, _): &(usize, _)| !scene.doc.sentences[*sentence].heading;
    for (sentence, matches) in matches.iter().enumerate().filter(told) {
        let mut found: Vec<Stated> = matches
            .iter()
            .filter_map(|found| stated(scene, sentence, found))
            .collect();
        // One signal links one pair; a cause says more than a motive.
        found.sort_by_key(|stated| (!stated.links, stated.arguments.signal.start));
        let mut signals: Vec<Range<usize>> = Vec::new();
        found.retain(|stated| {
            let signal = stated.arguments.signal.clone();
            let new = signals
                .iter()
                .all(|known| known.end <= signal.start || signal.end <= known.start);
            signals.push(signal);
            new
        });
        found.sort_by_key(|stated| stated.arguments.signal.start);
        for stated in found {
            causes.spans.push(span(scene, &stated));
            if stated.links {
                causes.links.extend(link(scene, sentence, &stated));
            }
        }
    }
    causes
}

/// A match with its arguments cut to size.
struct Stated {
    arguments: Arguments,
    sign: Sign,
    /// Told as a cause, rather than as a motive or a purpose.
    links: bool,
}

fn stated(scene: &Scene<'_>, sentence: usize, found: &Match<'_>) -> Option<Stated> {
    let [topic, sign, ..] = found.rule.emit.as_slice() else {
        return None;
    };
    if topic != "cause" && topic != "motive" {
        return None;
    }
    let purpose = sign == "purpose";
    let sign = match sign.as_str() {
        "less" => Sign::Less,
        "unclear" => Sign::Unclear,
        _ => Sign::More,
    };
    let arguments = arguments::arguments(scene, sentence, found, purpose)
        .filter(|arguments| !only_says(scene, sentence, &arguments.cause))?;
    Some(Stated {
        arguments,
        sign,
        links: topic == "cause",
    })
}

/// "As he tells it, terrorists attacked": who says so is no cause.
fn only_says(scene: &Scene<'_>, sentence: usize, cause: &Range<usize>) -> bool {
    let says = |at: usize| {
        scene
            .lexicon
            .say_verbs
            .at(scene.doc, at, cause.end)
            .is_some()
    };
    let spoken = |at: usize| {
        let mut sayings = scene.sayings_in(sentence);
        says(at) || sayings.any(|saying| saying.cue.contains(&at))
    };
    cause.len() <= SAYING && cause.clone().any(spoken)
}

/// Words of a clause that only tells who says so.
const SAYING: usize = 4;

fn span(scene: &Scene<'_>, stated: &Stated) -> CausalSpan {
    let span = |tokens: &Range<usize>| scene.doc.span(tokens.clone());
    CausalSpan {
        cause: span(&stated.arguments.cause),
        effect: span(&stated.arguments.effect),
        signal: Some(span(&stated.arguments.signal)),
        sign: stated.sign,
    }
}

/// The link for the causal map; one that touches no concept of the map is left out.
fn link(scene: &Scene<'_>, sentence: usize, stated: &Stated) -> Option<CausalLink> {
    let Arguments { cause, effect, .. } = &stated.arguments;
    let (cause_concept, effect_concept) = (
        concepts::concept(scene, cause),
        concepts::concept(scene, effect),
    );
    if cause_concept.is_none() && effect_concept.is_none() {
        return None;
    }
    let turned = cause_concept.as_ref().is_some_and(|found| found.turned)
        != effect_concept.as_ref().is_some_and(|found| found.turned);
    let sign = match stated.sign {
        Sign::More if turned => Sign::Less,
        Sign::Less if turned => Sign::More,
        sign => sign,
    };
    Some(CausalLink {
        cause: text(scene, cause),
        effect: text(scene, effect),
        cause_concept: cause_concept.map(|found| found.name.to_owned()),
        effect_concept: effect_concept.map(|found| found.name.to_owned()),
        sign,
        by: scene
            .speaker_of(sentence, effect.start)
            .map(|speaker| speaker.name),
        span: scene
            .doc
            .span(cause.start.min(effect.start)..cause.end.max(effect.end)),
    })
}

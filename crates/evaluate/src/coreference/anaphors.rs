//! Nouns and pronouns that go back to a name: whether they are found to go back to the right one.

use std::collections::BTreeMap;

use khabar_record::{Reference, ReferenceForm, Span};

use super::Met;
use crate::F1;

/// How many nouns and pronouns go back to the right name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Anaphors {
    /// "the group", "its leader".
    pub nouns: F1,
    /// "he", "their".
    pub pronouns: F1,
}

impl Anaphors {
    /// Both texts' counts together.
    pub fn with(self, other: Anaphors) -> Anaphors {
        Anaphors {
            nouns: self.nouns.with(other.nouns),
            pronouns: self.pronouns.with(other.pronouns),
        }
    }
}

/// What became of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It goes back to a name of its own chain.
    Right,
    /// It goes back to another's name.
    Wrong,
    /// It goes back to no name.
    Missed,
    /// It goes back to a name, and should not.
    MadeUp,
}

/// A noun or a pronoun with the name that it was found to go back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The words.
    pub span: Span,
    /// Their form.
    pub form: ReferenceForm,
    /// The name.
    pub name: Option<Span>,
    /// What is right about it.
    pub verdict: Verdict,
}

pub(super) fn score(met: &Met<'_>) -> Anaphors {
    let mut anaphors = Anaphors::default();
    for outcome in outcomes(met) {
        let f1 = match outcome.form {
            ReferenceForm::Pronoun => &mut anaphors.pronouns,
            _ => &mut anaphors.nouns,
        };
        f1.gold += usize::from(outcome.verdict != Verdict::MadeUp);
        f1.found += usize::from(outcome.verdict != Verdict::Missed);
        f1.right += usize::from(outcome.verdict == Verdict::Right);
    }
    anaphors
}

/// In order of their words.
pub(super) fn outcomes(met: &Met<'_>) -> Vec<Outcome> {
    let links = links(met);
    let mut marked: BTreeMap<usize, &Link> = BTreeMap::new();
    for link in &links {
        if let Some(at) = link.mention {
            marked.entry(at).or_insert(link);
        }
    }
    let asked = (0..met.document.mentions.len()).filter(|&at| goes_back(met, at));
    let mut outcomes: Vec<Outcome> = asked
        .map(|at| outcome(met, at, marked.get(&at).copied()))
        .collect();
    outcomes.extend(links.iter().filter_map(|link| made_up(met, link)));
    outcomes.sort_by_key(|outcome| outcome.span);
    outcomes
}

/// A noun or a pronoun that was found to go back to a name.
struct Link {
    reference: Reference,
    mention: Option<usize>,
    name: Span,
    name_mention: Option<usize>,
}

fn links(met: &Met<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for chain in &met.chains {
        let mut name = None;
        for &(reference, mention) in chain {
            match (reference.form, name) {
                (ReferenceForm::Name, _) => name = Some((reference.span, mention)),
                (_, Some((name, name_mention))) => links.push(Link {
                    reference,
                    mention,
                    name,
                    name_mention,
                }),
                (_, None) => {}
            }
        }
    }
    links
}

/// Whether a mention is a noun or a pronoun whose chain has a name before it.
fn goes_back(met: &Met<'_>, at: usize) -> bool {
    let mention = &met.document.mentions[at];
    let name = |other: &super::Mention| {
        other.form == Some(ReferenceForm::Name)
            && other.chain == mention.chain
            && other.span.end <= mention.span.start
    };
    met.scored[at]
        && mention.form != Some(ReferenceForm::Name)
        && met.document.mentions[..at].iter().any(name)
}

fn outcome(met: &Met<'_>, at: usize, link: Option<&Link>) -> Outcome {
    let mention = &met.document.mentions[at];
    let verdict = match link {
        Some(link) if same(met, link) => Verdict::Right,
        Some(_) => Verdict::Wrong,
        None => Verdict::Missed,
    };
    Outcome {
        span: mention.span,
        form: mention.form.unwrap_or(ReferenceForm::Noun),
        name: link.map(|link| link.name),
        verdict,
    }
}

/// A link of something else, unless it is right as well: "the country" for a country.
fn made_up(met: &Met<'_>, link: &Link) -> Option<Outcome> {
    let asked = link.mention.is_some_and(|at| goes_back(met, at));
    (!asked && !same(met, link)).then_some(Outcome {
        span: link.reference.span,
        form: link.reference.form,
        name: Some(link.name),
        verdict: Verdict::MadeUp,
    })
}

fn same(met: &Met<'_>, link: &Link) -> bool {
    let chain = |at: Option<usize>| at.map(|at| met.document.mentions[at].chain.as_str());
    chain(link.mention).is_some() && chain(link.mention) == chain(link.name_mention)
}

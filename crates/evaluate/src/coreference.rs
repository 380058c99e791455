//! Who stands for whom within a text, against texts in CoNLL-U whose words carry `Entity=` as GUM's
//! do: chains of people and organisations as a whole, and the nouns and pronouns that go back to a name.

mod anaphors;
mod chains;
mod read;

use khabar_record::{Reference, ReferenceForm, Span};

pub use anaphors::{Anaphors, Outcome, Verdict};
pub use chains::{Chains, Ratio, f1};
pub use read::read;

/// A text with the mentions that are marked in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The name that the file gives it.
    pub id: String,
    /// The text.
    pub text: String,
    /// Everything that is marked as a mention, in order of the first words; wider ones first.
    pub mentions: Vec<Mention>,
}

/// Words that are marked as standing for somebody or something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// Those that it cannot do without: its head, or a whole name.
    pub core: Vec<Span>,
    /// Which mentions stand for the same.
    pub chain: String,
    /// Of what kind it is: `person`, `organization`, `place`.
    pub kind: String,
    /// How it refers; `None` for "we", "a soldier", "who".
    pub form: Option<ReferenceForm>,
}

/// How well one text, or several, are told apart into who is who.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Score {
    /// Chains as a whole.
    pub chains: Chains,
    /// Nouns and pronouns that go back to a name.
    pub anaphors: Anaphors,
}

impl Score {
    /// Both texts' counts together.
    pub fn with(self, other: Score) -> Score {
        Score {
            chains: self.chains.with(other.chains),
            anaphors: self.anaphors.with(other.anaphors),
        }
    }
}

/// Scores the chains that are found in a text.
pub fn score(document: &Document, found: &[Vec<Reference>]) -> Score {
    let met = Met::of(document, found);
    Score {
        chains: chains::score(&met),
        anaphors: anaphors::score(&met),
    }
}

/// Every noun and pronoun that is marked or found to go back to a name, with what is right about it.
pub fn outcomes(document: &Document, found: &[Vec<Reference>]) -> Vec<Outcome> {
    anaphors::outcomes(&Met::of(document, found))
}

/// A document, and the marked mention that each found reference meets.
struct Met<'d> {
    document: &'d Document,
    chains: Vec<Vec<(Reference, Option<usize>)>>,
    /// Whether a mention is of a chain of people or of an organisation.
    scored: Vec<bool>,
}

impl<'d> Met<'d> {
    fn of(document: &'d Document, found: &[Vec<Reference>]) -> Self {
        let with = |reference: &Reference| (*reference, mention_at(document, reference.span));
        Met {
            document,
            chains: found
                .iter()
                .map(|chain| chain.iter().map(with).collect())
                .collect(),
            scored: scored(document),
        }
    }
}

/// The narrowest mention that holds a span and has its core there.
fn mention_at(document: &Document, span: Span) -> Option<usize> {
    let holds = |mention: &Mention| {
        let core = mention.core.iter().any(|word| word.meets(span));
        core && mention.span.start <= span.start && span.end <= mention.span.end
    };
    let held = document.mentions.iter().enumerate();
    held.filter(|(_, mention)| holds(mention))
        .min_by_key(|(_, mention)| mention.span.end - mention.span.start)
        .map(|(index, _)| index)
}

fn scored(document: &Document) -> Vec<bool> {
    let first_kind = |chain: &str| {
        let mut same = document.mentions.iter();
        same.find(|mention| mention.chain == chain)
            .map(|mention| mention.kind.as_str())
    };
    let kind = |mention: &Mention| {
        let kind = first_kind(&mention.chain);
        mention.form.is_some() && matches!(kind, Some("person" | "organization"))
    };
    document.mentions.iter().map(kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::F1;

    const FILE: &str = include_str!("../tests/data/chains.conllu");

    /// References by their words, the first of these in the text; the form is told by their case.
    fn chain(text: &str, words: &[(&str, ReferenceForm)]) -> Vec<Reference> {
        let reference = |&(words, form): &(&str, ReferenceForm)| {
            let start = text.find(words).expect("the words are in the text");
            let span = Span::new(start, start + words.len());
            Reference { span, form }
        };
        words.iter().map(reference).collect()
    }

    #[test]
    fn what_is_right_scores_one() {
        use ReferenceForm::{Name, Noun, Pronoun};
        let document = &read(FILE).unwrap()[0];
        let front = [
            ("Harbour Front", Name),
            ("The group", Noun),
            ("its", Pronoun),
        ];
        let ruiz = [("Ana Ruiz", Name), ("She", Pronoun)];
        let found = [front.as_slice(), ruiz.as_slice()].map(|words| chain(&document.text, words));
        let score = score(document, &found);
        assert_eq!(
            score.anaphors.nouns,
            F1 {
                gold: 1,
                found: 1,
                right: 1
            }
        );
        assert_eq!(
            score.anaphors.pronouns,
            F1 {
                gold: 2,
                found: 2,
                right: 2
            }
        );
        // The leader is alone.
        assert_eq!(f1(score.chains.muc), 2.0 * 0.75 / 1.75);
        assert_eq!(score.chains.b_cubed[0].share(), 1.0);
        assert_eq!(score.chains.ceaf[1].whole, 2.0);
    }

    #[test]
    fn a_wrong_name_and_a_link_of_nobody_cost_precision() {
        use ReferenceForm::{Name, Noun, Pronoun};
        let document = &read(FILE).unwrap()[0];
        let words = [("Harbour Front", Name), ("a raid", Noun), ("She", Pronoun)];
        let found = [chain(&document.text, &words)];
        let verdicts =
            |outcome: &Outcome| (outcome.span.of(&document.text).to_owned(), outcome.verdict);
        let verdicts: Vec<_> = outcomes(document, &found).iter().map(verdicts).collect();
        let expected = [
            ("a raid", Verdict::MadeUp),
            ("The group", Verdict::Missed),
            ("its", Verdict::Missed),
            ("She", Verdict::Wrong),
        ];
        assert_eq!(
            verdicts,
            expected.map(|(words, verdict)| (words.to_owned(), verdict))
        );
    }
}

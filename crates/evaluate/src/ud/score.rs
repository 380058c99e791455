use khabar_language::conllu::{Sentence, Word};
use khabar_language::{Analysis, Relation, analyze_tokens};

/// How many words got what the treebank gives them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Words of the treebank.
    pub words: usize,
    /// With their universal tag.
    pub tags: usize,
    /// With their lemma, in whatever case.
    pub lemmas: usize,
    /// With their head.
    pub heads: usize,
    /// With their head and their relation, subtypes left out.
    pub labelled: usize,
    /// With their head, their relation and its subtype.
    pub subtypes: usize,
}

impl Score {
    /// Both treebanks' counts together.
    pub fn with(self, other: Score) -> Score {
        Score {
            words: self.words + other.words,
            tags: self.tags + other.tags,
            lemmas: self.lemmas + other.lemmas,
            heads: self.heads + other.heads,
            labelled: self.labelled + other.labelled,
            subtypes: self.subtypes + other.subtypes,
        }
    }

    /// Counts a word: what the treebank has for it, and what was found. `head` says whether the
    /// head found is the right one.
    pub(super) fn count(&mut self, gold: &Word, found: &Analysis, lemma: &str, head: bool) {
        self.tags += usize::from(gold.tag == found.tag);
        self.lemmas += usize::from(gold.lemma == "_" || gold.lemma.to_lowercase() == lemma);
        self.heads += usize::from(head);
        self.labelled += usize::from(head && plain(gold.relation) == plain(found.relation));
        self.subtypes += usize::from(head && gold.relation == found.relation);
    }
}

/// Scores tags, lemmas and trees when sentences and tokens are given.
pub fn given_tokens(treebank: &[Sentence]) -> Score {
    given_tokens_by(treebank, analyze_tokens)
}

/// The same of another parser, which gets the words of the sentences.
pub fn given_tokens_by(
    treebank: &[Sentence],
    parse: impl Fn(&[Vec<&str>]) -> Vec<Vec<Analysis>>,
) -> Score {
    let mut score = Score::default();
    let analyses = parse(&treebank.iter().map(forms).collect::<Vec<_>>());
    for (sentence, analyses) in treebank.iter().zip(&analyses) {
        for (at, (word, found)) in sentence.words.iter().zip(analyses).enumerate() {
            let head = word.head.checked_sub(1).unwrap_or(at);
            score.words += 1;
            score.count(word, found, &found.lemma(&word.form), found.head == head);
        }
    }
    score
}

fn forms(sentence: &Sentence) -> Vec<&str> {
    let words = sentence.words.iter();
    words.map(|word| word.form.as_str()).collect()
}

/// A relation without its subtype.
fn plain(relation: Relation) -> &'static str {
    let name = relation.as_str();
    name.split_once(':').map_or(name, |(plain, _)| plain)
}

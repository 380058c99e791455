//! Training of the tagger.

use khabar_language::model::{Scorer, best};
use khabar_language::tagger::{TagPair, TagSet, Tagger, context, history};
use khabar_language::words::{Case, Lexicon, Word, case_of, describe};

use crate::conllu::Sentence;
use crate::perceptron::{Average, Perceptron, add};
use crate::random::Random;

/// A sentence as the tagger sees it, with the right classes.
pub struct Example {
    /// Its words.
    pub words: Vec<Word>,
    /// The class of each.
    pub classes: Vec<u8>,
}

/// The tags of a treebank.
pub fn tag_set(treebank: &[Sentence]) -> TagSet {
    let words = treebank.iter().flat_map(|sentence| &sentence.words);
    let mut pairs: Vec<TagPair> = words.map(|word| (word.tag, word.fine)).collect();
    pairs.sort_unstable();
    // A pair seen once or twice is a slip of the annotators more often than a use of the word.
    let mut kept: Vec<TagPair> = pairs
        .chunk_by(|a, b| a == b)
        .filter(|same| same.len() > 2)
        .map(|same| same[0])
        .collect();
    kept.dedup();
    TagSet::new(kept)
}

/// The words of a sentence as the models see them.
pub fn words(forms: &[String], lexicon: &Lexicon) -> Vec<Word> {
    let case = case_of(forms.iter().map(String::as_str));
    forms
        .iter()
        .map(|form| describe_form(form, case, lexicon))
        .collect()
}

fn describe_form(form: &str, case: Case, lexicon: &Lexicon) -> Word {
    describe(form, &khabar_language::lower(form), case, lexicon)
}

/// The sentences as they are written, and some of them again set in other ways.
pub fn examples(
    treebank: &[Sentence],
    tags: &TagSet,
    lexicon: &Lexicon,
    seed: u64,
) -> Vec<Example> {
    let mut random = Random::new(seed);
    let mut examples = Vec::new();
    for sentence in treebank {
        examples.push(example(sentence, tags, lexicon, str::to_owned));
        match random.below(16) {
            0 => examples.push(example(sentence, tags, lexicon, str::to_uppercase)),
            1 => examples.push(example(sentence, tags, lexicon, str::to_lowercase)),
            2 => examples.push(example(sentence, tags, lexicon, title)),
            _ => {}
        }
    }
    examples
}

/// One sentence, each form respelled.
pub fn example(
    sentence: &Sentence,
    tags: &TagSet,
    lexicon: &Lexicon,
    respell: impl Fn(&str) -> String,
) -> Example {
    let forms: Vec<String> = sentence
        .words
        .iter()
        .map(|word| respell(&word.form))
        .collect();
    let class = |pair: TagPair| {
        tags.class(pair).or_else(|| {
            tags.pairs()
                .iter()
                .position(|known| known.0 == pair.0)
                .map(|at| at as u8)
        })
    };
    let classes = sentence
        .words
        .iter()
        .map(|word| class((word.tag, word.fine)).unwrap_or(0))
        .collect();
    Example {
        words: words(&forms, lexicon),
        classes,
    }
}

/// A word with a capital first.
fn title(word: &str) -> String {
    let mut chars = word.chars();
    let first: String = chars
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + chars.as_str()
}

/// How to train.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// How often each learner sees every example.
    pub rounds: usize,
    /// How many learners see them in different orders.
    pub learners: usize,
    /// How often a feature must be seen to count.
    pub cutoff: usize,
    /// How many features in a hundred are hidden at each decision, so that none is leant on alone.
    pub hidden: usize,
}

/// The sum of the averages of the learners.
pub fn train(examples: &[Example], classes: usize, schedule: Schedule) -> Average {
    let mut sum = Average::default();
    for learner in 0..schedule.learners {
        let perceptron = Perceptron::new(classes, schedule.cutoff);
        add(
            &mut sum,
            train_one(examples, perceptron, schedule, Random::new(learner as u64)),
        );
    }
    sum
}

fn train_one(
    examples: &[Example],
    mut perceptron: Perceptron,
    schedule: Schedule,
    mut random: Random,
) -> Average {
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for round in 0..schedule.rounds {
        random.shuffle(&mut order);
        let mut wrong = 0;
        for &at in &order {
            wrong += learn(&examples[at], &mut perceptron, schedule.hidden, &mut random);
        }
        eprintln!("round {round}: {wrong} wrong");
    }
    perceptron.average()
}

/// Learns one sentence; how many of its words were tagged wrongly is returned.
fn learn(
    example: &Example,
    perceptron: &mut Perceptron,
    hidden: usize,
    random: &mut Random,
) -> usize {
    let mut tagged: Vec<u8> = Vec::with_capacity(example.words.len());
    let mut scores = vec![0; perceptron.classes()];
    let mut features = Vec::new();
    let mut wrong = 0;
    for (at, &right) in example.classes.iter().enumerate() {
        features.clear();
        context(&example.words, at, &mut features);
        history(&example.words, at, &tagged, &mut features);
        features.retain(|_| hidden == 0 || random.below(100) >= hidden);
        perceptron.score(&features, &mut scores);
        perceptron.advance(&features);
        let guess = best(&scores, |_| true);
        if guess != usize::from(right) {
            perceptron.update(&features, usize::from(right), guess);
            wrong += 1;
        }
        tagged.push(guess as u8);
    }
    wrong
}

/// How many words of the examples get their universal tag, and their pair of tags.
pub fn score<S: Scorer>(tagger: &Tagger<S>, examples: &[Example]) -> (usize, usize, usize) {
    let (mut universal, mut both, mut all) = (0, 0, 0);
    for example in examples {
        let mut classes = Vec::new();
        tagger.tag(&example.words, &mut classes);
        for (&guess, &right) in classes.iter().zip(&example.classes) {
            universal += usize::from(tagger.tags.pair(guess).0 == tagger.tags.pair(right).0);
            both += usize::from(guess == right);
            all += 1;
        }
    }
    (universal, both, all)
}

//! Training of the parser.

use khabar_language::Relation;
use khabar_language::model::{Scorer, best};
use khabar_language::parser::{Input, Move, Parser, Scratch, State, label_features, move_features};
use khabar_language::tagger::TagSet;
use khabar_language::words::Lexicon;

use crate::conllu::Sentence;
use crate::oracle::{IMPOSSIBLE, costs};
use crate::perceptron::{Average, Perceptron, add};
use crate::random::Random;
use crate::tagging;

/// A sentence as the parser sees it, with its tree.
pub struct Example {
    /// Its words, with tags as a tagger gives them.
    pub input: Input,
    /// The head of each word; the number of words for the root.
    pub heads: Vec<u16>,
    /// The class of the relation of each word.
    pub labels: Vec<u8>,
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
    /// How many features in a hundred are hidden at each decision.
    pub hidden: usize,
}

/// The relations that words other than the root have.
pub fn relations(treebank: &[Sentence]) -> Vec<Relation> {
    let mut relations: Vec<Relation> = treebank
        .iter()
        .flat_map(|sentence| &sentence.words)
        .map(|word| word.relation)
        .collect();
    relations.sort_unstable();
    relations.dedup();
    relations.retain(|&relation| relation != Relation::Root);
    relations
}

/// Prepares a sentence whose words have these tag classes.
pub fn example(
    sentence: &Sentence,
    classes: &[u8],
    tags: &TagSet,
    relations: &[Relation],
    lexicon: &Lexicon,
) -> Example {
    let forms: Vec<String> = sentence
        .words
        .iter()
        .map(|word| word.form.clone())
        .collect();
    let mut input = Input::default();
    input.set(&tagging::words(&forms, lexicon), classes, tags);
    let root = forms.len();
    let head = |head: usize| head.checked_sub(1).unwrap_or(root) as u16;
    let label = |relation| {
        relations
            .iter()
            .position(|&known| known == relation)
            .unwrap_or(0) as u8
    };
    Example {
        input,
        heads: sentence.words.iter().map(|word| head(word.head)).collect(),
        labels: sentence
            .words
            .iter()
            .map(|word| label(word.relation))
            .collect(),
    }
}

/// The sums of the averages of the learners: of moves and of relations.
pub fn train(examples: &[Example], labels: usize, schedule: Schedule) -> (Average, Average) {
    let mut sums = (Average::default(), Average::default());
    for seed in 0..schedule.learners {
        let mut learner = Learner::new(labels, schedule, seed as u64);
        learner.run(examples, schedule.rounds);
        add(&mut sums.0, learner.moves.average());
        add(&mut sums.1, learner.labels.average());
    }
    sums
}

struct Learner {
    moves: Perceptron,
    labels: Perceptron,
    random: Random,
    hidden: usize,
    state: State,
    features: Vec<u32>,
    scores: Vec<i32>,
}

impl Learner {
    fn new(labels: usize, schedule: Schedule, seed: u64) -> Self {
        Learner {
            moves: Perceptron::new(Move::ALL.len(), schedule.cutoff),
            labels: Perceptron::new(labels, schedule.cutoff),
            random: Random::new(seed),
            hidden: schedule.hidden,
            state: State::default(),
            features: Vec::new(),
            scores: Vec::new(),
        }
    }

    fn run(&mut self, examples: &[Example], rounds: usize) {
        let mut order: Vec<usize> = (0..examples.len()).collect();
        for round in 0..rounds {
            self.random.shuffle(&mut order);
            // Later rounds go where the parser's own mistakes lead, to learn what to do there.
            let straying = if round == 0 { 0 } else { 90 };
            let wrong: usize = order
                .iter()
                .map(|&at| self.learn(&examples[at], straying))
                .sum();
            eprintln!("round {round}: {wrong} wrong moves");
        }
    }

    fn learn(&mut self, example: &Example, straying: usize) -> usize {
        self.state.reset(example.input.len());
        let mut wrong = 0;
        while !self.state.is_final() {
            let step = match self.state.forced() {
                Some(step) => step,
                None => {
                    let (guess, right) = self.choose(example);
                    wrong += usize::from(guess != right);
                    if self.random.below(100) < straying {
                        guess
                    } else {
                        right
                    }
                }
            };
            let arc = self.state.apply(step);
            if let Some((head, word)) = arc.filter(|arc| arc.0 != example.input.len()) {
                self.label(example, head, word);
            }
        }
        wrong
    }

    /// The move of the parser and the best of the cheapest moves; learns if the two differ in price.
    fn choose(&mut self, example: &Example) -> (Move, Move) {
        self.features.clear();
        move_features(&example.input, &self.state, &mut self.features);
        self.hide();
        self.scores.resize(Move::ALL.len(), 0);
        self.moves.score(&self.features, &mut self.scores);
        self.moves.advance(&self.features);
        let costs = costs(&self.state, &example.heads);
        let lowest = costs.into_iter().min().unwrap_or(0);
        let guess = best(&self.scores, |class| costs[class] != IMPOSSIBLE);
        if costs[guess] == lowest {
            return (Move::ALL[guess], Move::ALL[guess]);
        }
        let right = best(&self.scores, |class| costs[class] == lowest);
        self.moves.update(&self.features, right, guess);
        (Move::ALL[guess], Move::ALL[right])
    }

    /// Labels an arc, and learns from it if it is in the tree.
    fn label(&mut self, example: &Example, head: usize, word: usize) {
        self.features.clear();
        label_features(&example.input, &self.state, head, word, &mut self.features);
        self.hide();
        self.scores.resize(self.labels.classes(), 0);
        self.labels.score(&self.features, &mut self.scores);
        let guess = best(&self.scores, |_| true);
        let right = usize::from(example.labels[word]);
        if usize::from(example.heads[word]) == head {
            self.labels.advance(&self.features);
            if guess != right {
                self.labels.update(&self.features, right, guess);
            }
        }
        self.state.set_label(head, word, guess as u8);
    }

    fn hide(&mut self) {
        if self.hidden > 0 {
            self.features
                .retain(|_| self.random.below(100) >= self.hidden);
        }
    }
}

/// Counts over a treebank.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    /// Words.
    pub words: usize,
    /// Words with the right head.
    pub heads: usize,
    /// Words with the right head and relation.
    pub labelled: usize,
}

/// How many words get their head, and their head and relation.
pub fn score<M: Scorer, L: Scorer>(parser: &Parser<M, L>, examples: &[Example]) -> Score {
    let mut score = Score::default();
    let (mut state, mut scratch) = (State::default(), Scratch::default());
    for example in examples {
        parser.parse(&example.input, &mut state, &mut scratch);
        for word in 0..example.input.len() {
            let node = state.node(word);
            let head = node.head == example.heads[word];
            let root = usize::from(node.head) == example.input.len();
            score.words += 1;
            score.heads += usize::from(head);
            score.labelled += usize::from(head && (root || node.label == example.labels[word]));
        }
    }
    score
}

//! Tags and trees of sentences.

use std::borrow::Cow;
use std::ops::Range;

use crate::dateline;
use crate::document::Document;
use crate::lemma::lemma;
use crate::models::{LEXICON, PARSER, TAGGER};
use crate::parser::{Input, Scratch, State};
use crate::words::{Case, Word, case_of, describe};
use crate::{FineTag, Relation, Tag};

/// A longer sentence is parsed in pieces: its tree would mean little, and features count words
/// in 16 bits.
const LONGEST: usize = 400;

/// Tags and parses every sentence; a dateline hangs on the sentence behind it.
pub(crate) fn annotate(document: &mut Document) {
    let mut annotator = Annotator::default();
    for at in 0..document.sentences.len() {
        let tokens = document.sentences[at].tokens.clone();
        let body = match document.sentences[at].heading {
            true => tokens.start,
            false => dateline::end(document, &tokens),
        };
        for start in (body..tokens.end).step_by(LONGEST) {
            let piece = start..tokens.end.min(start + LONGEST);
            annotator.read(document, piece.clone());
            annotator.write(document, piece, (start > body).then_some(body));
        }
        if tokens.start < body {
            let root =
                (body..tokens.end).find(|&at| document.tokens[at].relation == Relation::Root);
            annotator.read(document, tokens.start..body);
            annotator.write(document, tokens.start..body, root);
        }
    }
}

/// What one token is in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analysis {
    /// Its part of speech.
    pub tag: Tag,
    /// Its Penn tag.
    pub fine: FineTag,
    /// The place of its head in the sentence; its own for the root.
    pub head: usize,
    /// How it depends on its head.
    pub relation: Relation,
}

impl Analysis {
    /// The lemma of a word of this analysis, in lower case.
    pub fn lemma(&self, form: &str) -> String {
        let lower = crate::lower(form);
        lemma(&lower, self.fine).map_or(lower, Cow::into_owned)
    }
}

/// Tags and parses sentences that are already cut into tokens, as treebanks are.
pub fn analyze_tokens(sentences: &[Vec<&str>]) -> Vec<Vec<Analysis>> {
    let mut annotator = Annotator::default();
    sentences
        .iter()
        .map(|sentence| annotator.sentence(sentence))
        .collect()
}

/// Tags sentences that are already cut into tokens, and leaves it at that.
pub fn tag_tokens(sentences: &[Vec<&str>]) -> Vec<Vec<(Tag, FineTag)>> {
    let mut annotator = Annotator::default();
    let tags = |sentence: &Vec<&str>| {
        annotator.describe(sentence, case_of(sentence.iter().copied()));
        annotator.tag();
        annotator
            .classes
            .iter()
            .map(|&class| TAGGER.tags.pair(class))
            .collect()
    };
    sentences.iter().map(tags).collect()
}

/// Room to tag and parse in, used again for every sentence.
#[derive(Default)]
struct Annotator {
    words: Vec<Word>,
    classes: Vec<u8>,
    input: Input,
    state: State,
    scratch: Scratch,
}

impl Annotator {
    fn read(&mut self, document: &Document, tokens: Range<usize>) {
        let case = case_of(tokens.clone().map(|at| document.word(at)));
        let words =
            tokens.map(|at| describe(document.word(at), document.lower(at), case, &LEXICON));
        self.words.clear();
        self.words.extend(words);
        self.run();
    }

    /// Takes in words that are already cut.
    fn describe(&mut self, forms: &[&str], case: Case) {
        let words = forms
            .iter()
            .map(|form| describe(form, &crate::lower(form), case, &LEXICON));
        self.words.clear();
        self.words.extend(words);
    }

    fn tag(&mut self) {
        self.classes.clear();
        TAGGER.tag(&self.words, &mut self.classes);
    }

    /// Tags and parses the words.
    fn run(&mut self) {
        self.tag();
        self.input.set(&self.words, &self.classes, &TAGGER.tags);
        PARSER.parse(&self.input, &mut self.state, &mut self.scratch);
    }

    /// What became of a word, by places in the piece: `root` is what the piece hangs on, none where it
    /// holds the sentence's own root.
    fn analysis(&self, at: usize, start: usize, root: Option<usize>) -> Analysis {
        let (tag, fine) = TAGGER.tags.pair(self.classes[at]);
        let head = start + usize::from(self.state.node(at).head);
        let (head, relation) = match (PARSER.relation(&self.state, at), root) {
            (Relation::Root, Some(root)) => (root, Relation::Parataxis),
            (Relation::Root, None) => (start + at, Relation::Root),
            (relation, _) => (head, relation),
        };
        Analysis {
            tag,
            fine,
            head,
            relation,
        }
    }

    /// Writes a piece to the tokens of the document.
    fn write(&self, document: &mut Document, piece: Range<usize>, root: Option<usize>) {
        for at in piece.clone() {
            let analysis = self.analysis(at - piece.start, piece.start, root);
            let token = &mut document.tokens[at];
            (token.tag, token.fine) = (analysis.tag, analysis.fine);
            token.head = analysis.head as u32;
            token.relation = analysis.relation;
        }
    }

    fn sentence(&mut self, forms: &[&str]) -> Vec<Analysis> {
        let case = case_of(forms.iter().copied());
        let mut analyses = Vec::with_capacity(forms.len());
        for piece in forms.chunks(LONGEST) {
            let start = analyses.len();
            self.describe(piece, case);
            self.run();
            // A sentence has one root: that of a later piece hangs on the sentence's first word.
            let root = (start > 0).then_some(0);
            analyses.extend((0..piece.len()).map(|at| self.analysis(at, start, root)));
        }
        analyses
    }
}

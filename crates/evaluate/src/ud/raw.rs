use std::collections::HashMap;

use khabar_language::conllu::{Opens, Sentence};
use khabar_language::{Analysis, Document, analyze};
use khabar_record::Span;

use super::Score;
use crate::F1;

/// How well a text is cut, and how many of its words then get what the treebank gives them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RawScore {
    /// Sentences, by their first and last byte.
    pub sentences: F1,
    /// Words, by their bytes.
    pub words: F1,
    /// What the words found in both got.
    pub score: Score,
}

impl RawScore {
    /// Both texts' counts together.
    pub fn with(self, other: RawScore) -> RawScore {
        RawScore {
            sentences: self.sentences.with(other.sentences),
            words: self.words.with(other.words),
            score: self.score.with(other.score),
        }
    }

    /// F1 of words that have something right, by their number.
    pub fn f1(self, right: usize) -> f64 {
        F1 {
            right,
            ..self.words
        }
        .f1()
    }
}

/// Scores everything from the text alone, document by document.
pub fn raw_text(treebank: &[Sentence]) -> RawScore {
    let documents = treebank.chunk_by(|_, next| next.opens != Opens::Document);
    documents
        .map(score)
        .fold(RawScore::default(), RawScore::with)
}

fn score(sentences: &[Sentence]) -> RawScore {
    let (text, starts) = text(sentences);
    let document = analyze(&text);
    let words: Vec<Span> = sentences
        .iter()
        .zip(&starts)
        .flat_map(|(sentence, &start)| sentence.words.iter().map(move |w| moved(w.span, start)))
        .collect();
    let found = words_found(&document, &words);
    let right = found.iter().flatten().count();
    RawScore {
        sentences: sentence_f1(&document, sentences, &starts),
        words: F1 {
            gold: words.len(),
            found: document.tokens.len(),
            right,
        },
        score: score_words(&document, sentences, &found),
    }
}

/// The text of a document, and where each sentence starts in it.
pub(crate) fn text(sentences: &[Sentence]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut starts = Vec::new();
    let mut space = false;
    for sentence in sentences {
        match sentence.opens {
            Opens::Nothing if !space => {}
            _ if text.is_empty() => {}
            Opens::Nothing => text.push(' '),
            _ => text.push_str("\n\n"),
        }
        starts.push(text.len());
        text.push_str(&sentence.text);
        space = sentence.space_after;
    }
    (text, starts)
}

fn moved(span: Span, by: usize) -> Span {
    Span::new(span.start as usize + by, span.end as usize + by)
}

fn sentence_f1(document: &Document, sentences: &[Sentence], starts: &[usize]) -> F1 {
    let mut ends: HashMap<u32, u32> = HashMap::new();
    for sentence in &document.sentences {
        ends.insert(sentence.span.start, sentence.span.end);
    }
    let gold = sentences
        .iter()
        .zip(starts)
        .map(|(sentence, &start)| Span::new(start, start + sentence.text.len()));
    F1 {
        gold: sentences.len(),
        found: document.sentences.len(),
        right: gold
            .filter(|span| ends.get(&span.start) == Some(&span.end))
            .count(),
    }
}

/// Of each word of the treebank the token that has the same bytes; each token is taken once.
fn words_found(document: &Document, words: &[Span]) -> Vec<Option<usize>> {
    let mut next = 0;
    let mut find = |word: &Span| {
        next += document.tokens[next..].partition_point(|token| token.span.start < word.start);
        let same = document.tokens.get(next).filter(|t| t.span == *word);
        next += usize::from(same.is_some());
        same.map(|_| next - 1)
    };
    words.iter().map(&mut find).collect()
}

/// What the words found in both got. A head is right where it is found as well, and is the same.
fn score_words(document: &Document, sentences: &[Sentence], found: &[Option<usize>]) -> Score {
    let mut score = Score::default();
    let mut first = 0;
    for sentence in sentences {
        for (at, word) in sentence.words.iter().enumerate() {
            score.words += 1;
            let Some(token) = found[first + at] else {
                continue;
            };
            let gold = word.head.checked_sub(1).unwrap_or(at);
            let gold = found.get(first + gold).copied().flatten();
            let analysis = analysis(document, token);
            let head = gold == Some(analysis.head);
            score.count(word, &analysis, document.lemma(token), head);
        }
        first += sentence.words.len();
    }
    score
}

fn analysis(document: &Document, token: usize) -> Analysis {
    let token = &document.tokens[token];
    Analysis {
        tag: token.tag,
        fine: token.fine,
        head: token.head as usize,
        relation: token.relation,
    }
}

#[cfg(test)]
mod tests {
    use khabar_language::conllu::read;

    use super::super::given_tokens;
    use super::*;

    const FILE: &str = "\
# newdoc
1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tattacked\tattack\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
4\tvillage\tvillage\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\t_
2\tdied\tdie\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
";

    #[test]
    fn plain_sentences_score_in_full() {
        let treebank = read(FILE).unwrap();
        let all = Score {
            words: 8,
            tags: 8,
            lemmas: 8,
            heads: 8,
            labelled: 8,
            subtypes: 8,
        };
        assert_eq!(given_tokens(&treebank), all);
        let raw = raw_text(&treebank);
        assert_eq!(raw.score, all);
        assert_eq!((raw.sentences.f1(), raw.words.f1()), (1.0, 1.0));
    }

    #[test]
    fn what_is_cut_otherwise_is_missed() {
        let mut treebank = read(FILE).unwrap();
        // The treebank takes "the village" for one word, which khabar does not.
        treebank[0].words[2].span.end = treebank[0].words[3].span.end;
        treebank[0].words.remove(3);
        treebank[0].words[2].head = 2;
        treebank[0].words[3].head = 2;
        let raw = raw_text(&treebank);
        let words = F1 {
            gold: 7,
            found: 8,
            right: 6,
        };
        assert_eq!(raw.words, words);
        assert_eq!(raw.score.heads, 6);
        assert_eq!(raw.f1(raw.score.heads), 12.0 / 15.0);
    }
}

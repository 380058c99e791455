//! Treebanks in CoNLL-U, the format of Universal Dependencies.
//!
//! The text of a sentence is put together from its tokens, so that every word has its bytes in it.

use std::fmt;

use khabar_record::Span;

use crate::{FineTag, Relation, Tag};

/// One sentence of a treebank.
#[derive(Debug, Clone, Default)]
pub struct Sentence {
    /// Its tokens as they were written.
    pub text: String,
    /// Its words; one token can be several ("don't").
    pub words: Vec<Word>,
    /// Where it stands.
    pub opens: Opens,
    /// Whether blank space follows it.
    pub space_after: bool,
}

/// What a sentence is the first of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opens {
    /// Of nothing: it goes on where the last one ended.
    #[default]
    Nothing,
    /// Of a paragraph.
    Paragraph,
    /// Of a document.
    Document,
}

/// One word of a treebank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As written.
    pub form: String,
    /// Its lemma.
    pub lemma: String,
    /// Its universal tag.
    pub tag: Tag,
    /// Its Penn tag.
    pub fine: FineTag,
    /// The number of its head, counted from 1; 0 for the root.
    pub head: usize,
    /// How it depends on its head.
    pub relation: Relation,
    /// Its bytes in the sentence's text; those of its token where they are not told apart.
    pub span: Span,
    /// The last column, which every treebank fills as it likes.
    pub misc: String,
}

/// A line that is none of CoNLL-U.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Its number, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for Malformed {}

/// Reads the sentences of a file.
pub fn read(file: &str) -> Result<Vec<Sentence>, Malformed> {
    let mut reader = Reader::default();
    for (at, line) in file.lines().enumerate() {
        let malformed = |what| Malformed { line: at + 1, what };
        reader.line(line.trim_end()).map_err(malformed)?;
    }
    reader.end_sentence();
    Ok(reader.sentences)
}

#[derive(Default)]
struct Reader {
    sentences: Vec<Sentence>,
    sentence: Sentence,
    /// The token of several words that is being read.
    token: Option<Token>,
}

/// A token of several words.
struct Token {
    span: Span,
    space_after: bool,
    /// The number of its last word.
    last: usize,
    /// Its first word.
    first: usize,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), String> {
        if line.is_empty() {
            self.end_sentence();
        } else if let Some(comment) = line.strip_prefix('#') {
            self.comment(comment.trim_start());
        } else {
            self.row(line)?;
        }
        Ok(())
    }

    fn comment(&mut self, comment: &str) {
        if comment.starts_with("newdoc") {
            self.sentence.opens = Opens::Document;
        } else if comment.starts_with("newpar") {
            self.sentence.opens = self.sentence.opens.max(Opens::Paragraph);
        }
    }

    /// A token, a word, or a word that was left unsaid (`8.1`), which is no part of the text.
    fn row(&mut self, line: &str) -> Result<(), String> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, tag, fine, _, head, relation, _, misc] = fields[..] else {
            return Err(format!("{} fields where ten belong", fields.len()));
        };
        let space_after = !misc.split('|').any(|entry| entry == "SpaceAfter=No");
        if let Some((first, last)) = id.split_once('-') {
            self.open_token(form, space_after, [number(first)?, number(last)?]);
            return Ok(());
        }
        if id.contains('.') {
            return Ok(());
        }
        let span = match self.token {
            Some(ref token) => token.span,
            None => self.append(form, space_after),
        };
        self.sentence.words.push(Word {
            form: form.to_owned(),
            lemma: lemma.to_owned(),
            tag: tag.parse()?,
            fine: fine.parse().unwrap_or(FineTag::Nfp),
            head: number(head)?,
            relation: known(relation),
            span,
            misc: misc.to_owned(),
        });
        self.close_token(number(id)?);
        Ok(())
    }

    fn open_token(&mut self, form: &str, space_after: bool, [first, last]: [usize; 2]) {
        let span = self.append(form, space_after);
        self.token = Some(Token {
            span,
            space_after,
            last,
            first: first.saturating_sub(1),
        });
    }

    fn close_token(&mut self, word: usize) {
        let Some(token) = self.token.take_if(|token| token.last <= word) else {
            return;
        };
        self.sentence.space_after = token.space_after;
        let words = self.sentence.words.get_mut(token.first..);
        tell_apart(words.unwrap_or_default(), token.span, &self.sentence.text);
    }

    /// Appends a token to the text.
    fn append(&mut self, form: &str, space_after: bool) -> Span {
        let text = &mut self.sentence.text;
        if self.sentence.space_after && !text.is_empty() {
            text.push(' ');
        }
        self.sentence.space_after = space_after;
        let start = text.len();
        text.push_str(form);
        Span::new(start, text.len())
    }

    fn end_sentence(&mut self) {
        let sentence = std::mem::take(&mut self.sentence);
        self.token = None;
        if sentence.words.is_empty() {
            self.sentence.opens = sentence.opens;
        } else {
            self.sentences.push(sentence);
        }
    }
}

/// Gives the words of a token their own bytes, where they make it up letter by letter.
fn tell_apart(words: &mut [Word], token: Span, text: &str) {
    let forms: String = words.iter().map(|word| word.form.as_str()).collect();
    if forms != token.of(text) {
        return;
    }
    let mut start = token.start as usize;
    for word in words {
        word.span = Span::new(start, start + word.form.len());
        start += word.form.len();
    }
}

fn number(field: &str) -> Result<usize, String> {
    let wrong = |_| format!("\"{field}\" where a number belongs");
    field.parse().map_err(wrong)
}

/// A relation, without its subtype where khabar does not tell it apart.
fn known(name: &str) -> Relation {
    let plain = name.split(':').next().unwrap_or_default();
    name.parse()
        .or_else(|_| plain.parse())
        .unwrap_or(Relation::Dep)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# newdoc id = one
# text = They don't (yet).
1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:dep\t_
4\t(\t(\tPUNCT\t-LRB-\t_\t5\tpunct\t_\tSpaceAfter=No
5\tyet\tyet\tADV\tRB\t_\t2\tadvmod:emph\t_\tSpaceAfter=No
6\t)\t)\tPUNCT\t-RRB-\t_\t5\tpunct\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No

# newpar
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
";

    #[test]
    fn words_have_their_bytes_in_the_text() {
        let sentences = read(FILE).unwrap();
        let [first, second] = &sentences[..] else {
            panic!("two sentences")
        };
        assert_eq!(first.text, "They don't (yet).");
        let words: Vec<&str> = first.words.iter().map(|w| w.span.of(&first.text)).collect();
        assert_eq!(words, ["They", "do", "n't", "(", "yet", ")", "."]);
        assert_eq!(first.words[4].relation, Relation::Advmod);
        assert_eq!((first.opens, first.space_after), (Opens::Document, false));
        assert_eq!((second.opens, second.space_after), (Opens::Paragraph, true));
    }

    #[test]
    fn a_bad_line_is_named() {
        let short = read("# text = Yes\n1\tYes\tyes\n").unwrap_err();
        assert_eq!(short.to_string(), "line 2: 3 fields where ten belong");
        let head = FILE.replace("\t2\tnsubj", "\ttwo\tnsubj");
        let head = read(&head).unwrap_err();
        assert_eq!(head.to_string(), "line 3: \"two\" where a number belongs");
    }
}

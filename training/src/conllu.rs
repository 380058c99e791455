//! Treebanks in CoNLL-U.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use khabar_language::{FineTag, Relation, Tag};

/// One sentence of a treebank.
#[derive(Debug, Clone, Default)]
pub struct Sentence {
    /// The sentence as it was written.
    pub text: String,
    /// Its words.
    pub words: Vec<Word>,
}

/// One word of a treebank.
#[derive(Debug, Clone)]
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
}

/// Reads a treebank.
pub fn read(path: &Path) -> Result<Vec<Sentence>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut sentences = Vec::new();
    let mut sentence = Sentence::default();
    for (number, line) in text.lines().enumerate() {
        read_line(line, &mut sentence)
            .with_context(|| format!("{}:{}", path.display(), number + 1))?;
        if line.is_empty() {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    sentences.retain(|sentence| !sentence.words.is_empty());
    Ok(sentences)
}

fn read_line(line: &str, sentence: &mut Sentence) -> Result<()> {
    if let Some(text) = line.strip_prefix("# text = ") {
        sentence.text = text.to_owned();
    }
    let numbered = line.starts_with(|c: char| c.is_ascii_digit());
    let id = line.split('\t').next().unwrap_or_default();
    // Ranges (`3-4`) and empty nodes (`3.1`) are not words of the tree.
    if numbered && id.parse::<usize>().is_ok() {
        sentence.words.push(read_word(line)?);
    }
    Ok(())
}

fn read_word(line: &str) -> Result<Word> {
    let fields: Vec<&str> = line.split('\t').collect();
    let field = |at: usize| {
        fields
            .get(at)
            .copied()
            .ok_or_else(|| anyhow!("too few fields"))
    };
    Ok(Word {
        form: field(1)?.to_owned(),
        lemma: field(2)?.to_owned(),
        tag: field(3)?
            .parse()
            .map_err(|problem: String| anyhow!(problem))?,
        fine: field(4)?.parse().unwrap_or(FineTag::Nfp),
        head: field(6)?.parse()?,
        relation: relation(field(7)?),
    })
}

/// A relation, without its subtype where khabar does not tell it apart.
fn relation(name: &str) -> Relation {
    let plain = name.split(':').next().unwrap_or_default();
    name.parse()
        .or_else(|_| plain.parse())
        .unwrap_or(Relation::Dep)
}

//! The reader of `Entity=`: `(12-person-new-…` opens a mention, `12)` closes it, `(12-person-…)` is
//! both; `# global.Entity` names the fields.

use khabar_language::conllu::{self, Malformed, Sentence, Word};
use khabar_language::{FineTag, Tag};
use khabar_record::{ReferenceForm, Span};

use super::{Document, Mention};
use crate::ud::text;

/// Third-person pronouns; others stand for whoever speaks or is spoken to.
const THIRD: [&str; 17] = [
    "he",
    "him",
    "his",
    "himself",
    "she",
    "her",
    "hers",
    "herself",
    "it",
    "its",
    "itself",
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "themself",
];

/// Words that make a noun phrase go back to what is known.
const DEFINITE: [&str; 5] = ["the", "this", "that", "these", "those"];

/// Reads every document of a file. The error names the line that is none of CoNLL-U.
pub fn read(file: &str) -> Result<Vec<Document>, Malformed> {
    let mut documents = Vec::new();
    let mut lines = 0;
    for part in parts(file) {
        let named = |wrong: Malformed| Malformed {
            line: lines + wrong.line,
            what: wrong.what,
        };
        let sentences = conllu::read(part).map_err(named)?;
        lines += part.lines().count();
        if !sentences.is_empty() {
            documents.push(document(part, &sentences));
        }
    }
    Ok(documents)
}

/// The file cut before every `# newdoc`.
fn parts(file: &str) -> Vec<&str> {
    let cuts = file.match_indices("# newdoc").map(|(at, _)| at);
    let cuts: Vec<usize> = [0].into_iter().chain(cuts).chain([file.len()]).collect();
    cuts.windows(2).map(|cut| &file[cut[0]..cut[1]]).collect()
}

fn document(part: &str, sentences: &[Sentence]) -> Document {
    let comment = |name: &str| {
        let mut lines = part.lines().filter_map(|line| line.strip_prefix("# "));
        lines
            .find_map(|line| line.strip_prefix(name))
            .and_then(|rest| rest.trim_start().strip_prefix('='))
            .map_or("", str::trim)
    };
    let fields = Fields::of(comment("global.Entity"));
    let (text, starts) = text(sentences);
    let words = sentences
        .iter()
        .zip(&starts)
        .flat_map(|(sentence, &start)| {
            let moved = move |word| (word, start);
            sentence.words.iter().map(moved)
        });
    let words: Vec<(&Word, Span)> = words
        .map(|(word, start)| {
            let span = Span::new(
                word.span.start as usize + start,
                word.span.end as usize + start,
            );
            (word, span)
        })
        .collect();
    Document {
        id: comment("newdoc id").to_owned(),
        text,
        mentions: mentions(&fields, &words),
    }
}

/// Where the fields stand that are needed; GUM's places where the file does not say.
struct Fields {
    chain: usize,
    kind: usize,
    core: usize,
}

impl Fields {
    fn of(names: &str) -> Self {
        let at = |name: &str, usual| {
            let place = names.split('-').position(|field| field == name);
            place.unwrap_or(usual)
        };
        Fields {
            chain: at("GRP", 0),
            kind: at("etype", 1),
            core: at("minspan", 5),
        }
    }
}

/// A mention whose last word has not come yet.
struct Open<'w> {
    chain: &'w str,
    kind: &'w str,
    core: &'w str,
    first: usize,
}

fn mentions(fields: &Fields, words: &[(&Word, Span)]) -> Vec<Mention> {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut closed: Vec<(usize, usize, Mention)> = Vec::new();
    for (at, (word, _)) in words.iter().enumerate() {
        let mut entries = word.misc.split('|');
        let marks = entries.find_map(|entry| entry.strip_prefix("Entity="));
        for mark in marks.map(pieces).unwrap_or_default() {
            let ended = match mark.strip_prefix('(') {
                Some(opened) => {
                    let (opened, alone) = match opened.strip_suffix(')') {
                        Some(opened) => (opened, true),
                        None => (opened, false),
                    };
                    open.push(opening(fields, opened, at));
                    alone.then(|| open.pop()).flatten()
                }
                None => {
                    let chain = mark.trim_end_matches(')');
                    let last = open.iter().rposition(|open| open.chain == chain);
                    last.map(|last| open.remove(last))
                }
            };
            if let Some(ended) = ended {
                closed.push((ended.first, at, mention(&ended, &words[ended.first..=at])));
            }
        }
    }
    closed.sort_by_key(|(first, last, _)| (*first, std::cmp::Reverse(*last)));
    closed.into_iter().map(|(_, _, mention)| mention).collect()
}

/// "(1-person(2-place)3)" in its pieces: `(1-person`, `(2-place)`, `3)`.
fn pieces(marks: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in marks.char_indices() {
        match letter {
            ')' => {
                found.push(&marks[start..=at]);
                start = at + 1;
            }
            '(' if at > start => {
                found.push(&marks[start..at]);
                start = at;
            }
            _ => {}
        }
    }
    if start < marks.len() {
        found.push(&marks[start..]);
    }
    found
}

/// Pieces of one mention (`12[1/2]`) count as mentions of their own.
fn opening<'w>(fields: &Fields, mark: &'w str, first: usize) -> Open<'w> {
    let field = |at: usize| mark.split('-').nth(at).unwrap_or_default();
    Open {
        chain: field(fields.chain),
        kind: field(fields.kind),
        core: field(fields.core),
        first,
    }
}

fn mention(open: &Open<'_>, words: &[(&Word, Span)]) -> Mention {
    let places = open.core.split(',').filter_map(|at| at.parse().ok());
    let core = places.filter_map(|at: usize| words.get(at.checked_sub(1)?));
    let core: Vec<&(&Word, Span)> = core.collect();
    let chain = open.chain.split('[').next().unwrap_or_default();
    Mention {
        span: words[0].1.to(words[words.len() - 1].1),
        form: form(words, &core),
        core: core.into_iter().map(|(_, span)| *span).collect(),
        chain: chain.to_owned(),
        kind: open.kind.to_owned(),
    }
}

fn form(words: &[(&Word, Span)], core: &[&(&Word, Span)]) -> Option<ReferenceForm> {
    let lower = |word: &Word| word.form.to_lowercase();
    if core.iter().any(|(word, _)| word.tag == Tag::Propn) {
        return Some(ReferenceForm::Name);
    }
    if let [(word, _)] = words {
        let third = THIRD.contains(&lower(word).as_str());
        return third.then_some(ReferenceForm::Pronoun);
    }
    let (first, _) = words[0];
    let owned = first.fine == FineTag::PrpPossessive && THIRD.contains(&lower(first).as_str());
    let noun = core.first().is_some_and(|(word, _)| word.tag == Tag::Noun);
    let definite = owned || DEFINITE.contains(&lower(first).as_str());
    (noun && definite).then_some(ReferenceForm::Noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../tests/data/chains.conllu");

    #[test]
    fn marks_come_apart() {
        assert_eq!(
            pieces("(1-person(2-place)3)"),
            ["(1-person", "(2-place)", "3)"]
        );
    }

    #[test]
    fn mentions_have_their_words_their_chain_and_their_form() {
        let documents = read(FILE).unwrap();
        assert_eq!(documents.len(), 2);
        let document = &documents[0];
        assert_eq!(document.id, "OWN_news_harbour");
        let shown = |mention: &Mention| {
            let form = mention.form.map_or("-", ReferenceForm::as_str);
            let words = mention.span.of(&document.text);
            format!("{} {} {form}: {words}", mention.chain, mention.kind)
        };
        let shown: Vec<String> = document.mentions.iter().map(shown).collect();
        assert_eq!(
            shown,
            [
                "1 organization name: The Harbour Front",
                "2 event -: a raid",
                "1 organization noun: The group",
                "3 person noun: its leader, Ana Ruiz",
                "1 organization pronoun: its",
                "3 person name: Ana Ruiz",
                "3 person pronoun: She",
                "4 person -: we",
            ]
        );
    }

    #[test]
    fn a_bad_line_is_named() {
        let wrong = read(&FILE.replace("\tgroup\tNOUN", "\tNOUN")).unwrap_err();
        assert_eq!(wrong.line, 14);
    }
}

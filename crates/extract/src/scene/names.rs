//! Names that the who's who does not know: people, unknown groups, organisations.

use std::ops::Range;

use khabar_language::{Document, NameKind, Tag};
use khabar_record::MentionKind;

use super::Entity;
use super::places::stands_for_place;
use crate::Kernel;
use crate::lexicon::Lexicon;

/// Small words that stand inside names ("Bureau of Statistics", "Abu al-Walid", "De la Cruz").
const INSIDE: &[&str] = &[
    "of", "for", "the", "al", "el", "de", "la", "bin", "ibn", "ul", "ur", "e", "i", "-", "&", "and",
];

/// Names by the name model and by capital letters, each with its kind where the words tell it.
pub(super) fn named(kernel: &Kernel, lexicon: &Lexicon, doc: &Document<'_>) -> Vec<Entity> {
    let mut entities: Vec<Entity> = doc
        .names
        .iter()
        .filter_map(|name| {
            let kind = match name.kind {
                NameKind::Person => MentionKind::Person,
                NameKind::Organization => body_kind(lexicon, doc, &name.tokens),
                NameKind::Location | NameKind::Miscellaneous => return None,
            };
            Some(Entity::new(doc, name.tokens.clone(), kind))
        })
        .collect();
    let runs = capitalised(lexicon, doc);
    super::entity::add(&mut entities, groups(kernel, lexicon, doc, &runs));
    let told = |tokens: Range<usize>| match body_by_words(lexicon, doc, &tokens) {
        Some(kind) => vec![Entity::new(doc, tokens, kind)],
        None => people(kernel, lexicon, doc, &tokens),
    };
    super::entity::add(&mut entities, runs.into_iter().flat_map(told).collect());
    entities
}

/// Groups that the words behind their names make known: "the Gran Grif gang", "Hmar gunmen"; and the
/// same names elsewhere in the text.
fn groups(
    kernel: &Kernel,
    lexicon: &Lexicon,
    doc: &Document<'_>,
    runs: &[Range<usize>],
) -> Vec<Entity> {
    let name = |tokens: &Range<usize>| doc.span(tokens.clone()).of(doc.text);
    let behind = |tokens: &Range<usize>, words: &std::collections::HashSet<String>| {
        tokens.end < doc.tokens.len()
            && doc.sentence_of(tokens.start) == doc.sentence_of(tokens.end)
            && words.contains(doc.lower(tokens.end))
    };
    let kinds: std::collections::BTreeSet<&str> = runs
        .iter()
        .filter(|tokens| behind(tokens, &lexicon.group_kinds) || introduced(lexicon, doc, tokens))
        .map(name)
        .filter(|name| !kernel.gazetteer.knows(name))
        .collect();
    let group = |tokens: &Range<usize>| {
        let longer = behind(tokens, &lexicon.group_kinds) || behind(tokens, &lexicon.fighters);
        // "Northern Front fighters" are the Front's; "Hmar gunmen" are told by both words.
        let whole = kinds.contains(name(tokens))
            || body_by_words(lexicon, doc, tokens) == Some(MentionKind::Group);
        let tokens = match longer && !whole {
            true => tokens.start..tokens.end + 1,
            false => tokens.clone(),
        };
        (longer || kinds.contains(name(&tokens)))
            .then(|| Entity::new(doc, tokens, MentionKind::Group))
    };
    runs.iter().filter_map(group).collect()
}

/// "a militia known as Wazalendo", "Wazalendo, an armed group": a name that the words beside it say
/// is a group's.
fn introduced(lexicon: &Lexicon, doc: &Document<'_>, tokens: &Range<usize>) -> bool {
    let sentence = &doc.sentences[doc.sentence_of(tokens.start)].tokens;
    let kind = |at: usize| lexicon.group_kinds.contains(doc.lower(at));
    let before = tokens.start.saturating_sub(4).max(sentence.start)..tokens.start;
    let called = before.clone().any(|at| {
        let end = lexicon
            .called
            .at(doc, at, tokens.start)
            .map(|(length, _)| at + length);
        end == Some(tokens.start) && at > before.start && kind(at - 1)
    });
    let word = |at: usize| if at < sentence.end { doc.lower(at) } else { "" };
    let aside = word(tokens.end) == "," && matches!(word(tokens.end + 1), "a" | "an");
    let told = (tokens.end + 2..sentence.end.min(tokens.end + 6)).take_while(|&at| {
        matches!(
            doc.tokens[at].tag,
            Tag::Adj | Tag::Noun | Tag::Propn | Tag::Punct
        ) && word(at) != ","
    });
    called || aside && told.last().is_some_and(kind)
}

/// Runs of capitalised words inside sentences, with the small words that join them.
fn capitalised(lexicon: &Lexicon, doc: &Document<'_>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    for sentence in doc.sentences.iter().filter(|sentence| !sentence.heading) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let run = run_from(lexicon, doc, at, sentence.tokens.end);
            if run.is_empty() {
                at += 1;
                continue;
            }
            at = run.end;
            runs.push(run);
        }
    }
    runs
}

fn run_from(lexicon: &Lexicon, doc: &Document<'_>, start: usize, end: usize) -> Range<usize> {
    let mut last = start;
    let mut at = start;
    while at < end {
        if is_name_word(lexicon, doc, at) {
            at += 1;
            last = at;
        } else if last > start && INSIDE.contains(&doc.lower(at)) && at + 1 < end {
            at += 1;
        } else {
            break;
        }
        if at - last > 2 {
            break;
        }
    }
    start..last
}

fn is_name_word(lexicon: &Lexicon, doc: &Document<'_>, token: usize) -> bool {
    let capital = doc
        .word(token)
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    let opens = doc.sentences[doc.sentence_of(token)].tokens.start == token;
    // "Northern Front rebels": an adjective that opens both a sentence and a body's name.
    let adjective = opens && doc.tokens[token].tag == Tag::Adj;
    if adjective && capital && heads_body(lexicon, doc, token + 1) {
        return true;
    }
    capital
        && matches!(
            doc.tokens[token].tag,
            Tag::Propn | Tag::Noun | Tag::Adj | Tag::X
        )
        && (doc.tokens[token].tag == Tag::Propn || !opens)
}

/// Whether a capitalised word makes the name that it ends a group's.
fn heads_body(lexicon: &Lexicon, doc: &Document<'_>, token: usize) -> bool {
    token < doc.tokens.len()
        && doc.word(token).starts_with(char::is_uppercase)
        && lexicon.group_words.contains(doc.lower(token))
}

/// A group or an organisation, by a word in its name.
fn body_by_words(
    lexicon: &Lexicon,
    doc: &Document<'_>,
    tokens: &Range<usize>,
) -> Option<MentionKind> {
    let last = doc.lower(tokens.end - 1);
    if tokens.len() > 1 && lexicon.group_words.contains(last) {
        return Some(MentionKind::Group);
    }
    let body = |token: usize| lexicon.organization_words.contains(doc.lower(token));
    (tokens.len() > 1 && tokens.clone().any(body)).then_some(MentionKind::Organization)
}

/// The people of a run of names: "Diffa and Tillabéri" is no person.
fn people(
    kernel: &Kernel,
    lexicon: &Lexicon,
    doc: &Document<'_>,
    run: &Range<usize>,
) -> Vec<Entity> {
    let joins = |at: &usize| matches!(doc.lower(*at), "and" | "&");
    let ends: Vec<usize> = run.clone().filter(joins).chain([run.end]).collect();
    let starts = [run.start]
        .into_iter()
        .chain(ends.iter().map(|end| end + 1));
    let names = starts.zip(&ends).map(|(start, end)| start..*end);
    names
        .filter(|tokens| is_person(kernel, lexicon, doc, tokens))
        .map(|tokens| Entity::new(doc, tokens, MentionKind::Person))
        .collect()
}

fn is_person(
    kernel: &Kernel,
    lexicon: &Lexicon,
    doc: &Document<'_>,
    tokens: &Range<usize>,
) -> bool {
    let whole = doc.span(tokens.clone()).of(doc.text);
    if tokens.is_empty() || kernel.gazetteer.knows(whole) {
        return false;
    }
    let role_before = (tokens.start.saturating_sub(4)..tokens.start).any(|at| {
        lexicon
            .roles
            .at(doc, at, tokens.start)
            .is_some_and(|(words, _)| at + words == tokens.start)
    });
    let all_names = tokens
        .clone()
        .all(|at| doc.tokens[at].tag == Tag::Propn || INSIDE.contains(&doc.lower(at)));
    all_names && (role_before || tokens.len() >= 2 && !stands_for_place(doc, tokens))
}

fn body_kind(lexicon: &Lexicon, doc: &Document<'_>, tokens: &Range<usize>) -> MentionKind {
    if tokens
        .clone()
        .any(|at| lexicon.group_words.contains(doc.lower(at)))
    {
        MentionKind::Group
    } else {
        MentionKind::Organization
    }
}

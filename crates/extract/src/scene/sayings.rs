//! Who says what: words of saying, their speakers, and what is said.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{MentionKind, Stance};

use super::Scene;

/// Somebody's words, reported.
#[derive(Debug, Clone)]
pub(crate) struct Saying {
    /// The sentence.
    pub sentence: usize,
    /// The tokens that name the speaker; `None` for a passive without one ("is reported to").
    pub source: Option<Range<usize>>,
    /// The entity that the speaker is, where it is one.
    pub speaker: Option<usize>,
    /// The tokens of saying.
    pub cue: Range<usize>,
    /// What is said.
    pub content: Range<usize>,
    /// How the speaker stands to it.
    pub stance: Stance,
}

/// Words that may stand between a speaker and the word of saying.
const BETWEEN: &[&str] = &[
    "has",
    "have",
    "had",
    "also",
    "earlier",
    "later",
    "then",
    "who",
    "would",
    "did",
    "was",
    "is",
    "were",
    "itself",
    "himself",
    "herself",
    "both",
    "all",
    "only",
    "not",
    "could",
    "initially",
    "meanwhile",
    "however",
];

/// Verbs that may stand before their speaker.
const INVERTED: &[&str] = &[
    "say", "report", "write", "add", "state", "explain", "note", "tell", "claim", "warn",
    "announce", "confirm",
];

/// Subjects that stand for the last speaker.
const PRONOUNS: &[&str] = &["he", "she", "it", "they", "who"];

/// Every saying of the text, in order of its cue.
pub(super) fn sayings(scene: &Scene<'_>) -> Vec<Saying> {
    let mut found: Vec<Saying> = Vec::new();
    for (index, sentence) in scene.doc.sentences.iter().enumerate() {
        let tokens = sentence.tokens.clone();
        let mut at = tokens.start;
        while at < tokens.end {
            let Some((length, stance, phrase)) = cue_at(scene, at, tokens.end) else {
                at += 1;
                continue;
            };
            let cue = at..at + length;
            at = cue.end;
            let source = if phrase {
                source_of_phrase(scene, &cue, &tokens)
            } else if continues(scene, &cue) {
                let last = found.last().filter(|last| last.sentence == index);
                last.and_then(|last| last.source.clone())
            } else {
                let earlier = found.last().filter(|last| last.sentence == index);
                source_of_verb(
                    scene,
                    &cue,
                    &tokens,
                    earlier.and_then(|last| last.source.as_ref()),
                )
            };
            if source.is_none() && stance == Stance::Reports && !passive(scene, &cue, &tokens) {
                continue;
            }
            let (speaker, source) = speaker(scene, &found, source);
            let content = content(scene, &cue, source.as_ref(), &tokens, phrase);
            found.push(Saying {
                sentence: index,
                source,
                speaker,
                cue,
                content,
                stance,
            });
        }
    }
    found
}

/// "…, adding that", "claiming the strikes killed": the speaker is the one of the words before.
fn continues(scene: &Scene<'_>, cue: &Range<usize>) -> bool {
    scene.doc.lower(cue.start).ends_with("ing")
}

/// A word or phrase of saying at a token: its length, its stance, and whether it is a phrase that precedes its speaker.
fn cue_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<(usize, Stance, bool)> {
    let doc = scene.doc;
    if let Some((length, stances)) = scene.lexicon.say_phrases.at(doc, at, end) {
        return Some((length, stances[0], stances[0] == Stance::Reports));
    }
    if calls_false(scene, at, end) {
        return Some((1, Stance::Denies, false));
    }
    let (length, stances) = scene.lexicon.say_verbs.at(doc, at, end)?;
    let verb = doc.tokens[at].tag == Tag::Verb;
    // The most committed reading wins: "claimed responsibility" over "claimed".
    let stance = stances.iter().copied().min()?;
    let stance = if length == 1 && doc.lemma(at) == "claim" {
        claim_stance(scene, at, end)
    } else {
        stance
    };
    // "suspected bombers struck" suspects nobody: it only describes.
    let describes = doc.lower(at) == "suspected"
        && !(at > 0
            && matches!(
                doc.lower(at - 1),
                "is" | "are" | "was" | "were" | "been" | "have" | "has" | "had"
            ));
    (verb && !describes).then_some((length, stance, false))
}

/// "called the number fantasy", "described the report as baseless".
fn calls_false(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let calls = doc.tokens[at].tag == Tag::Verb
        && matches!(
            doc.lemma(at),
            "call" | "describe" | "term" | "label" | "brand"
        );
    calls
        && (at + 1..end.min(at + 12))
            .any(|next| scene.lexicon.falsehoods.at(doc, next, end).is_some())
}

/// "claimed the attack" takes responsibility; "claimed that", "claimed the strikes killed" only says.
fn claim_stance(scene: &Scene<'_>, at: usize, end: usize) -> Stance {
    let doc = scene.doc;
    let stop = |token: &usize| {
        matches!(doc.tokens[*token].tag, Tag::Verb | Tag::Sconj | Tag::Aux)
            || matches!(doc.lower(*token), "." | "," | ";")
    };
    let object: Vec<usize> = (at + 1..end.min(at + 9))
        .take_while(|token| !stop(token))
        .collect();
    let event = object
        .iter()
        .any(|&token| scene.lexicon.triggers.at(doc, token, end).is_some());
    let bare = object
        .iter()
        .all(|&token| matches!(doc.lower(token), "it" | "this"));
    let next = at + 1 + object.len();
    let clause = next < end && matches!(doc.tokens[next].tag, Tag::Verb | Tag::Aux);
    let it = !object.is_empty() && bare;
    if (event || it) && !clause {
        Stance::ClaimsResponsibility
    } else {
        Stance::Reports
    }
}

fn passive(scene: &Scene<'_>, cue: &Range<usize>, sentence: &Range<usize>) -> bool {
    (sentence.start..cue.start).rev().take(3).any(|at| {
        matches!(
            scene.doc.lower(at),
            "is" | "are" | "was" | "were" | "been" | "being"
        )
    })
}

/// "according to X", "citing X": the noun phrase after the cue.
fn source_of_phrase(
    scene: &Scene<'_>,
    cue: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    noun_phrase_from(scene, cue.end, sentence.end)
}

/// "X said", "said X", "X, the Y, said", "X told Z".
fn source_of_verb(
    scene: &Scene<'_>,
    cue: &Range<usize>,
    sentence: &Range<usize>,
    earlier: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    let skip = |at: &usize| {
        BETWEEN.contains(&doc.lower(*at))
            || matches!(doc.tokens[*at].tag, Tag::Adv | Tag::Aux | Tag::Part)
    };
    let before = (sentence.start..cue.start).rev().find(|at| !skip(at));
    let direct = before.and_then(|last| match doc.lower(last) {
        ")" if last >= sentence.start + 3 && doc.lower(last - 2) == "(" => {
            noun_phrase_to(scene, last, sentence.start)
        }
        "," | ")" | "”" | "\"" | "–" | "—" => before_parenthesis(scene, last, sentence.start),
        word if PRONOUNS.contains(&word) => Some(last..last + 1),
        "and" | "but" | "then" | "or" => earlier.cloned(),
        _ => noun_phrase_to(scene, last, sentence.start),
    });
    let inverted = || {
        // "…, said X": what is said stands before, and nothing but the speaker after.
        let inverts = INVERTED.contains(&doc.lemma(cue.start));
        let starts = before
            .is_some_and(|last| matches!(doc.lower(last), "," | "\"" | "”" | "'" | "?" | "!"));
        (starts && inverts)
            .then(|| noun_phrase_from(scene, cue.end, sentence.end))
            .flatten()
    };
    let by_agent = || {
        passive(scene, cue, sentence)
            .then(|| (cue.end..sentence.end.min(cue.end + 4)).find(|&at| doc.lower(at) == "by"))
            .flatten()
            .and_then(|by| noun_phrase_from(scene, by + 1, sentence.end))
    };
    if passive(scene, cue, sentence) {
        return by_agent();
    }
    let tree = by_tree(scene, cue);
    // "An officer on the spot counted": the tree sees that the spot only tells which officer.
    let wider = |tree: &Range<usize>, direct: &Range<usize>| {
        tree.start < direct.start && tree.end == direct.end
    };
    match (direct, tree) {
        (Some(direct), Some(tree)) if wider(&tree, &direct) => Some(tree),
        (Some(direct), _) => Some(direct),
        (None, tree) => inverted().or(tree),
    }
}

/// The subject by the tree, where the tree has one before the cue.
fn by_tree(scene: &Scene<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let head = scene.subject_of(cue.start)?;
    let phrase = scene.phrase(head);
    let plain = phrase.len() <= 24 && phrase.end <= cue.start && nominal(scene, head);
    plain.then_some(phrase)
}

/// The phrase before an aside: "Mujahid, a spokesman for the movement, said"; "a deputy (42) said".
fn before_parenthesis(scene: &Scene<'_>, close: usize, start: usize) -> Option<Range<usize>> {
    let doc = scene.doc;
    let opens = |at: &usize| match doc.lower(close) {
        ")" => doc.lower(*at) == "(",
        _ => matches!(doc.lower(*at), "," | "–" | "—"),
    };
    let open = (start..close).rev().take(24).find(opens)?;
    if open == start {
        return None;
    }
    let phrase = noun_phrase_to(scene, open - 1, start)?;
    // The aside names the same speaker: keep both when it is an office, or the name itself.
    let aside = open + 1..close;
    let known = scene
        .entities_in(phrase.clone())
        .any(|(_, entity)| entity.is_actor() && !entity.adjective);
    let tells = scene.entities_in(aside.clone()).any(|(_, entity)| {
        entity.kind == MentionKind::Role || entity.kind == MentionKind::Group && !known
    });
    Some(if aside.len() < 12 && tells {
        phrase.start..aside.end
    } else {
        phrase
    })
}

/// The noun phrase that ends with a token.
fn noun_phrase_to(scene: &Scene<'_>, last: usize, start: usize) -> Option<Range<usize>> {
    let doc = scene.doc;
    // "the Northern Front (NF)": the name stands before its abbreviation.
    let bracket = doc.lower(last) == ")" && last >= start + 3 && doc.lower(last - 2) == "(";
    if bracket {
        return noun_phrase_to(scene, last - 3, start);
    }
    if !nominal(scene, last) {
        return None;
    }
    let mut first = last;
    while first > start && last - first < 14 {
        let before = first - 1;
        // "The Islamic State (IS) group": an abbreviation in brackets is part of the name.
        if doc.lower(before) == ")" && before >= start + 3 && doc.lower(before - 2) == "(" {
            first = before - 2;
            continue;
        }
        let linked = matches!(
            doc.lower(before),
            "of" | "for" | "'s" | "'" | "to" | "in" | "and" | "&" | "-"
        ) && before > start
            && nominal(scene, before - 1)
            && (doc.lower(before) != "and" && doc.lower(before) != "in"
                || doc.tokens[before - 1].tag == Tag::Propn && doc.tokens[first].tag == Tag::Propn);
        if nominal(scene, before) || doc.tokens[before].tag == Tag::Det || linked {
            first = before;
        } else {
            break;
        }
    }
    Some(first..last + 1)
}

/// The noun phrase that starts at a token.
fn noun_phrase_from(scene: &Scene<'_>, first: usize, end: usize) -> Option<Range<usize>> {
    let doc = scene.doc;
    let mut last = None;
    for at in first..end.min(first + 14) {
        let inside = matches!(doc.lower(at), "of" | "for" | "'s" | "'" | "-" | "&" | "in")
            && last.is_some()
            && at + 1 < end
            && (nominal(scene, at + 1) || doc.tokens[at + 1].tag == Tag::Det);
        // "According to ISPR the attackers …": an article begins another phrase.
        let opens = last.is_none() || matches!(doc.lower(at - 1), "of" | "for" | "in" | "'s");
        if nominal(scene, at) {
            last = Some(at);
        } else if !(doc.tokens[at].tag == Tag::Det && opens || inside) {
            break;
        }
    }
    last.map(|last| first..last + 1)
}

fn nominal(scene: &Scene<'_>, at: usize) -> bool {
    if !scene.doc.word(at).starts_with(char::is_alphanumeric) {
        return false;
    }
    matches!(
        scene.doc.tokens[at].tag,
        Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::X
    ) || scene
        .entity_at(at)
        .is_some_and(|entity| scene.entities[entity].is_actor())
}

/// The entity that speaks, and the words that name it; a pronoun takes the last speaker's.
fn speaker(
    scene: &Scene<'_>,
    earlier: &[Saying],
    source: Option<Range<usize>>,
) -> (Option<usize>, Option<Range<usize>>) {
    let Some(source) = source else {
        return (None, None);
    };
    if source.len() == 1 && PRONOUNS.contains(&scene.doc.lower(source.start)) {
        let last = earlier.iter().rev().find(|saying| saying.source.is_some());
        return last.map_or((None, None), |last| (last.speaker, last.source.clone()));
    }
    // The last actor of the phrase is its head, unless a possessive comes first: "Pakistan's army".
    let actor = scene
        .entities_in(source.clone())
        .filter(|(_, entity)| entity.is_actor() && !entity.adjective)
        .max_by_key(|(index, entity)| (entity.kind != MentionKind::State, *index));
    let any = || scene.entities_in(source.clone()).last();
    (actor.or_else(any).map(|(index, _)| index), Some(source))
}

/// What is said: the longer side of the sentence, without the speaker.
fn content(
    scene: &Scene<'_>,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
    sentence: &Range<usize>,
    phrase: bool,
) -> Range<usize> {
    let doc = scene.doc;
    let right_start = source
        .filter(|source| source.start >= cue.end && source.start < sentence.end)
        .map_or(cue.end, |source| source.end);
    let left_end = source
        .filter(|source| source.end <= cue.start && source.start >= sentence.start)
        .map_or(cue.start, |source| source.start);
    let words = |range: Range<usize>| range.filter(|&at| doc.tokens[at].tag != Tag::Punct).count();
    let left = sentence.start..left_end;
    let right = right_start.min(sentence.end)..sentence.end;
    let comma_before =
        left_end > sentence.start && matches!(doc.lower(left_end - 1), "," | "\"" | "”" | "'");
    if phrase && words(left.clone()) < 2 {
        right
    } else if comma_before && words(left.clone()) >= 3 && words(right.clone()) < 12 {
        left
    } else if phrase && comma_before {
        left.start..right.end
    } else if words(right.clone()) >= 3 {
        right
    } else {
        left
    }
}

//! Who says what: words of saying, their speakers, and what is said.

use std::ops::Range;

use khabar_language::Tag;
use khabar_record::{MentionKind, Stance};

use super::Scene;
use super::quotes::closes;

/// Somebody's words, reported.
#[derive(Debug, Clone)]
pub(crate) struct Saying {
    /// The sentence.
    pub sentence: usize,
    /// The tokens that name the speaker; `None` for a passive without one ("is reported to").
    pub source: Option<Range<usize>>,
    /// The words that speak in the sentence itself: "he" where `source` is a name before.
    pub words: Option<Range<usize>>,
    /// The entity that the speaker is, where it is one.
    pub speaker: Option<usize>,
    /// The tokens of saying.
    pub cue: Range<usize>,
    /// What is said.
    pub content: Range<usize>,
    /// How the speaker stands to it.
    pub stance: Stance,
}

/// "A remark confirmed", "the attack suggests": what shows something and says nothing.
fn is_mute(scene: &Scene<'_>, source: &Range<usize>) -> bool {
    let doc = scene.doc;
    let last = source.end - 1;
    let incident = || {
        let found = scene.lexicon.triggers.at(doc, last, source.end);
        found.is_some_and(|(_, senses)| senses.iter().any(|sense| !sense.verb))
    };
    doc.tokens[last].tag == Tag::Noun
        && scene.entity_at(last).is_none()
        && (scene.lexicon.sayings.mute.contains(doc.lemma(last)) || incident())
}

/// Every saying of the text, in order of its cue.
pub(super) fn sayings(scene: &Scene<'_>) -> Vec<Saying> {
    let mut found: Vec<Saying> = Vec::new();
    for (index, sentence) in scene.doc.sentences.iter().enumerate() {
        let tokens = sentence.tokens.clone();
        let first = found.len();
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
            } else if scene.doc.tokens[cue.start].tag != Tag::Verb
                && cue.len() > 1
                && own_count(scene, cue.start, tokens.end).is_some()
            {
                cue.start
                    .checked_sub(1)
                    .and_then(|last| noun_phrase_to(scene, last, tokens.start))
            } else if cue.start == tokens.start && continues(scene, &cue) {
                behind_comma(scene, &cue, tokens.end)
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
            let shows = source.as_ref().is_some_and(|source| is_mute(scene, source));
            let nobody = source.is_none() && !passive(scene, &cue, &tokens);
            if stance == Stance::Reports && (shows || nobody) {
                continue;
            }
            let words = source.clone();
            let (speaker, source) = super::speakers::resolved(scene, &found, index, source);
            let content = content(scene, &cue, words.as_ref(), &tokens, stance, phrase);
            found.push(Saying {
                sentence: index,
                source,
                words,
                speaker,
                cue,
                content,
                stance,
            });
        }
        by_clause(scene, &tokens, &mut found[first..]);
    }
    found
}

/// Keeps what two speakers of one sentence say apart: "The army says nine; villagers counted 270".
fn by_clause(scene: &Scene<'_>, sentence: &Range<usize>, sayings: &mut [Saying]) {
    let doc = scene.doc;
    let speaks = |at: usize| {
        let source = |saying: &Saying| saying.words.as_ref().map(|words| words.start);
        sayings.iter().any(|saying| source(saying) == Some(at))
    };
    let borders: Vec<usize> = sentence
        .clone()
        .filter(|&at| {
            let joins = scene.lexicon.sayings.joins.contains(doc.lower(at));
            let spoken = sayings.first().is_some_and(|first| first.cue.end <= at);
            doc.lower(at) == ";" || joins && spoken && speaks(at + 1)
        })
        .collect();
    if borders.is_empty() {
        return;
    }
    for saying in sayings {
        let start = borders.iter().rfind(|&&border| border < saying.cue.start);
        let end = borders.iter().find(|&&border| border >= saying.cue.end);
        let clause =
            start.map_or(sentence.start, |border| border + 1)..end.copied().unwrap_or(sentence.end);
        if saying.content.start < clause.start || saying.content.end > clause.end {
            let phrase = saying
                .source
                .as_ref()
                .is_some_and(|source| source.start >= saying.cue.end);
            saying.content = content(
                scene,
                &saying.cue,
                saying.words.as_ref(),
                &clause,
                saying.stance,
                phrase,
            );
        }
    }
}

/// "…, adding that", "claiming the strikes killed": the speaker is the one of the words before.
fn continues(scene: &Scene<'_>, cue: &Range<usize>) -> bool {
    scene.doc.lower(cue.start).ends_with("ing")
}

/// "Denying any role, the army blamed": the speaker is the subject behind the comma.
fn behind_comma(scene: &Scene<'_>, cue: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let comma = (cue.end..end).find(|&at| scene.doc.lower(at) == ",")?;
    noun_phrase_from(scene, comma + 1, end)
}

/// A word or phrase of saying at a token: its length, its stance, and whether it is a phrase that precedes its speaker.
fn cue_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<(usize, Stance, bool)> {
    let doc = scene.doc;
    if let Some((length, stances)) = scene.lexicon.say_phrases.at(doc, at, end) {
        let led = stances[0] == Stance::Reports || claimed_by(scene, at + length - 1, stances[0]);
        return Some((length, stances[0], led));
    }
    if let Some(length) = own_count(scene, at, end) {
        return Some((length, Stance::Reports, false));
    }
    if calls_false(scene, at, end) || doubts(scene, at, end) {
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
    let told = !describes && (length > 1 || says_something(scene, at, end));
    (verb && told).then_some((length, stance, false))
}

/// "an attack claimed by X": the speaker stands behind the cue.
fn claimed_by(scene: &Scene<'_>, last: usize, stance: Stance) -> bool {
    stance == Stance::ClaimsResponsibility && scene.doc.lower(last) == "by"
}

/// "put the number at six" says something, "put on a coat" does not: verbs that need a number or a
/// quotation beside them.
fn says_something(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.sayings;
    let lemma = doc.lemma(at);
    if words.numeric.contains(lemma) {
        return (at + 1..end.min(at + 14)).any(|next| scene.number_at(next).is_some());
    }
    let beside = || {
        at > 0 && closes(doc, at - 1)
            || (at + 1..end.min(at + 4))
                .any(|next| closes(doc, next) || matches!(doc.lower(next), "“" | ":" | "that"))
    };
    !words.quoting.contains(lemma) || beside()
}

/// "the mission's last figure", "by the council's count", "the army gives six dead": a number that is
/// somebody's.
fn own_count(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    let doc = scene.doc;
    let words = &scene.lexicon.sayings;
    if matches!(doc.lower(at), "'s" | "’s" | "'" | "’") {
        let noun =
            (at + 1..end.min(at + 4)).find(|&next| words.own_counts.contains(doc.lower(next)))?;
        return Some(noun + 1 - at);
    }
    let gives = doc.tokens[at].tag == Tag::Verb && words.counting.contains(doc.lemma(at));
    let noun = (at + 1..end.min(at + 4)).any(|next| words.own_counts.contains(doc.lower(next)));
    let reach = at + if noun { 7 } else { 3 };
    let number = (at + 1..end.min(reach)).any(|next| scene.number_at(next).is_some());
    (gives && number).then_some(1)
}

/// "called the number fantasy", "described the report as baseless".
fn calls_false(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let calls =
        doc.tokens[at].tag == Tag::Verb && scene.lexicon.sayings.calling.contains(doc.lemma(at));
    calls
        && (at + 1..end.min(at + 12))
            .any(|next| scene.lexicon.falsehoods.at(doc, next, end).is_some())
}

/// "questioned the figure of 20 dead".
fn doubts(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let doc = scene.doc;
    let words = &scene.lexicon.sayings;
    let verb = doc.tokens[at].tag == Tag::Verb && words.doubting.contains(doc.lemma(at));
    verb && (at + 1..end.min(at + 5)).any(|next| words.doubted.contains(doc.lemma(next)))
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
    let words = &scene.lexicon.sayings;
    let skip = |at: &usize| {
        words.between.contains(doc.lower(*at))
            || matches!(doc.tokens[*at].tag, Tag::Adv | Tag::Aux | Tag::Part)
    };
    // "officials were quick to deny": what they were stands between.
    let manner = cue.start > sentence.start && doc.lower(cue.start - 1) == "to";
    let between = |at: &usize| skip(at) || manner && doc.tokens[*at].tag == Tag::Adj;
    let before = (sentence.start..cue.start).rev().find(|at| !between(at));
    let direct = before.and_then(|last| match doc.lower(last) {
        ")" if last >= sentence.start + 3 && doc.lower(last - 2) == "(" => {
            noun_phrase_to(scene, last, sentence.start)
        }
        "," | ")" | "–" | "—" => before_parenthesis(scene, last, sentence.start),
        _ if closes(doc, last) => before_parenthesis(scene, last, sentence.start),
        word if words.is_pronoun(word) => Some(last..last + 1),
        "and" | "but" | "then" | "or" => earlier.cloned(),
        _ => noun_phrase_to(scene, last, sentence.start),
    });
    let inverted = || {
        // "…, said X": what is said stands before, and nothing but the speaker after.
        let inverts = words.inverted.contains(doc.lemma(cue.start));
        let starts = before
            .is_some_and(|last| closes(doc, last) || matches!(doc.lower(last), "," | "?" | "!"));
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
    if let Some(speaker) =
        inverted().filter(|speaker| follows(scene, before, cue, speaker, sentence))
    {
        return Some(speaker);
    }
    let tree = by_tree(scene, cue);
    // "An officer on the spot counted": the tree sees that the spot only tells which officer; and
    // behind a comma it knows what belongs together.
    let comma = before.is_some_and(|last| doc.tokens[last].tag == Tag::Punct);
    let wider = |tree: &Range<usize>, direct: &Range<usize>| {
        // "Residents reached by telephone said": what hangs on a preposition does not speak.
        let hung = direct.start > sentence.start && doc.tokens[direct.start - 1].tag == Tag::Adp;
        // "a priest and 14 others, the bishop said": what a comma parts from the speaker does not speak.
        let parted = direct.start > sentence.start
            && (doc.lower(direct.start - 1) == "," || closes(doc, direct.start - 1));
        // "monitors who visited the site counted": a noun behind another verb is that verb's object.
        let object = direct.start > sentence.start && doc.tokens[direct.start - 1].tag == Tag::Verb;
        tree.start < direct.start && !parted && (tree.end == direct.end || comma || hung || object)
    };
    match (direct, tree) {
        (Some(direct), Some(tree)) if wider(&tree, &direct) => Some(tree),
        (Some(direct), _) => Some(direct),
        (None, tree) => inverted().or(tree),
    }
}

/// "“…,” said the mayor", "…, said the mayor.": the speaker stands behind, whatever stands before.
fn follows(
    scene: &Scene<'_>,
    before: Option<usize>,
    cue: &Range<usize>,
    speaker: &Range<usize>,
    sentence: &Range<usize>,
) -> bool {
    let doc = scene.doc;
    let quoted = before.is_some_and(|last| closes(doc, last))
        || scene.lexicon.sayings.light.contains(doc.lemma(cue.start));
    let ends = speaker.end >= sentence.end || doc.tokens[speaker.end].tag == Tag::Punct;
    let dated = speaker
        .clone()
        .any(|at| scene.in_time(at) || scene.number_at(at).is_some());
    !dated && quoted && (ends || before.is_some_and(|last| closes(doc, last)))
}

/// The subject by the tree, where the tree has one before the cue.
fn by_tree(scene: &Scene<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let head = scene.subject_of(cue.start)?;
    let phrase = trimmed(scene, scene.phrase(head), head);
    let clause = phrase
        .clone()
        .any(|at| scene.doc.tokens[at].tag == Tag::Aux);
    let plain = phrase.len() <= 24 && phrase.end <= cue.start && nominal(scene, head) && !clause;
    plain.then_some(phrase)
}

/// A phrase without the marks around it and without what a dash or a colon sets apart before its
/// head: "17:55 – Bertide Horace".
fn trimmed(scene: &Scene<'_>, phrase: Range<usize>, head: usize) -> Range<usize> {
    let doc = scene.doc;
    let apart = |at: &usize| matches!(doc.lower(*at), "–" | "—" | "--" | ":" | ")" | ";");
    let word = |at: &usize| doc.word(*at).starts_with(char::is_alphanumeric);
    let start = (phrase.start..head)
        .rev()
        .find(apart)
        .map_or(phrase.start, |at| at + 1);
    let start = (start..head)
        .find(|at| word(at) && !scene.in_time(*at))
        .unwrap_or(head);
    let end =
        (head + 1..phrase.end).find(|at| matches!(doc.lower(*at), "–" | "—" | "--" | ":" | ";"));
    let end = end.unwrap_or(phrase.end);
    let end = (head..end)
        .rev()
        .find(|at| word(at) || doc.lower(*at) == ")")
        .map_or(end, |at| at + 1);
    start..end
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
    let mut phrase = noun_phrase_to(scene, open - 1, start)?;
    // "Ali Sheha, 57, who fled, said": an age stands behind its name.
    let age = phrase.clone().all(|at| doc.tokens[at].tag == Tag::Num);
    if age && phrase.start > start + 1 && doc.lower(phrase.start - 1) == "," {
        phrase = noun_phrase_to(scene, phrase.start - 2, start)?;
    }
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
        // "14:45 The ministry says": when it was said is nobody.
        if scene.in_time(before) {
            break;
        }
        // "At daybreak the spokesman": an article opens its phrase, unless another leads to it.
        let opened =
            doc.tokens[first].tag == Tag::Det && matches!(doc.lower(first), "the" | "a" | "an");
        let led = matches!(doc.tokens[before].tag, Tag::Adp | Tag::Part)
            || matches!(doc.lower(before), "'s" | "'" | "and" | "&");
        if opened && !led {
            break;
        }
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
        let posted = before > start && posted(scene, before, start);
        if nominal(scene, before) || doc.tokens[before].tag == Tag::Det || linked || posted {
            first = before;
        } else {
            break;
        }
    }
    Some(first..last + 1)
}

/// "a doctor at the hospital", "residents of the town": a preposition that says which person.
fn posted(scene: &Scene<'_>, at: usize, start: usize) -> bool {
    let doc = scene.doc;
    let person = |word: usize| {
        scene
            .lexicon
            .roles
            .at(doc, word, at)
            .is_some_and(|(length, _)| word + length == at)
            || word + 1 == at && scene.lexicon.sayings.speakers.contains(doc.lemma(word))
            || scene
                .lexicon
                .people
                .at(doc, word, at)
                .is_some_and(|(length, _)| word + length == at)
    };
    scene.lexicon.sayings.posts.contains(doc.lower(at))
        && (at.saturating_sub(3).max(start)..at).any(person)
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

/// Where a list of speakers begins: "…, witnesses and a security source told the agency".
fn listed_from(scene: &Scene<'_>, start: usize, source: usize) -> usize {
    let doc = scene.doc;
    if source <= start + 1 || doc.lower(source - 1) != "and" {
        return source;
    }
    let inside =
        |&at: &usize| nominal(scene, at) || doc.tokens[at].tag == Tag::Det || doc.lower(at) == "of";
    (start..source - 1)
        .rev()
        .take_while(inside)
        .last()
        .filter(|&at| at > start && doc.lower(at - 1) == ",")
        .unwrap_or(source)
}

/// What is said: the longer side of the sentence, without the speaker.
fn content(
    scene: &Scene<'_>,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
    sentence: &Range<usize>,
    stance: Stance,
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
    let right = right_start.min(sentence.end)..sentence.end;
    let left_end = listed_from(scene, sentence.start, left_end);
    let left = sentence.start..left_end;
    let comma_before =
        left_end > sentence.start && (doc.lower(left_end - 1) == "," || closes(doc, left_end - 1));
    // "Nine died, officials said on Saturday, making it the worst raid": nothing but an aside behind.
    let aside = right.start >= right.end
        || doc.tokens[right.start].tag == Tag::Punct
        || doc.tokens[right.start].tag == Tag::Adp
        || scene.in_time(right.start);
    let claimed = phrase && claimed_by(scene, cue.end - 1, stance);
    if claimed && words(left.clone()) > 0 {
        left
    } else if phrase && words(left.clone()) < 2 {
        right
    } else if comma_before && words(left.clone()) >= 3 && words(right.clone()) < 12 {
        left
    } else if comma_before && (phrase || words(left.clone()) >= 3 && aside) {
        left.start..right.end
    } else if words(right.clone()) > usize::from(phrase) * 2 {
        right
    } else {
        left
    }
}

//! Numbers of people: "seven Pakistani soldiers", "a policeman", "six others", "all six".

use std::ops::Range;

use khabar_language::Tag;
use khabar_numbers::{Number, NumberKind, Qualifier};
use khabar_record::{MentionKind, People};

use crate::scene::Scene;

/// The age at which children are children no more.
const MAJORITY: f64 = 18.0;

/// Of so many, one or some are people rather than a number that stands for another.
const FEW: f64 = 13.0;

/// A count of people.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    /// From the qualifier to the last word of what is counted.
    pub tokens: Range<usize>,
    /// The number's index; `None` for "a policeman".
    pub number: Option<usize>,
    pub low: Option<u64>,
    pub high: Option<u64>,
    pub words: String,
    /// What they are; `None` for a bare number.
    pub people: Option<People>,
    /// The text's own word for them.
    pub who: String,
    /// "others", "more": besides those counted before.
    pub more: bool,
    /// "two of them", "including", "among them": counted before already.
    pub part: bool,
    /// "all six", "the six": those spoken of before.
    pub again: bool,
}

impl Counted {
    /// Words that count nobody yet.
    pub fn nobody(tokens: Range<usize>) -> Self {
        Counted {
            tokens,
            number: None,
            low: None,
            high: None,
            words: String::new(),
            people: None,
            who: String::new(),
            more: false,
            part: false,
            again: false,
        }
    }
}

/// Every count of people of a sentence, in order.
pub(super) fn counted(scene: &Scene<'_>, sentence: &Range<usize>) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let next = match scene.number_at(at) {
            Some(number) => by_number(scene, number, sentence),
            None => by_article(scene, at, sentence)
                .or_else(|| nobody(scene, at, sentence))
                .or_else(|| one_more(scene, at, sentence).filter(|_| !found.is_empty())),
        };
        let number_end = scene
            .number_at(at)
            .map_or(at + 1, |number| scene.numbers[number].tokens.end);
        at = next
            .as_ref()
            .map_or(number_end, |counted| counted.tokens.end.max(at + 1));
        found.extend(next);
    }
    found
}

/// A number with what it counts, or a bare number.
fn by_number(scene: &Scene<'_>, index: usize, sentence: &Range<usize>) -> Option<Counted> {
    let number = &scene.numbers[index];
    if number.kind != NumberKind::Count {
        return None;
    }
    let doc = scene.doc;
    if speaks(scene, number.tokens.start) {
        return None;
    }
    let named = behind_whole(scene, number, sentence)?;
    let noun = people_after(scene, named, sentence.end);
    let households = &scene.lexicon.figures.households;
    if noun
        .as_ref()
        .is_some_and(|noun| households.contains(doc.lemma(noun.end - 1)))
    {
        return None;
    }
    let end = noun.as_ref().map_or(number.tokens.end, |noun| noun.end);
    let bound = |value: Option<f64>| {
        value
            .filter(|value| *value >= 0.0 && value.fract() == 0.0)
            .map(|value| value as u64)
    };
    let before = number
        .tokens
        .start
        .checked_sub(1)
        .filter(|at| *at >= sentence.start)
        .map(|at| doc.lower(at));
    // "the toll has gone up to nine": nine, not nine at most.
    let risen = number.qualifier == Qualifier::UpTo
        && number.tokens.start > sentence.start
        && scene
            .lexicon
            .figures
            .rising
            .contains(doc.lemma(number.tokens.start - 1));
    let low = if risen { number.high } else { number.low };
    let (more, part) = (
        has_more(scene, number.tokens.end, end),
        is_part(scene, index, end, sentence),
    );
    let bare = noun.is_none();
    if bare && !may_stand_alone(scene, number.tokens.end, sentence) {
        return None;
    }
    Some(Counted {
        tokens: number.tokens.start..end,
        number: Some(index),
        low: bound(low),
        high: bound(number.high),
        words: number.span.of(doc.text).to_owned(),
        people: noun.as_ref().map(|noun| noun.people),
        who: noun.map_or_else(String::new, |noun| noun.words),
        more,
        part,
        again: before.is_some_and(|word| scene.lexicon.figures.again.contains(word))
            && number.qualifier == Qualifier::Exact,
    })
}

/// Where what a number counts is named: behind the number, or behind the few that it is taken from
/// ("one of two gunmen"). "The figure replaces one of 74 dead" counts nobody.
fn behind_whole(scene: &Scene<'_>, number: &Number, sentence: &Range<usize>) -> Option<usize> {
    let end = number.tokens.end;
    if end + 1 >= sentence.end || scene.doc.lower(end) != "of" {
        return Some(end);
    }
    let Some(whole) = scene.number_at(end + 1).map(|whole| &scene.numbers[whole]) else {
        return Some(end);
    };
    (whole.high < Some(FEW) && number.high < whole.high).then_some(whole.tokens.end)
}

/// "a policeman", "an imam": one.
fn by_article(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Counted> {
    let words = &scene.lexicon.figures;
    if !words.single.contains(scene.doc.lower(at)) {
        return None;
    }
    let noun = people_after(scene, at + 1, sentence.end.min(at + 6))?;
    if speaks(scene, at) {
        return None;
    }
    // "his death", "an injury" count what befell somebody, and nobody.
    if noun.people == People::Unspecified && !words.persons.contains(scene.doc.lemma(noun.end - 1))
    {
        return None;
    }
    let listed = (noun.end..sentence.end.min(noun.end + 5))
        .any(|next| scene.doc.lower(next) == "among")
        || (at.saturating_sub(3).max(sentence.start)..at)
            .any(|before| scene.doc.lower(before) == "including");
    if listed {
        return None;
    }
    let last = scene.doc.lower(noun.end - 1);
    let definite = !matches!(scene.doc.lower(at), "a" | "an" | "another");
    let plural = last.ends_with('s') && !last.ends_with("ss") || words.plurals.contains(last);
    // "its imam" is one; "the militants" and "the army" are not counted.
    if plural
        || definite && !words.possessives.contains(scene.doc.lower(at))
        || last == "one"
        || last == "group"
    {
        return None;
    }
    Some(Counted {
        tokens: at..noun.end,
        number: None,
        low: Some(1),
        high: Some(1),
        words: scene.doc.word(at).to_owned(),
        people: Some(noun.people),
        who: noun.words,
        more: scene.doc.lower(at) == "another",
        part: false,
        again: false,
    })
}

/// "No one was hurt".
fn nobody(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Counted> {
    let words = &scene.lexicon.figures.nobody;
    let (length, _) = words.at(scene.doc, at, sentence.end)?;
    Some(Counted {
        low: Some(0),
        high: Some(0),
        words: scene
            .doc
            .span(at..at + length)
            .of(scene.doc.text)
            .to_owned(),
        people: Some(People::Unspecified),
        ..Counted::nobody(at..at + length)
    })
}

/// "one was killed and another wounded", "a third was hurt": one besides those counted before.
fn one_more(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> Option<Counted> {
    let doc = scene.doc;
    let next = |at: usize| if at < sentence.end { doc.lower(at) } else { "" };
    let end = match doc.lower(at) {
        "another" if next(at + 1) == "one" => at + 2,
        "another" => at + 1,
        "a" if scene.lexicon.figures.besides.contains(next(at + 1)) => at + 2,
        _ => return None,
    };
    let alone = next(end) != "of" && may_stand_alone(scene, end, sentence);
    alone.then(|| Counted {
        low: Some(1),
        high: Some(1),
        words: doc.span(at..end).of(doc.text).to_owned(),
        more: true,
        ..Counted::nobody(at..end)
    })
}

/// "…, a doctor said", "…, two relatives and a doctor said": who speaks is no one hurt.
fn speaks(scene: &Scene<'_>, at: usize) -> bool {
    let source = |saying: &crate::scene::Saying| {
        let words = saying.words.as_ref();
        let listed = |words: &Range<usize>| saying.content.end <= at && at < words.end;
        words.is_some_and(|words| words.contains(&at) || listed(words))
    };
    scene.sayings_in(scene.doc.sentence_of(at)).any(source)
}

/// A noun phrase of people.
pub(super) struct Noun {
    pub end: usize,
    pub people: People,
    pub words: String,
}

/// The people that a phrase starting here names, behind their age where that is told: "14-year-old
/// boys", "14-year-old".
pub(super) fn people_after(scene: &Scene<'_>, start: usize, end: usize) -> Option<Noun> {
    let age = scene.number_at(start).map(|index| &scene.numbers[index]);
    let Some(age) = age.filter(|age| age.kind == NumberKind::Age) else {
        return people_named(scene, start, end);
    };
    let after = age.tokens.end;
    let named = people_named(scene, after, end.max(after + 5).min(scene.doc.tokens.len()));
    named.or_else(|| of_age(scene, age.high, after))
}

/// "a 14-year-old was hurt": somebody of whom nothing but the age is told.
fn of_age(scene: &Scene<'_>, age: Option<f64>, end: usize) -> Option<Noun> {
    let tag = scene.doc.tokens.get(end).map(|token| token.tag);
    let noun = matches!(tag, Some(Tag::Noun | Tag::Propn | Tag::Adj));
    let people = if age? < MAJORITY {
        People::Children
    } else {
        People::Civilians
    };
    (!noun).then(|| Noun {
        end,
        people,
        words: people.as_str().to_owned(),
    })
}

/// The last people noun of a phrase, with the words before it.
fn people_named(scene: &Scene<'_>, start: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let mut found: Option<(usize, People)> = None;
    let mut at = start;
    while at < end && at < start + 9 {
        // "20 soldiers prisoner": what they became is no part of who they are.
        let became = found.is_some() && words.became.contains(doc.lemma(at));
        if became {
            break;
        }
        if let Some((length, people)) = people_at(scene, at, end) {
            let before = found.map(|(_, before)| before);
            found = Some((at + length, finer(before, people)));
            at += length;
            if modifies(scene, at, end) {
                return None;
            }
            if at < end && !matches!(doc.tokens[at].tag, Tag::Noun | Tag::Propn) {
                break;
            }
            continue;
        }
        let entity = scene.entity_at(at).map(|index| &scene.entities[index]);
        let joins = matches!(
            doc.tokens[at].tag,
            Tag::Adj | Tag::Noun | Tag::Propn | Tag::Det | Tag::X
        ) || words.joining.contains(doc.lower(at))
            || doc.lower(at) == "and" && found.is_none() && at > start
            || entity.is_some_and(|entity| entity.adjective || entity.is_actor());
        if !joins || found.is_some() && matches!(doc.lower(at), "of" | "and" | "the") {
            break;
        }
        at += 1;
    }
    let (last, people) = found.or_else(|| unknown_people(scene, start, end))?;
    // "scores of African migrants": the people without the words that join them to their number.
    let opened = (start..last)
        .find(|&at| !words.small.contains(doc.lower(at)))
        .unwrap_or(start);
    let people = member_of(scene, last, end)
        .filter(|_| people == People::Unspecified)
        .unwrap_or(people);
    Some(Noun {
        end: last,
        people,
        words: doc.span(opened..last).of(doc.text).to_owned(),
    })
}

/// "twenty members of the Mozambican armed forces": what the members of a body are.
fn member_of(scene: &Scene<'_>, end: usize, limit: usize) -> Option<People> {
    let doc = scene.doc;
    let words = &scene.lexicon.figures;
    let member = end > 0 && doc.lemma(end - 1) == "member";
    if !member || end >= limit || doc.lower(end) != "of" {
        return None;
    }
    let body = (end + 1..limit.min(end + 8)).take_while(|&at| {
        !matches!(doc.tokens[at].tag, Tag::Verb | Tag::Aux | Tag::Sconj) && doc.lower(at) != ","
    });
    let kind = |at: usize| {
        let lemma = doc.lemma(at);
        let lists = [
            (&words.armies, People::Soldiers),
            (&words.police, People::Police),
            (&words.bands, People::Militants),
        ];
        lists
            .into_iter()
            .find(|(list, _)| list.contains(lemma))
            .map(|(_, people)| people)
    };
    body.filter_map(kind).last()
}

/// A people noun at a token; inside a person's name there is none.
fn people_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<(usize, People)> {
    let named = scene.entity_at(at).is_some_and(|entity| {
        let entity = &scene.entities[entity];
        matches!(
            entity.kind,
            MentionKind::Person | MentionKind::Facility | MentionKind::Place
        )
    });
    let (length, people) = scene.lexicon.people.at(scene.doc, at, end)?;
    // "a minor injury": an adjective before its noun is nobody.
    let next = at + length;
    let adjective = length == 1
        && scene.doc.tokens[at].tag == Tag::Adj
        && next < end
        && scene.doc.tokens[next].tag == Tag::Noun
        && scene.lexicon.outcomes.at(scene.doc, next, end).is_some();
    (!named && !adjective).then_some((length, *people.first()?))
}

/// "a militant attack": the word before only says what kind of thing this one is.
fn modifies(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    at < end
        && scene.doc.tokens[at].tag == Tag::Noun
        && scene.number_at(at).is_none()
        && !scene.in_time(at)
        && scene.lexicon.people.at(scene.doc, at, end).is_none()
        && scene.lexicon.outcomes.at(scene.doc, at, end).is_none()
}

/// "police officers": the category of the word before, where the last is only "officers" or "members".
fn finer(before: Option<People>, people: People) -> People {
    match (before, people) {
        (Some(before), People::Unspecified | People::Officers) => before,
        _ => people,
    }
}

/// A plural noun that the lists do not hold, right after the number: "six beekeepers".
fn unknown_people(scene: &Scene<'_>, start: usize, end: usize) -> Option<(usize, People)> {
    let doc = scene.doc;
    let endings = &scene.lexicon.figures.agents;
    if let Some(people) = peoples(scene, start, end) {
        return Some((start + 1, people));
    }
    let at = (start..end.min(start + 3)).find(|&at| doc.tokens[at].tag == Tag::Noun)?;
    let agent = endings
        .iter()
        .any(|ending| doc.lower(at).ends_with(ending.as_str()));
    let free = scene.entity_at(at).is_none();
    (agent && free && (start..at).all(|before| doc.tokens[before].tag == Tag::Adj))
        .then_some((at + 1, People::Civilians))
}

/// "45 Christians", "two Filipinos", "nine Houthis": people by their nation, faith or group.
fn peoples(scene: &Scene<'_>, at: usize, end: usize) -> Option<People> {
    let doc = scene.doc;
    let capital = at < end && doc.word(at).starts_with(char::is_uppercase);
    let endings = &scene.lexicon.figures.peoples;
    let plural = capital
        && endings
            .iter()
            .any(|ending| doc.lower(at).ends_with(ending.as_str()));
    let names = at + 1 < end && matches!(doc.tokens[at + 1].tag, Tag::Noun | Tag::Propn);
    let entity = scene.entity_at(at).map(|entity| &scene.entities[entity]);
    let group = entity.is_some_and(|entity| entity.kind == MentionKind::Group);
    // "45 Tigers".
    let members = group && capital && doc.lower(at).ends_with('s');
    if !plural && !members || names {
        return None;
    }
    Some(if group {
        People::Militants
    } else {
        People::Civilians
    })
}

fn has_more(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let next = start..(end + 1).min(scene.doc.tokens.len()).min(start + 3);
    next.into_iter()
        .any(|at| scene.lexicon.figures.more.contains(scene.doc.lower(at)))
}

/// "two of them", "including two", "two among them", "two included".
fn is_part(scene: &Scene<'_>, index: usize, end: usize, sentence: &Range<usize>) -> bool {
    let words = &scene.lexicon.figures;
    let number = &scene.numbers[index].tokens;
    let doc = scene.doc;
    let before = (number.start.saturating_sub(4).max(sentence.start)..number.start)
        .any(|at| words.including.at(doc, at, number.start).is_some());
    let limit = sentence.end.min(end + 3);
    let after = [number.end, end]
        .into_iter()
        .any(|at| at < limit && words.partitive.at(doc, at, limit).is_some());
    before || after || is_taken_from(scene, index, sentence)
}

/// "Of the 42 people who were wounded, 18 are in hospital".
fn is_taken_from(scene: &Scene<'_>, index: usize, sentence: &Range<usize>) -> bool {
    let number = &scene.numbers[index];
    let first = sentence.start + 1;
    let whole = (first..number.tokens.start)
        .filter_map(|at| scene.number_at(at))
        .any(|other| other != index && scene.numbers[other].high > number.high);
    // "Of the 42 held, 18 escaped" tells no part of those held.
    let end = number.tokens.end;
    let freed = (end..sentence.end.min(end + 4))
        .any(|at| scene.lexicon.figures.freed.contains(scene.doc.lemma(at)));
    let opened =
        scene.doc.lower(sentence.start) == "of" && scene.doc.lower(number.tokens.start - 1) == ",";
    opened && whole && !freed
}

/// "six of them", "two of its men"; not "dozens of houses", "one of its channels".
fn points(scene: &Scene<'_>, at: usize) -> bool {
    let words = &scene.lexicon.figures;
    if at + 1 >= scene.doc.tokens.len() || !words.pointing.contains(scene.doc.lower(at)) {
        return false;
    }
    let thing = scene.doc.tokens[at + 1].tag == Tag::Noun
        && scene.lexicon.people.at(scene.doc, at + 1, at + 3).is_none()
        && scene
            .lexicon
            .outcomes
            .at(scene.doc, at + 1, at + 2)
            .is_none();
    !(thing && words.possessives.contains(scene.doc.lower(at)))
}

/// A bare number counts people where an outcome follows or it ends its phrase.
fn may_stand_alone(scene: &Scene<'_>, at: usize, sentence: &Range<usize>) -> bool {
    if at >= sentence.end {
        return true;
    }
    let doc = scene.doc;
    matches!(
        doc.tokens[at].tag,
        Tag::Verb
            | Tag::Aux
            | Tag::Punct
            | Tag::Cconj
            | Tag::Adp
            | Tag::Adv
            | Tag::Sconj
            | Tag::Part
    ) || scene.lexicon.outcomes.at(doc, at, sentence.end).is_some()
        || matches!(doc.lower(at), "who" | "whose")
        || doc.lower(at) == "of" && points(scene, at + 1)
        || scene.lexicon.figures.more.contains(doc.lower(at))
}

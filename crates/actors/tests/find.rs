//! Names in running text: `tests/find.txt` marks each name with the id that it must get.

use jiff::civil::Date;
use khabar_actors::{Actors, Sighting};

#[test]
fn names_get_the_ids_that_the_table_gives_them() {
    let table = include_str!("find.txt");
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let wrong: Vec<String> = lines.filter_map(difference).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is found where the table wants something else.
fn difference(line: &str) -> Option<String> {
    let (date, marked) = match line
        .split_once(": ")
        .map(|(date, rest)| (date.parse::<Date>(), rest))
    {
        Some((Ok(date), rest)) => (Some(date), rest),
        _ => (None, line),
    };
    let text = unmarked(marked);
    let actors = Actors::embedded();
    let mut sightings = actors.find(&text, date);
    sightings.extend(actors.find_forces(&text, &sightings, &[], date));
    sightings.sort_by_key(|sighting| sighting.span);
    let found = mark(actors, &text, &sightings);
    (found != marked).then(|| format!("wanted {marked}\n found {found}"))
}

/// "[the name|id] and the rest" without the marks.
fn unmarked(marked: &str) -> String {
    let mut text = String::new();
    for piece in marked.split('[') {
        let Some((inside, rest)) = piece.split_once(']') else {
            text.push_str(piece);
            continue;
        };
        text.push_str(inside.split_once('|').map_or(inside, |(name, _)| name));
        text.push_str(rest);
    }
    text
}

fn mark(actors: &Actors, text: &str, sightings: &[Sighting]) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for sighting in sightings {
        let (start, end) = (sighting.span.start as usize, sighting.span.end as usize);
        let id = &actors.get(sighting.actor).id;
        marked.push_str(&format!("{}[{}|{id}]", &text[at..start], &text[start..end]));
        at = end;
    }
    marked + &text[at..]
}

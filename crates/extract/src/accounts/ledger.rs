//! The figures of one account put in order: each once, and the parts of a total marked as such.

use khabar_record::{Figure, People, Span};

/// Leaves out what is said twice, and marks what a larger figure already holds.
pub(super) fn tidy(figures: Vec<Figure>, headings: &[Span]) -> Vec<Figure> {
    let (heads, bodies): (Vec<Figure>, Vec<Figure>) = figures
        .into_iter()
        .partition(|figure| headings.contains(&figure.sentence));
    let mut kept: Vec<Figure> = Vec::new();
    for figure in bodies {
        match kept.iter_mut().find(|known| repeats(known, &figure)) {
            Some(known) => sharpen(known, figure),
            None => kept.push(figure),
        }
    }
    // A headline only repeats what the text says, unless it says another number.
    for figure in heads {
        let told = |known: &Figure| {
            known.outcome == figure.outcome
                && known.low.or(known.high) == figure.low.or(figure.high)
        };
        if !kept.iter().any(told) {
            kept.push(figure);
        }
    }
    mark_parts(&mut kept);
    kept
}

/// The same number of the same people by the same speaker, or by one of whom only one is named.
fn repeats(known: &Figure, figure: &Figure) -> bool {
    let alike = known.people == figure.people
        || known.people == People::Unspecified
        || figure.people == People::Unspecified;
    let speaker = known.by.is_none() || figure.by.is_none() || known.by == figure.by;
    let number = known.low == figure.low && (known.high == figure.high || known.by == figure.by);
    known.outcome == figure.outcome
        && number
        && alike
        && speaker
        && figure.low.or(figure.high).is_some()
}

/// Of two tellings the one that says more of who was counted and who counts.
fn sharpen(known: &mut Figure, figure: Figure) {
    if known.people == People::Unspecified {
        known.people = figure.people;
        known.who = figure.who;
    }
    known.part_of_total |= figure.part_of_total;
    if known.by.is_none() {
        known.by = figure.by;
        known.by_actor = figure.by_actor;
    }
}

fn mark_parts(figures: &mut [Figure]) {
    for index in 0..figures.len() {
        let figure = &figures[index];
        let held = figures.iter().enumerate().any(|(other, total)| {
            other != index && !total.part_of_total && holds(total, figure, other < index)
        });
        figures[index].part_of_total |= held;
    }
}

/// Whether a total holds a figure: more of a broader kind of people, or more of the same told before.
fn holds(total: &Figure, part: &Figure, before: bool) -> bool {
    use People::*;
    let broader = match part.people {
        Women | Children => matches!(total.people, Unspecified | Civilians | WomenAndChildren),
        WomenAndChildren => matches!(total.people, Unspecified | Civilians),
        Officers => matches!(total.people, Soldiers | Unspecified),
        Foreigners | Officials => matches!(total.people, Civilians | Unspecified),
        _ => false,
    };
    let number = |figure: &Figure| figure.low.or(figure.high);
    let larger = number(total)
        .zip(number(part))
        .is_some_and(|(total, part)| total >= part);
    let more = number(total)
        .zip(number(part))
        .is_some_and(|(total, part)| total > part);
    let same_speaker = total.by == part.by || part.by.is_none() || total.by.is_none();
    // "Thailand has 33; Cambodia spoke of 18": another speaker's smaller number is a rival.
    let rival = part.by.is_some() && total.by != part.by;
    let same =
        total.people == part.people && part.people != Unspecified && before && more && !rival;
    total.outcome == part.outcome && same_speaker && (broader && larger || same)
}

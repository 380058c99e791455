//! Counts over a period or a place, rather than of one incident.
//!
//! [`measure`] finds what each number counts, [`scope`] whether its sentence speaks of a period
//! or of one incident, [`setting`] the period, the place and the speaker.

mod count;
mod evidence;
mod harm;
mod measure;
mod scope;
mod setting;
mod share;
mod words;

use std::collections::BTreeSet;

use khabar_record::Statistic;

use crate::scene::Scene;
use measure::{Counted, Measure};
use scope::Scope;
use setting::{At, Setting};

/// A number that counts over a period.
struct Counting {
    number: usize,
    sentence: usize,
    measure: Measure,
}

/// Every statistic of the text, in order, and every number that counts over a period, told for itself
/// or not: no incident may take those for its toll.
pub(crate) fn statistics(scene: &Scene<'_>) -> (Vec<Statistic>, BTreeSet<usize>) {
    let mut setting = Setting::default();
    let countings = countings(scene);
    let numbers = countings.iter().map(|counting| counting.number).collect();
    let told = countings
        .iter()
        .filter(|counting| counting.measure.told_for_itself());
    let mut found: Vec<Statistic> = Vec::new();
    for counting in told {
        let statistic = statistic(scene, counting, &mut setting);
        match found.iter().position(|told| says_again(told, &statistic)) {
            Some(told) if tells_more(&found[told], &statistic) => {
                found.remove(told);
                found.push(statistic);
            }
            Some(_) => {}
            None => found.push(statistic),
        }
    }
    (found, numbers)
}

/// The same number of the same, told a second time; small numbers meet by chance.
fn says_again(earlier: &Statistic, later: &Statistic) -> bool {
    let number = |statistic: &Statistic| (statistic.low.or(statistic.high), statistic.high);
    let measure = |statistic: &Statistic| statistic.measure.rsplit(' ').next().map(str::to_owned);
    let setting = |statistic: &Statistic| {
        (
            statistic.start_date,
            statistic.end_date,
            statistic.place.clone(),
        )
    };
    let great = number(earlier).0.is_some_and(|value| value >= 100.0);
    number(earlier) == number(later)
        && measure(earlier) == measure(later)
        && (great || setting(earlier) == setting(later))
}

/// The headline or the pull quote gives the number; the sentence below it says who counted.
fn tells_more(earlier: &Statistic, later: &Statistic) -> bool {
    earlier.by.is_none() && later.by.is_some()
}

fn countings(scene: &Scene<'_>) -> Vec<Counting> {
    let mut scope = Scope::default();
    let mut found: Vec<Counting> = Vec::new();
    for sentence in 0..scene.doc.sentences.len() {
        let near = |counting: &&Counting| counting.sentence + 1 >= sentence;
        let before = found.last().filter(near).map(|counting| &counting.measure);
        let measures = measure::measures(scene, sentence, before);
        let periodic = scope.periodic(scene, sentence, &measures);
        for ((number, measure), periodic) in measures.into_iter().zip(periodic) {
            if periodic {
                found.push(Counting {
                    number,
                    sentence,
                    measure,
                });
            }
        }
    }
    found
}

fn statistic(scene: &Scene<'_>, counting: &Counting, setting: &mut Setting) -> Statistic {
    let number = &scene.numbers[counting.number];
    let measure = &counting.measure;
    let at = At {
        sentence: counting.sentence,
        number: number.tokens.clone(),
        core: number.core.start,
    };
    let tokens =
        number.tokens.start.min(measure.tokens.start)..number.tokens.end.max(measure.tokens.end);
    let period = setting.period(scene, &at);
    let speaker = setting.speaker(scene, &at);
    Statistic {
        measure: measure.name.clone(),
        who: measure.who.clone(),
        low: number.low,
        high: number.high,
        unit: unit(measure).to_owned(),
        start_date: period.and_then(|period| period.0),
        end_date: period.and_then(|period| period.1),
        place: setting.place(scene, &at),
        by: speaker.as_ref().map(|speaker| speaker.name.clone()),
        by_actor: speaker.and_then(|speaker| speaker.actor),
        span: scene.doc.span(tokens),
        sentence: scene.doc.sentences[counting.sentence].span,
    }
}

/// `people`, `incidents`, `percent`, or the text's own noun.
fn unit(measure: &Measure) -> &str {
    match measure.counted {
        Counted::People(_) => "people",
        Counted::Incidents => "incidents",
        Counted::Things => measure.name.rsplit(' ').next().unwrap_or("things"),
        Counted::Share | Counted::Change => "percent",
    }
}

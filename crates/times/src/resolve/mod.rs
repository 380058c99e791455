//! Time expressions as typed to values and days on the calendar.

mod context;
mod day_part;
mod length;
mod pair;
mod placed;
mod results;
pub(crate) mod sentences;
mod stated;
pub(crate) mod tense;

use jiff::civil::Date;
use khabar_numbers::Atoms;
use khabar_record::TimexKind;

use crate::expression::{Expression, Origin, What};
use crate::period::{Period, Unit};
use context::Context;
pub(crate) use placed::Resolved;
use sentences::Sentences;
use tense::Tense;

/// Resolves the expressions of a text in order, each with what was told before it.
pub(crate) fn resolved(
    atoms: &Atoms<'_>,
    sentences: &Sentences,
    expressions: &[Expression],
    published: Option<Date>,
) -> Vec<Resolved> {
    let expressions = &pair::share_years(atoms, expressions);
    let mut context = Context::new(expressions, published);
    let mut times: Vec<Resolved> = Vec::with_capacity(expressions.len());
    for expression in expressions {
        context.move_to(atoms, sentences, expression.atoms.start);
        let time = resolve(
            &context,
            &expression.what,
            tense::of(atoms, sentences, &expression.atoms),
        );
        context.tell(&expression.what, &time, leads(atoms, expression));
        times.push(time);
    }
    pair::spread(atoms, expressions, &mut times, published);
    times
}

/// Whether a year stands where the story goes on: "in 1942", "by late 1942", a heading.
fn leads(atoms: &Atoms<'_>, expression: &Expression) -> bool {
    let start = expression.atoms.start;
    let previous = atoms.before(start);
    let modified = atoms.is_word(start);
    modified || atoms.opens_line(start) || matches!(previous, "in" | "during" | "by")
}

fn resolve(context: &Context, what: &What, tense: Tense) -> Resolved {
    match what {
        What::Stated(stated) => stated::resolve(context, *stated, tense),
        What::Shift { by, unit, origin } => context.shifted(*by, *unit, *origin),
        What::WeekOf(day) => week_of(resolve(context, day, tense)),
        What::AnyDay => Resolved::unplaced(TimexKind::Date, "XXXX-XX-XX".to_owned()),
        What::TheWeek => open_week(context.shifted(0, Unit::Week, Origin::Writing)),
        What::Counterpart { year, quarter } => context.counterpart(*year, *quarter),
        What::Reference(value) => Resolved::unplaced(TimexKind::Date, (*value).to_owned()),
        What::Again(value) => Resolved::unplaced(TimexKind::Set, value.clone()),
        What::Length { length, place } => length::resolve(context, *length, place, tense),
        What::PartOfDay { code, day } => day_part::resolve(context, code, day.as_deref(), tense),
    }
}

/// "the week" has the days of the week of writing, while its value leaves the number open, as in TimeBank.
fn open_week(week: Resolved) -> Resolved {
    let year = week.value.split('-').next().unwrap_or_default();
    Resolved {
        value: format!("{year}-WXX"),
        ..week
    }
}

/// The week that holds a day.
fn week_of(day: Resolved) -> Resolved {
    let unknown = || Resolved::unplaced(TimexKind::Date, "XXXX-WXX".to_owned());
    let week = day.from.map(|first| Period::holding(first, Unit::Week));
    Resolved {
        relative: day.relative,
        ..week.map_or_else(unknown, Resolved::placed)
    }
}

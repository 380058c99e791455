//! Time expressions as typed to values and days on the calendar.

mod bound;
mod context;
mod stated;
pub(crate) mod tense;

use jiff::civil::Date;
use khabar_numbers::Atoms;
use khabar_record::TimexKind;

use crate::expression::{Expression, Length, Pick, Place, What};
use crate::period::{Period, Unit};
use context::Context;
use tense::Tense;

/// A time on the calendar, as far as it can be placed there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resolved {
    pub kind: TimexKind,
    pub value: String,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub relative: bool,
    pub period: Option<Period>,
}

/// Resolves the expressions of a text in order, each with what was told before it.
pub(crate) fn resolved(
    atoms: &Atoms<'_>,
    expressions: &[Expression],
    published: Option<Date>,
) -> Vec<Resolved> {
    let expressions = &shared_years(atoms, expressions);
    let mut context = Context::new(expressions, published);
    let mut times: Vec<Resolved> = Vec::with_capacity(expressions.len());
    for expression in expressions {
        context.move_to(atoms, expression.atoms.start);
        let time = resolve(
            &context,
            &expression.what,
            tense::of(atoms, &expression.atoms),
        );
        context.tell(&expression.what, &time, leads(atoms, expression));
        times.push(time);
    }
    bound::spread(atoms, expressions, &mut times, published);
    times
}

/// Gives the first of a pair the year that stands after the second: "April and June 1955".
fn shared_years(atoms: &Atoms<'_>, expressions: &[Expression]) -> Vec<Expression> {
    let mut shared = expressions.to_vec();
    for pair in (1..shared.len()).rev() {
        let (first, second) = (&shared[pair - 1], &shared[pair]);
        let year = match (&first.what, &second.what) {
            (What::Stated(first), What::Stated(second))
                if first.year.is_none() && !second.is_whole_year() =>
            {
                second.year
            }
            _ => None,
        };
        let link = first.atoms.end;
        let linked = second.atoms.start == link + 1
            && (atoms.is_dash(link)
                || matches!(atoms.word(link), "and" | "to" | "or" | "until" | "through"));
        if let What::Stated(stated) = &mut shared[pair - 1].what
            && stated.pick == Pick::Context
            && stated.is_part_of_year()
            && linked
        {
            stated.year = year;
        }
    }
    shared
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
        What::Reference(value) => Resolved::unplaced(TimexKind::Date, (*value).to_owned()),
        What::Again(value) => Resolved::unplaced(TimexKind::Set, value.clone()),
        What::Length { length, place } => lasting(context, *length, place, tense),
        What::PartOfDay { code, day } => part_of_day(context, code, day.as_deref(), tense),
    }
}

/// A duration, with its days where it is tied to the day of writing or to a period.
fn lasting(context: &Context, length: Length, place: &Place, tense: Tense) -> Resolved {
    let reach = |day: Date, sign: f64| {
        let count = length
            .count
            .filter(|count| count.fract() == 0.0 && *count < 5000.0 && !length.unit.is_clock())?;
        Period::Day(day)
            .shifted((count * sign) as i32, length.unit)?
            .first()
    };
    let anchor = context.published();
    let (from, to) = match place {
        Place::Free => (None, None),
        Place::Before => (anchor.and_then(|day| reach(day, -1.0)), anchor),
        Place::After => (anchor, anchor.and_then(|day| reach(day, 1.0))),
        Place::StartOf(period) => {
            let first = resolve(context, period, tense).from;
            (
                first,
                first.and_then(|day| reach(day, 1.0)?.yesterday().ok()),
            )
        }
    };
    let placed = from.is_some() && to.is_some();
    let (from, to) = if placed { (from, to) } else { (None, None) };
    Resolved {
        from,
        to,
        relative: *place != Place::Free,
        ..Resolved::unplaced(TimexKind::Duration, length.value())
    }
}

/// A time of day or a part of a day: on its own day, or on the day told of last.
fn part_of_day(context: &Context, code: &str, day: Option<&What>, tense: Tense) -> Resolved {
    let day = match day {
        Some(day) => resolve(context, day, tense),
        None => context.current_day(),
    };
    let relative = day.relative;
    match day.period {
        Some(period @ Period::Day(_)) => {
            let value = format!("{}{code}", period.value());
            Resolved {
                kind: TimexKind::Time,
                value,
                relative,
                ..Resolved::placed(period)
            }
        }
        _ => {
            let whole_day = day.value.len() == "XXXX-XX-XX".len();
            let value = if whole_day {
                day.value
            } else {
                "XXXX-XX-XX".to_owned()
            };
            Resolved {
                relative,
                ..Resolved::unplaced(TimexKind::Time, format!("{value}{code}"))
            }
        }
    }
}

impl Resolved {
    /// A time with a value and no place on the calendar.
    pub fn unplaced(kind: TimexKind, value: String) -> Self {
        Resolved {
            kind,
            value,
            from: None,
            to: None,
            relative: false,
            period: None,
        }
    }

    /// A period of the calendar.
    pub fn placed(period: Period) -> Self {
        Resolved {
            kind: TimexKind::Date,
            value: period.value(),
            from: period.first(),
            to: period.last(),
            relative: false,
            period: Some(period),
        }
    }

    /// A day or so within a period: nearer it cannot be placed.
    pub fn within(period: Period, unit: Unit) -> Self {
        let inside = Resolved::placed(period);
        match (period, unit) {
            (Period::Month(..), Unit::Day) => Resolved {
                value: format!("{}-XX", period.value()),
                ..inside
            },
            (Period::Year(_), Unit::Day) => Resolved {
                value: format!("{}-XX-XX", period.value()),
                ..inside
            },
            (Period::Year(_), Unit::Month) => Resolved {
                value: format!("{}-XX", period.value()),
                ..inside
            },
            _ => inside,
        }
    }
}

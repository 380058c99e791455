//! `khabar course`: how often, where, who against whom, and who answers whom.

use std::io::Write;

use anyhow::Result;
use clap::{Args, ValueEnum};
use khabar_export::Record;
use khabar_outlook::{Answer, Answered, Course as Found, Ground, Step, Tally};
use khabar_store::Project;

use super::incidents::short_id;
use super::range::{period, range};
use super::which::Which;
use crate::cli::Global;
use crate::outcome::Outcome;
use crate::screen::{Column, Screen, Table};

/// Show how often, where, who against whom, and who answers whom
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  khabar course
  khabar course --place Borno --by year
  khabar course --actor M23 --within 30 --json | jq .answers

An attack is taken for an answer when the side that was hit in an earlier one hits the side that
did it within so many days. GROUND tells whether a report says so (\"in retaliation for\"), or
whether it merely followed.")]
pub(crate) struct Course {
    #[command(flatten)]
    which: Which,
    /// Count by week, month or year
    #[arg(long, value_enum, default_value_t = By::Month, value_name = "PERIOD", hide_possible_values = true)]
    by: By,
    /// An answer comes within so many days
    #[arg(long, value_name = "DAYS", default_value_t = 14)]
    within: u16,
    /// Print at most this many rows of a part; 0 for all
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: usize,
    /// Print it as JSON, whole
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum By {
    Week,
    Month,
    Year,
}

impl By {
    fn step(self) -> Step {
        match self {
            By::Week => Step::Week,
            By::Month => Step::Month,
            By::Year => Step::Year,
        }
    }
}

impl Course {
    pub(crate) fn run(&self, global: &Global, screen: &mut Screen) -> Result<Outcome> {
        let project = global.open()?;
        let course = self.find(&project)?;
        if self.json {
            writeln!(screen, "{}", serde_json::to_string(&course)?)?;
        } else if course.is_empty() {
            screen.remark("no incident meets these conditions")?;
        } else {
            self.print(&course, &project, screen)?;
        }
        Ok(Outcome::Done)
    }

    fn find(&self, project: &Project) -> khabar_store::Result<Found> {
        let mut course = Found::new(self.by.step(), self.within);
        project.each_incident(&self.which.filter(), |incident| {
            course.add(&incident, |evidence| project.words(evidence))
        })?;
        Ok(course)
    }

    fn print(&self, course: &Found, project: &Project, screen: &mut Screen) -> Result<()> {
        let sections = [
            ("How often", over_time(course)),
            ("Where", places(course, self.shown())),
            ("Who against whom", dyads(course, project, self.shown())),
            ("Who answers whom", sides(course, project, self.shown())),
            ("The answers", self.answers(course, project, screen)),
        ];
        let mut between = "";
        for (heading, table) in sections.iter().filter(|(_, table)| !table.is_empty()) {
            writeln!(screen, "{between}{}", screen.ink().strong(heading))?;
            table.print(screen)?;
            between = "\n";
        }
        Ok(())
    }

    /// Rows of a section at most.
    fn shown(&self) -> usize {
        if self.limit == 0 {
            usize::MAX
        } else {
            self.limit
        }
    }

    fn answers(&self, course: &Found, project: &Project, screen: &Screen) -> Table {
        let mut table = Table::new([
            Column::word("DAY"),
            Column::text("ANSWER"),
            Column::word("AFTER"),
            Column::text("ATTACK"),
            Column::text("GROUND"),
        ]);
        for answer in course.answers.found.iter().take(self.shown()) {
            table.push([
                answer.answer.day.to_string().into(),
                told(&answer.answer, &answer.by, project, screen).into(),
                plural_days(answer.days).into(),
                told(&answer.attack, &answer.to, project, screen).into(),
                ground(answer, project).into(),
            ]);
        }
        table
    }
}

fn over_time(course: &Found) -> Table {
    let mut table = counted("PERIOD");
    for (period, tally) in &course.periods {
        push(&mut table, period.to_string(), tally);
    }
    if course.undated.incidents > 0 {
        push(&mut table, "no date".to_owned(), &course.undated);
    }
    table
}

fn places(course: &Found, shown: usize) -> Table {
    let mut table = counted("FIRST-ORDER UNIT");
    for (spot, tally) in course.places().into_iter().take(shown) {
        let names = [&spot.admin1, &spot.country].into_iter().flatten();
        let named = names.map(String::as_str).collect::<Vec<_>>().join(", ");
        push(&mut table, or(named, "no place"), tally);
    }
    table
}

fn dyads(course: &Found, project: &Project, shown: usize) -> Table {
    let mut table = counted("WHO AGAINST WHOM");
    for (dyad, tally) in course.dyads().into_iter().take(shown) {
        let verb = if dyad.mutual { "fights" } else { "attacks" };
        let (by, on) = (name(&dyad.by, project), name(&dyad.on, project));
        push(&mut table, format!("{by} {verb} {on}"), tally);
    }
    table
}

fn sides(course: &Found, project: &Project, shown: usize) -> Table {
    let mut table = Table::new([
        Column::text("WHO"),
        Column::text("ANSWERS WHOM"),
        Column::number("TIMES"),
        Column::number("SAID SO"),
        Column::word("HALF WITHIN"),
    ]);
    for ((by, to), side) in course.answers.sides().into_iter().take(shown) {
        table.push([
            name(by, project).into(),
            name(to, project).into(),
            side.answers.to_string().into(),
            side.said.to_string().into(),
            side.median_days()
                .map(plural_days)
                .unwrap_or_default()
                .into(),
        ]);
    }
    table
}

/// A table of tallies after a column of its own.
fn counted(own: &'static str) -> Table {
    Table::new([
        Column::text(own),
        Column::number("INCIDENTS"),
        Column::number("KILLED"),
        Column::number("INJURED"),
        Column::word("FIRST AND LAST"),
    ])
}

fn push(table: &mut Table, own: String, tally: &Tally) {
    let bounds = range(Some(tally.killed_low), Some(tally.killed_high));
    let best = tally.killed_best.to_string();
    let is_sure = best == bounds;
    let killed = if is_sure {
        best
    } else {
        format!("{best} ({bounds})")
    };
    let days = tally.first.zip(tally.last);
    table.push([
        own.into(),
        tally.incidents.to_string().into(),
        killed.into(),
        tally.injured.to_string().into(),
        days.map_or_else(String::new, |(first, last)| period(first, last))
            .into(),
    ]);
}

fn or(text: String, instead: &str) -> String {
    if text.is_empty() {
        instead.to_owned()
    } else {
        text
    }
}

/// A side as the who's who names it, or as the reports do.
fn name(side: &str, project: &Project) -> String {
    Record::actor(project, side).map_or_else(|| side.to_owned(), |actor| actor.name)
}

/// "Air strike by Iran (i00cd38ef7200)".
fn told(incident: &Answered, by: &str, project: &Project, screen: &Screen) -> String {
    let (kind, by) = (incident.kind.row().label, name(by, project));
    format!("{kind} by {by} ({})", short_id(&incident.id, screen))
}

fn plural_days(days: u16) -> String {
    let s = if days == 1 { "" } else { "s" };
    format!("{days} day{s}")
}

fn ground(answer: &Answer, project: &Project) -> String {
    match &answer.ground {
        Ground::Said(said) => project.words(said).map_or_else(
            |error| error.to_string(),
            |words| {
                format!(
                    "“{}”",
                    words.split_whitespace().collect::<Vec<_>>().join(" ")
                )
            },
        ),
        Ground::Followed => "followed".to_owned(),
    }
}

use jiff::civil::Date;
use khabar_actors::ActorKind;
use khabar_record::{DatePrecision, Problem, ProblemKind, Published, Report};
use schemars::JsonSchema;
use serde::Serialize;

use super::vocabulary;
use crate::KnownActor;

/// A text that somebody published.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Report")]
pub struct ReportJson<'a> {
    /// The same in every run: a digest of the report's content.
    pub id: &'a str,
    /// The file it was read from, with `#row` for a row of a table.
    pub file: Option<&'a str>,
    /// The address it was published at.
    pub url: Option<&'a str>,
    /// Its headline.
    pub title: Option<&'a str>,
    /// Who published it.
    pub outlet: Option<&'a str>,
    /// When it was published.
    pub published: Option<PublishedJson>,
    /// ISO 639-1 code of its language.
    pub language: &'a str,
}

/// When a report was published.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Published")]
pub struct PublishedJson {
    /// First day it can have been.
    pub start: Date,
    /// Last day it can have been.
    pub end: Date,
    /// How closely it is known.
    #[schemars(schema_with = "vocabulary::date_precision")]
    pub precision: DatePrecision,
    /// Worked out from the text, rather than stated by the source.
    pub inferred: bool,
}

/// An actor that the reports mention.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Actor")]
pub struct ActorJson<'a> {
    /// Its id in the who's who.
    pub id: &'a str,
    /// Its usual English name.
    pub name: &'a str,
    /// What it is.
    #[schemars(schema_with = "vocabulary::actor_kind")]
    pub kind: ActorKind,
    /// The id of what it is a part of.
    pub parent: Option<&'a str>,
    /// ISO 3166-1 alpha-2 code of its home.
    pub country: Option<&'a str>,
    /// Other names that the reports call it by.
    pub aliases: &'a [String],
}

/// An input, or a part of one, that is not in the record, and why.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub struct ProblemJson<'a> {
    /// The file, with `#row` for a row of a table.
    pub file: Option<&'a str>,
    /// What was wrong.
    #[schemars(schema_with = "vocabulary::problem_kind")]
    pub kind: ProblemKind,
    /// In words, with what to do about it.
    pub message: &'a str,
}

impl<'a> From<&'a Report> for ReportJson<'a> {
    fn from(report: &'a Report) -> Self {
        ReportJson {
            id: &report.id,
            file: report.file.as_deref(),
            url: report.url.as_deref(),
            title: report.title.as_deref(),
            outlet: report.outlet.as_deref(),
            published: report.published.map(PublishedJson::from),
            language: &report.language,
        }
    }
}

impl From<Published> for PublishedJson {
    fn from(published: Published) -> Self {
        let Published {
            start,
            end,
            precision,
            inferred,
        } = published;
        PublishedJson {
            start,
            end,
            precision,
            inferred,
        }
    }
}

impl<'a> From<&'a KnownActor> for ActorJson<'a> {
    fn from(actor: &'a KnownActor) -> Self {
        ActorJson {
            id: &actor.id,
            name: &actor.name,
            kind: actor.kind,
            parent: actor.parent.as_deref(),
            country: actor.country.as_deref(),
            aliases: &actor.aliases,
        }
    }
}

impl<'a> From<&'a Problem> for ProblemJson<'a> {
    fn from(problem: &'a Problem) -> Self {
        ProblemJson {
            file: problem.file.as_deref(),
            kind: problem.kind,
            message: &problem.message,
        }
    }
}

use std::iter;

use khabar_record::{Problem, Published, Report, ReportId};
use sha2::{Digest, Sha256};

use crate::DateOrder;
use crate::dates::{in_order, is_doubtful, parse_published};
use crate::error::ReadError;
use crate::language;
use crate::limits::MAX_TEXT;

/// A report, or what is wrong with an input.
pub(crate) type Read = Result<Report, Problem>;

/// What a source says of a report, before it is known whether it is one.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) published: Option<Published>,
    /// A date that the source states and that can be read in two ways.
    pub(crate) doubtful: Option<String>,
}

impl Draft {
    /// Takes a date as the source spells it; one that can be read in two ways waits for its order.
    pub(crate) fn state_date(&mut self, spelled: &str) {
        self.published = self.published.or_else(|| parse_published(spelled));
        if self.doubtful.is_none() && is_doubtful(spelled) {
            self.doubtful = Some(spelled.trim().to_owned());
        }
    }

    /// The report, and what is wrong with its date, or why there is no report.
    pub(crate) fn read(mut self, file: &str, order: Option<DateOrder>) -> Vec<Read> {
        let doubtful = self.settle_date(order);
        let doubtful = doubtful.map(|date| Err(ReadError::DoubtfulDate(date).at(file)));
        match self.finish(file) {
            Ok(report) => iter::once(Ok(report)).chain(doubtful).collect(),
            Err(error) => vec![Err(error.at(file))],
        }
    }

    /// Reads a date that can be read in two ways, if its order is known; otherwise gives it back.
    /// What an address gave away counts less than what the source states.
    fn settle_date(&mut self, order: Option<DateOrder>) -> Option<String> {
        let stated = self.published.filter(|published| !published.inferred);
        let doubtful = self.doubtful.take().filter(|_| stated.is_none())?;
        let Some(order) = order else {
            return Some(doubtful);
        };
        self.published = in_order(&doubtful, order);
        None
    }

    /// The report, if there is a text in it that khabar can read.
    fn finish(self, file: &str) -> Result<Report, ReadError> {
        if self.text.trim().is_empty() {
            return Err(ReadError::Blank);
        }
        let title = self
            .title
            .as_deref()
            .map(one_line)
            .filter(|title| !title.is_empty());
        let text = with_title(plain_lines(&self.text), title.as_deref());
        if text.len() > MAX_TEXT {
            return Err(ReadError::TextTooLarge);
        }
        let language = language::accept(&text)?;
        Ok(Report {
            id: report_id(&text, title.as_deref(), self.published.as_ref()),
            file: Some(file.to_owned()),
            url: self.url.filter(|url| !url.is_empty()),
            title,
            outlet: self
                .outlet
                .as_deref()
                .map(one_line)
                .filter(|outlet| !outlet.is_empty()),
            published: self.published,
            language: language.to_owned(),
            text,
            copy_of: None,
        })
    }
}

/// The name of a report with this content: the same in every run and on every machine.
pub fn report_id(text: &str, title: Option<&str>, published: Option<&Published>) -> ReportId {
    let date = published.map(|published| format!("{}/{}", published.start, published.end));
    let mut digest = Sha256::new();
    for part in [
        text,
        title.unwrap_or_default(),
        date.as_deref().unwrap_or_default(),
    ] {
        // The length keeps a word that moves from one part to the next from going unnoticed.
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    let mut start = [0; 8];
    start.copy_from_slice(&digest.finalize()[..8]);
    format!("r{:016x}", u64::from_be_bytes(start))
}

/// Text on one line with single spaces, as titles and names are kept.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line ends as line feeds, and no NUL, which some stores end a text at; all else stays.
fn plain_lines(text: &str) -> String {
    text.trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\0', "")
}

/// Spans must be able to point into the headline, so it opens the text.
fn with_title(text: String, title: Option<&str>) -> String {
    match title {
        Some(title) if !opens_with(&text, title) => format!("{title}\n\n{}", text.trim_start()),
        _ => text,
    }
}

/// Compares without regard to space, letter case or the mark of a Markdown heading.
fn opens_with(text: &str, title: &str) -> bool {
    let text = text.trim_start_matches(|letter: char| letter == '#' || letter.is_whitespace());
    let mut letters = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase);
    title
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .all(|letter| letters.next() == Some(letter))
}

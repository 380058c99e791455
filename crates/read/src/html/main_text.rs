use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};
use khabar_record::Published;

use super::boilerplate::is_boilerplate;
use crate::dates::parse_published;
use crate::draft::one_line;
use crate::error::ReadError;

/// Pages with more elements than this are machine-made lists; scoring them takes minutes.
const MOST_ELEMENTS: usize = 50_000;

/// A line that holds a date and little else is shorter than this, in bytes.
const LONGEST_DATE_LINE: usize = 60;

/// The part of a page that somebody wrote.
pub(super) struct MainText {
    /// A line for each paragraph, with blank lines between.
    pub(super) text: String,
    /// The title of the window, without the site's name where that can be told.
    pub(super) title: Option<String>,
    /// The date in a line near the head of the text.
    pub(super) date_line: Option<Published>,
}

/// Finds the main text of a page; where nothing stands out, all of it is the text.
pub(super) fn extract(document: Document) -> Result<MainText, ReadError> {
    let everything = document.select("body").formatted_text();
    let mut readability = Readability::with_document(document, None, Some(config()))
        .map_err(|_| ReadError::NoText)?;
    let title = Some(one_line(&readability.get_article_title())).filter(|title| !title.is_empty());
    let main = readability.parse().map(|article| article.text_content);
    let texts = main.iter().chain([&everything]);
    let found = texts
        .map(|text| (text, paragraphs(text)))
        .find(|(_, kept)| !kept.is_empty());
    let (whole, text) = found.ok_or(ReadError::NoText)?;
    Ok(MainText {
        text,
        title,
        date_line: date_line(whole),
    })
}

/// Taken for the date of publication, where the page's head states none.
fn date_line(text: &str) -> Option<Published> {
    let head = text
        .lines()
        .map(one_line)
        .filter(|line| !line.is_empty())
        .take(5);
    let short = head.filter(|line| line.len() <= LONGEST_DATE_LINE && !line.ends_with('.'));
    let mut dates = short.filter_map(|line| parse_published(&line));
    let date = dates.find(|date| date.start == date.end)?;
    Some(Published {
        inferred: true,
        ..date
    })
}

fn config() -> Config {
    Config {
        text_mode: TextMode::Formatted,
        max_elements_to_parse: MOST_ELEMENTS,
        disable_json_ld: true,
        ..Config::default()
    }
}

fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(one_line);
    let kept: Vec<String> = lines
        .filter(|line| !line.is_empty() && !is_boilerplate(line))
        .collect();
    kept.join("\n\n")
}

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

use super::boilerplate::is_boilerplate;
use crate::draft::one_line;
use crate::error::ReadError;

/// Pages with more elements than this are machine-made lists; scoring them takes minutes.
const MOST_ELEMENTS: usize = 50_000;

/// The part of a page that somebody wrote.
pub(super) struct MainText {
    /// A line for each paragraph, with blank lines between.
    pub(super) text: String,
    /// The title of the window, without the site's name where that can be told.
    pub(super) title: Option<String>,
}

/// Finds the main text of a page; where nothing stands out, all of it is the text.
pub(super) fn extract(document: Document) -> Result<MainText, ReadError> {
    let everything = document.select("body").formatted_text();
    let mut readability = Readability::with_document(document, None, Some(config()))
        .map_err(|_| ReadError::NoText)?;
    let title = Some(one_line(&readability.get_article_title())).filter(|title| !title.is_empty());
    let main = readability
        .parse()
        .map(|article| paragraphs(&article.text_content));
    let text = main
        .ok()
        .filter(|text| !text.is_empty())
        .unwrap_or_else(|| paragraphs(&everything));
    match text.is_empty() {
        true => Err(ReadError::NoText),
        false => Ok(MainText { text, title }),
    }
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

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

use super::boilerplate::is_boilerplate;
use crate::draft::one_line;
use crate::error::ReadError;

/// Pages with more elements than this are machine-made lists; scoring them takes minutes.
const MOST_ELEMENTS: usize = 50_000;

/// The main text of a page: a line for each paragraph, with blank lines between.
pub(super) fn extract(document: Document) -> Result<String, ReadError> {
    let everything = document.select("body").formatted_text().to_string();
    let text = main_text(document)
        .map(|text| paragraphs(&text))
        .filter(|text| !text.is_empty());
    let text = text.unwrap_or_else(|| paragraphs(&everything));
    if text.is_empty() {
        Err(ReadError::NoText)
    } else {
        Ok(text)
    }
}

fn main_text(document: Document) -> Option<String> {
    let config = Config {
        text_mode: TextMode::Formatted,
        max_elements_to_parse: MOST_ELEMENTS,
        disable_json_ld: true,
        ..Config::default()
    };
    let article = Readability::with_document(document, None, Some(config))
        .ok()?
        .parse()
        .ok()?;
    Some(article.text_content.to_string())
}

fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(one_line);
    let kept: Vec<String> = lines
        .filter(|line| !line.is_empty() && !is_boilerplate(line))
        .collect();
    kept.join("\n\n")
}

use std::path::Path;

/// The forms in which khabar takes reports in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Plain text or Markdown, one report.
    Text,
    /// A page, one report.
    Html,
    /// One JSON object a line, a report each.
    JsonLines,
    /// One JSON object, or an array of them.
    Json,
    /// Rows below a header: comma, semicolon, tab or bar between the fields.
    Table,
}

impl Format {
    /// The format with this name, as options and the extensions of files spell it.
    pub fn named(name: &str) -> Option<Format> {
        match name.to_ascii_lowercase().as_str() {
            "txt" | "text" | "md" | "markdown" => Some(Format::Text),
            "html" | "htm" | "xhtml" => Some(Format::Html),
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            "json" => Some(Format::Json),
            "csv" | "tsv" => Some(Format::Table),
            _ => None,
        }
    }

    /// The format that a file's name tells; `.gz` at its end does not count.
    pub fn of_path(path: &Path) -> Option<Format> {
        Format::named(extension(path)?.as_str())
    }

    /// The format that the first bytes tell, for standard input and names without an extension.
    pub(crate) fn of_content(sample: &[u8]) -> Format {
        let start = String::from_utf8_lossy(&sample[..sample.len().min(4096)]);
        let start = start.trim_start_matches('\u{feff}').trim_start();
        match start.as_bytes().first() {
            Some(b'[') if start[1..].trim_start().starts_with(['{', ']']) => Format::Json,
            Some(b'{') if one_object_a_line(start) => Format::JsonLines,
            Some(b'{') => Format::Json,
            _ if looks_like_html(start) => Format::Html,
            _ => Format::Text,
        }
    }
}

/// The extension that tells the format: the last, or the one before `.gz`.
pub(crate) fn extension(path: &Path) -> Option<String> {
    let last = path.extension()?.to_string_lossy().to_ascii_lowercase();
    if last != "gz" {
        return Some(last);
    }
    let inner = path.file_stem().map(Path::new).and_then(Path::extension);
    inner.map(|inner| inner.to_string_lossy().to_ascii_lowercase())
}

/// A page that says so at its start, whatever the file is called.
pub(crate) fn looks_like_html(start: &str) -> bool {
    let start = start.trim_start().as_bytes();
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|tag| {
            start
                .get(..tag.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(tag.as_bytes()))
        })
}

/// A pretty-printed object breaks its first line inside the braces; a line of JSON ends there.
fn one_object_a_line(start: &str) -> bool {
    match start.split_once('\n') {
        Some((first, _)) => first.trim_end().ends_with('}'),
        None => true,
    }
}

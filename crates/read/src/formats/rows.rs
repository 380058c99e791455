use std::iter;

use serde_json::{Map, Value};

use crate::dates::in_address;
use crate::draft::{Draft, Read};
use crate::error::ReadError;
use crate::format::looks_like_html;
use crate::html;
use crate::{Fields, Options, Reports};

/// One row by the names of its fields.
pub(crate) type Object = Map<String, Value>;

/// What stands at one place of a file of rows.
pub(crate) struct Row {
    /// Its line or row; `None` where it is the file that failed.
    pub(crate) number: Option<u64>,
    /// Its fields, or why they could not be read.
    pub(crate) object: Result<Object, ReadError>,
}

impl Row {
    pub(crate) fn new(number: u64, object: Result<Object, ReadError>) -> Self {
        Row {
            number: Some(number),
            object,
        }
    }

    /// The file broke off here.
    pub(crate) fn end(error: impl Into<ReadError>) -> Self {
        Row {
            number: None,
            object: Err(error.into()),
        }
    }
}

/// The reports of a file of rows.
pub(crate) fn reports<'a>(
    name: &'a str,
    rows: impl Iterator<Item = Row> + Send + 'a,
    options: &'a Options,
) -> Reports<'a> {
    let mut any = false;
    let mut rows = rows.flat_map(move |row| report(name, row, options));
    Box::new(iter::from_fn(move || match rows.next() {
        None if !any => {
            any = true;
            Some(Err(ReadError::NoRows.at(name)))
        }
        next => {
            any = true;
            next
        }
    }))
}

fn report(name: &str, row: Row, options: &Options) -> Vec<Read> {
    let name = match row.number {
        Some(number) => format!("{name}#{number}"),
        None => name.to_owned(),
    };
    match row
        .object
        .and_then(|object| draft(&object, &options.fields))
    {
        Ok(draft) => draft.read(&name, options.date_order),
        Err(error) => vec![Err(error.at(name))],
    }
}

fn draft(object: &Object, fields: &Fields) -> Result<Draft, ReadError> {
    let get = |names: &[String]| {
        names
            .iter()
            .find_map(|name| find(object, name).and_then(words))
    };
    let text = get(&fields.text).ok_or_else(|| no_text(object, fields))?;
    let body = body(text)?;
    let url = get(&fields.url).or(body.url);
    let mut draft = Draft {
        text: body.text,
        title: get(&fields.title).or(body.title),
        outlet: get(&fields.outlet).or(body.outlet),
        ..Draft::default()
    };
    if let Some(stated) = get(&fields.published) {
        draft.state_date(&stated);
    }
    let in_address = || url.as_deref().and_then(in_address);
    draft.published = draft.published.or(body.published).or_else(in_address);
    draft.doubtful = draft.doubtful.or(body.doubtful);
    Ok(Draft { url, ..draft })
}

/// What the text field holds: a text, or what feeds and crawlers put there, a page or part of one.
fn body(text: String) -> Result<Draft, ReadError> {
    if looks_like_html(&text) || text.contains("</p>") {
        return html::draft(&text);
    }
    Ok(Draft {
        text,
        ..Draft::default()
    })
}

/// A field by its name or by the names that lead to it.
fn find<'a>(object: &'a Object, name: &str) -> Option<&'a Value> {
    let direct = object
        .iter()
        .find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    direct.map(|(_, value)| value).or_else(|| {
        let (outer, inner) = name.split_once('.')?;
        find(find(object, outer)?.as_object()?, inner)
    })
}

/// What a value says: a list's paragraphs, an organisation's name.
fn words(value: &Value) -> Option<String> {
    let words = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(parts) => parts
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join("\n\n"),
        Value::Object(inner) => words(inner.get("name")?)?,
        Value::Null | Value::Bool(_) => return None,
    };
    Some(words).filter(|words| !words.is_empty())
}

/// Why an object has no text: it lacks the field, or the field is empty.
pub(super) fn no_text(object: &Object, fields: &Fields) -> ReadError {
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let found = if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(", ")
    };
    match fields.text.iter().find(|name| find(object, name).is_some()) {
        Some(field) => ReadError::EmptyField {
            field: field.clone(),
            found,
        },
        None => ReadError::MissingText {
            wanted: fields.text.join(", "),
            found,
        },
    }
}

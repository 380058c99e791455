//! Between rows and the vocabulary.

use jiff::civil::Date;
use khabar_record::{Published, Report};
use rusqlite::{Row, types::Type};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Error, Result};

/// The columns that [`report`] reads, in its order.
pub(crate) const REPORT: &str = "id, file, url, title, outlet, published_start, published_end, \
     published_precision, published_inferred, language, copy_of, text";

/// A report from a row of the columns [`REPORT`].
pub(crate) fn report(row: &Row<'_>) -> rusqlite::Result<Report> {
    Ok(Report {
        id: row.get(0)?,
        file: row.get(1)?,
        url: row.get(2)?,
        title: row.get(3)?,
        outlet: row.get(4)?,
        published: published(row, 5)?,
        language: row.get(9)?,
        copy_of: row.get(10)?,
        text: row.get(11)?,
    })
}

/// A publication date from four columns, the first of which is `at`.
pub(crate) fn published(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Published>> {
    let Some(start) = date(row, at)? else {
        return Ok(None);
    };
    Ok(Some(Published {
        start,
        end: date(row, at + 1)?.unwrap_or(start),
        precision: parsed(row, at + 2)?,
        inferred: row.get(at + 3)?,
    }))
}

/// A day, where the column has one.
pub(crate) fn date(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Date>> {
    match row.get_ref(at)?.as_str_or_null()? {
        None | Some("") => Ok(None),
        Some(_) => parsed(row, at).map(Some),
    }
}

/// A value that has a spelling.
pub(crate) fn parsed<T>(row: &Row<'_>, at: usize) -> rusqlite::Result<T>
where
    T: std::str::FromStr<Err: ToString>,
{
    row.get_ref(at)?.as_str()?.parse().map_err(|why: T::Err| {
        rusqlite::Error::FromSqlConversionFailure(at, Type::Text, why.to_string().into())
    })
}

/// The vocabulary's JSON of a value.
pub(crate) fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|why| Error::unreadable("value", why))
}

/// A value from the JSON in a column.
pub(crate) fn from_json<T: DeserializeOwned>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(at)?.as_str()?)
        .map_err(|why| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, why.into()))
}

/// The vocabulary's JSON of a value, packed.
pub(crate) fn to_packed_json(value: &impl Serialize) -> Result<Vec<u8>> {
    let json = to_json(value)?;
    let mut packer = snap::raw::Encoder::new();
    packer
        .compress_vec(json.as_bytes())
        .map_err(|why| Error::unreadable("value", why))
}

/// A value from the packed JSON in a column.
pub(crate) fn from_packed_json<T: DeserializeOwned>(
    row: &Row<'_>,
    at: usize,
) -> rusqlite::Result<T> {
    let failed = |why| rusqlite::Error::FromSqlConversionFailure(at, Type::Blob, why);
    let packed = row.get_ref(at)?.as_blob()?;
    let json = snap::raw::Decoder::new()
        .decompress_vec(packed)
        .map_err(|why| failed(why.into()))?;
    serde_json::from_slice(&json).map_err(|why| failed(why.into()))
}

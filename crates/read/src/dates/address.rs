use std::path::Path;
use std::sync::LazyLock;

use khabar_record::Published;
use regex::Regex;

use super::spelled::{day_of, month, month_named};

/// `/2024/03/18/` or `/2024/mar/18/` as folders of an address; the day may be missing.
static FOLDERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"/((?:19|20)\d\d)/(\d{1,2}|[A-Za-z]{3,9})(?:/(\d{1,2}))?(?:/|$)").unwrap()
});

/// `2024-03-18`, `2024_03_18` or `20240318` as a word of its own.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    let number = r"((?:19|20)\d\d)(?:-(\d\d)-(\d\d)|_(\d\d)_(\d\d)|\.(\d\d)\.(\d\d)|(\d\d)(\d\d))";
    Regex::new(&format!(r"(?:^|[^0-9]){number}(?:[^0-9]|$)")).unwrap()
});

/// The date that an address gives away, marked as inferred.
pub(crate) fn in_address(url: &str) -> Option<Published> {
    let path = url.split(['?', '#']).next()?;
    in_folders(path).or_else(|| in_words(path))
}

/// The date that a file's name gives away, marked as inferred.
pub(crate) fn in_file_name(path: &str) -> Option<Published> {
    in_words(&Path::new(path).file_name()?.to_string_lossy())
}

fn in_folders(path: &str) -> Option<Published> {
    let found = FOLDERS.captures(path)?;
    let year = found[1].parse().ok()?;
    let number = found[2].parse().ok().or_else(|| month_named(&found[2]))?;
    let published = match found.get(3) {
        Some(day) => Published::on(day_of(year, number, day.as_str().parse().ok()?)?),
        None => month(year, number)?,
    };
    Some(inferred(published))
}

fn in_words(text: &str) -> Option<Published> {
    let found = WORD.captures(text)?;
    let mut parts = found.iter().skip(1).flatten().map(|part| part.as_str());
    let year = parts.next()?.parse().ok()?;
    let day = day_of(
        year,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    )?;
    Some(inferred(Published::on(day)))
}

fn inferred(published: Published) -> Published {
    Published {
        inferred: true,
        ..published
    }
}

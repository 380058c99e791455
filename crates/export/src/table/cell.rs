use std::fmt;

use jiff::civil::Date;
use serde_json::Value;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known.
    Null,
    /// Words.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number with a fraction.
    Real(f64),
    /// Yes or no.
    Truth(bool),
    /// A day.
    Day(Date),
}

impl Cell {
    /// Words with a mark between them; unknown when there are none.
    pub(crate) fn joined<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Cell {
        let mut all = String::new();
        for word in words {
            if !all.is_empty() {
                all.push_str("; ");
            }
            all.push_str(word.as_ref());
        }
        if all.is_empty() {
            Cell::Null
        } else {
            Cell::Text(all)
        }
    }
}

/// As CSV has it: nothing for what is not known.
impl fmt::Display for Cell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Null => Ok(()),
            Cell::Text(text) => out.write_str(text),
            Cell::Whole(number) => number.fmt(out),
            Cell::Real(number) => number.fmt(out),
            Cell::Truth(truth) => truth.fmt(out),
            Cell::Day(day) => day.fmt(out),
        }
    }
}

impl From<Cell> for Value {
    fn from(cell: Cell) -> Value {
        match cell {
            Cell::Null => Value::Null,
            Cell::Text(text) => text.into(),
            Cell::Whole(number) => number.into(),
            Cell::Real(number) => number.into(),
            Cell::Truth(truth) => truth.into(),
            Cell::Day(day) => day.to_string().into(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Whole(number)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        // No count of people comes near the limit.
        Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Real(number)
    }
}

impl From<bool> for Cell {
    fn from(truth: bool) -> Cell {
        Cell::Truth(truth)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Cell {
        Cell::Day(day)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Null, T::into)
    }
}

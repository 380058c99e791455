use khabar_record::spelled;

use super::Cell;

spelled! {
    /// What a column holds; any value may be missing.
    Kind {
        /// Words.
        Text = "text",
        /// Whole numbers.
        Whole = "whole",
        /// Numbers with a fraction.
        Real = "real",
        /// Yes or no.
        Truth = "truth",
        /// Days.
        Day = "day",
    }
}

/// What a column is called, what it holds, and what that means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What that means.
    pub about: &'static str,
}

/// A column with how its value comes from a row's source.
pub(crate) struct Column<T> {
    pub heading: Heading,
    pub value: fn(&T) -> Cell,
}

macro_rules! column_makers {
    ($($maker:ident: $kind:ident),+) => {
        $(pub(crate) const fn $maker<T>(
            name: &'static str,
            about: &'static str,
            value: fn(&T) -> Cell,
        ) -> Column<T> {
            Column { heading: Heading { name, kind: Kind::$kind, about }, value }
        })+
    };
}

column_makers! { text: Text, whole: Whole, real: Real, truth: Truth, day: Day }

pub(crate) fn headings<T>(columns: &[Column<T>]) -> Vec<Heading> {
    columns.iter().map(|column| column.heading).collect()
}

/// A row's values, in the order of the columns.
pub(crate) fn cells<T>(columns: &[Column<T>], from: &T) -> Vec<Cell> {
    columns.iter().map(|column| (column.value)(from)).collect()
}

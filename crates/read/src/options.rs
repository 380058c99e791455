use crate::{DateOrder, Format};

/// How the user wants inputs read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Read every input in this format, whatever its name says.
    pub format: Option<Format>,
    /// The names that fields have in rows of JSON and CSV.
    pub fields: Fields,
    /// How to read dates of publication that can be read in two ways; otherwise they are not taken.
    pub date_order: Option<DateOrder>,
}

/// The names that fields have in rows; of several, the first that a row fills counts.
///
/// Letter case does not count, and a dot leads into an object: `meta.title`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// The text of the report; the one field that must be there.
    pub text: Vec<String>,
    /// The headline.
    pub title: Vec<String>,
    /// The address.
    pub url: Vec<String>,
    /// The date of publication.
    pub published: Vec<String>,
    /// Who published it.
    pub outlet: Vec<String>,
}

impl Default for Fields {
    fn default() -> Self {
        let names = |list: &[&str]| list.iter().map(ToString::to_string).collect();
        Fields {
            text: names(&["text", "body", "content"]),
            title: names(&["title", "headline"]),
            url: names(&["url", "link"]),
            published: names(&[
                "published",
                "date",
                "published_at",
                "publishedAt",
                "datePublished",
            ]),
            outlet: names(&["outlet", "source", "publisher"]),
        }
    }
}

//! The articles that `khabar demo` reads: the whole corpus, compiled in.

/// One article.
pub(crate) struct Article {
    /// The file's name.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) content: &'static str,
}

/// Retellings of public events, written for the project; see `corpus/README.md`.
pub(crate) const ARTICLES: &[Article] = include!(concat!(env!("OUT_DIR"), "/articles.rs"));

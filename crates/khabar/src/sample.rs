//! The articles that `khabar demo` reads, compiled in.

/// One article.
pub(crate) struct Article {
    /// The file's name.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) content: &'static str,
}

macro_rules! articles {
    ($($name:literal),+ $(,)?) => {
        &[$(Article {
            name: $name,
            content: include_str!(concat!("../../../corpus/sample/docs/", $name)),
        }),+]
    };
}

/// Two stories of made-up events; see `corpus/sample/README.md`.
pub(crate) const ARTICLES: &[Article] = articles![
    "beledweyne-1.md",
    "beledweyne-2.md",
    "jamundi-1.md",
    "jamundi-2.md",
    "jamundi-3.md",
    "jilib-1.md",
    "jilib-2.md",
];

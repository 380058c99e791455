//! The words of keeping count, from `data/lexicon/statements/statistics.toml`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::lexicon::Phrases;

pub(super) struct Words {
    pub incidents: Phrases<()>,
    pub counting: Phrases<()>,
    pub periodic: Phrases<()>,
    pub enduring: Phrases<()>,
    pub shared: Phrases<()>,
    pub change: Phrases<()>,
    pub until_now: Phrases<()>,
    pub uncounted: Phrases<()>,
    pub institutes: Phrases<()>,
    pub here: Phrases<()>,
    pub beside: Phrases<()>,
    pub borders: Phrases<()>,
}

#[derive(Deserialize)]
struct Lists {
    incidents: Vec<String>,
    counting: Vec<String>,
    periodic: Vec<String>,
    enduring: Vec<String>,
    shared: Vec<String>,
    change: Vec<String>,
    until_now: Vec<String>,
    uncounted: Vec<String>,
    institutes: Vec<String>,
    here: Vec<String>,
    beside: Vec<String>,
    borders: Vec<String>,
}

/// The lists that the binary carries. Their syntax is checked by a test.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| compile().expect("the embedded word lists are well formed"))
}

fn compile() -> Result<Words, toml::de::Error> {
    let lists: Lists = toml::from_str(include_str!(
        "../../../../../data/lexicon/statements/statistics.toml"
    ))?;
    let phrases = |words: &[String]| Phrases::new(words.iter().map(|word| (word.as_str(), ())));
    Ok(Words {
        incidents: phrases(&lists.incidents),
        counting: phrases(&lists.counting),
        periodic: phrases(&lists.periodic),
        enduring: phrases(&lists.enduring),
        shared: phrases(&lists.shared),
        change: phrases(&lists.change),
        until_now: phrases(&lists.until_now),
        uncounted: phrases(&lists.uncounted),
        institutes: phrases(&lists.institutes),
        here: phrases(&lists.here),
        beside: phrases(&lists.beside),
        borders: phrases(&lists.borders),
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_lists_compile() {
        super::compile().unwrap();
    }
}

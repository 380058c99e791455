use serde::{Deserialize, Serialize};

/// A kind of force, and the entries that it may be in a country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Force {
    /// The words, in small letters.
    pub words: Vec<String>,
    /// What follows the country code in the ids that they mean, the likeliest first;
    /// where none is known, they mean whoever governs.
    pub ids: Vec<String>,
    /// Whether the words alone mean the force of the country that the text is about.
    #[serde(default)]
    pub bare: bool,
}

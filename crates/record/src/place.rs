use serde::{Deserialize, Serialize};

use crate::Span;

/// UCDP's `where_prec`: 1 exact, 2 near, 3 second-order unit, 4 first-order unit, 5 vague or linear, 6 country, 7 water or air.
pub type PlacePrecision = u8;

/// A place in the world, as the gazetteer has it, beside the text's own name for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Where {
    /// The name as the text spells it.
    pub name: String,
    /// The gazetteer's id; `None` where only the country or nothing was found.
    pub id: Option<u32>,
    /// The gazetteer's own name.
    pub official: Option<String>,
    /// First-order unit, by name.
    pub admin1: Option<String>,
    /// Second-order unit, by name.
    pub admin2: Option<String>,
    /// Country, by its English short name.
    pub country: Option<String>,
    /// Degrees north, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    pub longitude: Option<f64>,
    /// UCDP's `where_prec`.
    pub precision: PlacePrecision,
    /// The words that name it.
    pub span: Option<Span>,
}

/// A toponym in a text, placed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceMention {
    /// The words.
    pub span: Span,
    /// Where they point; `None` where the gazetteer has no such place.
    pub place: Option<Where>,
}

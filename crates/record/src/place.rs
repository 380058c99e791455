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

/// From here on a place is a first-order unit or vaguer, and its point is its middle.
const VAGUE: PlacePrecision = 4;
/// From here on a place is a country or no land at all, and its point says nothing.
const WIDE: PlacePrecision = 6;

impl Where {
    /// Where a map shows it, in degrees north and east; `None` where no more than the country is known.
    pub fn point(&self) -> Option<(f64, f64)> {
        let point = self.latitude.zip(self.longitude);
        point.filter(|_| self.precision < WIDE)
    }

    /// Whether the text alone knows its name.
    pub fn is_unlisted(&self) -> bool {
        self.id.is_none() && self.official.is_none()
    }

    /// Whether it is a province or finer, or a place that the text alone knows.
    pub fn is_local(&self) -> bool {
        self.precision <= VAGUE || self.is_unlisted()
    }

    /// How fine a place it is among those of one country: its precision, or a step finer than what
    /// holds it where the text alone knows its name ("the town of Kutumbo in Burkina Faso").
    pub fn fineness(&self) -> u8 {
        self.precision - u8::from(self.is_unlisted() && self.precision > 1)
    }

    /// Whether two places are the same: by the gazetteer, or by a name that it lacks.
    pub fn same(&self, other: &Where) -> bool {
        let named = self.is_unlisted() && self.name == other.name;
        self.id == other.id && (self.id.is_some() || named)
    }

    /// Of places that begin with a country, puts the first one in it before it.
    pub fn narrow(places: &mut [Where]) {
        let Some(country) = places.first().filter(|place| place.precision >= WIDE) else {
            return;
        };
        let inside = |place: &Where| {
            place.fineness() < country.fineness() && place.country == country.country
        };
        if let Some(at) = places.iter().position(inside) {
            places[..=at].rotate_right(1);
        }
    }

    /// Whether its point stands for a province or more.
    pub fn is_vague(&self) -> bool {
        self.precision >= VAGUE
    }
}

/// A toponym in a text, placed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceMention {
    /// The words.
    pub span: Span,
    /// Where they point; `None` where the gazetteer has no such place.
    pub place: Option<Where>,
}

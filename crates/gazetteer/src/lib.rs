//! Place names to places: index, ranking by context, point in polygon.

use khabar_record::{Span, Where, spelled};

/// The compiled gazetteer. Cheap to copy: it borrows data embedded in the binary.
#[derive(Debug, Clone, Copy)]
pub struct Gazetteer {}

/// One place of the gazetteer.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The gazetteer's id (GeoNames' where it has one).
    pub id: u32,
    /// Its own name.
    pub name: &'static str,
    /// What kind of place.
    pub kind: PlaceKind,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// First-order unit's name.
    pub admin1: Option<&'static str>,
    /// Second-order unit's name.
    pub admin2: Option<&'static str>,
    /// People living there; 0 where not known.
    pub population: u32,
}

spelled! {
    /// What kind of place.
    PlaceKind {
        /// Several countries ("South Asia").
        Region = "region",
        /// A country.
        Country = "country",
        /// A province, a state, a governorate.
        Admin1 = "admin1",
        /// A district, a county.
        Admin2 = "admin2",
        /// A tehsil, a municipality.
        Admin3 = "admin3",
        /// A city, a town, a village.
        Settlement = "settlement",
        /// A river, a mountain, a valley, a sea, an airport, a base.
        Feature = "feature",
    }
}

/// A toponym to be placed.
#[derive(Debug, Clone)]
pub struct Toponym<'t> {
    /// Its bytes in the text.
    pub span: Span,
    /// The name as the text spells it, without "district" and the like.
    pub name: &'t str,
    /// What the words beside it make it ("district", "province", "village", "river"), where they do.
    pub cue: Option<PlaceKind>,
    /// A larger place that the words beside it put it in: an index into the same list ("Gwoza, Borno").
    pub within: Option<usize>,
}

/// What a text as a whole tells about its places.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// ISO codes of countries that the text names or implies by its actors, with weights.
    pub countries: Vec<(String, f32)>,
    /// The outlet's home country.
    pub outlet_country: Option<String>,
}

impl Gazetteer {
    /// The gazetteer that the binary carries.
    pub fn embedded() -> Self {
        Gazetteer {}
    }

    /// Whether some place bears this name (any case, any of its alternate spellings).
    pub fn knows(&self, _name: &str) -> bool {
        false
    }

    /// The longest name starting at the first of these words that the gazetteer knows: how many words it has.
    pub fn longest(&self, _words: &[&str]) -> usize {
        0
    }

    /// Places all toponyms of one text together, each beside its candidates' best.
    pub fn place_all(&self, toponyms: &[Toponym<'_>], _context: &Context) -> Vec<Option<Where>> {
        vec![None; toponyms.len()]
    }

    /// English short name of a country by its ISO 3166-1 alpha-2 code.
    pub fn country_name(&self, _iso: &str) -> Option<&'static str> {
        None
    }

    /// ISO code of a country by any of its names.
    pub fn country_code(&self, _name: &str) -> Option<&'static str> {
        None
    }

    /// Kilometres along the great circle between two points.
    pub fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
        let (north_a, north_b) = (a.0.to_radians(), b.0.to_radians());
        let half = |angle: f64| (angle / 2.0).sin().powi(2);
        let chord = half(north_b - north_a)
            + north_a.cos() * north_b.cos() * half((b.1 - a.1).to_radians());
        2.0 * 6371.0 * chord.sqrt().asin()
    }
}

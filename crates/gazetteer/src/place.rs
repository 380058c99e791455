use khabar_record::{PlacePrecision, spelled};

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
    /// ISO 3166-1 alpha-2; empty for what lies in several countries or none.
    pub country: &'static str,
    /// First-order unit's name.
    pub admin1: Option<&'static str>,
    /// Second-order unit's name.
    pub admin2: Option<&'static str>,
    /// People living there; 0 where not known.
    pub population: u32,
    /// UCDP's `where_prec` of a report that names just this place.
    pub precision: PlacePrecision,
}

spelled! {
    /// What kind of place.
    PlaceKind {
        /// Several countries or a part of some ("South Asia", "Sahel", "Donbas").
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

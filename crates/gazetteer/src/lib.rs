//! Place names to places: index, ranking by context, point in polygon.
//!
//! The gazetteer is compiled into a few flat files that the binary carries and reads in place:
//! opening it costs nothing, and a look-up touches only the bytes it needs.

mod candidates;
pub mod cues;
mod districts;
pub mod fold;
mod index;
pub mod layout;
pub mod near;
mod place;
mod rank;
mod table;
mod whereabouts;

pub use districts::{District, pack as pack_districts};
pub use place::{Place, PlaceKind};

use khabar_record::{Span, Where};

use crate::candidates::{is_any, is_telling};

/// The compiled gazetteer. Cheap to copy: it borrows data embedded in the binary.
#[derive(Debug, Clone, Copy)]
pub struct Gazetteer {}

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
    ///
    /// Everyday words and persons' names that are also some village's name ("March", "Police") do
    /// not count, nor does a hamlet's name of one word, nor the name of a country's people.
    pub fn knows(&self, name: &str) -> bool {
        is_telling(index::bearers(&fold::fold(name)), &[name])
    }

    /// The longest name starting at the first of these words that the gazetteer knows: how many words it has.
    ///
    /// The same names count as in [`Gazetteer::knows`]; punctuation ends a name, hyphens apart.
    pub fn longest(&self, words: &[&str]) -> usize {
        index::longest(words, is_telling)
    }

    /// As [`Gazetteer::longest`], but hamlets and everyday words count too: for where the words
    /// beside a name say that it is a place's ("the village of Daraban").
    pub fn longest_of_any(&self, words: &[&str]) -> usize {
        index::longest(words, is_any)
    }

    /// Places all toponyms of one text together, each beside its candidates' best.
    pub fn place_all(&self, toponyms: &[Toponym<'_>], context: &Context) -> Vec<Option<Where>> {
        let chosen = rank::choose(toponyms, context);
        let whereabouts = |(toponym, choice)| whereabouts::of(toponym, choice);
        toponyms.iter().zip(chosen).map(whereabouts).collect()
    }

    /// Every place that bears this name, the most prominent first.
    pub fn candidates(&self, name: &str) -> Vec<Place> {
        let found = candidates::of(name);
        found
            .iter()
            .map(|candidate| table::place(candidate.row))
            .collect()
    }

    /// The place with this id.
    pub fn place(&self, id: u32) -> Option<Place> {
        table::by_id(id).map(table::place)
    }

    /// The district, or where it is not known the province, in which a point lies (degrees north,
    /// degrees east). Known are those of Pakistan and Afghanistan.
    pub fn admin_of(&self, point: (f64, f64)) -> Option<Place> {
        self.place(districts::holding(point)?)
    }

    /// Every place: countries, units by level, then the rest.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        (0..table::counts().total()).map(table::place)
    }

    /// English short name of a country by its ISO 3166-1 alpha-2 code.
    pub fn country_name(&self, iso: &str) -> Option<&'static str> {
        table::country(iso).map(|row| table::place(row).name)
    }

    /// ISO code of a country by any of its names.
    pub fn country_code(&self, name: &str) -> Option<&'static str> {
        candidates::country(name, false).map(table::country_code)
    }

    /// ISO code of the country whose people bear this name ("Sudanese").
    pub fn country_of_people(&self, demonym: &str) -> Option<&'static str> {
        candidates::country(demonym, true).map(table::country_code)
    }

    /// Kilometres along the great circle between two points.
    pub fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
        let (north_a, north_b) = (a.0.to_radians(), b.0.to_radians());
        let half = |angle: f64| (angle / 2.0).sin().powi(2);
        let chord = half(north_b - north_a)
            + north_a.cos() * north_b.cos() * half((b.1 - a.1).to_radians());
        2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
    }
}

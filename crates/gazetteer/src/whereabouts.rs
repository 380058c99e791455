//! From a chosen candidate to the record's form of a place.

use khabar_record::{PlacePrecision, Where};

use crate::candidates::{Candidate, Found};
use crate::{PlaceKind, Toponym, table};

/// `where_prec` of a point near the place named.
const NEAR: PlacePrecision = 2;

/// The place of a toponym, in the record's form.
pub fn of(toponym: &Toponym<'_>, choice: Option<Candidate>) -> Option<Where> {
    let choice = choice?;
    let place = table::place(choice.row);
    let in_country = place.kind != PlaceKind::Country;
    Some(Where {
        name: toponym.name.to_owned(),
        id: in_country.then_some(place.id),
        official: Some(place.name.to_owned()),
        admin1: place.admin1.map(str::to_owned),
        admin2: place.admin2.map(str::to_owned),
        country: choice
            .units
            .country
            .map(|country| table::place(country).name.to_owned()),
        latitude: Some(place.latitude),
        longitude: Some(place.longitude),
        precision: precision(choice, place.precision),
        span: Some(toponym.span),
    })
}

/// An airport found by its town's name is near the town, not in its middle.
fn precision(choice: Candidate, stated: PlacePrecision) -> PlacePrecision {
    match choice.found {
        Found::WithoutKind(PlaceKind::Feature) => stated.max(NEAR),
        _ => stated,
    }
}

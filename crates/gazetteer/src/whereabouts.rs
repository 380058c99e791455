//! From a chosen candidate to the record's form of a place.

use khabar_record::{PlacePrecision, Where};

use crate::candidates::{Candidate, Found};
use crate::{Gazetteer, Place, PlaceKind, Toponym, table};

/// `where_prec` of a point near the place named.
const NEAR: PlacePrecision = 2;

/// The place of a toponym, in the record's form.
pub fn of(toponym: &Toponym<'_>, choice: Option<Candidate>) -> Option<Where> {
    let choice = choice?;
    let place = table::place(choice.row);
    let in_country = place.kind != PlaceKind::Country;
    let around = around(&place);
    let admin1 = place.admin1.or(around.and_then(|around| around.admin1));
    let admin2 = place.admin2.or(around.and_then(|around| around.admin2));
    Some(Where {
        name: toponym.name.to_owned(),
        id: in_country.then_some(place.id),
        official: Some(place.name.to_owned()),
        admin1: admin1.map(str::to_owned),
        admin2: admin2.map(str::to_owned),
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

/// The unit around a point of which the sources do not say in which it lies.
fn around(place: &Place) -> Option<Place> {
    let point = matches!(place.kind, PlaceKind::Settlement | PlaceKind::Feature);
    let known = place.admin1.is_some() && place.admin2.is_some();
    if !point || known || place.precision > NEAR {
        return None;
    }
    let around = Gazetteer::embedded().admin_of((place.latitude, place.longitude))?;
    let agrees = place.admin1.is_none() || place.admin1 == around.admin1;
    (agrees && around.country == place.country).then_some(around)
}

/// An airport found by its town's name is near the town, not in its middle.
fn precision(choice: Candidate, stated: PlacePrecision) -> PlacePrecision {
    match choice.found {
        Found::WithoutKind(PlaceKind::Feature) => stated.max(NEAR),
        _ => stated,
    }
}

use khabar_map::{Atlas, Bounds};
use khabar_record::Where;
use maud::{Markup, html};

use super::{Frame, ground};

/// The size of the map in its own units, three to a pixel.
const WIDTH: f64 = 1080.0;
const HEIGHT: f64 = 780.0;
/// Degrees around a point.
const AROUND: f64 = 3.5;
/// Where one place is; nothing, where that is not known.
pub(crate) fn locator(place: Option<&Where>) -> Markup {
    let Some((place, shown)) = place.and_then(|place| Some((place, shown(place)?))) else {
        return html! {};
    };
    let frame = Frame::around(shown, WIDTH, HEIGHT);
    let marked = |name: &str| place.country.as_deref() == Some(name);
    let point = place.point().map(|point| frame.at(point));
    html! {
        figure.map.locator {
            svg viewBox=(frame.view_box()) aria-hidden="true" {
                (ground(&frame, marked))
                @if let Some((x, y)) = point {
                    circle.spot.vague[place.is_vague()] cx=(x.round()) cy=(y.round()) r="22" {}
                }
            }
        }
    }
}

fn shown(place: &Where) -> Option<Bounds> {
    match place.point() {
        Some(point) => Some(Bounds::around([point])?.grown(AROUND)),
        None => country(place.country.as_deref()?),
    }
}

fn country(name: &str) -> Option<Bounds> {
    let mut countries = Atlas::embedded().countries.iter();
    let country = countries.find(|country| country.name == name)?;
    Bounds::of(&country.land.rings)
}

use khabar_map::Bounds;
use khabar_store::{InCountry, Spot};
use maud::{Markup, html};

use super::{Frame, ground};
use crate::ask::Fields;
use crate::view::{count, incident_path, plural};

/// The size of the map in its own units, three to a pixel on a wide screen.
const WIDTH: f64 = 3600.0;
const HEIGHT: f64 = 1650.0;
/// The radius of the least point and of the deadliest.
const SMALL: f64 = 15.0;
const LARGE: f64 = 90.0;

/// Where the incidents were: countries that have some, and a point for each place. Nothing, where
/// no place is known. The same stands below as a table for those who do not see it.
pub(crate) fn overview(spots: &[Spot], countries: &[InCountry], fields: &Fields) -> Markup {
    let Some(shown) = Bounds::around(spots.iter().map(Spot::point)) else {
        return html! {};
    };
    let frame = Frame::around(shown, WIDTH, HEIGHT);
    let has_some = |name: &str| countries.iter().any(|country| country.name == name);
    let most = spots.iter().map(|spot| spot.killed).max().unwrap_or(0);
    html! {
        figure.map {
            svg viewBox=(frame.view_box()) aria-hidden="true" {
                (ground(&frame, has_some))
                @for spot in spots { (point(spot, most, &frame, fields)) }
            }
            figcaption {
                "A point for each place, as large as the best estimates of those killed there; "
                "broken where only the province is known. Dashed lines are disputed."
            }
            details {
                summary { "The same as a table" }
                (table(spots, fields))
            }
        }
    }
}

fn point(spot: &Spot, most: u64, frame: &Frame, fields: &Fields) -> Markup {
    let (x, y) = frame.at(spot.point());
    html! {
        a href=(link(spot, fields)) tabindex="-1" {
            title { (told(spot)) }
            circle.spot.vague[spot.vague] cx=(x.round()) cy=(y.round()) r=(radius(spot.killed, most)) {}
        }
    }
}

/// The area of a point stands for the number.
fn radius(killed: u64, most: u64) -> f64 {
    let share = (killed as f64 / most.max(1) as f64).sqrt();
    (SMALL + share * (LARGE - SMALL)).round()
}

/// A point leads to its incident, and one of several to the list of them.
fn link(spot: &Spot, fields: &Fields) -> String {
    match spot.incidents {
        1 => incident_path(&spot.first),
        _ => format!(
            "/{}#incidents",
            fields.with("place", &spot.name).with("page", "").query()
        ),
    }
}

fn told(spot: &Spot) -> String {
    let what = match spot.incidents {
        1 => spot.title.clone(),
        many => format!("{}: {}", spot.name, plural(many, "incident")),
    };
    format!("{what}; {} killed", count(spot.killed))
}

fn table(spots: &[Spot], fields: &Fields) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { "Place" } th.number scope="col" { "Incidents" } th.number scope="col" { "Killed" } } }
            tbody {
                @for spot in spots {
                    tr {
                        th scope="row" { a href=(link(spot, fields)) { (spot.name) } }
                        td.number data-label="Incidents" { (count(spot.incidents)) }
                        td.number data-label="Killed" { (count(spot.killed)) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(name: &str, incidents: u64, killed: u64) -> Spot {
        Spot {
            latitude: 14.5,
            longitude: -4.2,
            name: name.to_owned(),
            vague: false,
            incidents,
            killed,
            first: "i1".to_owned(),
            title: format!("Air strike in {name}"),
        }
    }

    #[test]
    fn a_point_leads_to_what_happened_there() {
        let fields = Fields::default().with("page", 2).with("type", "air_strike");
        assert_eq!(link(&spot("Mopti", 1, 3), &fields), "/incidents/i1");
        let many = link(&spot("Mopti", 2, 3), &fields);
        assert_eq!(many, "/?place=Mopti&type=air_strike#incidents");
    }

    #[test]
    fn areas_are_to_each_other_as_the_numbers() {
        assert_eq!(radius(0, 400), SMALL);
        assert_eq!(radius(400, 400), LARGE);
        assert_eq!(radius(100, 400), (SMALL + (LARGE - SMALL) / 2.0).round());
    }

    #[test]
    fn markup_in_a_name_is_text() {
        let page = overview(&[spot("<b>x", 1, 1)], &[], &Fields::default()).into_string();
        assert!(!page.contains("<b>x") && page.contains("&lt;b&gt;x"));
        assert_eq!(overview(&[], &[], &Fields::default()).into_string(), "");
    }
}

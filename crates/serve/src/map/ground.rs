use khabar_map::{Area, Atlas, Bounds, Line};
use maud::{Markup, html};

use super::Frame;
use super::labels::Labels;
use super::outline::{path, rings, strokes};

/// Above so many degrees from north to south the lines of provinces are clutter.
const WIDE: f64 = 45.0;
/// Towns named at most.
const TOWNS: usize = 14;
/// Units of a country's name and of a town's, from top to bottom.
const COUNTRY: f64 = 36.0;
const TOWN: f64 = 32.0;

/// Land and water, borders, names. `marked` says which countries stand out.
pub(super) fn ground(frame: &Frame, marked: impl Fn(&str) -> bool) -> Markup {
    let atlas = Atlas::embedded();
    let mut labels = Labels::new();
    let close = frame.bounds.north - frame.bounds.south <= WIDE;
    let provinces = if close {
        lines(&atlas.provinces, frame)
    } else {
        String::new()
    };
    let disputed = lines(&atlas.disputed, frame);
    let countries = countries(atlas, frame, marked);
    html! {
        rect.sea width=(frame.width) height=(frame.height) {}
        @for country in &countries {
            path.land.marked[country.marked] d=(country.path) {}
        }
        path.lake d=(lakes(&atlas.lakes, frame)) {}
        path.province d=(provinces) {}
        path.undisputed d=(disputed) {}
        path.disputed d=(disputed) {}
        (towns(atlas, frame, &mut labels))
        (names(&countries, frame, &mut labels))
    }
}

/// What is seen of a country.
struct Seen<'a> {
    name: &'a str,
    marked: bool,
    path: String,
    /// The middle of its largest part, and the units from its left to its right.
    middle: (f64, f64),
    wide: f64,
}

fn countries<'a>(atlas: &'a Atlas, frame: &Frame, marked: impl Fn(&str) -> bool) -> Vec<Seen<'a>> {
    let seen = atlas.countries.iter().filter_map(|country| {
        let rings = seen(&country.land, frame)?;
        let largest = rings
            .iter()
            .max_by(|a, b| extent(a).total_cmp(&extent(b)))?;
        Some(Seen {
            name: &country.name,
            marked: marked(&country.name),
            path: path(&rings, true),
            middle: middle(largest),
            wide: across(largest),
        })
    });
    seen.collect()
}

fn seen(land: &Area, frame: &Frame) -> Option<Vec<Vec<(f64, f64)>>> {
    Bounds::of(&land.rings).filter(|bounds| bounds.meets(&frame.bounds))?;
    Some(rings(land, frame)).filter(|rings| !rings.is_empty())
}

fn lakes(lakes: &[Area], frame: &Frame) -> String {
    let seen = lakes.iter().filter_map(|lake| seen(lake, frame));
    seen.map(|rings| path(&rings, true)).collect()
}

fn lines(lines: &[Line], frame: &Frame) -> String {
    let near = lines.iter().filter(|line| {
        Bounds::around(line.points()).is_some_and(|bounds| bounds.meets(&frame.bounds))
    });
    near.map(|line| path(&strokes(line, frame), false))
        .collect()
}

/// Names of countries, those that stand out first; one that has no room has none.
fn names(countries: &[Seen<'_>], frame: &Frame, labels: &mut Labels) -> Markup {
    let mut named: Vec<&Seen<'_>> = countries.iter().collect();
    named.sort_by(|a, b| b.marked.cmp(&a.marked).then(b.wide.total_cmp(&a.wide)));
    named.retain(|country| {
        let fits = country.name.chars().count() as f64 * COUNTRY * 0.45 < country.wide;
        fits && labels.centred(country.name, country.middle, COUNTRY, frame)
    });
    html! {
        @for country in named {
            text.country x=(country.middle.0.round()) y=(country.middle.1.round()) { (country.name) }
        }
    }
}

fn towns(atlas: &Atlas, frame: &Frame, labels: &mut Labels) -> Markup {
    let degrees = |at: (f32, f32)| (f64::from(at.0), f64::from(at.1));
    let inside = atlas
        .towns
        .iter()
        .filter(|town| frame.bounds.holds(degrees(town.at)));
    let placed = inside.map(|town| (town, frame.at(degrees(town.at))));
    let named = placed.filter(|(town, at)| labels.beside(&town.name, *at, TOWN, frame));
    html! {
        @for (town, (x, y)) in named.take(TOWNS) {
            circle.town.capital[town.capital] cx=(x.round()) cy=(y.round()) r="7" {}
            text.town x=(x.round() + 14.0) y=(y.round() + 11.0) { (town.name) }
        }
    }
}

fn across(ring: &[(f64, f64)]) -> f64 {
    let (least, most) = ring
        .iter()
        .fold((f64::MAX, f64::MIN), |(least, most), point| {
            (least.min(point.0), most.max(point.0))
        });
    most - least
}

/// Twice the area of a ring, by the shoelace formula.
fn extent(ring: &[(f64, f64)]) -> f64 {
    turns(ring).map(|(.., turn)| turn).sum::<f64>().abs()
}

/// The middle of a ring's area.
fn middle(ring: &[(f64, f64)]) -> (f64, f64) {
    let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
    for (a, b, turn) in turns(ring) {
        x += (a.0 + b.0) * turn;
        y += (a.1 + b.1) * turn;
        sum += turn;
    }
    if sum == 0.0 {
        return ring.first().copied().unwrap_or_default();
    }
    (x / (3.0 * sum), y / (3.0 * sum))
}

fn turns(ring: &[(f64, f64)]) -> impl Iterator<Item = ((f64, f64), (f64, f64), f64)> + '_ {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter()
        .zip(next)
        .map(|(a, b)| (*a, *b, a.0 * b.1 - b.0 * a.1))
}

//! Seats of government, by Natural Earth's list of towns.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use khabar_gazetteer::layout::Seat;
use khabar_gazetteer::{Gazetteer, PlaceKind};

use super::draft::Drafts;

/// The list's point and GeoNames' are of one town when they are no farther apart.
const SAME_TOWN: f64 = 25.0;

/// Name, country, degrees north and east, rank, people, class.
type Town = (String, String, f64, f64, f64, f64, String);

/// Marks the settlement at each of the list's capitals: a namesake if there is one, else the most populous.
pub fn mark(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    let path = geo.join("boundaries/ne_places_compact.json");
    let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
    let mut towns: Vec<Town> = serde_json::from_str(&text)?;
    towns.retain(|town| seat(town) != Seat::None);
    towns.sort_by_key(|town| seat(town) as u8);
    let cells = cells(drafts);
    for town in &towns {
        let here = (town.2, town.3);
        let close = |at: &&usize| Gazetteer::kilometres(drafts.others[**at].at, here) < SAME_TOWN;
        let settlements = around(here)
            .filter_map(|cell| cells.get(&cell))
            .flatten()
            .filter(close);
        let likeness = |at: &&usize| {
            (
                drafts.others[**at].goes_by(&town.0),
                drafts.others[**at].population,
            )
        };
        if let Some(likest) = settlements.max_by_key(likeness) {
            drafts.others[*likest].seat = seat(town);
        }
    }
    Ok(())
}

/// Settlements by degree.
fn cells(drafts: &Drafts) -> HashMap<(i32, i32), Vec<usize>> {
    let mut cells: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
    let settlements = drafts
        .others
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.kind == PlaceKind::Settlement);
    for (at, draft) in settlements {
        cells.entry(cell(draft.at)).or_default().push(at);
    }
    cells
}

fn cell(at: (f64, f64)) -> (i32, i32) {
    (at.0.floor() as i32, at.1.floor() as i32)
}

fn around(at: (f64, f64)) -> impl Iterator<Item = (i32, i32)> {
    let (north, east) = cell(at);
    (-1..=1).flat_map(move |n| (-1..=1).map(move |e| (north + n, east + e)))
}

fn seat(town: &Town) -> Seat {
    match town.6.as_str() {
        "Admin-0 capital" | "Admin-0 capital alt" => Seat::Country,
        "Admin-1 capital" => Seat::Admin1,
        _ => Seat::None,
    }
}

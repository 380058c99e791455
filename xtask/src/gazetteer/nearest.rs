//! Units of places that the sources leave without: those of the nearest place that has them.

use std::collections::HashMap;

use khabar_gazetteer::Gazetteer;

use super::draft::Drafts;

/// A place farther off than this lends no unit.
const REACH: f64 = 25.0;

/// Cells of about twenty-eight kilometres, by country.
type Grid = HashMap<(String, i32, i32), Vec<(f64, f64, String)>>;

/// Gives every place that lies in its country alone the unit of its nearest neighbour there.
pub fn fill(drafts: &mut Drafts) {
    let grid = grid(drafts);
    for draft in &mut drafts.others {
        let Some(country) = draft.within.clone().filter(|code| !code.contains('.')) else {
            continue;
        };
        if let Some(unit) = nearest(&grid, &country, draft.at) {
            draft.within = Some(unit);
        }
    }
}

fn grid(drafts: &Drafts) -> Grid {
    let mut grid = Grid::new();
    for draft in &drafts.others {
        if let Some((code, country)) = draft
            .within
            .as_ref()
            .and_then(|code| Some((code, code.split_once('.')?.0)))
        {
            let (north, east) = cell(draft.at);
            let place = (draft.at.0, draft.at.1, code.clone());
            grid.entry((country.to_owned(), north, east))
                .or_default()
                .push(place);
        }
    }
    grid
}

fn cell(at: (f64, f64)) -> (i32, i32) {
    ((at.0 * 4.0).floor() as i32, (at.1 * 4.0).floor() as i32)
}

fn nearest(grid: &Grid, country: &str, at: (f64, f64)) -> Option<String> {
    let (north, east) = cell(at);
    let cells = (-1..=1).flat_map(|n| (-1..=1).map(move |e| (north + n, east + e)));
    let places = cells
        .filter_map(|(n, e)| grid.get(&(country.to_owned(), n, e)))
        .flatten();
    let far = places.map(|(latitude, longitude, code)| {
        (Gazetteer::kilometres(at, (*latitude, *longitude)), code)
    });
    let (_, code) = far
        .filter(|(far, _)| *far < REACH)
        .min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(code.clone())
}

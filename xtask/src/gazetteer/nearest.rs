//! Units of places that the sources leave without: those of the nearest place that has them.

use std::collections::HashMap;

use khabar_gazetteer::Gazetteer;

use super::draft::Drafts;
use super::units::FROM_WOF;

/// A place farther off than this lends no unit.
const REACH: f64 = 25.0;

/// Cells of about twenty-eight kilometres, by country.
type Grid = HashMap<(String, i32, i32), Vec<(f64, f64, String)>>;

/// Gives every place that lies in its country alone, or where districts are whole in its region
/// alone, the unit of its nearest neighbour there.
pub fn fill(drafts: &mut Drafts) {
    let grid = grid(drafts);
    for draft in &mut drafts.others {
        let Some(code) = draft.within.clone().filter(|code| is_coarse(code)) else {
            continue;
        };
        if let Some(unit) = nearest(&grid, &code, draft.at) {
            draft.within = Some(unit);
        }
    }
}

fn is_coarse(code: &str) -> bool {
    let whole = FROM_WOF.contains(&country(code));
    code.matches('.').count() < if whole { 2 } else { 1 }
}

fn country(code: &str) -> &str {
    code.split('.').next().unwrap_or(code)
}

fn grid(drafts: &Drafts) -> Grid {
    let mut grid = Grid::new();
    for draft in &drafts.others {
        if let Some(code) = draft.within.as_ref().filter(|code| !is_coarse(code)) {
            let (north, east) = cell(draft.at);
            let place = (draft.at.0, draft.at.1, code.clone());
            grid.entry((country(code).to_owned(), north, east))
                .or_default()
                .push(place);
        }
    }
    grid
}

fn cell(at: (f64, f64)) -> (i32, i32) {
    ((at.0 * 4.0).floor() as i32, (at.1 * 4.0).floor() as i32)
}

fn nearest(grid: &Grid, outer: &str, at: (f64, f64)) -> Option<String> {
    let (north, east) = cell(at);
    let cells = (-1..=1).flat_map(|n| (-1..=1).map(move |e| (north + n, east + e)));
    let places = cells
        .filter_map(|(n, e)| grid.get(&(country(outer).to_owned(), n, e)))
        .flatten();
    let inside = places.filter(|(_, _, code)| code.starts_with(&format!("{outer}.")));
    let far = inside.map(|(latitude, longitude, code)| {
        (Gazetteer::kilometres(at, (*latitude, *longitude)), code)
    });
    let (_, code) = far
        .filter(|(far, _)| *far < REACH)
        .min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(code.clone())
}

//! Which settlements lie in which second-order unit.
//!
//! The source of settlements leaves the second-order unit out, but the source of units says where
//! the middle of each one's settlements lies and how many they are. So a group of neighbours whose
//! middle is the stated one to the fourth decimal is the unit's; what remains goes to the unit that
//! is by far the nearest.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use khabar_gazetteer::PlaceKind;

use super::draft::Drafts;
use super::tables;

/// Middles agree when they differ by rounding alone.
const ROUNDING: f64 = 2e-4;
/// A unit is by far the nearest when the next is this many times farther off.
const BY_FAR: f64 = 1.6;

/// The stated middle of a unit's settlements, and their number.
struct Middle {
    code: String,
    at: (f64, f64),
    count: usize,
}

/// Gives settlements that lie in a first-order unit alone their second-order unit.
pub fn assign(drafts: &mut Drafts, geo: &Path) -> anyhow::Result<()> {
    let middles = middles(drafts, geo)?;
    let mut free: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, draft) in drafts.others.iter().enumerate() {
        if let Some(unit) = draft
            .within
            .as_ref()
            .filter(|unit| draft.kind == PlaceKind::Settlement && middles.contains_key(*unit))
        {
            free.entry(unit.clone()).or_default().push(at);
        }
    }
    for (unit, middles) in middles {
        let members = free.remove(&unit).unwrap_or_default();
        for (member, code) in divide(drafts, members, middles) {
            drafts.others[member].within = Some(code);
        }
    }
    Ok(())
}

fn middles(drafts: &Drafts, geo: &Path) -> anyhow::Result<BTreeMap<String, Vec<Middle>>> {
    let mut middles: BTreeMap<String, Vec<Middle>> = BTreeMap::new();
    tables::rows(&geo.join("gazetteer/gaz_world_admin.tsv.gz"), |cells| {
        let ["2", code, _, latitude, longitude, count] = cells else {
            return;
        };
        let Some((outer, _)) = code
            .rsplit_once('.')
            .filter(|_| drafts.units.contains_key(*code))
        else {
            return;
        };
        if let (Some(at), Ok(count)) = (tables::point(latitude, longitude), count.parse()) {
            middles.entry(outer.to_owned()).or_default().push(Middle {
                code: (*code).to_owned(),
                at,
                count,
            });
        }
    })?;
    Ok(middles)
}

/// Settles the units that fit exactly, smallest first and again while any does; then the rest by
/// distance, unless too many of the settlements belong to units that the source gives no middle for.
fn divide(drafts: &Drafts, mut free: Vec<usize>, mut middles: Vec<Middle>) -> Vec<(usize, String)> {
    middles.sort_by_key(|middle| middle.count);
    let mut settled = Vec::new();
    loop {
        let before = settled.len();
        middles.retain(|middle| match exact(drafts, &free, middle) {
            Some(members) => {
                free.retain(|place| !members.contains(place));
                settled.extend(
                    members
                        .into_iter()
                        .map(|place| (place, middle.code.clone())),
                );
                false
            }
            None => true,
        });
        if settled.len() == before {
            break;
        }
    }
    let expected: usize = middles.iter().map(|middle| middle.count).sum();
    if expected * 10 >= free.len() * 9 {
        let sure = |place: usize| Some((place, by_far_nearest(drafts.others[place].at, &middles)?));
        settled.extend(free.into_iter().filter_map(sure));
    }
    settled
}

/// The nearest settlements to the middle, where their own middle is the stated one.
fn exact(drafts: &Drafts, free: &[usize], middle: &Middle) -> Option<Vec<usize>> {
    let mut near = free.to_vec();
    near.sort_by(|a, b| {
        apart(drafts.others[*a].at, middle.at).total_cmp(&apart(drafts.others[*b].at, middle.at))
    });
    near.truncate(middle.count);
    let mean = |axis: fn((f64, f64)) -> f64| {
        near.iter()
            .map(|place| axis(drafts.others[*place].at))
            .sum::<f64>()
            / near.len().max(1) as f64
    };
    let own = (mean(|at| at.0), mean(|at| at.1));
    let agrees = (own.0 - middle.at.0).abs() < ROUNDING && (own.1 - middle.at.1).abs() < ROUNDING;
    (near.len() == middle.count && agrees).then_some(near)
}

fn by_far_nearest(at: (f64, f64), middles: &[Middle]) -> Option<String> {
    let mut far: Vec<_> = middles
        .iter()
        .map(|middle| (apart(at, middle.at), &middle.code))
        .collect();
    far.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (nearest, code) = far.first()?;
    let sure = far.get(1).is_none_or(|(next, _)| *next > nearest * BY_FAR);
    sure.then(|| (*code).clone())
}

/// Flat distance in degrees, good enough to order neighbours.
fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    let shrink = a.0.to_radians().cos();
    (a.0 - b.0).hypot((a.1 - b.1) * shrink)
}

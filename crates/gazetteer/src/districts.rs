//! Districts as areas, for points of which nothing is known but where they lie.

use std::sync::LazyLock;

use khabar_map::{Area, Bounds};
use serde::{Deserialize, Serialize};

/// A district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct District {
    /// The gazetteer's id of the district, or of the province where it has no such district.
    pub place: u32,
    /// Its land, the border thinned to some two hundred metres.
    pub land: Area,
}

/// Thinned neighbours leave gaps: a point in one is its nearest district's, if that is no farther
/// (in degrees; some two kilometres).
const GAP: f64 = 0.02;

static COMPILED: &[u8] = include_bytes!("../../../data/gazetteer/compiled/districts.bin");

/// Every district with the box around it, unpacked on first use.
static DISTRICTS: LazyLock<Vec<(Bounds, District)>> = LazyLock::new(|| {
    let districts: Vec<District> =
        postcard::from_bytes(COMPILED).expect("the districts open: a test reads them whole");
    let bounded = |district: District| Some((Bounds::of(&district.land.rings)?, district));
    districts.into_iter().filter_map(bounded).collect()
});

/// Packs districts as the gazetteer carries them.
pub fn pack(districts: &[District]) -> Vec<u8> {
    postcard::to_stdvec(districts).expect("numbers and lines can be packed")
}

/// The id of the place that a point lies in.
pub fn holding(point: (f64, f64)) -> Option<u32> {
    let near = DISTRICTS
        .iter()
        .filter(|(bounds, _)| bounds.grown(GAP).holds(point));
    let mut holding = near
        .clone()
        .filter(|(_, district)| district.land.holds(point));
    holding
        .next()
        .or_else(|| nearest(near, point))
        .map(|(_, district)| district.place)
}

fn nearest<'d>(
    districts: impl Iterator<Item = &'d (Bounds, District)>,
    point: (f64, f64),
) -> Option<&'d (Bounds, District)> {
    let far = districts.map(|district| (district.1.land.distance(point), district));
    let near = far.filter(|(far, _)| *far <= GAP);
    near.min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, district)| district)
}

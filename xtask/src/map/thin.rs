//! Lines with fewer points: Douglas and Peucker's way of leaving out what a straight line tells
//! as well (Cartographica 10, 1973).

use khabar_map::{Area, Bounds, Line};

/// The line with fewer points.
pub fn line(points: &[(f64, f64)], tolerance: f64) -> Line {
    Line::through(&self::points(points, tolerance))
}

/// A closed line with fewer points: cut in two where it is widest, so that its ends do not count
/// as a point to keep all others near to.
pub fn ring(points: &[(f64, f64)], tolerance: f64) -> Line {
    let Some(first) = points.first() else {
        return Line::default();
    };
    let far = |point: &(f64, f64)| (point.0 - first.0).hypot(point.1 - first.1);
    let widest = (0..points.len()).max_by(|a, b| far(&points[*a]).total_cmp(&far(&points[*b])));
    let (there, back) = points.split_at(widest.unwrap_or(0));
    let mut kept = self::points(&[there, &back[..1]].concat(), tolerance);
    kept.extend(self::points(&[back, &points[..1]].concat(), tolerance));
    Line::through(&kept)
}

/// The points that have to stay so that none that goes lies farther than so many degrees off.
pub fn points(points: &[(f64, f64)], tolerance: f64) -> Vec<(f64, f64)> {
    let mut kept = vec![false; points.len()];
    let mut open = vec![(0, points.len().saturating_sub(1))];
    while let Some((first, last)) = open.pop() {
        for end in [first, last] {
            if let Some(kept) = kept.get_mut(end) {
                *kept = true;
            }
        }
        if let Some(farthest) = farthest(points, first, last, tolerance) {
            open.extend([(first, farthest), (farthest, last)]);
        }
    }
    let all = points.iter().zip(kept);
    all.filter_map(|(point, kept)| kept.then_some(*point))
        .collect()
}

fn farthest(points: &[(f64, f64)], first: usize, last: usize, tolerance: f64) -> Option<usize> {
    let (mut most, mut at) = (tolerance, None);
    for middle in first + 1..last {
        let off = off(points[middle], points[first], points[last]);
        if off > most {
            (most, at) = (off, Some(middle));
        }
    }
    at
}

/// How far a point lies from the straight line between two others.
fn off(point: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (along, to) = ((b.0 - a.0, b.1 - a.1), (point.0 - a.0, point.1 - a.1));
    let length = along.0.hypot(along.1);
    if length == 0.0 {
        return to.0.hypot(to.1);
    }
    (along.0 * to.1 - along.1 * to.0).abs() / length
}

/// Degrees across.
pub fn across(area: &Area) -> f64 {
    Bounds::of(&area.rings).map_or(0.0, |bounds| {
        (bounds.north - bounds.south).max(bounds.east - bounds.west)
    })
}

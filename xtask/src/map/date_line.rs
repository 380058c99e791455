//! Rings across the 180th meridian: cut there, since a map begins and ends with it.

type Point = (f64, f64);

/// The parts of a ring on either side of the meridian; a ring that does not cross it is whole.
pub fn cut(ring: Vec<Point>) -> Vec<Vec<Point>> {
    let ring = closed(unrolled(ring));
    let crosses = ring.iter().any(|point| point.1.abs() > 180.0);
    if !crosses {
        return vec![ring];
    }
    let turns = [-360.0, 0.0, 360.0].map(|turn| {
        let moved = ring.iter().map(|point| (point.0, point.1 + turn)).collect();
        let east = khabar_map::cut(moved, |point| 180.0 - point.1);
        khabar_map::cut(east, |point| point.1 + 180.0)
    });
    turns.into_iter().filter(|part| part.len() > 2).collect()
}

/// The ring without leaps: a step of more than half the earth goes the other way round.
fn unrolled(mut ring: Vec<Point>) -> Vec<Point> {
    for at in 1..ring.len() {
        let step = ring[at].1 - ring[at - 1].1;
        ring[at].1 -= (step / 360.0).round() * 360.0;
    }
    ring
}

/// A ring that goes around the earth, as Antarctica's does, is closed along the pole.
fn closed(mut ring: Vec<Point>) -> Vec<Point> {
    if let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied())
        && (last.1 - first.1).abs() > 180.0
    {
        ring.extend([(-90.0, last.1), (-90.0, first.1)]);
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_island_on_the_meridian_is_cut_in_two() {
        let island = vec![(1.0, 179.0), (1.0, -179.0), (-1.0, -179.0), (-1.0, 179.0)];
        let parts = cut(island);
        assert_eq!(parts.len(), 2);
        for part in parts {
            let east: Vec<f64> = part.iter().map(|point| point.1).collect();
            let wide = east.iter().copied().fold(f64::MIN, f64::max)
                - east.iter().copied().fold(f64::MAX, f64::min);
            assert!((wide - 1.0).abs() < 1e-9, "{east:?}");
        }
    }

    #[test]
    fn an_island_elsewhere_stays_whole() {
        let island = vec![(1.0, 9.0), (1.0, 11.0), (-1.0, 10.0)];
        assert_eq!(cut(island.clone()), [island]);
    }
}

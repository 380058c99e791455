use serde::{Deserialize, Serialize};

use crate::Line;

/// What lies inside of rings. A ring inside of another is a hole, and one in that an island.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Closed lines; whether the last point repeats the first makes no difference.
    pub rings: Vec<Line>,
}

impl Area {
    /// Whether a point lies inside: a ray to the east crosses the rings an odd number of times.
    pub fn holds(&self, point: (f64, f64)) -> bool {
        let crossings = self.sides().filter(|side| crossed(*side, point)).count();
        crossings % 2 == 1
    }

    /// Degrees from a point to the nearest ring, as the crow flies on a flat earth.
    pub fn distance(&self, point: (f64, f64)) -> f64 {
        let shrink = point.0.to_radians().cos();
        let far = self.sides().map(|side| apart(side, point, shrink));
        far.fold(f64::INFINITY, f64::min)
    }

    fn sides(&self) -> impl Iterator<Item = Side> + '_ {
        self.rings.iter().flat_map(|ring| {
            let next = ring.points().skip(1).chain(ring.points().take(1));
            ring.points().zip(next)
        })
    }
}

type Side = ((f64, f64), (f64, f64));

fn crossed((a, b): Side, (north, east): (f64, f64)) -> bool {
    (a.0 > north) != (b.0 > north) && east < a.1 + (north - a.0) / (b.0 - a.0) * (b.1 - a.1)
}

fn apart((a, b): Side, point: (f64, f64), shrink: f64) -> f64 {
    let flat = |p: (f64, f64)| (p.0 - point.0, (p.1 - point.1) * shrink);
    let (a, b) = (flat(a), flat(b));
    let along = (b.0 - a.0, b.1 - a.1);
    let length = along.0 * along.0 + along.1 * along.1;
    let share = match length {
        0.0 => 0.0,
        _ => (-(a.0 * along.0 + a.1 * along.1) / length).clamp(0.0, 1.0),
    };
    (a.0 + share * along.0).hypot(a.1 + share * along.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(middle: f64, half: f64) -> Line {
        let (low, high) = (middle - half, middle + half);
        Line::through(&[(low, low), (low, high), (high, high), (high, low)])
    }

    #[test]
    fn a_ring_in_a_ring_is_a_hole() {
        let area = Area {
            rings: vec![square(10.0, 5.0), square(10.0, 1.0)],
        };
        assert!(area.holds((7.0, 12.0)));
        assert!(!area.holds((10.2, 9.7)), "in the hole");
        assert!(!area.holds((16.0, 10.0)));
        assert!(!Area::default().holds((0.0, 0.0)));
    }

    #[test]
    fn the_distance_is_to_the_nearest_side() {
        let area = Area {
            rings: vec![square(0.0, 1.0)],
        };
        assert!((area.distance((0.0, 3.0)) - 2.0).abs() < 1e-9);
        assert!((area.distance((0.0, 0.75)) - 0.25).abs() < 1e-9);
        assert_eq!(Area::default().distance((0.0, 0.0)), f64::INFINITY);
    }
}

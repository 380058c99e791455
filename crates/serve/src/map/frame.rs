use khabar_map::Bounds;

/// Degrees that a map shows at least, north to south: less tells nobody where it is.
const LEAST: f64 = 5.0;
/// What a map keeps free around the points that it is about.
const MARGIN: f64 = 1.25;
/// Nothing is drawn nearer to a pole.
const POLEWARD: f64 = 84.0;

/// Which part of the earth a map shows, in which size. Parallels and meridians are straight, and
/// lengths are right in the middle of the map.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// Units from left to right.
    pub(super) width: f64,
    /// Units from top to bottom.
    pub(super) height: f64,
    /// What lies in it.
    pub(super) bounds: Bounds,
    /// Units for a degree of latitude.
    scale: f64,
    /// A degree of longitude for a degree of latitude.
    squeeze: f64,
}

impl Frame {
    /// The closest frame of a size that shows all of a box and something around it.
    pub(super) fn around(shown: Bounds, width: f64, height: f64) -> Self {
        let (north, east) = shown.middle();
        let squeeze = north.to_radians().cos().max(0.3);
        let tall = ((shown.north - shown.south) * MARGIN).max(LEAST);
        let wide = ((shown.east - shown.west) * MARGIN * squeeze).max(f64::EPSILON);
        // The earth is no wider than itself.
        let scale = (height / tall)
            .min(width / wide)
            .max(width / (360.0 * squeeze));
        let half = (height / scale / 2.0, width / scale / squeeze / 2.0);
        let middle = (
            kept_within(north, half.0, POLEWARD),
            kept_within(east, half.1, 180.0),
        );
        Frame {
            width,
            height,
            bounds: Bounds {
                south: middle.0 - half.0,
                west: middle.1 - half.1,
                north: middle.0 + half.0,
                east: middle.1 + half.1,
            },
            scale,
            squeeze,
        }
    }

    /// Where a point lies on the map, from its upper left corner.
    pub(super) fn at(&self, (north, east): (f64, f64)) -> (f64, f64) {
        (
            (east - self.bounds.west) * self.squeeze * self.scale,
            (self.bounds.north - north) * self.scale,
        )
    }

    /// The picture's own units, as SVG wants them.
    pub(super) fn view_box(&self) -> String {
        format!("0 0 {} {}", self.width, self.height)
    }
}

/// The middle of a stretch, moved so that the stretch does not go past the end of the earth.
fn kept_within(middle: f64, half: f64, end: f64) -> f64 {
    if half >= end {
        0.0
    } else {
        middle.clamp(half - end, end - half)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn all_that_is_to_be_seen_is_in_the_frame(
            points in prop::collection::vec((-60.0..75.0f64, -180.0..180.0f64), 1..5)
        ) {
            let shown = Bounds::around(points.iter().copied()).unwrap();
            let frame = Frame::around(shown, 3600.0, 1650.0);
            for point in points {
                let (x, y) = frame.at(point);
                prop_assert!((-0.1..=3600.1).contains(&x), "{x}");
                // A map of the whole earth leaves out the far south.
                prop_assert!(y >= -0.1 && (y <= 1650.1 || shown.east - shown.west > 180.0), "{y}");
            }
        }
    }

    #[test]
    fn a_single_point_is_in_the_middle() {
        let point = (34.0, 70.0);
        let frame = Frame::around(Bounds::around([point]).unwrap(), 900.0, 600.0);
        let (x, y) = frame.at(point);
        assert!((x - 450.0).abs() < 1e-6 && (y - 300.0).abs() < 1e-6);
        assert!(frame.bounds.north - frame.bounds.south < 5.1);
    }
}

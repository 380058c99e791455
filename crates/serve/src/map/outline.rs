use std::fmt::Write;

use khabar_map::{Area, Line, cut};

use super::Frame;

/// A point on the map.
type Point = (f64, f64);

/// Units by which the edge of a cut area lies outside the picture, where nobody sees it.
const OUTSIDE: f64 = 30.0;
/// Points closer than so many units to the one before cannot be told from it.
const FINE: f64 = 4.0;

/// The part of an area that lies in the frame, as rings of points on the map.
pub(super) fn rings(area: &Area, frame: &Frame) -> Vec<Vec<Point>> {
    let rings = area
        .rings
        .iter()
        .map(|ring| framed(drawn(ring, frame), frame));
    rings.filter(|ring| ring.len() > 2).collect()
}

/// The parts of a line that lie in the frame.
pub(super) fn strokes(line: &Line, frame: &Frame) -> Vec<Vec<Point>> {
    let inside = |point: &Point| {
        (-OUTSIDE..=frame.width + OUTSIDE).contains(&point.0)
            && (-OUTSIDE..=frame.height + OUTSIDE).contains(&point.1)
    };
    let points = drawn(line, frame);
    let strokes = points.split(|point| !inside(point)).map(<[Point]>::to_vec);
    strokes.filter(|stroke| stroke.len() > 1).collect()
}

/// Lines as the data of an SVG path: whole units, each point by the way from the one before.
pub(super) fn path(lines: &[Vec<Point>], closed: bool) -> String {
    let mut path = String::new();
    for line in lines {
        let mut last: Option<(i64, i64)> = None;
        for point in line {
            let at = (point.0.round() as i64, point.1.round() as i64);
            let (sign, step) = match last {
                None => ("M", at),
                Some(last) => ("l", (at.0 - last.0, at.1 - last.1)),
            };
            write!(path, "{sign}{} {}", step.0, step.1).expect("a string takes everything");
            last = Some(at);
        }
        if closed {
            path.push('z');
        }
    }
    path
}

/// The points of a line on the map, without those that cannot be told from their neighbours.
fn drawn(line: &Line, frame: &Frame) -> Vec<Point> {
    let mut drawn: Vec<Point> = Vec::new();
    for point in line.points().map(|point| frame.at(point)) {
        let far = |last: &Point| (point.0 - last.0).hypot(point.1 - last.1) >= FINE;
        if drawn.last().is_none_or(far) {
            drawn.push(point);
        }
    }
    drawn
}

/// What of a ring lies inside of the picture's four edges.
fn framed(ring: Vec<Point>, frame: &Frame) -> Vec<Point> {
    let (right, bottom) = (frame.width + OUTSIDE, frame.height + OUTSIDE);
    let ring = cut(ring, |point| point.0 + OUTSIDE);
    let ring = cut(ring, |point| right - point.0);
    let ring = cut(ring, |point| point.1 + OUTSIDE);
    cut(ring, |point| bottom - point.1)
}

#[cfg(test)]
mod tests {
    use khabar_map::Bounds;

    use super::*;

    fn frame() -> Frame {
        let shown = Bounds::around([(-5.0, -10.0), (5.0, 10.0)]).unwrap();
        Frame::around(shown, 1000.0, 500.0)
    }

    #[test]
    fn an_area_larger_than_the_frame_fills_it() {
        let all = Line::through(&[(-50.0, -50.0), (-50.0, 50.0), (50.0, 50.0), (50.0, -50.0)]);
        let rings = rings(&Area { rings: vec![all] }, &frame());
        assert_eq!(path(&rings, true).matches('l').count(), 3, "four corners");
        for (x, y) in &rings[0] {
            assert!((-30.0..=1030.0).contains(x) && (-30.0..=530.0).contains(y));
        }
    }

    #[test]
    fn what_lies_outside_is_not_drawn() {
        let far = Line::through(&[(60.0, 60.0), (60.0, 61.0), (61.0, 61.0)]);
        assert!(strokes(&far, &frame()).is_empty());
        assert!(rings(&Area { rings: vec![far] }, &frame()).is_empty());
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_drawn_in_two() {
        let line = Line::through(&[
            (0.0, 0.0),
            (1.0, 1.0),
            (60.0, 1.0),
            (61.0, 1.0),
            (1.0, 2.0),
            (0.0, 3.0),
        ]);
        assert_eq!(strokes(&line, &frame()).len(), 2);
    }
}

use serde::{Deserialize, Serialize};

/// Steps in a degree: a thousandth is about a hundred metres.
const STEPS: f64 = 1000.0;

/// A line of points, open or closed, in few bytes: each point is kept as the way from the one
/// before, and a short way takes a byte.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line(Vec<(i32, i32)>);

impl Line {
    /// The line through some points, each rounded to a thousandth of a degree.
    pub fn through(points: &[(f64, f64)]) -> Self {
        let mut last = (0, 0);
        let mut steps = Vec::with_capacity(points.len());
        for (north, east) in points {
            let at = (
                (north * STEPS).round() as i32,
                (east * STEPS).round() as i32,
            );
            if steps.is_empty() || at != last {
                steps.push((at.0 - last.0, at.1 - last.1));
            }
            last = at;
        }
        Line(steps)
    }

    /// Its points.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.0.iter().scan((0i32, 0i32), |at, step| {
            *at = (at.0.saturating_add(step.0), at.1.saturating_add(step.1));
            Some((f64::from(at.0) / STEPS, f64::from(at.1) / STEPS))
        })
    }

    /// How many points it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has no point.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

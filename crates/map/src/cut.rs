//! Rings cut along a straight edge.

/// What of a ring lies on the inner side of an edge, where `inside` is not negative; after
/// Sutherland and Hodgman (Communications of the ACM 17, 1974). `inside` is linear in the point.
pub fn cut(ring: Vec<(f64, f64)>, inside: impl Fn(&(f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::with_capacity(ring.len());
    let Some(mut from) = ring.last().copied() else {
        return kept;
    };
    for to in ring {
        let (a, b) = (inside(&from), inside(&to));
        if (a < 0.0) != (b < 0.0) {
            let share = a / (a - b);
            kept.push((
                from.0 + share * (to.0 - from.0),
                from.1 + share * (to.1 - from.1),
            ));
        }
        if b >= 0.0 {
            kept.push(to);
        }
        from = to;
    }
    kept
}

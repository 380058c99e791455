use super::Frame;

/// Names put on a map so that none lies on another.
pub(super) struct Labels {
    taken: Vec<Box>,
}

/// From left to right, from top to bottom.
#[derive(Clone, Copy)]
struct Box {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// A letter's width for its height, on average.
const NARROW: f64 = 0.58;

impl Labels {
    pub(super) fn new() -> Self {
        Labels { taken: Vec::new() }
    }

    /// Whether there is room for a name in the middle of a point; if so, it is taken.
    pub(super) fn centred(&mut self, name: &str, at: (f64, f64), size: f64, frame: &Frame) -> bool {
        let half = name.chars().count() as f64 * size * NARROW / 2.0;
        self.take(at.0 - half, at.1 - size, 2.0 * half, 1.4 * size, frame)
    }

    /// Whether there is room for a name to the right of a point; if so, it is taken.
    pub(super) fn beside(&mut self, name: &str, at: (f64, f64), size: f64, frame: &Frame) -> bool {
        let wide = name.chars().count() as f64 * size * NARROW + size;
        self.take(at.0 - size / 3.0, at.1 - size, wide, 1.6 * size, frame)
    }

    fn take(&mut self, left: f64, top: f64, wide: f64, tall: f64, frame: &Frame) -> bool {
        let wanted = Box {
            left,
            top,
            right: left + wide,
            bottom: top + tall,
        };
        let inside = wanted.left >= 0.0
            && wanted.top >= 0.0
            && wanted.right <= frame.width
            && wanted.bottom <= frame.height;
        let free = inside && !self.taken.iter().any(|taken| taken.meets(&wanted));
        if free {
            self.taken.push(wanted);
        }
        free
    }
}

impl Box {
    fn meets(&self, other: &Box) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Right ones among those of the key and those found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct F1 {
    /// In the key.
    pub gold: usize,
    /// Found.
    pub found: usize,
    /// In both.
    pub right: usize,
}

impl F1 {
    /// The right ones' share of those found; 0 of nothing, as the others.
    pub fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    /// The right ones' share of the key's.
    pub fn recall(self) -> f64 {
        share(self.right, self.gold)
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> f64 {
        share(2 * self.right, self.gold + self.found)
    }

    /// Both texts' counts together.
    pub fn with(self, other: F1) -> F1 {
        F1 {
            gold: self.gold + other.gold,
            found: self.found + other.found,
            right: self.right + other.right,
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

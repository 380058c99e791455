use super::{key, key3};

/// Turns values into features, numbering the templates in the order in which they are given.
///
/// The order is part of a model: a template put in the middle makes trained weights useless.
pub struct Templates<'f> {
    next: u32,
    features: &'f mut Vec<u32>,
}

impl<'f> Templates<'f> {
    /// Templates numbered from `first`, their features appended to `features`.
    pub fn new(first: u32, features: &'f mut Vec<u32>) -> Self {
        Templates {
            next: first,
            features,
        }
    }

    /// A feature of one value.
    #[inline]
    pub fn one(&mut self, value: u32) {
        self.two(value, 0);
    }

    /// A feature of two values.
    #[inline]
    pub fn two(&mut self, first: u32, second: u32) {
        self.features.push(key(self.next, first, second));
        self.next += 1;
    }

    /// A feature of three values.
    #[inline]
    pub fn three(&mut self, first: u32, second: u32, third: u32) {
        self.features.push(key3(self.next, first, second, third));
        self.next += 1;
    }
}

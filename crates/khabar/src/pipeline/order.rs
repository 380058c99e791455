use std::collections::BTreeMap;

/// Puts back in order what several threads finished in any.
pub(super) struct Turns<T> {
    next: u64,
    early: BTreeMap<u64, T>,
}

impl<T> Default for Turns<T> {
    fn default() -> Self {
        Turns {
            next: 0,
            early: BTreeMap::new(),
        }
    }
}

impl<T> Turns<T> {
    /// Takes an item, and gives those whose turn it is now.
    pub(super) fn arrived(&mut self, turn: u64, item: T) -> Vec<T> {
        self.early.insert(turn, item);
        let mut ready = Vec::new();
        while let Some(item) = self.early.remove(&self.next) {
            ready.push(item);
            self.next += 1;
        }
        ready
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_wait_for_their_turn() {
        let mut turns = Turns::default();
        assert_eq!(turns.arrived(1, "b"), [""; 0]);
        assert_eq!(turns.arrived(2, "c"), [""; 0]);
        assert_eq!(turns.arrived(0, "a"), ["a", "b", "c"]);
        assert_eq!(turns.arrived(3, "d"), ["d"]);
    }
}

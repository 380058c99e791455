use super::table::{BATCH, home, slot_count};
use super::{Bytes, Scorer};

/// The weights of a classifier of at most four classes: a row lies beside its key.
pub struct MoveTable {
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    key: u32,
    weights: [i16; MoveTable::CLASSES],
}

impl MoveTable {
    /// How many classes a row has weights for.
    pub const CLASSES: usize = 4;

    /// Reads a table: rows, then of each row the step from the last key, which classes have
    /// weights (a bit each), and these.
    pub fn read(bytes: &mut Bytes) -> MoveTable {
        let count = bytes.number() as usize;
        let mut table = MoveTable {
            slots: vec![Slot::default(); slot_count(count)],
        };
        let mut key = 0u32;
        for _ in 0..count {
            key = key.wrapping_add(bytes.number());
            let present = bytes.byte();
            let weight = |class: u8| {
                if (present >> class) & 1 == 1 {
                    bytes.signed() as i16
                } else {
                    0
                }
            };
            let weights = [0, 1, 2, 3].map(weight);
            table.insert(Slot { key, weights });
        }
        table
    }

    fn insert(&mut self, slot: Slot) {
        let mut at = home(slot.key, self.slots.len());
        while self.slots[at].key != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = slot;
    }

    #[inline]
    fn row(&self, key: u32) -> [i16; MoveTable::CLASSES] {
        let mut at = home(key, self.slots.len());
        loop {
            let slot = self.slots[at];
            if slot.key == key || slot.key == 0 {
                return slot.weights;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }
}

impl Scorer for MoveTable {
    fn classes(&self) -> usize {
        MoveTable::CLASSES
    }

    fn score(&self, features: &[u32], scores: &mut [i32]) {
        let mut sums = [0; MoveTable::CLASSES];
        for batch in features.chunks(BATCH) {
            // All slots are fetched before any is looked at: memory answers them side by side.
            let mut fetched = [Slot::default(); BATCH];
            for (slot, &feature) in fetched.iter_mut().zip(batch) {
                *slot = self.slots[home(feature, self.slots.len())];
            }
            for (slot, &feature) in fetched.iter().zip(batch) {
                let hit = slot.key == feature || slot.key == 0;
                let row = if hit { slot.weights } else { self.row(feature) };
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += i32::from(weight);
                }
            }
        }
        scores.copy_from_slice(&sums);
    }
}

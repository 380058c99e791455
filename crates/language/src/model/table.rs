use super::{Bytes, Scorer};

/// How many slots are fetched at once.
pub(super) const BATCH: usize = 16;

/// The weights of a classifier of many classes: each feature names the few that it speaks for.
pub struct Table {
    classes: usize,
    /// `key << 32 | start of its row`; 0 is an empty slot. Collisions move to the next slot.
    slots: Vec<u64>,
    /// Of each row its length, then `class << 16 | weight`.
    rows: Vec<u32>,
}

impl Table {
    /// Reads a table: classes, rows, then of each row the step from the last key and its weights.
    pub fn read(bytes: &mut Bytes) -> Table {
        let classes = bytes.number() as usize;
        let count = bytes.number() as usize;
        // Row 0 is left unused, so that no slot in use is 0.
        let mut table = Table {
            classes,
            slots: vec![0; slot_count(count)],
            rows: vec![0],
        };
        let mut key = 0u32;
        for _ in 0..count {
            key = key.wrapping_add(bytes.number());
            table.insert(key, bytes);
        }
        table
    }

    fn insert(&mut self, key: u32, bytes: &mut Bytes) {
        let slot = u64::from(key) << 32 | self.rows.len() as u64;
        let mut at = self.home(key);
        while self.slots[at] != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = slot;
        let length = bytes.number();
        self.rows.push(length);
        for _ in 0..length {
            let class = u32::from(bytes.byte());
            let weight = bytes.signed() as i16;
            self.rows.push(class << 16 | u32::from(weight as u16));
        }
    }

    fn home(&self, key: u32) -> usize {
        home(key, self.slots.len())
    }

    /// Where the row of a key starts, when the search begins with the slot at its home.
    #[inline]
    fn row_start(&self, key: u32, first: u64) -> Option<usize> {
        let mut slot = first;
        let mut at = self.home(key);
        while slot != 0 {
            if (slot >> 32) as u32 == key {
                return Some(slot as u32 as usize);
            }
            at = (at + 1) & (self.slots.len() - 1);
            slot = self.slots[at];
        }
        None
    }
}

impl Scorer for Table {
    fn classes(&self) -> usize {
        self.classes
    }

    fn score(&self, features: &[u32], scores: &mut [i32]) {
        scores.fill(0);
        for batch in features.chunks(BATCH) {
            // All slots are fetched before any is looked at: memory answers them side by side.
            let mut fetched = [0; BATCH];
            for (slot, &feature) in fetched.iter_mut().zip(batch) {
                *slot = self.slots[self.home(feature)];
            }
            let found = batch
                .iter()
                .zip(fetched)
                .filter_map(|(&key, slot)| self.row_start(key, slot));
            for start in found {
                let length = self.rows[start] as usize;
                for &entry in &self.rows[start + 1..start + 1 + length] {
                    scores[(entry >> 16) as usize] += i32::from(entry as u16 as i16);
                }
            }
        }
    }
}

/// How many slots hold a number of rows with room to spare.
pub(super) fn slot_count(rows: usize) -> usize {
    (rows * 3 / 2).next_power_of_two().max(2)
}

/// The slot where the search for a key starts.
///
/// Keys are well mixed, so their high bits serve; neighbours in the file stay neighbours here,
/// which makes loading run through memory in order.
#[inline]
pub(super) fn home(key: u32, slots: usize) -> usize {
    ((u64::from(key) * slots as u64) >> 32) as usize
}

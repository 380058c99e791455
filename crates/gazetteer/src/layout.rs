//! How the compiled gazetteer lies in memory: fixed-width rows that are read in place.
//!
//! The compiler (`cargo run -p xtask -- gazetteer`) writes with the same functions that read here.

use crate::PlaceKind;

/// Bytes of one place.
pub const ROW: usize = 17;
/// Bytes of one posting.
pub const POSTING: usize = 3;
/// Bytes of the row counts that precede the rows.
pub const HEADER: usize = 16;
/// No unit holds this place.
pub const NOWHERE: u16 = u16::MAX;
/// Ids from here on are the gazetteer's own; below are GeoNames'.
pub const OWN_IDS: u32 = 16_000_000;

/// How many rows of each group there are, in the order in which they lie; each group is sorted by id.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Countries, in the order of their codes.
    pub countries: u32,
    /// First-order units.
    pub admin1: u32,
    /// Second-order units.
    pub admin2: u32,
    /// Everything else.
    pub others: u32,
}

impl Counts {
    /// Reads the header of the rows.
    pub fn decode(bytes: &[u8]) -> Self {
        let count = |at: usize| little_endian(&bytes[4 * at..4 * at + 4]);
        Counts {
            countries: count(0),
            admin1: count(1),
            admin2: count(2),
            others: count(3),
        }
    }

    /// Writes the header of the rows.
    pub fn encode(self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        for (slot, count) in
            bytes
                .chunks_mut(4)
                .zip([self.countries, self.admin1, self.admin2, self.others])
        {
            slot.copy_from_slice(&count.to_le_bytes());
        }
        bytes
    }

    /// All rows.
    pub fn total(self) -> u32 {
        self.countries + self.admin1 + self.admin2 + self.others
    }
}

/// One place as it lies in the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// The place's id.
    pub id: u32,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// People, to three digits.
    pub population: u32,
    /// What kind of place.
    pub kind: PlaceKind,
    /// What is governed from it.
    pub seat: Seat,
    /// UCDP's `where_prec` of a report that names it.
    pub precision: u8,
    /// Row of the smallest unit that holds it.
    pub parent: u16,
    /// Where its name starts among the strings.
    pub name: u32,
}

/// What is governed from a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Nothing that the gazetteer knows of.
    None,
    /// A first-order unit.
    Admin1,
    /// A country.
    Country,
}

impl Row {
    /// Reads one row.
    pub fn decode(bytes: &[u8]) -> Self {
        Row {
            id: little_endian(&bytes[0..3]),
            latitude: degrees(&bytes[3..6]),
            longitude: degrees(&bytes[6..9]),
            population: people(little_endian(&bytes[9..11])),
            kind: kind(bytes[11] & 7),
            seat: seat(bytes[11] >> 3 & 3),
            precision: bytes[11] >> 5,
            parent: little_endian(&bytes[12..14]) as u16,
            name: little_endian(&bytes[14..17]),
        }
    }

    /// Writes one row.
    pub fn encode(&self) -> [u8; ROW] {
        let mut bytes = [0; ROW];
        bytes[0..3].copy_from_slice(&self.id.to_le_bytes()[..3]);
        bytes[3..6].copy_from_slice(&from_degrees(self.latitude));
        bytes[6..9].copy_from_slice(&from_degrees(self.longitude));
        bytes[9..11].copy_from_slice(&from_people(self.population).to_le_bytes());
        bytes[11] = self.kind as u8 | (self.seat as u8) << 3 | self.precision << 5;
        bytes[12..14].copy_from_slice(&self.parent.to_le_bytes());
        bytes[14..17].copy_from_slice(&self.name.to_le_bytes()[..3]);
        bytes
    }
}

/// One bearer of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// The place's row.
    pub row: u32,
    /// Whether the name is another than the place's own.
    pub alternate: bool,
    /// Whether only capitals mean the place ("US").
    pub capitals: bool,
    /// Whether the name is that of the place's people ("Sudanese").
    pub demonym: bool,
    /// Whether the name is an everyday word or a person's name, so that it tells nothing by itself.
    pub common: bool,
    /// Whether it ends its name's list.
    pub last: bool,
}

/// Rows have to fit the bits that the flags leave.
pub const MOST_ROWS: u32 = 1 << 19;

impl Posting {
    /// Reads one posting.
    pub fn decode(bytes: &[u8]) -> Self {
        let bits = little_endian(&bytes[..POSTING]);
        let flag = |bit: u32| bits >> bit & 1 == 1;
        Posting {
            row: bits & (MOST_ROWS - 1),
            alternate: flag(19),
            capitals: flag(20),
            demonym: flag(21),
            common: flag(22),
            last: flag(23),
        }
    }

    /// Writes one posting.
    pub fn encode(self) -> [u8; POSTING] {
        let flags = [
            self.alternate,
            self.capitals,
            self.demonym,
            self.common,
            self.last,
        ];
        let bits = flags.iter().enumerate().fold(self.row, |bits, (at, flag)| {
            bits | u32::from(*flag) << (19 + at)
        });
        let [a, b, c, _] = bits.to_le_bytes();
        [a, b, c]
    }
}

fn little_endian(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .rev()
        .fold(0, |value, byte| value << 8 | u32::from(*byte))
}

fn kind(code: u8) -> PlaceKind {
    PlaceKind::ALL
        .get(usize::from(code))
        .copied()
        .unwrap_or(PlaceKind::Feature)
}

fn seat(code: u8) -> Seat {
    match code {
        1 => Seat::Admin1,
        2 => Seat::Country,
        _ => Seat::None,
    }
}

/// Ten-thousandths of a degree, about eleven metres, offset so that they are never negative.
fn degrees(bytes: &[u8]) -> f64 {
    (f64::from(little_endian(bytes)) - 1_800_000.0) / 1e4
}

fn from_degrees(degrees: f64) -> [u8; 3] {
    let [a, b, c, _] = (((degrees + 180.0) * 1e4).round() as u32).to_le_bytes();
    [a, b, c]
}

/// Eleven bits of digits, five bits of doublings.
fn people(packed: u32) -> u32 {
    (packed & 0x7ff) << (packed >> 11)
}

fn from_people(population: u32) -> u16 {
    let doublings = (32 - population.leading_zeros()).saturating_sub(11);
    (population >> doublings) as u16 | (doublings as u16) << 11
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_postings_come_back_as_written() {
        let row = Row {
            id: 12_345_678,
            latitude: -33.8688,
            longitude: 151.2093,
            population: 1_412_000_000,
            kind: PlaceKind::Feature,
            seat: Seat::Country,
            precision: 7,
            parent: 51_000,
            name: 16_000_000,
        };
        let back = Row::decode(&row.encode());
        assert!(
            (back.latitude - row.latitude).abs() < 1e-4
                && (back.longitude - row.longitude).abs() < 1e-4
        );
        assert!(back.population.abs_diff(row.population) < row.population / 1000);
        assert_eq!(
            (
                back.id,
                back.kind,
                back.seat,
                back.precision,
                back.parent,
                back.name
            ),
            (row.id, row.kind, row.seat, 7, 51_000, row.name)
        );
        let posting = Posting {
            row: MOST_ROWS - 1,
            alternate: true,
            capitals: false,
            demonym: true,
            common: false,
            last: true,
        };
        assert_eq!(Posting::decode(&posting.encode()), posting);
    }
}

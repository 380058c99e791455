/// Words in a shingle.
const SHINGLE: usize = 4;

/// Smallest hashes kept; the estimate's standard error is at most 0.09.
const HASHES: usize = 32;

/// Hashes in a band: of near copies over 98 in 100 share at least one of the eight.
const BAND: usize = 4;

/// Texts at least as alike as this are copies of one another, but for an editor's hand.
pub const NEAR_COPY: f64 = 0.8;

/// A text's likeness in 64 bytes: the lowest sixteen bits of the smallest hashes of its shingles.
///
/// It depends on words and their order alone, not on case, marks, space or paragraphs, and it is
/// the same on every machine, so it may be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u16; HASHES]);

impl Fingerprint {
    /// The fingerprint of a text.
    pub fn of(text: &str) -> Self {
        let mut least = [u64::MAX; HASHES];
        for shingle in shingles(text) {
            for (seed, least) in (1..).zip(&mut least) {
                *least = (*least).min(mixed(shingle ^ mixed(seed)));
            }
        }
        Fingerprint(least.map(|hash| hash as u16))
    }

    /// An estimate of the share of shingles that two texts have in common, of all they have.
    pub fn similarity(&self, other: &Fingerprint) -> f64 {
        let same = self.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        same as f64 / HASHES as f64
    }

    /// Keys for an index: texts that are near copies almost surely share one.
    ///
    /// Look up each key, and compare what is found there with [`shingle_similarity`].
    pub fn keys(&self) -> [u64; HASHES / BAND] {
        let mut keys = [0; HASHES / BAND];
        for ((band, hashes), key) in (0..).zip(self.0.chunks(BAND)).zip(&mut keys) {
            let joined = hashes
                .iter()
                .fold(0, |joined, &hash| joined << 16 | u64::from(hash));
            *key = mixed(joined ^ mixed(band));
        }
        keys
    }

    /// The fingerprint as bytes, to be stored.
    pub fn to_bytes(&self) -> [u8; 2 * HASHES] {
        let mut bytes = [0; 2 * HASHES];
        for (place, hash) in bytes.chunks_exact_mut(2).zip(self.0) {
            place.copy_from_slice(&hash.to_le_bytes());
        }
        bytes
    }

    /// The fingerprint that was stored; `None` for bytes that are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; 2 * HASHES] = bytes.try_into().ok()?;
        let mut hashes = [0; HASHES];
        for (hash, place) in hashes.iter_mut().zip(bytes.chunks_exact(2)) {
            *hash = u16::from_le_bytes([place[0], place[1]]);
        }
        Some(Fingerprint(hashes))
    }
}

/// The share of shingles that two texts have in common, counted out.
pub fn shingle_similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (shingles(one), shingles(other));
    let common = shared(&one, &other);
    let all = one.len() + other.len() - common;
    if all == 0 {
        1.0
    } else {
        common as f64 / all as f64
    }
}

/// How many numbers stand in both of two lists in order.
fn shared(mut one: &[u64], mut other: &[u64]) -> usize {
    let mut count = 0;
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (one, other) {
        count += usize::from(a == b);
        one = if a <= b { after_a } else { one };
        other = if b <= a { after_b } else { other };
    }
    count
}

/// Hashes of each run of four words, in order and each once; a text of fewer words is one run.
fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(word_hash)
        .collect();
    let length = SHINGLE.min(words.len()).max(1);
    let runs = words.windows(length);
    let mut shingles: Vec<u64> = runs
        .map(|run| run.iter().fold(0, |sum, word| mixed(sum ^ word)))
        .collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// FNV-1a over the lower-case letters.
fn word_hash(word: &str) -> u64 {
    let letters = word.chars().flat_map(char::to_lowercase);
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The finisher of SplitMix64: every bit of the number moves every bit of the hash.
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
const STIR: u64 = 0xd6e8_feb8_6659_fd93;

/// The key of a feature: a template's number and two values.
///
/// Two features may share a key; at 32 bits that happens to so few that it costs nothing.
#[inline]
pub fn key(template: u32, first: u32, second: u32) -> u32 {
    let pair = u64::from(first) << 32 | u64::from(second);
    let mixed = (pair ^ u64::from(template).wrapping_mul(STIR)).wrapping_mul(SPREAD);
    ((mixed ^ (mixed >> 29)).wrapping_mul(STIR) >> 32) as u32
}

/// The key of a feature of three values.
#[inline]
pub fn key3(template: u32, first: u32, second: u32, third: u32) -> u32 {
    key(
        template,
        first,
        second.wrapping_mul(0x85eb_ca6b) ^ third.rotate_left(15).wrapping_mul(0xc2b2_ae35),
    )
}

/// The key of a word or a part of one. It is never 0, which stands for "no word".
#[inline]
pub fn text_key(text: &[u8]) -> u32 {
    let mut state = STIR ^ text.len() as u64;
    for chunk in text.chunks(8) {
        let mut bytes = [0; 8];
        bytes[..chunk.len()].copy_from_slice(chunk);
        state = (state ^ u64::from_le_bytes(bytes)).wrapping_mul(SPREAD);
        state ^= state >> 32;
    }
    ((state.wrapping_mul(STIR) >> 32) as u32).max(1)
}

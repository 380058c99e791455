use super::{Input, State};
use crate::Tag;

/// Leaves a sentence one root: the other words without a head get that root for one.
///
/// Returned are the words that moved. The first verb is taken, or else the first word.
pub(super) fn join(input: &Input, state: &mut State) -> Vec<usize> {
    let root = input.len();
    let roots: Vec<usize> = (0..root)
        .filter(|&word| state.node(word).head as usize == root)
        .collect();
    if roots.len() < 2 {
        return Vec::new();
    }
    let is_verb = |word: &usize| input.item(*word).tag == Tag::Verb as u32;
    let is_word = |word: &usize| input.item(*word).tag != Tag::Punct as u32;
    let kept = roots
        .iter()
        .copied()
        .find(is_verb)
        .or_else(|| roots.iter().copied().find(is_word))
        .unwrap_or(roots[0]);
    let moved: Vec<usize> = roots.into_iter().filter(|&word| word != kept).collect();
    for &word in &moved {
        state.attach(kept, word);
    }
    moved
}

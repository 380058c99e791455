use super::moves::{distance, fold};
use super::{Input, NONE, State};
use crate::model::Templates;

/// Appends the features of an arc that wants its relation.
pub fn label_features(
    input: &Input,
    state: &State,
    head: usize,
    word: usize,
    features: &mut Vec<u32>,
) {
    let (h, d) = (input.item(head), input.item(word));
    let far = distance(head.abs_diff(word)) << 1 | u32::from(word > head);
    let side = far & 1;
    let mut add = Templates::new(2048, features);
    add.one(side);
    add.two(d.form, side);
    add.two(d.class, side);
    add.two(h.form, side);
    add.two(h.class, side);
    add.three(d.form, d.class, side);
    add.three(h.class, d.class, far);
    add.three(h.form, d.class, side);
    add.three(h.class, d.form, side);
    add.three(h.form, d.form, side);
    add.three(h.cluster, d.cluster, side);
    add.three(h.cluster, d.class, side);
    add.three(h.class, d.cluster, side);
    add.three(h.form, d.cluster, side);
    add.three(h.cluster, d.form, side);
    around(input, head, word, side, &mut add);
    dependents(input, state, head, word, side, &mut add);
}

/// The words beside both ends of the arc.
fn around(input: &Input, head: usize, word: usize, side: u32, add: &mut Templates) {
    let (h, d) = (input.item(head), input.item(word));
    for at in [
        word.wrapping_sub(1),
        word + 1,
        head.wrapping_sub(1),
        head + 1,
    ] {
        let item = input.item(at);
        add.three(item.class, d.class, h.class << 1 | side);
        add.three(item.form, d.class, side);
    }
    let (first, last) = if head < word { (h, d) } else { (d, h) };
    let between =
        |kind: usize| u32::from((last.before[kind].saturating_sub(first.before[kind])).min(3));
    add.three(
        d.class,
        h.class,
        between(0) << 5 | between(1) << 3 | between(2) << 1 | side,
    );
}

/// What already depends on both ends.
fn dependents(
    input: &Input,
    state: &State,
    head: usize,
    word: usize,
    side: u32,
    add: &mut Templates,
) {
    let (h, d) = (input.item(head), input.item(word));
    let (above, own) = (state.node(head), state.node(word));
    for child in [own.left[0], own.left[1], own.right[0]] {
        let item = input.item(usize::from(child));
        let label = u32::from(state.node(usize::from(child)).label);
        add.three(item.form, d.class, h.class << 1 | side);
        add.three(item.form, d.cluster, side);
        add.three(item.class, label, d.class);
    }
    let marker = input.item(usize::from(own.left[0]));
    add.three(marker.form, h.form, side);
    add.three(marker.form, d.form, h.class);
    for labels in [
        above.labels[0],
        above.labels[1],
        own.labels[0],
        own.labels[1],
    ] {
        add.three(fold(labels), d.class, h.class << 1 | side);
        add.three(fold(labels), d.form, side);
    }
    let over = u32::from(above.label) + u32::from(above.head != NONE) * 64;
    add.three(over, h.class, d.class << 1 | side);
}

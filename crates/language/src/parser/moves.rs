use super::{Input, Item, State};
use crate::model::Templates;

/// The words that a move depends on most.
struct Focus<'s> {
    top: &'s Item,
    next: &'s Item,
    next2: &'s Item,
    next3: &'s Item,
    /// The words before and behind the top, and before the next word, in the text.
    beside: [&'s Item; 3],
    /// How far the top lies from the next word.
    distance: u32,
    /// Verbs, commas and conjunctions between the two.
    between: u32,
}

/// Appends the features of a state in which there is a choice of moves.
pub fn move_features(input: &Input, state: &State, features: &mut Vec<u32>) {
    let top = state.top().unwrap_or(usize::MAX);
    let focus = focus(input, state, top);
    let mut add = Templates::new(1024, features);
    single_words(&focus, &mut add);
    pairs(&focus, &mut add);
    clusters(&focus, &mut add);
    neighbours(&focus, &mut add);
    below(input, state, &focus, &mut add);
    relatives(input, state, top, &focus, &mut add);
    valencies(state, top, &focus, &mut add);
}

fn focus<'s>(input: &'s Input, state: &State, top: usize) -> Focus<'s> {
    let item = |at: usize| input.item(at);
    let (left, right) = (item(top), item(state.next));
    let gap = |kind: usize| u32::from(right.before[kind].saturating_sub(left.before[kind]).min(3));
    Focus {
        top: left,
        next: right,
        next2: item(state.next + 1),
        next3: item(state.next + 2),
        beside: [
            item(top.wrapping_sub(1)),
            item(top + 1),
            item(state.next.wrapping_sub(1)),
        ],
        distance: distance(state.next - top.min(state.next)),
        between: gap(0) << 4 | gap(1) << 2 | gap(2),
    }
}

/// Distances in steps that widen.
pub(super) fn distance(words: usize) -> u32 {
    match words {
        0..=5 => words as u32,
        6..=9 => 6,
        10..=19 => 7,
        _ => 8,
    }
}

fn single_words(f: &Focus, add: &mut Templates) {
    add.one(0);
    for item in [f.top, f.next] {
        add.one(item.form);
        add.one(item.class);
        add.two(item.form, item.class);
    }
    add.one(f.next2.form);
    add.one(f.next2.class);
    add.one(f.next3.class);
    add.one(f.next3.form);
}

fn pairs(f: &Focus, add: &mut Templates) {
    let (s, n) = (f.top, f.next);
    let (s_both, n_both) = (both(s), both(n));
    add.two(s_both, n_both);
    add.two(s_both, n.form);
    add.two(s.form, n_both);
    add.two(s_both, n.class);
    add.two(s.class, n_both);
    add.two(s.form, n.form);
    add.two(s.class, n.class);
    add.two(n.class, f.next2.class);
    add.three(n.class, f.next2.class, f.next3.class);
    add.three(s.class, n.class, f.next2.class);
    add.three(s.form, n.class, f.next2.class);
    add.three(s.class, n.form, f.next2.class);
    add.three(s.class, n.class, f.next2.form);
    add.two(s.form, f.distance);
    add.two(s.class, f.distance);
    add.two(n.form, f.distance);
    add.two(n.class, f.distance);
    add.three(s.class, n.class, f.distance);
    add.three(s.form, n.form, f.distance);
    add.three(s.class, n.class, f.between);
    add.three(s.tag, n.tag, f.between << 4 | f.distance);
}

/// A word's form and tag in one number.
fn both(item: &Item) -> u32 {
    item.form.rotate_left(7) ^ item.class.wrapping_mul(0x9e37_79b1)
}

fn clusters(f: &Focus, add: &mut Templates) {
    let (s, n) = (f.top, f.next);
    add.two(s.cluster, n.cluster);
    add.two(s.cluster, n.class);
    add.two(s.class, n.cluster);
    add.two(s.form, n.cluster);
    add.two(s.cluster, n.form);
    add.three(s.coarse, s.tag, n.coarse << 8 | n.tag);
    add.two(s.cluster, s.class);
    add.two(n.cluster, n.class);
}

fn neighbours(f: &Focus, add: &mut Templates) {
    let [before, behind, last] = f.beside;
    add.three(f.top.class, behind.class, f.next.class);
    add.three(f.top.class, last.class, f.next.class);
    add.three(behind.class, last.class, f.next.class);
    add.three(before.class, f.top.class, f.next.class);
    add.three(f.top.class, f.next.class, last.form);
    add.three(f.top.class, f.next.class, behind.form);
}

/// The words under the top of the stack, which wait as well.
fn below(input: &Input, state: &State, f: &Focus, add: &mut Templates) {
    let depth = state.stack.len();
    let place = |down: usize| {
        depth
            .checked_sub(down)
            .map_or(usize::MAX, |at| usize::from(state.stack[at]))
    };
    let (second, third) = (input.item(place(2)), input.item(place(3)));
    add.one(second.class);
    add.one(second.form);
    add.two(second.class, f.next.class);
    add.two(second.form, f.next.form);
    add.three(second.class, f.top.class, f.next.class);
    add.three(second.class, f.top.class, f.next.form);
    add.three(second.form, f.top.class, f.next.class);
    add.three(second.cluster, f.next.cluster, f.top.class);
    add.three(third.class, second.class, f.next.class);
    let labelled = state.node(place(2)).head != super::NONE;
    add.three(u32::from(labelled), second.class, f.next.class);
}

/// Heads and dependents of the top and of the next word.
fn relatives(input: &Input, state: &State, top: usize, f: &Focus, add: &mut Templates) {
    let (s, n) = (state.node(top), state.node(state.next));
    let head = usize::from(s.head);
    let above = usize::from(state.node(head).head);
    let label = |word: usize| {
        u32::from(state.node(word).label) + u32::from(state.node(word).head != super::NONE) * 64
    };
    add.two(label(top), f.next.class);
    add.three(label(top), f.top.class, f.next.class);
    add.three(label(top), f.top.form, f.next.form);
    let words = [
        head,
        above,
        usize::from(s.left[0]),
        usize::from(s.right[0]),
        usize::from(s.left[1]),
        usize::from(s.right[1]),
        usize::from(n.left[0]),
        usize::from(n.left[1]),
    ];
    for word in words {
        let item = input.item(word);
        add.two(item.form, label(word));
        add.two(item.class, label(word));
        add.three(item.class, f.top.class, f.next.class);
        add.three(label(word), f.top.class, f.next.class);
    }
    let marker = input.item(usize::from(n.left[0]));
    add.three(f.top.form, marker.form, f.next.form);
    add.three(f.top.form, marker.form, f.next.class);
    add.three(f.top.cluster, marker.form, f.next.cluster);
    add.three(f.top.class, marker.form, f.next.class);
    add.three(input.item(head).form, marker.form, f.next.cluster);
    let own = input.item(usize::from(s.left[0]));
    add.three(own.form, f.top.form, f.next.form);
    add.three(own.form, f.top.class, f.next.class);
    let last = input.item(usize::from(s.right[0]));
    add.three(last.form, f.top.class, f.next.class);
    add.three(last.cluster, f.top.cluster, f.next.class);
    add.three(
        input.item(head).class,
        input.item(above).class,
        f.next.class,
    );
}

fn valencies(state: &State, top: usize, f: &Focus, add: &mut Templates) {
    let (s, n) = (state.node(top), state.node(state.next));
    let [left, right] = s.valency.map(u32::from);
    add.three(f.top.form, right, 0);
    add.three(f.top.class, right, f.next.class);
    add.three(f.top.form, left, 1);
    add.three(f.top.class, left, f.next.class);
    add.two(f.next.form, u32::from(n.valency[0]));
    add.three(f.next.class, u32::from(n.valency[0]), f.top.class);
    for labels in [s.labels[0], s.labels[1], n.labels[0]] {
        let set = fold(labels);
        add.two(f.top.form, set);
        add.three(f.top.class, set, f.next.class);
        add.two(f.next.form, set);
    }
}

/// A set of relations in one number.
pub(super) fn fold(labels: u64) -> u32 {
    (labels.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

//! The dynamic oracle: what each move costs in arcs that can no longer be found.
//!
//! After Goldberg and Nivre, "A Dynamic Oracle for Arc-Eager Dependency Parsing" (2012).

use khabar_language::parser::{Move, NONE, State};

/// The price of a move that cannot be made.
pub const IMPOSSIBLE: u32 = u32::MAX;

/// The price of each move. `gold` holds the head of each word; the root is the number of words.
pub fn costs(state: &State, gold: &[u16]) -> [u32; 4] {
    Move::ALL.map(|step| {
        if state.allows(step) {
            cost(step, state, gold)
        } else {
            IMPOSSIBLE
        }
    })
}

fn cost(step: Move, state: &State, gold: &[u16]) -> u32 {
    let next = state.next as u16;
    let Some(top) = state.top() else { return 0 };
    match step {
        Move::Shift => {
            u32::from(state.stack.contains(&gold[state.next])) + waiting(state, gold, next)
        }
        Move::Right => {
            let head = gold[state.next];
            let lost = usize::from(head) != top && (head > next || state.stack.contains(&head));
            u32::from(lost) + waiting(state, gold, next)
        }
        Move::Left => u32::from(gold[top] > next) + ahead(state, gold, top),
        Move::Reduce => ahead(state, gold, top),
    }
}

/// The words on the stack that want the next word for their head.
fn waiting(state: &State, gold: &[u16], next: u16) -> u32 {
    let wants = |&&word: &&u16| {
        gold[usize::from(word)] == next && state.node(usize::from(word)).head == NONE
    };
    state.stack.iter().filter(wants).count() as u32
}

/// The words to come that want the top of the stack for their head.
fn ahead(state: &State, gold: &[u16], top: usize) -> u32 {
    gold[state.next..]
        .iter()
        .filter(|&&head| usize::from(head) == top)
        .count() as u32
}

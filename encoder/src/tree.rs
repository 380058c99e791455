//! The greatest tree over a sentence with one root (Chu and Liu 1965, Edmonds 1967).

/// `scores[word][0]` is what it scores for the word to be the root, `scores[word][1 + head]` to hang on
/// another word.
pub(crate) type Scores = Vec<Vec<f32>>;

/// What each root costs: more than any tree gains by having two.
const ROOT: f32 = 1e4;

/// The head of every word; none for the root.
pub(crate) fn heads(scores: &Scores) -> Vec<Option<usize>> {
    let mut dear = scores.clone();
    for row in &mut dear {
        row[0] -= ROOT;
    }
    let best = arborescence(&dear);
    best.into_iter().map(|head| head.checked_sub(1)).collect()
}

/// The greatest arborescence from node 0; word `w` is node `w + 1`.
fn arborescence(scores: &Scores) -> Vec<usize> {
    let best: Vec<usize> = scores
        .iter()
        .enumerate()
        .map(|(word, row)| head_of(word, row))
        .collect();
    let Some(cycle) = cycle(&best) else {
        return best;
    };
    let outside: Vec<usize> = (0..scores.len())
        .filter(|word| !cycle.contains(word))
        .collect();
    let contracted = contract(scores, &best, &cycle, &outside);
    let heads = arborescence(&contracted.scores);
    expand(best, &cycle, &outside, &contracted, &heads)
}

fn head_of(word: usize, row: &[f32]) -> usize {
    let allowed = (0..row.len()).filter(|&head| head != word + 1);
    allowed
        .reduce(|best, head| if row[head] > row[best] { head } else { best })
        .unwrap_or(0)
}

/// The words of a cycle among these heads.
fn cycle(best: &[usize]) -> Option<Vec<usize>> {
    for start in 0..best.len() {
        let mut seen = vec![start];
        let mut at = best[start];
        while at > 0 && !seen.contains(&(at - 1)) {
            seen.push(at - 1);
            at = best[at - 1];
        }
        if at > 0 {
            let from = seen.iter().position(|&word| word == at - 1)?;
            return Some(seen.split_off(from));
        }
    }
    None
}

/// The words outside a cycle, in order, and the cycle as one more word behind them.
struct Contracted {
    scores: Scores,
    /// For each head outside (0 for the root): the cycle's word that it would hang.
    enters: Vec<usize>,
    /// For each word outside: the cycle's word that it would hang on.
    leaves: Vec<usize>,
}

fn contract(scores: &Scores, best: &[usize], cycle: &[usize], outside: &[usize]) -> Contracted {
    let heads: Vec<usize> = std::iter::once(0)
        .chain(outside.iter().map(|word| word + 1))
        .collect();
    let gain = |word: usize, head: usize| scores[word][head] - scores[word][best[word]];
    let enters: Vec<usize> = heads
        .iter()
        .map(|&head| pick(cycle, |word| gain(word, head)))
        .collect();
    let leaves: Vec<usize> = outside
        .iter()
        .map(|&word| pick(cycle, |head| scores[word][head + 1]))
        .collect();
    let mut rows: Scores = outside
        .iter()
        .zip(&leaves)
        .map(|(&word, &leave)| {
            let plain = heads.iter().map(|&head| scores[word][head]);
            plain.chain([scores[word][leave + 1]]).collect()
        })
        .collect();
    let entering = heads
        .iter()
        .zip(&enters)
        .map(|(&head, &word)| gain(word, head));
    rows.push(entering.chain([f32::MIN]).collect());
    Contracted {
        scores: rows,
        enters,
        leaves,
    }
}

fn pick(words: &[usize], score: impl Fn(usize) -> f32) -> usize {
    let better = |best: usize, word: usize| {
        if score(word) > score(best) {
            word
        } else {
            best
        }
    };
    words.iter().copied().reduce(better).unwrap_or(0)
}

/// The heads of all words, from those of the contracted graph.
fn expand(
    mut best: Vec<usize>,
    cycle: &[usize],
    outside: &[usize],
    contracted: &Contracted,
    heads: &[usize],
) -> Vec<usize> {
    let whole = outside.len();
    let node = |head: usize| if head == 0 { 0 } else { outside[head - 1] + 1 };
    for (place, &word) in outside.iter().enumerate() {
        best[word] = match heads[place] == whole + 1 {
            true => contracted.leaves[place] + 1,
            false => node(heads[place]),
        };
    }
    // The cycle is cut where something outside enters it.
    let enters = contracted.enters[heads[whole]];
    debug_assert!(cycle.contains(&enters));
    best[enters] = node(heads[whole]);
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whether every word leads to the one root.
    fn is_tree(heads: &[Option<usize>]) -> bool {
        let roots = heads.iter().filter(|head| head.is_none()).count();
        let leads = |mut at: usize| {
            for _ in 0..heads.len() {
                match heads[at] {
                    None => return true,
                    Some(head) => at = head,
                }
            }
            false
        };
        roots == 1 && (0..heads.len()).all(leads)
    }

    fn sum(scores: &Scores, heads: &[Option<usize>]) -> f32 {
        let score = |(row, head): (&Vec<f32>, &Option<usize>)| row[head.map_or(0, |head| head + 1)];
        scores.iter().zip(heads).map(score).sum()
    }

    /// Every assignment of heads that is a tree.
    fn trees(words: usize) -> Vec<Vec<Option<usize>>> {
        let mut all: Vec<Vec<Option<usize>>> = vec![vec![]];
        for word in 0..words {
            let choices =
                std::iter::once(None).chain((0..words).filter(move |&head| head != word).map(Some));
            let choices: Vec<_> = choices.collect();
            all = all
                .into_iter()
                .flat_map(|heads| {
                    choices
                        .iter()
                        .map(move |&head| [heads.clone(), vec![head]].concat())
                })
                .collect();
        }
        all.retain(|heads| is_tree(heads));
        all
    }

    proptest! {
        #[test]
        fn the_greatest_of_all_trees_is_found(scores in (1..5usize).prop_flat_map(|words| {
            prop::collection::vec(prop::collection::vec(-9i8..9, words + 1), words)
        })) {
            let scores: Scores = scores.iter().map(|row| row.iter().map(|&one| f32::from(one)).collect()).collect();
            let found = heads(&scores);
            prop_assert!(is_tree(&found));
            let best = trees(scores.len()).iter().map(|heads| sum(&scores, heads)).fold(f32::MIN, f32::max);
            prop_assert!(sum(&scores, &found) >= best);
        }

        #[test]
        fn long_sentences_have_trees(scores in prop::collection::vec(prop::collection::vec(-9.0f32..9.0, 31), 30)) {
            prop_assert!(is_tree(&heads(&scores)));
        }
    }

    #[test]
    fn a_cycle_is_cut_where_it_costs_least() {
        // Each of the two would hang on the other; the root takes the one that minds less.
        let scores = vec![vec![1.0, 0.0, 5.0], vec![3.0, 5.0, 0.0]];
        assert_eq!(heads(&scores), [Some(1), None]);
    }
}

//! Names over a whole document: what one sentence leaves open, another may tell.

use std::collections::HashMap;

/// How much the other places count at which a document has a word.
const OTHERS: f32 = 0.5;

/// Lets every capitalised word lean towards what it is on average in its document.
pub(crate) fn agree(sentences: &[Vec<&str>], logits: &mut [Vec<Vec<f32>>]) {
    let mut sums: HashMap<&str, (Vec<f32>, f32)> = HashMap::new();
    for (words, rows) in sentences.iter().zip(logits.iter()) {
        for (word, row) in words
            .iter()
            .zip(rows)
            .filter(|(word, _)| is_capitalised(word))
        {
            let (sum, count) = sums
                .entry(word)
                .or_insert_with(|| (vec![0.0; row.len()], 0.0));
            sum.iter_mut().zip(row).for_each(|(sum, one)| *sum += one);
            *count += 1.0;
        }
    }
    for (words, rows) in sentences.iter().zip(logits.iter_mut()) {
        for (word, row) in words.iter().zip(rows) {
            let Some((sum, count)) = sums.get(word).filter(|(_, count)| *count > 1.0) else {
                continue;
            };
            for (one, sum) in row.iter_mut().zip(sum) {
                *one = (1.0 - OTHERS) * *one + OTHERS * sum / count;
            }
        }
    }
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_once_keep_their_own() {
        let sentences = vec![vec!["Gao", "fell"], vec!["Gao", "fell", "Rain"]];
        let mut logits = vec![
            vec![vec![1.0, 0.0], vec![1.0, 0.0]],
            vec![vec![0.0, 1.0], vec![0.0, 1.0], vec![0.0, 3.0]],
        ];
        agree(&sentences, &mut logits);
        assert_eq!(logits[0], [vec![0.75, 0.25], vec![1.0, 0.0]]);
        assert_eq!(
            logits[1],
            [vec![0.25, 0.75], vec![0.0, 1.0], vec![0.0, 3.0]]
        );
    }
}

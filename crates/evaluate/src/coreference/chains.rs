//! Chains as a whole: MUC (Vilain and others 1995), B³ (Bagga and Baldwin 1998) and CEAF with φ4
//! (Luo 2005), on the marked mentions.

use std::collections::BTreeMap;

use super::Met;
use crate::assign::assign;

/// A part of a whole, over several texts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Ratio {
    /// The part.
    pub part: f64,
    /// The whole.
    pub whole: f64,
}

impl Ratio {
    /// The share; 0 of nothing.
    pub fn share(self) -> f64 {
        if self.whole > 0.0 {
            self.part / self.whole
        } else {
            0.0
        }
    }

    fn with(self, other: Ratio) -> Ratio {
        Ratio {
            part: self.part + other.part,
            whole: self.whole + other.whole,
        }
    }
}

/// Precision and recall by each measure.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Chains {
    /// By links.
    pub muc: [Ratio; 2],
    /// By mentions.
    pub b_cubed: [Ratio; 2],
    /// By chains, each of which pairs with one at most.
    pub ceaf: [Ratio; 2],
}

impl Chains {
    /// Both texts' counts together.
    pub fn with(self, other: Chains) -> Chains {
        let both = |a: [Ratio; 2], b: [Ratio; 2]| [a[0].with(b[0]), a[1].with(b[1])];
        Chains {
            muc: both(self.muc, other.muc),
            b_cubed: both(self.b_cubed, other.b_cubed),
            ceaf: both(self.ceaf, other.ceaf),
        }
    }

    /// Each measure by its name.
    pub fn measures(&self) -> [(&'static str, [Ratio; 2]); 3] {
        [
            ("MUC", self.muc),
            ("B-cubed", self.b_cubed),
            ("CEAF-e", self.ceaf),
        ]
    }
}

/// Precision and recall to F1.
pub fn f1([precision, recall]: [Ratio; 2]) -> f64 {
    let (precision, recall) = (precision.share(), recall.share());
    match precision + recall {
        0.0 => 0.0,
        sum => 2.0 * precision * recall / sum,
    }
}

/// Sets of mentions that stand for the same.
type Sets = Vec<Vec<usize>>;

pub(super) fn score(met: &Met<'_>) -> Chains {
    let marked = marked(met);
    let found = found(met, &marked);
    let shared = shared(&marked, &found);
    Chains {
        muc: [muc(&found, &marked), muc(&marked, &found)],
        b_cubed: [
            b_cubed(&found, &shared, false),
            b_cubed(&marked, &shared, true),
        ],
        ceaf: ceaf(&marked, &found, &shared),
    }
}

/// Marked chains of two mentions and more.
fn marked(met: &Met<'_>) -> Sets {
    let mut chains: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, mention) in met.document.mentions.iter().enumerate() {
        if met.scored[at] {
            chains.entry(&mention.chain).or_default().push(at);
        }
    }
    chains.into_values().filter(|set| set.len() > 1).collect()
}

/// The same mentions by the chains that are found; one that is in none is alone.
fn found(met: &Met<'_>, marked: &Sets) -> Sets {
    let mut chain_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (chain, references) in met.chains.iter().enumerate() {
        for at in references.iter().filter_map(|(_, mention)| *mention) {
            chain_of.entry(at).or_insert(chain);
        }
    }
    let mut sets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &at in marked.iter().flatten() {
        let alone = met.chains.len() + at;
        let chain = chain_of.get(&at).copied().unwrap_or(alone);
        sets.entry(chain).or_default().push(at);
    }
    sets.into_values().collect()
}

/// How many mentions each marked chain shares with each found one.
fn shared(marked: &Sets, found: &Sets) -> Vec<Vec<f64>> {
    let common = |a: &Vec<usize>, b: &Vec<usize>| a.iter().filter(|at| b.contains(at)).count();
    let row = |a| found.iter().map(|b| common(a, b) as f64).collect();
    marked.iter().map(row).collect()
}

/// The links within some sets that other sets keep.
fn muc(sets: &Sets, others: &Sets) -> Ratio {
    let pieces = |set: &Vec<usize>| {
        let holds = |other: &&Vec<usize>| set.iter().any(|at| other.contains(at));
        others.iter().filter(holds).count()
    };
    Ratio {
        part: sets
            .iter()
            .map(|set| set.len() - pieces(set))
            .sum::<usize>() as f64,
        whole: sets.iter().map(|set| set.len() - 1).sum::<usize>() as f64,
    }
}

/// For every mention, the share of its set that its other set holds.
fn b_cubed(sets: &Sets, shared: &[Vec<f64>], by_row: bool) -> Ratio {
    let squares = |at: usize| -> f64 {
        match by_row {
            true => shared[at].iter().map(|n| n * n).sum(),
            false => shared.iter().map(|row| row[at] * row[at]).sum(),
        }
    };
    Ratio {
        part: (0..sets.len())
            .map(|at| squares(at) / sets[at].len() as f64)
            .sum(),
        whole: sets.iter().map(Vec::len).sum::<usize>() as f64,
    }
}

fn ceaf(marked: &Sets, found: &Sets, shared: &[Vec<f64>]) -> [Ratio; 2] {
    let alike = |row: usize, column: usize| {
        2.0 * shared[row][column] / (marked[row].len() + found[column].len()) as f64
    };
    let gain: Vec<Vec<f64>> = (0..marked.len())
        .map(|row| (0..found.len()).map(|column| alike(row, column)).collect())
        .collect();
    let part = assign(&gain).iter().map(|&(r, c)| gain[r][c]).sum();
    [found, marked].map(|sets| Ratio {
        part,
        whole: sets.len() as f64,
    })
}

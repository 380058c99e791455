//! Clusters of words by their vectors: k-means, in two levels.

use crate::random::Random;

/// Coarse clusters.
const COARSE: usize = 120;
/// Fine clusters in each coarse one; the lexicon keeps four bits for them.
const FINE: usize = 16;
const ROUNDS: usize = 12;

/// The cluster of each vector, from 16 up: `coarse << 4 | fine`.
pub fn cluster(vectors: &[Vec<f32>]) -> Vec<u16> {
    let everything: Vec<usize> = (0..vectors.len()).collect();
    let coarse = k_means(vectors, &everything, COARSE);
    let mut clusters = vec![0; vectors.len()];
    for group in 0..COARSE {
        let members: Vec<usize> = everything
            .iter()
            .copied()
            .filter(|&at| coarse[at] == group)
            .collect();
        for (&member, fine) in members.iter().zip(k_means(vectors, &members, FINE)) {
            clusters[member] = ((group + 1) << 4 | fine) as u16;
        }
    }
    clusters
}

/// The group, of `count`, of each member.
fn k_means(vectors: &[Vec<f32>], members: &[usize], count: usize) -> Vec<usize> {
    let mut order = members.to_vec();
    Random::new(count as u64).shuffle(&mut order);
    let mut centres: Vec<Vec<f32>> = order
        .iter()
        .take(count)
        .map(|&at| vectors[at].clone())
        .collect();
    let mut groups = vec![0; members.len()];
    for _ in 0..ROUNDS {
        for (group, &member) in groups.iter_mut().zip(members) {
            *group = nearest(&vectors[member], &centres);
        }
        move_centres(vectors, members, &groups, &mut centres);
    }
    groups
}

fn nearest(vector: &[f32], centres: &[Vec<f32>]) -> usize {
    let likeness = |centre: &Vec<f32>| vector.iter().zip(centre).map(|(a, b)| a * b).sum::<f32>();
    let likenesses = centres.iter().map(likeness).enumerate();
    likenesses
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(0, |(group, _)| group)
}

fn move_centres(
    vectors: &[Vec<f32>],
    members: &[usize],
    groups: &[usize],
    centres: &mut [Vec<f32>],
) {
    for centre in centres.iter_mut() {
        centre.fill(0.0);
    }
    for (&member, &group) in members.iter().zip(groups) {
        centres[group]
            .iter_mut()
            .zip(&vectors[member])
            .for_each(|(sum, value)| *sum += value);
    }
    centres.iter_mut().for_each(|centre| normalize(centre));
}

/// Makes a vector one long, so that the inner product compares directions.
pub fn normalize(vector: &mut [f32]) {
    let length = vector
        .iter()
        .map(|value| value * value)
        .sum::<f32>()
        .sqrt()
        .max(1e-9);
    vector.iter_mut().for_each(|value| *value /= length);
}

/// The one-to-one assignment of rows to columns with the greatest sum (the Hungarian method,
/// O(n³)); pairs that add nothing are left out. Sorted by row.
pub(crate) fn assign(gain: &[Vec<f64>]) -> Vec<(usize, usize)> {
    let (rows, columns) = (gain.len(), gain.first().map_or(0, Vec::len));
    let mut pairs = if rows <= columns {
        matching(rows, columns, |row, column| -gain[row][column])
    } else {
        let turned = matching(columns, rows, |column, row| -gain[row][column]);
        turned
            .into_iter()
            .map(|(column, row)| (row, column))
            .collect()
    };
    pairs.retain(|&(row, column)| gain[row][column] > 0.0);
    pairs.sort_unstable();
    pairs
}

/// The cheapest assignment of every row to a column of its own; there are columns enough.
fn matching(
    rows: usize,
    columns: usize,
    cost: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    let mut state = Potentials {
        of_row: vec![0.0; rows + 1],
        of_column: vec![0.0; columns + 1],
        row_of: vec![0; columns + 1],
    };
    for row in 1..=rows {
        state.row_of[0] = row;
        state.augment(&cost);
    }
    let taken = state
        .row_of
        .iter()
        .enumerate()
        .skip(1)
        .filter(|&(_, &row)| row > 0);
    taken.map(|(column, &row)| (row - 1, column - 1)).collect()
}

/// Rows and columns are counted from one; column 0 holds the row that is being placed.
struct Potentials {
    of_row: Vec<f64>,
    of_column: Vec<f64>,
    row_of: Vec<usize>,
}

impl Potentials {
    /// Places the row in column 0 along the cheapest alternating path.
    fn augment(&mut self, cost: &impl Fn(usize, usize) -> f64) {
        let columns = self.of_column.len();
        let mut least = vec![f64::INFINITY; columns];
        let mut from = vec![0; columns];
        let mut used = vec![false; columns];
        let mut at = 0;
        while self.row_of[at] != 0 {
            used[at] = true;
            let row = self.row_of[at];
            for column in (1..columns).filter(|&column| !used[column]) {
                let slack = cost(row - 1, column - 1) - self.of_row[row] - self.of_column[column];
                if slack < least[column] {
                    (least[column], from[column]) = (slack, at);
                }
            }
            let next = (1..columns).filter(|&column| !used[column]);
            let next = next.reduce(|best, column| {
                if least[column] < least[best] {
                    column
                } else {
                    best
                }
            });
            let next = next.expect("there are at least as many columns as rows");
            self.shift(least[next], &used, &mut least);
            at = next;
        }
        while at != 0 {
            self.row_of[at] = self.row_of[from[at]];
            at = from[at];
        }
    }

    fn shift(&mut self, by: f64, used: &[bool], least: &mut [f64]) {
        for column in 0..used.len() {
            if used[column] {
                self.of_row[self.row_of[column]] += by;
                self.of_column[column] -= by;
            } else {
                least[column] -= by;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_sum_beats_the_greatest_pair() {
        let gain = vec![vec![0.9, 0.8], vec![0.8, 0.0]];
        assert_eq!(assign(&gain), [(0, 1), (1, 0)]);
    }

    #[test]
    fn rows_and_columns_may_be_left_over() {
        assert_eq!(assign(&[vec![0.0, 0.5, 0.2]]), [(0, 1)]);
        assert_eq!(assign(&[vec![0.1], vec![0.5], vec![0.0]]), [(1, 0)]);
        assert_eq!(assign(&[]), []);
    }

    /// Every assignment of three rows to three columns, tried out.
    #[test]
    fn no_other_assignment_gains_more() {
        let gain = vec![
            vec![0.3, 0.7, 0.2],
            vec![0.6, 0.9, 0.1],
            vec![0.4, 0.8, 0.5],
        ];
        let sum = |pairs: &[(usize, usize)]| pairs.iter().map(|&(r, c)| gain[r][c]).sum::<f64>();
        let all = [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ];
        let best = all.map(|columns| sum(&[(0, columns[0]), (1, columns[1]), (2, columns[2])]));
        let best = best.into_iter().fold(0.0, f64::max);
        assert!((sum(&assign(&gain)) - best).abs() < 1e-12);
    }
}

//! What a text is believed to mean by one name.

use crate::PlaceKind;
use crate::candidates::{Candidate, Found};

/// What the words beside a name are worth, in units of prominence.
const CUE: f32 = 2.5;
const CONTAINER: f32 = 4.0;
/// A near spelling needs at least this much support from the rest of the text.
const NEAR_NEEDS: f32 = 0.4;

/// A distinct name of a text.
#[derive(Debug, Clone)]
pub struct Name {
    /// The candidates, and for each: what speaks for it by itself, its score, its belief, the support of the rest.
    pub options: Vec<Opt>,
    /// How often the text uses the name.
    pub mentions: usize,
    /// The name of the place that the text puts it in.
    pub within: Option<usize>,
}

/// A candidate under consideration.
#[derive(Debug, Clone, Copy)]
pub struct Opt {
    pub candidate: Candidate,
    own: f32,
    score: f32,
    support: f32,
    /// The share of belief.
    pub belief: f32,
}

impl Name {
    /// A name with its candidates, weighed by the words beside it.
    pub fn new(candidates: Vec<Candidate>, cue: Option<PlaceKind>) -> Self {
        let option = |candidate: Candidate| Opt {
            own: candidate.prior + cue_fit(&candidate, cue),
            candidate,
            score: 0.0,
            support: 0.0,
            belief: 0.0,
        };
        Name {
            options: candidates.into_iter().map(option).collect(),
            mentions: 0,
            within: None,
        }
    }

    /// Believes by prominence alone.
    pub fn start(&mut self) {
        self.options
            .iter_mut()
            .for_each(|option| option.score = option.own);
        self.believe();
    }

    /// Believes again, given what the rest of the text lends each candidate and the place that holds the name.
    pub fn weigh(&mut self, support: impl Fn(&Candidate) -> f32, container: Option<&Candidate>) {
        for option in &mut self.options {
            option.support = support(&option.candidate);
            let held = container.is_some_and(|outer| holds(outer, &option.candidate));
            option.score = option.own + option.support + if held { CONTAINER } else { 0.0 };
        }
        self.believe();
    }

    fn believe(&mut self) {
        let top = self
            .options
            .iter()
            .map(|option| option.score)
            .fold(f32::MIN, f32::max);
        let weight = |option: &Opt| ((option.score - top) * std::f32::consts::LN_10).exp();
        let sum: f32 = self.options.iter().map(weight).sum();
        for option in &mut self.options {
            option.belief = weight(option) / sum;
        }
    }

    fn leader(&self) -> Option<&Opt> {
        let better = |a: &&Opt, b: &&Opt| {
            a.score
                .total_cmp(&b.score)
                .then(b.candidate.row.cmp(&a.candidate.row))
        };
        self.options.iter().max_by(better)
    }

    /// The candidate that leads.
    pub fn best(&self) -> Option<Candidate> {
        self.leader().map(|option| option.candidate)
    }

    /// The candidate that leads, unless it is a guess at the spelling that nothing else in the text supports.
    pub fn accepted(&self) -> Option<Candidate> {
        let guess = |option: &&Opt| matches!(option.candidate.found, Found::Near(_));
        let leader = self
            .leader()
            .filter(|option| !guess(option) || option.support >= NEAR_NEEDS)?;
        Some(leader.candidate)
    }
}

fn holds(outer: &Candidate, inner: &Candidate) -> bool {
    let units = inner.units;
    outer.row != inner.row && [units.country, units.admin1, units.admin2].contains(&Some(outer.row))
}

/// A district cue makes a district likelier, and a settlement a little less likely.
fn cue_fit(candidate: &Candidate, cue: Option<PlaceKind>) -> f32 {
    let from_name = match candidate.found {
        Found::WithoutKind(kind) => Some(kind),
        _ => None,
    };
    let Some(cue) = cue.or(from_name).filter(|cue| *cue != PlaceKind::Region) else {
        return 0.0;
    };
    match (cue, candidate.kind) {
        (cue, kind) if cue == kind => CUE,
        (PlaceKind::Admin1, PlaceKind::Admin2) | (PlaceKind::Admin2, PlaceKind::Admin3) => {
            CUE / 2.0
        }
        (PlaceKind::Admin2, PlaceKind::Admin1) | (PlaceKind::Admin3, PlaceKind::Admin2) => {
            CUE / 2.0
        }
        (PlaceKind::Feature, PlaceKind::Settlement) => 0.0,
        _ => -CUE / 2.0,
    }
}

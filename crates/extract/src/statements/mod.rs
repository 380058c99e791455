//! What a report says beyond single incidents: counts over a period, how actors stand to each
//! other, what brings about what, and who should do what.

mod causes;
mod phrases;
mod proposals;
mod relations;
mod rules;
mod statistics;
mod tree;

use std::collections::BTreeSet;

use khabar_record::{CausalLink, CausalSpan, Proposal, Relation, Statistic};

use crate::scene::Scene;

/// What a report states of the world, beside its incidents.
pub(crate) struct Statements {
    pub statistics: Vec<Statistic>,
    /// The numbers that count over a period, so that no incident takes them for its toll.
    pub counts: BTreeSet<usize>,
    pub relations: Vec<Relation>,
    pub causal_links: Vec<CausalLink>,
    /// Causes and effects in place, for the annotation.
    pub causal: Vec<CausalSpan>,
    pub proposals: Vec<Proposal>,
}

/// Every statement of the text.
pub(crate) fn statements(scene: &Scene<'_>) -> Statements {
    let matches = rules::matches(scene);
    let causes = causes::causes(scene, &matches);
    let (statistics, counts) = statistics::statistics(scene);
    Statements {
        statistics,
        counts,
        relations: relations::relations(scene, &matches),
        causal_links: causes.links,
        causal: causes.spans,
        proposals: proposals::proposals(scene, &matches),
    }
}

//! What a report says beyond single incidents: counts over a period, how actors stand to each
//! other, what brings about what, and who should do what.

mod relations;
mod rules;
mod statistics;

use khabar_record::{Relation, Statistic};

use crate::scene::Scene;

pub(crate) use statistics::statistic_numbers;

/// What a report states of the world, beside its incidents.
pub(crate) struct Statements {
    pub statistics: Vec<Statistic>,
    pub relations: Vec<Relation>,
}

/// Every statement of the text.
pub(crate) fn statements(scene: &Scene<'_>) -> Statements {
    let entities = rules::entities(scene);
    Statements {
        statistics: statistics::statistics(scene),
        relations: relations::relations(scene, &entities),
    }
}

//! What a report says beyond single incidents: counts over a period, how actors stand to each
//! other, what brings about what, and who should do what.

mod statistics;

pub(crate) use statistics::{statistic_numbers, statistics};

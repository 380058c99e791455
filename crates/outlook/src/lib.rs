//! What a record's incidents show together.
//!
//! [`Course`] takes incidents in the order of their days, one at a time, and keeps sums and a
//! window of recent ones: it grows with the number of periods, places, dyads and answers, not
//! with the number of incidents or their reports.

mod answers;
mod course;
mod dyad;
mod json;
mod period;
mod tally;
mod words;

pub use answers::{Answer, Answered, Answers, Ground, Side};
pub use course::{Course, Spot};
pub use dyad::Dyad;
pub use period::{Period, Step};
pub use tally::Tally;
pub use words::says_answer;

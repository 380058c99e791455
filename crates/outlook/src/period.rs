use std::fmt;

use jiff::civil::{Date, Weekday, date};
use serde::{Serialize, Serializer};

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// From Monday to Sunday (ISO 8601).
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

/// A week, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    start: Date,
    step: Step,
}

impl Period {
    /// The period that a day lies in.
    pub fn of(day: Date, step: Step) -> Self {
        let start = match step {
            Step::Week => day
                .nth_weekday(-1, Weekday::Monday)
                .ok()
                .filter(|_| day.weekday() != Weekday::Monday)
                .unwrap_or(day),
            Step::Month => day.first_of_month(),
            Step::Year => date(day.year(), 1, 1),
        };
        Period { start, step }
    }

    /// Its first day.
    pub fn start(self) -> Date {
        self.start
    }
}

impl fmt::Display for Period {
    /// "2024", "2024-03", "2024-W12".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Step::Year => write!(f, "{:04}", self.start.year()),
            Step::Month => write!(f, "{:04}-{:02}", self.start.year(), self.start.month()),
            Step::Week => {
                let week = self.start.iso_week_date();
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lies_in_its_periods() {
        let named = |day: &str, step| Period::of(day.parse().unwrap(), step).to_string();
        assert_eq!(named("2024-03-18", Step::Year), "2024");
        assert_eq!(named("2024-03-18", Step::Month), "2024-03");
        assert_eq!(named("2024-03-17", Step::Week), "2024-W11");
        assert_eq!(named("2024-03-18", Step::Week), "2024-W12");
        assert_eq!(named("2024-12-30", Step::Week), "2025-W01");
    }
}

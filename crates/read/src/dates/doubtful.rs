use khabar_record::Published;

use super::spelled::{day_of, year_last_numbers};

/// Which of two numbers before the year is the day: people write `05/03/2024` in both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year: the fifth of March.
    DayFirst,
    /// Month, day, year: the third of May.
    MonthFirst,
}

impl DateOrder {
    /// Its names on the command line.
    pub const NAMES: [&str; 2] = ["dmy", "mdy"];

    /// The order of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "dmy" => Some(DateOrder::DayFirst),
            "mdy" => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

/// Whether a date can be read in two ways, and says something else in each.
pub(crate) fn is_doubtful(text: &str) -> bool {
    let read = |order| in_order(text, order);
    let days = [read(DateOrder::DayFirst), read(DateOrder::MonthFirst)];
    days[0] != days[1] && days.iter().all(Option::is_some)
}

/// A date as it reads in this order.
pub(crate) fn in_order(text: &str, order: DateOrder) -> Option<Published> {
    let (first, second, year) = year_last_numbers(text.trim())?;
    let day = match order {
        DateOrder::DayFirst => day_of(year, second, first),
        DateOrder::MonthFirst => day_of(year, first, second),
    };
    day.map(Published::on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_reads_in_two_ways_is_doubtful() {
        assert!(is_doubtful("05/03/2024"));
        assert!(is_doubtful(" 5.3.2024 10:30"));
        for clear in [
            "05/05/2024",
            "18/03/2024",
            "03/18/2024",
            "2024-03-05",
            "soon",
        ] {
            assert!(!is_doubtful(clear), "{clear}");
        }
    }

    #[test]
    fn the_order_decides() {
        let read = |name| {
            let order = DateOrder::named(name).expect("an order");
            in_order("05/03/2024", order)
                .expect("a date")
                .start
                .to_string()
        };
        assert_eq!(DateOrder::NAMES.map(read), ["2024-03-05", "2024-05-03"]);
    }
}

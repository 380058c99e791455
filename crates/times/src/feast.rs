use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A day that bears a name and moves from year to year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Feast {
    /// So many days from Easter Sunday.
    FromEaster(i8),
    /// The first, second, … of a weekday in a month; the fifth is the last.
    Nth { month: i8, weekday: i8, nth: i8 },
}

impl Feast {
    /// "easter-2"; "11-4-4" is November's fourth Thursday.
    pub fn read(text: &str) -> Option<Self> {
        if let Some(days) = text.strip_prefix("easter") {
            return days.parse().ok().map(Feast::FromEaster);
        }
        let mut fields = text.split('-').map(|field| field.parse().ok());
        Some(Feast::Nth {
            month: fields.next()??,
            weekday: fields.next()??,
            nth: fields.next()??,
        })
    }

    /// Its day in a year.
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Feast::FromEaster(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
            Feast::Nth {
                month,
                weekday,
                nth,
            } => {
                let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
                let nth = if nth > 4 { -1 } else { nth };
                let first = Date::new(year, month, 1).ok()?;
                first.nth_weekday_of_month(nth, weekday).ok()
            }
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let shift = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - shift + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let days = moon + week - 7 * late + 114;
    Date::new(year as i16, (days / 31) as i8, (days % 31 + 1) as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_move_with_the_year() {
        let day = |text: &str, year| {
            let feast = Feast::read(text).and_then(|feast| feast.in_year(year));
            feast.map(|day| day.to_string()).unwrap_or_default()
        };
        assert_eq!(day("easter+0", 2019), "2019-04-21");
        assert_eq!(day("easter+0", 2000), "2000-04-23");
        assert_eq!(day("easter-2", 2024), "2024-03-29");
        assert_eq!(day("11-4-4", 1999), "1999-11-25");
        assert_eq!(day("5-1-5", 2024), "2024-05-27");
    }
}

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};

/// A unit of the calendar or the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A season, by TIMEX3's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Season {
    Winter,
    Spring,
    Summer,
    Autumn,
}

/// A stretch of the calendar that TIMEX3 has a value for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Period {
    Day(Date),
    /// By its Monday.
    Week(Date),
    /// By its Monday.
    Weekend(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    Season(i16, Season),
    Year(i16),
    /// By its first three digits.
    Decade(i16),
    /// By its first two digits.
    Century(i16),
}

impl Season {
    /// TIMEX3's code.
    pub fn code(self) -> &'static str {
        match self {
            Season::Winter => "WI",
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
        }
    }

    /// The season of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        [
            Season::Winter,
            Season::Spring,
            Season::Summer,
            Season::Autumn,
        ]
        .into_iter()
        .find(|season| season.code() == code)
    }

    /// Its first month on the northern half of the globe.
    fn first_month(self) -> i8 {
        match self {
            Season::Winter => 12,
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
        }
    }
}

impl Unit {
    /// Its letter in a TIMEX3 duration.
    pub fn code(self) -> &'static str {
        match self {
            Unit::Second => "S",
            Unit::Minute | Unit::Month => "M",
            Unit::Hour => "H",
            Unit::Day => "D",
            Unit::Week | Unit::Fortnight => "W",
            Unit::Quarter => "Q",
            Unit::Year => "Y",
            Unit::Decade => "DE",
            Unit::Century => "CE",
            Unit::Millennium => "ML",
        }
    }

    /// Whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        self < Unit::Day
    }

    /// So many of it, in the calendar's terms.
    fn span(self, count: i32) -> Option<Span> {
        let count = i64::from(count);
        match self {
            Unit::Second | Unit::Minute | Unit::Hour => Some(0.days()),
            Unit::Day => Span::new().try_days(count).ok(),
            Unit::Week => Span::new().try_weeks(count).ok(),
            Unit::Fortnight => Span::new().try_weeks(count * 2).ok(),
            Unit::Month => Span::new().try_months(count).ok(),
            Unit::Quarter => Span::new().try_months(count * 3).ok(),
            Unit::Year => Span::new().try_years(count).ok(),
            Unit::Decade => Span::new().try_years(count * 10).ok(),
            Unit::Century => Span::new().try_years(count * 100).ok(),
            Unit::Millennium => Span::new().try_years(count * 1000).ok(),
        }
    }
}

impl Period {
    /// The period of a unit's length that holds a day.
    pub fn holding(day: Date, unit: Unit) -> Self {
        match unit {
            Unit::Week | Unit::Fortnight => Period::Week(monday(day)),
            Unit::Month => Period::Month(day.year(), day.month()),
            Unit::Quarter => Period::Quarter(day.year(), (day.month() + 2) / 3),
            Unit::Year => Period::Year(day.year()),
            Unit::Decade => Period::Decade(day.year().div_euclid(10)),
            Unit::Century | Unit::Millennium => Period::Century(day.year().div_euclid(100)),
            _ => Period::Day(day),
        }
    }

    /// The unit whose length it has.
    pub fn unit(self) -> Unit {
        match self {
            Period::Day(_) => Unit::Day,
            Period::Week(_) | Period::Weekend(_) => Unit::Week,
            Period::Month(..) => Unit::Month,
            Period::Quarter(..) | Period::Half(..) | Period::Season(..) => Unit::Quarter,
            Period::Year(_) => Unit::Year,
            Period::Decade(_) => Unit::Decade,
            Period::Century(_) => Unit::Century,
        }
    }

    /// The period so many units on, with a length of its own or of the unit, whichever is shorter.
    pub fn shifted(self, by: i32, unit: Unit) -> Option<Self> {
        let moved = self.first()?.checked_add(unit.span(by)?).ok()?;
        Some(match self {
            Period::Season(_, season) if unit >= Unit::Year => Period::Season(moved.year(), season),
            Period::Weekend(_) => Period::Weekend(monday(moved)),
            Period::Half(_, half) if unit >= Unit::Year => Period::Half(moved.year(), half),
            _ => Period::holding(moved, self.unit().min(unit)),
        })
    }

    /// Its first day.
    pub fn first(self) -> Option<Date> {
        match self {
            Period::Day(day) | Period::Week(day) => Some(day),
            Period::Weekend(monday) => monday.checked_add(5.days()).ok(),
            Period::Month(year, month) => Date::new(year, month, 1).ok(),
            Period::Quarter(year, quarter) => Date::new(year, quarter * 3 - 2, 1).ok(),
            Period::Half(year, half) => Date::new(year, half * 6 - 5, 1).ok(),
            Period::Season(year, season) => Date::new(year, season.first_month(), 1).ok(),
            Period::Year(year) => Date::new(year, 1, 1).ok(),
            Period::Decade(decade) => Date::new(decade.checked_mul(10)?, 1, 1).ok(),
            Period::Century(century) => Date::new(century.checked_mul(100)?, 1, 1).ok(),
        }
    }

    /// Its last day.
    pub fn last(self) -> Option<Date> {
        let length = match self {
            Period::Day(_) => 1.day(),
            Period::Week(_) => 1.week(),
            Period::Weekend(_) => 2.days(),
            Period::Month(..) => 1.month(),
            Period::Quarter(..) | Period::Season(..) => 3.months(),
            Period::Half(..) => 6.months(),
            Period::Year(_) => 1.year(),
            Period::Decade(_) => 10.years(),
            Period::Century(_) => 100.years(),
        };
        self.first()?.checked_add(length).ok()?.yesterday().ok()
    }

    /// TIMEX3's value.
    pub fn value(self) -> String {
        match self {
            Period::Day(day) => day.to_string(),
            Period::Week(monday) => week(monday),
            Period::Weekend(monday) => format!("{}-WE", week(monday)),
            Period::Month(year, month) => format!("{year:04}-{month:02}"),
            Period::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Period::Half(year, half) => format!("{year:04}-H{half}"),
            Period::Season(year, season) => format!("{year:04}-{}", season.code()),
            Period::Year(year) => format!("{year:04}"),
            Period::Decade(decade) => format!("{decade:03}"),
            Period::Century(century) => format!("{century:02}"),
        }
    }

    /// The year that it starts in.
    pub fn year(self) -> i16 {
        self.first().map_or(0, Date::year)
    }
}

/// The Monday of a day's week.
pub(crate) fn monday(day: Date) -> Date {
    let back = day.weekday().to_monday_zero_offset();
    day.checked_sub(i64::from(back).days()).unwrap_or(day)
}

fn week(monday: Date) -> String {
    let iso = monday.iso_week_date();
    format!("{:04}-W{:02}", iso.year(), iso.week())
}

/// The day of a month, where the month has it.
pub(crate) fn day_of(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// A day that no calendar doubts, for looking at a month and a day without a year.
pub(crate) fn leap_day_of(month: i8, day: i8) -> bool {
    day_of(date(2000, 1, 1).year(), month, day).is_some()
}

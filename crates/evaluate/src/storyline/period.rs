use jiff::civil::Date;

/// First and last day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// From days as a key spells them: "2024", "2024-03" or "2024-03-18".
    pub(super) fn of(start: Option<&str>, end: Option<&str>) -> Option<Period> {
        let start = spelled(start?)?;
        let end = end.map_or(Some(start), spelled)?;
        Some(Period {
            first: start.first,
            last: start.last.max(end.last),
        })
    }

    /// Whether the gap between the two is wider than so many days.
    pub(super) fn is_apart_from(self, other: Period, slack: i32) -> bool {
        days(other.last, self.first) > slack || days(self.last, other.first) > slack
    }

    /// Days from the first to the last; 0 for one day.
    pub(super) fn length(self) -> i32 {
        days(self.first, self.last)
    }
}

fn spelled(text: &str) -> Option<Period> {
    let parts: Vec<i16> = text
        .split('-')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let part = |at: usize| {
        parts
            .get(at)
            .map_or(Some(1), |&part| i8::try_from(part).ok())
    };
    let first = Date::new(*parts.first()?, part(1)?, part(2)?).ok()?;
    let last = match parts.len() {
        1 => first.last_of_year(),
        2 => first.last_of_month(),
        _ => first,
    };
    Some(Period { first, last })
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |gap| gap.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_years_are_periods() {
        let period = |start| Period::of(Some(start), None).unwrap();
        assert_eq!(period("2024").length(), 365);
        assert_eq!(period("2024-02").length(), 28);
        assert_eq!(period("2024-02-03").length(), 0);
        assert!(Period::of(Some("last week"), None).is_none());
        assert!(!period("2024-02").is_apart_from(period("2024-03-01"), 1));
        assert!(period("2024-02").is_apart_from(period("2024-03-01"), 0));
    }
}

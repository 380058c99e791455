use jiff::civil::Date;

use crate::Statistic;

/// A period covers another's days as good as wholly when they share this much of all their days.
const SAME_PERIOD: f64 = 0.8;
/// "Nearly 3000" and "over 1600" give one end alone; of a count that lies farther from it than this
/// share of the greater, the speaker would not say so.
const NEARLY: f64 = 0.75;

impl Statistic {
    /// Whether this count and the other cannot both be true.
    ///
    /// They count the same, in the same unit, of the same people, at the same place, and either
    /// over the same days with values that exclude each other, or one counts more within a
    /// shorter period than the other over all of a longer one. What a text leaves open excludes
    /// nothing, apart from the period: without one there is nothing to compare.
    pub fn contradicts(&self, other: &Statistic) -> bool {
        let same_people = agree(self.who.as_deref(), other.who.as_deref());
        let one_of_all = self.who.is_some() != other.who.is_some();
        self.measure == other.measure
            && self.unit == other.unit
            && same_people
            && agree(self.place.as_deref(), other.place.as_deref())
            && self
                .period()
                .zip(other.period())
                .is_some_and(|(ours, theirs)| {
                    let (a, b) = (self.range(), other.range());
                    // "77 killed, of whom 18 civilians": some of all may be fewer.
                    let (some, all) = if self.who.is_some() { (a, b) } else { (b, a) };
                    if one_of_all && some.low <= all.high {
                        return false;
                    }
                    match ours.shared_with(theirs) {
                        share if share >= SAME_PERIOD => a.apart_from(b, 1.0 - share),
                        _ if self.unit == "percent" => false,
                        _ if theirs.covers(ours) => a.low > b.high,
                        _ if ours.covers(theirs) => b.low > a.high,
                        _ => false,
                    }
                })
    }

    fn period(&self) -> Option<Period> {
        Some(Period {
            start: self.start_date?,
            end: self.end_date?,
        })
    }

    /// The values that the count can have; "dozens" leaves both ends open.
    fn range(&self) -> Range {
        Range {
            low: self
                .low
                .unwrap_or(self.high.map_or(0.0, |high| high * NEARLY)),
            high: self
                .high
                .unwrap_or(self.low.map_or(f64::INFINITY, |low| low / NEARLY)),
        }
    }
}

/// Whether two words say the same, or one of them is not there.
fn agree(a: Option<&str>, b: Option<&str>) -> bool {
    a.zip(b)
        .is_none_or(|(a, b)| a.to_lowercase() == b.to_lowercase())
}

#[derive(Clone, Copy)]
struct Period {
    start: Date,
    end: Date,
}

impl Period {
    fn covers(self, other: Period) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Days in both periods, as a share of the days in either.
    fn shared_with(self, other: Period) -> f64 {
        let both = days(self.start.max(other.start), self.end.min(other.end));
        let either = days(self.start.min(other.start), self.end.max(other.end));
        both / either
    }
}

/// Days from one date to another, both counted; none when they stand the wrong way round.
fn days(start: Date, end: Date) -> f64 {
    f64::from(start.until(end).map_or(0, |gap| gap.get_days() + 1).max(0))
}

#[derive(Clone, Copy)]
struct Range {
    low: f64,
    high: f64,
}

impl Range {
    /// Whether the gap between the two is wider than the days that only one of them covers explain.
    fn apart_from(self, other: Range, unshared: f64) -> bool {
        let (lower, upper) = if self.low <= other.low {
            (self, other)
        } else {
            (other, self)
        };
        // Violence is not spread evenly, so the unshared days are allowed twice their share.
        upper.low - lower.high > 2.0 * unshared * upper.low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    /// "1200 killed 2021-01-01..2021-12-31 Mali": value, measure, period, place.
    fn statistic(text: &str) -> Statistic {
        let words: Vec<&str> = text.split(' ').collect();
        let (low, high) = words[0].split_once('-').unwrap_or((words[0], words[0]));
        let (start, end) = words[2].split_once("..").expect("a period");
        Statistic {
            measure: words[1].to_owned(),
            who: None,
            low: low.parse().ok(),
            high: high.parse().ok(),
            unit: "people".to_owned(),
            start_date: start.parse().ok(),
            end_date: end.parse().ok(),
            place: words.get(3).map(|&place| place.to_owned()),
            by: None,
            by_actor: None,
            span: Span::default(),
            sentence: Span::default(),
        }
    }

    #[track_caller]
    fn check(a: &str, b: &str, expected: bool) {
        let (a, b) = (statistic(a), statistic(b));
        assert_eq!(a.contradicts(&b), expected);
        assert_eq!(b.contradicts(&a), expected, "the other way round");
    }

    #[test]
    fn rival_totals_of_one_year() {
        check(
            "1200 killed 2021-01-01..2021-12-31 Mali",
            "2000 killed 2021-01-01..2021-12-31",
            true,
        );
        check(
            "1200 killed 2021-01-01..2021-12-31",
            "1200 killed 2021-01-01..2021-12-31",
            false,
        );
        check(
            "1200 killed 2021-01-01..2021-12-31",
            "-2000 killed 2021-01-01..2021-12-20",
            true,
        );
        check(
            "1200- killed 2021-01-01..2021-12-31",
            "1500 killed 2021-01-01..2021-12-31",
            false,
        );
        check(
            "1200- killed 2021-01-01..2021-12-31",
            "-2400 killed 2021-01-01..2021-12-31",
            true,
        );
        check(
            "1100-1300 killed 2021-01-01..2021-12-31",
            "1250 killed 2021-01-01..2021-12-31",
            false,
        );
    }

    #[test]
    fn days_that_only_one_covers_explain_a_small_gap() {
        check(
            "1180 killed 2021-01-01..2021-12-20",
            "1200 killed 2021-01-01..2021-12-31",
            false,
        );
    }

    #[test]
    fn a_part_may_be_less_than_its_whole_and_not_more() {
        check(
            "90 killed 2021-03-01..2021-03-31",
            "1200 killed 2021-01-01..2021-12-31",
            false,
        );
        check(
            "1300 killed 2021-03-01..2021-03-31",
            "1200 killed 2021-01-01..2021-12-31",
            true,
        );
    }

    #[test]
    fn some_of_all_may_be_fewer_and_not_more() {
        let of = |text: &str, who: Option<&str>| Statistic {
            who: who.map(str::to_owned),
            ..statistic(text)
        };
        let all = of("77 killed 2024-05-01..2024-05-31", None);
        let few = of("18 killed 2024-05-01..2024-05-31", Some("civilians"));
        let many = of("180 killed 2024-05-01..2024-05-31", Some("civilians"));
        assert!(!few.contradicts(&all) && !all.contradicts(&few));
        assert!(many.contradicts(&all) && all.contradicts(&many));
    }

    #[test]
    fn other_things_places_and_times_are_not_compared() {
        check(
            "1200 killed 2021-01-01..2021-12-31",
            "2000 injured 2021-01-01..2021-12-31",
            false,
        );
        check(
            "12 killed 2021-01-01..2021-12-31 Mali",
            "20 killed 2021-01-01..2021-12-31 Niger",
            false,
        );
        check(
            "12 killed 2021-01-01..2021-06-30",
            "20 killed 2021-05-01..2021-12-31",
            false,
        );
        check(
            "12 killed ..2021-06-30",
            "20 killed 2021-05-01..2021-12-31",
            false,
        );
    }
}

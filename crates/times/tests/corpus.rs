//! The corpus of times: what each phrasing must read as on its day of writing.

use jiff::civil::Date;
use khabar_language::analyze;
use khabar_record::Published;
use khabar_times::{Time, inferred_date, times};

const CORPUS: &str = include_str!("corpus.txt");

/// A phrasing, the reading that stands over it, and the day of writing.
struct Case {
    published: Option<Published>,
    expected: &'static str,
    phrase: &'static str,
}

fn cases() -> Vec<Case> {
    let (mut published, mut expected) = (None, "");
    let mut cases = Vec::new();
    for line in CORPUS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(day) = line.strip_prefix("@ ") {
            published = day.parse::<Date>().ok().map(Published::on);
        } else if let Some(header) = line.strip_prefix("= ") {
            expected = header;
        } else {
            cases.push(Case {
                published,
                expected,
                phrase: line,
            });
        }
    }
    cases
}

fn shown(time: &Time) -> String {
    let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    let days = format!("{}..{}", day(time.from), day(time.to));
    let placed = time.from.or(time.to).is_some();
    format!(
        "{} {} {}",
        time.kind,
        time.value,
        if placed { &days } else { "" }
    )
    .trim_end()
    .to_owned()
}

#[test]
fn every_phrasing_reads_as_its_heading_says() {
    let wrong: Vec<String> = cases()
        .into_iter()
        .filter_map(|case| {
            let found = times(&analyze(case.phrase), case.published);
            let first = found.first().map_or("nothing".to_owned(), shown);
            (first != case.expected)
                .then(|| format!("{:?}: {first}, not {}", case.phrase, case.expected))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The values of every time of a text written on a Friday in May.
fn values(text: &str) -> Vec<String> {
    let published = "2024-05-17".parse().ok().map(Published::on);
    times(&analyze(text), published)
        .into_iter()
        .map(|time| time.value)
        .collect()
}

#[test]
fn told_times_count_from_the_date_before_them() {
    assert_eq!(
        values(
            "The convoy left on 2 April 2019. Two days later it was hit. The following month it returned."
        ),
        ["2019-04-02", "2019-04-04", "2019-05"]
    );
    assert_eq!(
        values("Shells fell on 30 April. The previous day had been calm."),
        ["2024-04-30", "2024-04-29"]
    );
}

#[test]
fn a_quarters_results_compare_with_that_quarter_a_year_before() {
    assert_eq!(
        values(
            "Net fell in the first quarter to $4 million from $6 million a year ago. \
             A fourth-quarter gain will follow. In the latest quarter, sales rose from $9 million last year. \
             In the 1988 period, they fell. For the six months, net was $7 million, up from a year earlier."
        ),
        [
            "2024-Q1", "2023-Q1", "2024-Q4", "2024-Q1", "2023-Q1", "1988-Q1", "P6M", "2023"
        ]
    );
}

#[test]
fn a_weekday_before_a_month_is_no_stretch_to_it() {
    let text = "They put the rise down on Friday to December's floods.";
    assert_eq!(values(text), ["2024-05-17", "2023-12"]);
}

#[test]
fn a_sentence_ends_behind_the_short_name_of_a_country() {
    let text = "It followed the war of 1988 with Iran. The envoy came on April 2.";
    assert_eq!(values(text), ["1988", "2024-04-02"]);
}

#[test]
fn a_stretch_begins_before_it_ends() {
    let published = "2024-10-17".parse().ok().map(Published::on);
    let found = times(&analyze("from January to September"), published);
    assert_eq!(shown(&found[0]), "DATE 2024-01 2024-01-01..2024-09-30");
}

#[test]
fn words_around_a_weekday_say_whether_it_lies_ahead() {
    assert_eq!(
        values("The talks are set to resume on Monday in Doha."),
        ["2024-05-20"]
    );
    assert_eq!(
        values("The envoys planned to leave the capital on Monday."),
        ["2024-05-20"]
    );
    assert_eq!(
        values("It had been due to expire on Monday."),
        ["2024-05-13"]
    );
    assert_eq!(
        values("They would be flown to the United States on Monday."),
        ["2024-05-20"]
    );
}

#[test]
fn a_text_without_a_day_of_writing_lends_its_year_to_later_dates() {
    let document = analyze("The siege began on 3 December 2011. It was lifted on 9 January.");
    let values: Vec<String> = times(&document, None)
        .into_iter()
        .map(|time| time.value)
        .collect();
    assert_eq!(values, ["2011-12-03", "2012-01-09"]);
}

/// The days on which a text says that it was written.
fn written(text: &str) -> Option<(String, String)> {
    inferred_date(&analyze(text)).map(|day| (day.start.to_string(), day.end.to_string()))
}

#[test]
fn a_dateline_dates_the_text() {
    let day = Some(("2019-06-14".to_owned(), "2019-06-14".to_owned()));
    assert_eq!(
        written("date 2019-06-14\n\nA bridge was blown up in 2017."),
        day
    );
    assert_eq!(
        written("Bridge blown up\nPublished on 14 June 2019 by the desk\n\nA bridge fell."),
        day
    );
    assert_eq!(
        written("TOBRUK, June 14, 2019 (Agency) - A bridge fell on Tuesday."),
        day
    );
}

#[test]
fn the_latest_date_told_bounds_the_writing() {
    let day = Some(("2019-06-11".to_owned(), "2019-07-11".to_owned()));
    assert_eq!(
        written("The bridge, built on 3 May 1988, fell on June 11, 2019, police said."),
        day
    );
    assert_eq!(written("A bridge fell on Tuesday."), None);
}

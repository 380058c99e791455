//! A line that tells an incident from others.

use khabar_record::{IncidentType, When, Where};

/// "Suicide bombing in Gwoza, Borno, Nigeria, 29 June 2024".
pub(crate) fn title(kind: IncidentType, place: Option<&Where>, when: When) -> String {
    let mut title = kind.row().label.to_owned();
    if let Some(place) = place {
        let own = place.official.as_ref().unwrap_or(&place.name);
        let mut parts: Vec<&str> = vec![own];
        for larger in [place.admin1.as_deref(), place.country.as_deref()]
            .into_iter()
            .flatten()
        {
            if !parts.contains(&larger) {
                parts.push(larger);
            }
        }
        title += &format!(" in {}", parts.join(", "));
    }
    title += &date(when).map_or_else(|| ", undated".to_owned(), |date| format!(", {date}"));
    title
}

fn date(when: When) -> Option<String> {
    let (start, end) = when.start.zip(when.end)?;
    let full = |day: jiff::civil::Date| day.strftime("%-d %B %Y").to_string();
    Some(
        match (
            start == end,
            start.year() == end.year(),
            start.month() == end.month(),
        ) {
            (true, ..) => full(start),
            (_, true, true) if start.day() == 1 && end.day() == end.days_in_month() => {
                start.strftime("%B %Y").to_string()
            }
            (_, true, true) => format!("{}–{}", start.day(), full(end)),
            (_, true, _) if start.day_of_year() == 1 && end.day_of_year() == end.days_in_year() => {
                start.year().to_string()
            }
            _ => format!("{} – {}", full(start), full(end)),
        },
    )
}

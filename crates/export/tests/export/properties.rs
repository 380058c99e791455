use khabar_export::{Format, Table, annotation_json};
use khabar_record::{Annotation, Mention, MentionKind, Reading, Span};
use proptest::prelude::*;
use serde_json::Value;

use crate::sample::{Sample, exported, incident, report, sample};

/// The part of a text between two code points.
fn sliced(text: &str, start: &Value, end: &Value) -> String {
    let (start, end) = (
        start.as_u64().unwrap() as usize,
        end.as_u64().unwrap() as usize,
    );
    text.chars().skip(start).take(end - start).collect()
}

/// A text and a span of it that begins and ends with a character.
fn text_and_span() -> impl Strategy<Value = (String, Span)> {
    (
        "\\PC{0,40}",
        any::<(prop::sample::Index, prop::sample::Index)>(),
    )
        .prop_map(|(text, (a, b))| {
            let bounds: Vec<usize> = text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect();
            let (a, b) = (bounds[a.index(bounds.len())], bounds[b.index(bounds.len())]);
            (text, Span::new(a.min(b), a.max(b)))
        })
}

proptest! {
    #[test]
    fn offsets_slice_the_text_in_the_record((text, span) in text_and_span()) {
        let mut record = sample();
        record.reports[0].text = text.clone();
        record.incidents[0].figures[0].what.span = span;
        record.incidents[0].denials[0].what.span = span;
        record.statistics[0].said.what.span = span;
        record.relations[0].what.span = span;
        let whole: Value = serde_json::from_slice(&exported(&record, Format::Json, Table::Incidents)).unwrap();
        let places = ["/incidents/0/figures/0", "/incidents/0/denials/0", "/statistics/0", "/relations/0"];
        for place in places {
            let words = whole.pointer(place).unwrap();
            prop_assert_eq!(sliced(&text, &words["start"], &words["end"]), span.of(&text));
        }
    }

    #[test]
    fn offsets_slice_the_text_in_an_annotation((text, span) in text_and_span()) {
        let mention = Mention { span, kind: MentionKind::Person, actor: None };
        let annotation = Annotation { mentions: vec![mention], ..Annotation::default() };
        let reading = Reading { annotation, ..Reading::default() };
        let line: Value = serde_json::from_str(&annotation_json(&report("r1", "x", &text), &reading)).unwrap();
        let mention = &line["mentions"][0];
        prop_assert_eq!(line["text"].as_str(), Some(text.as_str()));
        prop_assert_eq!(sliced(&text, &mention["start"], &mention["end"]), span.of(&text));
    }

    #[test]
    fn values_come_back_from_json_as_they_were(
        title in "\\PC*", low in any::<Option<u64>>(), latitude in -90.0..90.0f64, count in 0.0..1e15f64,
    ) {
        let mut record = sample();
        record.incidents[0].title = title.clone();
        record.incidents[0].figures[0].what.low = low;
        record.incidents[0].place.as_mut().unwrap().latitude = Some(latitude);
        record.statistics[0].said.what.low = Some(count.trunc());
        record.statistics[0].said.what.high = Some(count);
        let whole: Value = serde_json::from_slice(&exported(&record, Format::Json, Table::Incidents)).unwrap();
        let incident = &whole["incidents"][0];
        prop_assert_eq!(incident["title"].as_str(), Some(title.as_str()));
        prop_assert_eq!(incident["figures"][0]["low"].as_u64(), low);
        let back = incident["place"]["latitude"].as_f64().unwrap();
        prop_assert!((back - latitude).abs() <= latitude.abs() * f64::EPSILON);
        prop_assert_eq!(whole["statistics"][0]["low"].as_u64(), Some(count as u64));
        let back = whole["statistics"][0]["high"].as_f64().unwrap();
        prop_assert!((back - count).abs() <= count * f64::EPSILON);
    }

    #[test]
    fn csv_keeps_its_columns_and_values_whatever_the_words(title in "\\PC*", name in "[\",\n\r;a ]*") {
        let mut record = Sample { incidents: vec![incident()], ..sample() };
        record.incidents[0].title = title.clone();
        record.incidents[0].parties[0].0.name = name.clone();
        let bytes = exported(&record, Format::Csv, Table::Incidents);
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let row = reader.records().next().unwrap().unwrap();
        prop_assert_eq!(row.len(), Table::Incidents.headings().len());
        prop_assert_eq!(&row[1], title.as_str());
        prop_assert_eq!(&row[13], name.as_str());
    }
}

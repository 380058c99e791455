use khabar_export::{Format, Kind, Table};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use serde_json::Value;

use crate::sample::{Sample, bare_incident, exported, incident, sample};

fn record() -> Sample {
    Sample {
        incidents: vec![incident(), bare_incident()],
        ..sample()
    }
}

/// Headings and rows of a table as CSV.
fn csv(table: Table) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = exported(&record(), Format::Csv, table);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let words = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let headings = words(reader.headers().unwrap());
    (
        headings,
        reader
            .records()
            .map(|record| words(&record.unwrap()))
            .collect(),
    )
}

#[test]
fn every_table_has_its_headings_and_rows() {
    for &table in Table::ALL {
        let (headings, rows) = csv(table);
        let expected: Vec<_> = table
            .headings()
            .iter()
            .map(|heading| heading.name)
            .collect();
        assert_eq!(headings, expected, "{table}");
        let count = match table {
            Table::Incidents | Table::Statistics | Table::Reports | Table::Actors => 2,
            _ => 1,
        };
        assert_eq!(rows.len(), count, "{table}");
    }
}

#[test]
fn every_column_is_named_once_and_explained() {
    for &table in Table::ALL {
        let mut names: Vec<_> = table
            .headings()
            .iter()
            .map(|heading| heading.name)
            .collect();
        assert!(
            table
                .headings()
                .iter()
                .all(|heading| heading.about.ends_with('.')),
            "{table}"
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), table.headings().len(), "{table}");
    }
}

/// A value as CSV would have it.
fn as_text(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Date(days) => {
            let day = jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(*days);
            day.to_string()
        }
        Field::Double(number) => number.to_string(),
        Field::Long(number) => number.to_string(),
        Field::Bool(truth) => truth.to_string(),
        other => panic!("a column of no kind of ours: {other:?}"),
    }
}

#[test]
fn parquet_says_what_csv_says() {
    for &table in Table::ALL {
        let bytes = exported(&record(), Format::Parquet, table);
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("Parquet");
        let rows = reader.get_row_iter(None).unwrap().map(|row| {
            row.unwrap()
                .get_column_iter()
                .map(|(_, field)| as_text(field))
                .collect::<Vec<_>>()
        });
        assert_eq!(rows.collect::<Vec<_>>(), csv(table).1, "{table}");
    }
}

#[test]
fn many_rows_make_several_row_groups() {
    let many = Sample {
        incidents: vec![incident(); 9000],
        ..sample()
    };
    let bytes = exported(&many, Format::Parquet, Table::Incidents);
    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
    let groups: Vec<_> = reader
        .metadata()
        .row_groups()
        .iter()
        .map(|group| group.num_rows())
        .collect();
    assert_eq!(groups, [4096, 4096, 808]);
}

#[test]
fn geojson_is_longitude_first_and_keeps_what_has_no_place() {
    let bytes = exported(&record(), Format::GeoJson, Table::Incidents);
    let whole: Value = serde_json::from_slice(&bytes).unwrap();
    let features = whole["features"].as_array().unwrap();
    assert_eq!(whole["type"], "FeatureCollection");
    assert_eq!(
        features[0]["geometry"]["coordinates"],
        serde_json::json!([-6.2157, 13.4317])
    );
    assert_eq!(features[0]["properties"]["killed_best"], 11);
    assert!(features[1]["geometry"].is_null());
    let properties = features[1]["properties"].as_object().unwrap();
    assert_eq!(properties.len(), Table::Incidents.headings().len());
}

#[test]
fn kinds_of_columns_are_all_in_use() {
    let used = |kind: &Kind| {
        Table::ALL
            .iter()
            .any(|table| table.headings().iter().any(|heading| heading.kind == *kind))
    };
    assert!(Kind::ALL.iter().all(used));
}

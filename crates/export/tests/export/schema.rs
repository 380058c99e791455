use boon::{Compiler, Schemas};
use khabar_export::{Format, Table, annotation_json, schema};
use khabar_record::Reading;
use serde_json::{Value, json};

use crate::sample::{HERALD, Sample, bare_incident, exported, incident, report, sample};

/// Why a value does not meet a part of the schema; `None` when it does.
fn complaint(part: &str, value: &Value) -> Option<String> {
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler
        .add_resource("khabar.json", schema())
        .expect("a resource");
    let mut schemas = Schemas::new();
    let index = compiler
        .compile(&format!("khabar.json{part}"), &mut schemas)
        .expect("a schema");
    schemas
        .validate(value, index)
        .err()
        .map(|error| format!("{error:#}"))
}

fn whole() -> Value {
    let record = Sample {
        incidents: vec![incident(), bare_incident()],
        ..sample()
    };
    serde_json::from_slice(&exported(&record, Format::Json, Table::Incidents)).expect("JSON")
}

#[test]
fn the_record_meets_its_schema() {
    assert_eq!(complaint("", &whole()), None);
}

#[test]
fn a_record_that_breaks_the_contract_does_not() {
    let breakages: [(&str, Value); 7] = [
        ("/khabar", json!(2)),
        ("/reports/0/id", Value::Null),
        ("/incidents/0/grade", json!("certain")),
        ("/incidents/0/date/start", json!("yesterday, 2023")),
        ("/incidents/0/place/precision", json!(8)),
        ("/incidents/0/figures/0/start", json!(-1)),
        ("/statistics/0/conflicts_with", json!(["1"])),
    ];
    for (place, wrong) in breakages {
        let mut record = whole();
        *record.pointer_mut(place).expect(place) = wrong;
        assert!(complaint("", &record).is_some(), "{place}");
    }
}

#[test]
fn every_field_is_there_even_when_it_is_null() {
    for place in [
        "/reports/0",
        "/incidents/0",
        "/incidents/0/figures/0",
        "/statistics/0",
        "/problems/0",
    ] {
        let fields = whole()
            .pointer(place)
            .and_then(Value::as_object)
            .expect(place)
            .clone();
        for field in fields.keys().filter(|field| *field != "report") {
            let mut record = whole();
            record
                .pointer_mut(place)
                .and_then(Value::as_object_mut)
                .expect(place)
                .remove(field);
            assert!(complaint("", &record).is_some(), "{place} without {field}");
        }
    }
}

#[test]
fn an_annotated_report_meets_its_own() {
    let line = annotation_json(&report("r1", "Lake Herald", HERALD), &Reading::default());
    let line: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(complaint("#/$defs/AnnotatedReport", &line), None);
    assert!(complaint("#/$defs/AnnotatedReport", &json!({ "id": "r1" })).is_some());
}

#[test]
fn a_row_of_a_table_meets_its_own() {
    let bytes = exported(&sample(), Format::GeoJson, Table::Incidents);
    let geojson: Value = serde_json::from_slice(&bytes).unwrap();
    let row = &geojson["features"][0]["properties"];
    assert_eq!(complaint("#/$defs/table:incidents", row), None);
    assert!(complaint("#/$defs/table:figures", row).is_some());
}

use expect_test::{Expect, expect};
use khabar_export::{Format, Table, annotation_json};
use khabar_record::{
    Annotation, Attribution, Event, IncidentType, Mention, MentionKind, Modality, PlaceMention,
    Quantity, Reading, Stance, TimeMention, TimexKind,
};
use serde_json::Value;

use crate::sample::{HERALD, Sample, bare_incident, exported, place, report, sample, span};

fn check(record: &Sample, member: &str, expected: Expect) {
    let whole = exported(record, Format::Json, Table::Incidents);
    let whole: Value = serde_json::from_slice(&whole).expect("JSON");
    expected.assert_eq(&serde_json::to_string_pretty(&whole[member]).unwrap());
}

#[test]
fn the_whole_as_it_is_written() {
    let text = String::from_utf8(exported(&sample(), Format::Json, Table::Incidents)).unwrap();
    expect![[r#"
        {"khabar":1,
        "reports":[
        {"id":"r1","file":"r1.txt","url":null,"title":"Lake Herald, front page","outlet":"Lake Herald","published":{"start":"2023-05-04","end":"2023-05-04","precision":"day","inferred":false},"language":"en"},
        {"id":"r2","file":"r2.txt","url":null,"title":"Delta Courier, front page","outlet":"Delta Courier","published":{"start":"2023-05-04","end":"2023-05-04","precision":"day","inferred":false},"language":"en"}
        ],
        "actors":[
        {"id":"ml-army","name":"Malian Armed Forces","kind":"military","parent":null,"country":"ML","aliases":[]},
        {"id":"river-front","name":"River Front","kind":"armed_group","parent":null,"country":"ML","aliases":["the River Front"]}
        ],
        "incidents":[
        {"id":"i00000000002a","title":"Armed assault in Ségou on 3 May 2023","type":"armed_assault","plover":{"event":"ASSAULT","mode":"firearms","context":["military"]},"acled":{"event_type":"Battles","sub_event_type":"Armed clash"},"reports":["r1"],"date":{"start":"2023-05-03","end":"2023-05-03","precision":"day"},"place":{"name":"Segou","admin1":"Ségou","admin2":null,"country":"Mali","latitude":13.4317,"longitude":-6.2157,"precision":1},"parties":[{"name":"the River Front","actor":"river-front","role":"perpetrator","claims":[{"stance":"claims_responsibility","by":"the River Front","report":"r1","start":69,"end":87}]},{"name":"the army","actor":"ml-army","role":"target","claims":[{"stance":"claims_responsibility","by":"the army","report":"r1","start":69,"end":87}]}],"figures":[{"outcome":"killed","who":"soldiers","low":11,"high":null,"part_of_total":false,"by":"the army","said_on":"2023-05-04","report":"r1","start":1,"end":27}],"estimates":[{"outcome":"killed","who":"soldiers","low":10,"best":11,"high":null,"rule":"the latest"}],"grade":"confirmed","grade_reason":"the River Front accepted responsibility","denials":[{"by":"the governor","what":"the ambush","kind":"denies","report":"r1","start":89,"end":111}],"review":{"state":"draft","by":null,"at":null}}
        ],
        "statistics":[
        {"measure":"killed","who":null,"low":400,"high":400,"unit":"people","period":{"start":"2023-01-01","end":"2023-05-04"},"place":null,"by":null,"report":"r1","start":113,"end":128,"conflicts_with":[1]},
        {"measure":"killed","who":null,"low":null,"high":900,"unit":"people","period":{"start":"2023-01-01","end":"2023-05-04"},"place":null,"by":null,"report":"r2","start":13,"end":35,"conflicts_with":[0]}
        ],
        "relations":[
        {"a":"River Front","relation":"allied","b":"the League","stance":"reports","by":null,"since":"2022-01-01","until":null,"report":"r1","start":140,"end":174}
        ],
        "causal_links":[
        {"cause":"Drought","effect":"recruitment","cause_concept":null,"effect_concept":"recruitment","sign":1,"by":null,"report":"r1","start":176,"end":202}
        ],
        "proposals":[
        {"who":"The union","what":"mediate","by":null,"polarity":1,"report":"r1","start":204,"end":228}
        ],
        "problems":[
        {"file":"empty.txt","kind":"empty","message":"the file is empty"}
        ]}
    "#]].assert_eq(&text);
}

#[test]
fn nothing_is_still_an_object() {
    let text =
        String::from_utf8(exported(&Sample::default(), Format::Json, Table::Incidents)).unwrap();
    expect![[r#"
        {"khabar":1,
        "reports":[],
        "actors":[],
        "incidents":[],
        "statistics":[],
        "relations":[],
        "causal_links":[],
        "proposals":[],
        "problems":[]}
    "#]]
    .assert_eq(&text);
}

#[test]
fn what_is_not_known_is_null() {
    let record = Sample {
        incidents: vec![bare_incident()],
        ..sample()
    };
    check(
        &record,
        "incidents",
        expect![[r#"
        [
          {
            "acled": {
              "event_type": "Battles",
              "sub_event_type": "Armed clash"
            },
            "date": {
              "end": null,
              "precision": "unknown",
              "start": null
            },
            "denials": [],
            "estimates": [],
            "figures": [],
            "grade": "confirmed",
            "grade_reason": "the River Front accepted responsibility",
            "id": "i00000000002b",
            "parties": [],
            "place": null,
            "plover": {
              "context": [
                "military"
              ],
              "event": "ASSAULT",
              "mode": "firearms"
            },
            "reports": [
              "r1"
            ],
            "review": {
              "at": null,
              "by": null,
              "state": "draft"
            },
            "title": "Incident",
            "type": "armed_assault"
          }
        ]"#]],
    );
}

#[test]
fn an_annotated_report() {
    let sample = sample();
    let annotation = Annotation {
        sentences: vec![span(
            HERALD,
            "“At least 11” soldiers died at Ségou, the army said.",
        )],
        mentions: vec![Mention {
            span: span(HERALD, "the army"),
            kind: MentionKind::Group,
            actor: Some("ml-army".to_owned()),
        }],
        places: vec![
            PlaceMention {
                span: span(HERALD, "Ségou"),
                place: Some(place()),
            },
            PlaceMention {
                span: span(HERALD, "League"),
                place: None,
            },
        ],
        times: vec![TimeMention {
            span: span(HERALD, "this year"),
            kind: TimexKind::Date,
            value: "2023".to_owned(),
            from: Some(jiff::civil::date(2023, 1, 1)),
            to: None,
        }],
        quantities: vec![Quantity {
            span: span(HERALD, "At least 11"),
            low: Some(11.0),
            high: None,
            unit: Some("soldiers".to_owned()),
        }],
        events: vec![Event {
            span: span(HERALD, "died"),
            kind: IncidentType::ArmedAssault,
            positive: true,
            modality: Modality::Asserted,
            agents: Vec::new(),
            patients: vec![0],
            place: Some(0),
            time: None,
        }],
        attributions: vec![Attribution {
            source: Some(span(HERALD, "the army")),
            cue: span(HERALD, "said"),
            content: span(HERALD, "“At least 11” soldiers died at Ségou"),
            stance: Stance::Reports,
        }],
        causal: Vec::new(),
        chains: Vec::new(),
    };
    let reading = Reading {
        statistics: sample
            .statistics
            .into_iter()
            .take(1)
            .map(|ranked| ranked.said.what)
            .collect(),
        annotation,
        ..Reading::default()
    };
    let line = annotation_json(&report("r1", "Lake Herald", HERALD), &reading);
    assert!(!line.contains('\n'), "one line");
    let mut value: Value = serde_json::from_str(&line).unwrap();
    value["text"] = Value::from("…");
    expect![[r#"
        {
          "attributions": [
            {
              "content": [
                0,
                36
              ],
              "cue": [
                47,
                51
              ],
              "source": [
                38,
                46
              ],
              "stance": "reports"
            }
          ],
          "causal": [],
          "events": [
            {
              "agents": [],
              "end": 27,
              "modality": "asserted",
              "patients": [
                0
              ],
              "place": 0,
              "plover": "ASSAULT",
              "polarity": 1,
              "start": 23,
              "time": null,
              "type": "armed_assault"
            }
          ],
          "figures": [],
          "file": "r1.txt",
          "id": "r1",
          "mentions": [
            {
              "actor": "ml-army",
              "end": 46,
              "kind": "group",
              "start": 38
            }
          ],
          "places": [
            {
              "admin1": "Ségou",
              "country": "Mali",
              "end": 36,
              "id": 2451185,
              "latitude": 13.4317,
              "longitude": -6.2157,
              "name": "Segou",
              "precision": 1,
              "start": 31
            },
            {
              "admin1": null,
              "country": null,
              "end": 174,
              "id": null,
              "latitude": null,
              "longitude": null,
              "name": null,
              "precision": null,
              "start": 168
            }
          ],
          "proposals": [],
          "published": {
            "end": "2023-05-04",
            "inferred": false,
            "precision": "day",
            "start": "2023-05-04"
          },
          "quantities": [
            {
              "end": 12,
              "high": null,
              "low": 11,
              "start": 1,
              "unit": "soldiers"
            }
          ],
          "relations": [],
          "sentences": [
            [
              0,
              52
            ]
          ],
          "statistics": [
            {
              "by": null,
              "conflicts_with": [],
              "end": 128,
              "high": 400,
              "low": 400,
              "measure": "killed",
              "period": {
                "end": "2023-05-04",
                "start": "2023-01-01"
              },
              "place": null,
              "start": 113,
              "unit": "people",
              "who": null
            }
          ],
          "text": "…",
          "times": [
            {
              "end": 138,
              "from": "2023-01-01",
              "start": 129,
              "to": null,
              "type": "DATE",
              "value": "2023"
            }
          ],
          "title": "Lake Herald, front page"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&value).unwrap());
}

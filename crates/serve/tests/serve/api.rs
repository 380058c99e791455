use serde_json::Value;

use crate::support::{get, page, reports};

fn json(address: &str) -> Value {
    let reply = get(address);
    assert_eq!(reply.status, 200, "{address}: {}", reply.body);
    assert_eq!(reply.headers["content-type"], "application/json");
    serde_json::from_str(&reply.body).expect("JSON")
}

#[test]
fn the_list_and_the_single_incident_are_the_same() {
    let list = json("/api/incidents");
    let incidents = list["incidents"].as_array().expect("a list");
    assert_eq!(list["total"], incidents.len());
    assert_eq!(list["page"], 1);
    for incident in incidents {
        let id = incident["id"].as_str().expect("an id");
        assert_eq!(&json(&format!("/api/incidents/{id}")), incident);
    }
}

#[test]
fn offsets_count_code_points_of_the_text() {
    let list = json("/api/incidents");
    let figures = list["incidents"].as_array().expect("a list").iter();
    let figures: Vec<&Value> = figures
        .flat_map(|incident| incident["figures"].as_array().expect("figures"))
        .collect();
    assert!(!figures.is_empty());
    for figure in figures {
        let report = json(&format!(
            "/api/reports/{}",
            figure["report"].as_str().expect("an id")
        ));
        let text: Vec<char> = report["text"].as_str().expect("a text").chars().collect();
        let at = |name: &str| figure[name].as_u64().expect("an offset") as usize;
        assert!(at("start") < at("end") && at("end") <= text.len());
    }
}

#[test]
fn a_report_comes_with_its_text() {
    for report in reports() {
        let json = json(&format!("/api/reports/{}", report.id));
        assert_eq!(json["text"], report.text.as_str());
        assert_eq!(json["title"], report.title.as_deref().expect("a title"));
    }
}

#[test]
fn conditions_are_those_of_the_overview() {
    assert_eq!(
        json("/api/incidents?from=1990-01-01&to=1990-12-31")["total"],
        0
    );
    let mali = json("/api/incidents?place=mali")["total"].clone();
    assert!(page("/?place=mali").contains(&format!("{mali} incident")));
}

#[test]
fn refusals_are_json() {
    for (address, status) in [
        ("/api/incidents/none", 404),
        ("/api/reports/none", 404),
        ("/api/incidents?from=x", 400),
    ] {
        let reply = get(address);
        assert_eq!(reply.status, status);
        let json: Value = serde_json::from_str(&reply.body).expect("JSON");
        assert!(json["error"].is_string());
    }
}

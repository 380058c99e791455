use serde_json::Value;

use crate::support::Desk;

#[test]
fn an_incident_is_shown_with_its_words() {
    let desk = Desk::with_sample();
    let tora = desk
        .run(["incidents", "--place", "Darfur", "--json"])
        .succeeds();
    let line = tora.lines().next().expect("an incident");
    let incident: Value = serde_json::from_str(line).unwrap();
    let id = incident["id"].as_str().unwrap();
    let shown = desk.run(["show", id]).succeeds();
    for expected in ["Figures", "Grade: ", "│ ", "Reports"] {
        assert!(
            shown.contains(expected),
            "{expected:?} is missing in\n{shown}"
        );
    }
    let report = incident["reports"][0].as_str().unwrap();
    assert_eq!(
        desk.run(["show", &report[..9]]).succeeds(),
        desk.run(["show", report]).succeeds(),
        "the beginning of an id will do"
    );
    assert_eq!(desk.run(["show", id, "--json"]).succeeds().trim_end(), line);
}

#[test]
fn filters_leave_out_the_rest() {
    let desk = Desk::with_sample();
    let count = |filter: &[&str]| {
        let arguments = ["incidents"].into_iter().chain(filter.iter().copied());
        desk.run(arguments).succeeds().lines().count() - 1
    };
    assert!(count(&[]) > count(&["--place", "Darfur"]));
    assert!(count(&["--place", "Darfur"]) > 0);
    assert_eq!(count(&["--from", "2026-01-01"]), 0);
    assert_eq!(count(&["--limit", "1"]), 1);
}

#[test]
fn statistics_are_listed() {
    let statistics = Desk::with_sample().run(["statistics"]).succeeds();
    assert!(statistics.contains("4238 or more"), "{statistics}");
}

#[test]
fn reports_are_found_by_their_words() {
    let desk = Desk::with_sample();
    let hits = desk.run(["search", "barrel", "bombs"]).succeeds();
    assert!(
        hits.contains("Why Sudan's markets have become targets") && hits.contains("[barrel]"),
        "{hits}"
    );
    let none = desk.run(["search", "submarine"]).ends_with(0);
    assert!(none.contains("no report has these words"), "{none}");
}

#[test]
fn a_text_is_annotated_without_a_project() {
    let desk = Desk::new();
    desk.write(
        "one.txt",
        "Raid in Goma\n\nGunmen killed nine soldiers in Goma on 3 March 2021, the army said.\n",
    );
    let line = desk.run(["annotate", "one.txt"]).succeeds();
    let annotated: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(annotated["figures"][0]["low"], 9, "{line}");
    assert!(!desk.path("khabar.db").exists());
}

#[test]
fn the_demo_shows_a_list_and_a_ledger() {
    let desk = Desk::new();
    let mut demo = desk.command(["demo"]);
    let shown = demo.env("TMPDIR", desk.path("")).output().unwrap();
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(
        shown.contains("The one whose sources disagree most"),
        "{shown}"
    );
    assert!(
        shown.contains("\nFigures\n") && shown.contains("│ "),
        "{shown}"
    );
}

#[test]
fn own_actors_are_known_to_the_next_run() {
    let desk = Desk::new();
    let add = [
        "actors",
        "add",
        "--name",
        "Lake Guard",
        "--kind",
        "militia",
        "--country",
        "NG",
    ];
    desk.run(add).succeeds();
    let found = desk.run(["actors", "search", "lake guard"]).succeeds();
    assert!(found.contains("lake-guard\tLake Guard\tmilitia"), "{found}");
    desk.write(
        "one.txt",
        "Raid in Maiduguri\n\nThe Lake Guard killed nine soldiers in Maiduguri on 3 March 2021, the army said.\n",
    );
    desk.run(["add", "one.txt"]).succeeds();
    let actors = desk.run(["actors"]).succeeds();
    assert!(actors.contains("lake-guard\tLake Guard\t"), "{actors}");
    let twice = desk
        .run(add.into_iter().chain(["--id", "other-guard"]))
        .ends_with(1);
    assert!(twice.contains("lake-guard"), "{twice}");
}

#[test]
fn the_schema_is_json() {
    let schema: Value = serde_json::from_str(&Desk::new().run(["schema"]).succeeds()).unwrap();
    assert!(schema["properties"]["incidents"].is_object());
}

//! Who belongs to whom, who governed when, and what users add.

use expect_test::expect;
use jiff::civil::date;
use khabar_actors::{Actors, PlaceHint, defined_abbreviations};
use khabar_record::Span;

#[test]
fn factions_belong_to_their_movement() {
    let actors = Actors::embedded();
    assert!(actors.is_part_of("nscn-kya", "nscn"));
    assert!(!actors.is_part_of("nscn", "nscn-kya"));
    let line: Vec<&str> = actors
        .ancestors("qassam-brigades")
        .iter()
        .map(|actor| actor.id.as_str())
        .collect();
    assert_eq!(line, ["hamas"]);
}

#[test]
fn a_side_is_a_state() {
    let actors = Actors::embedded();
    let side = |id, year| {
        actors
            .side(id, Some(date(year, 6, 1)))
            .map(|actor| actor.id.as_str())
    };
    assert_eq!(side("ke-police", 2024), Some("state-ke"));
    assert_eq!(side("afghan-taliban", 2023), Some("state-af"));
    assert_eq!(side("afghan-taliban", 2015), None);
    assert_eq!(side("eln", 2024), None);
}

#[test]
fn a_seat_stands_for_those_who_govern() {
    let actors = Actors::embedded();
    let kabul = |year| {
        let sightings = actors.find("Kabul rejected the charge.", Some(date(year, 6, 1)));
        (
            actors.get(sightings[0].actor).id.as_str(),
            sightings[0].metonym,
            sightings[0].place,
        )
    };
    assert_eq!(kabul(2023), ("afghan-taliban", true, true));
    assert_eq!(kabul(2000), ("afghan-taliban", true, true));
    assert_ne!(kabul(2015).0, "afghan-taliban");
}

#[test]
fn common_words_mean_the_force_of_a_country() {
    let actors = Actors::embedded();
    let force = |words, country| {
        actors
            .force(words, country, None)
            .map(|number| actors.get(number).id.as_str())
    };
    assert_eq!(force("army", "KE"), Some("ke-army"));
    assert_eq!(force("Police", "NG"), Some("ng-police"));
    assert_eq!(force("junta", "BF"), Some("state-bf"));
    assert_eq!(force("harvest", "BF"), None);
}

#[test]
fn places_settle_shared_names() {
    let actors = Actors::embedded();
    let text = "The ADF burned a village near the lake.";
    let lake = Span::new(text.find("lake").unwrap(), text.len() - 1);
    let adf = |country| {
        let sightings = actors.find_near(
            text,
            None,
            &[PlaceHint {
                span: lake,
                country,
            }],
        );
        sightings
            .first()
            .map(|sighting| actors.get(sighting.actor).id.as_str())
    };
    assert_eq!(adf("CD"), Some("adf"));
    assert_eq!(adf("CM"), Some("adf-ambazonia"));
    let army = "The army burned a village near the lake.";
    let hint = PlaceHint {
        span: Span::new(army.find("lake").unwrap(), army.len() - 1),
        country: "KE",
    };
    let forces = actors.find_forces(army, &[], &[hint], None);
    assert_eq!(actors.get(forces[0].actor).name, "Kenya Defence Forces");
}

#[test]
fn abbreviations_of_unknown_names_are_told() {
    let text = "The Upper Valley Peace Committee (UVPC) met. A man of the UVPC spoke; the UN did not (so he said).";
    let told: Vec<String> = defined_abbreviations(text)
        .iter()
        .map(|found| {
            format!(
                "{} = {}, {} more",
                found.short.of(text),
                found.long.of(text),
                found.uses.len()
            )
        })
        .collect();
    assert_eq!(told, ["UVPC = Upper Valley Peace Committee, 1 more"]);
}

const OVERLAY: &str = r#"
[[actor]]
id = "upper-valley-peace-committee"
name = "Upper Valley Peace Committee"
kind = "militia"
country = "PK"
aliases = ["UVPC"]
"#;

#[test]
fn an_overlay_adds_entries() {
    let actors = Actors::with_overlay(OVERLAY).unwrap();
    let sightings = actors.find("UVPC men met the TTP.", None);
    let ids: Vec<&str> = sightings
        .iter()
        .map(|sighting| actors.get(sighting.actor).id.as_str())
        .collect();
    assert_eq!(ids, ["upper-valley-peace-committee", "ttp"]);
    assert_eq!(
        actors.search("upper valley")[0].id,
        "upper-valley-peace-committee"
    );
}

#[test]
fn an_overlay_replaces_entries_that_it_names() {
    let ttp = "[[actor]]\nid = \"ttp\"\nname = \"Pakistani Taliban\"\nkind = \"armed_group\"\n";
    let actors = Actors::with_overlay(ttp).unwrap();
    assert_eq!(actors.by_id("ttp").unwrap().name, "Pakistani Taliban");
    assert_eq!(actors.all().len(), Actors::embedded().all().len());
}

#[test]
fn an_entry_is_written_as_it_is_read() {
    let actors = Actors::with_overlay(OVERLAY).unwrap();
    let entry = actors.by_id("upper-valley-peace-committee").unwrap();
    expect![[r#"
        [[actor]]
        aliases = ["UVPC"]
        country = "PK"
        id = "upper-valley-peace-committee"
        kind = "militia"
        name = "Upper Valley Peace Committee"
    "#]]
    .assert_eq(&Actors::to_toml(entry));
}

#[test]
fn what_is_wrong_in_an_overlay_is_told_with_its_line() {
    let wrong = |overlay: &str| Actors::with_overlay(overlay).unwrap_err().to_string();
    let entry = "[[actor]]\nid = \"x-y\"\nname = \"Ex Why\"\nkind = \"militia\"\n";
    let unknown_parent = wrong(&format!("\n{entry}parent = \"nobody\"\n"));
    assert_eq!(
        unknown_parent,
        r#"line 3: x-y: names "nobody", which is no entry"#
    );
    let unknown_country = wrong(&format!("{entry}country = \"QQ\"\n"));
    assert_eq!(
        unknown_country,
        r#"line 2: x-y: "QQ" is no ISO country code"#
    );
    assert_eq!(
        wrong(&format!("{entry}{entry}")),
        r#"line 6: two entries bear the id "x-y""#
    );
    assert!(wrong("[[actor]]\nid = 3\n").starts_with("line 2: invalid type"));
}

#[test]
fn an_army_is_that_of_its_paragraph() {
    let text = "Burkina Faso: Fighters ambushed a convoy near Djibo. The army said that it killed 30 of them.\n\n\
                Niger: Gunmen abducted a woman in Agadez.\n\nNigeria: Bandits raided Kuchi in Niger State.";
    let actors = Actors::embedded();
    let day = Some(date(2024, 10, 8));
    let named = actors.find(text, day);
    let forces = actors.find_forces(text, &named, &[], day);
    let names: Vec<&str> = forces
        .iter()
        .map(|sighting| actors.get(sighting.actor).name.as_str())
        .collect();
    assert_eq!(names, ["Burkina Faso Armed Forces"]);
}

//! Who is told to have done it: one short report a row.

use khabar_extract::Kernel;
use khabar_record::{Published, Report, Role};

fn perpetrators(text: &str) -> Vec<String> {
    let report = Report {
        id: "r0".to_owned(),
        file: None,
        url: None,
        title: None,
        outlet: None,
        published: Some(Published::on("2024-03-20".parse().expect("a day"))),
        language: "en".to_owned(),
        text: text.to_owned(),
        copy_of: None,
    };
    let accounts = Kernel::embedded().read(&report).accounts;
    let parties = accounts.into_iter().flat_map(|account| account.parties);
    parties
        .filter(|party| party.role == Role::Perpetrator)
        .map(|party| party.name)
        .collect()
}

#[test]
fn the_land_of_a_dateline_did_nothing() {
    let text = "RAMSTEIN, Germany – A command of the air force carried out a strike on al-Shabaab \
                fighters near Jilib on Monday. The strike killed six fighters.";
    assert_eq!(perpetrators(text), [""; 0]);
}

#[test]
fn a_state_behind_its_abbreviation_did() {
    let text = "The United States (US) carried out an air strike near Jilib in Somalia on \
                Monday. The strike killed six people.";
    assert_eq!(perpetrators(text), ["United States"]);
}

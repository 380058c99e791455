//! Who is told to have done it: one short report a row.

mod support;

use khabar_extract::Kernel;
use khabar_record::Role;
use support::report;

fn perpetrators(text: &str) -> Vec<String> {
    let accounts = Kernel::embedded()
        .read(&report(text, "2024-03-20"))
        .accounts;
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

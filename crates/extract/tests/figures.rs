//! How counts of people are told, and what they are read as: one short report a row.

mod support;

use khabar_extract::Kernel;
use khabar_record::Figure;
use support::report;

fn figures(text: &str) -> Vec<String> {
    let accounts = Kernel::embedded()
        .read(&report(text, "2024-03-20"))
        .accounts;
    accounts
        .iter()
        .flat_map(|account| account.figures.iter().map(show))
        .collect()
}

/// "killed 3 children (part) by the mayor"; "?" is an open bound.
fn show(figure: &Figure) -> String {
    let number = |number: Option<u64>| number.map_or("?".to_owned(), |number| number.to_string());
    let count = if figure.low == figure.high {
        number(figure.low)
    } else {
        format!("{}-{}", number(figure.low), number(figure.high))
    };
    let part = if figure.part_of_total { " (part)" } else { "" };
    let by = figure
        .by
        .as_ref()
        .map_or(String::new(), |by| format!(" by {by}"));
    format!("{} {count} {}{part}{by}", figure.outcome, figure.people)
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(figures(text), expected, "{text}");
}

#[test]
fn parts_in_a_sentence_of_their_own_divide_the_total_before() {
    check(
        "A shell hit a clinic in Homs on Monday and killed 15 people, the governor said. \
         Eleven of them were civilians and four soldiers.",
        &[
            "killed 15 unspecified by governor",
            "killed 11 civilians (part) by governor",
            "killed 4 soldiers (part) by governor",
        ],
    );
    check(
        "Gunmen attacked a convoy near Gao on Monday and killed nine people. \
         Six of them were drivers and the rest were guards.",
        &[
            "killed 9 unspecified",
            "killed 6 civilians (part)",
            "killed 3 soldiers (part)",
        ],
    );
    check(
        "An air strike on a school in Idlib on Monday killed 20 people, the White Helmets said. \
         Among the dead were seven children and a teacher.",
        &[
            "killed 20 unspecified by White Helmets",
            "killed 7 children (part) by White Helmets",
            "killed 1 civilians (part) by White Helmets",
        ],
    );
    check(
        "Seventeen people were killed and 40 wounded when a bomb exploded in Maiduguri on Monday. \
         Two of the seventeen were minors. Twelve of the wounded are women.",
        &[
            "killed 17 unspecified",
            "injured 40 unspecified",
            "killed 2 children (part)",
            "injured 12 women (part)",
        ],
    );
    check(
        "A missile struck a market in Kherson on Monday and killed 52 people. Forty-one are women.",
        &["killed 52 unspecified", "killed 41 women (part)"],
    );
}

#[test]
fn casualties_without_a_number_are_counted_by_their_parts() {
    check(
        "Jets struck a market near Gao on Monday. The mayor spoke of civilian casualties, \
         including five women and three children.",
        &[
            "killed 5 women (part) by mayor",
            "killed 3 children (part) by mayor",
        ],
    );
}

#[test]
fn bounds_are_kept_open() {
    check(
        "A suicide bomber struck a mosque in Kunduz on Monday, killing at least 50 worshippers and \
         wounding up to 140.",
        &["killed 50-? civilians", "injured ?-140 unspecified"],
    );
    check(
        "Shelling in Khartoum on Monday killed between 12 and 15 civilians.",
        &["killed 12-15 civilians"],
    );
}

#[test]
fn older_tolls_stand_beside_newer_ones() {
    check(
        "The death toll from Monday's bombing in Bamako has risen to 38, the ministry said, revising \
         an earlier count of 20.",
        &[
            "killed 38 unspecified by ministry",
            "killed 20 unspecified by ministry",
        ],
    );
}

#[test]
fn speakers_are_found_where_they_are_named() {
    check(
        "Rebels raided Bunia on Monday. The interior ministry issued a statement on Tuesday. It said \
         that 14 people were killed.",
        &["killed 14 unspecified by interior ministry"],
    );
    check(
        "Militants attacked a post near Kidal on Monday, according to army spokesman Colonel Idrissa \
         Keita. The spokesman added that six soldiers had died.",
        &["killed 6 soldiers by army spokesman Colonel Idrissa Keita"],
    );
    check(
        "A bomb exploded in Quetta on Monday. “We counted nine dead,” said Dr Aslam Khan. “Another \
         thirty people were wounded, and four of them may not live.”",
        &[
            "killed 9 unspecified by Dr Aslam Khan",
            "injured 30 unspecified by Dr Aslam Khan",
            "injured 4 unspecified (part) by Dr Aslam Khan",
        ],
    );
}

#[test]
fn one_person_is_counted_behind_an_age() {
    check(
        "A 12-year-old girl was killed and a 30-year-old was wounded when a shell hit Gao on Monday.",
        &["killed 1 children", "injured 1 civilians"],
    );
    check(
        "Gunmen killed two 14-year-old boys in Gao on Monday.",
        &["killed 2 children"],
    );
}

#[test]
fn a_day_behind_the_dead_is_nobody() {
    check(
        "GAO -- A bombing in the market left one man dead Monday, police said.",
        &["killed 1 civilians by police"],
    );
}

#[test]
fn who_is_shot_is_hurt_where_nobody_is_told_dead() {
    check(
        "Settlers attacked a village near Nablus on Monday. Two men were shot in the leg.",
        &["injured 2 civilians"],
    );
    check(
        "Gunmen attacked a village near Gao on Monday. They shot at two policemen.",
        &[],
    );
    check(
        "Gunmen attacked a village near Gao on Monday. A man was shot and died in hospital.",
        &["killed 1 civilians"],
    );
}

#[test]
fn wounds_and_hospitals_tell_who_is_hurt() {
    check(
        "A drone hit a bus near Kherson on Monday and sent six people to hospital.",
        &["injured 6 unspecified"],
    );
    check(
        "A drone hit a bus near Kherson on Monday. Three drivers suffered shrapnel wounds.",
        &["injured 3 civilians"],
    );
}

#[test]
fn one_of_a_few_is_one() {
    check(
        "Troops killed one of two gunmen in a raid near Gao on Monday.",
        &["killed 1 militants"],
    );
}

#[test]
fn somebody_told_of_by_name_is_one_where_nobody_is_counted() {
    check(
        "Gunmen attacked the home of the mayor in Gao on Monday. Amadou Diallo, 41, was shot dead.",
        &["killed 1 unspecified"],
    );
    check(
        "Gunmen attacked a home in Gao on Monday. Amadou Diallo and Moussa Keita were shot dead.",
        &[],
    );
    check(
        "A bomb in Gao on Monday killed two people. Amadou Diallo was killed at once.",
        &["killed 2 unspecified"],
    );
}

#[test]
fn a_number_taken_from_another_is_its_part() {
    check(
        "A rocket hit a market near Safed on Monday and 42 people were wounded. \
         Of the 42 who were wounded, 18 are in the hospital.",
        &["injured 42 unspecified", "injured 18 unspecified (part)"],
    );
}

#[test]
fn lost_limbs_and_treatment_tell_who_is_hurt() {
    check(
        "A mine went off near Taiz on Monday. A soldier was hit by shrapnel.",
        &["injured 1 soldiers"],
    );
    check(
        "A mine went off near Taiz on Monday. Eleven farmers lost limbs.",
        &["injured 11 civilians"],
    );
    check(
        "A plant near Taiz was bombed on Monday. Seven workers received treatment for burns.",
        &["injured 7 civilians"],
    );
}

#[test]
fn a_toll_that_has_topped_a_number_is_over_it() {
    check(
        "A landslide near Taiz on Monday followed the shelling. The death toll has topped 500, the mayor said.",
        &["killed 500-? unspecified by mayor"],
    );
}

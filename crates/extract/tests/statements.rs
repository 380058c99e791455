//! What the kernel reads beyond single incidents: statistics, relations, causes, proposals.

mod support;

use expect_test::{Expect, expect};
use khabar_extract::Kernel;
use khabar_record::{Reading, Span};
use proptest::prelude::*;
use support::report;

const DAY: &str = "2024-06-15";

fn read(text: &str) -> Reading {
    Kernel::embedded().read(&report(text, DAY))
}

fn or_none<T: std::fmt::Display>(value: Option<T>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| value.to_string())
}

fn check_statistics(text: &str, expected: Expect) {
    let lines = read(text).statistics.into_iter().map(|found| {
        let (low, high) = (or_none(found.low), or_none(found.high));
        let (start, end) = (or_none(found.start_date), or_none(found.end_date));
        let (place, by) = (or_none(found.place), or_none(found.by));
        let measure = found.measure;
        format!("{measure}: {low} to {high}, {start} to {end}, in {place}, by {by}\n")
    });
    expected.assert_eq(&lines.collect::<String>());
}

fn check_relations(text: &str, expected: Expect) {
    let lines = read(text).relations.into_iter().map(|found| {
        format!(
            "{} {} {}, {} {}\n",
            found.a,
            found.relation,
            found.b,
            or_none(found.by),
            found.stance
        )
    });
    expected.assert_eq(&lines.collect::<String>());
}

fn check_causes(text: &str, expected: Expect) {
    let lines = read(text).causal_links.into_iter().map(|found| {
        let sign = found.sign.number();
        let concepts = (or_none(found.cause_concept), or_none(found.effect_concept));
        format!(
            "{} → {} ({sign}: {} → {})\n",
            found.cause, found.effect, concepts.0, concepts.1
        )
    });
    expected.assert_eq(&lines.collect::<String>());
}

fn check_proposals(text: &str, expected: Expect) {
    let lines = read(text).proposals.into_iter().map(|found| {
        let verdict = if found.wanted { "should" } else { "should not" };
        format!(
            "{}: {} {verdict} {}\n",
            or_none(found.by),
            or_none(found.who),
            found.what
        )
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn the_toll_of_one_incident_is_no_statistic() {
    check_statistics(
        "A car bomb killed 14 people at a market in Mogadishu on Tuesday.",
        expect![[""]],
    );
    check_statistics(
        "Gunmen stormed a village near Djibo in March and killed 30 farmers.",
        expect![[""]],
    );
    check_statistics(
        "Troops seized 37 rifles and 6,800 rounds of ammunition last month.",
        expect![[""]],
    );
}

#[test]
fn counts_over_a_period() {
    check_statistics(
        "In 2023 Burkina Faso recorded 8,400 deaths from 2,010 attacks.",
        expect![[r#"
            killed: 8400 to 8400, 2023-01-01 to 2023-12-31, in Burkina Faso, by –
            attacks: 2010 to 2010, 2023-01-01 to 2023-12-31, in Burkina Faso, by –
        "#]],
    );
    check_statistics(
        "The war has killed more than 15,000 people and displaced 8 million since April 2023.",
        expect![[r#"
            killed: 15000 to –, 2023-04-01 to 2024-06-15, in –, by –
            displaced: 8000000 to 8000000, 2023-04-01 to 2024-06-15, in –, by –
        "#]],
    );
    check_statistics(
        "Security forces killed 55 militants and arrested 12 others in May.",
        expect![[r#"
            killed: 55 to 55, 2024-05-01 to 2024-05-31, in –, by –
            captured: 12 to 12, 2024-05-01 to 2024-05-31, in –, by –
        "#]],
    );
}

#[test]
fn a_report_goes_on_over_sentences() {
    check_statistics(
        "The observatory counted 61 attacks in May, with 245 dead and 104 injured (40 soldiers, 64 civilians). \
         Darfur had 50 attacks. Of the 245 dead, 127 were civilians.",
        expect![[r#"
            attacks: 61 to 61, 2024-05-01 to 2024-05-31, in Sudan, by observatory
            killed: 245 to 245, 2024-05-01 to 2024-05-31, in Sudan, by observatory
            injured: 104 to 104, 2024-05-01 to 2024-05-31, in Sudan, by observatory
            attacks: 50 to 50, 2024-05-01 to 2024-05-31, in Darfur, by –
            killed: 127 to 127, 2024-05-01 to 2024-05-31, in Sudan, by –
        "#]],
    );
}

#[test]
fn the_sentence_before_sets_the_scene() {
    check_statistics(
        "2023 was a dark year. With over 1,310 deaths in 230 attacks, the army is worn out.\n\n\
         The raids in Niger go on. According to the Institute of Peace Studies, 2023 was a dark \
         year. With over 1,310 deaths in 230 attacks, even the Niger-Benin Oil Pipeline came to a \
         halt.",
        expect![[r#"
            killed: 1310 to –, 2023-01-01 to 2023-12-31, in Niger, by Institute of Peace Studies
            attacks: 230 to 230, 2023-01-01 to 2023-12-31, in Niger, by Institute of Peace Studies
        "#]],
    );
    check_statistics(
        "Niger counted 410 dead in May. Some 90% of the deaths were in villages adjacent to Mali. \
         In May, 36 soldiers died in raids across the Mali border.",
        expect![[r#"
            killed: 410 to 410, 2024-05-01 to 2024-05-31, in Niger, by –
            share of deaths: 90 to 90, 2024-05-01 to 2024-05-31, in Niger, by –
            killed: 36 to 36, 2024-05-01 to 2024-05-31, in Niger, by –
        "#]],
    );
}

#[test]
fn a_count_is_no_longer_the_institutes_many_sentences_on() {
    check_statistics(
        "The Institute of Peace Studies counted 410 dead in Niger in May. Weapons are cheap. \
         Farmers have left. Traders have gone. Schools are shut. The north has seen 80% of attacks.",
        expect![[r#"
            killed: 410 to 410, 2024-05-01 to 2024-05-31, in Niger, by Institute of Peace Studies
            share of attacks: 80 to 80, 2024-05-01 to 2024-05-31, in Niger, by –
        "#]],
    );
}

#[test]
fn shares_and_changes() {
    check_statistics(
        "The Sahel had 51% of all deaths in 2023, and attacks rose 38 percent.",
        expect![[r#"
            share of deaths: 51 to 51, 2023-01-01 to 2023-12-31, in The Sahel, by –
        "#]],
    );
}

#[test]
fn who_stands_how_to_whom() {
    check_relations(
        "Kinshasa has accused Kigali of sheltering the M23.",
        expect![[r#"
            Kigali shelters M23, Kinshasa blames
        "#]],
    );
    check_relations(
        "Rwanda denies supporting the M23.",
        expect![[r#"
        Rwanda supports M23, Rwanda denies
    "#]],
    );
    check_relations(
        "The United Arab Emirates has armed the RSF, the Sudanese government says.",
        expect![[r#"
            United Arab Emirates supports RSF, Sudanese government reports
        "#]],
    );
    check_relations("Ethiopia should not support the RSF.", expect![[""]]);
}

#[test]
fn what_leads_to_what() {
    check_causes(
        "The blockade has led to famine in Gaza.",
        expect![[r#"
        The blockade → famine in Gaza (1: border closures → hunger and need)
    "#]],
    );
    check_causes(
        "Tensions rose because of cross-border airstrikes, officials said.",
        expect![[r#"
            cross-border airstrikes → Tensions rose (1: cross-border strikes → tension)
        "#]],
    );
    check_causes(
        "The truce reduced attacks on villages.",
        expect![[r#"
        The truce → attacks on villages (-1: ceasefire → militant attacks)
    "#]],
    );
    check_causes("The raid did not lead to talks.", expect![[""]]);
}

#[test]
fn who_should_do_what() {
    check_proposals(
        "The junta must stop bombing villages.",
        expect![[r#"
        –: The junta should stop bombing villages
    "#]],
    );
    check_proposals(
        "The African Union urged both armies to open the road to El Fasher.",
        expect![[r#"
            The African Union: both armies should open the road to El Fasher
        "#]],
    );
    check_proposals(
        "Negotiating with the cartels should be avoided.",
        expect![[r#"
            –: – should not Negotiating with the cartels
        "#]],
    );
    check_proposals("Should the army leave?", expect![[""]]);
}

/// Words that the readers of statements look for, in any order.
const WORDS: [&str; 36] = [
    "attacks",
    "killed",
    "deaths",
    "of",
    "the",
    "245",
    "dead",
    "95%",
    "(",
    ")",
    ",",
    ";",
    ".",
    "in",
    "2023",
    "since",
    "because",
    "led",
    "to",
    "by",
    "should",
    "not",
    "be",
    "avoided",
    "Rwanda",
    "M23",
    "'s",
    "-",
    "backed",
    "accused",
    "sheltering",
    "if",
    "injured",
    "from",
    "were",
    "é",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_statement_slices_its_text(picks in prop::collection::vec(0..WORDS.len(), 0..60)) {
        let words: Vec<&str> = picks.into_iter().map(|pick| WORDS[pick]).collect();
        let text = words.join(" ");
        let reading = Kernel::embedded().annotate(&report(&text, DAY));
        let mut spans: Vec<Span> = reading.statistics.iter().map(|found| found.span).collect();
        spans.extend(reading.relations.iter().map(|found| found.span));
        spans.extend(reading.causal_links.iter().map(|found| found.span));
        spans.extend(reading.proposals.iter().map(|found| found.span));
        spans.extend(reading.annotation.causal.iter().flat_map(|found| [found.cause, found.effect]));
        for span in spans {
            prop_assert!(text.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
        }
    }
}

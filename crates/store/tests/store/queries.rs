use expect_test::expect;
use khabar_record::{Grade, IncidentType};
use khabar_store::{Error, Filter, IncidentOrder, Page, Project};

use crate::support::{Scratch, date, put, reading, rebuild, report, scratch};

fn filled() -> Scratch {
    let scratch = scratch();
    let texts = [
        "Raiders burned a granary. Villagers fled by night.",
        "Two ferries were shot at. The River Front said nothing.",
        "A granary keeper was hurt. Nobody was held.",
    ];
    for (number, text) in (1..).zip(texts) {
        let day = format!("2017-08-{:02}", 10 * number - 9);
        let report = report(number, &day, text);
        put(&scratch.project, &report, &reading(&report, &day), &[]).expect("kept");
    }
    rebuild(&scratch.project).expect("rebuilt");
    scratch
}

fn days(project: &Project, filter: Filter) -> Vec<String> {
    let found = project
        .incidents(&filter, IncidentOrder::Earliest, Page::first(10))
        .unwrap();
    assert_eq!(project.incident_count(&filter).unwrap(), found.len() as u64);
    let rows = project
        .incident_rows(&filter, IncidentOrder::Earliest, Page::first(10))
        .unwrap();
    assert!(
        rows.iter()
            .map(|row| &row.id)
            .eq(found.iter().map(|it| &it.id))
    );
    found
        .iter()
        .map(|it| it.when.start.unwrap().to_string())
        .collect()
}

#[test]
fn filters_leave_what_meets_them() {
    let Scratch { project, .. } = &filled();
    let all = ["2017-08-01", "2017-08-11", "2017-08-21"];
    let with = |set: fn(&mut Filter)| {
        let mut filter = Filter::default();
        set(&mut filter);
        days(project, filter)
    };
    assert_eq!(with(|_| ()), all);
    assert_eq!(with(|f| f.from = Some(date("2017-08-11"))), all[1..]);
    assert_eq!(with(|f| f.to = Some(date("2017-08-11"))), all[..2]);
    assert_eq!(with(|f| f.place = Some("mop".into())), all);
    assert_eq!(with(|f| f.place = Some("mop%".into())), [""; 0]);
    assert_eq!(with(|f| f.country = Some("mali".into())), all);
    assert_eq!(with(|f| f.country = Some("Niger".into())), [""; 0]);
    assert_eq!(with(|f| f.actor = Some("river-front".into())), all);
    assert_eq!(with(|f| f.actor = Some("River F".into())), all);
    assert_eq!(with(|f| f.actor = Some("navy".into())), [""; 0]);
    assert_eq!(with(|f| f.kind = Some(IncidentType::Protest)), [""; 0]);
    assert_eq!(with(|f| f.grade = Some(Grade::Weak)), all);
    assert_eq!(with(|f| f.text = Some("granary".into())), [all[0], all[2]]);
    assert_eq!(
        with(|f| f.text = Some("\"granary keeper\"".into())),
        all[2..]
    );
}

#[test]
fn pages_go_on_where_the_last_one_ended() {
    let Scratch { project, .. } = &filled();
    let page = Page {
        limit: 1,
        offset: 1,
    };
    let found = project
        .incidents(&Filter::default(), IncidentOrder::Latest, page)
        .unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].when.start, Some(date("2017-08-11")));
}

#[test]
fn an_id_may_be_cut_short_as_long_as_it_is_the_only_one() {
    let Scratch { project, .. } = &filled();
    let all = project
        .incidents(&Filter::default(), IncidentOrder::Earliest, Page::first(9))
        .unwrap();
    assert_eq!(project.incident(&all[1].id).unwrap(), all[1]);
    let ambiguous = project.incident("i").unwrap_err().to_string();
    expect![[r#"3 incidents have an id that begins with "i": give more of it"#]]
        .assert_eq(&ambiguous);
    assert_eq!(project.incident(&all[1].id[..6]).unwrap(), all[1]);
    assert!(matches!(
        project.incident("ix"),
        Err(Error::NotFound { .. })
    ));
    assert!(matches!(
        project.incident("' OR 1"),
        Err(Error::NotFound { .. })
    ));
}

#[test]
fn search_shows_the_words_in_their_passage() {
    let Scratch { project, .. } = &filled();
    let shown = |words: &str| {
        let hits = project.search(words, Page::first(5)).expect("a search");
        assert_eq!(project.search_count(words).unwrap(), hits.len() as u64);
        let marked = |hit: khabar_store::Hit| {
            let piece = |it: khabar_store::Piece| {
                if it.hit {
                    format!("[{}]", it.text)
                } else {
                    it.text
                }
            };
            hit.passage.into_iter().map(piece).collect::<String>()
        };
        hits.into_iter().map(marked).collect::<Vec<_>>()
    };
    expect![[r#"
        [
            "Raiders [burned] a [granary]. Villagers fled by night.",
        ]
    "#]]
    .assert_debug_eq(&shown("burn granary"));
    assert_eq!(shown("granary").len(), 2);
    for odd in ["", "\"", "AND (", "NEAR(a b", "gran*", "title:x", "\0"] {
        assert_eq!(
            shown(odd).len(),
            0,
            "{odd:?} finds nothing, and does no harm"
        );
    }
}

#[test]
fn lists_count_what_they_list() {
    let Scratch { project, .. } = &filled();
    let reports = project.reports(None, Page::first(9)).unwrap();
    assert_eq!(
        reports.iter().map(|row| row.incidents).collect::<Vec<_>>(),
        [1, 1, 1]
    );
    assert_eq!(
        project
            .reports(Some("ferries"), Page::first(9))
            .unwrap()
            .len(),
        1
    );
    let actors = project.actors(None, Page::first(9)).unwrap();
    assert_eq!((actors[0].reports, actors[0].incidents), (3, 3));
    assert_eq!(actors[0].names, ["River Front"]);
    let rows = project
        .incident_rows(&Filter::default(), IncidentOrder::Deadliest, Page::first(1))
        .unwrap();
    assert_eq!((rows[0].killed, rows[0].reports), (Some(3), 1));
    let status = project.status().unwrap();
    assert_eq!(
        (status.reports, status.accounts, status.incidents),
        (3, 3, 3)
    );
}

#[test]
fn incidents_at_one_point_are_one_spot() {
    let scratch = scratch();
    for (number, day) in [(1, "2020-03-01"), (2, "2021-06-01")] {
        let report = report(number, day, &format!("Gunmen struck convoy {number}."));
        put(&scratch.project, &report, &reading(&report, day), &[]).expect("kept");
    }
    rebuild(&scratch.project).expect("rebuilt");
    let all = Filter::default();
    let spots = scratch.project.incident_spots(&all, 10).expect("spots");
    let told: Vec<_> = spots
        .iter()
        .map(|spot| (spot.name.as_str(), spot.incidents, spot.killed, spot.vague))
        .collect();
    assert_eq!(told, [("Mopti", 2, 6, false)]);
    let countries = scratch
        .project
        .incidents_by_country(&all)
        .expect("countries");
    assert_eq!((&*countries[0].name, countries[0].incidents), ("Mali", 2));
    let later = Filter {
        from: Some(date("2021-01-01")),
        ..Filter::default()
    };
    let spots = scratch.project.incident_spots(&later, 10).expect("spots");
    assert_eq!(spots[0].incidents, 1);
}

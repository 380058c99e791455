use std::fmt::Write;

use expect_test::{Expect, expect};
use khabar_actors::ActorKind;
use khabar_export::{Format, Table};
use khabar_record::{Incident, IncidentType, People, Role};

use crate::sample::{Sample, actor, bare_incident, estimate, exported, incident, party, sample};

/// The values of the first row, with their headings; empty ones left out.
fn first_row(record: &Sample, format: Format) -> Option<Vec<(String, String)>> {
    let bytes = exported(record, format, Table::Incidents);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headings = reader.headers().unwrap().clone();
    let row = reader.records().next()?.unwrap();
    let named = headings
        .iter()
        .zip(row.iter())
        .filter(|(_, value)| !value.is_empty());
    Some(
        named
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    )
}

fn check(format: Format, expected: Expect) {
    let mut lines = String::new();
    for (name, value) in first_row(&sample(), format).expect("a row") {
        writeln!(lines, "{name}: {value}").unwrap();
    }
    expected.assert_eq(&lines);
}

#[test]
fn headings_are_the_data_sets_own() {
    let names = |table: Table| {
        let headings = table.headings();
        headings
            .iter()
            .map(|heading| heading.name)
            .collect::<Vec<_>>()
            .join(",")
    };
    assert_eq!(
        names(Table::Acled),
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,\
         actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,\
         iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,\
         source_scale,notes,fatalities,tags,timestamp"
    );
    assert_eq!(
        names(Table::Ucdp),
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,\
         conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,\
         side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,\
         source_date,source_headline,source_original,where_prec,where_coordinates,\
         where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,\
         country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,\
         deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
    );
    assert_eq!(
        (Table::Acled.headings().len(), Table::Ucdp.headings().len()),
        (31, 49)
    );
}

#[test]
fn an_ambush_in_acled_s_columns() {
    check(
        Format::Acled,
        expect![[r#"
        event_id_cnty: MLI00000000002a
        event_date: 2023-05-03
        year: 2023
        time_precision: 1
        disorder_type: Political violence
        event_type: Battles
        sub_event_type: Armed clash
        actor1: River Front
        inter1: 2
        actor2: Malian Armed Forces
        inter2: 1
        interaction: 12
        iso: 466
        region: Western Africa
        country: Mali
        admin1: Ségou
        location: Segou
        latitude: 13.4317
        longitude: -6.2157
        geo_precision: 1
        source: Lake Herald
        notes: Armed assault in Ségou on 3 May 2023. confirmed: the River Front accepted responsibility
        fatalities: 10
        tags: grade=confirmed; review=draft
    "#]],
    );
}

#[test]
fn an_ambush_in_ucdp_s_columns() {
    check(
        Format::Ucdp,
        expect![[r#"
        id: 42
        relid: MLI-2023-1-i00000000002a
        year: 2023
        code_status: Clear
        type_of_violence: 1
        dyad_name: Government of Mali - River Front
        side_a: Government of Mali
        side_b: River Front
        number_of_sources: 1
        source_article: "Lake Herald,2023-05-04,Lake Herald, front page"
        source_office: Lake Herald
        source_date: 2023-05-04
        source_headline: Lake Herald, front page
        source_original: the army
        where_prec: 1
        where_coordinates: Segou
        where_description: Ségou
        adm_1: Ségou
        latitude: 13.4317
        longitude: -6.2157
        geom_wkt: POINT (-6.2157 13.4317)
        priogrid_gid: 148668
        country: Mali
        country_id: 432
        region: Africa
        event_clarity: 1
        date_prec: 1
        date_start: 2023-05-03
        date_end: 2023-05-03
        deaths_a: 11
        deaths_b: 0
        deaths_civilians: 0
        deaths_unknown: 0
        best: 11
        high: 11
        low: 10
        gwnoa: 432
    "#]],
    );
}

/// One value of an incident's row; `None` where the coding has no such row or no such value.
fn value(incident: Incident, format: Format, name: &str) -> Option<String> {
    let mut record = Sample {
        incidents: vec![incident],
        ..sample()
    };
    record
        .actors
        .push(actor("ne-army", "Niger's army", ActorKind::Military, "NE"));
    record.actors.push(actor(
        "herders",
        "Herders' militia",
        ActorKind::Militia,
        "ML",
    ));
    let row = first_row(&record, format)?;
    row.into_iter()
        .find(|(heading, _)| heading == name)
        .map(|(_, value)| value)
}

fn between(first: Option<&str>, second: Option<&str>, killed: &[(People, u64)]) -> Incident {
    let side = |role, id: Option<&str>| id.map(|id| party(role, id, Some(id)));
    let sides = [side(Role::Perpetrator, first), side(Role::Target, second)];
    Incident {
        parties: sides.into_iter().flatten().collect(),
        estimates: killed
            .iter()
            .map(|&(people, best)| estimate(people, best))
            .collect(),
        ..incident()
    }
}

#[test]
fn acled_s_interactions() {
    let interaction = |first, second, killed: &[(People, u64)]| {
        value(between(first, second, killed), Format::Acled, "interaction").unwrap_or_default()
    };
    let (army, front, herders) = (Some("ml-army"), Some("river-front"), Some("herders"));
    assert_eq!(interaction(front, army, &[]), "12");
    assert_eq!(interaction(army, front, &[]), "12");
    assert_eq!(interaction(front, herders, &[]), "23");
    assert_eq!(
        interaction(Some("ne-army"), front, &[]),
        "28",
        "a state's force abroad"
    );
    assert_eq!(interaction(front, None, &[]), "20", "one side alone");
    assert_eq!(interaction(front, None, &[(People::Women, 2)]), "27");
    assert_eq!(
        interaction(None, None, &[(People::Soldiers, 2)]),
        "13",
        "unnamed on both sides"
    );
}

#[test]
fn acled_s_types_heed_who_was_hurt() {
    let coded = |kind, killed: &[(People, u64)]| {
        let incident = Incident {
            kind,
            ..between(Some("river-front"), None, killed)
        };
        let part = |name| value(incident.clone(), Format::Acled, name).unwrap_or_default();
        format!(
            "{} / {} / {}",
            part("disorder_type"),
            part("event_type"),
            part("sub_event_type")
        )
    };
    use IncidentType::{ArmedAssault, ArrestOperation, Protest};
    let all = [
        coded(ArmedAssault, &[(People::Soldiers, 3)]),
        coded(ArmedAssault, &[(People::Civilians, 3)]),
        coded(ArrestOperation, &[]),
        coded(ArrestOperation, &[(People::Militants, 1)]),
        coded(Protest, &[]),
        coded(Protest, &[(People::Police, 1)]),
        coded(Protest, &[(People::Unspecified, 1)]),
    ];
    expect![[r#"
        Political violence / Battles / Armed clash
        Political violence / Violence against civilians / Attack
        Strategic developments / Strategic developments / Arrests
        Political violence / Battles / Armed clash
        Demonstrations / Protests / Peaceful protest
        Demonstrations / Riots / Violent demonstration
        Political violence; Demonstrations / Protests / Excessive force against protesters"#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn ucdp_s_types_of_violence() {
    let violence = |first, second, killed: &[(People, u64)]| {
        let incident = between(first, second, killed);
        let part = |name| value(incident.clone(), Format::Ucdp, name).unwrap_or_default();
        let deaths = [
            "deaths_a",
            "deaths_b",
            "deaths_civilians",
            "deaths_unknown",
            "best",
        ]
        .map(part);
        format!(
            "{} {}: {}",
            part("type_of_violence"),
            part("dyad_name"),
            deaths.join(" ")
        )
    };
    let (army, front, herders) = (Some("ml-army"), Some("river-front"), Some("herders"));
    let mixed = [
        (People::Soldiers, 4),
        (People::Militants, 2),
        (People::Unspecified, 9),
    ];
    let all = [
        violence(front, army, &mixed),
        violence(front, None, &mixed),
        violence(front, herders, &[(People::Militants, 5)]),
        violence(
            front,
            None,
            &[(People::Civilians, 7), (People::Children, 3)],
        ),
        violence(army, None, &[(People::Women, 2)]),
        violence(Some("ne-army"), army, &[(People::Soldiers, 6)]),
    ];
    expect![[r#"
        1 Government of Mali - River Front: 4 2 0 3 9
        1 Government of Mali - River Front: 4 2 0 3 9
        2 River Front - Herders' militia: 0 0 0 5 5
        3 River Front - Civilians: 0 0 7 0 7
        3 Government of Mali - Civilians: 0 0 2 0 2
        1 Government of Niger - Government of Mali: 0 0 0 6 6"#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn ucdp_has_no_row_without_a_death_and_neither_has_one_without_a_date() {
    let nobody = between(Some("river-front"), Some("ml-army"), &[]);
    assert_eq!(value(nobody.clone(), Format::Ucdp, "id"), None);
    assert_eq!(
        value(nobody, Format::Acled, "fatalities").as_deref(),
        Some("0")
    );
    for format in [Format::Acled, Format::Ucdp] {
        assert_eq!(value(bare_incident(), format, "year"), None);
    }
}

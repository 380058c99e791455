use khabar_record::Incident;
use khabar_store::{Filter, IncidentOrder, Page};

use crate::support::{get, page, reports, store};

fn incidents() -> Vec<Incident> {
    store()
        .incidents(&Filter::default(), IncidentOrder::Latest, Page::first(50))
        .expect("incidents")
}

#[test]
fn the_overview_lists_every_incident() {
    let page = page("/");
    let incidents = incidents();
    assert!(!incidents.is_empty(), "the sample tells of incidents");
    for incident in incidents {
        assert!(page.contains(&format!("href=\"/incidents/{}\"", incident.id)));
    }
}

#[test]
fn conditions_leave_out_what_does_not_meet_them() {
    let all = incidents();
    let listed = |address: &str| {
        let page = page(address);
        let on_it = |incident: &&Incident| page.contains(&format!("/incidents/{}\"", incident.id));
        all.iter().filter(on_it).count()
    };
    assert_eq!(listed("/?from=&to=&place=&type=&grade="), all.len());
    assert_eq!(listed("/?from=1990-01-01&to=1990-12-31"), 0);
    let in_mali = listed("/?place=mali");
    assert!((1..all.len()).contains(&in_mali), "{in_mali}");
}

#[test]
fn the_form_keeps_what_was_filled_in() {
    let page = page("/?place=goma&grade=weak&order=deadliest");
    assert!(page.contains(r#"name="place" value="goma""#));
    assert!(page.contains(r#"<option value="weak" selected>"#));
    assert!(page.contains(r#"<option value="deadliest" selected>"#));
}

#[test]
fn an_incident_shows_every_figure_and_leads_to_its_words() {
    for incident in incidents() {
        let page = page(&format!("/incidents/{}", incident.id));
        assert!(
            page.contains(&incident.grade_reason.replace('\'', "&#39;"))
                || page.contains(&incident.grade_reason)
        );
        for figure in &incident.figures {
            let link = format!("/reports/{}#s{}", figure.report, figure.what.span.start);
            assert!(page.contains(&link), "{link}");
        }
    }
}

#[test]
fn an_article_anchors_what_incidents_link_to() {
    for incident in incidents() {
        for figure in &incident.figures {
            let page = page(&format!("/reports/{}", figure.report));
            assert!(page.contains(&format!("id=\"s{}\"", figure.what.span.start)));
        }
    }
}

#[test]
fn the_lists_show_what_the_store_has() {
    let all = Page::first(50);
    for statistic in store().statistics(None, all).expect("statistics") {
        let link = format!(
            "/reports/{}#s{}",
            statistic.ranked.said.report, statistic.ranked.said.what.span.start
        );
        assert!(page("/statistics").contains(&link));
    }
    for actor in store().actors(None, all).expect("actors") {
        assert!(page("/actors").contains(&format!("href=\"/actors/{}\"", actor.id)));
        page(&format!("/actors/{}", actor.id));
    }
    for said in store().relations(None, all).expect("relations") {
        let link = format!("/reports/{}#s{}", said.report, said.what.span.start);
        assert!(page("/relations").contains(&link));
    }
    for report in reports() {
        assert!(page("/reports").contains(&format!("href=\"/reports/{}\"", report.id)));
    }
    page("/causes");
    assert!(page("/course").contains("Who against whom"));
    page("/proposals");
    assert!(page("/problems").contains("nothing in it"));
}

#[test]
fn a_search_shows_the_words_in_their_passage() {
    let page = page("/search?words=motorbikes");
    assert!(page.contains("1 report with motorbikes"));
    assert!(page.contains("<mark>motorbikes</mark>"));
}

#[test]
fn a_search_for_nothing_is_an_empty_form() {
    assert!(!page("/search").contains("<ol"));
    assert!(!page("/search?words=+").contains("<ol"));
}

#[test]
fn what_is_not_there_is_not_found() {
    for address in [
        "/nothing",
        "/incidents/i0000000000ff",
        "/incidents/%3Cscript%3E",
        "/reports/x",
        "/actors/nobody-of-that-name",
        "/style.css/x",
    ] {
        let reply = get(address);
        assert_eq!(reply.status, 404, "{address}");
        assert!(!reply.body.contains("<script"), "{address}");
    }
}

#[test]
fn what_makes_no_sense_is_said_to() {
    for address in [
        "/?from=yesterday",
        "/?grade=good",
        "/?type=war",
        "/?order=best",
        "/?page=0",
        "/?page=-1",
        "/?page=4294967295",
        "/search?words=x&page=one",
    ] {
        let reply = get(address);
        assert_eq!(reply.status, 400, "{address}");
        assert!(reply.body.contains("<h1>Bad Request</h1>"), "{address}");
    }
    let long = "x".repeat(1000);
    assert_eq!(get(&format!("/search?words={long}")).status, 400);
}

#[test]
fn a_project_that_is_gone_says_so() {
    let nowhere = std::path::Path::new("/nonexistent/khabar.db");
    let reply = crate::support::get_from(nowhere, "/");
    assert_eq!(reply.status, 500);
    assert!(reply.body.contains("there is no project at"));
}

#[test]
fn the_style_is_its_own() {
    let reply = get("/style.css");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.headers["content-type"], "text/css");
    assert_eq!(get("/icon.svg").headers["content-type"], "image/svg+xml");
}

#[test]
fn the_map_leads_to_incidents() {
    let page = page("/");
    let (_, map) = page.split_once("<figure class=\"map\">").expect("a map");
    let (map, _) = map.split_once("</figure>").expect("its end");
    assert!(map.contains("class=\"land marked\""), "countries stand out");
    assert!(map.contains("class=\"disputed\""));
    for incident in incidents() {
        let place = incident.place.as_ref().filter(|place| place.precision < 6);
        let drawn = place.is_some_and(|place| place.latitude.is_some());
        let alone = map.contains(&format!("href=\"/incidents/{}\"", incident.id));
        assert!(
            !drawn || alone || map.contains("#incidents"),
            "{}",
            incident.title
        );
    }
    assert!(
        !map.contains("style="),
        "no style of its own, which browsers would refuse"
    );
    assert!(map.len() < 400_000, "{}", map.len());
}

#[test]
fn an_incident_shows_where_it_was() {
    for incident in incidents() {
        let page = page(&format!("/incidents/{}", incident.id));
        let known = incident.place.is_some_and(|place| place.country.is_some());
        assert_eq!(
            page.contains("class=\"map locator\""),
            known,
            "{}",
            incident.title
        );
    }
}

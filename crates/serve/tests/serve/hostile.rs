//! Markup in titles, texts, fields and addresses is text.

use crate::support::{get, page, reports};

const ADDRESSES: [&str; 10] = [
    "/",
    "/reports",
    "/statistics",
    "/actors",
    "/relations",
    "/causes",
    "/course",
    "/proposals",
    "/problems",
    "/search?words=armed",
];

#[track_caller]
fn is_harmless(address: &str, page: &str) {
    for markup in [
        "<script",
        "<img",
        "<b>Willy",
        "<b>Bold",
        "<i>empty",
        "javascript:",
    ] {
        assert!(!page.contains(markup), "{markup} in {address}");
    }
}

#[test]
fn no_page_has_the_markup_of_a_text() {
    for address in ADDRESSES {
        is_harmless(address, &page(address));
    }
    for report in reports() {
        let address = format!("/reports/{}", report.id);
        is_harmless(&address, &page(&address));
    }
    let incidents = crate::support::store()
        .incidents(
            &Default::default(),
            Default::default(),
            khabar_store::Page::first(50),
        )
        .expect("incidents");
    for incident in incidents {
        let address = format!("/incidents/{}", incident.id);
        is_harmless(&address, &page(&address));
    }
}

#[test]
fn no_page_has_the_markup_of_an_address() {
    let markup = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for address in ADDRESSES {
        let separator = if address.contains('?') { '&' } else { '?' };
        let address = format!("{address}{separator}words={markup}&place={markup}&x={markup}");
        is_harmless(&address, &get(&address).body);
    }
    for address in ["/?from=", "/?grade=", "/?order=", "/reports?page="] {
        let address = format!("{address}{markup}");
        is_harmless(&address, &get(&address).body);
    }
}

#[test]
fn the_marked_text_is_the_text() {
    for report in reports() {
        let page = page(&format!("/reports/{}", report.id));
        let (_, text) = page
            .split_once("<div class=\"text\" lang=\"en\">")
            .expect("a text");
        let (text, _) = text.split_once("</div>").expect("its end");
        assert_eq!(unmarked(text), report.text);
    }
}

/// The text of some markup.
fn unmarked(markup: &str) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        text += before;
        rest = after.split_once('>').expect("a whole tag").1;
    }
    text += rest;
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

//! Only this machine's own browser is answered, and it is told to keep the pages to itself.

use axum::http::Method;

use crate::support::{ask, get, sample};

#[track_caller]
fn status(method: Method, hosts: &[&str]) -> u16 {
    ask(sample(), method, "/problems", hosts).status.as_u16()
}

#[test]
fn this_machine_is_answered_under_each_of_its_names() {
    for host in [
        "127.0.0.1:8899",
        "localhost:8899",
        "LOCALHOST:1",
        "[::1]:8899",
        "127.0.0.1",
        "localhost",
    ] {
        assert_eq!(status(Method::GET, &[host]), 200, "{host}");
    }
}

#[test]
fn other_names_are_refused() {
    for host in [
        "example.org",
        "example.org:8899",
        "127.0.0.1.example.org:8899",
        "localhost.example.org",
        "example.org@127.0.0.1:8899",
        "127.0.0.1:8899@example.org",
        "127.0.0.1/example.org",
        "10.0.0.1:8899",
        "[::2]:8899",
        "0.0.0.0:8899",
        "",
        " ",
    ] {
        assert_eq!(status(Method::GET, &[host]), 421, "{host:?}");
    }
    assert_eq!(status(Method::GET, &[]), 421, "no name at all");
    assert_eq!(
        status(Method::GET, &["127.0.0.1", "example.org"]),
        421,
        "two names"
    );
}

#[test]
fn an_address_with_a_foreign_name_is_refused() {
    let reply = ask(
        sample(),
        Method::GET,
        "http://example.org/problems",
        &["127.0.0.1:8899"],
    );
    assert_eq!(reply.status, 421);
}

#[test]
fn nothing_but_reading_is_allowed() {
    for method in [
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::PATCH,
        Method::OPTIONS,
        Method::TRACE,
    ] {
        assert_eq!(status(method.clone(), &["localhost"]), 405, "{method}");
    }
    let head = ask(sample(), Method::HEAD, "/problems", &["localhost"]);
    assert_eq!((head.status.as_u16(), head.body.as_str()), (200, ""));
}

#[test]
fn every_response_has_the_headers() {
    let foreign = ask(sample(), Method::GET, "/", &["example.org"]);
    let replies = [
        get("/"),
        get("/nothing"),
        get("/?page=x"),
        get("/style.css"),
        get("/api/incidents"),
        foreign,
    ];
    for reply in replies {
        let header = |name: &str| reply.headers[name].to_str().expect("text");
        assert_eq!(
            header("content-security-policy"),
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
             base-uri 'none'; frame-ancestors 'none'"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(header("cache-control"), "no-store");
    }
}

#[test]
fn no_page_needs_what_the_policy_forbids() {
    for address in ["/", "/reports", "/statistics", "/search?words=army"] {
        let page = get(address).body;
        for forbidden in [
            "style=\"",
            "<script",
            "<style",
            "onclick",
            "http-equiv",
            "@import",
        ] {
            assert!(!page.contains(forbidden), "{forbidden} in {address}");
        }
    }
}

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What a browser may do with the pages: show them, with their own style, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, HeaderValue); 5] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // What somebody reads here is not for the outlets that the pages link to.
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    // A record changes with every run, and may be nobody else's business.
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

/// Refuses requests under a foreign name, and adds the headers that keep pages to themselves.
pub(crate) async fn guard(request: Request, next: Next) -> Response {
    let mut response = if is_local(&request) {
        next.run(request).await
    } else {
        (
            StatusCode::MISDIRECTED_REQUEST,
            "khabar answers at 127.0.0.1, localhost and [::1] only.\n",
        )
            .into_response()
    };
    response.headers_mut().extend(HEADERS);
    response
}

/// Whether the request names this machine. A page of another site whose name was made to point
/// here would name that site.
fn is_local(request: &Request) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    let named = hosts.next().and_then(|host| host.to_str().ok());
    let in_address = request.uri().host();
    hosts.next().is_none()
        && named.is_some_and(|host| host_of(host).as_deref().is_some_and(is_this_machine))
        && in_address.is_none_or(is_this_machine)
}

/// The host's name without its port.
fn host_of(header: &str) -> Option<String> {
    let uri: Uri = format!("http://{header}/").parse().ok()?;
    let alone = uri.path() == "/" && !header.contains(['@', '/', '?', '#']);
    uri.host().filter(|_| alone).map(str::to_owned)
}

fn is_this_machine(host: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|own| host.eq_ignore_ascii_case(own))
}

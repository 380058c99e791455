use dom_query::Document;

use super::json_ld::{self, LinkedData};
use crate::draft::{Draft, one_line};

/// Where pages state the date of publication, the surest first.
const DATES: [(&str, &str); 12] = [
    ("meta[property='article:published_time']", "content"),
    ("meta[property='og:article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("[itemprop='datePublished']", "datetime"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publishdate']", "content"),
    ("meta[name='publish-date']", "content"),
    ("meta[name='dc.date.issued' i]", "content"),
    ("meta[name='dcterms.date' i]", "content"),
    ("meta[name='dc.date' i]", "content"),
    ("meta[name='date' i]", "content"),
    ("time[datetime]", "datetime"),
];

const OUTLETS: [(&str, &str); 4] = [
    ("meta[property='og:site_name']", "content"),
    ("meta[name='application-name']", "content"),
    ("meta[name='dc.publisher' i]", "content"),
    ("meta[name='publisher' i]", "content"),
];

const TITLES: [(&str, &str); 3] = [
    ("meta[property='og:title']", "content"),
    ("meta[name='twitter:title']", "content"),
    ("meta[name='dc.title' i]", "content"),
];

const ADDRESSES: [(&str, &str); 2] = [
    ("link[rel='canonical']", "href"),
    ("meta[property='og:url']", "content"),
];

/// What a page says of itself, as a draft that still lacks its text.
pub(super) fn read(document: &Document) -> Draft {
    let blocks = document.select("script[type='application/ld+json']");
    let linked = json_ld::read(blocks.iter().map(|block| block.text().to_string()));
    let outlet = first(document, &OUTLETS).or_else(|| linked.publisher.clone());
    let dates = dates(document, &linked);
    let mut draft = Draft {
        title: title(document, &linked, outlet.as_deref()),
        url: first(document, &ADDRESSES)
            .or(linked.url)
            .filter(|url| url.starts_with("http")),
        outlet,
        ..Draft::default()
    };
    dates.iter().for_each(|date| draft.state_date(date));
    draft
}

/// Every date that the page states, the surest first.
fn dates(document: &Document, linked: &LinkedData) -> Vec<String> {
    let stated = |(selector, attribute): &(&str, &str)| {
        let element = document.try_select(selector)?;
        Some(element.attr(attribute)?.to_string())
    };
    // The last two say when anything on the page was made; linked data is about the article.
    let (sure, vague) = DATES.split_at(DATES.len() - 2);
    let sure = sure.iter().filter_map(stated);
    let vague = vague.iter().filter_map(stated);
    sure.chain(linked.published.clone()).chain(vague).collect()
}

fn title(document: &Document, linked: &LinkedData, outlet: Option<&str>) -> Option<String> {
    let heading = || {
        let headings = document.select("h1");
        (headings.length() == 1).then(|| headings.text().to_string())
    };
    let title = first(document, &TITLES)
        .or_else(|| linked.headline.clone())
        .or_else(|| heading().filter(|heading| !heading.trim().is_empty()))?;
    Some(without_outlet(&one_line(&title), outlet))
}

/// `Headline | Outlet` without the outlet.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let stripped = outlet.and_then(|outlet| {
        let start = title.strip_suffix(outlet)?.trim_end();
        Some(
            start
                .strip_suffix(['|', '-', '–', '—', '·', ':'])?
                .trim_end(),
        )
    });
    stripped
        .filter(|title| !title.is_empty())
        .unwrap_or(title)
        .to_owned()
}

fn first(document: &Document, places: &[(&str, &str)]) -> Option<String> {
    places.iter().find_map(|(selector, attribute)| {
        let value = document.try_select(selector)?.attr(attribute)?;
        Some(one_line(&value)).filter(|value| !value.is_empty())
    })
}

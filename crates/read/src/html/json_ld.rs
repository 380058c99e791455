use serde_json::Value;

/// What the linked data of a page says of the article.
#[derive(Default)]
pub(super) struct LinkedData {
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
}

/// Nested data deeper than this is not looked into.
const DEPTH: usize = 6;

/// Reads the block of linked data that describes an article; one that cannot be read says nothing.
pub(super) fn read(blocks: impl Iterator<Item = String>) -> LinkedData {
    let values: Vec<Value> = blocks
        .filter_map(|block| serde_json::from_str(block.trim()).ok())
        .collect();
    let article = values.iter().find_map(|value| article(value, DEPTH));
    article.map(linked_data).unwrap_or_default()
}

fn article(value: &Value, depth: usize) -> Option<&Value> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(items) => items.iter().find_map(|item| article(item, depth - 1)),
        Value::Object(_) if is_article(value) => Some(value),
        Value::Object(fields) => fields.values().find_map(|field| article(field, depth - 1)),
        _ => None,
    }
}

/// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting` and their like.
fn is_article(value: &Value) -> bool {
    let named = |kind: &Value| {
        kind.as_str()
            .is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("Posting"))
    };
    match &value["@type"] {
        Value::Array(kinds) => kinds.iter().any(named),
        kind => named(kind),
    }
}

fn linked_data(article: &Value) -> LinkedData {
    let string = |value: &Value| value.as_str().map(str::to_owned);
    let publisher = &article["publisher"];
    LinkedData {
        headline: string(&article["headline"]),
        published: string(&article["datePublished"]),
        publisher: string(&publisher["name"]).or_else(|| string(publisher)),
        url: string(&article["url"]),
    }
}

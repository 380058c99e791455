/// What stands between the fences at the head of a text.
#[derive(Default)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) published: Option<String>,
}

/// Lines that front matter may have; a rule further down is a rule.
const LONGEST: usize = 60;

/// Parts front matter from the text below it. A fence that frames nothing known is text.
pub(super) fn split(content: &str) -> (FrontMatter, &str) {
    for (fence, sign) in [("---", ':'), ("+++", '=')] {
        if let Some((head, body)) = fenced(content, fence) {
            let stated = read(head, sign);
            if stated.is_something() {
                return (stated, body);
            }
        }
    }
    (FrontMatter::default(), content)
}

fn fenced<'a>(content: &'a str, fence: &str) -> Option<(&'a str, &'a str)> {
    let mut lines = content.split_inclusive('\n');
    let opening = lines.next().filter(|line| line.trim_end() == fence)?;
    let mut end = opening.len();
    for line in lines.take(LONGEST) {
        if line.trim_end() == fence {
            let body = &content[end + line.len()..];
            return Some((
                &content[opening.len()..end],
                body.trim_start_matches(['\n', '\r']),
            ));
        }
        end += line.len();
    }
    None
}

fn read(head: &str, sign: char) -> FrontMatter {
    let mut stated = FrontMatter::default();
    for (key, value) in head.lines().filter_map(|line| line.split_once(sign)) {
        let value = unquoted(value);
        match key.trim().to_ascii_lowercase().as_str() {
            "title" | "headline" => stated.title = value,
            "url" | "link" | "canonical" => stated.url = value,
            "outlet" | "source" | "publisher" => stated.outlet = value,
            "date" | "published" => stated.published = value,
            _ => {}
        }
    }
    stated
}

fn unquoted(value: &str) -> Option<String> {
    let value = value.trim();
    let inner = ['"', '\'']
        .iter()
        .find_map(|&quote| value.strip_prefix(quote)?.strip_suffix(quote));
    Some(inner.unwrap_or(value).trim().to_owned()).filter(|value| !value.is_empty())
}

impl FrontMatter {
    fn is_something(&self) -> bool {
        self.title.is_some()
            || self.url.is_some()
            || self.outlet.is_some()
            || self.published.is_some()
    }
}

//! Time expressions against texts with TIMEX2 or TIMEX3 tags, scored as TempEval-3 does:
//! spans by overlap, and values by exact match among the overlapping.

use khabar_record::{Published, Span};
use khabar_times::Time;

use crate::F1;

/// A text with the time expressions that its annotators tagged.
#[derive(Debug, Clone, PartialEq)]
pub struct TaggedText {
    /// The text without its tags.
    pub text: String,
    /// The day of writing that the file states.
    pub published: Option<Published>,
    /// The tagged expressions, in order.
    pub times: Vec<TaggedTime>,
}

/// A time expression as its annotators tagged it.
#[derive(Debug, Clone, PartialEq)]
pub struct TaggedTime {
    /// Its bytes in the text.
    pub span: Span,
    /// Its value, as the file spells it.
    pub value: String,
}

/// How many expressions were tagged, found, and found rightly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Tagged by the annotators.
    pub tagged: usize,
    /// Found by khabar.
    pub found: usize,
    /// Found where one was tagged.
    pub spans: usize,
    /// Found where one was tagged, with its value.
    pub values: usize,
    /// The same, where an `X` in the tagged date stands for any figure.
    pub open_values: usize,
}

impl Score {
    /// F1 of the spans.
    pub fn span_f1(self) -> f64 {
        self.f1(self.spans)
    }

    /// F1 of spans with their values.
    pub fn value_f1(self) -> f64 {
        self.f1(self.values)
    }

    /// F1 of spans with their values, where what the annotators left open is held against nobody:
    /// "last week" tagged `1989-WXX` agrees with `1989-W43`.
    pub fn open_value_f1(self) -> f64 {
        self.f1(self.open_values)
    }

    /// Both texts' counts together.
    pub fn with(self, other: Score) -> Score {
        Score {
            tagged: self.tagged + other.tagged,
            found: self.found + other.found,
            spans: self.spans + other.spans,
            values: self.values + other.values,
            open_values: self.open_values + other.open_values,
        }
    }

    fn f1(self, right: usize) -> f64 {
        F1 {
            gold: self.tagged,
            found: self.found,
            right,
        }
        .f1()
    }
}

/// Reads the inline tags of a TimeML or TIMEX2 file: the text between `<TEXT>` and `</TEXT>`,
/// or all of it, and the day of writing from the tag that bears it.
pub fn read(file: &str) -> TaggedText {
    let body = between(file, "<TEXT>", "</TEXT>").unwrap_or(file);
    let mut tagged = TaggedText {
        text: String::new(),
        published: published(file),
        times: Vec::new(),
    };
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut rest = body;
    while let Some(tag) = rest.find('<') {
        tagged.text.push_str(&unescaped(&rest[..tag]));
        let end = rest[tag..]
            .find('>')
            .map_or(rest.len(), |end| tag + end + 1);
        take(&rest[tag..end], &mut tagged, &mut open);
        rest = &rest[end..];
    }
    tagged.text.push_str(&unescaped(rest));
    tagged.times.sort_by_key(|time| time.span);
    tagged
}

/// Opens or closes a time expression.
fn take(tag: &str, tagged: &mut TaggedText, open: &mut Vec<(usize, String)>) {
    if tag.starts_with("</TIMEX") {
        if let Some((start, value)) = open.pop() {
            tagged.times.push(TaggedTime {
                span: Span::new(start, tagged.text.len()),
                value,
            });
        }
    } else if tag.starts_with("<TIMEX") {
        let value = attribute(tag, "value")
            .or_else(|| attribute(tag, "val"))
            .unwrap_or_default();
        open.push((tagged.text.len(), value.to_owned()));
    }
}

/// Counts what was found against what was tagged; each expression pairs with one at most.
pub fn score(tagged: &TaggedText, found: &[Time]) -> Score {
    let mut score = Score {
        tagged: tagged.times.len(),
        found: found.len(),
        ..Score::default()
    };
    for (gold, time) in pairs(tagged, found) {
        if let Some(time) = time {
            score.spans += 1;
            let (gold, value) = (normal(&gold.value), normal(&time.value));
            score.values += usize::from(gold == value);
            score.open_values += usize::from(agrees(&gold, &value));
        }
    }
    score
}

/// Every tagged expression with the one found that overlaps it.
pub fn pairs<'t>(
    tagged: &'t TaggedText,
    found: &'t [Time],
) -> Vec<(&'t TaggedTime, Option<&'t Time>)> {
    let mut next = 0;
    let mut pair = |gold: &'t TaggedTime| {
        let at = next + found[next..].partition_point(|time| time.span.end <= gold.span.start);
        let time = found.get(at).filter(|time| time.span.meets(gold.span));
        next = if time.is_some() { at + 1 } else { at };
        (gold, time)
    };
    tagged.times.iter().map(&mut pair).collect()
}

/// A value as it is compared: in capitals, without blanks.
fn normal(value: &str) -> String {
    value.trim().to_uppercase()
}

/// Whether a value is the tagged one wherever that is stated: an `X` of a date stands for a figure.
/// The `X` of a duration ("PXD") says that there is no figure, and is compared as it is.
fn agrees(gold: &str, value: &str) -> bool {
    let same = |(gold, own): (char, char)| gold == own || (gold == 'X' && own.is_ascii_digit());
    let is_date = gold.starts_with(|c: char| c.is_ascii_digit() || c == 'X');
    let alike = gold.len() == value.len() && gold.chars().zip(value.chars()).all(same);
    gold == value || (is_date && alike)
}

/// The day of writing: TIMEX3's creation time, or the first value before the text.
fn published(file: &str) -> Option<Published> {
    let at = file
        .find("CREATION_TIME")
        .or_else(|| file.find("<DATETIME>"))
        .or_else(|| file.find("<DCT>"))?;
    let start = file[..at]
        .rfind('<')
        .filter(|_| file[at..].starts_with("CREATION"))
        .unwrap_or(at);
    let tag = &file[start..];
    let value = attribute(&tag[..tag.find("</").unwrap_or(tag.len())], "val")?;
    value.get(..10)?.parse().ok().map(Published::on)
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {name}"))?;
    let value = &tag[start..];
    let open = value.find('"')? + 1;
    let close = value[open..].find('"')?;
    Some(&value[open..open + close])
}

fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    let start = text.find(open)? + open.len();
    let end = text[start..].rfind(close)?;
    Some(&text[start..start + end])
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"<DCT><TIMEX3 tid="t0" type="DATE" value="2019-06-14"
        functionInDocument="CREATION_TIME">June 14</TIMEX3></DCT>
        <TEXT>It fell on <TIMEX3 tid="t1" type="DATE" value="2019-06-11">Tuesday</TIMEX3> &amp; stayed for
        <TIMEX2 val="P2D">two days</TIMEX2>.</TEXT>"#;

    fn found(span: Span, value: &str) -> Time {
        Time {
            span,
            tokens: 0..0,
            kind: khabar_record::TimexKind::Date,
            value: value.to_owned(),
            from: None,
            to: None,
            relative: false,
        }
    }

    #[test]
    fn reads_the_tags_of_both_standards_and_the_day_of_writing() {
        let tagged = read(FILE);
        let words: Vec<&str> = tagged
            .times
            .iter()
            .map(|time| time.span.of(&tagged.text))
            .collect();
        assert_eq!(words, ["Tuesday", "two days"]);
        assert_eq!(tagged.times[1].value, "P2D");
        assert!(tagged.text.contains("& stayed"));
        assert_eq!(
            tagged.published.map(|day| day.start.to_string()).as_deref(),
            Some("2019-06-14")
        );
    }

    #[test]
    fn scores_spans_by_overlap_and_values_by_their_letters() {
        let tagged = read(FILE);
        let [first, second] = [tagged.times[0].span, tagged.times[1].span];
        let wider = Span {
            start: first.start - 3,
            ..first
        };
        let made_up = Span { start: 0, end: 2 };
        let times = [
            found(made_up, "2019"),
            found(wider, "2019-06-11"),
            found(second, "P3D"),
        ];
        let score = score(&tagged, &times);
        assert_eq!(
            score,
            Score {
                tagged: 2,
                found: 3,
                spans: 2,
                values: 1,
                open_values: 1,
            }
        );
        assert_eq!((score.span_f1(), score.value_f1()), (0.8, 0.4));
    }

    #[test]
    fn what_the_key_leaves_open_agrees_with_any_figure() {
        assert!(agrees("1989-WXX", "1989-W43") && agrees("XXXX-10-11", "2024-10-11"));
        assert!(!agrees("1989-WXX", "1988-W43") && !agrees("1989-WXX", "1989-Q3"));
        assert!(!agrees("PXD", "P3D") && !agrees("1989-W43", "1989-WXX"));
    }
}

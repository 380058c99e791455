//! Who says what against texts whose sources, cues and contents people have marked, in the
//! stand-off form of brat (`T7\tContent 209 236;91 186\t…`, `E2\tAttribution:T8 Source:T5 …`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use khabar_record::{Attribution, Span};

use crate::F1;

/// What an attribution consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who says it.
    Source,
    /// The words of saying.
    Cue,
    /// What is said.
    Content,
}

impl Part {
    /// Every part, in the order in which scores are printed.
    pub const ALL: [Part; 3] = [Part::Source, Part::Cue, Part::Content];

    /// The part's name in the files and in the scores.
    pub fn name(self) -> &'static str {
        match self {
            Part::Source => "Source",
            Part::Cue => "Cue",
            Part::Content => "Content",
        }
    }
}

/// Spans of a text by part; a part told in pieces has several.
pub type Spans = BTreeMap<Part, Vec<Vec<Span>>>;

/// Reads the attributions of a brat file; what belongs to no attribution is left out.
pub fn read(text: &str, annotations: &str) -> Spans {
    let starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    let bytes = |point: usize| starts.get(point).copied().unwrap_or(text.len());
    let mut spans = Spans::new();
    for line in annotations.lines() {
        let Some((_, rest)) = line
            .strip_prefix('T')
            .and_then(|line| line.split_once('\t'))
        else {
            continue;
        };
        let Some((name, places)) = rest.split('\t').next().and_then(|r| r.split_once(' ')) else {
            continue;
        };
        let Some(part) = Part::ALL.into_iter().find(|part| part.name() == name) else {
            continue;
        };
        let mut pieces: Vec<Span> = places
            .split(';')
            .filter_map(|piece| piece.split_once(' '))
            .filter_map(|(a, b)| Some(Span::new(bytes(a.parse().ok()?), bytes(b.parse().ok()?))))
            .collect();
        pieces.sort_unstable();
        spans.entry(part).or_default().push(pieces);
    }
    spans
}

/// The text of a file of annotations: `x.txt` beside `x.ann` or in `../text`; PolNeAR adds the
/// annotator to the annotations' name.
pub fn text_of(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let folder = file.parent().unwrap_or(Path::new(""));
    let names = [
        stem.as_ref(),
        stem.rsplit_once('_').map_or("", |(name, _)| name),
    ];
    let folders = [folder.to_owned(), folder.join("../text")];
    folders
        .iter()
        .flat_map(|folder| names.map(|name| folder.join(format!("{name}.txt"))))
        .find(|path| path.exists())
        .unwrap_or_else(|| file.with_extension("txt"))
}

/// What khabar finds, in the same form.
pub fn spans(attributions: &[Attribution]) -> Spans {
    let mut spans = Spans::new();
    for attribution in attributions {
        // A quotation that goes on shares its speaker and its cue with what came before.
        let mut add = |part, span| {
            let known: &mut Vec<Vec<Span>> = spans.entry(part).or_default();
            if !known.contains(&vec![span]) {
                known.push(vec![span]);
            }
        };
        if let Some(source) = attribution.source {
            add(Part::Source, source);
        }
        add(Part::Cue, attribution.cue);
        add(Part::Content, attribution.content);
    }
    spans
}

/// Spans, and the letters that they hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Spans; right is one that meets a marked one, each pairing with one at most.
    pub spans: F1,
    /// Bytes within them.
    pub bytes: F1,
}

impl Score {
    /// Both texts' counts together.
    pub fn with(self, other: Score) -> Score {
        Score {
            spans: self.spans.with(other.spans),
            bytes: self.bytes.with(other.bytes),
        }
    }
}

/// Counts the spans of one part of a text.
pub fn score(text: &str, marked: &[Vec<Span>], found: &[Vec<Span>]) -> Score {
    let mut free: Vec<&Vec<Span>> = found.iter().collect();
    let mut met = 0;
    for gold in marked {
        let overlap = |other: &&Vec<Span>| shared(gold, other);
        let best = (0..free.len()).max_by_key(|&at| (overlap(&free[at]), std::cmp::Reverse(at)));
        if let Some(at) = best.filter(|&at| overlap(&free[at]) > 0) {
            free.remove(at);
            met += 1;
        }
    }
    let (gold, ours) = (covered(text, marked), covered(text, found));
    let count = |bytes: &[bool]| bytes.iter().filter(|held| **held).count();
    let spans = F1 {
        gold: marked.len(),
        found: found.len(),
        right: met,
    };
    let bytes = F1 {
        gold: count(&gold),
        found: count(&ours),
        right: gold.iter().zip(&ours).filter(|(a, b)| **a && **b).count(),
    };
    Score { spans, bytes }
}

/// Bytes that two spans in pieces share.
fn shared(a: &[Span], b: &[Span]) -> usize {
    let overlap = |x: &Span, y: &Span| x.end.min(y.end).saturating_sub(x.start.max(y.start));
    a.iter()
        .flat_map(|x| b.iter().map(move |y| overlap(x, y) as usize))
        .sum()
}

fn covered(text: &str, spans: &[Vec<Span>]) -> Vec<bool> {
    let mut held = vec![false; text.len()];
    for span in spans.iter().flatten() {
        let end = (span.end as usize).min(text.len());
        held[(span.start as usize).min(end)..end].fill(true);
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“No raid took place,” the café’s owner said.";
    const MARKS: &str = "T1\tSource 22 38\tthe café’s owner\nT2\tCue 39 43\tsaid\n\
        T3\tContent 0 21\t“No raid took place,”\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n";

    #[test]
    fn reads_code_points_as_bytes() {
        let spans = read(TEXT, MARKS);
        let words = |part| spans[&part][0][0].of(TEXT);
        assert_eq!(words(Part::Source), "the café’s owner");
        assert_eq!(words(Part::Cue), "said");
        assert_eq!(words(Part::Content), "“No raid took place,”");
    }

    #[test]
    fn one_span_found_meets_one_span_marked() {
        let span = |start, end| vec![Span::new(start, end)];
        let score = score("0123456789", &[span(0, 4), span(5, 9)], &[span(3, 7)]);
        let spans = score.spans;
        assert_eq!((spans.right, spans.gold, spans.found), (1, 2, 1));
        assert_eq!(score.bytes.right, 3);
        assert_eq!(spans.f1(), 2.0 / 3.0);
    }
}

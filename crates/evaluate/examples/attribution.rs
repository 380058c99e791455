//! Scores who says what on brat files that are named (`x.ann`, its text beside it or in `../text`);
//! with `--errors` prints what was missed and what was made up.

use std::path::PathBuf;

use khabar_evaluate::attribution::{Part, Score, read, score, spans, text_of};
use khabar_evaluate::counts::Row;
use khabar_extract::Kernel;

fn main() {
    let mut files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let errors = files
        .first()
        .is_some_and(|first| first.as_os_str() == "--errors");
    if errors {
        files.remove(0);
    }
    let kernel = Kernel::embedded();
    let mut totals = [Score::default(); 3];
    for file in &files {
        let marks = std::fs::read_to_string(file).expect("the file can be read");
        let text = std::fs::read_to_string(text_of(file)).expect("its text can be read");
        let row = Row::of(&text);
        let found = spans(&kernel.annotate(&row.report()).annotation.attributions);
        let gold = read(&row.text, &marks);
        for (part, total) in Part::ALL.into_iter().zip(&mut totals) {
            let empty = Vec::new();
            let (marked, ours) = (
                gold.get(&part).unwrap_or(&empty),
                found.get(&part).unwrap_or(&empty),
            );
            *total = total.with(score(&row.text, marked, ours));
            if errors {
                let flat = |spans: &[Vec<khabar_record::Span>]| -> Vec<khabar_record::Span> {
                    spans.iter().flatten().copied().collect()
                };
                for (label, these, those) in [("missed", marked, ours), ("made up", ours, marked)] {
                    let those = flat(those);
                    for span in these.iter().filter(|span| {
                        !span
                            .iter()
                            .any(|piece| those.iter().any(|other| other.meets(*piece)))
                    }) {
                        let from = span[0].start.saturating_sub(0) as usize;
                        let line = row.text[..from].rfind('\n').map_or(0, |at| at + 1);
                        let end = row.text[from..]
                            .find('\n')
                            .map_or(row.text.len(), |at| from + at);
                        println!(
                            "{label} {}: «{}»   | {}",
                            part.name(),
                            span[0].of(&row.text),
                            &row.text[line..end].replace('\n', " ")
                        );
                    }
                }
            }
        }
    }
    for (part, total) in Part::ALL.into_iter().zip(totals) {
        let (p, r, f) = total.overlap();
        let (_, _, bytes) = total.extent();
        println!(
            "{:8} overlap P {p:.3} R {r:.3} F1 {f:.3}   bytes F1 {bytes:.3}   marked {} found {}",
            part.name(),
            total.marked,
            total.found
        );
    }
}

//! Prints what is missed and what is made up in brat files that are named (`x.ann`, its text beside
//! it or in `../text`); `khabar evaluate attribution` has the scores.

use std::fs::read_to_string;
use std::path::Path;

use khabar_evaluate::attribution::{Part, Spans, read, spans, text_of};
use khabar_evaluate::counts::Row;
use khabar_extract::Kernel;
use khabar_record::Span;

fn main() {
    let kernel = Kernel::embedded();
    for file in std::env::args_os().skip(1) {
        let marks = read_to_string(&file).expect("the file can be read");
        let text = read_to_string(text_of(Path::new(&file))).expect("its text can be read");
        let reading = kernel.annotate(&Row::of(&text).report());
        let (marked, found) = (read(&text, &marks), spans(&reading.annotation.attributions));
        for part in Part::ALL {
            let of = |spans: &Spans| spans.get(&part).cloned().unwrap_or_default();
            let (marked, found) = (of(&marked), of(&found));
            print(&format!("missed {}", part.name()), &marked, &found, &text);
            print(&format!("made up {}", part.name()), &found, &marked, &text);
        }
    }
}

/// The spans that none of the others meets, each in its line.
fn print(label: &str, these: &[Vec<Span>], those: &[Vec<Span>], text: &str) {
    let met = |piece: &Span| those.iter().flatten().any(|other| other.meets(*piece));
    for span in these.iter().filter(|span| !span.iter().any(met)) {
        let words = span[0].of(text);
        println!(
            "{label}: «{words}»   | {}",
            line(text, span[0].start as usize)
        );
    }
}

fn line(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let end = text[at..].find('\n').map_or(text.len(), |after| at + after);
    &text[start..end]
}

//! Prints, article by article, what MUC-4's key has and what khabar finds where the two differ;
//! `khabar evaluate muc4` has the scores.

use khabar_evaluate::counts;
use khabar_evaluate::muc4::{Capitals, Part, Row, Score, found};
use khabar_extract::Kernel;

fn main() {
    let kernel = Kernel::embedded();
    let capitals = Capitals::of(kernel.actors);
    let mut totals = [Score::default(); Part::ALL.len()];
    for file in std::env::args().skip(1) {
        let rows = std::fs::read_to_string(&file).expect("the file can be read");
        for line in rows.lines() {
            let row: Row = serde_json::from_str(line).expect("a row a line");
            let text = capitals.restore(&row.doctext);
            let report = counts::Row::of(&text).report();
            let (key, ours) = (row.key(), found(&text, &kernel.annotate(&report)));
            println!("=== {}", row.docid);
            for (total, part) in totals.iter_mut().zip(Part::ALL) {
                let of = |parts: &khabar_evaluate::muc4::Parts| {
                    parts.get(&part).cloned().unwrap_or_default()
                };
                let (key, ours) = (of(&key), of(&ours));
                *total = total.with(Score::of(&key, &ours));
                if !key.is_empty() || !ours.is_empty() {
                    println!("{:8} key {key:?}\n         our {ours:?}", part.name());
                }
            }
        }
    }
    for (total, part) in totals.iter().zip(Part::ALL) {
        let (exact, head) = (total.exact, total.head);
        eprintln!(
            "{:8} exact P {:.3} R {:.3} F1 {:.3}   head P {:.3} R {:.3} F1 {:.3}",
            part.name(),
            exact.precision(),
            exact.recall(),
            exact.f1(),
            head.precision(),
            head.recall(),
            head.f1()
        );
    }
}

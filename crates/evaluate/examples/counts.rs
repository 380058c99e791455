//! Scores how many were killed and injured on files of rows; with `--errors` prints the wrong ones.

use khabar_evaluate::counts::{Row, Score, told};
use khabar_extract::Kernel;
use khabar_record::Outcome;

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let errors = files.first().is_some_and(|first| first == "--errors");
    if errors {
        files.remove(0);
    }
    let kernel = Kernel::embedded();
    for file in files {
        let (mut killed, mut injured) = (Score::default(), Score::default());
        let rows = std::fs::read_to_string(&file).expect("the file can be read");
        for (number, line) in rows.lines().enumerate() {
            let row: Row = serde_json::from_str(line).expect("a row a line");
            let reading = kernel.read(&row.report());
            let ours =
                [Outcome::Killed, Outcome::Injured].map(|outcome| told(&reading.accounts, outcome));
            killed.add(row.killed, ours[0]);
            injured.add(row.injured, ours[1]);
            if errors
                && (row.killed.is_some_and(|key| key != ours[0])
                    || row.injured.is_some_and(|key| key != ours[1]))
            {
                println!(
                    "{number} key {:?} {:?} told {:?} {:?}",
                    row.killed, row.injured, ours[0], ours[1]
                );
                for account in &reading.accounts {
                    println!(
                        "   account {} sentences, {} {:?}",
                        account.sentences.len(),
                        account.kind,
                        account.place.as_ref().map(|p| &p.name)
                    );
                    for figure in &account.figures {
                        println!(
                            "     {} {} {:?}..{:?} part={} «{}»",
                            figure.outcome,
                            figure.who,
                            figure.low,
                            figure.high,
                            figure.part_of_total,
                            figure.span.of(&row.text)
                        );
                    }
                }
                println!(
                    "   {}",
                    row.text
                        .chars()
                        .take(900)
                        .collect::<String>()
                        .replace('\n', " ")
                );
            }
        }
        println!(
            "{file}: killed {:.3} of {}, injured {:.3} of {}",
            killed.share(),
            killed.keyed,
            injured.share(),
            injured.keyed
        );
    }
}

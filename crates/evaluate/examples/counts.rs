//! Prints the rows whose killed or injured are told wrongly, with every figure of theirs;
//! `khabar evaluate counts` has the scores.

use khabar_evaluate::counts::{Row, told};
use khabar_extract::Kernel;
use khabar_record::{Account, Outcome};

/// Characters of a text that are shown.
const SHOWN: usize = 900;

fn main() {
    let kernel = Kernel::embedded();
    for file in std::env::args().skip(1) {
        let rows = std::fs::read_to_string(&file).expect("the file can be read");
        for (number, line) in rows.lines().enumerate() {
            let row: Row = serde_json::from_str(line).expect("a row a line");
            let accounts = kernel.read(&row.report()).accounts;
            let [killed, injured] =
                [Outcome::Killed, Outcome::Injured].map(|outcome| told(&accounts, outcome));
            let is_wrong = row.killed.is_some_and(|key| key != killed)
                || row.injured.is_some_and(|key| key != injured);
            if is_wrong {
                let key = (row.killed, row.injured);
                println!("{file} {number} key {key:?} told {:?}", (killed, injured));
                print(&accounts, &row.text);
            }
        }
    }
}

fn print(accounts: &[Account], text: &str) {
    for account in accounts {
        let place = account.place.as_ref().map(|place| &place.name);
        let sentences = account.sentences.len();
        println!(
            "   account {sentences} sentences, {} {place:?}",
            account.kind
        );
        for figure in &account.figures {
            let (low, high) = (figure.low, figure.high);
            let (who, part) = (&figure.who, figure.part_of_total);
            let words = figure.span.of(text);
            println!(
                "     {} {who} {low:?}..{high:?} part={part} «{words}»",
                figure.outcome
            );
        }
    }
    let start: String = text.chars().take(SHOWN).collect();
    println!("   {}", start.replace('\n', " "));
}

//! `cargo run -p khabar-evaluate --example times -- [--errors] FILES`: span and value F1 on
//! files with TIMEX2 or TIMEX3 tags.

use khabar_evaluate::times::{Score, TaggedText, pairs, read, score};
use khabar_language::analyze;
use khabar_times::{Time, times};

fn main() -> std::io::Result<()> {
    let errors = std::env::args().any(|argument| argument == "--errors");
    let mut total = Score::default();
    for file in std::env::args()
        .skip(1)
        .filter(|argument| argument != "--errors")
    {
        let tagged = read(&std::fs::read_to_string(&file)?);
        let found = times(&analyze(&tagged.text), tagged.published);
        if errors {
            show_errors(&tagged, &found);
        }
        total = total.with(score(&tagged, &found));
    }
    println!("{total:?}");
    println!(
        "span F1 {:.3}  value F1 {:.3}  {:.3} where the key leaves open",
        total.span_f1(),
        total.value_f1(),
        total.open_value_f1()
    );
    Ok(())
}

/// One line for each expression missed, misread or made up.
fn show_errors(tagged: &TaggedText, found: &[Time]) {
    let around = |start: u32, end: u32| {
        let text = &tagged.text;
        let from = (0..=start.saturating_sub(50) as usize)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        let to = ((end as usize + 40).min(text.len())..=text.len())
            .find(|at| text.is_char_boundary(*at));
        text[from..to.unwrap_or(text.len())].replace('\n', " ")
    };
    let pairs = pairs(tagged, found);
    for (gold, time) in &pairs {
        let words = gold.span.of(&tagged.text);
        let context = around(gold.span.start, gold.span.end);
        match time {
            None => println!("MISSED\t{}\t{words}\t{context}", gold.value),
            Some(time) if time.value != gold.value => {
                println!("VALUE\t{}\t{}\t{words}\t{context}", gold.value, time.value);
            }
            _ => {}
        }
    }
    for time in found {
        if !pairs
            .iter()
            .any(|(_, paired)| paired.is_some_and(|paired| paired.span == time.span))
        {
            let words = time.span.of(&tagged.text);
            println!(
                "EXTRA\t{}\t{words}\t{}",
                time.value,
                around(time.span.start, time.span.end)
            );
        }
    }
}

//! `cargo run --release -p khabar-evaluate --example places -- [--errors] FILES`: accuracy within
//! 161 km on LGL and GeoWebNews, apart for the halves that were and were not looked at in tuning.

use khabar_evaluate::places::{Article, Placed, Score, place, read};
use khabar_gazetteer::Gazetteer;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    for file in files {
        let articles = read(&std::fs::read_to_string(&file)?)?;
        let (tuned, held_out) = articles.split_at(articles.len() / 2);
        println!("{file}");
        println!(
            "  first half (tuned on)  {}",
            line(tuned, !options.is_empty())
        );
        println!("  second half (held out) {}", line(held_out, false));
        println!("  all                    {}", line(&articles, false));
    }
    Ok(())
}

fn line(articles: &[Article], errors: bool) -> String {
    let mut score = Score::default();
    for article in articles {
        let placed = place(Gazetteer::embedded(), article);
        score.count(&placed);
        if errors {
            placed
                .iter()
                .filter(|toponym| !toponym.is_near())
                .for_each(show);
        }
    }
    format!("accuracy@161 {:.3}  {score:?}", score.accuracy())
}

fn show(toponym: &Placed<'_>) {
    let found = toponym.found.as_ref();
    let place = found.map(|found| {
        (
            found.official.as_deref(),
            found.admin1.as_deref(),
            found.country.as_deref(),
        )
    });
    println!(
        "{}\t{:?}\t{:?}\t{:?}",
        toponym.gold.name,
        toponym.gold.at,
        toponym.kilometres.map(f64::round),
        place
    );
}

//! `cargo run --release -p khabar-evaluate --example places -- [--errors | --raw] FILES`: accuracy
//! within 161 km on LGL and GeoWebNews, apart for the halves that were and were not looked at in
//! tuning. `--errors` shows every miss of the first half; `--raw` those of names in running text.

use khabar_evaluate::places::{Article, Placed, RawScore, Score, find, place, read};
use khabar_extract::Kernel;
use khabar_gazetteer::Gazetteer;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    for file in files {
        let articles = read(&std::fs::read_to_string(&file)?)?;
        let (tuned, held_out) = articles.split_at(articles.len() / 2);
        println!("{file}");
        if options.iter().any(|option| option == "--raw") {
            println!("  first half (tuned on)  {}", raw(tuned, true));
            println!("  second half (held out) {}", raw(held_out, false));
            println!("  all                    {}", raw(&articles, false));
            continue;
        }
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

fn raw(articles: &[Article], errors: bool) -> String {
    let kernel = Kernel::embedded();
    let mut score = RawScore::default();
    for article in articles {
        let found = find(&kernel, article);
        score.count(article, &found);
        let meets = |gold: &khabar_record::Span| found.iter().any(|own| own.span.meets(*gold));
        let known = |own: &khabar_record::Span| {
            let placed = article.toponyms.iter().map(|gold| &gold.span);
            placed.chain(&article.unplaced).any(|gold| gold.meets(*own))
        };
        if errors {
            let missed = article.toponyms.iter().map(|gold| gold.span);
            missed
                .filter(|gold| !meets(gold))
                .for_each(|gold| around("MISSED", &article.text, gold));
            let made_up = found.iter().map(|own| own.span);
            made_up
                .filter(|own| !known(own))
                .for_each(|own| around("EXTRA", &article.text, own));
        }
    }
    let (f1, accuracy, product) = (score.f1(), score.accuracy(), score.product());
    format!("F1 {f1:.3} accuracy@161 {accuracy:.3} product {product:.3}  {score:?}")
}

/// A name with the words around it.
fn around(what: &str, text: &str, span: khabar_record::Span) {
    let before: Vec<char> = text[..span.start as usize].chars().rev().take(40).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = text[span.end as usize..].chars().take(30).collect();
    let line = format!("{before}[{}]{after}", span.of(text)).replace('\n', " ");
    println!("{what}\t{line}");
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

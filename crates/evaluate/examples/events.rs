//! Prints, sentence by sentence, who is named in a text on standard input, and who does what to whom.

use std::io::Read;

use khabar_evaluate::counts::Row;
use khabar_extract::Kernel;
use khabar_record::{MentionKind, Span};

fn main() {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .expect("standard input is text");
    let annotation = Kernel::embedded()
        .annotate(&Row::of(&text).report())
        .annotation;
    for sentence in &annotation.sentences {
        println!("{}", sentence.of(&text).replace('\n', " "));
        let here = |span: Span| sentence.covers(span);
        let named = annotation
            .mentions
            .iter()
            .filter(|mention| here(mention.span));
        let named = named.filter(|mention| mention.kind != MentionKind::Place);
        let names: Vec<String> = named
            .map(|mention| match &mention.actor {
                Some(actor) => format!("{} [{actor}]", mention.span.of(&text)),
                None => format!("{} ({})", mention.span.of(&text), mention.kind),
            })
            .collect();
        println!("    names: {}", names.join(", "));
        for event in annotation.events.iter().filter(|event| here(event.span)) {
            let words = |indexes: &[u32]| {
                let mentions = indexes.iter().map(|&at| &annotation.mentions[at as usize]);
                let words: Vec<&str> = mentions.map(|mention| mention.span.of(&text)).collect();
                words.join(", ")
            };
            println!(
                "    {} {} ({}): {} -> {}",
                event.kind,
                event.span.of(&text),
                event.modality,
                words(&event.agents),
                words(&event.patients)
            );
        }
    }
}

//! Prints what the language layer makes of a text on standard input, a token a line.

use std::io::Read;

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let document = khabar_language::analyze(&text);
    for sentence in &document.sentences {
        println!(
            "# paragraph {}{}",
            sentence.paragraph,
            if sentence.heading { ", heading" } else { "" }
        );
        for at in sentence.tokens.clone() {
            let token = &document.tokens[at];
            let number = at - sentence.tokens.start + 1;
            let head = match token.head as usize {
                head if head == at => 0,
                head => head + 1 - sentence.tokens.start,
            };
            let (word, lemma) = (document.word(at), document.lemma(at));
            println!(
                "{number}\t{word}\t{lemma}\t{}\t{head}\t{}",
                token.tag, token.relation
            );
        }
        println!();
    }
    Ok(())
}

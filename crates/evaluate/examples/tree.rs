//! Prints the words of a text on standard input with their tags and trees.

use std::io::Read;

fn main() {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .expect("standard input is text");
    let doc = khabar_language::analyze(&text);
    for sentence in &doc.sentences {
        for at in sentence.tokens.clone() {
            let token = &doc.tokens[at];
            let head = token.head as usize;
            print!(
                "{}/{:?}/{:?}<{} ",
                doc.word(at),
                token.tag,
                token.relation,
                doc.word(head)
            );
        }
        println!();
    }
}

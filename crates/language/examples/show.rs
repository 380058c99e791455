fn main() {
    let text = std::env::args().nth(1).unwrap();
    let doc = khabar_language::analyze(&text);
    for (i, t) in doc.tokens.iter().enumerate() { print!("{}:{}/{}/{}/{}→{} ", i, doc.word(i), doc.lemma(i), t.tag, t.relation, t.head); }
    println!();
}

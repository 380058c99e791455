//! Prints who says what in the texts that are named.
fn main() {
    let kernel = khabar_extract::Kernel::embedded();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(path).expect("the file is text");
        let report = khabar_record::Report {
            id: "r".into(),
            file: None,
            url: None,
            title: None,
            outlet: None,
            published: None,
            language: "en".into(),
            text,
            copy_of: None,
        };
        for saying in kernel.annotate(&report).annotation.attributions {
            println!(
                "{} [{}] {} «{}»",
                saying.stance,
                saying.source.map_or("-", |span| span.of(&report.text)),
                saying.cue.of(&report.text),
                saying.content.of(&report.text)
            );
        }
    }
}

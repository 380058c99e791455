//! Trains `data/models/tagger.bin`.

use anyhow::Result;
use khabar_language::model::Bytes;
use khabar_language::tagger::Tagger;
use khabar_language::words::Lexicon;
use khabar_training::{arguments, conllu, encode, tagging};

fn main() -> Result<()> {
    let treebank = conllu::read(&arguments::path("treebank")?)?;
    let held_out = conllu::read(&arguments::path("dev")?)?;
    let lexicon = std::fs::read(arguments::path("lexicon")?)?;
    let lexicon = Lexicon::read(&mut Bytes::new(&lexicon));
    let schedule = tagging::Schedule {
        rounds: arguments::number("rounds", 8)?,
        learners: arguments::number("learners", 3)?,
        cutoff: arguments::number("cutoff", 2)?,
        hidden: arguments::number("hidden", 10)?,
    };
    let grain = arguments::number("grain", 10)? as f32 / 100.0;
    let tags = tagging::tag_set(&treebank);
    let examples = tagging::examples(&treebank, &tags, &lexicon, 1);
    let average = tagging::train(&examples, tags.pairs().len(), schedule);
    let mut model = Vec::new();
    encode::tags(&tags, &mut model);
    encode::table(&average, tags.pairs().len(), grain, &mut model);
    std::fs::write(arguments::path("out")?, &model)?;
    report(&model, &held_out, &lexicon);
    Ok(())
}

fn report(model: &[u8], held_out: &[conllu::Sentence], lexicon: &Lexicon) {
    let tagger = Tagger::read(&mut Bytes::new(model));
    let examples: Vec<_> = held_out
        .iter()
        .map(|sentence| tagging::example(sentence, &tagger.tags, lexicon, str::to_owned))
        .collect();
    let started = std::time::Instant::now();
    let (universal, both, all) = tagging::score(&tagger, &examples);
    let percent = |part: usize| 100.0 * part as f64 / all as f64;
    let speed = all as f64 / started.elapsed().as_secs_f64();
    println!(
        "{} bytes; UPOS {:.2}, both {:.2}; {speed:.0} words/s",
        model.len(),
        percent(universal),
        percent(both)
    );
}

//! Trains `data/models/parser.bin`.

use anyhow::{Context, Result, ensure};
use khabar_language::Relation;
use khabar_language::model::Bytes;
use khabar_language::parser::Parser;
use khabar_language::tagger::{TagSet, Tagger};
use khabar_language::words::Lexicon;
use khabar_training::conllu::Sentence;
use khabar_training::parsing::{self, Example};
use khabar_training::{arguments, conllu, encode, tagging};

fn main() -> Result<()> {
    let treebank = conllu::read(&arguments::path("treebank")?)?;
    let lexicon = std::fs::read(arguments::path("lexicon")?)?;
    let lexicon = Lexicon::read(&mut Bytes::new(&lexicon));
    let tags = tagging::tag_set(&treebank);
    let relations = parsing::relations(&treebank);
    let tagged = std::fs::read_to_string(arguments::path("tags")?)?;
    let examples = examples(&treebank, &tagged, &tags, &relations, &lexicon)?;
    let schedule = parsing::Schedule {
        rounds: arguments::number("rounds", 8)?,
        learners: arguments::number("learners", 3)?,
        cutoff: arguments::number("cutoff", 2)?,
        hidden: arguments::number("hidden", 10)?,
    };
    check_tagger(&tags)?;
    let (moves, labels) = parsing::train(&examples, relations.len(), schedule);
    // Coarser steps make a smaller model; one training shows what each size costs.
    for grain in arguments::value("grains")
        .unwrap_or_else(|| "50".to_owned())
        .split(',')
    {
        let step = grain.parse::<f32>().context("--grains wants numbers")? / 100.0;
        let mut model = Vec::new();
        encode::relations(&relations, &mut model);
        encode::moves(&moves, step, &mut model);
        let moves_size = model.len();
        encode::table(&labels, relations.len(), step, &mut model);
        println!(
            "{grain}: {moves_size} bytes of moves, {} of relations",
            model.len() - moves_size
        );
        report(&model, &lexicon)?;
        let out = arguments::path("out")?;
        std::fs::write(out.with_extension(format!("{grain}.bin")), &model)?;
    }
    Ok(())
}

fn examples(
    treebank: &[Sentence],
    tagged: &str,
    tags: &TagSet,
    relations: &[Relation],
    lexicon: &Lexicon,
) -> Result<Vec<Example>> {
    let mut examples = Vec::new();
    for (sentence, line) in treebank.iter().zip(tagged.lines()) {
        let classes: Vec<u8> = line
            .split(' ')
            .map(str::parse)
            .collect::<Result<_, _>>()
            .context("a tag is no number")?;
        examples.push(parsing::example(
            sentence, &classes, tags, relations, lexicon,
        ));
    }
    Ok(examples)
}

/// The parser's features hold the numbers of classes, so another numbering would spoil it.
fn check_tagger(tags: &TagSet) -> Result<()> {
    let tagger = std::fs::read(arguments::path("tagger")?)?;
    let tagger = Tagger::read(&mut Bytes::new(&tagger));
    ensure!(
        tagger.tags.pairs() == tags.pairs(),
        "the tagger was trained on another treebank: its classes are not those of --treebank"
    );
    Ok(())
}

/// Prints the scores on held-out sentences, tagged by the tagger.
fn report(model: &[u8], lexicon: &Lexicon) -> Result<()> {
    let held_out = conllu::read(&arguments::path("dev")?)?;
    let tagger = std::fs::read(arguments::path("tagger")?)?;
    let tagger = Tagger::read(&mut Bytes::new(&tagger));
    let parser = Parser::read(&mut Bytes::new(model));
    let tagged = |sentence: &Sentence| {
        let mut classes = Vec::new();
        let words = tagging::example(sentence, &tagger.tags, lexicon, str::to_owned).words;
        tagger.tag(&words, &mut classes);
        parsing::example(sentence, &classes, &tagger.tags, &parser.relations, lexicon)
    };
    let examples: Vec<Example> = held_out.iter().map(tagged).collect();
    let started = std::time::Instant::now();
    let score = parsing::score(&parser, &examples);
    let percent = |part: usize| 100.0 * part as f64 / score.words as f64;
    let speed = score.words as f64 / started.elapsed().as_secs_f64();
    println!(
        "UAS {:.2}, LAS {:.2}; parsing {speed:.0} words/s",
        percent(score.heads),
        percent(score.labelled)
    );
    Ok(())
}

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use khabar_evaluate::counts::Row;
use khabar_evaluate::names::{Name, read, score};
use khabar_extract::Kernel;
use khabar_record::{Mention, MentionKind};

use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score names on columns of words and labels in BIO or IO, as Wikigold's
///
/// Who and what khabar takes for a mention counts as PER, ORG or LOC. A name is right when its words and
/// its kind are.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate names wikigold.conll.txt --part last-fifth")]
pub(super) struct Names {
    /// Files of columns
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The documents of each file that are scored
    #[arg(long, value_enum, default_value_t = Part::All)]
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Every document
    All,
    /// The last fifth, in the order of the file
    LastFifth,
    /// The fifth of each five, in the order of the file
    EveryFifth,
}

impl Part {
    fn of<T>(self, documents: Vec<T>) -> Vec<T> {
        let first = documents.len() * 4 / 5;
        let numbered = documents.into_iter().enumerate();
        let chosen = numbered.filter(|(at, _)| match self {
            Part::All => true,
            Part::LastFifth => *at >= first,
            Part::EveryFifth => at % 5 == 4,
        });
        chosen.map(|(_, document)| document).collect()
    }
}

impl Names {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let find = finder(global)?;
        let mut documents = Vec::new();
        for file in &self.files {
            let text = fs::read_to_string(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            let read = read(&text).map_err(|wrong| anyhow!("{}: {wrong}", file.display()))?;
            documents.extend(self.part.of(read));
        }
        let scores = score(&documents, find);
        for (kind, one) in scores
            .kinds
            .iter()
            .chain([(&"all".to_owned(), &scores.all)])
        {
            let (precision, recall, f1) = (one.precision(), one.recall(), one.f1());
            let (gold, found) = (one.gold, one.found);
            writeln!(
                screen,
                "{kind:18} P {precision:.3} R {recall:.3} F1 {f1:.3}, marked {gold}, found {found}"
            )?;
        }
        Ok(())
    }
}

type Finder = Box<dyn Fn(&[Vec<&str>]) -> Vec<Vec<Name>>>;

#[cfg(feature = "encoder")]
fn finder(global: &Global) -> Result<Finder> {
    use khabar_encoder::{Encoder, Together};
    if !global.encoder {
        return mentions(global);
    }
    let encoder = Encoder::embedded()?;
    Ok(Box::new(move |sentences| {
        let readings = encoder.read(sentences, Together::Pieces(240)).into_iter();
        let names = readings.map(|reading| reading.names.into_iter());
        names
            .map(|names| {
                let name = |name: khabar_encoder::Found<khabar_language::NameKind>| {
                    (name.words.start, name.words.end, name.kind.to_string())
                };
                names.map(name).collect()
            })
            .collect()
    }))
}

#[cfg(not(feature = "encoder"))]
fn finder(global: &Global) -> Result<Finder> {
    mentions(global)
}

/// What the kernel takes for mentions in the words of a document, put together as a text.
fn mentions(global: &Global) -> Result<Finder> {
    let kernel = kernel(global)?;
    Ok(Box::new(move |sentences| mentioned(&kernel, sentences)))
}

fn mentioned(kernel: &Kernel, sentences: &[Vec<&str>]) -> Vec<Vec<Name>> {
    let (mut text, mut starts) = (String::new(), Vec::new());
    for words in sentences {
        let mut places = Vec::new();
        for word in words {
            places.push(text.len()..text.len() + word.len());
            text.push_str(word);
            text.push(' ');
        }
        text.push_str("\n\n");
        starts.push(places);
    }
    let mentions = kernel
        .annotate(&Row::of(&text).report())
        .annotation
        .mentions;
    let named = |places: &Vec<std::ops::Range<usize>>| {
        let name = |mention: &Mention| {
            let span = mention.span.start as usize..mention.span.end as usize;
            let first = places.iter().position(|place| place.start == span.start)?;
            let last = places.iter().position(|place| place.end == span.end)?;
            let own = text[span].starts_with(char::is_uppercase);
            own.then(|| kind(mention))
                .flatten()
                .map(|kind| (first, last + 1, kind.to_owned()))
        };
        mentions.iter().filter_map(name).collect()
    };
    starts.iter().map(named).collect()
}

fn kind(mention: &Mention) -> Option<&'static str> {
    match mention.kind {
        MentionKind::Person => Some("PER"),
        MentionKind::Group | MentionKind::Organization => Some("ORG"),
        MentionKind::State | MentionKind::Place => Some("LOC"),
        _ => None,
    }
}

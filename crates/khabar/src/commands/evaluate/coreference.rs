use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use khabar_evaluate::F1;
use khabar_evaluate::coreference::{Document, Score, f1, read, score};
use khabar_evaluate::counts::Row;
use khabar_extract::Kernel;

use crate::cli::Global;
use crate::commands::actors::kernel;
use crate::screen::Screen;

/// Score who stands for whom in a text, on files in CoNLL-U with `Entity=`, as GUM's
///
/// Only people and organisations count, by name, by definite nouns ("the group", "its leader") and by
/// pronouns of the third person. Chains are scored on the marked mentions; nouns and pronouns that go
/// back to a name count as right where the name they are given is one of theirs.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  khabar evaluate coreference en_gum-ud-dev.conllu --kinds news,interview,bio,speech")]
pub(super) struct Coreference {
    /// Files in CoNLL-U
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Only documents with one of these words in their name, as GUM_news_homeopathic has "news"
    #[arg(long, value_delimiter = ',', value_name = "WORDS")]
    kinds: Vec<String>,
}

impl Coreference {
    pub(super) fn run(&self, global: &Global, screen: &mut Screen) -> Result<()> {
        let kernel = kernel(global)?;
        let (mut total, mut texts) = (Score::default(), 0);
        for file in &self.files {
            for document in documents(file)?.iter().filter(|read| self.wanted(read)) {
                total = total.with(scored(&kernel, document));
                texts += 1;
            }
        }
        writeln!(screen, "{texts} texts")?;
        write_chains(screen, &total)?;
        write_anaphors(screen, "pronouns", total.anaphors.pronouns)?;
        write_anaphors(screen, "nouns", total.anaphors.nouns)
    }

    fn wanted(&self, document: &Document) -> bool {
        let named = |kind: &String| document.id.split('_').any(|word| word == kind);
        self.kinds.is_empty() || self.kinds.iter().any(named)
    }
}

fn documents(file: &Path) -> Result<Vec<Document>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    read(&text).map_err(|wrong| anyhow!("{} is not in CoNLL-U: {wrong}", file.display()))
}

fn scored(kernel: &Kernel, document: &Document) -> Score {
    let reading = kernel.annotate(&Row::of(&document.text).report());
    score(document, &reading.annotation.chains)
}

fn write_chains(screen: &mut Screen, total: &Score) -> Result<()> {
    let measures = total.chains.measures();
    for (name, [precision, recall]) in measures {
        let (p, r) = (precision.share(), recall.share());
        let f1 = f1([precision, recall]);
        writeln!(screen, "chains, {name:8} P {p:.3} R {r:.3} F1 {f1:.3}")?;
    }
    let mean = measures.iter().map(|(_, both)| f1(*both)).sum::<f64>() / measures.len() as f64;
    writeln!(screen, "chains, mean     F1 {mean:.3}")?;
    Ok(())
}

fn write_anaphors(screen: &mut Screen, name: &str, f1: F1) -> Result<()> {
    writeln!(
        screen,
        "{name:16} P {:.3} R {:.3} F1 {:.3}, marked {}, found {}",
        f1.precision(),
        f1.recall(),
        f1.f1(),
        f1.gold,
        f1.found
    )?;
    Ok(())
}

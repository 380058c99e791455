//! Reads the articles that are named, their trees by the encoder, and prints their record as JSON:
//! beside khabar-evaluate's example `storyline`, which goes without it.

use std::path::PathBuf;

use khabar_encoder::Encoder;
use khabar_evaluate::memory::MemoryRecord;
use khabar_extract::Kernel;
use khabar_read::{Options, Progress, Reader};

fn main() {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let reader = Reader::new(Options::default());
    let progress = Progress::default();
    let (sources, _) = reader.find(&paths);
    let read = |source| reader.read(source, &progress).filter_map(Result::ok);
    let reports = sources.iter().flat_map(read).collect();
    let encoder = Encoder::embedded().expect("the embedded encoder");
    let kernel = Kernel {
        reviser: Some(Box::new(move |doc| encoder.revise(doc))),
        ..Kernel::embedded()
    };
    let record = MemoryRecord::of(&kernel, reports);
    khabar_export::json::write_json(&record, &mut std::io::stdout().lock())
        .expect("the record is written");
}

//! Reads the articles that are named and prints their record as JSON.

use std::path::PathBuf;

use khabar_evaluate::memory::MemoryRecord;
use khabar_extract::Kernel;
use khabar_read::{Options, Progress, Reader};

fn main() {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let reader = Reader::new(Options::default());
    let (sources, _) = reader.find(&paths);
    let progress = Progress::default();
    let reports = sources
        .iter()
        .flat_map(|source| {
            reader
                .read(source, &progress)
                .filter_map(Result::ok)
                .collect::<Vec<_>>()
        })
        .collect();
    let record = MemoryRecord::of(&Kernel::embedded(), reports);
    khabar_export::json::write_json(&record, &mut std::io::stdout().lock())
        .expect("the record is written");
}

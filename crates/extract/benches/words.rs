//! Words a second, raw text to claims, on one core.

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use khabar_extract::Kernel;
use khabar_record::Report;

const ARTICLES: [&str; 4] = [
    include_str!("../tests/articles/camp-overrun.txt"),
    include_str!("../tests/articles/rival-tolls.txt"),
    include_str!("../tests/articles/denied-strike.txt"),
    include_str!("../tests/articles/gunmen-and-a-recalled-siege.txt"),
];

fn words(bench: &mut Criterion) {
    let kernel = Kernel::embedded();
    let reports: Vec<Report> = ARTICLES
        .iter()
        .map(|text| support::report(text, "2024-05-01"))
        .collect();
    let words: usize = ARTICLES
        .iter()
        .map(|text| text.split_whitespace().count())
        .sum();
    let mut group = bench.benchmark_group("extract");
    group.throughput(Throughput::Elements(words as u64));
    group.bench_function("words", |bencher| {
        bencher.iter(|| {
            reports
                .iter()
                .map(|report| kernel.read(report).accounts.len())
                .sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, words);
criterion_main!(benches);

//! Words a second, raw text to claims, on one core.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use khabar_extract::Kernel;
use khabar_record::{Published, Report};

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
        .map(|text| Report {
            id: "r0".to_owned(),
            file: None,
            url: None,
            title: None,
            outlet: None,
            published: Some(Published::on(jiff::civil::date(2024, 5, 1))),
            language: "en".to_owned(),
            text: (*text).to_owned(),
            copy_of: None,
        })
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

//! How many words of news the times layer reads a second.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiff::civil::date;
use khabar_record::Published;

const NEWS: &str = "At least 12 people were killed when two car bombs went off in a market in the northern \
    town on Tuesday night, police said. The attack is the third since March. Two days earlier a convoy was \
    hit on the road to the border. Officials said the residents had left by 14 June 2019. ";

fn times(criterion: &mut Criterion) {
    let text = NEWS.repeat(100);
    let document = khabar_language::analyze(&text);
    let published = Some(Published::on(date(2024, 5, 17)));
    let mut group = criterion.benchmark_group("times");
    group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
    group.bench_function("news", |bencher| {
        bencher.iter(|| khabar_times::times(&document, published))
    });
    group.finish();
}

criterion_group!(benches, times);
criterion_main!(benches);

//! How many bytes of news the numbers layer reads a second.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const NEWS: &str = "At least 12 people, including three children, were killed and nearly 40 wounded when \
    two car bombs went off in a market in the northern town on Tuesday, police said. The attack is the \
    third this month. Officials said 95 percent of the 1,612 residents had left by 14 June 2019. ";

fn numbers(criterion: &mut Criterion) {
    let text = NEWS.repeat(100);
    let document = khabar_language::analyze(&text);
    let mut group = criterion.benchmark_group("numbers");
    group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
    group.bench_function("news", |bencher| {
        bencher.iter(|| khabar_numbers::numbers(&document))
    });
    group.finish();
}

criterion_group!(benches, numbers);
criterion_main!(benches);

//! Words a second through the encoder, tags, trees and names.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use khabar_encoder::{Encoder, Together};

const SENTENCE: &str = "Gunmen on motorcycles attacked a convoy near the town of Ansongo on Monday , killing at \
    least six soldiers and wounding four others , the army said in a statement .";

fn read(criterion: &mut Criterion) {
    let encoder = Encoder::embedded().expect("the embedded encoder");
    let words: Vec<&str> = SENTENCE.split(' ').collect();
    let sentences = vec![words.clone(); 20];
    let mut group = criterion.benchmark_group("encoder");
    group.throughput(Throughput::Elements((words.len() * sentences.len()) as u64));
    group.sample_size(10);
    for (name, together) in [
        ("alone", Together::Alone),
        ("together", Together::Pieces(160)),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| encoder.read(&sentences, together))
        });
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);

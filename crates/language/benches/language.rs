//! How fast text becomes tokens and sentences, and these become tags and trees. Throughput counts
//! tokens; a layer costs what its bench takes beyond the one before it.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use khabar_language::{analyze, analyze_tokens, segment, tag_tokens, tokens};

/// News prose written for this bench.
const STORY: &str = "\
Gunmen attacked a convoy near the border on Monday, killing at least 14 soldiers and wounding 30 others, the army said. \
The ministry's spokesman, Col. Idris Bello, told reporters that the troops had repelled the assault after a two-hour gun battle. \
\"We didn't lose the post,\" he said. The rebels, who have fought the government since 2012, claimed responsibility in a statement. \
Residents said that helicopters bombed two villages after the attack; the army denied that any civilians had been hurt.\n\n";

fn language(criterion: &mut Criterion) {
    let text = STORY.repeat(50);
    let document = analyze(&text);
    let words = |range: std::ops::Range<usize>| range.map(|token| document.word(token)).collect();
    let sentences: Vec<Vec<&str>> = document
        .sentences
        .iter()
        .map(|sentence| words(sentence.tokens.clone()))
        .collect();
    let mut group = criterion.benchmark_group("language");
    group.throughput(Throughput::Elements(document.tokens.len() as u64));
    group.bench_function("tokens", |bench| bench.iter(|| tokens(black_box(&text))));
    group.bench_function("tokens and sentences", |bench| {
        bench.iter(|| segment(black_box(&text)))
    });
    group.bench_function("tags", |bench| {
        bench.iter(|| tag_tokens(black_box(&sentences)))
    });
    group.bench_function("tags and trees", |bench| {
        bench.iter(|| analyze_tokens(black_box(&sentences)))
    });
    group.bench_function("all", |bench| bench.iter(|| analyze(black_box(&text))));
    group.finish();
}

criterion_group!(benches, language);
criterion_main!(benches);

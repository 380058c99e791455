//! How long it takes to place a text's toponyms and to look for names at a token.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use khabar_gazetteer::{Context, Gazetteer, Toponym};
use khabar_record::Span;

const NAMES: [&str; 20] = [
    "Maiduguri",
    "Borno",
    "Nigeria",
    "Gwoza",
    "Bama",
    "Damboa",
    "Chibok",
    "Lake Chad",
    "Diffa",
    "Niger",
    "Yobe",
    "Damaturu",
    "Adamawa",
    "Mubi",
    "Cameroon",
    "Kolofata",
    "Mora",
    "N'Djamena",
    "Chad",
    "Abuja",
];

fn place_all(criterion: &mut Criterion) {
    let gazetteer = Gazetteer::embedded();
    let toponym = |name| Toponym {
        span: Span::default(),
        name,
        cue: None,
        within: None,
    };
    let toponyms: Vec<_> = NAMES.into_iter().map(toponym).collect();
    let context = Context::default();
    criterion.bench_function("place_all of twenty names", |bencher| {
        bencher.iter(|| gazetteer.place_all(black_box(&toponyms), &context));
    });
}

fn longest(criterion: &mut Criterion) {
    let gazetteer = Gazetteer::embedded();
    let texts: [&[&str]; 4] = [
        &["Deir", "ez", "-", "Zor", "on", "Tuesday"],
        &["Witnesses", "said", "the", "convoy"],
        &["San", "Vicente", "del", "Caguán", "in", "Caquetá"],
        &["Mopti", "region", "of", "Mali"],
    ];
    criterion.bench_function("longest at four tokens", |bencher| {
        bencher.iter(|| texts.map(|words| gazetteer.longest(black_box(words))));
    });
}

criterion_group!(benches, place_all, longest);
criterion_main!(benches);

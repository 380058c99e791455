//! How fast the who's who starts, and how many words a second it reads.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use khabar_actors::Actors;

/// A made-up report: names, forces, and mostly other words.
const REPORT: &str = "The army of Mali said on Tuesday that fighters of Jama'at Nusrat al-Islam wal-Muslimin \
(JNIM) had withdrawn from three villages near the border after two days of clashes, while residents who \
fled on foot told reporters that the men had burned granaries and taken cattle. Bamako did not comment on \
how many people were hurt. A spokesman for the Azawad Liberation Front, which has fought beside JNIM and \
against it, denied that any of its men were there, and blamed the Africa Corps for the fires. In Niger, \
police arrested two suspects who they said belonged to the Islamic State in the Greater Sahara. \
The road between the two towns stayed closed, and the market, which opens on Fridays, was empty. ";

fn start(criterion: &mut Criterion) {
    criterion.bench_function("start", |bench| bench.iter(Actors::load));
}

fn find(criterion: &mut Criterion) {
    let actors = Actors::embedded();
    let mut group = criterion.benchmark_group("find");
    // Elements are words.
    for (name, text) in [
        ("mixed case", REPORT.repeat(5)),
        ("small letters", REPORT.to_lowercase().repeat(5)),
    ] {
        group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
        group.bench_function(name, |bench| bench.iter(|| actors.find(&text, None)));
    }
    group.finish();
}

criterion_group!(benches, start, find);
criterion_main!(benches);

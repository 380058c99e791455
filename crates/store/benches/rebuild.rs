//! How long a rebuild takes, over readings made up for it: reports of many incidents, each with
//! its own wording, wholly and after one report more.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use khabar_record::{Account, IncidentType, Published, Reading, Report, Span, When, Where};
use khabar_store::{Entry, Mode, Project, Sketch};

/// Reports in the project.
const REPORTS: u64 = 5_000;

fn mixed(number: u64) -> u64 {
    let number = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    number ^ number >> 29
}

fn report(number: u64) -> Report {
    let day = jiff::civil::date(2015, 1, 1)
        .checked_add(jiff::Span::new().days((mixed(number) % 3_000) as i64))
        .expect("a day of these years");
    Report {
        id: format!("r{:016x}", mixed(number)),
        file: Some(format!("{number}.txt")),
        url: None,
        title: None,
        outlet: Some(format!("Outlet {}", number % 40)),
        published: Some(Published::on(day)),
        language: "en".into(),
        text: format!("Gunmen struck convoy {number}. ").repeat(60),
        copy_of: None,
    }
}

fn reading(report: &Report, number: u64) -> Reading {
    let day = report.published.map(|published| published.start);
    let place = number % 50;
    let account = |kind| Account {
        kind,
        kinds: vec![(kind, 4)],
        when: When::between(day.expect("dated"), day.expect("dated")),
        place: Some(Where {
            name: format!("Place {place}"),
            id: Some(place as u32),
            official: Some(format!("Place {place}")),
            admin1: Some(format!("Province {}", place % 10)),
            admin2: None,
            country: Some("Mali".into()),
            latitude: Some(10.0 + place as f64 / 10.0),
            longitude: Some(0.0),
            precision: 1,
            span: Some(Span::new(0, 4)),
        }),
        other_places: Vec::new(),
        parties: Vec::new(),
        figures: Vec::new(),
        denials: Vec::new(),
        sentences: vec![Span::new(0, 20)],
        triggers: Vec::new(),
        words: vec![format!("convoy{number}")],
        main: true,
    };
    Reading {
        accounts: [IncidentType::ArmedAssault, IncidentType::Shelling]
            .map(account)
            .to_vec(),
        ..Reading::default()
    }
}

fn put(project: &Project, numbers: std::ops::Range<u64>) {
    for number in numbers {
        let report = report(number);
        // One band in eight is common to a tenth of all.
        let bands: Vec<u64> = (0..8)
            .map(|band| {
                if band == 0 {
                    number % 10
                } else {
                    mixed(number * 8 + band)
                }
            })
            .collect();
        let hashes: Vec<u8> = (0..8)
            .flat_map(|at| mixed(number * 8 + at).to_le_bytes())
            .collect();
        let sketch = Sketch {
            bands: &bands,
            hashes: &hashes,
        };
        let reading = reading(&report, number);
        project
            .put(&[Entry {
                report: &report,
                reading: &reading,
                sketch,
            }])
            .expect("kept");
    }
}

fn filled(folder: &tempfile::TempDir) -> Project {
    let project = Project::open(folder.path().join("khabar.db"), Mode::Create).expect("a project");
    put(&project, 0..REPORTS);
    project
}

fn rebuild(bench: &mut Criterion) {
    let folder = || tempfile::tempdir().expect("a folder");
    let mut group = bench.benchmark_group("rebuild");
    group.sample_size(10);
    group.bench_function("all of 5000 reports", |bench| {
        let new = || {
            let folder = folder();
            (filled(&folder), folder)
        };
        bench.iter_batched(
            new,
            |(project, _folder)| project.rebuild(|_, _| false).expect("rebuilt"),
            BatchSize::PerIteration,
        );
    });
    let folder = folder();
    let project = filled(&folder);
    project.rebuild(|_, _| false).expect("rebuilt");
    let mut next = REPORTS;
    group.bench_function("one more of 5000 reports", |bench| {
        let more = || {
            next += 1;
            put(&project, next - 1..next);
        };
        bench.iter_batched(
            more,
            |()| project.rebuild(|_, _| false).expect("rebuilt"),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, rebuild);
criterion_main!(benches);

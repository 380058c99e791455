//! From drafts to the files that the gazetteer reads in place.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::ensure;
use fst::MapBuilder;
use khabar_gazetteer::PlaceKind;
use khabar_gazetteer::fold::fold;
use khabar_gazetteer::layout::{Counts, MOST_ROWS, NOWHERE, Posting, Row};

use super::draft::{Draft, Drafts, Manner};
use super::names;

/// Writes all four files and names them.
pub fn write(
    drafts: Drafts,
    common: &HashSet<String>,
    folder: &Path,
) -> anyhow::Result<Vec<PathBuf>> {
    let (order, codes, counts) = order(drafts);
    ensure!(
        counts.total() < MOST_ROWS,
        "{} places are too many for the layout",
        counts.total()
    );
    let (rows, strings) = rows(&order, &codes, counts);
    let (names, postings) = index(&order, common)?;
    fs::create_dir_all(folder)?;
    let files = [
        ("places.bin", rows),
        ("strings.txt", strings.into_bytes()),
        ("names.fst", names),
        ("postings.bin", postings),
    ];
    files
        .into_iter()
        .map(|(name, bytes)| {
            let path = folder.join(name);
            println!("{name}: {} bytes", bytes.len());
            fs::write(&path, bytes)?;
            Ok(path)
        })
        .collect()
}

/// A draft with the code that others may call it by.
type Coded = (Option<String>, Draft);

/// Countries by code, then units by level, then the rest, each by id.
fn order(drafts: Drafts) -> (Vec<Coded>, HashMap<String, u32>, Counts) {
    let units = drafts
        .units
        .into_iter()
        .map(|(code, draft)| (Some(code), draft));
    let mut order: Vec<Coded> = units
        .chain(drafts.others.into_iter().map(|draft| (None, draft)))
        .collect();
    order.sort_by_key(|(_, draft)| (group(draft.kind), draft.id));
    let count = |group_wanted| {
        order
            .iter()
            .filter(|(_, draft)| group(draft.kind) == group_wanted)
            .count() as u32
    };
    let counts = Counts {
        countries: count(0),
        admin1: count(1),
        admin2: count(2),
        others: count(3),
    };
    let coded = order
        .iter()
        .zip(0..)
        .filter_map(|((code, _), row)| Some((code.clone()?, row)));
    let codes = coded.collect();
    (order, codes, counts)
}

fn group(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::Country => 0,
        PlaceKind::Admin1 => 1,
        PlaceKind::Admin2 => 2,
        _ => 3,
    }
}

fn rows(order: &[Coded], codes: &HashMap<String, u32>, counts: Counts) -> (Vec<u8>, String) {
    let mut rows = counts.encode().to_vec();
    let mut strings: String = order
        .iter()
        .take(counts.countries as usize)
        .filter_map(|(code, _)| code.as_deref())
        .collect();
    strings.push('\n');
    let mut starts = HashMap::new();
    for (_, draft) in order {
        let name = *starts.entry(draft.name.as_str()).or_insert_with(|| {
            let start = strings.len() as u32;
            strings.push_str(&draft.name);
            strings.push('\n');
            start
        });
        let parent = draft
            .within
            .as_ref()
            .and_then(|code| codes.get(code))
            .map_or(NOWHERE, |row| *row as u16);
        let (latitude, longitude) = draft.at;
        let Draft {
            id,
            population,
            kind,
            precision,
            seat,
            ..
        } = *draft;
        rows.extend(
            Row {
                id,
                latitude,
                longitude,
                population,
                kind,
                precision,
                seat,
                parent,
                name,
            }
            .encode(),
        );
    }
    (rows, strings)
}

fn index(order: &[Coded], common: &HashSet<String>) -> anyhow::Result<(Vec<u8>, Vec<u8>)> {
    let mut bearers: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
    for ((_, draft), row) in order.iter().zip(0..) {
        for (key, manner) in keys(draft) {
            let list = bearers.entry(key).or_default();
            if list.last().is_none_or(|last| last.row != row) {
                list.push(posting(row, manner));
            }
        }
    }
    let mut names = MapBuilder::memory();
    let mut postings = Vec::new();
    let mut written = 0u64;
    for (key, mut list) in bearers {
        list.sort_by_key(|posting| prominence(posting, &order[posting.row as usize].1));
        names.insert(&key, written)?;
        written += list.len() as u64;
        let last = list.len() - 1;
        let is_common = key.split(' ').all(|word| common.contains(word));
        for (at, posting) in list.into_iter().enumerate() {
            let common = is_common && stays_common(&posting, &order[posting.row as usize].1, &key);
            postings.extend(
                Posting {
                    last: at == last,
                    common,
                    ..posting
                }
                .encode(),
            );
        }
    }
    Ok((names.into_inner()?, postings))
}

/// The keys of a place: of its name, of its name without the word for its kind, of its other names.
fn keys(draft: &Draft) -> Vec<(String, Option<Manner>)> {
    let unit = matches!(draft.kind, PlaceKind::Admin1 | PlaceKind::Admin2);
    let mut keys: Vec<(String, Option<Manner>)> = vec![(fold(&draft.name), None)];
    if unit {
        keys.push((names::bare(&draft.name), None));
    }
    for (name, manner) in &draft.also {
        keys.push((fold(name), Some(*manner)));
        if unit {
            keys.push((names::bare(name), Some(*manner)));
        }
    }
    keys.retain(|(key, _)| !key.is_empty());
    keys
}

fn posting(row: u32, manner: Option<Manner>) -> Posting {
    Posting {
        row,
        alternate: manner.is_some(),
        capitals: manner == Some(Manner::Capitals),
        demonym: manner == Some(Manner::Demonym),
        common: false,
        last: false,
    }
}

/// Countries, regions and provinces first, then by people.
fn prominence(posting: &Posting, draft: &Draft) -> (u8, std::cmp::Reverse<u32>, bool, u32) {
    let rank = match draft.kind {
        PlaceKind::Country | PlaceKind::Region => 0,
        PlaceKind::Admin1 => 1,
        _ => 2,
    };
    (
        rank,
        std::cmp::Reverse(draft.population),
        posting.alternate,
        posting.row,
    )
}

/// Capitals tell, a country is known by its own name whatever else that is a word for ("Turkey"),
/// and so is a province by one of several words ("Plateau State").
fn stays_common(posting: &Posting, draft: &Draft, key: &str) -> bool {
    let own = !posting.alternate;
    let great = matches!(draft.kind, PlaceKind::Country | PlaceKind::Region) && own;
    let province = draft.kind == PlaceKind::Admin1 && key.contains(' ');
    !(posting.capitals || draft.listed || great || province)
}

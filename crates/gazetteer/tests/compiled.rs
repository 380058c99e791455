//! The compiled files are the ones that the manifest describes, and what they say hangs together.

use std::path::Path;

use khabar_gazetteer::{Gazetteer, PlaceKind};
use sha2::{Digest, Sha256};

#[derive(serde::Deserialize)]
struct Manifest {
    file: Vec<File>,
}

#[derive(serde::Deserialize)]
struct File {
    path: String,
    bytes: usize,
    sha256: String,
}

#[test]
fn files_are_those_of_the_manifest() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/gazetteer");
    let manifest = std::fs::read_to_string(data.join("manifest.toml")).unwrap();
    let manifest: Manifest = toml::from_str(&manifest).unwrap();
    assert_eq!(manifest.file.len(), 5);
    for file in manifest.file {
        let bytes = std::fs::read(data.join(&file.path)).unwrap();
        let digest = Sha256::digest(&bytes);
        let checksum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            (bytes.len(), checksum),
            (file.bytes, file.sha256),
            "{}",
            file.path
        );
    }
}

#[test]
fn every_place_lies_on_earth_in_a_country_and_is_found_by_its_id() {
    let gazetteer = Gazetteer::embedded();
    let mut places = 0;
    for place in gazetteer.places() {
        places += 1;
        assert!((-90.0..=90.0).contains(&place.latitude), "{place:?}");
        assert!((-180.0..=180.0).contains(&place.longitude), "{place:?}");
        assert!((1..=7).contains(&place.precision), "{place:?}");
        let free = matches!(place.kind, PlaceKind::Region | PlaceKind::Feature);
        assert!(
            free || gazetteer.country_name(place.country).is_some(),
            "{place:?}"
        );
        let same = gazetteer.place(place.id).unwrap();
        assert_eq!(
            (same.name, same.kind),
            (place.name, place.kind),
            "two places share an id"
        );
    }
    assert!(places > 400_000);
}

#[test]
fn every_place_is_among_the_bearers_of_its_name() {
    let gazetteer = Gazetteer::embedded();
    for place in gazetteer.places().step_by(997) {
        let bearers = gazetteer.candidates(place.name);
        let crowded = bearers.len() >= 40;
        assert!(
            crowded || bearers.iter().any(|other| other.id == place.id),
            "{place:?}"
        );
    }
}

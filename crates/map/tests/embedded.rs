//! The compiled map is the one that the manifest describes, and holds what it should.

use std::path::Path;

use khabar_map::{Atlas, Bounds, Line};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

#[test]
fn the_file_is_that_of_the_manifest() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/map");
    let manifest: toml::Table = std::fs::read_to_string(data.join("manifest.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let file = &manifest["file"][0];
    let bytes = std::fs::read(data.join(file["path"].as_str().unwrap())).unwrap();
    let digest = Sha256::digest(&bytes);
    let checksum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(checksum, file["sha256"].as_str().unwrap());
    assert_eq!(
        Atlas::embedded().to_bytes(),
        bytes,
        "it comes back as written"
    );
    assert_eq!(Atlas::from_bytes(&bytes[..bytes.len() / 2]), None);
}

#[test]
fn towns_lie_in_their_countries() {
    let atlas = Atlas::embedded();
    for (name, point) in [
        ("Pakistan", (33.7, 73.0)),
        ("Afghanistan", (34.5, 69.2)),
        ("Democratic Republic of the Congo", (-4.4, 15.4)),
        ("Mali", (14.5, -4.2)),
        ("Russia", (55.7, 37.6)),
    ] {
        let holding = atlas
            .countries
            .iter()
            .filter(|country| country.land.holds(point));
        let names: Vec<_> = holding.map(|country| country.name.as_str()).collect();
        assert_eq!(names, [name]);
    }
}

#[test]
fn everything_is_on_earth() {
    let atlas = Atlas::embedded();
    let lands = atlas
        .countries
        .iter()
        .map(|country| &country.land)
        .chain(&atlas.lakes);
    let lines = lands
        .flat_map(|land| &land.rings)
        .chain(&atlas.provinces)
        .chain(&atlas.disputed);
    for line in lines {
        let bounds = Bounds::around(line.points()).expect("a line has points");
        assert!(
            bounds.south >= -90.01 && bounds.north <= 90.01,
            "{bounds:?}"
        );
        assert!(
            bounds.west >= -180.01 && bounds.east <= 180.01,
            "{bounds:?}"
        );
    }
    assert!(atlas.countries.len() > 230 && atlas.provinces.len() > 3_000);
    assert!(!atlas.disputed.is_empty() && atlas.towns[0].capital);
}

proptest! {
    #[test]
    fn a_line_keeps_its_points_to_a_hundred_metres(
        points in prop::collection::vec((-90.0..90.0f64, -180.0..180.0f64), 0..20)
    ) {
        let line = Line::through(&points);
        prop_assert_eq!(line.len(), points.len());
        for (kept, point) in line.points().zip(points) {
            prop_assert!((kept.0 - point.0).abs() < 0.001 && (kept.1 - point.1).abs() < 0.001);
        }
    }
}

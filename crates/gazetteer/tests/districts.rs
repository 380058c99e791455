//! Points to the districts and provinces that they lie in.

use khabar_gazetteer::Gazetteer;

fn around(north: f64, east: f64) -> Option<(&'static str, Option<&'static str>)> {
    let place = Gazetteer::embedded().admin_of((north, east))?;
    Some((place.admin1?, place.admin2))
}

#[test]
fn points_lie_in_their_districts() {
    for (north, east, admin1, admin2) in [
        (34.01, 71.58, "Khyber Pakhtunkhwa", "Peshawar"),
        (33.00, 70.07, "Khyber Pakhtunkhwa", "North Waziristan"),
        (30.18, 67.00, "Balochistan", "Quetta"),
        (24.86, 67.01, "Sindh", "Karachi"),
        (31.61, 65.71, "Kandahar", "Kandahar"),
        (34.43, 70.45, "Nangarhar", "Jalalabad"),
    ] {
        let (first, second) = around(north, east).expect("a district");
        let second = second.unwrap_or_default();
        assert_eq!(first, admin1, "{north} {east}");
        assert!(second.contains(admin2), "{second} for {admin2}");
    }
}

#[test]
fn points_elsewhere_lie_in_none() {
    for (north, east) in [
        (28.6, 77.2),
        (35.7, 51.4),
        (0.0, 0.0),
        (90.0, 180.0),
        (f64::NAN, 0.0),
    ] {
        assert_eq!(around(north, east), None);
    }
}

#[test]
fn every_district_has_a_place_in_its_province() {
    let gazetteer = Gazetteer::embedded();
    let mut districts = 0;
    for north in (2_370..3_850).step_by(20) {
        for east in (6_060..7_760).step_by(20) {
            let point = (f64::from(north) / 100.0, f64::from(east) / 100.0);
            let Some(place) = gazetteer.admin_of(point) else {
                continue;
            };
            assert!(["PK", "AF"].contains(&place.country), "{place:?}");
            assert!(place.admin1.is_some(), "{place:?}");
            districts += 1;
        }
    }
    assert!(
        districts > 1_500,
        "{districts} points of the grid are covered"
    );
}

//! What the rest of a text makes of a name.

use khabar_gazetteer::{Context, Gazetteer, PlaceKind, Toponym};
use khabar_record::{Span, Where};

fn toponym(name: &str) -> Toponym<'_> {
    Toponym {
        span: Span::default(),
        name,
        cue: None,
        within: None,
    }
}

fn place(toponyms: &[Toponym<'_>]) -> Vec<Option<Where>> {
    Gazetteer::embedded().place_all(toponyms, &Context::default())
}

/// The first of these names, placed in a text that has them all, as "official, admin1, country, precision".
fn check(names: &[&str], expected: &str) {
    let toponyms: Vec<_> = names.iter().map(|name| toponym(name)).collect();
    assert_eq!(
        place(&toponyms)[0].as_ref().map(line).unwrap_or_default(),
        expected,
        "{names:?}"
    );
}

fn line(place: &Where) -> String {
    let parts =
        [&place.official, &place.admin1, &place.country].map(|part| part.as_deref().unwrap_or("-"));
    format!("{}, {}", parts.join(", "), place.precision)
}

#[test]
fn a_name_means_the_place_near_the_other_places() {
    check(
        &["Tripoli", "Benghazi", "Misrata"],
        "Tripoli, Tripoli, Libya, 1",
    );
    check(
        &["Tripoli", "Beirut", "Sidon"],
        "Tripoli, North Lebanon, Lebanon, 1",
    );
    check(
        &["Hyderabad", "Karachi", "Sukkur"],
        "Hyderabad, Sindh, Pakistan, 1",
    );
    check(
        &["Hyderabad", "Telangana", "Warangal"],
        "Hyderabad, Telangana, India, 1",
    );
    check(
        &["Lebanon", "Indiana", "Indianapolis", "Boone County"],
        "Lebanon, Indiana, United States, 1",
    );
}

#[test]
fn words_beside_a_name_decide_what_kind_of_place_it_is() {
    let district = Toponym {
        cue: Some(PlaceKind::Admin2),
        ..toponym("Peshawar")
    };
    assert_eq!(
        place(&[district])[0].as_ref().map(|place| place.precision),
        Some(3)
    );
    let region = Toponym {
        cue: Some(PlaceKind::Admin1),
        ..toponym("Kandahar")
    };
    assert_eq!(
        place(&[region])[0].as_ref().map(|place| place.precision),
        Some(4)
    );
    let inside = Toponym {
        within: Some(1),
        ..toponym("Cordoba")
    };
    let found = place(&[inside, toponym("Argentina")]);
    assert_eq!(
        found[0].as_ref().and_then(|place| place.country.as_deref()),
        Some("Argentina")
    );
}

#[test]
fn a_misspelled_name_is_guessed_at_only_with_support() {
    check(&["Maydugurri"], "");
    check(
        &["Maydugurri", "Borno", "Nigeria"],
        "Maiduguri, Borno, Nigeria, 1",
    );
}

#[test]
fn seas_lines_and_installations_keep_their_precision() {
    check(&["Red Sea"], "Red Sea, -, -, 7");
    check(&["Durand Line"], "Durand Line, -, -, 5");
    check(&["Kandahar Airport"], "Kandahar, Kandahar, Afghanistan, 2");
}

#[test]
fn everyday_words_and_peoples_are_no_places_by_themselves() {
    let gazetteer = Gazetteer::embedded();
    for word in [
        "Police",
        "Of",
        "March",
        "Sunday",
        "Friday",
        "us",
        "UN",
        "German",
        "Abdul Haq",
    ] {
        assert!(!gazetteer.knows(word), "{word}");
    }
    for name in [
        "Turkey",
        "Mali",
        "US",
        "KP",
        "Gwoza",
        "kabul",
        "Sistan-Baluchestan",
        "Plateau State",
    ] {
        assert!(gazetteer.knows(name), "{name}");
    }
}

#[test]
fn the_longest_name_is_found_across_hyphens_and_not_across_commas() {
    let gazetteer = Gazetteer::embedded();
    assert_eq!(gazetteer.longest(&["Deir", "ez", "-", "Zor", "fell"]), 4);
    assert_eq!(gazetteer.longest(&["South", "Sudan", "and", "Sudan"]), 2);
    assert_eq!(gazetteer.longest(&["Kabul", ",", "Kandahar"]), 1);
    assert_eq!(gazetteer.longest(&["Witnesses", "in", "Kabul"]), 0);
    assert_eq!(gazetteer.longest(&[]), 0);
}

#[test]
fn countries_go_by_code_by_name_and_by_people() {
    let gazetteer = Gazetteer::embedded();
    assert_eq!(gazetteer.country_name("MM"), Some("Myanmar"));
    assert_eq!(gazetteer.country_code("Burma"), Some("MM"));
    assert_eq!(gazetteer.country_code("Burmese"), None);
    assert_eq!(gazetteer.country_of_people("Burmese"), Some("MM"));
    assert_eq!(gazetteer.country_code("us"), None);
}

proptest::proptest! {
    #[test]
    fn no_input_stops_it(name in "\\PC{0,24}", within in proptest::option::of(0usize..4)) {
        let toponyms = [Toponym { within, ..toponym(&name) }, toponym("Goma")];
        proptest::prop_assert_eq!(place(&toponyms).len(), 2);
        let words: Vec<&str> = name.split(' ').collect();
        proptest::prop_assert!(Gazetteer::embedded().longest(&words) <= words.len());
    }
}

#[test]
fn a_word_for_a_unit_makes_an_everyday_word_its_name() {
    let gazetteer = Gazetteer::embedded();
    assert!(!gazetteer.knows("Orange"));
    assert_eq!(gazetteer.longest(&["Orange", "County", "said"]), 2);
    assert_eq!(gazetteer.longest(&["Central", "Committee"]), 0);
}

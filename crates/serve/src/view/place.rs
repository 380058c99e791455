use khabar_record::Where;
use maud::{Markup, html};

/// The gazetteer's name of a place, or the text's where the gazetteer has none.
fn place_name(place: &Where) -> &str {
    place.official.as_deref().unwrap_or(&place.name)
}

/// A place with the larger ones around it.
pub(crate) fn place(place: Option<&Where>) -> Markup {
    let Some(place) = place else {
        return html! { span.faint { "place unknown" } };
    };
    let mut names = vec![place_name(place)];
    let larger = [&place.admin2, &place.admin1, &place.country];
    for name in larger.into_iter().flatten() {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    html! { (names.join(", ")) }
}

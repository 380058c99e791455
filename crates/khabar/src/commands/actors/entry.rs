use khabar_actors::Actor;

use crate::commands::range::days;

/// What an entry says, a line each; what it leaves open is left out.
pub(super) fn lines(actor: &Actor) -> Vec<(&'static str, String)> {
    let mut lines = vec![
        ("id", actor.id.clone()),
        ("name", actor.name.clone()),
        ("kind", actor.kind.to_string()),
        ("part of", actor.parent.clone().unwrap_or_default()),
        ("countries", actor.theatres().collect::<Vec<_>>().join(", ")),
        ("years", days(actor.from, actor.until)),
        ("also", actor.aliases.join(", ")),
        (
            "shared",
            actor
                .ambiguous
                .iter()
                .map(|shared| shared.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        ),
        ("adjectives", actor.adjectives.join(", ")),
        ("seats", actor.seats.join(", ")),
    ];
    lines.extend(actor.governed_by.iter().map(|then| {
        (
            "governed by",
            dated(&then.actor, days(then.from, then.until)),
        )
    }));
    lines.extend(actor.offices.iter().map(|office| {
        (
            "office",
            dated(
                &format!("{} {}", office.title, office.holder),
                days(office.from, office.until),
            ),
        )
    }));
    lines.retain(|(_, value)| !value.is_empty());
    lines
}

fn dated(what: &str, days: String) -> String {
    if days.is_empty() {
        what.to_owned()
    } else {
        format!("{what} ({days})")
    }
}

use crate::whos_who::{Compiled, Entries};
use crate::{Actor, Actors};

/// Why an overlay cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct OverlayError {
    /// The line of the overlay, counted from one.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

impl Actors {
    /// The embedded who's who with a user's entries: those with a known id replace it, others are added.
    pub fn with_overlay(overlay: &str) -> Result<Actors, OverlayError> {
        let entries = parse(overlay)?;
        let base = Actors::embedded();
        let is_replaced = |actor: &Actor| entries.iter().any(|entry| entry.id == actor.id);
        let kept = base
            .all()
            .iter()
            .filter(|actor| !is_replaced(actor))
            .cloned();
        let all = kept.chain(entries.iter().cloned()).collect();
        let compiled = Compiled::new(all, base.spelling.clone(), base.forces.all().to_vec());
        let actors = compiled
            .map(Actors::from)
            .map_err(|twice| at_id(overlay, &twice.0, twice.to_string()))?;
        match actors
            .problems()
            .into_iter()
            .find(|problem| entries.iter().any(|entry| entry.id == problem.id))
        {
            Some(problem) => Err(at_id(overlay, &problem.id, problem.to_string())),
            None => Ok(actors),
        }
    }

    /// An entry as an overlay spells it.
    pub fn to_toml(actor: &Actor) -> String {
        let entry = toml::Table::try_from(actor).expect("an entry is plain data");
        let known = entry
            .into_iter()
            .filter(|(_, value)| value.as_array().is_none_or(|list| !list.is_empty()));
        format!("[[actor]]\n{}", toml::Table::from_iter(known))
    }
}

fn parse(overlay: &str) -> Result<Vec<Actor>, OverlayError> {
    let parsed: Result<Entries, toml::de::Error> = toml::from_str(overlay);
    parsed
        .map(|entries| entries.actor)
        .map_err(|error| OverlayError {
            line: line_of(overlay, error.span().map_or(0, |span| span.start)),
            message: error.message().to_owned(),
        })
}

/// The last place where the overlay says the id: for an id given twice, the second.
fn at_id(overlay: &str, id: &str, message: String) -> OverlayError {
    let place = overlay.rfind(&format!("\"{id}\"")).unwrap_or(0);
    OverlayError {
        line: line_of(overlay, place),
        message,
    }
}

fn line_of(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

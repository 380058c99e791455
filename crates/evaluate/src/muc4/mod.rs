//! Who did what to whom against the templates of MUC-4 (the Fourth Message Understanding Conference,
//! 1992), in the form of one line of JSON an article: `docid`, `doctext` and `templates`, of which
//! each has for every role a list of entities, and each entity a list of mentions, `["the rebels", 35]`.

mod capitals;
mod found;
mod names;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::F1;

pub use capitals::Capitals;
pub use found::found;

/// Who or what takes part in an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Part {
    /// People who did it: "gunmen".
    PerpInd,
    /// Bodies that did it: "ELN".
    PerpOrg,
    /// Things that it was done to: "bridge".
    Target,
    /// People whom it was done to: "peasants".
    Victim,
    /// What it was done with: "dynamite".
    Weapon,
}

impl Part {
    /// Every role, in the order in which scores are printed.
    pub const ALL: [Part; 5] = [
        Part::PerpInd,
        Part::PerpOrg,
        Part::Target,
        Part::Victim,
        Part::Weapon,
    ];

    /// The role's name in the files and in the scores.
    pub fn name(self) -> &'static str {
        match self {
            Part::PerpInd => "PerpInd",
            Part::PerpOrg => "PerpOrg",
            Part::Target => "Target",
            Part::Victim => "Victim",
            Part::Weapon => "Weapon",
        }
    }
}

/// The names of one entity, any of which tells it.
pub type Names = Vec<String>;

/// Entities by role.
pub type Parts = BTreeMap<Part, Vec<Names>>;

/// An article with its key: one line of JSON.
#[derive(Debug, Clone, Deserialize)]
pub struct Row {
    /// The article's name.
    pub docid: String,
    /// The article, in small letters.
    pub doctext: String,
    /// The incidents of its key.
    #[serde(default)]
    pub templates: Vec<Template>,
}

/// One incident of a key.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(non_snake_case, reason = "the files' own names")]
pub struct Template {
    PerpInd: Vec<Vec<Mention>>,
    PerpOrg: Vec<Vec<Mention>>,
    Target: Vec<Vec<Mention>>,
    Victim: Vec<Vec<Mention>>,
    Weapon: Vec<Vec<Mention>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Mention {
    Placed(
        String,
        #[expect(dead_code, reason = "names alone are compared")] i64,
    ),
    Plain(String),
}

impl Template {
    fn part(&self, part: Part) -> &[Vec<Mention>] {
        match part {
            Part::PerpInd => &self.PerpInd,
            Part::PerpOrg => &self.PerpOrg,
            Part::Target => &self.Target,
            Part::Victim => &self.Victim,
            Part::Weapon => &self.Weapon,
        }
    }
}

impl Row {
    /// The key's entities; one that several incidents have in common stands once.
    pub fn key(&self) -> Parts {
        let mut parts = Parts::new();
        for part in Part::ALL {
            for entity in self.templates.iter().flat_map(|row| row.part(part)) {
                let names = entity.iter().map(|mention| match mention {
                    Mention::Placed(name, _) | Mention::Plain(name) => names::plain(name),
                });
                join(parts.entry(part).or_default(), names.collect());
            }
        }
        parts
    }
}

/// Adds an entity, or its names to one that has a name in common with it.
fn join(entities: &mut Vec<Names>, names: Names) {
    let shares = |known: &Names| known.iter().any(|name| names.contains(name));
    let at = entities.iter().position(shares);
    let at = at.unwrap_or_else(|| {
        entities.push(Names::new());
        entities.len() - 1
    });
    entities[at].extend(names);
    entities[at].sort_unstable();
    entities[at].dedup();
}

/// Entities that agree in a name, and those that agree in the head of one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// By the whole name, articles aside.
    pub exact: F1,
    /// By the head noun alone: "the armed gunmen" for "gunmen".
    pub head: F1,
}

impl Score {
    /// One role of one article.
    pub fn of(key: &[Names], found: &[Names]) -> Self {
        Score {
            exact: pair(key, found, |a, b| a == b),
            head: pair(key, found, |a, b| names::head(a) == names::head(b)),
        }
    }

    /// Both articles' counts together.
    pub fn with(self, other: Score) -> Score {
        Score {
            exact: self.exact.with(other.exact),
            head: self.head.with(other.head),
        }
    }
}

/// Pairs entities one to one.
fn pair(key: &[Names], found: &[Names], same: impl Fn(&str, &str) -> bool) -> F1 {
    let mut free: Vec<&Names> = key.iter().collect();
    let mut right = 0;
    for names in found {
        let meets = |entity: &&Names| entity.iter().any(|a| names.iter().any(|b| same(a, b)));
        if let Some(at) = free.iter().position(meets) {
            free.remove(at);
            right += 1;
        }
    }
    F1 {
        gold: key.len(),
        found: found.len(),
        right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = r#"{"docid": "A", "doctext": "rebels of the elm front shot a mayor.", "templates": [
        {"incident_type": "attack", "PerpInd": [[["rebels", 0]]], "PerpOrg": [[["elm front", 14], ["ef", 40]]],
         "Target": [], "Victim": [[["a mayor", 30]]], "Weapon": []},
        {"incident_type": "attack", "PerpInd": [[["rebels", 0]]], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}]}"#;

    #[test]
    fn an_entity_of_two_incidents_stands_once() {
        let key = serde_json::from_str::<Row>(ROW).unwrap().key();
        assert_eq!(key[&Part::PerpInd], [["rebels"]]);
        assert_eq!(key[&Part::PerpOrg], [["ef", "elm front"]]);
        assert_eq!(key[&Part::Victim], [["mayor"]]);
    }

    #[test]
    fn each_entity_is_met_once() {
        let entity = |names: &[&str]| names.iter().map(|name| name.to_string()).collect::<Names>();
        let key = [entity(&["armed rebels"]), entity(&["elm front", "ef"])];
        let found = [entity(&["rebels"]), entity(&["ef"]), entity(&["elm front"])];
        let score = Score::of(&key, &found);
        assert_eq!((score.exact.right, score.head.right), (1, 2));
        assert_eq!((score.head.gold, score.head.found), (2, 3));
    }
}

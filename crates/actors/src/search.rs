use crate::whos_who::full_key;
use crate::{Actor, Actors};

impl Actors {
    /// The entries of which a name holds the words looked for, in any spelling; those whose
    /// name or id is just that come first.
    pub fn search(&self, words: &str) -> Vec<&Actor> {
        let wanted = full_key(words, &self.folder);
        let mut found: Vec<(bool, &Actor)> = Vec::new();
        for actor in self.all().iter().filter(|_| !wanted.is_empty()) {
            let names = [&actor.id, &actor.name].into_iter().chain(&actor.aliases);
            let keys: Vec<String> = names.map(|name| full_key(name, &self.folder)).collect();
            if keys.iter().any(|key| key.contains(&wanted)) {
                found.push((!keys.contains(&wanted), actor));
            }
        }
        found.sort_by_key(|(loose, _)| *loose);
        found.into_iter().map(|(_, actor)| actor).collect()
    }
}

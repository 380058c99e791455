use std::collections::BTreeMap;

/// Word lists that rules name as `@list`.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    lists: BTreeMap<String, Vec<String>>,
}

impl Lists {
    /// Adds a list from a text of one entry a line; `#` starts a comment.
    pub fn add(&mut self, name: &str, text: &str) {
        let entries = text
            .lines()
            .map(|line| line.split('#').next().unwrap_or("").trim());
        let entries = entries
            .filter(|entry| !entry.is_empty())
            .map(str::to_owned)
            .collect();
        self.lists.insert(name.to_owned(), entries);
    }

    /// The entries of a list, in the order of the file.
    pub fn get(&self, name: &str) -> Option<&[String]> {
        self.lists.get(name).map(Vec::as_slice)
    }

    /// The names of all lists, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }
}

use crate::pattern::Pattern;

/// One rule, as its file gives it.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The file, as the caller names it.
    pub file: String,
    /// Its name.
    pub name: String,
    /// What it finds, in words.
    pub about: String,
    /// What a match stands for; the grammar hands these words to the caller unread.
    pub emit: Vec<String>,
    /// Texts that the rule must match.
    pub examples: Vec<Example>,
    /// Texts that it must not match.
    pub counter_examples: Vec<Example>,
    pub(crate) patterns: Vec<Pattern>,
}

/// A text with marked spans: `{a The junta} shelters {b the militia}.`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The line of the file on which it stands.
    pub line: usize,
    /// The text without the marks.
    pub text: String,
    /// The label and the bytes of each mark, in order.
    pub marks: Vec<(String, std::ops::Range<usize>)>,
}

impl Rule {
    /// Whether some pattern of the rule remembers a capture of this name.
    pub(crate) fn remembers(&self, name: &str) -> bool {
        let mut captures = Vec::new();
        self.patterns
            .iter()
            .for_each(|pattern| pattern.captures(&mut captures));
        captures.iter().any(|(known, _)| known == name)
    }
}

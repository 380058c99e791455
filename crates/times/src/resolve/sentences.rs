use khabar_language::Document;
use khabar_numbers::Atoms;

/// Where the sentences of a text start, by atom.
#[derive(Debug)]
pub(crate) struct Sentences(Vec<bool>);

impl Sentences {
    /// The sentences of a document that was cut into these atoms.
    pub fn new(document: &Document<'_>, atoms: &Atoms<'_>) -> Self {
        let mut opens = vec![false; atoms.len()];
        for sentence in &document.sentences {
            if let Some(first) = opens.get_mut(atoms.at_byte(sentence.span.start)) {
                *first = true;
            }
        }
        Sentences(opens)
    }

    /// Whether an atom is the last of its sentence.
    pub fn end_at(&self, at: usize) -> bool {
        self.0.get(at + 1).copied().unwrap_or(true)
    }
}

use crate::pattern::Pattern;

/// Words of which a text must hold at least one for a pattern to match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Needed {
    pub(crate) words: Vec<String>,
    pub(crate) lemmas: Vec<String>,
}

impl Needed {
    /// How often such a text is to be expected: short words are common ones.
    fn cost(&self) -> usize {
        let one = |word: &String| match word.len() {
            0..=3 => 50,
            4 => 8,
            5 => 3,
            _ => 1,
        };
        self.words.iter().chain(&self.lemmas).map(one).sum()
    }
}

/// The rarest set of words that a pattern cannot do without; `None` where there is no such set.
pub(crate) fn needed(pattern: &Pattern) -> Option<Needed> {
    match pattern {
        Pattern::Word(word) => Some(Needed {
            words: vec![word.clone()],
            lemmas: Vec::new(),
        }),
        Pattern::Lemma(lemma) => Some(Needed {
            words: Vec::new(),
            lemmas: vec![lemma.clone()],
        }),
        Pattern::Sequence(parts) => parts.iter().filter_map(needed).min_by_key(Needed::cost),
        Pattern::Choice(options) => union(options),
        Pattern::Repeat { inner, least, .. } if *least > 0 => needed(inner),
        Pattern::Capture { inner, .. } => needed(inner),
        _ => None,
    }
}

fn union(options: &[Pattern]) -> Option<Needed> {
    let mut all = Needed::default();
    for option in options {
        let one = needed(option)?;
        all.words.extend(one.words);
        all.lemmas.extend(one.lemmas);
    }
    Some(all)
}

//! The inflections of a dictionary: `lemma,part of speech,forms`, as in LemmInflect's `infl_lu.csv`.

/// One form of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inflection {
    /// The form, in lower case.
    pub form: String,
    /// Its lemma, in lower case.
    pub lemma: String,
    /// Which form it is: a bit of [`kind`].
    pub kind: u16,
}

/// What a form can be, a bit each.
pub mod kind {
    /// Noun.
    pub const NOUN: u16 = 1;
    /// Plural of a noun.
    pub const PLURAL: u16 = 2;
    /// Base form of a verb.
    pub const VERB: u16 = 4;
    /// Past tense.
    pub const PAST: u16 = 8;
    /// Past participle.
    pub const PARTICIPLE: u16 = 16;
    /// Gerund.
    pub const GERUND: u16 = 32;
    /// Third person singular.
    pub const THIRD: u16 = 64;
    /// Adjective.
    pub const ADJECTIVE: u16 = 128;
    /// Comparative or superlative of an adjective.
    pub const COMPARED: u16 = 256;
    /// Adverb.
    pub const ADVERB: u16 = 512;
    /// Name.
    pub const NAME: u16 = 1024;
}

/// Every form in the table, the lemma itself included.
pub fn read(table: &str) -> Vec<Inflection> {
    table.lines().flat_map(read_line).collect()
}

fn read_line(line: &str) -> Vec<Inflection> {
    let mut fields = line.split(',');
    let (lemma, part) = (
        fields.next().unwrap_or_default(),
        fields.next().unwrap_or_default(),
    );
    let forms: Vec<&str> = fields.collect();
    let Some((own, kinds)) = kinds(lemma, part) else {
        return Vec::new();
    };
    let mut found = vec![inflection(lemma, lemma, own)];
    for (at, &kind) in kinds.iter().enumerate() {
        // A verb whose participle is left out has the same one as its past tense.
        let same_as_past =
            kind == kind::PARTICIPLE && forms.get(at).is_none_or(|form| form.is_empty());
        let field = forms
            .get(if same_as_past { 0 } else { at })
            .copied()
            .unwrap_or_default();
        let spellings = field.split('/').filter(|form| !form.is_empty());
        found.extend(spellings.map(|form| inflection(form, lemma, kind)));
    }
    found
}

/// What the lemma of a part of speech is, and what its listed forms are.
fn kinds(lemma: &str, part: &str) -> Option<(u16, &'static [u16])> {
    use kind::*;
    match part {
        "noun" if lemma.starts_with(char::is_uppercase) => Some((NAME, &[])),
        "noun" => Some((NOUN, &[PLURAL])),
        "verb" => Some((VERB, &[PAST, PARTICIPLE, GERUND, THIRD])),
        "adj" => Some((ADJECTIVE, &[COMPARED, COMPARED])),
        "adv" => Some((ADVERB, &[])),
        _ => None,
    }
}

fn inflection(form: &str, lemma: &str, kind: u16) -> Inflection {
    Inflection {
        form: form.to_lowercase(),
        lemma: lemma.to_lowercase(),
        kind,
    }
}

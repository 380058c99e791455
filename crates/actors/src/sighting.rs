use khabar_record::Span;

/// A name of an actor found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Sighting {
    /// Its bytes.
    pub span: Span,
    /// The actor that it names here.
    pub actor: u32,
    /// The name stands for a government by its capital or seat ("Islamabad", "the Kremlin").
    pub metonym: bool,
    /// The name may as well be a place ("Kabul", "Pakistan"): the sentence decides.
    pub place: bool,
    /// The name is the people's or the adjective ("Pakistani", "the Taliban's" is not).
    pub adjective: bool,
    /// The name is that of a person who speaks for the actor by office.
    pub holder: bool,
    /// The words are common ones ("the army"), and the text around says whose. They may as well
    /// qualify what follows ("a police station"): the sentence decides.
    pub generic: bool,
}

impl Sighting {
    /// A name that can be nothing but this actor's.
    pub fn plain(span: Span, actor: u32) -> Self {
        Sighting {
            span,
            actor,
            metonym: false,
            place: false,
            adjective: false,
            holder: false,
            generic: false,
        }
    }
}

/// A place that a text names: it speaks for the readings of names that act in its country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceHint<'c> {
    /// Its bytes.
    pub span: Span,
    /// ISO 3166-1 alpha-2.
    pub country: &'c str,
}

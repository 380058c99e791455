use std::ops::Range;

use khabar_language::Document;
use khabar_record::{MentionKind, People, Span};

/// Somebody or something that a text names.
#[derive(Debug, Clone)]
pub(crate) struct Entity {
    pub tokens: Range<usize>,
    pub span: Span,
    pub kind: MentionKind,
    /// Its number in the who's who.
    pub actor: Option<u32>,
    /// For people: what they are.
    pub people: Option<People>,
    /// For places: the index of the toponym. An actor that may as well be a place has one too.
    pub place: Option<u32>,
    /// The adjective of a state or a group ("Pakistani"), rather than its name.
    pub adjective: bool,
    /// A government named by its seat.
    pub metonym: bool,
    /// An earlier entity that this one stands for ("the group", "he").
    pub refers_to: Option<u32>,
}

impl Entity {
    pub fn new(doc: &Document<'_>, tokens: Range<usize>, kind: MentionKind) -> Self {
        Entity {
            span: doc.span(tokens.clone()),
            tokens,
            kind,
            actor: None,
            people: None,
            place: None,
            adjective: false,
            metonym: false,
            refers_to: None,
        }
    }

    /// The entity's own words.
    pub fn name(&self, doc: &Document<'_>) -> String {
        self.span
            .of(doc.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether it can do and say things as a party to a conflict.
    pub fn is_actor(&self) -> bool {
        matches!(
            self.kind,
            MentionKind::Group
                | MentionKind::Organization
                | MentionKind::State
                | MentionKind::Person
        )
    }
}

/// Adds entities where none stands yet, keeping the list in order.
pub(crate) fn add(entities: &mut Vec<Entity>, more: Vec<Entity>) {
    let old = std::mem::take(entities);
    let taken = |entity: &Entity| {
        let at = old.partition_point(|known| known.tokens.end <= entity.tokens.start);
        old.get(at)
            .is_some_and(|known| known.tokens.start < entity.tokens.end)
    };
    let mut all: Vec<Entity> = more.into_iter().filter(|entity| !taken(entity)).collect();
    all.extend(old);
    all.sort_by_key(|entity| (entity.tokens.start, entity.tokens.end));
    all.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
    *entities = all;
}

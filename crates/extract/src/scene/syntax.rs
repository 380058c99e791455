//! What the dependency tree says of a verb and of a noun phrase.

use std::ops::Range;

use khabar_language::Relation;

use super::Scene;

/// Steps up the tree after which nobody looks further.
const DEEPEST: usize = 12;

impl Scene<'_> {
    /// The head of a verb's subject; a verb joined to another shares its subject.
    pub fn subject_of(&self, verb: usize) -> Option<usize> {
        let mut verb = verb;
        for _ in 0..4 {
            if let Some(subject) = self.dependent(verb, is_subject) {
                return Some(subject);
            }
            let token = &self.doc.tokens[verb];
            let shares = matches!(
                token.relation,
                Relation::Conj | Relation::Xcomp | Relation::Advcl | Relation::Parataxis
            );
            if !shares || token.head as usize == verb {
                return None;
            }
            verb = token.head as usize;
        }
        None
    }

    /// A noun with what belongs to it, without clauses that hang on it.
    pub fn phrase(&self, head: usize) -> Range<usize> {
        let sentence = &self.doc.sentences[self.doc.sentence_of(head)].tokens;
        let first = (sentence.start..head)
            .rev()
            .take_while(|&token| self.belongs(token, head))
            .last()
            .unwrap_or(head);
        let last = (head + 1..sentence.end)
            .take_while(|&token| self.belongs(token, head))
            .last()
            .unwrap_or(head);
        first..last + 1
    }

    fn dependent(&self, head: usize, wanted: impl Fn(Relation) -> bool) -> Option<usize> {
        let sentence = &self.doc.sentences[self.doc.sentence_of(head)].tokens;
        let near = sentence.start.max(head.saturating_sub(40))..sentence.end.min(head + 40);
        near.into_iter().find(|&token| {
            let word = &self.doc.tokens[token];
            token != head && word.head as usize == head && wanted(word.relation)
        })
    }

    /// Whether a token hangs on a noun without a clause between.
    fn belongs(&self, token: usize, head: usize) -> bool {
        let mut at = token;
        for _ in 0..DEEPEST {
            let word = &self.doc.tokens[at];
            let clause = matches!(
                word.relation,
                Relation::AclRelcl
                    | Relation::Acl
                    | Relation::Advcl
                    | Relation::Parataxis
                    | Relation::Root
            );
            if clause {
                return false;
            }
            at = word.head as usize;
            if at == head {
                return true;
            }
        }
        false
    }
}

fn is_subject(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter
    )
}

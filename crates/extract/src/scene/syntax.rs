//! What the dependency tree says of a verb and of a noun phrase.

use std::ops::Range;

use khabar_language::{Relation, Tag};

use super::Scene;

/// Steps up the tree after which nobody looks further.
const DEEPEST: usize = 12;

impl Scene<'_> {
    /// Whether an object begins right behind a verb, "at least six" included.
    pub fn object_follows(&self, next: usize, sentence: &Range<usize>) -> bool {
        let doc = self.doc;
        let nominal = |at: usize| {
            let tag = doc.tokens[at].tag;
            let noun = matches!(tag, Tag::Det | Tag::Noun | Tag::Propn | Tag::Adj);
            noun || matches!(tag, Tag::Num | Tag::Pron) || self.number_at(at).is_some()
        };
        let opens = |at: usize| self.lexicon.figures.object_openers.contains(doc.lower(at));
        let mut counted = next + 1..sentence.end.min(next + 4);
        next < sentence.end
            && (nominal(next) || opens(next) && counted.any(|at| self.number_at(at).is_some()))
    }

    /// The head of a verb's subject. A verb joined to another shares its subject; in a relative clause,
    /// "soldiers shooting at" and "gunmen stormed" read as one, it is the noun that the clause hangs on.
    pub fn subject_of(&self, verb: usize) -> Option<usize> {
        let mut verb = verb;
        for _ in 0..4 {
            let token = &self.doc.tokens[verb];
            let head = token.head as usize;
            if let Some(subject) = self.dependent(verb, is_subject) {
                let relative = &self.lexicon.doers.relative;
                let stands_for = token.relation == Relation::AclRelcl
                    && relative.contains(self.doc.lower(subject));
                return Some(if stands_for { head } else { subject });
            }
            if let Some(before) = self
                .stands_before(verb)
                .filter(|_| token.relation == Relation::Advcl)
            {
                return Some(before);
            }
            verb = match token.relation {
                Relation::Conj | Relation::Xcomp | Relation::Advcl | Relation::Parataxis => head,
                Relation::Acl if self.marked(verb) => self.doc.tokens[head].head as usize,
                Relation::Acl => return self.does(verb).then_some(head),
                _ => return None,
            };
        }
        None
    }

    /// "after gunmen ambushed a patrol": the noun right before a verb that is no participle.
    fn stands_before(&self, verb: usize) -> Option<usize> {
        let doc = self.doc;
        let start = doc.sentences[doc.sentence_of(verb)].tokens.start;
        let helper = |at: &usize| matches!(doc.tokens[*at].tag, Tag::Aux | Tag::Adv);
        let before = (start..verb).rev().find(|at| !helper(at))?;
        let noun = matches!(doc.tokens[before].tag, Tag::Noun | Tag::Propn);
        (noun && !doc.lower(verb).ends_with("ing") && !self.in_time(before)).then_some(before)
    }

    /// The head of a verb's object.
    pub fn object_of(&self, verb: usize) -> Option<usize> {
        self.dependent(verb, |relation| relation == Relation::Obj)
    }

    /// Whether a verb has a subject of its own, by the tree or right before it.
    pub fn has_subject(&self, verb: usize) -> bool {
        let hangs = self.doc.tokens[verb].relation == Relation::Acl;
        hangs || self.dependent(verb, is_subject).is_some() || self.stands_before(verb).is_some()
    }

    /// Whether a noun only has done to it what its verb says ("civilians were killed").
    pub fn suffers(&self, subject: usize) -> bool {
        self.doc.tokens[subject].relation == Relation::NsubjPass
    }

    /// "rifles to shoot at": an infinitive behind a noun.
    fn marked(&self, verb: usize) -> bool {
        self.dependent(verb, |relation| relation == Relation::Mark)
            .is_some_and(|mark| self.doc.lower(mark) == "to")
    }

    /// Whether a verb that hangs on a noun is active: "soldiers shooting", "gunmen stormed the village".
    fn does(&self, verb: usize) -> bool {
        let object = self.dependent(verb, |relation| relation == Relation::Obj);
        self.doc.lower(verb).ends_with("ing") || object.is_some_and(|object| object > verb)
    }

    /// Whether a verb is passive: by its helpers, or as it hangs on a noun alone ("attacked by").
    pub fn passive(&self, tokens: &Range<usize>, verb: usize) -> bool {
        let words = &self.lexicon.doers.passive;
        let helped = (tokens.start..verb)
            .rev()
            .take(3)
            .any(|at| words.contains(self.doc.lower(at)));
        let hangs = self.doc.tokens[verb].relation == Relation::Acl;
        helped || hangs && !self.does(verb) && !self.marked(verb)
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

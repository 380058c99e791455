use std::collections::BTreeMap;
use std::ops::Range;

use crate::engine::Capture;
use crate::noun_phrase;
use crate::program::{Program, SLOTS, Step};
use crate::sentence::Sentence;

/// Runs one program over one sentence.
///
/// A backtracking machine that visits each pair of step and token once: a pair from which no
/// match was found leads to none later either, so time is bounded by their number.
pub(crate) struct Machine<'p, 's, 'd, 't> {
    program: &'p Program,
    sentence: &'s Sentence<'d, 't>,
    visited: Vec<bool>,
    slots: Vec<usize>,
    jobs: Vec<Job>,
}

enum Job {
    /// Go on at a step and a token.
    Continue { step: usize, token: usize },
    /// Put an older value back into a slot.
    Restore { slot: usize, value: usize },
}

/// A slot that holds nothing.
const EMPTY: usize = usize::MAX;

impl<'p, 's, 'd, 't> Machine<'p, 's, 'd, 't> {
    pub(crate) fn new(program: &'p Program, sentence: &'s Sentence<'d, 't>) -> Self {
        let positions = sentence.tokens().len() + 1;
        Machine {
            program,
            sentence,
            visited: vec![false; program.steps.len() * positions],
            slots: vec![EMPTY; SLOTS * program.captures.len()],
            jobs: Vec::new(),
        }
    }

    /// Hands every match to `found`, from left to right, none overlapping the one before.
    pub(crate) fn run(mut self, mut found: impl FnMut(Range<usize>, BTreeMap<&'p str, Capture>)) {
        let mut start = self.sentence.tokens().start;
        while start < self.sentence.end() {
            match self.run_from(0, start) {
                Some(end) => {
                    found(start..end, self.captures());
                    self.visited.fill(false);
                    self.slots.fill(EMPTY);
                    start = end.max(start + 1);
                }
                None => start += 1,
            }
        }
    }

    /// The end of the match that starts at a step and a token.
    fn run_from(&mut self, step: usize, token: usize) -> Option<usize> {
        let bottom = self.jobs.len();
        self.go(step, token);
        while self.jobs.len() > bottom {
            match self.jobs.pop() {
                Some(Job::Continue { step, token }) => {
                    if let Some(end) = self.follow(step, token) {
                        self.jobs.truncate(bottom);
                        return Some(end);
                    }
                }
                Some(Job::Restore { slot, value }) => self.slots[slot] = value,
                None => break,
            }
        }
        None
    }

    /// Takes one step; the end of the match where the step is the last.
    fn follow(&mut self, step: usize, token: usize) -> Option<usize> {
        let positions = self.sentence.tokens().len() + 1;
        let place = step * positions + token - self.sentence.tokens().start;
        if std::mem::replace(&mut self.visited[place], true) {
            return None;
        }
        let inside = token < self.sentence.end();
        let program = self.program;
        match &program.steps[step] {
            Step::Match => return Some(token),
            Step::Take(test) if inside && test.passes(self.sentence, token) => {
                self.go(step + 1, token + 1)
            }
            Step::Take(_) => {}
            Step::NounPhrase => self.noun_phrase(step, token),
            Step::Entity { kind, slots } => self.entity(step, token, *kind, *slots),
            Step::Save(slot) => {
                self.save(*slot, token);
                self.go(step + 1, token);
            }
            Step::Split(targets) => targets
                .iter()
                .rev()
                .for_each(|target| self.go(*target, token)),
            Step::Jump(target) => self.go(*target, token),
            Step::Unless(target) => {
                if !self.leads_to_match(step + 1, token) {
                    self.go(*target, token);
                }
            }
            Step::Start if token == self.sentence.tokens().start => self.go(step + 1, token),
            Step::End if !inside => self.go(step + 1, token),
            Step::Start | Step::End => {}
        }
        None
    }

    fn go(&mut self, step: usize, token: usize) {
        self.jobs.push(Job::Continue { step, token });
    }

    fn save(&mut self, slot: usize, value: usize) {
        let older = std::mem::replace(&mut self.slots[slot], value);
        self.jobs.push(Job::Restore { slot, value: older });
    }

    /// Looks ahead on a machine of its own, so that what it visits and saves is forgotten.
    fn leads_to_match(&self, step: usize, token: usize) -> bool {
        Machine::new(self.program, self.sentence)
            .run_from(step, token)
            .is_some()
    }

    fn noun_phrase(&mut self, step: usize, token: usize) {
        let ends = noun_phrase::ends(self.sentence, token);
        ends.into_iter()
            .rev()
            .for_each(|end| self.go(step + 1, end));
    }

    /// Tries the first entity that starts here or after modifiers, with the longest tail first.
    fn entity(&mut self, step: usize, token: usize, kind: u8, slots: Option<usize>) {
        let reach = noun_phrase::modifiers_end(self.sentence, token);
        let Some(entity) = self.sentence.entities_from(kind, token..reach).next() else {
            return;
        };
        if let Some(slot) = slots {
            self.save(slot, entity.tokens.start);
            self.save(slot + 1, entity.tokens.end);
            self.save(slot + 2, entity.index as usize);
        }
        let tails: Vec<usize> = noun_phrase::tail_ends(self.sentence, entity.tokens.end).collect();
        tails
            .into_iter()
            .rev()
            .for_each(|end| self.go(step + 1, end));
    }

    fn captures(&self) -> BTreeMap<&'p str, Capture> {
        let mut captures = BTreeMap::new();
        for (name, slots) in self.program.captures.iter().zip(self.slots.chunks(SLOTS)) {
            let &[start, end, entity] = slots else {
                continue;
            };
            if start != EMPTY && end != EMPTY {
                let entity = (entity != EMPTY).then_some(entity as u32);
                captures.insert(
                    name.as_str(),
                    Capture {
                        tokens: start..end,
                        entity,
                    },
                );
            }
        }
        captures
    }
}

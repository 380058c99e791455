use crate::pattern::Pattern;
use crate::program::{Program, SLOTS, Step, Test};
use crate::symbols::Symbols;

/// Turns a pattern into steps, numbering its words on the way.
pub(crate) fn compile(pattern: &Pattern, symbols: &mut Symbols) -> Program {
    let mut captures = Vec::new();
    pattern.captures(&mut captures);
    let kinds = captures.iter().filter_map(|(_, kind)| *kind);
    let names = kinds.fold(0, |names, kind| names | bit(kind));
    let mut compiler = Compiler {
        names,
        program: Program::default(),
        symbols,
    };
    compiler.add(&greedy_at_end(pattern.clone()));
    compiler.push(Step::Match);
    compiler.program
}

/// A kind of entity as a bit; kinds beyond the sixty-third share it.
pub(crate) fn bit(kind: u8) -> u64 {
    1 << kind.min(63)
}

/// A gap that ends a pattern would take nothing: there it runs as far as it can.
fn greedy_at_end(pattern: Pattern) -> Pattern {
    match pattern {
        Pattern::Repeat {
            inner, least, most, ..
        } => Pattern::Repeat {
            inner,
            least,
            most,
            greedy: true,
        },
        Pattern::Capture { name, inner } => Pattern::Capture {
            name,
            inner: Box::new(greedy_at_end(*inner)),
        },
        Pattern::Sequence(mut parts) => {
            let last = parts.pop().map(greedy_at_end);
            parts.extend(last);
            Pattern::Sequence(parts)
        }
        other => other,
    }
}

struct Compiler<'s> {
    program: Program,
    /// The kinds of name that the pattern remembers, as bits.
    names: u64,
    symbols: &'s mut Symbols,
}

impl Compiler<'_> {
    fn add(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::Word(_) | Pattern::Lemma(_) => self.take_among(std::slice::from_ref(pattern)),
            Pattern::Tag(tag) => self.push_test(Test::Tag(*tag)),
            Pattern::WithinClause => self.push_test(Test::WithinClause { names: self.names }),
            Pattern::WithinStatement => self.push_test(Test::WithinStatement),
            Pattern::VerbFiller => self.push_test(Test::VerbFiller),
            Pattern::NounPhrase => self.push_step(Step::NounPhrase),
            Pattern::Entity(kind) => self.push_step(Step::Entity {
                kind: *kind,
                slots: None,
            }),
            Pattern::Start => self.push_step(Step::Start),
            Pattern::End => self.push_step(Step::End),
            Pattern::Sequence(parts) => self.sequence(parts),
            Pattern::Choice(options) => self.choice(options),
            Pattern::Repeat {
                inner,
                least,
                most,
                greedy,
            } => {
                self.repeat(inner, *least, *most, *greedy);
            }
            Pattern::Capture { name, inner } => self.capture(name, inner),
            Pattern::Not(inner) => self.not(inner),
        }
    }

    fn push(&mut self, step: Step) -> usize {
        self.program.steps.push(step);
        self.program.steps.len() - 1
    }

    fn push_step(&mut self, step: Step) {
        self.push(step);
    }

    fn push_test(&mut self, test: Test) {
        self.push(Step::Take(test));
    }

    fn here(&self) -> usize {
        self.program.steps.len()
    }

    fn sequence(&mut self, parts: &[Pattern]) {
        parts.iter().for_each(|part| self.add(part));
    }

    /// Single words among the options are one test; the rest are tried in turn.
    fn choice(&mut self, options: &[Pattern]) {
        let (single, longer): (Vec<&Pattern>, Vec<&Pattern>) = options
            .iter()
            .partition(|option| matches!(option, Pattern::Word(_) | Pattern::Lemma(_)));
        if longer.is_empty() {
            let single: Vec<Pattern> = single.into_iter().cloned().collect();
            return self.take_among(&single);
        }
        let split = self.push(Step::Split(Vec::new()));
        let mut targets = Vec::new();
        let mut exits = Vec::new();
        for option in options {
            targets.push(self.here());
            self.add(option);
            exits.push(self.push(Step::Jump(0)));
        }
        let end = self.here();
        exits
            .into_iter()
            .for_each(|exit| self.program.steps[exit] = Step::Jump(end));
        self.program.steps[split] = Step::Split(targets);
    }

    fn take_among(&mut self, options: &[Pattern]) {
        let mut words = Vec::new();
        let mut lemmas = Vec::new();
        for option in options {
            match option {
                Pattern::Word(word) => words.push(self.symbols.intern(word)),
                Pattern::Lemma(lemma) => lemmas.push(self.symbols.intern(lemma)),
                _ => {}
            }
        }
        words.sort_unstable();
        lemmas.sort_unstable();
        self.push_test(Test::Among {
            words: words.into(),
            lemmas: lemmas.into(),
        });
    }

    fn repeat(&mut self, inner: &Pattern, least: usize, most: Option<usize>, greedy: bool) {
        (0..least).for_each(|_| self.add(inner));
        match most {
            Some(most) => self.up_to(inner, most.saturating_sub(least), greedy),
            None => self.forever(inner, greedy),
        }
    }

    /// Each time may be the last: `(inner (inner …)?)?`.
    fn up_to(&mut self, inner: &Pattern, times: usize, greedy: bool) {
        let splits: Vec<usize> = (0..times)
            .map(|_| {
                let split = self.push(Step::Split(Vec::new()));
                self.add(inner);
                split
            })
            .collect();
        let end = self.here();
        for split in splits {
            self.program.steps[split] = Step::Split(ordered(split + 1, end, greedy));
        }
    }

    fn forever(&mut self, inner: &Pattern, greedy: bool) {
        let split = self.push(Step::Split(Vec::new()));
        self.add(inner);
        self.push(Step::Jump(split));
        let end = self.here();
        self.program.steps[split] = Step::Split(ordered(split + 1, end, greedy));
    }

    fn capture(&mut self, name: &str, inner: &Pattern) {
        let slot = SLOTS * self.capture_number(name);
        if let Pattern::Entity(kind) = inner {
            return self.push_step(Step::Entity {
                kind: *kind,
                slots: Some(slot),
            });
        }
        self.push(Step::Save(slot));
        self.add(inner);
        self.push(Step::Save(slot + 1));
    }

    fn capture_number(&mut self, name: &str) -> usize {
        let captures = &mut self.program.captures;
        captures
            .iter()
            .position(|known| known == name)
            .unwrap_or_else(|| {
                captures.push(name.to_owned());
                captures.len() - 1
            })
    }

    fn not(&mut self, inner: &Pattern) {
        let unless = self.push(Step::Unless(0));
        self.add(inner);
        self.push(Step::Match);
        self.program.steps[unless] = Step::Unless(self.here());
    }
}

fn ordered(again: usize, end: usize, greedy: bool) -> Vec<usize> {
    if greedy {
        vec![again, end]
    } else {
        vec![end, again]
    }
}

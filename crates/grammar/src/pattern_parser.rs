use khabar_language::Tag;

use crate::error::Fault;
use crate::lists::Lists;
use crate::pattern::Pattern;

/// What a pattern may name besides words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) lists: &'a Lists,
    /// Names of entity kinds; an entity's kind is its position here.
    pub(crate) kinds: &'a [&'a str],
}

/// Bounds are unrolled when a rule is compiled: a slip of the pen must not fill the memory.
const MOST_TIMES: usize = 50;

/// Nobody reads deeper nesting, and the parser's own depth is bounded by it.
const DEEPEST: usize = 40;
/// Parts of a pattern once its bounds are unrolled: the largest rule has some hundreds.
const MOST_PARTS: usize = 50_000;

const SPECIAL: &str = "()[]<>{}|*+?~!^$@:\"";

/// Reads the pattern of a `match` or `voice` line.
pub(crate) fn parse_pattern(text: &str, context: &Context<'_>) -> Result<Pattern, Fault> {
    let mut parser = Parser {
        rest: text.trim(),
        context,
        depth: 0,
    };
    let pattern = parser.choice()?;
    match parser.peek() {
        None if pattern.size() > MOST_PARTS => Err(Fault::new(
            format!("unrolled, the pattern has more than {MOST_PARTS} parts"),
            "take bounds such as `{1,50}` out of one another",
        )),
        None => Ok(pattern),
        Some(stray) => Err(Fault::new(
            format!("`{stray}` closes nothing"),
            "remove it, or open the group that it was to close",
        )),
    }
}

struct Parser<'a> {
    rest: &'a str,
    context: &'a Context<'a>,
    /// Elements that the one being read stands in.
    depth: usize,
}

impl<'a> Parser<'a> {
    /// Alternatives between bars.
    fn choice(&mut self) -> Result<Pattern, Fault> {
        let mut options = vec![self.sequence()?];
        while self.eat('|') {
            options.push(self.sequence()?);
        }
        Ok(match options.len() {
            1 => options.remove(0),
            _ => Pattern::Choice(options),
        })
    }

    /// Elements up to a bar or a closing bracket.
    fn sequence(&mut self) -> Result<Pattern, Fault> {
        let mut parts = Vec::new();
        while self
            .peek()
            .is_some_and(|next| !matches!(next, '|' | ')' | ']'))
        {
            parts.push(self.element()?);
        }
        match parts.is_empty() {
            true => Err(Fault::new(
                "an empty pattern or alternative",
                "write a word or a class there",
            )),
            false => Ok(Pattern::sequence(parts)),
        }
    }

    fn element(&mut self) -> Result<Pattern, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Fault::new(
                format!("the pattern is nested more than {DEEPEST} deep"),
                "break it into several `match` lines",
            ));
        }
        let element = self.one_element();
        self.depth -= 1;
        element
    }

    fn one_element(&mut self) -> Result<Pattern, Fault> {
        if let Some(name) = self.capture_name() {
            let inner = self.element()?;
            return Ok(Pattern::capture(&name, inner));
        }
        let primary = self.primary()?;
        self.suffixes(primary)
    }

    fn primary(&mut self) -> Result<Pattern, Fault> {
        match self.peek() {
            Some('(') => self.group('(', ')'),
            Some('[') => Ok(Pattern::optional(self.group('[', ']')?)),
            Some('<') => self.class(),
            Some('@') => self.list(),
            Some('"') => self.quoted(),
            Some('!') => {
                self.eat('!');
                Ok(Pattern::Not(Box::new(self.element()?)))
            }
            Some('^') => Ok(self.edge(Pattern::Start)),
            Some('$') => Ok(self.edge(Pattern::End)),
            _ => self.word_or_gap(),
        }
    }

    /// `^` or `$`, which takes no suffix.
    fn edge(&mut self, edge: Pattern) -> Pattern {
        self.rest = &self.rest[1..];
        edge
    }

    fn group(&mut self, open: char, close: char) -> Result<Pattern, Fault> {
        self.eat(open);
        let inner = self.choice()?;
        match self.eat(close) {
            true => Ok(inner),
            false => Err(Fault::new(
                format!("`{open}` is not closed"),
                format!("add `{close}`"),
            )),
        }
    }

    fn suffixes(&mut self, mut pattern: Pattern) -> Result<Pattern, Fault> {
        for _ in 0..DEEPEST {
            // A suffix touches what it belongs to.
            pattern = match self.rest.chars().next() {
                Some('~') => by_lemma(pattern),
                Some('*') => repeat(pattern, 0, None),
                Some('+') => repeat(pattern, 1, None),
                Some('?') => Pattern::optional(pattern),
                Some('{') => return self.bounds(pattern),
                Some('<') => return self.restricted(pattern),
                _ => return Ok(pattern),
            };
            self.rest = &self.rest[1..];
        }
        Err(Fault::new(
            format!("more than {DEEPEST} signs after one element"),
            "one of `~`, `*`, `+` and `?` is enough",
        ))
    }

    /// `<verb>` right after an element: its first token must be a verb too.
    fn restricted(&mut self, pattern: Pattern) -> Result<Pattern, Fault> {
        let tag = self.class()?;
        let here = Pattern::Not(Box::new(Pattern::Not(Box::new(tag))));
        Ok(Pattern::Sequence(vec![here, pattern]))
    }

    /// `{2,5}` after an element.
    fn bounds(&mut self, pattern: Pattern) -> Result<Pattern, Fault> {
        let help = "write `{fewest,most}`, such as `{1,3}`";
        let (inside, rest) = self.rest[1..]
            .split_once('}')
            .ok_or_else(|| Fault::new("`{` is not closed", help))?;
        let (least, most) = inside
            .split_once(',')
            .ok_or_else(|| Fault::new(format!("`{{{inside}}}` is no range"), help))?;
        let number = |digits: &str| match digits.trim().parse::<usize>() {
            Ok(number) if number <= MOST_TIMES => Ok(number),
            _ => Err(Fault::new(
                format!("`{digits}` is no number up to {MOST_TIMES}"),
                help,
            )),
        };
        let pattern = repeat(pattern, number(least)?, Some(number(most)?));
        self.rest = rest;
        Ok(pattern)
    }

    fn class(&mut self) -> Result<Pattern, Fault> {
        let (name, rest) = self.rest[1..]
            .split_once('>')
            .ok_or_else(|| Fault::new("`<` is not closed", "add `>` after the class"))?;
        self.rest = rest;
        if let Some(kind) = self.context.kinds.iter().position(|kind| *kind == name) {
            return Ok(Pattern::Entity(u8::try_from(kind).unwrap_or(u8::MAX)));
        }
        match name {
            "np" => Ok(Pattern::NounPhrase),
            "any" => Ok(Pattern::WithinStatement),
            _ => name
                .to_uppercase()
                .parse::<Tag>()
                .map(Pattern::Tag)
                .map_err(|_| {
                    let kinds = self.context.kinds.join(", ");
                    Fault::new(
                        format!("`<{name}>` is no class"),
                        format!("use np, any, a part of speech such as noun, or one of {kinds}"),
                    )
                }),
        }
    }

    fn list(&mut self) -> Result<Pattern, Fault> {
        self.eat('@');
        let name = self.run(|letter| letter.is_alphanumeric() || letter == '_');
        let entries = self.context.lists.get(name).ok_or_else(|| {
            let known: Vec<&str> = self.context.lists.names().collect();
            Fault::new(
                format!("there is no word list `@{name}`"),
                format!("use one of {}", known.join(", ")),
            )
        })?;
        Ok(Pattern::Choice(
            entries
                .iter()
                .map(|entry| Pattern::phrase(entry, false))
                .collect(),
        ))
    }

    fn quoted(&mut self) -> Result<Pattern, Fault> {
        let (inside, rest) = self.rest[1..]
            .split_once('"')
            .ok_or_else(|| Fault::new("a quotation is not closed", "add `\"`"))?;
        self.rest = rest;
        Ok(Pattern::phrase(inside, false))
    }

    fn word_or_gap(&mut self) -> Result<Pattern, Fault> {
        let word = self.run(|letter| !letter.is_whitespace() && !SPECIAL.contains(letter));
        if word == "..." {
            return Ok(lazy(Pattern::WithinStatement, None));
        }
        if let Some(most) = word.strip_prefix("..") {
            let most = most
                .parse()
                .ok()
                .filter(|most| *most <= MOST_TIMES)
                .ok_or_else(|| {
                    Fault::new(
                        format!("`{word}` is no gap"),
                        "write `..3` for up to three tokens, or `...`",
                    )
                })?;
            return Ok(lazy(Pattern::WithinClause, Some(most)));
        }
        match word.is_empty() {
            true => Err(Fault::new(
                format!("`{}` cannot stand here", self.peek().unwrap_or(' ')),
                "put it in double quotes to mean the character itself",
            )),
            false => Ok(Pattern::phrase(word, false)),
        }
    }

    /// `name:` before an element.
    fn capture_name(&mut self) -> Option<String> {
        let (name, rest) = self.rest.split_once(':')?;
        let plain = !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '_');
        plain.then(|| {
            self.rest = rest;
            name.to_owned()
        })
    }

    fn run(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let end = self
            .rest
            .find(|letter| !keep(letter))
            .unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at(end);
        self.rest = rest;
        run
    }

    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn eat(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.rest = &self.rest[expected.len_utf8()..];
        }
        found
    }
}

fn repeat(inner: Pattern, least: usize, most: Option<usize>) -> Pattern {
    Pattern::Repeat {
        inner: Box::new(inner),
        least,
        most,
        greedy: true,
    }
}

fn lazy(inner: Pattern, most: Option<usize>) -> Pattern {
    Pattern::Repeat {
        inner: Box::new(inner),
        least: 0,
        most,
        greedy: false,
    }
}

/// The same pattern with every word meant as a lemma.
fn by_lemma(pattern: Pattern) -> Pattern {
    match pattern {
        Pattern::Word(word) => Pattern::Lemma(word),
        Pattern::Sequence(parts) => Pattern::Sequence(parts.into_iter().map(by_lemma).collect()),
        Pattern::Choice(parts) => Pattern::Choice(parts.into_iter().map(by_lemma).collect()),
        Pattern::Repeat {
            inner,
            least,
            most,
            greedy,
        } => Pattern::Repeat {
            inner: Box::new(by_lemma(*inner)),
            least,
            most,
            greedy,
        },
        other => other,
    }
}

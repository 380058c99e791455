//! Who stands for whom: names, nouns and pronouns in chains. A text is read once from its beginning;
//! every mention joins the chain that fits it best, or opens one of its own.

mod antecedent;
mod mention;
mod names;
mod nouns;

use std::collections::BTreeMap;

use khabar_record::{Reference, ReferenceForm};

use self::mention::{Gender, Mention, Number, Sort};
use super::Scene;

/// Mentions that stand for one and the same.
struct Chain {
    /// Their numbers, in order.
    mentions: Vec<usize>,
    sort: Sort,
    number: Number,
    gender: Option<Gender>,
    /// The names, each in its words, lower case.
    names: Vec<Vec<String>>,
    /// The lemmas of the nouns that tell what it is.
    nouns: Vec<String>,
    /// The chain of whose it is: "her" in "her father".
    owner: Option<usize>,
    /// The who's who entry.
    actor: Option<u32>,
}

/// The mentions of a text and their chains.
struct Text<'s, 'd> {
    scene: &'s Scene<'d>,
    mentions: Vec<Mention>,
    chains: Vec<Chain>,
    chain_of: Vec<usize>,
}

impl Scene<'_> {
    /// Who stands for whom: chains of references, in order; none alone.
    pub fn chains(&self) -> Vec<Vec<Reference>> {
        let text = Text::read(self);
        let chains = text.chains.iter().filter(|chain| chain.mentions.len() > 1);
        let reference = |&at: &usize| Reference {
            span: self.doc.span(text.mentions[at].tokens.clone()),
            form: text.mentions[at].form,
        };
        chains
            .map(|chain| chain.mentions.iter().map(reference).collect())
            .collect()
    }
}

/// For the heads of pronouns that go back to a name, the entity of the last one before.
pub(super) fn stand_ins(scene: &Scene<'_>) -> BTreeMap<usize, usize> {
    let text = Text::read(scene);
    let mut stand_ins = BTreeMap::new();
    for chain in &text.chains {
        let mut name = None;
        for mention in chain.mentions.iter().map(|&at| &text.mentions[at]) {
            name = mention.entity.or(name);
            if mention.form == ReferenceForm::Pronoun {
                stand_ins.extend(name.map(|name| (mention.head, name)));
            }
        }
    }
    stand_ins
}

impl<'s, 'd> Text<'s, 'd> {
    fn read(scene: &'s Scene<'d>) -> Self {
        let mut text = Text {
            scene,
            mentions: mention::mentions(scene),
            chains: Vec::new(),
            chain_of: Vec::new(),
        };
        for at in 0..text.mentions.len() {
            let chain = match text.mentions[at].form {
                ReferenceForm::Name => names::chain(&text, at),
                ReferenceForm::Noun => nouns::chain(&text, at),
                ReferenceForm::Pronoun => antecedent::of_pronoun(&text, at),
            };
            let chain = chain.unwrap_or_else(|| text.open());
            text.join(at, chain);
        }
        text
    }

    fn open(&mut self) -> usize {
        self.chains.push(Chain {
            mentions: Vec::new(),
            sort: Sort::Any,
            number: Number::Either,
            gender: None,
            names: Vec::new(),
            nouns: Vec::new(),
            owner: None,
            actor: None,
        });
        self.chains.len() - 1
    }

    /// Adds a mention to a chain, with what it tells of it.
    fn join(&mut self, at: usize, chain: usize) {
        let mention = &self.mentions[at];
        let (names, nouns) = match mention.form {
            ReferenceForm::Name => (
                names::words(self.scene, mention),
                names::titles(self.scene, mention),
            ),
            ReferenceForm::Noun => (
                Vec::new(),
                vec![self.scene.doc.lemma(mention.head).to_owned()],
            ),
            ReferenceForm::Pronoun => (Vec::new(), Vec::new()),
        };
        let actor = mention
            .entity
            .and_then(|index| self.scene.entities[index].actor);
        let owner = mention.owner.and_then(|owner| self.at_token(owner));
        let known = &mut self.chains[chain];
        known.owner = known.owner.or(owner);
        if known.mentions.is_empty() || known.sort == Sort::Any {
            known.sort = mention.sort;
            known.number = mention.number;
        }
        known.gender = known.gender.or(mention.gender);
        known.actor = known.actor.or(actor);
        known.names.extend((!names.is_empty()).then_some(names));
        known.nouns.extend(nouns);
        known.mentions.push(at);
        self.chain_of.push(chain);
    }

    /// The last mention of a chain.
    fn last(&self, chain: &Chain) -> &Mention {
        &self.mentions[chain.mentions[chain.mentions.len() - 1]]
    }

    /// The chain of the mention that holds a token, in a sentence that is being read.
    fn at_token(&self, token: usize) -> Option<usize> {
        let sentence = self.scene.doc.sentence_of(token);
        let known = (0..self.chain_of.len()).rev();
        let mut near = known.take_while(|&at| self.mentions[at].sentence >= sentence);
        let found = near.find(|&at| self.mentions[at].tokens.contains(&token))?;
        Some(self.chain_of[found])
    }

    /// The chains that were mentioned within some sentences before a mention, the last one first.
    fn recent(&self, mention: &Mention, reach: usize) -> impl Iterator<Item = (usize, &Chain)> {
        let first = mention.sentence.saturating_sub(reach);
        (0..self.chain_of.len())
            .rev()
            .take_while(move |&at| self.mentions[at].sentence >= first)
            .map(|at| (at, self.chain_of[at]))
            .filter(|&(at, chain)| self.chains[chain].mentions.last() == Some(&at))
            .map(|(_, chain)| (chain, &self.chains[chain]))
    }
}

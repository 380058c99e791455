//! Mentions of incidents: the words that name one, with who did it, to whom, where and when, as far as
//! the words around them tell. [`frames`] gives them in order; `accounts` brings them together.

mod agents;
mod doers;
mod items;
mod mention;
mod segments;
mod time;
mod where_;

use std::ops::Range;

use khabar_record::{IncidentType, When, Where};

use crate::scene::Scene;

pub(crate) use doers::identities;
pub(crate) use mention::Mention;
pub(crate) use time::day_before;

/// A stretch of a sentence that tells of one incident.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub sentence: usize,
    pub tokens: Range<usize>,
    /// The words that name the incident; none where only an outcome is told ("Six died").
    pub mentions: Vec<Mention>,
    /// When, if the words date it.
    pub when: Option<When>,
    /// Where, best first.
    pub places: Vec<Where>,
    /// Who did it, by entity.
    pub agents: Vec<usize>,
    /// Who is said to have killed or hurt people, by entity.
    pub killers: Vec<usize>,
    /// Who is said to have killed fighters, in a fight that these may have begun, by entity.
    pub slayers: Vec<usize>,
    /// Who had it done to them, by entity.
    pub targets: Vec<usize>,
    /// The words put it apart from what was told before ("in a separate attack", "last month").
    pub apart: bool,
    /// The words bring in something new ("a new attack", "clashes also erupted").
    pub new: bool,
    /// The words point back to what was told before ("the attack").
    pub definite: bool,
    /// It stands in an item of a list, or under a line that says where.
    pub item: bool,
}

impl Frame {
    /// How strongly the words support each type.
    pub fn votes(&self) -> impl Iterator<Item = (IncidentType, u32)> + '_ {
        self.mentions
            .iter()
            .map(|mention| (mention.kind, mention.weight))
    }

    /// Whether some mention is told as a fact.
    pub fn asserted(&self) -> bool {
        self.mentions
            .iter()
            .any(|mention| mention.asserted && !mention.means)
    }

    /// Whether it names something that an incident is done with.
    pub fn with_means(&self) -> bool {
        self.mentions
            .iter()
            .any(|mention| mention.asserted && mention.means)
    }

    /// Whether it names its doer, rather than calling them "gunmen".
    pub fn named_doer(&self, scene: &Scene<'_>) -> bool {
        let mut agents = self.agents.iter();
        agents.any(|&agent| scene.side(agent).is_some())
    }

    /// Whether nothing but words for incidents in general stands there.
    pub fn vague(&self, scene: &Scene<'_>) -> bool {
        let somewhere = self.places.iter().any(|place| place.fineness() < 6);
        let nothing = self.when.is_none() && !somewhere && !self.named_doer(scene);
        self.general() || nothing && self.plural(scene)
    }

    /// Whether every word for it is a noun in the plural.
    pub fn plural(&self, scene: &Scene<'_>) -> bool {
        self.mentions.iter().all(|mention| {
            let last = mention.tokens.end - 1;
            !mention.verb && scene.doc.lower(last) != scene.doc.lemma(last)
        })
    }

    /// Whether a place names it: "the Goma attack", one that readers are to know.
    pub fn named_by_place(&self, scene: &Scene<'_>) -> bool {
        let named = |at: usize| scene.places.iter().any(|(place, _)| place.end == at);
        let known = |mention: &Mention| mention.definite && named(mention.tokens.start);
        self.mentions.iter().any(known) && !self.plural(scene)
    }

    /// Whether every mention is of incidents in general ("attacks", "strikes on hideouts").
    pub fn general(&self) -> bool {
        self.mentions
            .iter()
            .filter(|mention| !mention.means)
            .all(|mention| mention.general)
    }
}

/// Every frame of the text, in order.
pub(crate) fn frames(scene: &Scene<'_>) -> Vec<Frame> {
    let mut frames = Vec::new();
    let mut items = items::Items::default();
    for (index, sentence) in scene.doc.sentences.iter().enumerate() {
        items.enter(scene, index);
        let mentions = mention::mentions(scene, &sentence.tokens);
        let segments = segments::segments(scene, &sentence.tokens, &mentions);
        for segment in segments {
            let inside = |mention: &&Mention| segment.tokens.contains(&mention.tokens.start);
            let mentions: Vec<Mention> = mentions.iter().filter(inside).cloned().collect();
            let mut frame = frame(scene, index, segment, mentions);
            items.settle(&mut frame);
            frames.push(frame);
        }
    }
    frames
}

fn frame(
    scene: &Scene<'_>,
    sentence: usize,
    segment: segments::Segment,
    mentions: Vec<Mention>,
) -> Frame {
    let tokens = segment.tokens;
    let (agents, mut targets) = agents::agents(scene, &tokens, &mentions);
    targets.extend(agents::harmed(scene, &tokens));
    let (killers, slayers) = agents::killers(scene, &tokens);
    Frame {
        when: time::when(scene, sentence, &tokens, &mentions),
        places: where_::places(scene, &tokens, &mentions),
        apart: segment.apart,
        new: mentions.iter().any(|mention| mention.new),
        definite: mentions.iter().any(|mention| mention.definite),
        killers,
        slayers,
        item: false,
        sentence,
        tokens,
        mentions,
        agents,
        targets,
    }
}

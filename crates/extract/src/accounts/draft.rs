//! An incident being put together from the frames that tell it.

use std::collections::{BTreeMap, BTreeSet};

use khabar_record::{
    DatePrecision, Denial, Figure, IncidentType, MentionKind, PartyClaim, Span, When, Where,
};

use crate::events::Frame;
use crate::scene::Scene;

/// One incident, so far.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    votes: BTreeMap<IncidentType, u32>,
    whens: Vec<When>,
    wheres: Vec<Where>,
    pub sentences: BTreeSet<usize>,
    pub triggers: Vec<Span>,
    /// Entities that did it, each with the sentence that says so.
    pub agents: Vec<(usize, usize)>,
    /// Entities that killed or hurt people, each with the sentence that says so.
    killers: Vec<(usize, usize)>,
    /// Entities that killed fighters, each with the sentence that says so.
    slayers: Vec<(usize, usize)>,
    pub targets: Vec<usize>,
    pub figures: Vec<Figure>,
    pub denials: Vec<Denial>,
    /// Parties that somebody claims or blames: the entity and the claim.
    pub claims: Vec<(usize, PartyClaim)>,
    frames: usize,
    asserted: bool,
    general: bool,
    /// Every word for it is in the plural.
    plural: bool,
    /// It has a name that readers know it by: "the Goma attack".
    known: bool,
}

impl Draft {
    /// An incident that one frame begins.
    pub fn new(scene: &Scene<'_>, frame: &Frame) -> Self {
        let mut draft = Draft {
            general: true,
            plural: true,
            ..Draft::default()
        };
        draft.add(scene, frame);
        draft
    }

    /// Takes a further frame in.
    pub fn add(&mut self, scene: &Scene<'_>, frame: &Frame) {
        for (kind, weight) in frame.votes() {
            *self.votes.entry(kind).or_default() += weight * weight;
        }
        self.whens.extend(frame.when);
        self.wheres.extend(frame.places.iter().cloned());
        self.sentences.insert(frame.sentence);
        self.triggers.extend(
            frame
                .mentions
                .iter()
                .map(|mention| scene.doc.span(mention.tokens.clone())),
        );
        self.agents
            .extend(frame.agents.iter().map(|&agent| (agent, frame.sentence)));
        self.killers
            .extend(frame.killers.iter().map(|&killer| (killer, frame.sentence)));
        self.slayers
            .extend(frame.slayers.iter().map(|&slayer| (slayer, frame.sentence)));
        self.targets.extend(&frame.targets);
        self.frames += usize::from(!frame.mentions.is_empty());
        self.asserted |= frame.asserted() || frame.with_means() || frame.mentions.is_empty();
        self.general &= !frame.mentions.is_empty() && frame.general();
        self.plural &= !frame.mentions.is_empty() && frame.plural(scene);
        self.known |= frame.named_by_place(scene);
    }

    /// Where no word for the incident has a doer, those who killed in it did it; where nobody did and
    /// nobody is blamed, those who killed fighters.
    pub fn settle_agents(&mut self) {
        if self.agents.is_empty() {
            self.agents = std::mem::take(&mut self.killers);
        }
        if self.agents.is_empty() && self.claims.is_empty() {
            self.agents = std::mem::take(&mut self.slayers);
        }
    }

    /// Where nothing says where, a place named near it.
    pub fn place_if_nowhere(&mut self, place: Option<Where>) {
        if self.wheres.is_empty() {
            self.wheres.extend(place);
        }
    }

    /// When it happened: the finest time that its frames give; of equals the first.
    pub fn when(&self) -> Option<When> {
        self.whens
            .iter()
            .min_by_key(|when| {
                (
                    when.precision
                        .min(DatePrecision::Days)
                        .max(DatePrecision::Days),
                    when.precision > DatePrecision::Days,
                    when.precision,
                )
            })
            .copied()
    }

    /// Types by support, strongest first.
    pub fn kinds(&self) -> Vec<(IncidentType, u32)> {
        let mut kinds: Vec<_> = self
            .votes
            .iter()
            .map(|(&kind, &votes)| (kind, votes))
            .collect();
        kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        if kinds.is_empty() {
            kinds.push((IncidentType::Other, 0));
        }
        kinds
    }

    /// Where it happened: the finest place first; each once.
    pub fn places(&self) -> Vec<Where> {
        let mut counts: BTreeMap<(Option<u32>, &str), (usize, usize)> = BTreeMap::new();
        for (at, place) in self.wheres.iter().enumerate() {
            counts.entry((place.id, &place.name)).or_insert((0, at)).0 += 1;
        }
        let mut order: Vec<(usize, usize)> = counts.into_values().collect();
        // A village, a district and a city are all fine enough: then how often counts, then which came first.
        let rank = |at: usize| match self.wheres[at].precision {
            0..=3 => 0,
            other => other,
        };
        order.sort_by_key(|&(times, at)| (rank(at), std::cmp::Reverse(times), at));
        let mut places: Vec<Where> = order
            .into_iter()
            .map(|(_, at)| self.wheres[at].clone())
            .collect();
        Where::narrow(&mut places);
        places
    }

    /// The country that it happened in, as far as its places tell.
    pub fn country(&self) -> Option<String> {
        self.places().into_iter().find_map(|place| place.country)
    }

    /// How much of the report is about it.
    pub fn weight(&self) -> usize {
        self.sentences.len() + self.figures.len()
    }

    /// Whether anything sets it apart from violence in general.
    ///
    /// What a report leads with and counts the dead of needs less.
    pub fn worth_telling(&self, scene: &Scene<'_>, leads: bool) -> bool {
        let dated = self
            .whens
            .iter()
            .any(|when| when.precision <= DatePrecision::Days || when.month_day.is_some());
        let roughly = !self.whens.is_empty();
        let placed = self.wheres.iter().any(Where::is_local);
        let somewhere = !self.wheres.is_empty();
        let named = self.agents.iter().any(|&(agent, _)| {
            scene.entities[agent].actor.is_some()
                || scene.entities[agent].kind == MentionKind::Group
        });
        let counted = self
            .figures
            .iter()
            .any(|figure| figure.low.or(figure.high).is_some());
        let strong = self.votes.values().any(|&votes| votes >= 16);
        let points = 2 * i32::from(dated)
            + i32::from(roughly)
            + i32::from(placed)
            + i32::from(somewhere)
            + 2 * i32::from(counted)
            + i32::from(named)
            + i32::from(strong)
            + i32::from(self.known)
            + i32::from(!self.claims.is_empty())
            - 3 * i32::from(self.general)
            - i32::from(self.plural && !dated);
        self.asserted && points >= if leads && (counted || strong) { 2 } else { 3 }
    }
}

//! Who answers whom: an attack by one side on another, and the other's attack that follows.

use std::collections::{BTreeMap, VecDeque};

use jiff::civil::Date;
use khabar_record::{Incident, IncidentType, Role, Said, Span};
use serde::Serialize;

use crate::dyad::sides;
use crate::says_answer;

/// One side's answers to another's attacks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Side {
    /// How many.
    pub answers: u64,
    /// Of how many a report says that they are answers.
    pub said: u64,
    /// Days from attack to answer, sorted.
    #[serde(skip)]
    pub days: Vec<u16>,
}

impl Side {
    /// Half of the answers came within so many days.
    pub fn median_days(&self) -> Option<u16> {
        self.days
            .get(self.days.len().saturating_sub(1) / 2)
            .copied()
    }
}

/// An incident as an answer names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What kind it was.
    #[serde(rename = "type")]
    pub kind: IncidentType,
    /// Its first day.
    pub day: Date,
}

/// Why one incident is taken for an answer to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A report says so, in these words.
    Said(Said<Span>),
    /// It came soon after, with the roles turned round; nobody says that it is an answer.
    Followed,
}

/// An attack, and the attack that it answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Who answers.
    pub by: String,
    /// Whom.
    pub to: String,
    /// The answer.
    pub answer: Answered,
    /// What it answers.
    pub attack: Answered,
    /// Days between them.
    pub days: u16,
    /// Why it is taken for one.
    pub ground: Ground,
}

/// Attacks kept in sight at most; the oldest leave first.
const MOST_RECENT: usize = 4_096;
/// Longest stretch of days that an incident's time may leave open for its order to be known.
const VAGUE_DAYS: i32 = 3;

/// Finds answers among incidents in the order of their days.
#[derive(Debug)]
pub struct Answers {
    within: u16,
    recent: VecDeque<Recent>,
    /// Every answer that was found, in order.
    pub found: Vec<Answer>,
}

#[derive(Debug)]
struct Recent {
    what: Answered,
    by: Vec<String>,
    on: Vec<String>,
}

impl Answers {
    pub(crate) fn new(within: u16) -> Self {
        Answers {
            within,
            recent: VecDeque::new(),
            found: Vec::new(),
        }
    }

    /// Sums by who answers whom, the most first.
    pub fn sides(&self) -> Vec<((&str, &str), Side)> {
        let mut sides: BTreeMap<(&str, &str), Side> = BTreeMap::new();
        for answer in &self.found {
            let side = sides.entry((&answer.by, &answer.to)).or_default();
            side.answers += 1;
            side.said += u64::from(matches!(answer.ground, Ground::Said(_)));
            side.days.push(answer.days);
        }
        let mut sides: Vec<_> = sides.into_iter().collect();
        sides.iter_mut().for_each(|(_, side)| side.days.sort());
        sides.sort_by_key(|(_, side)| std::cmp::Reverse(side.answers));
        sides
    }

    pub(crate) fn add<E>(
        &mut self,
        incident: &Incident,
        words: impl FnMut(&Said<Span>) -> Result<String, E>,
    ) -> Result<(), E> {
        let Some(next) = Recent::of(incident) else {
            return Ok(());
        };
        self.forget_before(next.what.day);
        if let Some(mut answer) = self.answer(&next) {
            answer.ground = ground(incident, words)?;
            self.found.push(answer);
        }
        self.recent.push_back(next);
        Ok(())
    }

    fn forget_before(&mut self, day: Date) {
        let is_old = |recent: &Recent| {
            days_between(recent.what.day, day).is_none_or(|days| days > self.within)
        };
        while self.recent.front().is_some_and(is_old) || self.recent.len() > MOST_RECENT {
            self.recent.pop_front();
        }
    }

    /// What it answers: the latest attack before it in which the roles were turned round.
    fn answer(&self, next: &Recent) -> Option<Answer> {
        self.recent.iter().rev().find_map(|attack| {
            let days = days_between(attack.what.day, next.what.day).filter(|days| *days > 0)?;
            Some(Answer {
                by: shared(&next.by, &attack.on)?.clone(),
                to: shared(&next.on, &attack.by)?.clone(),
                answer: next.what.clone(),
                attack: attack.what.clone(),
                days,
                ground: Ground::Followed,
            })
        })
    }
}

impl Recent {
    /// An attack whose day, doer and target are known.
    fn of(incident: &Incident) -> Option<Self> {
        let (start, end) = (incident.when.start?, incident.when.end?);
        let is_clear = (end - start).get_days() < VAGUE_DAYS;
        let (by, on) = (
            sides(incident, Role::Perpetrator),
            sides(incident, Role::Target),
        );
        let what = Answered {
            id: incident.id.clone(),
            title: incident.title.clone(),
            kind: incident.kind,
            day: start,
        };
        (is_clear && !by.is_empty() && !on.is_empty()).then_some(Recent { what, by, on })
    }
}

/// The words that call it an answer, where a report has such words.
fn ground<E>(
    incident: &Incident,
    mut words: impl FnMut(&Said<Span>) -> Result<String, E>,
) -> Result<Ground, E> {
    for evidence in &incident.evidence {
        if says_answer(&words(evidence)?) {
            return Ok(Ground::Said(evidence.clone()));
        }
    }
    Ok(Ground::Followed)
}

fn shared<'s>(one: &'s [String], other: &[String]) -> Option<&'s String> {
    one.iter().find(|side| other.contains(side))
}

fn days_between(earlier: Date, later: Date) -> Option<u16> {
    u16::try_from((later - earlier).get_days()).ok()
}

//! Which frames tell the same incident.

use std::collections::BTreeSet;

use khabar_record::{DatePrecision, Outcome, When, Where};

use super::draft::Draft;
use super::fit::fit;
use crate::events::Frame;
use crate::figures::Found;
use crate::scene::Scene;

/// Brings frames together, and gives every figure to the incident that its words stand with.
///
/// Headings come last: in few words they tell of several things at once, and where and when each
/// happened is told below them.
pub(super) fn gather(
    scene: &Scene<'_>,
    frames: &[Frame],
    figures: &[Found],
    statistics: &BTreeSet<usize>,
) -> Vec<Draft> {
    let mut gathering = Gathering {
        scene,
        figures,
        statistics,
        drafts: Vec::new(),
        homes: vec![None; figures.len()],
        focus: None,
        item: false,
    };
    let heading = |frame: &&Frame| scene.doc.sentences[frame.sentence].heading;
    let mut paragraph = 0;
    for frame in frames.iter().filter(|frame| !heading(frame)) {
        let sentence = &scene.doc.sentences[frame.sentence];
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            gathering.begin_paragraph(frame.item);
        }
        gathering.take(frame);
    }
    gathering.begin_paragraph(false);
    for frame in frames.iter().filter(heading) {
        gathering.take(frame);
    }
    gathering.drafts
}

/// The incidents of a text so far.
struct Gathering<'a> {
    scene: &'a Scene<'a>,
    figures: &'a [Found],
    statistics: &'a BTreeSet<usize>,
    drafts: Vec<Draft>,
    /// The incident that each figure went to.
    homes: Vec<Option<usize>>,
    /// The incident talked about.
    focus: Option<usize>,
    /// The paragraph is an item of a list, each of which tells of something else.
    item: bool,
}

impl Gathering<'_> {
    /// A new paragraph goes back to what the report is about, a new item of a list to nothing.
    fn begin_paragraph(&mut self, item: bool) {
        self.item = item;
        let weights = self.drafts.iter().map(Draft::weight).enumerate();
        let heaviest = weights.max_by_key(|&(at, weight)| (weight, std::cmp::Reverse(at)));
        self.focus = heaviest.map(|(at, _)| at).filter(|_| !item);
    }

    fn take(&mut self, frame: &Frame) {
        let mut frame = frame.clone();
        let counting = self.counts(&frame);
        if counting {
            // "in the whole of 2024" is the time of the count.
            frame.when = frame
                .when
                .filter(|when| when.precision <= DatePrecision::Days);
        }
        if self.drafts.is_empty() {
            frame.when = frame
                .when
                .or_else(|| crate::events::day_before(self.scene, frame.sentence));
        }
        let frame = &frame;
        let numbers = self.own_figures(frame);
        let own: Vec<&Found> = numbers.iter().map(|&at| &self.figures[at]).collect();
        let begins = self.drafts.is_empty() || self.item;
        let dead = begins && own.iter().any(|found| hurts(found))
            || self.set_apart(frame) && own.iter().any(|found| kills(found));
        let told = frame.asserted() || dead || done_with(frame, &own);
        // Sentences of statistics name attacks in general; what is recalled needs more than a weapon.
        let counts = counting && !frame.definite;
        if own.is_empty() && (counts || !told && frame.apart) {
            return;
        }
        let whole = |&at: &usize| self.homes[self.figures[at].whole?];
        let held = numbers.iter().find_map(whole);
        let Some(index) = self.place(frame, &own, told, dead, held) else {
            return;
        };
        for at in numbers {
            self.homes[at] = Some(index);
        }
        let figures = own.iter().map(|found| found.figure.clone());
        self.drafts[index].figures.extend(figures);
        // What is only recalled in passing does not become what is talked about.
        if !frame.apart || self.focus.is_none() {
            self.focus = Some(index);
        }
    }

    /// The incident that a frame tells, an earlier one or a new one. The parts of a total go where the
    /// total is held.
    fn place(
        &mut self,
        frame: &Frame,
        own: &[&Found],
        told: bool,
        dead: bool,
        held: Option<usize>,
    ) -> Option<usize> {
        let held = held.filter(|_| frame.mentions.is_empty());
        let chosen = if held.is_some() {
            held
        } else if told {
            self.choose(frame, own)
        } else {
            self.goes_on(frame, own)
        };
        let vague = !frame.mentions.is_empty()
            && frame.vague(self.scene)
            && own.is_empty()
            && !frame.definite;
        if let Some(index) = chosen.filter(|_| !vague) {
            self.drafts[index].add(self.scene, frame);
            return Some(index);
        }
        // Violence in general begins no incident.
        let begins =
            chosen.is_none() && told && (dead || !frame.vague(self.scene) || !own.is_empty());
        begins.then(|| {
            self.drafts.push(Draft::new(self.scene, frame));
            self.drafts.len() - 1
        })
    }

    /// "On Wednesday soldiers came upon a camp on the islet of Karia": a place of its own, or a time
    /// at which nobody goes on counting the dead of what is talked about.
    fn set_apart(&self, frame: &Frame) -> bool {
        let fine = |when: &When| when.precision <= DatePrecision::Month || when.month_day.is_some();
        let placed = frame.places.iter().any(Where::is_local);
        placed || frame.when.filter(fine).is_some() && !self.counts_on(frame)
    }

    /// Whether a frame that names no incident is of a time soon after the one talked about.
    fn counts_on(&self, frame: &Frame) -> bool {
        let focus = self.focus.and_then(|focus| self.drafts[focus].when());
        frame.mentions.is_empty() && frame.when.zip(focus).is_some_and(|(a, b)| soon(a, b))
    }

    /// The figures that stand in a frame, by number.
    fn own_figures(&self, frame: &Frame) -> Vec<usize> {
        let within = |&at: &usize| {
            let found = &self.figures[at];
            found.sentence == frame.sentence && frame.tokens.contains(&found.tokens.start)
        };
        (0..self.figures.len()).filter(within).collect()
    }

    /// Whether the frame's numbers count over a period.
    fn counts(&self, frame: &Frame) -> bool {
        frame.tokens.clone().any(|at| {
            let number = self.scene.number_at(at);
            number.is_some_and(|number| self.statistics.contains(&number))
        })
    }

    /// The incident that a frame goes on telling; `None` when it begins another.
    fn choose(&self, frame: &Frame, figures: &[&Found]) -> Option<usize> {
        let (score, index) = self.best(frame)?;
        // What brings neither a time nor a doer nor a toll of its own begins nothing new.
        let own = frame.when.is_some()
            || frame.named_doer(self.scene)
            || !figures.is_empty()
            || frame.apart
            || frame.new;
        (score >= if own { 2 } else { -1 }).then_some(index)
    }

    fn best(&self, frame: &Frame) -> Option<(i32, usize)> {
        let scored = self.drafts.iter().enumerate().filter_map(|(index, draft)| {
            let focus = self.focus == Some(index);
            let item = self.item && !focus;
            let score = fit(self.scene, frame, draft, index == 0)?
                + 2 * i32::from(focus)
                + i32::from(index == 0 && !self.item)
                - 4 * i32::from(item);
            Some((score, std::cmp::Reverse(index)))
        });
        let (score, std::cmp::Reverse(index)) = scored.max()?;
        Some((score, index))
    }

    /// The incident that a frame adds to which tells none itself: the one that its time or its place
    /// is of, else the one talked about.
    fn goes_on(&self, frame: &Frame, own: &[&Found]) -> Option<usize> {
        // "They were killed by gunmen": who did it, where nothing sets it apart.
        let killers = !frame.killers.is_empty() && frame.when.is_none() && frame.places.is_empty();
        let told = !own.is_empty() || !frame.mentions.is_empty() || killers;
        let adds = told || adds_where(self.scene, frame);
        let focus = self.focus.filter(|_| adds)?;
        if (frame.when.is_none() || self.counts_on(frame)) && frame.places.is_empty() {
            return Some(focus);
        }
        // "In 2002 militants took hostages": what another time dates belongs to another incident.
        let (score, index) = self.best(frame)?;
        let known = self.drafts[index].when();
        let clash = frame.when.zip(known).is_some_and(|(a, b)| a.excludes(&b));
        (!clash && score >= 0).then_some(index)
    }
}

/// Days after an incident in which its toll is still told anew.
const SOON: i32 = 62;

/// "On Friday another three died": within weeks, what only counts the dead goes on counting.
fn soon(a: When, b: When) -> bool {
    a.start.zip(b.start).is_some_and(|(a, b)| {
        let days = a.since(b).map_or(i32::MAX, |span| span.get_days().abs());
        days <= SOON
    })
}

/// Its dead stand with a weapon, a time or a place.
fn done_with(frame: &Frame, own: &[&Found]) -> bool {
    let set = frame.when.is_some() || !frame.places.is_empty();
    frame.with_means() && !own.is_empty() && set
}

fn kills(found: &Found) -> bool {
    hurts(found) && found.figure.outcome == Outcome::Killed
}

/// Whether a figure counts people killed, hurt or taken.
fn hurts(found: &Found) -> bool {
    let figure = &found.figure;
    let counted = figure.low.or(figure.high).is_some_and(|number| number > 0);
    counted
        && matches!(
            figure.outcome,
            Outcome::Killed | Outcome::Injured | Outcome::Captured
        )
}

/// "It was in Kerman": a sentence that only adds where.
fn adds_where(scene: &Scene<'_>, frame: &Frame) -> bool {
    let first = scene.doc.lower(frame.tokens.start);
    matches!(first, "it" | "this" | "they") && !frame.places.is_empty()
}

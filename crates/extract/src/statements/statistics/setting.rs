//! The period, the place and the speaker of a statistic, carried on until others are named.

use jiff::civil::Date;
use khabar_record::MentionKind;
use khabar_times::Time;

use super::evidence::{institute_in, is_period, is_since};
use crate::scene::{Scene, Speaker};

#[derive(Debug, Clone, Default)]
pub(super) struct Setting {
    /// First and last day.
    pub period: Option<(Option<Date>, Option<Date>)>,
    /// The place as the text names it.
    pub place: Option<String>,
    institute: Option<usize>,
    read_to: usize,
}

impl Setting {
    /// Takes up what the text says up to a number, and in its sentence.
    pub fn enter(&mut self, scene: &Scene<'_>, sentence: usize, number: usize) {
        let tokens = scene.doc.sentences[sentence].tokens.clone();
        let institute = institute_in(scene, &(self.read_to..tokens.end));
        self.institute = institute.or(self.institute);
        self.read_to = self.read_to.max(tokens.start);
        let times = scene
            .times
            .iter()
            .filter(|time| tokens.contains(&time.tokens.start));
        let periods = times.filter(|time| is_period(scene, time));
        if let Some(period) = nearest(periods, number, |time| time.tokens.start) {
            self.period = Some(bounds(scene, period));
        }
        let places = scene.entities_in(tokens).filter(|(_, entity)| {
            entity.kind == MentionKind::Place
                || entity.kind == MentionKind::State && !entity.adjective
        });
        if let Some((_, place)) = nearest(places, number, |(_, entity)| entity.tokens.start) {
            self.place = Some(place.name(scene.doc));
        }
    }

    /// Who counts: whoever says the sentence, or the institute named last.
    pub fn speaker(&self, scene: &Scene<'_>, sentence: usize, number: usize) -> Option<Speaker> {
        let institute = || {
            let entity = self.institute?;
            Some(Speaker {
                name: scene.name(entity),
                actor: scene.actor_id(entity),
            })
        };
        scene.speaker_of(sentence, number).or_else(institute)
    }
}

/// The nearest to a token, those before it first.
fn nearest<T>(
    found: impl Iterator<Item = T>,
    token: usize,
    start: impl Fn(&T) -> usize,
) -> Option<T> {
    found.min_by_key(|item| {
        let at = start(item);
        at.abs_diff(token) + usize::from(at > token) * 4
    })
}

fn bounds(scene: &Scene<'_>, time: &Time) -> (Option<Date>, Option<Date>) {
    match is_since(scene, time) {
        true => (time.from, scene.published.map(|published| published.end)),
        false => (time.from, time.to),
    }
}

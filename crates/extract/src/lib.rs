//! What one report says: incidents, figures, claims, denials, statistics, relations, causes, proposals.
//!
//! [`Kernel::read`] is pure and total: the same report gives the same reading, and no report fails.

mod accounts;
mod annotate;
mod events;
mod figures;
mod lexicon;
mod scene;
mod statements;

use khabar_actors::Actors;
use khabar_gazetteer::Gazetteer;
use khabar_language::Document;
use khabar_record::{Reading, Report};

use crate::scene::Scene;

/// The extraction kernel with the data that it leans on.
pub struct Kernel {
    /// Place names.
    pub gazetteer: Gazetteer,
    /// The who's who.
    pub actors: &'static Actors,
    /// A slower and better reader of sentences, which goes over the texts first.
    pub reviser: Option<Reviser>,
}

/// What goes over the tags, trees and names of a text.
pub type Reviser = Box<dyn Fn(&mut Document<'_>) + Send + Sync>;

impl Kernel {
    /// The kernel over the data that the binary carries.
    pub fn embedded() -> Self {
        Kernel {
            gazetteer: Gazetteer::embedded(),
            actors: Actors::embedded(),
            reviser: None,
        }
    }

    fn analyze<'t>(&self, text: &'t str) -> Document<'t> {
        let mut doc = khabar_language::analyze(text);
        if let Some(revise) = &self.reviser {
            revise(&mut doc);
        }
        doc
    }

    /// Reads one report.
    pub fn read(&self, report: &Report) -> Reading {
        let doc = self.analyze(&report.text);
        self.understand(&Scene::of(self, report, &doc), report, false)
    }

    /// Reads one report and keeps the layers below the claims.
    pub fn annotate(&self, report: &Report) -> Reading {
        let doc = self.analyze(&report.text);
        self.understand(&Scene::of(self, report, &doc), report, true)
    }

    fn understand(&self, scene: &Scene<'_>, report: &Report, annotated: bool) -> Reading {
        let stated = statements::statements(scene);
        let frames = events::frames(scene);
        let mut reading = Reading {
            accounts: accounts::accounts(scene, &frames, &stated.counts),
            statistics: stated.statistics,
            relations: stated.relations,
            causal_links: stated.causal_links,
            proposals: stated.proposals,
            actors: scene.actors_named(),
            inferred_date: scene.published.filter(|_| report.published.is_none()),
            ..Reading::default()
        };
        if annotated {
            reading.annotation = annotate::annotation(scene, &frames, stated.causal);
        }
        reading
    }
}

use khabar_record::{
    CausalLink, CodePoints, Incident, Problem, Proposal, Relation, Report, Said, Statistic,
};

use khabar_actors::ActorKind;

use crate::Result;

/// Takes one item at a time; an error ends the walk.
pub type Each<'a, T> = dyn FnMut(T) -> Result<()> + 'a;

/// A record that can be walked, in an order that depends on its content alone.
pub trait Record {
    /// Every report, by id.
    fn reports(&self, each: &mut Each<'_, Report>) -> Result<()>;
    /// Every actor that a report mentions, by id.
    fn actors(&self, each: &mut Each<'_, KnownActor>) -> Result<()>;
    /// Every incident, by date and id.
    fn incidents(&self, each: &mut Each<'_, Incident>) -> Result<()>;
    /// Every statistic, by report and place in it.
    fn statistics(&self, each: &mut Each<'_, RankedStatistic>) -> Result<()>;
    /// Every relation, by report and place in it.
    fn relations(&self, each: &mut Each<'_, Said<Relation>>) -> Result<()>;
    /// Every causal link, by report and place in it.
    fn causal_links(&self, each: &mut Each<'_, Said<CausalLink>>) -> Result<()>;
    /// Every proposal, by report and place in it.
    fn proposals(&self, each: &mut Each<'_, Said<Proposal>>) -> Result<()>;
    /// Every problem, by file and kind.
    fn problems(&self, each: &mut Each<'_, Problem>) -> Result<()>;
    /// One actor of the who's who, whether or not a report mentions it; without the reports' names for it.
    fn actor(&self, id: &str) -> Option<KnownActor>;
    /// One report without a walk over all.
    fn report(&self, id: &str) -> Result<Report>;

    /// The code points of one report's text.
    fn code_points(&self, id: &str) -> Result<CodePoints> {
        Ok(CodePoints::new(&self.report(id)?.text))
    }
}

/// An actor as the record knows it: its entry in the who's who, and the names that reports use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownActor {
    /// Its id in the who's who.
    pub id: String,
    /// Its usual English name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// What it is a part of.
    pub parent: Option<String>,
    /// ISO 3166-1 alpha-2 of its home.
    pub country: Option<String>,
    /// Other names that the reports call it by, sorted.
    pub aliases: Vec<String>,
}

/// A statistic with the ones that contradict it.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedStatistic {
    /// What is said, and by which report.
    pub said: Said<Statistic>,
    /// Places in the walk of the statistics that this one cannot be true beside, in order.
    pub conflicts_with: Vec<u64>,
}

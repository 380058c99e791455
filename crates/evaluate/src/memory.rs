//! A record in memory, for scoring: the same reading and resolving as a project's, without a file.

use std::collections::BTreeMap;

use khabar_export::{Each, KnownActor, RankedStatistic, Record, Result};
use khabar_extract::Kernel;
use khabar_record::{
    CausalLink, Incident, Problem, Proposal, Reading, Relation, Report, Said, Statistic,
};
use khabar_resolve::{Clusterer, Key, Telling, incident};

/// Reports with what they say and the incidents that they tell.
pub struct MemoryRecord {
    reports: BTreeMap<String, (Report, Reading)>,
    incidents: Vec<Incident>,
}

impl MemoryRecord {
    /// Reads and resolves the reports; their order does not matter.
    pub fn of(kernel: &Kernel, reports: Vec<Report>) -> Self {
        let reports: BTreeMap<_, _> = reports
            .into_iter()
            .map(|report| {
                let reading = kernel.read(&report);
                (report.id.clone(), (report, reading))
            })
            .collect();
        let incidents = resolve(&reports);
        MemoryRecord { reports, incidents }
    }

    fn said<T: Clone>(&self, pick: impl Fn(&Reading) -> &Vec<T>) -> Vec<Said<T>> {
        let of = |(report, (_, reading)): (&String, &(Report, Reading))| {
            let report = report.clone();
            pick(reading)
                .iter()
                .map(move |what| Said {
                    report: report.clone(),
                    what: what.clone(),
                })
                .collect::<Vec<_>>()
        };
        self.reports.iter().flat_map(of).collect()
    }
}

fn resolve(reports: &BTreeMap<String, (Report, Reading)>) -> Vec<Incident> {
    let mut keys = Vec::new();
    for (report, reading) in reports.values() {
        for (ordinal, account) in reading.accounts.iter().enumerate() {
            let published = report.published.or(reading.inferred_date);
            keys.push(Key::of(&report.id, ordinal as u32, published, account));
        }
    }
    keys.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut clusterer = Clusterer::new();
    let mut groups: BTreeMap<u64, Vec<Telling>> = BTreeMap::new();
    for key in &keys {
        let (report, reading) = &reports[&key.report];
        groups
            .entry(clusterer.take(key))
            .or_default()
            .push(Telling {
                report: report.id.clone(),
                ordinal: key.ordinal,
                published: report.published.or(reading.inferred_date),
                outlet: report.outlet.clone(),
                copy_of: report.copy_of.clone(),
                account: reading.accounts[key.ordinal as usize].clone(),
            });
    }
    let mut incidents: Vec<Incident> = groups.into_values().map(incident).collect();
    incidents.sort_by(|a, b| (a.when.start, &a.id).cmp(&(b.when.start, &b.id)));
    incidents
}

fn walk<T>(items: Vec<T>, each: &mut Each<'_, T>) -> Result<()> {
    items.into_iter().try_for_each(each)
}

impl Record for MemoryRecord {
    fn reports(&self, each: &mut Each<'_, Report>) -> Result<()> {
        walk(
            self.reports
                .values()
                .map(|(report, _)| report.clone())
                .collect(),
            each,
        )
    }

    fn actors(&self, _each: &mut Each<'_, KnownActor>) -> Result<()> {
        Ok(())
    }

    fn actor(&self, _id: &str) -> Option<KnownActor> {
        None
    }

    fn incidents(&self, each: &mut Each<'_, Incident>) -> Result<()> {
        walk(self.incidents.clone(), each)
    }

    fn statistics(&self, each: &mut Each<'_, RankedStatistic>) -> Result<()> {
        let said: Vec<Said<Statistic>> = self.said(|reading| &reading.statistics);
        walk(
            said.into_iter()
                .map(|said| RankedStatistic {
                    said,
                    conflicts_with: Vec::new(),
                })
                .collect(),
            each,
        )
    }

    fn relations(&self, each: &mut Each<'_, Said<Relation>>) -> Result<()> {
        walk(self.said(|reading| &reading.relations), each)
    }

    fn causal_links(&self, each: &mut Each<'_, Said<CausalLink>>) -> Result<()> {
        walk(self.said(|reading| &reading.causal_links), each)
    }

    fn proposals(&self, each: &mut Each<'_, Said<Proposal>>) -> Result<()> {
        walk(self.said(|reading| &reading.proposals), each)
    }

    fn problems(&self, _each: &mut Each<'_, Problem>) -> Result<()> {
        Ok(())
    }

    fn report(&self, id: &str) -> Result<Report> {
        Ok(self.reports[id].0.clone())
    }
}

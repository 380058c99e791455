use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use khabar_record::{DatePrecision, IncidentType, Outcome, ReportId, When};

use crate::fit::{enough, fit};
use crate::key::{Key, Site};

/// Says which accounts tell one incident.
///
/// Accounts come in the order of [`Key::order`]. An incident stays open to further accounts for
/// `REACH` days; then only its summary is kept, and only the last `MOST_CLOSED` of those, for
/// accounts that look back. So memory is bounded whatever the number of accounts.
#[derive(Debug, Default)]
pub struct Clusterer {
    clusters: Vec<Cluster>,
    /// Clusters from here on are open.
    open: usize,
    /// Number of the first cluster that is kept.
    first: u64,
    /// In how many kept clusters each word stands.
    spread: Spread,
    /// For every report that is still being told: the clusters that took its accounts.
    companions: BTreeMap<ReportId, Vec<u64>>,
}

/// In how many clusters each word stands.
pub(crate) type Spread = BTreeMap<String, u32>;

/// Days for which an incident stays open to accounts that are dated closely.
const REACH: i32 = 40;
/// Summaries kept of incidents that are no longer open.
const MOST_CLOSED: usize = 4_000;
/// What it adds to a score that other reports tell two incidents together as this one does.
const COMPANION: i32 = 2;
/// Reports, places, totals and words kept of one incident for comparing.
const MOST_KEPT: usize = 64;

/// What is known of one incident while accounts come in.
#[derive(Debug, Clone)]
pub(crate) struct Cluster {
    pub number: u64,
    pub when: When,
    /// Types by support, strongest first.
    pub kinds: Vec<(IncidentType, u32)>,
    /// Its time was only concluded.
    concluded: bool,
    pub sites: Vec<(Site, u32)>,
    pub country: Option<String>,
    pub sides: Vec<(String, u32)>,
    pub totals: BTreeSet<(Outcome, u64)>,
    pub words: BTreeMap<String, u32>,
    reports: BTreeSet<ReportId>,
}

impl Clusterer {
    /// A clusterer that has seen nothing.
    pub fn new() -> Self {
        Clusterer::default()
    }

    /// Takes the next account; gives the number of its incident, counted from 0.
    pub fn take(&mut self, key: &Key) -> u64 {
        self.close(key);
        let index = self.best(key).unwrap_or_else(|| {
            let number = self.first + self.clusters.len() as u64;
            self.clusters.push(Cluster::new(number, key));
            self.clusters.len() - 1
        });
        let cluster = &mut self.clusters[index];
        for word in cluster.add(key) {
            *self.spread.entry(word).or_default() += 1;
        }
        let number = cluster.number;
        if key.when.start.is_none() {
            self.companions
                .entry(key.report.clone())
                .or_default()
                .push(number);
        }
        number
    }

    fn best(&self, key: &Key) -> Option<usize> {
        // What is dated closely can only be an open incident.
        let from = if key.when.precision <= DatePrecision::Days && !key.concluded {
            self.open
        } else {
            0
        };
        let companions = self.companions(key);
        let scored = self.clusters[from..]
            .iter()
            .enumerate()
            .filter_map(|(at, cluster)| {
                let score = fit(key, cluster, &self.spread)?;
                // Most fit so badly that no companion could help.
                let score = match score + COMPANION >= enough(key, cluster) {
                    true if tells_with(cluster, &companions, key) => score + COMPANION,
                    _ => score,
                };
                (score >= enough(key, cluster)).then_some((score, std::cmp::Reverse(from + at)))
            });
        scored.max().map(|(_, std::cmp::Reverse(index))| index)
    }

    /// The clusters that took other accounts of a report without dates.
    fn companions(&self, key: &Key) -> Vec<&Cluster> {
        let undated = key.when.start.is_none();
        let numbers = self.companions.get(&key.report).filter(|_| undated);
        let index = |number: &u64| usize::try_from(number.checked_sub(self.first)?).ok();
        let numbers = numbers.into_iter().flatten().filter_map(index);
        numbers.filter_map(|at| self.clusters.get(at)).collect()
    }

    /// Closes incidents that lie too far back, and forgets the oldest of the closed.
    fn close(&mut self, key: &Key) {
        let Some(day) = key.when.end.or(key.written) else {
            return;
        };
        while let Some(cluster) = self.clusters.get(self.open) {
            let end = cluster.when.end.unwrap_or(Date::MIN);
            let gap = end.until(day).map_or(i32::MAX, |gap| gap.get_days());
            if gap <= REACH {
                break;
            }
            self.open += 1;
        }
        if self.open > 2 * MOST_CLOSED {
            for word in self
                .clusters
                .drain(..MOST_CLOSED)
                .flat_map(|cluster| cluster.words.into_keys())
            {
                if let Some(times) = self.spread.get_mut(&word) {
                    *times -= 1;
                }
            }
            self.spread.retain(|_, times| *times > 0);
            self.open -= MOST_CLOSED;
            self.first += MOST_CLOSED as u64;
        }
        if self.companions.len() > MOST_KEPT {
            self.companions.retain(|report, _| *report == key.report);
        }
    }
}

/// A report without dates that tells an incident together with another is likely to tell the two
/// that other reports tell together.
fn tells_with(cluster: &Cluster, companions: &[&Cluster], key: &Key) -> bool {
    let others = companions
        .iter()
        .filter(|other| other.number != cluster.number);
    let mut reports = others.flat_map(|other| &other.reports);
    reports.any(|report| *report != key.report && cluster.reports.contains(report))
}

impl Cluster {
    fn new(number: u64, key: &Key) -> Self {
        Cluster {
            number,
            when: When::UNKNOWN,
            concluded: false,
            kinds: Vec::new(),
            sites: Vec::new(),
            country: key.country.clone(),
            sides: Vec::new(),
            totals: BTreeSet::new(),
            words: BTreeMap::new(),
            reports: BTreeSet::new(),
        }
    }

    /// Takes an account in; gives the words that it brings.
    fn add(&mut self, key: &Key) -> Vec<String> {
        let mut fresh = Vec::new();
        let stated = self.concluded && !key.concluded && key.when.precision <= DatePrecision::Month;
        if self.when == When::UNKNOWN || stated {
            self.concluded = key.concluded;
        }
        let firm = self.concluded || !key.concluded;
        if stated
            || firm && key.when.precision < self.when.precision
            || self.when == When::UNKNOWN && key.when.month_day.is_some()
        {
            self.when = key.when;
        }
        self.vote(&key.kinds);
        for (at, site) in key.sites.iter().enumerate() {
            count(&mut self.sites, site, if at == 0 { 3 } else { 1 });
        }
        for side in &key.sides {
            count(&mut self.sides, side, 1);
        }
        keep(&mut self.totals, key.totals.iter().copied());
        for word in &key.words {
            if let Some(times) = self.words.get_mut(word) {
                *times += 1;
            } else if self.words.len() < 4 * MOST_KEPT {
                self.words.insert(word.clone(), 1);
                fresh.push(word.clone());
            }
        }
        keep(&mut self.reports, [key.report.clone()].into_iter());
        fresh
    }

    fn vote(&mut self, votes: &[(IncidentType, u32)]) {
        for (kind, votes) in votes {
            match self.kinds.iter_mut().find(|(known, _)| known == kind) {
                Some((_, sum)) => *sum = sum.saturating_add(*votes),
                None => self.kinds.push((*kind, *votes)),
            }
        }
        self.kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    }

    /// The place with the most support; of equals the first.
    pub fn main_site(&self) -> Option<&Site> {
        let most = self.sites.iter().map(|(_, times)| *times).max()?;
        self.sites
            .iter()
            .find(|(_, times)| *times == most)
            .map(|(site, _)| site)
    }

    /// Whether an account of this report is in it already.
    pub fn holds(&self, report: &str) -> bool {
        self.reports.contains(report)
    }
}

fn count<T: PartialEq + Clone>(list: &mut Vec<(T, u32)>, item: &T, times: u32) {
    if let Some((_, sum)) = list.iter_mut().find(|(known, _)| known == item) {
        *sum += times;
    } else if list.len() < MOST_KEPT {
        list.push((item.clone(), times));
    }
}

fn keep<T: Ord>(set: &mut BTreeSet<T>, items: impl Iterator<Item = T>) {
    for item in items {
        if set.len() < MOST_KEPT {
            set.insert(item);
        }
    }
}

use khabar_record::{Estimate, Incident, Outcome, People};

/// How many people an incident cost, all kinds of people together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Toll {
    /// By the lowest estimates.
    pub low: Option<u64>,
    /// By the best ones.
    pub best: Option<u64>,
    /// By the highest.
    pub high: Option<u64>,
}

/// One bound of a toll, by kinds of people that no person belongs to two of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sides {
    /// Soldiers and police.
    pub security: u64,
    /// Members of armed groups.
    pub militants: u64,
    /// Everybody unarmed.
    pub civilians: u64,
    /// Those of whom nobody says who they were.
    pub unknown: u64,
}

impl Toll {
    /// The toll of one outcome. Kinds of people are added up; a count of people of no kind is
    /// the total when it is more than that sum.
    pub fn of(incident: &Incident, outcome: Outcome) -> Self {
        let sum = |bound| Sides::of(incident, outcome, bound).map(Sides::sum);
        Toll {
            low: sum(|estimate| estimate.low.or(estimate.best)),
            best: sum(|estimate| estimate.best),
            high: sum(|estimate| estimate.high.or(estimate.best)),
        }
    }
}

impl Sides {
    /// One bound of every estimate of the outcome; `None` when no estimate has that bound.
    pub(crate) fn of(
        incident: &Incident,
        outcome: Outcome,
        bound: fn(&Estimate) -> Option<u64>,
    ) -> Option<Self> {
        let estimates = incident
            .estimates
            .iter()
            .filter(|estimate| estimate.outcome == outcome);
        let known: Vec<(People, u64)> = estimates
            .filter_map(|estimate| Some((estimate.people, bound(estimate)?)))
            .collect();
        (!known.is_empty()).then(|| Sides::of_counts(&known))
    }

    fn of_counts(known: &[(People, u64)]) -> Self {
        let count = |people| {
            known
                .iter()
                .find(|(of, _)| *of == people)
                .map_or(0, |(_, count)| *count)
        };
        // Officers are soldiers, and women, children, officials and foreigners are civilians,
        // counted once more: the larger of the part and the whole stands for both.
        let together =
            count(People::WomenAndChildren).max(count(People::Women) + count(People::Children));
        let parts = [
            together,
            count(People::Officials),
            count(People::Foreigners),
        ];
        let civilians = parts.into_iter().fold(count(People::Civilians), u64::max);
        let security = count(People::Soldiers).max(count(People::Officers)) + count(People::Police);
        let militants = count(People::Militants);
        let told = security + militants + civilians;
        let unknown = count(People::Unspecified).saturating_sub(told);
        Sides {
            security,
            militants,
            civilians,
            unknown,
        }
    }

    pub(crate) fn sum(self) -> u64 {
        self.security + self.militants + self.civilians + self.unknown
    }
}

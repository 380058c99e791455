use std::fmt;

/// Precision, recall and their harmonic mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// The share of the record that is right.
    pub precision: f64,
    /// The share of the key that is found.
    pub recall: f64,
    /// How many the record has.
    pub in_record: usize,
    /// How many the key has.
    pub in_key: usize,
}

impl Ratio {
    /// From what is right among those in the record and in the key.
    pub(super) fn of(right: f64, in_record: usize, in_key: usize) -> Self {
        let share = |of: usize| if of == 0 { 0.0 } else { right / of as f64 };
        Ratio {
            precision: share(in_record),
            recall: share(in_key),
            in_record,
            in_key,
        }
    }

    /// The harmonic mean.
    pub fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum == 0.0 {
            0.0
        } else {
            2.0 * self.precision * self.recall / sum
        }
    }
}

/// How well a record agrees with a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// CEAF over incidents.
    pub incidents: Ratio,
    /// B-cubed over (document, incident) pairs.
    pub links: Ratio,
    /// Figures by incident, document, outcome, low and high.
    pub figures: Ratio,
    /// The same, where who was hurt agrees as well.
    pub figures_who: Ratio,
    /// Perpetrators by incident.
    pub parties: Ratio,
    /// Counts over a period by document.
    pub statistics: Ratio,
    /// Share of groups of figures whose lowest and highest are both right.
    pub ranges: f64,
    /// Share of denials whose speaker is found; `None` where the key has none.
    pub denials: Option<f64>,
    /// Share of the figures found whose speaker agrees.
    pub source: f64,
    /// Share of aligned incidents with the right date.
    pub date: f64,
    /// With the right type.
    pub kind: f64,
    /// With the right country.
    pub country: f64,
    /// With the right first-order unit.
    pub admin1: f64,
}

impl Scores {
    /// The mean of all parts, the attributes of incidents together counting as one.
    pub fn overall(&self) -> f64 {
        let attributes = [self.date, self.kind, self.country, self.admin1, self.source];
        let attributes = attributes.iter().sum::<f64>() / attributes.len() as f64;
        let ratios = [
            &self.incidents,
            &self.links,
            &self.figures_who,
            &self.parties,
            &self.statistics,
        ];
        let mut parts: Vec<f64> = ratios.map(Ratio::f1).to_vec();
        parts.extend([self.ranges, attributes]);
        parts.extend(self.denials);
        parts.iter().sum::<f64>() / parts.len() as f64
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ratios = [
            ("incidents", &self.incidents),
            ("links", &self.links),
            ("figures", &self.figures),
            ("figures+who", &self.figures_who),
            ("parties", &self.parties),
            ("statistics", &self.statistics),
        ];
        for (name, ratio) in ratios {
            writeln!(out, "{name:12} {ratio}")?;
        }
        let shares = [
            ("ranges", Some(self.ranges)),
            ("denials", self.denials),
            ("source", Some(self.source)),
            ("date", Some(self.date)),
            ("type", Some(self.kind)),
            ("country", Some(self.country)),
            ("admin1", Some(self.admin1)),
            ("score", Some(self.overall())),
        ];
        for (name, share) in shares {
            if let Some(share) = share {
                writeln!(out, "{name:12} {share:.3}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ratio {
            precision,
            recall,
            in_record,
            in_key,
        } = self;
        let f1 = self.f1();
        write!(
            out,
            "P {precision:.3}  R {recall:.3}  F1 {f1:.3}   ({in_record} in the record, {in_key} in the key)"
        )
    }
}

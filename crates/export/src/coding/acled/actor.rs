use khabar_actors::ActorKind;
use khabar_record::{Incident, IncidentType, Outcome, Role};

use crate::Record;
use crate::coding::country::Country;
use crate::coding::party::{Coded, country_of, of_role};
use crate::toll;

/// The two sides of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sides {
    pub first: Side,
    pub second: Side,
}

/// One side: an actor, those beside it, and ACLED's code for what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Side {
    pub name: Option<String>,
    pub associates: Vec<String>,
    pub inter: Option<i64>,
}

const STATE: i64 = 1;
const REBELS: i64 = 2;
const MILITIA: i64 = 3;
const PROTESTERS: i64 = 6;
const CIVILIANS: i64 = 7;
const OTHERS: i64 = 8;

impl Sides {
    pub(crate) fn of<R: Record + ?Sized>(incident: &Incident, record: &R) -> Self {
        let country = country_of(incident);
        let mut first = of_role(incident, Role::Perpetrator, record);
        let mut second = of_role(incident, Role::Target, record);
        let participants = of_role(incident, Role::Participant, record);
        // Who took part in a part that nobody states fills the sides that are empty.
        for party in participants {
            if first.is_empty() {
                first.push(party)
            } else {
                second.push(party)
            }
        }
        Sides {
            first: Side::new(first, country, Side::unnamed_first(incident)),
            second: Side::new(second, country, Side::unnamed_second(incident)),
        }
    }

    /// Both codes, the lower as the tens; a side that is missing counts 0 as the units.
    pub(crate) fn interaction(&self) -> Option<i64> {
        match (self.first.inter, self.second.inter) {
            (Some(a), Some(b)) => Some(10 * a.min(b) + a.max(b)),
            (Some(alone), None) | (None, Some(alone)) => Some(10 * alone),
            (None, None) => None,
        }
    }

    pub(crate) fn target_civilians(&self) -> bool {
        self.second.inter == Some(CIVILIANS)
            || self.second.inter.is_none() && self.first.inter == Some(CIVILIANS)
    }
}

impl Side {
    /// The side of these parties; what it is without their names, where the who's who knows
    /// none of them or there are none.
    fn new(parties: Vec<Coded>, country: Option<Country>, unnamed: Side) -> Self {
        let known = parties.first().and_then(|first| inter(first, country));
        let mut names = parties.into_iter().map(|party| party.name);
        match names.next() {
            Some(name) => Side {
                name: Some(name),
                associates: names.collect(),
                inter: known.or(unnamed.inter).or(Some(CIVILIANS)),
            },
            None => unnamed,
        }
    }

    /// The side that acted, where nobody says who it was.
    fn unnamed_first(incident: &Incident) -> Self {
        match incident.kind {
            IncidentType::Protest => Side::unnamed(incident, "Protesters", PROTESTERS),
            _ => Side::unnamed(incident, "Unidentified Armed Group", MILITIA),
        }
    }

    /// The side acted upon, by who was hurt, where nobody names it.
    fn unnamed_second(incident: &Incident) -> Self {
        let hurt = |outcome| toll::Sides::of(incident, outcome, |estimate| estimate.best);
        let Some(hurt) = hurt(Outcome::Killed).or_else(|| hurt(Outcome::Injured)) else {
            return Side::default();
        };
        match hurt.security.max(hurt.militants).max(hurt.civilians) {
            0 => Side::default(),
            most if most == hurt.civilians => Side::unnamed(incident, "Civilians", CIVILIANS),
            most if most == hurt.security => Side::unnamed(incident, "Military Forces", STATE),
            _ => Side::unnamed(incident, "Unidentified Armed Group", MILITIA),
        }
    }

    /// ACLED names those without a name by what they are and where.
    fn unnamed(incident: &Incident, what: &str, inter: i64) -> Self {
        let country = incident
            .place
            .as_ref()
            .and_then(|place| place.country.as_deref());
        let name = country.map_or_else(|| what.to_owned(), |country| format!("{what} ({country})"));
        Side {
            name: Some(name),
            associates: Vec::new(),
            inter: Some(inter),
        }
    }
}

/// ACLED's code for what an actor is, in an incident in this country.
fn inter(party: &Coded, country: Option<Country>) -> Option<i64> {
    use ActorKind::{ArmedGroup, Gang, Intergovernmental, Militia};
    let abroad = party
        .country
        .zip(country)
        .is_some_and(|(home, here)| home != here);
    Some(match party.kind? {
        // A state's forces are "others" abroad.
        _ if party.is_state() && abroad => OTHERS,
        _ if party.is_state() => STATE,
        ArmedGroup => REBELS,
        Militia | Gang => MILITIA,
        Intergovernmental => OTHERS,
        _ => CIVILIANS,
    })
}

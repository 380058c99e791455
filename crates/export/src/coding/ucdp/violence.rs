use khabar_record::{Incident, Outcome, Role};

use crate::Record;
use crate::coding::country::Country;
use crate::coding::party::{Coded, country_of, of_role};
use crate::toll;

/// UCDP's three types of organised violence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A state is one of the sides.
    StateBased = 1,
    /// Two groups, neither a state's.
    NonState = 2,
    /// A side against civilians.
    OneSided = 3,
}

/// Who fought whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Violence {
    pub kind: Kind,
    pub side_a: Option<Side>,
    pub side_b: Option<Side>,
}

/// One side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Side {
    pub name: String,
    /// The state's number, where the side is one.
    pub gw: Option<i64>,
    pub state: bool,
}

impl Violence {
    pub(crate) fn of<R: Record + ?Sized>(incident: &Incident, record: &R) -> Self {
        let of_role = |role| of_role(incident, role, record);
        let acted = of_role(Role::Perpetrator);
        let suffered = [of_role(Role::Target), of_role(Role::Participant)].concat();
        let first = acted.first().map(Side::of);
        if civilians_alone(incident) {
            return Violence {
                kind: Kind::OneSided,
                side_a: first,
                side_b: Some(Side::civilians()),
            };
        }
        let second = suffered
            .iter()
            .find(|party| party.is_state() || party.is_group());
        let second = second
            .map(Side::of)
            .or_else(|| government(incident, first.as_ref()));
        Violence::between(first, second)
    }

    /// A state is side A wherever there is one.
    fn between(first: Option<Side>, second: Option<Side>) -> Self {
        let state = |side: &Option<Side>| side.as_ref().is_some_and(|side| side.state);
        let kind = if state(&first) || state(&second) {
            Kind::StateBased
        } else {
            Kind::NonState
        };
        match state(&second) && !state(&first) {
            true => Violence {
                kind,
                side_a: second,
                side_b: first,
            },
            false => Violence {
                kind,
                side_a: first,
                side_b: second,
            },
        }
    }

    /// Both sides' names with a dash between them.
    pub(crate) fn dyad(&self) -> Option<String> {
        let (a, b) = self.side_a.as_ref().zip(self.side_b.as_ref())?;
        Some(format!("{} - {}", a.name, b.name))
    }
}

impl Side {
    fn of(party: &Coded) -> Self {
        match party.country.filter(|_| party.is_state()) {
            Some(country) => Side::government_of(country),
            None => Side {
                name: party.name.clone(),
                gw: None,
                state: party.is_state(),
            },
        }
    }

    fn government_of(country: Country) -> Self {
        let name = format!("Government of {}", country.name);
        Side {
            name,
            gw: country.gw,
            state: true,
        }
    }

    fn civilians() -> Self {
        Side {
            name: "Civilians".to_owned(),
            gw: None,
            state: false,
        }
    }
}

/// Whether those killed were civilians, every one.
fn civilians_alone(incident: &Incident) -> bool {
    let killed = toll::Sides::of(incident, Outcome::Killed, |estimate| estimate.best);
    killed.is_some_and(|killed| killed.civilians > 0 && killed.civilians == killed.sum())
}

/// The government of the place, where its soldiers or police are among the killed and it is not
/// the other side.
fn government(incident: &Incident, other: Option<&Side>) -> Option<Side> {
    let killed = toll::Sides::of(incident, Outcome::Killed, |estimate| estimate.best)?;
    let government = Side::government_of(country_of(incident)?);
    (killed.security > 0 && other != Some(&government)).then_some(government)
}

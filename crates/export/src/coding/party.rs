use khabar_actors::ActorKind;
use khabar_record::{Incident, Role};

use super::country::Country;
use crate::Record;

/// A party as the codings see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Coded {
    /// As the who's who or else the text names it.
    pub name: String,
    /// What it is; `None` where the who's who does not know it.
    pub kind: Option<ActorKind>,
    /// Its home.
    pub country: Option<Country>,
}

impl Coded {
    /// Whether it acts for a state.
    pub(crate) fn is_state(&self) -> bool {
        use ActorKind::{Government, Military, Police, State};
        matches!(self.kind, Some(State | Government | Military | Police))
    }

    /// Whether it is organised and armed, and no state's.
    pub(crate) fn is_group(&self) -> bool {
        matches!(
            self.kind,
            Some(ActorKind::ArmedGroup | ActorKind::Militia | ActorKind::Gang)
        )
    }
}

/// The parties of a role, in the incident's order.
pub(crate) fn of_role<R: Record + ?Sized>(
    incident: &Incident,
    role: Role,
    record: &R,
) -> Vec<Coded> {
    let parties = incident
        .parties
        .iter()
        .filter(|(party, _)| party.role == role);
    parties
        .map(|(party, _)| {
            let known = party.actor.as_deref().and_then(|id| record.actor(id));
            Coded {
                name: known
                    .as_ref()
                    .map_or_else(|| party.name.clone(), |known| known.name.clone()),
                kind: known.as_ref().map(|known| known.kind),
                country: known.and_then(|known| Country::coded(&known.country?)),
            }
        })
        .collect()
}

/// The country that an incident happened in.
pub(crate) fn country_of(incident: &Incident) -> Option<Country> {
    incident
        .place
        .as_ref()?
        .country
        .as_deref()
        .and_then(Country::named)
}

use khabar_record::{Incident, IncidentType, Outcome};

use crate::toll::Sides;

/// ACLED's event type and sub-event type of an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Coding {
    /// One of 6.
    pub event: &'static str,
    /// One of 25.
    pub sub_event: &'static str,
}

const CIVILIANS: &str = "Violence against civilians";

impl Coding {
    /// The type's own coding, mended where who was hurt makes it another.
    pub(crate) fn of(incident: &Incident) -> Self {
        let row = incident.kind.row();
        let own = Coding {
            event: row.acled_event,
            sub_event: row.acled_sub_event,
        };
        let killed = Sides::of(incident, Outcome::Killed, |estimate| estimate.best);
        let killed = killed.unwrap_or_default();
        let fought = killed.security + killed.militants > 0;
        match incident.kind {
            // Gunmen who kill nobody but civilians fight no battle.
            IncidentType::ArmedAssault if killed.civilians > 0 && !fought => Coding {
                event: CIVILIANS,
                sub_event: "Attack",
            },
            // A raid in which people die was a fight.
            IncidentType::ArrestOperation if fought => Coding {
                event: "Battles",
                sub_event: "Armed clash",
            },
            IncidentType::Protest if killed.security > 0 => Coding {
                event: "Riots",
                sub_event: "Violent demonstration",
            },
            IncidentType::Protest if killed.sum() > 0 => Coding {
                event: "Protests",
                sub_event: "Excessive force against protesters",
            },
            _ => own,
        }
    }

    /// ACLED's disorder type.
    pub(crate) fn disorder(self) -> &'static str {
        match (self.event, self.sub_event) {
            ("Protests", "Excessive force against protesters") => {
                "Political violence; Demonstrations"
            }
            ("Protests", _) | ("Riots", "Violent demonstration") => "Demonstrations",
            ("Strategic developments", _) => "Strategic developments",
            _ => "Political violence",
        }
    }
}

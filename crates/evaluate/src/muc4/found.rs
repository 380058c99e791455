//! What khabar reads of an article, by the roles of MUC-4.

use khabar_record::{Account, IncidentType, Mention, MentionKind, Party, Reading, Role};

use super::{Part, Parts, join, names};

/// The entities of every incident that a reading with its annotation has, by role.
pub fn found(text: &str, reading: &Reading) -> Parts {
    let found = Finding { text, reading };
    let mut parts = Parts::new();
    for account in reading.accounts.iter().filter(|account| counts(account)) {
        for (part, names) in found.parts(account) {
            join(parts.entry(part).or_default(), names);
        }
    }
    parts
}

/// MUC-4 has no templates for demonstrations and arrests.
fn counts(account: &Account) -> bool {
    !matches!(
        account.kind,
        IncidentType::Protest | IncidentType::ArrestOperation
    )
}

struct Finding<'a> {
    text: &'a str,
    reading: &'a Reading,
}

impl Finding<'_> {
    fn parts(&self, account: &Account) -> Vec<(Part, Vec<String>)> {
        let parties = account.parties.iter().filter_map(|party| self.party(party));
        parties.chain(self.weapons(account)).collect()
    }

    fn party(&self, party: &Party) -> Option<(Part, Vec<String>)> {
        let kind = self.kind(party);
        let person = matches!(
            kind,
            MentionKind::Person | MentionKind::People | MentionKind::Role
        );
        let part = match (party.role, person) {
            (Role::Perpetrator, true) => Part::PerpInd,
            (Role::Perpetrator, false) => Part::PerpOrg,
            // The key has victims by name alone.
            (Role::Target, true) if kind == MentionKind::Person => Part::Victim,
            (Role::Target, true) => return None,
            (Role::Target, false) => Part::Target,
            (Role::Participant, _) => return None,
        };
        Some((part, self.names(party)))
    }

    fn kind(&self, party: &Party) -> MentionKind {
        let name = names::plain(&party.name);
        let named = |mention: &&Mention| match &party.actor {
            Some(actor) => mention.actor.as_ref() == Some(actor),
            None => name.contains(&names::plain(mention.span.of(self.text))),
        };
        let mentions = self.reading.annotation.mentions.iter().filter(named);
        // "members of the armed forces" are people.
        let kinds = mentions.map(|mention| mention.kind);
        let kind = kinds.min_by_key(|kind| *kind != MentionKind::People);
        kind.unwrap_or(MentionKind::Organization)
    }

    /// The text's own names for a party, and the record's.
    fn names(&self, party: &Party) -> Vec<String> {
        let id = party.actor.as_deref();
        let actors = self.reading.actors.iter();
        let own = actors.filter(|(actor, _)| Some(actor.as_str()) == id);
        let own = own.flat_map(|(_, names)| names);
        own.chain([&party.name])
            .map(|name| names::plain(name))
            .collect()
    }

    fn weapons(&self, account: &Account) -> Vec<(Part, Vec<String>)> {
        let told = |span: khabar_record::Span| account.sentences.iter().any(|s| s.covers(span));
        let mentions = self.reading.annotation.mentions.iter();
        mentions
            .filter(|mention| mention.kind == MentionKind::Weapon && told(mention.span))
            .map(|mention| vec![names::plain(mention.span.of(self.text))])
            .map(|names| (Part::Weapon, names))
            .collect()
    }
}

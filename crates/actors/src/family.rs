use jiff::civil::Date;

use crate::{Actor, ActorKind, Actors};

impl Actors {
    /// What the entry is a part of, the nearest first.
    pub fn ancestors(&self, id: &str) -> Vec<&Actor> {
        let mut line: Vec<&Actor> = Vec::new();
        let mut next = self.by_id(id).and_then(|actor| self.parent(actor));
        while let Some(actor) = next {
            // An overlay may close a circle.
            if actor.id == id || line.iter().any(|seen| seen.id == actor.id) {
                break;
            }
            line.push(actor);
            next = self.parent(actor);
        }
        line
    }

    /// Whether `part` is `whole`, or belongs to it directly or by others.
    pub fn is_part_of(&self, part: &str, whole: &str) -> bool {
        part == whole || self.ancestors(part).iter().any(|actor| actor.id == whole)
    }

    /// The state on whose side the entry stands: itself, that of which it is a part, that which
    /// it governs, or for a force and an office that of its country.
    pub fn side(&self, id: &str, date: Option<Date>) -> Option<&Actor> {
        let actor = self.by_id(id)?;
        let line = self.ancestors(id);
        let own = [actor]
            .into_iter()
            .chain(line.iter().copied())
            .find(|actor| actor.kind == ActorKind::State);
        own.or_else(|| self.governed(id, date))
            .or_else(|| self.served(actor))
    }

    /// The state that the entry governs on a day.
    pub(crate) fn governed(&self, id: &str, date: Option<Date>) -> Option<&Actor> {
        let governor = self.number(id)?;
        let governs = |&state: &u32| state != governor && self.stands_for(state, date) == governor;
        (0..self.all().len() as u32)
            .filter(|&state| self.get(state).kind == ActorKind::State)
            .find(governs)
            .map(|state| self.get(state))
    }

    /// The state of a force or an office that is listed under none.
    fn served(&self, actor: &Actor) -> Option<&Actor> {
        let serves = matches!(
            actor.kind,
            ActorKind::Military | ActorKind::Police | ActorKind::Government
        );
        let country = actor.country.as_ref().filter(|_| serves)?;
        self.by_id(&format!("state-{}", country.to_ascii_lowercase()))
    }

    fn parent(&self, actor: &Actor) -> Option<&Actor> {
        self.by_id(actor.parent.as_deref()?)
    }
}

use khabar_store::{Filter, IncidentOrder};

use super::Fields;
use crate::refusal::{Refusal, Refused};

/// Which incidents are asked for, and in which order.
#[derive(Debug)]
pub(crate) struct IncidentsAsked {
    pub(crate) filter: Filter,
    pub(crate) order: IncidentOrder,
}

/// The orders, by the word in the address and the words on the screen; the first is the usual one.
pub(crate) const ORDERS: [(&str, &str, IncidentOrder); 3] = [
    ("latest", "latest first", IncidentOrder::Latest),
    ("earliest", "earliest first", IncidentOrder::Earliest),
    ("deadliest", "deadliest first", IncidentOrder::Deadliest),
];

const DATE: &str = "a date: write it like 2024-03-18";

impl IncidentsAsked {
    pub(crate) fn of(fields: &Fields) -> Refused<Self> {
        let text = |name| Ok::<_, Refusal>(fields.text(name)?.map(str::to_owned));
        Ok(IncidentsAsked {
            filter: Filter {
                from: fields.parsed("from", DATE)?,
                to: fields.parsed("to", DATE)?,
                place: text("place")?,
                country: text("country")?,
                admin1: text("admin1")?,
                actor: text("actor")?,
                kind: fields.parsed("type", "a type of incident")?,
                grade: fields.parsed("grade", "a grade")?,
                text: text("text")?,
            },
            order: order(fields)?,
        })
    }
}

fn order(fields: &Fields) -> Refused<IncidentOrder> {
    let word = fields.text("order")?.unwrap_or(ORDERS[0].0);
    let known = ORDERS.iter().find(|(known, ..)| *known == word);
    known.map(|&(.., order)| order).ok_or_else(|| {
        Refusal::misread(format!(
            "“{word}” is not an order: latest, earliest or deadliest."
        ))
    })
}

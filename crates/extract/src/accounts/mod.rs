//! Frames, figures, claims and denials of one report, brought together into incidents as it tells them.

mod denials;
mod draft;
mod fit;
mod gather;
mod ledger;
mod parties;
mod words;

use std::collections::BTreeSet;

use khabar_record::{Account, Denial, Published, Span, When, Where};

use crate::events::Frame;
use crate::scene::Scene;
use draft::Draft;

/// The incidents that a report tells, in the order in which it first tells them.
///
/// `statistics` are the numbers that count over a period and belong to no incident.
pub(crate) fn accounts(
    scene: &Scene<'_>,
    frames: &[Frame],
    statistics: &BTreeSet<usize>,
) -> Vec<Account> {
    let figures = crate::figures::figures(scene, statistics);
    let mut drafts = gather::gather(scene, frames, &figures, statistics);
    parties::claims(scene, frames, &mut drafts);
    parties::identities(scene, frames, &mut drafts);
    drafts.iter_mut().for_each(Draft::settle_agents);
    let mut leads = true;
    drafts.retain(|draft| draft.worth_telling(scene, std::mem::take(&mut leads)));
    let headings: Vec<Span> = scene
        .doc
        .sentences
        .iter()
        .filter(|sentence| sentence.heading)
        .map(|sentence| sentence.span)
        .collect();
    let main = drafts.iter().map(|draft| draft.weight()).max().unwrap_or(0);
    let others: Vec<usize> = drafts
        .iter()
        .skip(1)
        .flat_map(|draft| draft.sentences.iter().copied())
        .collect();
    if let Some(lead) = drafts.first_mut() {
        lead.place_if_nowhere(told_near(scene, frames));
    }
    let country = drafts.first().and_then(Draft::country);
    drafts
        .into_iter()
        .enumerate()
        .map(|(at, draft)| {
            let lead = (at == 0).then_some(&others);
            finish(scene, draft, &headings, lead, main, country.as_deref())
        })
        .collect()
}

/// Sentences at the head of a report that say where, even if they do not say what.
const HEAD: usize = 3;

/// A place named in a heading or in the first sentences of a report.
fn told_near(scene: &Scene<'_>, frames: &[Frame]) -> Option<Where> {
    let near =
        |frame: &&Frame| scene.doc.sentences[frame.sentence].heading || frame.sentence < HEAD;
    let places = frames
        .iter()
        .filter(near)
        .flat_map(|frame| frame.places.iter());
    let fine = |place: &&Where| place.precision <= 5 || place.id.is_none();
    places
        .filter(|place| place.span.is_some())
        .find(fine)
        .cloned()
}

/// `lead` is given for what the report leads with: the sentences that tell other incidents.
fn finish(
    scene: &Scene<'_>,
    draft: Draft,
    headings: &[Span],
    lead: Option<&Vec<usize>>,
    heaviest: usize,
    country: Option<&str>,
) -> Account {
    let first = lead.is_some();
    // What a report only mentions first is not what its names tell of.
    let goes_back = draft.when().is_none() && draft.weight() == heaviest;
    let words = match lead.filter(|_| goes_back) {
        Some(others) => words::words_of_report(scene, &draft, others),
        None => words::words(scene, &draft),
    };
    let main = first || draft.weight() * 2 >= heaviest;
    let kinds = draft.kinds();
    let mut places = draft.places();
    let place = if places.is_empty() {
        at_home(scene, country)
    } else {
        Some(places.remove(0))
    };
    let mut account = Account {
        kind: kinds[0].0,
        kinds,
        when: draft
            .when()
            .unwrap_or_else(|| undated(scene.published, first)),
        place,
        other_places: places,
        parties: parties::parties(scene, &draft),
        words,
        figures: ledger::tidy(draft.figures, headings),
        denials: draft.denials,
        sentences: draft
            .sentences
            .iter()
            .map(|&index| scene.doc.sentences[index].span)
            .collect(),
        triggers: draft.triggers,
        main,
    };
    account.figures.sort_by_key(|figure| figure.span);
    account.denials = once_each(account.denials);
    account
}

/// "Maintains that it had no hand in it" denies by two of its words, and once.
fn once_each(mut denials: Vec<Denial>) -> Vec<Denial> {
    denials.sort_by_key(|denial| denial.span);
    denials.dedup_by(|next, denial| {
        // "the mayor said that his men had no part in it": nobody but the mayor speaks.
        let nested = denial.span.covers(next.span) || next.span.covers(denial.span);
        let same = nested || denial.by == next.by && denial.span.meets(next.span);
        if same {
            denial.kind = denial.kind.max(next.kind);
        }
        same
    });
    denials
}

/// What a report leads with and does not date happened on the day of writing or a little before.
fn undated(published: Option<Published>, leads: bool) -> When {
    let stated = |published: &Published| published.start == published.end;
    let Some(published) = published.filter(|published| leads && stated(published)) else {
        return When::UNKNOWN;
    };
    let before = published.start.yesterday().unwrap_or(published.start);
    When::between(before, published.end)
}

/// Where nothing says where, the country of what the report leads with, else the one that it is mostly
/// about.
fn at_home(scene: &Scene<'_>, lead: Option<&str>) -> Option<Where> {
    let home = || {
        let home = scene.home.as_deref()?;
        scene.kernel.gazetteer.country_name(home)
    };
    let country = lead.or_else(home)?;
    Some(Where {
        name: country.to_owned(),
        id: None,
        official: Some(country.to_owned()),
        admin1: None,
        admin2: None,
        country: Some(country.to_owned()),
        latitude: None,
        longitude: None,
        precision: 6,
        span: None,
    })
}

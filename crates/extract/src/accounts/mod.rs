//! Frames, figures, claims and denials of one report, brought together into incidents as it tells them.

mod denials;
mod draft;
mod fit;
mod gather;
mod ledger;
mod parties;
mod words;

use std::collections::BTreeSet;

use khabar_record::{Account, Published, Span, When, Where};

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
    drafts
        .into_iter()
        .enumerate()
        .map(|(at, draft)| finish(scene, draft, &headings, at == 0, main))
        .collect()
}

fn finish(
    scene: &Scene<'_>,
    draft: Draft,
    headings: &[Span],
    first: bool,
    heaviest: usize,
) -> Account {
    let main = first || draft.weight() * 2 >= heaviest;
    let kinds = draft.kinds();
    let mut places = draft.places();
    let place = if places.is_empty() {
        at_home(scene)
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
        words: words::words(scene, &draft),
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
    account.denials.sort_by_key(|denial| denial.span);
    account
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

/// Where nothing says where, the country that the report is mostly about.
fn at_home(scene: &Scene<'_>) -> Option<Where> {
    let country = scene
        .kernel
        .gazetteer
        .country_name(scene.home.as_deref()?)?;
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

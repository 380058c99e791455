//! The places that a name may mean, and how likely each is before the text is read.

use crate::fold::fold;
use crate::index::{self, Bearers};
use crate::layout::{OWN_IDS, Posting, Row};
use crate::table::{self, Units};
use crate::{PlaceKind, cues};

/// More than this many bearers of one name are not weighed: the rest are hamlets.
const MOST: usize = 40;
/// A settlement of this size is meant by its name even where the name is an everyday word.
const GREAT_CITY: u32 = 200_000;

/// A place that a name may mean.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Its row.
    pub row: u32,
    /// Its kind.
    pub kind: PlaceKind,
    /// Degrees north and east.
    pub at: (f64, f64),
    /// The units that hold it.
    pub units: Units,
    /// How likely it is before the text is read: roughly the decimal logarithm of how often it is named.
    pub prior: f32,
    /// How the name was found.
    pub found: Found,
}

/// How a name led to a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// By the name as it stands.
    Whole,
    /// By the name without its last or first word, which says this kind ("Kandahar Airport").
    WithoutKind(PlaceKind),
    /// By a spelling at this distance.
    Near(u8),
}

/// The candidates of a name, the most prominent first; those of near spellings only where there are no others.
pub fn of(name: &str, cue: Option<PlaceKind>) -> Vec<Candidate> {
    let key = fold(name);
    let mut found = by_key(&key, name, Found::Whole);
    if (found.is_empty() || cue.is_none())
        && let Some((rest, kind)) = cues::without_kind(&key)
    {
        let bare = by_key(rest, rest, Found::WithoutKind(kind));
        if found.is_empty() || kind == PlaceKind::Admin2 {
            found.extend(bare);
        }
    }
    if found.is_empty() {
        found = by_near_spelling(&key, name);
    }
    found.sort_by(|a, b| b.prior.total_cmp(&a.prior).then(a.row.cmp(&b.row)));
    found.dedup_by_key(|candidate| candidate.row);
    found.truncate(MOST);
    found
}

/// The country that bears this name, or whose people do.
pub fn country(name: &str, demonym: bool) -> Option<u32> {
    let countries = table::counts().countries;
    index::bearers(&fold(name))
        .find(|bearer| {
            bearer.row < countries && bearer.demonym == demonym && spelled_right(bearer, name)
        })
        .map(|bearer| bearer.row)
}

/// Whether the bearers of a name make it worth calling a place's name wherever it stands.
pub fn is_telling(mut bearers: Bearers, words: &[&str]) -> bool {
    bearers.any(|bearer| {
        let spelled = words.iter().all(|word| spelled_right(&bearer, word));
        spelled && !bearer.demonym && (!bearer.common || is_great(&bearer))
    })
}

fn is_great(bearer: &Posting) -> bool {
    let row = table::row(bearer.row);
    !bearer.alternate && row.kind == PlaceKind::Settlement && row.population >= GREAT_CITY
}

fn spelled_right(bearer: &Posting, word: &str) -> bool {
    !bearer.capitals || !word.chars().any(char::is_lowercase)
}

fn by_key(key: &str, name: &str, found: Found) -> Vec<Candidate> {
    let spelled = index::bearers(key).filter(|bearer| spelled_right(bearer, name));
    spelled
        .take(2 * MOST)
        .map(|bearer| candidate(bearer, found))
        .collect()
}

fn by_near_spelling(key: &str, name: &str) -> Vec<Candidate> {
    let near = index::near(key).into_iter();
    near.flat_map(|(bearers, distance)| {
        let spelled = bearers.filter(|bearer| spelled_right(bearer, name) && !bearer.demonym);
        spelled.map(move |bearer| candidate(bearer, Found::Near(distance)))
    })
    .collect()
}

fn candidate(bearer: Posting, found: Found) -> Candidate {
    let row = table::row(bearer.row);
    Candidate {
        row: bearer.row,
        kind: row.kind,
        at: (row.latitude, row.longitude),
        units: Units::of(bearer.row),
        prior: prior(&row) - doubt(&bearer, found),
        found,
    }
}

/// People count by their logarithm; units are named more often than towns of their size.
fn prior(row: &Row) -> f32 {
    let people = (row.population as f32 + 50.0).log10();
    match row.kind {
        PlaceKind::Country => people + 2.0,
        PlaceKind::Region => 6.5,
        PlaceKind::Admin1 => people - 0.4,
        PlaceKind::Admin2 => people - 0.5,
        PlaceKind::Admin3 => people - 0.7,
        PlaceKind::Settlement => people,
        PlaceKind::Feature if row.id >= OWN_IDS => 5.0,
        PlaceKind::Feature => 2.5,
    }
}

fn doubt(bearer: &Posting, found: Found) -> f32 {
    let spelling = if bearer.alternate { 0.5 } else { 0.0 };
    let way = match found {
        Found::Whole => 0.0,
        Found::WithoutKind(_) => 0.3,
        Found::Near(distance) => 1.0 + f32::from(distance),
    };
    spelling + way
}

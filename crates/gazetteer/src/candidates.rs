//! The places that a name may mean, and how likely each is before the text is read.

use crate::fold::fold;
use crate::index::{self, Bearers};
use crate::layout::{OWN_IDS, Posting, Row, Seat};
use crate::table::{self, Units};
use crate::{PlaceKind, cues};

/// More than this many bearers of one name are not weighed: the rest are hamlets.
const MOST: usize = 40;
/// A settlement of this size is meant by its name even where the name is an everyday word.
const GREAT_CITY: u32 = 200_000;
/// A settlement of this size is known by another name too.
const TOWN: u32 = 15_000;
/// A settlement of this size is known by a name of one word.
const VILLAGE: u32 = 2_000;
/// A name in capitals of up to this many letters is more often an acronym.
const ACRONYM: usize = 4;

/// What a district of unknown population has, so that it is not taken for a hamlet.
const USUAL_DISTRICT: u32 = 30_000;
/// UCDP's `where_prec` of seas.
const OVER_WATER: u8 = 7;

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
pub fn of(name: &str) -> Vec<Candidate> {
    let key = fold(name);
    let mut found = by_key(&key, name, Found::Whole);
    if let Some((rest, kind)) = cues::without_kind(&key) {
        let bare = by_key(rest, name, Found::WithoutKind(kind)).into_iter();
        let unit = |place: &Candidate| {
            place.kind == kind && matches!(kind, PlaceKind::Admin1 | PlaceKind::Admin2)
        };
        let fresh = |place: &Candidate| found.iter().all(|known| known.row != place.row);
        let more: Vec<_> = bare
            .filter(|place| (found.is_empty() || unit(place)) && fresh(place))
            .collect();
        found.extend(more);
    }
    if found.is_empty() {
        found = by_near_spelling(&key, name);
    }
    found.sort_by(|a, b| b.prior.total_cmp(&a.prior).then(a.row.cmp(&b.row)));
    let mut rows = std::collections::BTreeSet::new();
    found.retain(|candidate| rows.insert(candidate.row));
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
/// Bearers are listed by prominence, so the people of a country come before a village.
pub fn is_telling(bearers: Bearers, words: &[&str]) -> bool {
    let acronym = |word: &&str| word.len() <= ACRONYM && !word.chars().any(char::is_lowercase);
    let shouted = words.last().is_some_and(acronym);
    for bearer in bearers.filter(|bearer| words.iter().all(|word| spelled_right(bearer, word))) {
        if bearer.demonym {
            return false;
        }
        if bearer.capitals || tells(&bearer, words.len(), shouted) || names_unit(&bearer, words) {
            return true;
        }
    }
    false
}

/// Whether a name has a bearer at all, however obscure, as the text spells it.
pub fn is_any(mut bearers: Bearers, words: &[&str]) -> bool {
    bearers.any(|bearer| is_borne(&bearer, words))
}

fn is_borne(bearer: &Posting, words: &[&str]) -> bool {
    !bearer.demonym && words.iter().all(|word| spelled_right(bearer, word))
}

/// A hamlet's name is as likely a person's; an acronym that is also a town's name is an acronym.
fn tells(bearer: &Posting, words: usize, shouted: bool) -> bool {
    let row = table::row(bearer.row);
    let least = match (bearer.common || shouted, bearer.alternate, words) {
        (true, true, _) => return false,
        (true, false, _) => GREAT_CITY,
        (false, true, _) => TOWN,
        (false, false, 1) => VILLAGE,
        (false, false, _) => 0,
    };
    let settlement = row.kind == PlaceKind::Settlement;
    if settlement {
        row.population >= least
    } else {
        !bearer.common && !shouted
    }
}

/// "Orange County": an everyday word with the word for a unit, where that unit exists.
fn names_unit(bearer: &Posting, words: &[&str]) -> bool {
    let unit = matches!(
        table::row(bearer.row).kind,
        PlaceKind::Admin1 | PlaceKind::Admin2
    );
    let [_, .., last] = words else {
        return false;
    };
    unit && last.starts_with(char::is_uppercase) && cues::is_unit(&fold(last))
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

/// Only a place's own name is worth guessing at.
fn by_near_spelling(key: &str, name: &str) -> Vec<Candidate> {
    let near = index::near(key).into_iter();
    near.flat_map(|(bearers, distance)| {
        let own = bearers.filter(|bearer| spelled_right(bearer, name) && !bearer.alternate);
        own.map(move |bearer| candidate(bearer, Found::Near(distance)))
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

/// People count by their logarithm; seats of government are named more often than towns of their size.
fn prior(row: &Row) -> f32 {
    let known = if row.kind == PlaceKind::Admin2 {
        row.population.max(USUAL_DISTRICT)
    } else {
        row.population
    };
    let people = (known as f32 + 50.0).log10();
    let seat = match row.seat {
        Seat::Country => 0.6,
        Seat::Admin1 => 0.2,
        Seat::None => 0.0,
    };
    seat + match row.kind {
        PlaceKind::Country => people + 1.2,
        PlaceKind::Region => 6.5,
        PlaceKind::Admin1 => people - 0.4,
        PlaceKind::Admin2 => people - 0.7,
        PlaceKind::Admin3 => people - 0.9,
        PlaceKind::Settlement => people,
        PlaceKind::Feature if row.precision == OVER_WATER => 6.0,
        PlaceKind::Feature if row.id >= OWN_IDS => 4.5,
        PlaceKind::Feature => 2.5,
    }
}

fn doubt(bearer: &Posting, found: Found) -> f32 {
    let spelling = if bearer.alternate { 0.8 } else { 0.0 };
    let way = match found {
        Found::Whole => 0.0,
        Found::WithoutKind(_) => 0.3,
        Found::Near(distance) => 1.0 + f32::from(distance),
    };
    spelling + way
}

//! How well an account fits an incident.

use jiff::civil::Date;
use khabar_record::{DatePrecision, IncidentType, When};

use crate::cluster::{Cluster, Spread};
use crate::key::{Key, Site};

/// From here on an account is taken to tell the incident.
const ENOUGH: i32 = 4;

/// What has neither a date nor a day of writing must fit better.
const ENOUGH_UNDATED: i32 = 6;

/// The score from which on an account is taken to tell an incident.
pub(crate) fn enough(key: &Key, cluster: &Cluster) -> i32 {
    if loose(key, cluster) || key.when == When::UNKNOWN && key.written.is_none() {
        ENOUGH_UNDATED
    } else {
        ENOUGH
    }
}

/// Whether an account tells of an incident that lies before the time that was only concluded for it:
/// a report that goes back to something and does not date it again.
fn loose(key: &Key, cluster: &Cluster) -> bool {
    key.concluded && key.when.excludes(&cluster.when)
}

/// How well an account fits; `None` where it cannot be the same incident.
pub(crate) fn fit(key: &Key, cluster: &Cluster, spread: &Spread) -> Option<i32> {
    let mut score = dates(key, cluster)?;
    score += places(key, cluster)?;
    score += kinds(key, cluster)?;
    score += sides(key, cluster);
    score += totals(key, cluster);
    score += words(key, cluster, spread);
    if cluster.holds(&key.report) {
        // A report that tells two incidents apart means two.
        score -= 4;
    }
    Some(score)
}

fn dates(key: &Key, cluster: &Cluster) -> Option<i32> {
    let (mine, theirs) = (&key.when, &cluster.when);
    if loose(key, cluster) {
        return undated(key, cluster).filter(|_| recent(key, cluster));
    }
    if mine.excludes(theirs) {
        return (neighbours(key, cluster) && alike(key, cluster)).then_some(NEXT_DAY);
    }
    let (Some(a), Some(b)) = (mine.start.zip(mine.end), theirs.start.zip(theirs.end)) else {
        // The same day of the year, where one of the two lacks the year.
        let day = mine.month_day.is_some() || theirs.month_day.is_some();
        let fine = |when: &When| when.month_day.is_some() || when.precision <= DatePrecision::Days;
        let day = day && fine(mine) && fine(theirs);
        return if day { Some(3) } else { undated(key, cluster) };
    };
    let close = |when: &When| when.precision <= DatePrecision::Days;
    let overlap = a.0 <= b.1 && b.0 <= a.1;
    Some(match (close(mine) && close(theirs), overlap) {
        (true, true) => 3,
        (true, false) => 1,
        (false, true) => 0,
        (false, false) => -1,
    })
}

/// Points for the day before or after: a night's attack, another time zone, a slip of a report.
const NEXT_DAY: i32 = -1;

/// Whether two times lie a day apart.
fn neighbours(key: &Key, cluster: &Cluster) -> bool {
    let (mine, theirs) = (&key.when, &cluster.when);
    let gap = |a: Option<Date>, b: Option<Date>| {
        let days = a
            .zip(b)
            .map(|(a, b)| a.until(b).map_or(i32::MAX, |gap| gap.get_days()));
        days == Some(1)
    };
    gap(mine.end, theirs.start) || gap(theirs.end, mine.start)
}

/// Whether a place that is no region, and a toll, speak for one incident.
fn alike(key: &Key, cluster: &Cluster) -> bool {
    let fine = |site: &&Site| site.precision <= 3 && (site.id.is_some() || site.name.is_some());
    let known = |own: &Site| {
        let same = |site: &Site| own.id.is_some() && site.id == own.id || own.name == site.name;
        cluster.sites.iter().any(|(site, _)| same(site))
    };
    key.sites.iter().filter(fine).any(known) && totals(key, cluster) > 0
}

/// Days for which reports go back to an incident without dating it.
const RECALLED: i32 = 200;

fn recent(key: &Key, cluster: &Cluster) -> bool {
    let times = cluster.when.end.zip(key.written);
    times.is_none_or(|(end, written)| {
        end.until(written)
            .is_ok_and(|gap| gap.get_days() <= RECALLED)
    })
}

/// Without a date an account may tell what happened up to some weeks before it was written.
fn undated(key: &Key, cluster: &Cluster) -> Option<i32> {
    let (Some(written), Some(start), Some(end)) =
        (key.written, cluster.when.start, cluster.when.end)
    else {
        return Some(0);
    };
    if start > written {
        return None;
    }
    let days = end.until(written).map_or(i32::MAX, |gap| gap.get_days());
    Some(match days {
        ..=3 => 1,
        4..=20 => 0,
        21..=60 => -1,
        _ => -3,
    })
}

fn places(key: &Key, cluster: &Cluster) -> Option<i32> {
    let (Some(mine), Some(theirs)) = (key.sites.first(), cluster.main_site()) else {
        let known = key.country.as_ref().zip(cluster.country.as_ref());
        return Some(known.map_or(0, |(mine, theirs)| if mine == theirs { 1 } else { -3 }));
    };
    let border = |kinds: &[(IncidentType, u32)]| {
        kinds
            .iter()
            .any(|(kind, _)| *kind == IncidentType::BorderClash)
    };
    let main = site(mine, theirs);
    if main <= -6 {
        return (border(&key.kinds) || border(&cluster.kinds)).then_some(-2);
    }
    // Incidents at several places: any fine place that both name will do.
    let shared = key
        .sites
        .iter()
        .filter(|site| site.precision <= 4 && site.id.is_some())
        .any(|own| cluster.sites.iter().any(|(site, _)| site.id == own.id));
    let called = key
        .sites
        .iter()
        .filter(|site| site.name.is_some())
        .any(|own| cluster.sites.iter().any(|(site, _)| site.name == own.name));
    let shared = shared || called;
    Some(main.max(if shared { 2 } else { -4 }))
}

fn site(a: &Site, b: &Site) -> i32 {
    if a.country.is_some() && b.country.is_some() && a.country != b.country {
        return -6;
    }
    if a.id.is_some() && a.id == b.id {
        return match a.precision {
            ..=3 => 4,
            4 => 2,
            _ => 1,
        };
    }
    if a.name.is_some() && a.name == b.name {
        return 4;
    }
    let fine = a.precision <= 3 && b.precision <= 3;
    match (&a.admin1, &b.admin1) {
        (Some(x), Some(y)) if x != y => -3,
        (Some(_), Some(_)) if fine && a.admin2.is_some() && a.admin2 == b.admin2 => 4,
        (Some(_), Some(_)) if fine => {
            if near(a, b) {
                2
            } else {
                -3
            }
        }
        (Some(_), Some(_)) => 2,
        _ => 1,
    }
}

/// Within a day's march of each other.
fn near(a: &Site, b: &Site) -> bool {
    let (Some(a), Some(b)) = (a.point, b.point) else {
        return true;
    };
    let (north, east) = (a.0 - b.0, (a.1 - b.1) * a.0.to_radians().cos());
    (north * north + east * east).sqrt() * 111.2 <= 60.0
}

fn kinds(key: &Key, cluster: &Cluster) -> Option<i32> {
    let theirs = &cluster.kinds;
    let (Some(&(mine, votes)), Some(&(other, _))) = (key.kinds.first(), theirs.first()) else {
        return Some(0);
    };
    if mine == other {
        return Some(2);
    }
    let shared = theirs
        .iter()
        .take(3)
        .any(|(kind, _)| key.kinds.iter().any(|(own, _)| own == kind));
    let strange = mine.strangeness(other);
    if strange >= 4 && votes >= 16 && !shared {
        return None;
    }
    Some(match (strange, shared) {
        (0..=1, _) => 1,
        (_, true) => 0,
        (2, false) => -1,
        _ => -4,
    })
}

fn sides(key: &Key, cluster: &Cluster) -> i32 {
    if key.sides.is_empty() || cluster.sides.is_empty() {
        return 0;
    }
    if key
        .sides
        .iter()
        .any(|side| cluster.sides.iter().any(|(other, _)| other == side))
    {
        2
    } else {
        -2
    }
}

fn totals(key: &Key, cluster: &Cluster) -> i32 {
    if key.totals.is_empty() || cluster.totals.is_empty() {
        return 0;
    }
    if key
        .totals
        .iter()
        .any(|total| cluster.totals.contains(total))
    {
        2
    } else {
        0
    }
}

/// Clusters in which a word may stand and still tell one incident from others.
const FEW: u32 = 2;

fn words(key: &Key, cluster: &Cluster, spread: &Spread) -> i32 {
    let shared = || {
        let known = |word: &&String| cluster.words.contains_key(*word);
        key.words.iter().filter(known)
    };
    let many = match shared().count() {
        0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    if key.when.start.is_some() && !loose(key, cluster) {
        return many;
    }
    // Where no time tells, names that few other incidents have do.
    let rare = shared().filter(|word| spread.get(*word).is_none_or(|times| *times <= FEW));
    many.max(match rare.count() {
        0 => 0,
        rare @ 1..=3 => rare as i32 + 1,
        _ => 4,
    })
}

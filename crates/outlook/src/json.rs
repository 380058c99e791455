//! A course as JSON: lists of rows, in the order of the tables.

use serde::{Serialize, Serializer};

use crate::{Answer, Course, Dyad, Period, Side, Spot, Tally};

#[derive(Serialize)]
struct Form<'c> {
    periods: Vec<Counted<'c, Named>>,
    undated: &'c Tally,
    places: Vec<Counted<'c, &'c Spot>>,
    dyads: Vec<Counted<'c, &'c Dyad>>,
    sides: Vec<Answering<'c>>,
    answers: &'c [Answer],
}

#[derive(Serialize)]
struct Counted<'c, K> {
    #[serde(flatten)]
    what: K,
    #[serde(flatten)]
    tally: &'c Tally,
}

#[derive(Serialize)]
struct Named {
    period: Period,
}

#[derive(Serialize)]
struct Answering<'c> {
    by: &'c str,
    to: &'c str,
    #[serde(flatten)]
    side: Side,
    median_days: Option<u16>,
}

impl Serialize for Course {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let periods = self.periods.iter().map(|(period, tally)| Counted {
            what: Named { period: *period },
            tally,
        });
        let sides = self.answers.sides().into_iter();
        let form = Form {
            periods: periods.collect(),
            undated: &self.undated,
            places: counted(self.places()),
            dyads: counted(self.dyads()),
            sides: sides.map(answering).collect(),
            answers: &self.answers.found,
        };
        form.serialize(serializer)
    }
}

fn counted<'c, K>(rows: Vec<(&'c K, &'c Tally)>) -> Vec<Counted<'c, &'c K>> {
    let rows = rows.into_iter();
    rows.map(|(what, tally)| Counted { what, tally }).collect()
}

fn answering<'c>(((by, to), side): ((&'c str, &'c str), Side)) -> Answering<'c> {
    let median_days = side.median_days();
    Answering {
        by,
        to,
        side,
        median_days,
    }
}

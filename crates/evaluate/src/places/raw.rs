//! Places from the text alone: nothing of the key is given, names are found and placed.

use khabar_extract::Kernel;
use khabar_gazetteer::{Context, Gazetteer, PlaceKind, Toponym};
use khabar_record::{MentionKind, PlaceMention, Report, Span};

use super::{Article, Gold, NEAR_ENOUGH, distance};
use crate::F1;

/// Names found in running text against those that a corpus marks and places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RawScore {
    /// Names that the corpus places.
    pub gold: usize,
    /// Names that khabar found, without those that the corpus marks and does not place.
    pub found: usize,
    /// Found where the corpus has one: spans that overlap, each with one at most.
    pub spans: usize,
    /// Of these, put within 161 km.
    pub near: usize,
}

impl RawScore {
    /// Counts one article in.
    pub fn count(&mut self, article: &Article, found: &[PlaceMention]) {
        let unplaced = |span: Span| article.unplaced.iter().any(|other| other.meets(span));
        let mut taken = vec![false; article.toponyms.len()];
        self.gold += article.toponyms.len();
        for mention in found {
            let free = |at: &usize| !taken[*at] && article.toponyms[*at].span.meets(mention.span);
            match (0..taken.len()).find(free) {
                Some(at) => {
                    taken[at] = true;
                    (self.found, self.spans) = (self.found + 1, self.spans + 1);
                    self.near += usize::from(is_near(&article.toponyms[at], mention));
                }
                None => self.found += usize::from(!unplaced(mention.span)),
            }
        }
    }

    /// F1 of the names found.
    pub fn f1(self) -> f64 {
        F1 {
            gold: self.gold,
            found: self.found,
            right: self.spans,
        }
        .f1()
    }

    /// Of the names found, the share put within 161 km.
    pub fn accuracy(self) -> f64 {
        self.near as f64 / self.spans.max(1) as f64
    }

    /// Both together: what a reader of the text alone gets.
    pub fn product(self) -> f64 {
        self.f1() * self.accuracy()
    }
}

/// The places that khabar finds in an article by itself, the states that act in it among them.
pub fn find(kernel: &Kernel, article: &Article) -> Vec<PlaceMention> {
    let report = Report {
        id: String::new(),
        file: None,
        url: None,
        title: None,
        outlet: None,
        published: None,
        language: "en".to_owned(),
        text: article.text.clone(),
        copy_of: None,
    };
    let layers = kernel.annotate(&report).annotation;
    let mut places = layers.places;
    let states = layers
        .mentions
        .iter()
        .filter(|mention| mention.kind == MentionKind::State);
    for state in states {
        if !places.iter().any(|place| place.span.meets(state.span)) {
            places.extend(country(kernel.gazetteer, state.span, &article.text));
        }
    }
    places.sort_by_key(|place| place.span);
    places
}

/// The place of a state that the text speaks of as an actor: the corpora place "Russian" in Russia.
fn country(gazetteer: Gazetteer, span: Span, text: &str) -> Option<PlaceMention> {
    let name = span.of(text);
    let code = gazetteer
        .country_of_people(name)
        .or_else(|| gazetteer.country_code(name))?;
    let toponym = Toponym {
        span,
        name: gazetteer.country_name(code)?,
        cue: Some(PlaceKind::Country),
        within: None,
    };
    let place = gazetteer
        .place_all(&[toponym], &Context::default())
        .remove(0);
    Some(PlaceMention { span, place })
}

fn is_near(gold: &Gold, mention: &PlaceMention) -> bool {
    distance(gold, mention.place.as_ref()).is_some_and(|far| far <= NEAR_ENOUGH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use khabar_record::Where;

    fn mention(start: usize, end: usize, latitude: f64) -> PlaceMention {
        let found = Where {
            name: String::new(),
            id: None,
            official: None,
            admin1: None,
            admin2: None,
            country: None,
            latitude: Some(latitude),
            longitude: Some(0.0),
            precision: 1,
            span: None,
        };
        PlaceMention {
            span: Span::new(start, end),
            place: Some(found),
        }
    }

    fn gold(start: usize, end: usize) -> Gold {
        Gold {
            span: Span::new(start, end),
            name: String::new(),
            at: (16.0, 0.0),
        }
    }

    #[test]
    fn what_the_corpus_marks_and_does_not_place_counts_neither_way() {
        let article = Article {
            text: String::new(),
            toponyms: vec![gold(0, 3), gold(10, 13), gold(30, 33)],
            unplaced: vec![Span::new(20, 23)],
        };
        let found = [
            mention(0, 5, 16.3),
            mention(10, 13, 40.0),
            mention(20, 23, 1.0),
            mention(40, 43, 1.0),
        ];
        let mut score = RawScore::default();
        score.count(&article, &found);
        let expected = RawScore {
            gold: 3,
            found: 3,
            spans: 2,
            near: 1,
        };
        assert_eq!(score, expected);
        assert_eq!((score.f1(), score.accuracy()), (2.0 / 3.0, 0.5));
    }
}

//! Places: the corpora LGL and GeoWebNews, and accuracy within a hundred miles.
//!
//! With the key's names given, what is measured is which place each is taken for; from the text
//! alone ([`RawScore`]), also whether the names are found.

mod raw;

pub use raw::{RawScore, find};

use khabar_gazetteer::{Context, Gazetteer, Toponym};
use khabar_record::{Span, Where};
use roxmltree::Node;

/// A hundred miles, the field's yardstick.
const NEAR_ENOUGH: f64 = 161.0;

/// An article with its toponyms.
#[derive(Debug, Clone)]
pub struct Article {
    /// The text that the offsets count in.
    pub text: String,
    /// Its toponyms, in the order of the text.
    pub toponyms: Vec<Gold>,
    /// What the corpus marks and does not place: demonyms, expressions, names that GeoNames lacks.
    pub unplaced: Vec<Span>,
}

/// A toponym that the corpus places.
#[derive(Debug, Clone)]
pub struct Gold {
    /// Its bytes.
    pub span: Span,
    /// The words, as the corpus has them.
    pub name: String,
    /// Degrees north and east.
    pub at: (f64, f64),
}

/// A gold toponym beside where it was put.
#[derive(Debug, Clone)]
pub struct Placed<'a> {
    /// The toponym.
    pub gold: &'a Gold,
    /// What it was taken for.
    pub found: Option<Where>,
    /// Kilometres between the two.
    pub kilometres: Option<f64>,
}

impl Placed<'_> {
    /// Whether it was put within a hundred miles.
    pub fn is_near(&self) -> bool {
        self.kilometres.is_some_and(|far| far <= NEAR_ENOUGH)
    }
}

/// How many toponyms were put where they belong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Toponyms in the corpus.
    pub gold: usize,
    /// Toponyms that were put anywhere.
    pub placed: usize,
    /// Toponyms that were put within 161 km.
    pub near: usize,
}

impl Score {
    /// Counts one article's toponyms in.
    pub fn count(&mut self, placed: &[Placed<'_>]) {
        self.gold += placed.len();
        self.placed += placed
            .iter()
            .filter(|toponym| toponym.found.is_some())
            .count();
        self.near += placed.iter().filter(|toponym| toponym.is_near()).count();
    }

    /// Accuracy over all gold toponyms; one that was put nowhere is wrong.
    pub fn accuracy(&self) -> f64 {
        self.near as f64 / self.gold.max(1) as f64
    }
}

/// Reads a corpus in the form of LGL or of GeoWebNews. Only toponyms with a GeoNames id count, as in the published figures.
pub fn read(xml: &str) -> Result<Vec<Article>, roxmltree::Error> {
    let document = roxmltree::Document::parse(xml)?;
    let articles = document
        .descendants()
        .filter(|node| node.has_tag_name("article"));
    Ok(articles.map(article).collect())
}

fn article(node: Node<'_, '_>) -> Article {
    let text = inner(node, "text").unwrap_or_default().to_owned();
    let found = node
        .descendants()
        .filter(|node| node.has_tag_name("toponym"));
    let (placed, unplaced): (Vec<_>, Vec<_>) = found.partition(|node| gold(*node, &text).is_some());
    let mut toponyms: Vec<Gold> = placed
        .iter()
        .filter_map(|node| gold(*node, &text))
        .collect();
    toponyms.sort_by_key(|toponym| toponym.span);
    let unplaced = unplaced.iter().filter_map(|node| span(*node, &text));
    Article {
        unplaced: unplaced.collect(),
        text,
        toponyms,
    }
}

fn gold(node: Node<'_, '_>, text: &str) -> Option<Gold> {
    let tagged = node.children().find(|child| child.has_tag_name("gaztag"));
    let at = match tagged {
        Some(tag) => point(tag, "lat", "lon")?,
        None => inner(node, "geonamesID").and_then(|_| point(node, "latitude", "longitude"))?,
    };
    let name = inner(node, "phrase")
        .or_else(|| inner(node, "extractedName"))?
        .to_owned();
    Some(Gold {
        span: span(node, text)?,
        name,
        at,
    })
}

fn span(node: Node<'_, '_>, text: &str) -> Option<Span> {
    let offset = |tag| byte(text, inner(node, tag)?.parse().ok()?);
    Some(Span::new(offset("start")?, offset("end")?))
}

fn point(node: Node<'_, '_>, north: &str, east: &str) -> Option<(f64, f64)> {
    Some((
        inner(node, north)?.parse().ok()?,
        inner(node, east)?.parse().ok()?,
    ))
}

fn inner<'a>(node: Node<'a, '_>, tag: &str) -> Option<&'a str> {
    node.children()
        .find(|child| child.has_tag_name(tag))?
        .text()
}

/// The corpora count characters.
fn byte(text: &str, character: usize) -> Option<usize> {
    text.char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .nth(character)
}

/// Places an article's toponyms.
pub fn place<'a>(gazetteer: Gazetteer, article: &'a Article) -> Vec<Placed<'a>> {
    let toponyms = toponyms(article);
    let found = gazetteer.place_all(&toponyms, &Context::default());
    let beside = article.toponyms.iter().zip(found);
    beside
        .map(|(gold, found)| Placed {
            gold,
            kilometres: distance(gold, found.as_ref()),
            found,
        })
        .collect()
}

/// "Gwoza, Borno": a toponym right behind another's comma holds it.
fn toponyms(article: &Article) -> Vec<Toponym<'_>> {
    let holds = |at: usize| {
        let gap = article.toponyms[at].span.end as usize
            ..article.toponyms.get(at + 1)?.span.start as usize;
        matches!(article.text.get(gap)?, ", " | " (" | ", in ").then_some(at + 1)
    };
    let numbered = article.toponyms.iter().enumerate();
    numbered
        .map(|(at, gold)| Toponym {
            span: gold.span,
            name: &gold.name,
            cue: None,
            within: holds(at),
        })
        .collect()
}

fn distance(gold: &Gold, found: Option<&Where>) -> Option<f64> {
    let found = found?;
    Some(Gazetteer::kilometres(
        gold.at,
        (found.latitude?, found.longitude?),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LGL: &str = "<articles><article><text><![CDATA[Flood near Mopti, Mali. Élan in Gao.]]></text><toponyms>\
        <toponym><start>11</start><end>16</end><phrase>Mopti</phrase><gaztag geonameid=\"1\"><lat>14.5</lat><lon>-4.2</lon></gaztag></toponym>\
        <toponym><start>18</start><end>22</end><phrase>Mali</phrase><gaztag geonameid=\"2\"><lat>18.0</lat><lon>-2.0</lon></gaztag></toponym>\
        <toponym><start>32</start><end>35</end><phrase>Gao</phrase></toponym></toponyms></article></articles>";

    const GEOWEBNEWS: &str = "<articles><article file=\"0\"><text>Kyiv said so.</text><toponyms>\
        <toponym><extractedName>Kyiv</extractedName><start>0</start><end>4</end><geonamesID>703448</geonamesID>\
        <latitude>50.45</latitude><longitude>30.52</longitude></toponym></toponyms></article></articles>";

    #[test]
    fn both_forms_are_read_and_placed() {
        let mut score = Score::default();
        for article in [LGL, GEOWEBNEWS].map(|xml| read(xml).unwrap().remove(0)) {
            for gold in &article.toponyms {
                assert_eq!(gold.span.of(&article.text), gold.name);
            }
            score.count(&place(Gazetteer::embedded(), &article));
        }
        assert_eq!(
            score,
            Score {
                gold: 3,
                placed: 3,
                near: 3
            }
        );
    }
}

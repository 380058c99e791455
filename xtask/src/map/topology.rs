//! TopoJSON: shapes made of arcs that neighbours share, so that thinning an arc moves both alike.

use std::collections::BTreeMap;

use khabar_map::{Area, Line};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{date_line, thin};

/// A file.
#[derive(Deserialize)]
pub struct Topology {
    transform: Transform,
    pub arcs: Vec<Vec<(f64, f64)>>,
    pub objects: BTreeMap<String, Collection>,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

/// Shapes of one kind.
#[derive(Deserialize)]
pub struct Collection {
    #[serde(default)]
    pub geometries: Vec<Shape>,
}

/// One shape: numbers of arcs in lists of lists, `!n` for arc `n` backwards.
#[derive(Deserialize)]
pub struct Shape {
    #[serde(default)]
    arcs: Value,
    #[serde(default)]
    properties: Map<String, Value>,
}

impl Shape {
    /// A property.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.properties.get(name)?.as_str()
    }

    /// Its rings, each as the numbers of its arcs.
    fn rings(&self) -> Vec<Vec<i64>> {
        let mut rings = Vec::new();
        collect(&self.arcs, &mut rings);
        rings
    }

    /// The arcs that it is made of, whichever way round.
    pub fn arcs(&self) -> impl Iterator<Item = usize> {
        self.rings().into_iter().flatten().map(|arc| index(arc).0)
    }
}

/// A list of numbers is a ring; a list of lists holds some.
fn collect(value: &Value, rings: &mut Vec<Vec<i64>>) {
    let Value::Array(list) = value else { return };
    if list.iter().all(Value::is_i64) {
        rings.push(list.iter().filter_map(Value::as_i64).collect());
    } else {
        list.iter().for_each(|inner| collect(inner, rings));
    }
}

fn index(arc: i64) -> (usize, bool) {
    if arc < 0 {
        (!arc as usize, true)
    } else {
        (arc as usize, false)
    }
}

impl Topology {
    /// The points of an arc, north before east.
    pub fn arc(&self, arc: usize) -> Vec<(f64, f64)> {
        let (scale, translate) = (self.transform.scale, self.transform.translate);
        let points = self.arcs[arc].iter().scan((0.0, 0.0), |at, step| {
            *at = (at.0 + step.0, at.1 + step.1);
            Some((at.1 * scale.1 + translate.1, at.0 * scale.0 + translate.0))
        });
        points.collect()
    }

    /// The land of a shape, its arcs thinned. Rings too small to be seen go.
    pub fn area(&self, shape: &Shape, tolerance: f64) -> Area {
        let rings = shape.rings().into_iter();
        let cut = rings.flat_map(|ring| date_line::cut(self.ring(&ring, tolerance)));
        let rings = cut.map(|ring| Line::through(&ring));
        Area {
            rings: rings.filter(|ring| ring.len() > 2).collect(),
        }
    }

    fn ring(&self, arcs: &[i64], tolerance: f64) -> Vec<(f64, f64)> {
        let mut points = Vec::new();
        for (arc, backwards) in arcs.iter().map(|arc| index(*arc)) {
            let mut thinned = thin::points(&self.arc(arc), tolerance);
            if backwards {
                thinned.reverse();
            }
            points.extend(thinned);
        }
        points
    }
}

//! GeoJSON's nested lists of points.

use serde_json::Value;

/// A list of points is a line; a list of lists holds some. GeoJSON puts east before north.
pub fn collect(value: &Value, lines: &mut Vec<Vec<(f64, f64)>>) {
    let Value::Array(list) = value else { return };
    let point = |value: &Value| Some((value.get(1)?.as_f64()?, value.get(0)?.as_f64()?));
    match list.iter().map(point).collect::<Option<Vec<_>>>() {
        Some(line) => lines.push(line),
        None => list.iter().for_each(|inner| collect(inner, lines)),
    }
}

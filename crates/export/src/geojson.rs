use std::io::Write;

use khabar_record::Incident;
use serde_json::{Map, Value, json};

use crate::table::INCIDENTS;
use crate::{Record, Result};

/// Writes the incidents as one FeatureCollection (RFC 7946), a feature a line.
///
/// The properties are the columns of the table of incidents. An incident without coordinates
/// has no geometry, and is there all the same.
pub(crate) fn write_geojson<R: Record + ?Sized>(record: &R, out: &mut dyn Write) -> Result<()> {
    out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    let mut before = "\n";
    record.incidents(&mut |incident| {
        out.write_all(before.as_bytes())?;
        before = ",\n";
        serde_json::to_writer(&mut *out, &feature(&incident))?;
        Ok(())
    })?;
    out.write_all(b"\n]}\n")?;
    Ok(())
}

fn feature(incident: &Incident) -> Value {
    let place = incident.place.as_ref();
    let point = place.and_then(|place| Some([place.longitude?, place.latitude?]));
    let geometry = point.map(|point| json!({ "type": "Point", "coordinates": point }));
    let columns = INCIDENTS.iter();
    let properties: Map<String, Value> = columns
        .map(|column| {
            (
                column.heading.name.to_owned(),
                (column.value)(incident).into(),
            )
        })
        .collect();
    json!({ "type": "Feature", "id": incident.id, "geometry": geometry, "properties": properties })
}

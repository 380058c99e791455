use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::Table;
use crate::json::{AnnotatedReport, Document};
use crate::table::{Heading, Kind};

/// The JSON Schema (draft 2020-12) of the record's JSON.
///
/// Under `$defs` stand also `AnnotatedReport`, a line of `khabar annotate`, and for each table
/// `table:NAME`, a row of it as an object.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    generator.subschema_for::<AnnotatedReport<'static>>();
    let mut schema = generator
        .into_root_schema_for::<Document<'static>>()
        .to_value();
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for &table in Table::ALL {
            definitions.insert(format!("table:{table}"), table_schema(table));
        }
    }
    schema
}

fn table_schema(table: Table) -> Value {
    let headings = table.headings();
    let names: Vec<&str> = headings.iter().map(|heading| heading.name).collect();
    let properties: Map<String, Value> = headings
        .iter()
        .map(|heading| (heading.name.to_owned(), column_schema(heading)))
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": false,
    })
}

fn column_schema(heading: &Heading) -> Value {
    let (kind, format) = match heading.kind {
        Kind::Text => ("string", None),
        Kind::Whole => ("integer", None),
        Kind::Real => ("number", None),
        Kind::Truth => ("boolean", None),
        Kind::Day => ("string", Some("date")),
    };
    let mut schema = json!({ "description": heading.about, "type": [kind, "null"] });
    if let Some(format) = format {
        schema["format"] = format.into();
    }
    schema
}

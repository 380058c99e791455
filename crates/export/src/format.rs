use std::io::Write;

use khabar_record::spelled;

use crate::csv::write_csv;
use crate::geojson::write_geojson;
use crate::json::write_json;
use crate::parquet::write_parquet;
use crate::{Record, Result, Table};

spelled! {
    /// A form that the record can be exported in.
    Format {
        /// Everything, as `docs/exports.md` describes it.
        Json = "json",
        /// A table as comma-separated values.
        Csv = "csv",
        /// Incidents in ACLED's columns, as comma-separated values.
        Acled = "acled",
        /// Incidents in UCDP GED's columns, as comma-separated values.
        Ucdp = "ucdp",
        /// Incidents on the map.
        GeoJson = "geojson",
        /// A table as Apache Parquet.
        Parquet = "parquet",
    }
}

/// Writes the record in a form; `table` says what CSV and Parquet hold.
pub fn export<R: Record + ?Sized>(
    record: &R,
    format: Format,
    table: Table,
    mut out: impl Write + Send,
) -> Result<()> {
    match format {
        Format::Json => write_json(record, &mut out)?,
        Format::Csv => write_csv(record, table, &mut out)?,
        Format::Acled => write_csv(record, Table::Acled, &mut out)?,
        Format::Ucdp => write_csv(record, Table::Ucdp, &mut out)?,
        Format::GeoJson => write_geojson(record, &mut out)?,
        Format::Parquet => write_parquet(record, table, &mut out)?,
    }
    out.flush()?;
    Ok(())
}

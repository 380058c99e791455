use std::io::Write;

use crate::{Record, Result, Table};

/// Writes a table as RFC 4180's CSV with a line of headings.
pub(crate) fn write_csv<R: Record + ?Sized>(
    record: &R,
    table: Table,
    out: &mut dyn Write,
) -> Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(table.headings().iter().map(|heading| heading.name))?;
    table.rows(record, &mut |cells| {
        writer.write_record(cells.iter().map(ToString::to_string))?;
        Ok(())
    })?;
    writer.flush()?;
    Ok(())
}

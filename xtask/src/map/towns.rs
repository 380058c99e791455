//! Towns that a map names, so that a reader knows where they are looking.

use std::path::Path;

use khabar_map::Town;

use super::parsed;

/// Name, country, degrees north and east, Natural Earth's rank (0 the most prominent), people, class.
type Row = (String, String, f32, f32, u8, f64, String);

/// Towns of a lesser rank are left to the gazetteer.
const LEAST: u8 = 8;

/// Reads them, the more prominent first.
pub fn read(folder: &Path) -> anyhow::Result<Vec<Town>> {
    let mut rows: Vec<Row> = parsed(&folder.join("ne_places_compact.json"))?;
    rows.retain(|row| row.4 <= LEAST);
    rows.sort_by(|a, b| {
        let order = |row: &Row| (row.4, !is_capital(row));
        order(a)
            .cmp(&order(b))
            .then(b.5.total_cmp(&a.5))
            .then_with(|| a.0.cmp(&b.0))
    });
    let towns = rows.into_iter().map(|row| Town {
        capital: is_capital(&row),
        name: row.0,
        at: (row.2, row.3),
    });
    Ok(towns.collect())
}

fn is_capital(row: &Row) -> bool {
    row.6.starts_with("Admin-0 capital")
}

use std::fmt::Write;

use expect_test::expect_file;
use khabar_export::{Format, Table};

/// The description of every table, from the headings that the exports are made with.
fn tables() -> String {
    let mut page = String::from(
        "# The columns of the tables\n\n\
         Made from the code; `UPDATE_EXPECT=1 cargo test -p khabar-export` makes it anew. \
         Any value may be missing: nothing in CSV, null in Parquet and GeoJSON. Several values in \
         one cell are set apart by `; `.\n",
    );
    for &table in Table::ALL {
        write!(
            page,
            "\n## {table}\n\n| column | holds | meaning |\n|---|---|---|\n"
        )
        .unwrap();
        for heading in table.headings() {
            writeln!(
                page,
                "| {} | {} | {} |",
                heading.name, heading.kind, heading.about
            )
            .unwrap();
        }
    }
    page
}

#[test]
fn the_tables_are_documented_column_by_column() {
    expect_file!["../../../../docs/export-tables.md"].assert_eq(&tables());
}

#[test]
fn every_format_and_table_is_documented() {
    let page = include_str!("../../../../docs/exports.md");
    for format in Format::ALL {
        assert!(
            page.contains(&format!("`{format}`")),
            "docs/exports.md names no format {format}"
        );
    }
    for table in Table::ALL {
        assert!(
            page.contains(&format!("`{table}`")),
            "docs/exports.md names no table {table}"
        );
    }
}

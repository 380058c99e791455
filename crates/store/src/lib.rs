//! The project file: SQLite, migrations, queries.

//! The record as JSON, CSV, ACLED, UCDP, GeoJSON and Parquet.
//!
//! Every format streams: a [`Record`] hands over one item at a time, and nothing is gathered.
//! The crate knows nothing of where a record is kept; the store implements [`Record`].

mod coding;
mod csv;
mod error;
mod format;
mod geojson;
pub mod json;
mod parquet;
mod record;
mod schema;
mod table;
mod toll;

pub use error::{Error, Result};
pub use format::{Format, export};
pub use json::annotation_json;
pub use record::{Each, KnownActor, RankedStatistic, Record};
pub use schema::schema;
pub use table::{Cell, Heading, Kind, Table};
pub use toll::Toll;

//! The record as JSON, CSV, ACLED, UCDP, GeoJSON and Parquet.
//!
//! Every format streams: a [`Record`] hands over one item at a time, and nothing is gathered.
//! The crate knows nothing of where a record is kept; the store implements [`Record`].

mod error;
pub mod json;
mod record;
mod toll;

pub use error::{Error, Result};
pub use json::annotation_json;
pub use record::{Each, KnownActor, RankedStatistic, Record};
pub use toll::Toll;

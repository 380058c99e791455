use std::error::Error as StdError;

/// What an export can fail with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The record could not be read.
    #[error("reading the record: {0}")]
    Record(#[source] Box<dyn StdError + Send + Sync>),
    /// The output could not be written.
    #[error("writing the export: {0}")]
    Write(#[from] std::io::Error),
    /// An item could not be turned into JSON.
    #[error("writing the export as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A row could not be written as CSV.
    #[error("writing the export as CSV: {0}")]
    Csv(#[from] csv::Error),
    /// Rows could not be written as Parquet.
    #[error("writing the export as Parquet: {0}")]
    Parquet(#[from] parquet::errors::ParquetError),
}

impl Error {
    /// Wraps a record's own error.
    pub fn record(error: impl StdError + Send + Sync + 'static) -> Self {
        Error::Record(Box::new(error))
    }
}

/// The result of an export or of a part of one.
pub type Result<T> = std::result::Result<T, Error>;

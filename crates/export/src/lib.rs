//! The record as JSON, CSV, ACLED, UCDP, GeoJSON and Parquet.

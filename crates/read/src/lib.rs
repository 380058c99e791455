//! Files of every kind to reports: main text, date, outlet, language, duplicates.

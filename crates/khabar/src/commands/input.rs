use std::path::PathBuf;

use clap::Args;
use khabar_read::{DateOrder, Fields, Format, Options, Reader};

/// What to read, and how.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// Files, folders, patterns such as 'news/**/*.html', or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Read everything as this format, whatever the names say: text, html, jsonl, json, csv
    #[arg(long, value_parser = format, value_name = "FORMAT")]
    format: Option<Format>,
    /// The field of JSON or CSV that holds the text; a dot leads into an object
    #[arg(long, value_name = "FIELD")]
    text_field: Option<String>,
    /// The field that holds the headline
    #[arg(long, value_name = "FIELD")]
    title_field: Option<String>,
    /// The field that holds the day of publication
    #[arg(long, value_name = "FIELD")]
    date_field: Option<String>,
    /// How to read days such as 05/03/2024, which are not taken otherwise: dmy, mdy
    #[arg(long, value_parser = date_order, value_name = "ORDER")]
    date_order: Option<DateOrder>,
    /// The field that holds the outlet
    #[arg(long, value_name = "FIELD")]
    outlet_field: Option<String>,
    /// The field that holds the address
    #[arg(long, value_name = "FIELD")]
    url_field: Option<String>,
}

impl Input {
    /// A reader with these options.
    pub(crate) fn reader(&self) -> Reader {
        let usual = Fields::default();
        let named = |name: &Option<String>, usual| name.clone().map_or(usual, |name| vec![name]);
        Reader::new(Options {
            format: self.format,
            date_order: self.date_order,
            fields: Fields {
                text: named(&self.text_field, usual.text),
                title: named(&self.title_field, usual.title),
                published: named(&self.date_field, usual.published),
                outlet: named(&self.outlet_field, usual.outlet),
                url: named(&self.url_field, usual.url),
            },
        })
    }
}

fn format(name: &str) -> Result<Format, String> {
    Format::named(name).ok_or_else(|| format!("{name:?} is none of text, html, jsonl, json, csv"))
}

fn date_order(name: &str) -> Result<DateOrder, String> {
    let names = DateOrder::NAMES.join(" nor ");
    DateOrder::named(name).ok_or_else(|| format!("{name:?} is neither {names}"))
}

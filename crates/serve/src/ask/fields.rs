use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::refusal::{Refusal, Refused};

/// Longest value that a field may have: more is no search that a person types.
const LONGEST: usize = 200;

/// The fields of a form, as an address carries them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Fields(BTreeMap<String, String>);

impl Fields {
    /// A field's value; a form sends every field, so an empty one is one that was not filled in.
    pub(crate) fn text(&self, name: &str) -> Refused<Option<&str>> {
        let value = self.0.get(name).map(|value| value.trim());
        match value.filter(|value| !value.is_empty()) {
            Some(value) if value.len() > LONGEST => Err(Refusal::misread(format!(
                "“{name}” is too long: at most {LONGEST} characters."
            ))),
            value => Ok(value),
        }
    }

    /// A field's value as what it has to be.
    pub(crate) fn parsed<T>(&self, name: &str, what: &str) -> Refused<Option<T>>
    where
        T: FromStr<Err: Display>,
    {
        let parse = |value: &str| {
            value
                .parse()
                .map_err(|_| Refusal::misread(format!("“{value}” for “{name}” is not {what}.")))
        };
        self.text(name)?.map(parse).transpose()
    }

    /// A field's value as it came, for showing it in the form again.
    pub(crate) fn shown(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The same fields with another value of one of them; empty ones are left out.
    pub(crate) fn with(&self, name: &str, value: impl Display) -> Self {
        let mut fields = self.clone();
        fields.0.insert(name.to_owned(), value.to_string());
        fields.0.retain(|_, value| !value.is_empty());
        fields
    }

    /// As they stand in an address, question mark included; nothing for no fields.
    pub(crate) fn query(&self) -> String {
        let encoded = serde_urlencoded::to_string(&self.0);
        encoded
            .ok()
            .filter(|query| !query.is_empty())
            .map_or_else(String::new, |query| format!("?{query}"))
    }
}

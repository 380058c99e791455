use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{Area, Line};

/// What a map of the world shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Atlas {
    /// Countries as they are governed, by name.
    pub countries: Vec<Country>,
    /// Lines between first-order units of one country.
    pub provinces: Vec<Line>,
    /// Lines whose course or standing is disputed.
    pub disputed: Vec<Line>,
    /// Large lakes.
    pub lakes: Vec<Area>,
    /// Towns, the more prominent first.
    pub towns: Vec<Town>,
}

/// A country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// As the gazetteer calls it, where it knows it.
    pub name: String,
    /// Its land.
    pub land: Area,
}

/// A town.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub at: (f32, f32),
    /// Whether a country is governed from it.
    pub capital: bool,
}

static COMPILED: &[u8] = include_bytes!("../../../data/map/atlas.bin");

static EMBEDDED: LazyLock<Atlas> =
    LazyLock::new(|| Atlas::from_bytes(COMPILED).expect("the atlas opens: a test reads it whole"));

impl Atlas {
    /// The atlas that the binary carries, unpacked on first use.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Packs it.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("lines and names can be packed")
    }

    /// Unpacks it; `None` for bytes that are no atlas.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

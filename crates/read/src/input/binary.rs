use std::sync::LazyLock;

use serde::Deserialize;

use super::decode::{bom_or_wide, is_utf8_start};
use crate::error::ReadError;

/// One byte in so many may be a control character in a text; noise has one in nine.
const CONTROLS_AT_MOST: usize = 50;

#[derive(Deserialize)]
struct Signatures {
    signature: Vec<Signature>,
}

#[derive(Deserialize)]
struct Signature {
    what: String,
    hint: String,
    starts: Vec<String>,
    #[serde(default)]
    certain: bool,
}

static SIGNATURES: LazyLock<Vec<Signature>> = LazyLock::new(|| {
    let table: Signatures = toml::from_str(include_str!("../../../../data/read/signatures.toml"))
        .expect("the table of signatures is part of the program");
    table.signature
});

/// Refuses bytes that are not text in any encoding, and says what they are where that is known.
pub(crate) fn refuse_binary(sample: &[u8]) -> Result<(), ReadError> {
    let signature = SIGNATURES.iter().find(|signature| signature.fits(sample));
    let is_text = is_texty(sample);
    match signature {
        Some(signature) if signature.certain || !is_text => Err(signature.error()),
        _ if is_text => Ok(()),
        _ => Err(ReadError::Binary {
            what: "binary data".into(),
            hint: String::new(),
        }),
    }
}

impl Signature {
    fn fits(&self, sample: &[u8]) -> bool {
        self.starts.iter().any(|hex| {
            let mut bytes = hex.as_bytes().chunks(2).map(hex_byte);
            hex.len() / 2 <= sample.len() && bytes.by_ref().zip(sample).all(|(a, b)| a == Some(*b))
        })
    }

    fn error(&self) -> ReadError {
        let hint = match self.hint.as_str() {
            "" => String::new(),
            hint => format!(": {hint}"),
        };
        ReadError::Binary {
            what: self.what.clone(),
            hint,
        }
    }
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

fn is_texty(sample: &[u8]) -> bool {
    if bom_or_wide(sample).is_some() {
        return true;
    }
    let controls = sample.iter().filter(|&&byte| is_control(byte)).count();
    let packed = sample.starts_with(&[0x1f, 0x8b]) && !is_utf8_start(sample);
    !packed && !sample.contains(&0) && controls * CONTROLS_AT_MOST <= sample.len()
}

/// Control characters that texts do not use; tab, line ends, form feed and escape they do.
fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f)
}

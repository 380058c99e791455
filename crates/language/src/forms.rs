use crate::tokens::characters::{is_invisible, plain};

/// Appends a word in lower case, with plain quotes and dashes and without invisible characters.
pub(crate) fn push_lower(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(
            word.bytes()
                .map(|b| char::from(b.to_ascii_lowercase()))
                .map(plain),
        );
        return;
    }
    for c in word.chars().filter(|&c| !is_invisible(c)) {
        out.extend(plain(c).to_lowercase());
    }
}

/// A word in lower case, as `push_lower` writes it.
pub fn lower(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    push_lower(word, &mut out);
    out
}

/// Whether a character shows nothing: direction marks, joiners, soft hyphens.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a character stands between words and belongs to none.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Whether a character belongs to words rather than to punctuation.
///
/// Combining marks of other scripts are not all alphabetic; they stay with their letters.
pub(crate) fn is_wordy(c: char) -> bool {
    match c {
        '_' => true,
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => false,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{eff}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Whether a character is a dash that parts clauses rather than a hyphen.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '\u{2012}'..='\u{2015}' | '\u{2212}')
}

/// Whether a character joins the halves of a word.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a character is an apostrophe or single quote.
pub(crate) fn is_apostrophe(c: char) -> bool {
    plain(c) == '\''
}

/// Whether a character is a sign of money.
pub(crate) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}')
}

/// The plain form of typographic quotes, dashes and hyphens.
pub(crate) fn plain(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '`' | '´' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        _ if is_dash(c) || is_hyphen(c) => '-',
        _ => c,
    }
}

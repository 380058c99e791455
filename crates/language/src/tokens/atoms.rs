use super::characters::is_hyphen;

/// Whether a chunk is one token whatever stands inside: an address, a handle, a date, a number.
pub(super) fn is_atom(chunk: &str) -> bool {
    is_address(chunk) || is_handle(chunk) || is_numeric(chunk)
}

/// A web address or an e-mail address.
fn is_address(chunk: &str) -> bool {
    let bytes = chunk.as_bytes();
    let starts = |prefix: &str| {
        bytes.len() > prefix.len() && bytes[..prefix.len()].eq_ignore_ascii_case(prefix.as_bytes())
    };
    starts("http://") || starts("https://") || starts("www.") || is_mail(chunk)
}

fn is_mail(chunk: &str) -> bool {
    let Some((user, host)) = chunk.split_once('@') else {
        return false;
    };
    !user.is_empty() && host.contains('.') && host.starts_with(char::is_alphanumeric)
}

/// A user's handle or a hashtag.
fn is_handle(chunk: &str) -> bool {
    let Some(name) = chunk.strip_prefix(['@', '#']) else {
        return false;
    };
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// A date, a time, a telephone number: digits with signs between. A range (`10-15`) is not one.
fn is_numeric(chunk: &str) -> bool {
    let digits_and_signs =
        |c: char| c.is_ascii_digit() || matches!(c, '/' | ':' | '.' | ',' | '+') || is_hyphen(c);
    let hyphens = chunk.chars().filter(|&c| is_hyphen(c)).count();
    hyphens != 1 && chunk.chars().all(digits_and_signs)
}

//! Tables of cases: a text on one line, what is expected of it on the next, after `= `.

/// The cases of a table.
pub fn cases(table: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# ") && !line.starts_with("## "));
    std::iter::from_fn(move || {
        let text = lines.next()?;
        let expected = lines.next().and_then(|line| line.strip_prefix("= "));
        Some((
            text,
            expected.unwrap_or_else(|| panic!("{text:?} has no line of what is expected")),
        ))
    })
}

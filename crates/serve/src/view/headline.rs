/// A report's headline; without one, the name of its file.
pub(crate) fn headline<'r>(title: Option<&'r str>, file: Option<&'r str>) -> &'r str {
    let name = || file.and_then(|file| file.rsplit(['/', '\\']).next());
    let of_some_length = |text: &&str| !text.trim().is_empty();
    title
        .filter(of_some_length)
        .or_else(name)
        .filter(of_some_length)
        .unwrap_or("Untitled report")
}

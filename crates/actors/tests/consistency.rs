//! The entries that the binary carries fit together.

use khabar_actors::Actors;

#[test]
fn no_entry_has_a_problem() {
    let problems: Vec<String> = Actors::embedded()
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems.join("\n")
    );
}

//! docs/commands.md against the program: every command and every option, in both directions.

use std::collections::{BTreeMap, BTreeSet};

use clap::Command;

const PAGE: &str = include_str!("../../../docs/commands.md");

#[test]
fn every_command_and_option_is_documented_and_nothing_else() {
    let documented = documented();
    let mut programmed = BTreeMap::new();
    collect("", &khabar::command(), &mut programmed);
    let commands: Vec<_> = programmed.keys().collect();
    assert_eq!(
        documented.keys().collect::<Vec<_>>(),
        commands,
        "the headings of docs/commands.md"
    );
    for (command, options) in &programmed {
        assert_eq!(
            &documented[command], options,
            "the options of {command:?} in docs/commands.md"
        );
    }
}

#[test]
fn every_command_has_an_example_in_its_help() {
    let mut lacking = Vec::new();
    let mut stack = vec![khabar::command()];
    while let Some(command) = stack.pop() {
        let is_leaf = command.get_subcommands().next().is_none();
        let help = command
            .get_after_help()
            .map(ToString::to_string)
            .unwrap_or_default();
        if is_leaf && !help.contains("Example") {
            lacking.push(command.get_name().to_owned());
        }
        stack.extend(command.get_subcommands().cloned());
    }
    assert_eq!(lacking, [""; 0]);
}

/// Each command by its full name, with the options that are its own.
fn collect(before: &str, command: &Command, into: &mut BTreeMap<String, BTreeSet<String>>) {
    let name = format!("{before} {}", command.get_name()).trim().to_owned();
    let is_root = before.is_empty();
    let own = command
        .get_arguments()
        .filter(|option| is_root || !option.is_global_set());
    let mut options: BTreeSet<String> = own
        .filter_map(|option| option.get_long())
        .map(str::to_owned)
        .collect();
    if is_root {
        // clap adds these two to every command; the page explains them once.
        options.extend(["help".to_owned(), "version".to_owned()]);
    }
    for inner in command.get_subcommands() {
        collect(&name, inner, into);
    }
    into.insert(name, options);
}

/// Each heading `khabar …` of the page, with the options in the first cells of its tables.
fn documented() -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let mut command = None;
    for line in PAGE.lines() {
        if let Some(heading) = line.strip_prefix('#') {
            let heading = heading.trim_start_matches('#').trim();
            if heading.starts_with("khabar") {
                command = Some(heading.to_owned());
                found.insert(heading.to_owned(), BTreeSet::new());
            }
        } else if let (Some(command), Some(row)) = (&command, line.strip_prefix("| ")) {
            let cell = row.split(" | ").next().unwrap_or_default();
            let options: &mut BTreeSet<String> = found.get_mut(command).expect("inserted above");
            options.extend(long_options(cell));
        }
    }
    found
}

/// The names behind "--" in a cell.
fn long_options(cell: &str) -> impl Iterator<Item = String> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    cell.split("--")
        .skip(1)
        .map(move |rest| rest.chars().take_while(|&letter| is_name(letter)).collect())
}

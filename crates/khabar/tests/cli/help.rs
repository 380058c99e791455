use crate::support::Desk;

#[test]
fn the_version_is_told() {
    let version = Desk::new().run(["--version"]).succeeds();
    assert_eq!(version, format!("khabar {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn help_lists_the_commands_and_one_command_s_has_examples() {
    let desk = Desk::new();
    let help = desk.run(["--help"]).succeeds();
    for command in ["add", "incidents", "show", "export", "demo"] {
        assert!(
            help.contains(&format!("\n  {command} ")),
            "{command} is missing in\n{help}"
        );
    }
    let help = desk.run(["add", "--help"]).succeeds();
    assert!(
        help.contains("Examples:") && help.contains("--text-field"),
        "{help}"
    );
}

#[test]
fn a_command_line_that_makes_no_sense_ends_with_2() {
    let desk = Desk::new();
    desk.run(["incidents", "--grade", "certain"]).ends_with(2);
    desk.run(["remember"]).ends_with(2);
    desk.run(["add"]).ends_with(2);
}

//! The binary; everything is in the library beside it, so that tests can walk the command line.

fn main() -> std::process::ExitCode {
    khabar::run()
}

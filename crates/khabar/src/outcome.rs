//! How a run ends: exit codes, and errors in words.

use std::io::Write;
use std::process::ExitCode;

use crate::screen::Screen;

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Did what it was asked.
    Done,
    /// An input that was named does not exist, or none could be read.
    InputsRefused,
    /// The user stopped it; what was read is kept.
    Stopped,
}

impl Outcome {
    fn code(self) -> u8 {
        match self {
            Outcome::Done => 0,
            // 2 is clap's, for a command line that cannot be understood.
            Outcome::InputsRefused => 3,
            // What shells give for a process that Ctrl-C ended.
            Outcome::Stopped => 130,
        }
    }
}

/// Writes out what is left, tells an error, and gives the exit code.
pub(crate) fn exit_code(done: anyhow::Result<Outcome>, mut screen: Screen) -> ExitCode {
    let flushed = screen.flush().map_err(anyhow::Error::from);
    match done.and_then(|outcome| flushed.map(|()| outcome)) {
        Ok(outcome) => outcome.code().into(),
        // Whoever reads has read enough (`khabar reports | head`): nothing is wrong.
        Err(_) if screen.reader_is_gone() => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("khabar: {error:#}");
            ExitCode::FAILURE
        }
    }
}

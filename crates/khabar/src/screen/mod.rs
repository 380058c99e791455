//! Standard output: its width, its colours, and whether anybody still reads it.

mod ink;
mod table;
mod wrap;

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

pub(crate) use ink::Ink;
pub(crate) use table::{Cell, Column, Table};
pub(crate) use wrap::{quote, wrap};

/// Columns to assume of a terminal that does not tell.
const USUAL_WIDTH: usize = 80;
/// Lines of text longer than this are hard to read, however wide the terminal.
const WIDEST_TEXT: usize = 100;

/// Standard output.
pub(crate) struct Screen {
    out: BufWriter<Stdout>,
    /// Columns of the terminal; `None` where standard output is no terminal.
    width: Option<usize>,
    ink: Ink,
    reader_is_gone: bool,
}

impl Screen {
    /// Standard output as it is now.
    pub(crate) fn of_this_process() -> Self {
        let out = io::stdout();
        let is_terminal = out.is_terminal();
        let columns =
            terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| width.0.into());
        Screen {
            out: BufWriter::new(out),
            width: is_terminal.then_some(columns),
            ink: Ink::new(is_terminal && wants_colour()),
            reader_is_gone: false,
        }
    }

    /// Whether a person is likely to be looking.
    pub(crate) fn is_terminal(&self) -> bool {
        self.width.is_some()
    }

    /// Columns of the terminal; `None` in a pipe, where nothing is fitted to a width.
    pub(crate) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Columns to wrap text at, in a pipe too.
    pub(crate) fn text_width(&self) -> usize {
        self.width.unwrap_or(USUAL_WIDTH).min(WIDEST_TEXT)
    }

    /// Colours, where they are wanted.
    pub(crate) fn ink(&self) -> Ink {
        self.ink
    }

    /// Says something on standard error, after what was printed so far.
    pub(crate) fn remark(&mut self, text: &str) -> io::Result<()> {
        self.flush()?;
        eprintln!("{text}");
        Ok(())
    }

    /// Whether writing failed because the other end of the pipe was closed.
    pub(crate) fn reader_is_gone(&self) -> bool {
        self.reader_is_gone
    }

    fn noted<T>(&mut self, written: io::Result<T>) -> io::Result<T> {
        if let Err(error) = &written {
            self.reader_is_gone |= error.kind() == io::ErrorKind::BrokenPipe;
        }
        written
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        self.noted(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.out.flush();
        self.noted(flushed)
    }
}

/// <https://no-color.org>: any value but the empty one turns colours off.
fn wants_colour() -> bool {
    let off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    !off && !dumb
}

//! A panic on one text is that text's problem, and the rest goes on.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::thread;

use khabar_record::{Problem, ProblemKind};

/// The name of the threads whose panics are kept off the terminal, as they are listed as problems.
pub(super) const THREAD: &str = "khabar-reader";

/// Does one step of reading an input; a panic becomes a problem of that input.
pub(super) fn guarded<T>(file: Option<&str>, step: impl FnOnce() -> T) -> Result<T, Problem> {
    static ONCE: Once = Once::new();
    ONCE.call_once(quiet_panics);
    panic::catch_unwind(AssertUnwindSafe(step)).map_err(|panic| Problem {
        file: file.map(str::to_owned),
        kind: ProblemKind::Internal,
        message: format!(
            "a fault of khabar: {}; please report it with the text",
            words_of(&*panic)
        ),
    })
}

fn words_of(panic: &(dyn Any + Send)) -> &str {
    let fixed = panic.downcast_ref::<&str>().copied();
    fixed
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without words")
}

fn quiet_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some(THREAD) {
            usual(info);
        }
    }));
}

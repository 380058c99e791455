use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use khabar_read::{Progress, Source};

/// Progress on standard error, on a terminal alone.
pub(super) struct Bar<'p> {
    bar: ProgressBar,
    progress: &'p Progress,
}

/// Redraws a second: enough to look alive.
const REDRAWS: u8 = 8;

impl<'p> Bar<'p> {
    pub(super) fn new(quiet: bool, sources: &[Source], progress: &'p Progress) -> Self {
        let target = if quiet {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr_with_hz(REDRAWS)
        };
        let total = sources.iter().map(Source::bytes).sum();
        let bar = ProgressBar::with_draw_target(Some(total), target);
        bar.set_style(style("{wide_bar} {msg}  {bytes_per_sec}  {eta} left"));
        Bar { bar, progress }
    }

    /// So many articles are read.
    pub(super) fn at(&self, articles: u64) {
        self.bar.set_message(format!("{articles} articles"));
        self.bar.set_position(self.progress.bytes_read());
    }

    /// All is read, and the incidents are being made.
    pub(super) fn resolving(&mut self) {
        self.bar
            .set_style(style("{spinner} putting the incidents together  {elapsed}"));
        self.bar.enable_steady_tick(Duration::from_millis(120));
    }

    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("the template is well formed")
}

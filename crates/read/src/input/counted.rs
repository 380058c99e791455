use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How far reading has come, for a progress bar: clones count together, over threads.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<AtomicU64>);

impl Progress {
    /// Bytes read so far, packed where they are packed; compare with [`crate::Source::bytes`].
    pub fn bytes_read(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn add(&self, bytes: usize) {
        self.0.fetch_add(bytes as u64, Ordering::Relaxed);
    }
}

/// Counts a stream into the run's progress, and into a count of its own that comes beside it.
pub(super) fn count<R: Read>(inner: R, run: &Progress) -> (Counted<R>, Progress) {
    let own = Progress::default();
    (
        Counted {
            inner,
            own: own.clone(),
            run: run.clone(),
        },
        own,
    )
}

pub(super) struct Counted<R> {
    inner: R,
    own: Progress,
    run: Progress,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.own.add(count);
        self.run.add(count);
        Ok(count)
    }
}

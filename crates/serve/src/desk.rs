use std::path::Path;
use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use khabar_store::{Mode, Project};

use crate::refusal::{Refusal, Refused};

/// Where requests are answered from: the project file, opened anew for each of them, so that a
/// page always shows the file as it is.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    project: Arc<Path>,
}

impl Desk {
    pub(crate) fn new(project: &Path) -> Self {
        Desk {
            project: project.into(),
        }
    }

    /// Does work with the project on a thread that may wait for the disk.
    pub(crate) async fn answer<T>(
        &self,
        work: impl FnOnce(&Project) -> Refused<T> + Send + 'static,
    ) -> Refused<T>
    where
        T: Send + 'static,
    {
        let path = Arc::clone(&self.project);
        let working = tokio::task::spawn_blocking(move || {
            let project = Project::open(&path, Mode::ReadOnly)?;
            work(&project)
        });
        working.await.unwrap_or_else(|_| Err(Refusal::fault()))
    }
}

/// The response of an answer or of a refusal, by the form in which each is told.
pub(crate) fn respond<T: IntoResponse>(
    answer: Refused<T>,
    refuse: impl FnOnce(Refusal) -> Response,
) -> Response {
    answer.map_or_else(refuse, IntoResponse::into_response)
}

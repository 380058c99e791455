use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use axum::Router;
use khabar_store::{Mode, Project};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::{Error, router};

/// Requests that read the project at one time; each has a page cache of its own.
const READERS: usize = 4;
/// How long requests under way may take to finish once the user wants to stop.
const PATIENCE: Duration = Duration::from_secs(3);

/// Serves the pages of a project until Ctrl-C, and says through `ready` where they are.
///
/// A port of 0 takes any that is free.
pub fn serve(
    project: &Path,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), Error> {
    if !address.ip().is_loopback() {
        return Err(Error::NotLocal(address));
    }
    // A project that cannot be read is told at once, not on the first page.
    drop(Project::open(project, Mode::ReadOnly)?);
    let app = router(project);
    let network = |source| Error::Network { address, source };
    let runtime = runtime().map_err(network)?;
    let listening = runtime.block_on(TcpListener::bind(address));
    let listener = listening.map_err(|source| Error::listening(address, source))?;
    ready(listener.local_addr().map_err(network)?);
    let served = runtime.block_on(until_interrupted(listener, app));
    runtime.shutdown_background();
    served.map_err(network)
}

fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(READERS)
        .build()
}

async fn until_interrupted(listener: TcpListener, app: Router) -> io::Result<()> {
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async {
        // An error means that the sender is gone, and then it is time to stop as well.
        stopped.await.ok();
    });
    let interrupted = async {
        let heard = tokio::signal::ctrl_c().await;
        drop(stop);
        tokio::time::sleep(PATIENCE).await;
        heard
    };
    tokio::select! {
        served = serving => served,
        interrupted = interrupted => interrupted,
    }
}

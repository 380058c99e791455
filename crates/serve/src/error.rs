use std::io;
use std::net::SocketAddr;

/// Why the pages cannot be served, with what to do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The project cannot be read.
    #[error(transparent)]
    Project(#[from] khabar_store::Error),
    /// Somebody else has the port.
    #[error(
        "port {} is in use, perhaps by another `khabar serve`: stop that program, or choose another port with `--port`",
        .0.port()
    )]
    PortInUse(SocketAddr),
    /// The operating system does not give the port to this user.
    #[error("port {} is not free for this user: choose one above 1023 with `--port`", .0.port())]
    PortForbidden(SocketAddr),
    /// An address that other machines could reach.
    #[error("{0} is not an address of this machine alone: use 127.0.0.1 or [::1]")]
    NotLocal(SocketAddr),
    /// Anything else that the operating system reports.
    #[error("{address} cannot be served: {source}")]
    Network {
        /// The address.
        address: SocketAddr,
        /// The system's error.
        source: io::Error,
    },
}

impl Error {
    /// Files the error of listening at an address under what it means for the user.
    pub(crate) fn listening(address: SocketAddr, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::AddrInUse => Error::PortInUse(address),
            io::ErrorKind::PermissionDenied => Error::PortForbidden(address),
            _ => Error::Network { address, source },
        }
    }
}

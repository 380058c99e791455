//! The service on a socket, and what it says when it cannot start.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc;

use khabar_serve::{Error, serve};

use crate::support::sample;

const ANY_PORT: ([u8; 4], u16) = ([127, 0, 0, 1], 0);

#[track_caller]
fn refused(project: &Path, address: SocketAddr) -> Error {
    serve(project, address, |at| panic!("served at {at}")).expect_err("an error")
}

#[test]
fn a_browser_is_answered() {
    let (tell, told) = mpsc::channel();
    // It serves until Ctrl-C, and so until the tests are over.
    std::thread::spawn(move || serve(sample(), ANY_PORT.into(), |at| tell.send(at).expect("told")));
    let address: SocketAddr = told.recv().expect("an address");
    let mut stream = TcpStream::connect(address).expect("a connection");
    let request = format!("GET /problems HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut reply = String::new();
    stream.read_to_string(&mut reply).expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200 OK\r\n"), "{reply}");
    assert!(reply.contains("<h1>Problems</h1>"));
}

#[test]
fn a_port_in_use_is_named_with_what_to_do() {
    let taken = TcpListener::bind(SocketAddr::from(ANY_PORT)).expect("a port");
    let address = taken.local_addr().expect("its address");
    let error = refused(sample(), address);
    assert!(matches!(error, Error::PortInUse(at) if at == address));
    let message = error.to_string();
    assert!(message.contains(&address.port().to_string()) && message.contains("--port"));
}

#[test]
fn other_machines_are_not_served() {
    let error = refused(sample(), ([0, 0, 0, 0], 0).into());
    assert!(matches!(error, Error::NotLocal(_)));
}

#[test]
fn a_project_that_is_not_there_is_told_before_anything_else() {
    let error = refused(Path::new("/nonexistent/khabar.db"), ANY_PORT.into());
    assert!(matches!(error, Error::Project(_)));
}

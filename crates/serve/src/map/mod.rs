//! Maps: drawn on this side, as pictures that need no script.
//!
//! A [`Frame`] says which part of the earth is shown, [`ground`] draws what lies there, and the
//! two maps put on it what the record tells.

mod frame;
mod ground;
mod labels;
mod locator;
mod outline;
mod overview;

use frame::Frame;
use ground::ground;

pub(crate) use locator::locator;
pub(crate) use overview::overview;

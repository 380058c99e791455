//! Outlines of the earth: what maps are drawn from, and point in polygon.
//!
//! The compiler (`cargo run -p xtask -- map`) writes with the same types that read here. Points
//! are degrees, north before east.

mod area;
mod atlas;
mod bounds;
mod cut;
mod line;

pub use area::Area;
pub use atlas::{Atlas, Country, Town};
pub use bounds::Bounds;
pub use cut::cut;
pub use line::Line;

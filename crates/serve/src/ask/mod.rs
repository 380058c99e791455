//! What a request asks for: an id, conditions, an order, a page.

mod fields;
mod incidents;
mod paging;

pub(crate) use fields::Fields;
pub(crate) use incidents::{IncidentsAsked, ORDERS};
pub(crate) use paging::{PAGE, Paging};

/// A request's address, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Ask {
    /// The id in the path; empty where the route has none.
    pub(crate) id: String,
    /// What stands behind the question mark.
    pub(crate) fields: Fields,
}

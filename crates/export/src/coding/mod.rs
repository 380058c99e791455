//! Incidents as the field's own data sets code them.

pub(crate) mod acled;
mod country;
mod party;
mod source;
pub(crate) mod ucdp;

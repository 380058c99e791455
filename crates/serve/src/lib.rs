//! The pages: overview, incident, article, search. Read-only, on this machine.

use axum::http::StatusCode;
use khabar_store::Error as StoreError;

/// Why a request is not answered, in words for a person.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
}

/// An answer, or the reason why there is none.
pub(crate) type Refused<T> = Result<T, Refusal>;

impl Refusal {
    /// Nothing is there.
    pub(crate) fn nothing_here() -> Self {
        Refusal::new(StatusCode::NOT_FOUND, "There is no such page.")
    }

    /// What was asked makes no sense.
    pub(crate) fn misread(message: impl Into<String>) -> Self {
        Refusal::new(StatusCode::BAD_REQUEST, message)
    }

    /// khabar's own fault.
    pub(crate) fn fault() -> Self {
        Refusal::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "This page could not be made, and that is khabar's fault. Nothing in the project was changed.",
        )
    }

    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Refusal {
            status,
            message: message.into(),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound { what, id } => Refusal::new(
                StatusCode::NOT_FOUND,
                format!(
                    "There is no {what} {id:?} in this project. A later run over more reports may have given it another id."
                ),
            ),
            StoreError::Ambiguous { what, id, count } => Refusal::new(
                StatusCode::NOT_FOUND,
                format!("{count} {what}s have an id that begins with {id:?}: give more of it."),
            ),
            StoreError::Locked(_) => {
                Refusal::new(StatusCode::SERVICE_UNAVAILABLE, error.to_string())
            }
            other => Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, other.to_string()),
        }
    }
}

impl From<khabar_export::Error> for Refusal {
    fn from(error: khabar_export::Error) -> Self {
        Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
    }
}

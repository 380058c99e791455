//! Trainers of the committed weights.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// A count that is written without a fraction when it has none: `444`, and `12.5`.
#[derive(Debug, Clone, Copy, JsonSchema)]
#[schemars(transparent)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Past 2^53 not every whole number has a float of its own.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let whole = self.0.fract() == 0.0 && self.0.abs() <= EXACT;
        if whole {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

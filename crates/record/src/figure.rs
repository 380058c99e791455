use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Span;

spelled! {
    /// What became of the people counted.
    Outcome {
        /// Died.
        Killed = "killed",
        /// Hurt and alive.
        Injured = "injured",
        /// Taken, arrested, held.
        Captured = "captured",
        /// Not found.
        Missing = "missing",
        /// Driven from home.
        Displaced = "displaced",
    }
}

spelled! {
    /// Who was counted, in the contract's categories; a text's finer word stands beside it.
    People {
        /// Armies, paramilitaries, guards.
        Soldiers = "soldiers",
        /// Police.
        Police = "police",
        /// Commissioned officers among the soldiers.
        Officers = "officers",
        /// Unarmed people.
        Civilians = "civilians",
        /// Women.
        Women = "women",
        /// Children.
        Children = "children",
        /// Women and children, counted together.
        WomenAndChildren = "women and children",
        /// Members of armed groups.
        Militants = "militants",
        /// Office holders.
        Officials = "officials",
        /// Nationals of a third country.
        Foreigners = "foreigners",
        /// The text does not say.
        Unspecified = "unspecified",
    }
}

/// One count of people, as one speaker in one report gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What became of them.
    pub outcome: Outcome,
    /// The category.
    pub people: People,
    /// The contract's `who`: the category's word, or the text's own finer word.
    pub who: String,
    /// Fewest; `None` for "up to 8" and "nearly 3000".
    pub low: Option<u64>,
    /// Most; `None` for "at least 8" and "over 8".
    pub high: Option<u64>,
    /// The number's own words, "dozens" and the like included.
    pub words: String,
    /// Part of a larger figure of the same speaker and report.
    pub part_of_total: bool,
    /// The speaker as the text names them; `None` where the outlet itself says it.
    pub by: Option<String>,
    /// The speaker, where the who's who knows them.
    pub by_actor: Option<String>,
    /// The day on which it was said, as far as it is known.
    pub said_on: Option<Date>,
    /// The words that state the figure, from the number to the outcome.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: Span,
}

use khabar_record::Grade;

/// Colours and weights, or none where they are not wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ink {
    on: bool,
}

impl Ink {
    /// Ink that shows, or does not.
    pub(crate) fn new(on: bool) -> Self {
        Ink { on }
    }

    /// Headings, and the words that a figure was taken from.
    pub(crate) fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    /// What matters less.
    pub(crate) fn faint(self, text: &str) -> String {
        self.with("2", text)
    }

    /// A grade's word, or a text of the same colour.
    pub(crate) fn grade(self, grade: Grade, text: &str) -> String {
        let code = match grade {
            Grade::Confirmed => "32",
            Grade::Fair => "36",
            Grade::Weak => "33",
            Grade::Contested => "31",
            Grade::Discounted => "2",
        };
        self.with(code, text)
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.on && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

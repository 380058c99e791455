use khabar_record::Grade;
use maud::{Markup, html};

/// A grade as a badge.
pub(crate) fn grade(grade: Grade) -> Markup {
    html! { span class={ "grade " (grade) } { (grade) } }
}

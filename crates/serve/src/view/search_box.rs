use maud::{Markup, html};

use crate::ask::Fields;

/// A form with one field, which narrows a list down or searches.
pub(crate) fn search_box(path: &str, label: &str, button: &str, fields: &Fields) -> Markup {
    html! {
        form.search action=(path) role="search" {
            label for="words" { (label) }
            input id="words" type="search" name="words" value=(fields.shown("words")) maxlength="200";
            button { (button) }
        }
    }
}

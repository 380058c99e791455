use maud::{DOCTYPE, Markup, html};

use crate::page::PAGES;

/// A whole page around its content. `path` is the one in the navigation that it belongs to.
pub(crate) fn layout(title: &str, path: &str, content: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · khabar" }
                link rel="stylesheet" href="/style.css";
                link rel="icon" href="/icon.svg";
            }
            body {
                a.skip href="#content" { "Skip to the content" }
                header { (masthead(path)) }
                main id="content" { (content) }
                footer {
                    "Drafted by khabar from published reports. Every figure leads to the words it was taken from."
                }
            }
        }
    }
}

fn masthead(path: &str) -> Markup {
    html! {
        a.name href="/" { "khabar" }
        nav aria-label="Sections" {
            @for (page, name) in PAGES.iter().filter_map(|page| Some((page, page.section?))) {
                a href=(page.path) aria-current=[(page.path == path).then_some("page")] { (name) }
            }
        }
    }
}

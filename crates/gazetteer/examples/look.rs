//! Places the names given on the command line, as if they stood in one text.

use khabar_gazetteer::{Context, Gazetteer, Toponym};
use khabar_record::Span;

fn main() {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let gazetteer = Gazetteer::embedded();
    let toponym = |name| Toponym {
        span: Span::default(),
        name,
        cue: None,
        within: None,
    };
    let toponyms: Vec<_> = names.iter().map(|name| toponym(name.as_str())).collect();
    for (name, place) in names
        .iter()
        .zip(gazetteer.place_all(&toponyms, &Context::default()))
    {
        println!("{name} (known: {}): {place:?}", gazetteer.knows(name));
        for place in gazetteer.candidates(name).iter().take(5) {
            println!("    {place:?}");
        }
    }
}

//! Prints the times and numbers of a text on standard input, as written on the day of the first argument.

use std::io::Read;

use khabar_record::Published;

fn main() {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .expect("standard input is text");
    let day = std::env::args()
        .nth(1)
        .and_then(|day| day.parse().ok())
        .map(Published::on);
    let doc = khabar_language::analyze(&text);
    for time in khabar_times::times(&doc, day) {
        println!(
            "{:?} {} {} {:?}..{:?}",
            time.span.of(&text),
            time.kind,
            time.value,
            time.from,
            time.to
        );
    }
    for number in khabar_numbers::numbers(&doc) {
        println!(
            "{:?} {} {} {:?}..{:?}",
            number.span.of(&text),
            number.kind,
            number.qualifier,
            number.low,
            number.high
        );
    }
}

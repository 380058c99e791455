#![no_main]

#[path = "../../crates/grammar/tests/checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::check(text));

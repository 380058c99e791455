#![no_main]

#[path = "../../crates/actors/tests/checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::check(text));

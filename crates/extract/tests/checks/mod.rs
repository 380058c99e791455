//! What holds for any text at all; run by the property tests and by the fuzz target.

#[path = "../support/mod.rs"]
mod support;

use khabar_extract::Kernel;
use khabar_record::{Reading, Span};

/// Reading ends, and every span slices the text.
pub fn check(text: &str) {
    let report = support::report(text, "2024-05-01");
    let reading = kernel().annotate(&report);
    for span in spans(&reading) {
        assert!(span.start <= span.end, "{span:?}");
        let slice = report.text.get(span.start as usize..span.end as usize);
        assert!(slice.is_some(), "{span:?}");
    }
}

fn kernel() -> &'static Kernel {
    static KERNEL: std::sync::OnceLock<Kernel> = std::sync::OnceLock::new();
    KERNEL.get_or_init(Kernel::embedded)
}

fn spans(reading: &Reading) -> Vec<Span> {
    let of_accounts = reading.accounts.iter().flat_map(|account| {
        let figures = account
            .figures
            .iter()
            .flat_map(|figure| [figure.span, figure.sentence]);
        let denials = account.denials.iter().map(|denial| denial.span);
        let claims = account
            .parties
            .iter()
            .flat_map(|party| party.claims.iter().map(|claim| claim.span));
        let rest = account.sentences.iter().chain(&account.triggers).copied();
        figures
            .chain(denials)
            .chain(claims)
            .chain(rest)
            .collect::<Vec<_>>()
    });
    let statements = reading
        .statistics
        .iter()
        .flat_map(|statistic| [statistic.span, statistic.sentence])
        .chain(reading.relations.iter().map(|relation| relation.span))
        .chain(reading.causal_links.iter().map(|link| link.span))
        .chain(reading.proposals.iter().map(|proposal| proposal.span));
    let layers = &reading.annotation;
    let annotated = layers
        .sentences
        .iter()
        .copied()
        .chain(layers.mentions.iter().map(|mention| mention.span))
        .chain(layers.events.iter().map(|event| event.span))
        .chain(
            layers
                .attributions
                .iter()
                .flat_map(|told| [told.cue, told.content]),
        );
    of_accounts.chain(statements).chain(annotated).collect()
}

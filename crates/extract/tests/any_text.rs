//! Whatever the text, reading it ends, and every span slices it.

use khabar_extract::Kernel;
use khabar_record::{Published, Reading, Report, Span};
use proptest::prelude::*;

fn kernel() -> &'static Kernel {
    static KERNEL: std::sync::OnceLock<Kernel> = std::sync::OnceLock::new();
    KERNEL.get_or_init(Kernel::embedded)
}

fn report(text: String) -> Report {
    Report {
        id: "r0".to_owned(),
        file: None,
        url: None,
        title: None,
        outlet: None,
        published: Some(Published::on(jiff::civil::date(2024, 5, 1))),
        language: "en".to_owned(),
        text,
        copy_of: None,
    }
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

fn slices(text: String) {
    let report = report(text);
    let reading = kernel().annotate(&report);
    for span in spans(&reading) {
        assert!(span.start <= span.end, "{span:?}");
        assert!(
            report
                .text
                .get(span.start as usize..span.end as usize)
                .is_some(),
            "{span:?}"
        );
    }
}

/// Words of conflict reporting in any order, with odd marks between them.
fn shuffled() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "killed",
        "killing",
        "at least",
        "six",
        "1,200",
        "soldiers",
        "and",
        ",",
        ".",
        "\n\n",
        "said",
        "according to",
        "the army",
        "Boko Haram",
        "in Gwoza",
        "on Friday",
        "denied",
        "claimed responsibility for",
        "an attack",
        "(",
        ")",
        "“",
        "”",
        "including",
        "women and children",
        "of them",
        "were",
        "wounded",
        "—",
        "air strike",
        "by",
        "“خبر”",
        "\u{200d}",
        "\u{ad}",
        "👍",
        "toll",
        "rose to",
        "from",
        "no casualties",
        "its",
        "after",
        "ISLAMABAD",
        "his death",
        "all",
        "not",
    ]);
    prop::collection::vec(words, 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_characters(text in "\\PC{0,300}") {
        slices(text);
    }

    #[test]
    fn any_order_of_words(text in shuffled()) {
        slices(text);
    }
}

#[test]
fn one_sentence_of_ten_thousand_words() {
    slices("militants killed six soldiers and ".repeat(2_000));
}

#[test]
fn capitals_and_small_letters() {
    let text = "At least six soldiers were killed when militants attacked a post near Gwoza on Friday, the army said.";
    slices(text.to_uppercase());
    slices(text.to_lowercase());
}

//! Prints what each report that is named tells, account by account, in short; with `--json` first,
//! one line of JSON a report: its file, its accounts and its statistics.

use std::path::PathBuf;

use khabar_extract::Kernel;
use khabar_read::{Options, Progress, Reader};
use khabar_record::{Account, Report};

fn main() {
    let (options, paths): (Vec<PathBuf>, Vec<PathBuf>) = std::env::args_os()
        .skip(1)
        .map(PathBuf::from)
        .partition(|argument| argument.as_os_str() == "--json");
    let reader = Reader::new(Options::default());
    let kernel = Kernel::embedded();
    let progress = Progress::default();
    for source in reader.find(&paths).0 {
        for report in reader.read(&source, &progress).filter_map(Result::ok) {
            if !options.is_empty() {
                let reading = kernel.read(&report);
                let line = serde_json::json!({
                    "file": report.file,
                    "accounts": reading.accounts,
                    "statistics": reading.statistics,
                });
                println!("{line}");
                continue;
            }
            println!(
                "=== {} {:?}",
                report.file.as_deref().unwrap_or(""),
                report.published.map(|p| p.start)
            );
            let reading = kernel.read(&report);
            reading
                .accounts
                .iter()
                .for_each(|account| print(&report, account));
            for relation in &reading.relations {
                println!(
                    "  ~ {} {} {} ({:?} by {:?})",
                    relation.a, relation.relation, relation.b, relation.stance, relation.by
                );
            }
            for link in &reading.causal_links {
                println!(
                    "  > {} => {} [{}]",
                    link.cause,
                    link.effect,
                    link.sign.number()
                );
            }
            for proposal in &reading.proposals {
                println!(
                    "  ! {:?} should {} ({:?})",
                    proposal.who, proposal.what, proposal.by
                );
            }
            for s in &reading.statistics {
                println!(
                    "  # {} {:?} {:?}..{:?} {} {:?}..{:?} in {:?} by {:?}",
                    s.measure,
                    s.who,
                    s.low,
                    s.high,
                    s.unit,
                    s.start_date,
                    s.end_date,
                    s.place,
                    s.by
                );
            }
        }
    }
}

fn print(report: &Report, account: &Account) {
    let place = account
        .place
        .as_ref()
        .map(|p| format!("{} | {:?} | {:?}", p.name, p.admin1, p.country));
    println!(
        "- {:?} {:?}..{:?} at {:?} main={}",
        account.kinds, account.when.start, account.when.end, place, account.main
    );
    let words: Vec<&str> = account
        .triggers
        .iter()
        .map(|span| span.of(&report.text))
        .collect();
    println!("    words: {}", words.join(", "));
    for party in &account.parties {
        let by: Vec<String> = party
            .claims
            .iter()
            .map(|claim| format!("{}:{:?}", claim.stance, claim.by))
            .collect();
        println!(
            "    {} {} ({:?}) {}",
            party.role,
            party.name,
            party.side,
            by.join("; ")
        );
    }
    for figure in &account.figures {
        println!(
            "    {} {} {:?}..{:?} part={} by {:?} «{}»",
            figure.outcome,
            figure.who,
            figure.low,
            figure.high,
            figure.part_of_total,
            figure.by,
            figure.span.of(&report.text).replace('\n', " ")
        );
    }
    for denial in &account.denials {
        println!(
            "    denial {} {:?}: {}",
            denial.kind, denial.by, denial.what
        );
    }
}

//! One fault at a time: the clean plan with a single thing broken, and exactly what the checks then find.
//!
//! A fault may bring companions by its nature (section 6 of the checks' page); they stand in its row by name. One table
//! for each family of checks, and no check without a row. Where a fault changes what stands on the crisis card, whoever
//! held the card gets the new one: that cards grow old is a fault of its own (CRI-13). Test code only.

mod access;
mod alignment;
mod content;
mod cover;
mod crisis;
mod plan;
mod roles;
mod training;

use super::fixture::{Fixture, report};
use super::{CopyState, Finding};
use std::collections::BTreeSet;

/// A fault and what follows.
struct Fault {
    /// The check that it is for.
    code: &'static str,
    /// What is broken.
    harm: fn(&mut Fixture),
    /// Every finding that follows, as code and subject.
    finds: &'static [(&'static str, &'static str)],
    /// How well it is backed up.
    copies: CopyState,
}

/// A fault, seen on the day of all tests.
fn fault(code: &'static str, harm: fn(&mut Fixture), finds: &'static [(&'static str, &'static str)]) -> Fault {
    Fault { code, harm, finds, copies: CopyState::default() }
}

impl Fault {
    /// The plan has changes that no backup file holds.
    fn not_backed_up(self, changes: u32, oldest: &str) -> Self {
        Self { copies: CopyState { changes, oldest: crate::date::parse(oldest) }, ..self }
    }
}

fn faults() -> Vec<Fault> {
    let families = [
        access::faults(),
        roles::faults(),
        content::faults(),
        cover::faults(),
        crisis::faults(),
        training::faults(),
        alignment::faults(),
        plan::faults(),
    ];
    families.into_iter().flatten().collect()
}

fn key(finding: &Finding) -> (String, String) {
    (finding.code.to_owned(), finding.subject_key())
}

#[test]
fn each_fault_gives_its_findings_and_no_other() {
    let mut wrong = Vec::new();
    for Fault { code, harm, finds, copies } in faults() {
        let mut f = Fixture::clean();
        let before = f.plan.clone();
        let card = f.lens().card_hash();
        harm(&mut f);
        f.hand_out_again(&card);
        let lens = f.lens();
        let report = super::findings(&lens, &super::fixture::watched(&lens), copies);
        let found: BTreeSet<_> = report.findings.iter().chain(&report.info).map(key).collect();
        let expected: BTreeSet<_> = finds.iter().map(|(code, on)| ((*code).to_owned(), (*on).to_owned())).collect();
        if found != expected {
            wrong.push(format!("{code}: found {found:?}, not {expected:?}"));
        }
        assert!(finds.iter().any(|(found, _)| *found == code), "{code}: its own finding is not in the row");
        assert!(f.plan != before || copies != CopyState::default(), "{code}: nothing is broken");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_before_anything_is_broken() {
    let report = report(&Fixture::clean().lens());
    assert_eq!(report.findings, []);
    assert_eq!(report.info, []);
}

#[test]
fn every_check_has_a_fault() {
    let broken: BTreeSet<_> = faults().iter().map(|fault| fault.code).collect();
    let without: Vec<_> = super::all().map(|check| check.code).filter(|code| !broken.contains(code)).collect();
    assert_eq!(without, Vec::<&str>::new());
}

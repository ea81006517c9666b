//! Findings in words: each code has its sentences, and those of the samples read well.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where a sample is not as it must be")]

#[path = "common/checked.rs"]
mod checked;
mod common;

use common::{SAMPLES, lens, open};
use export::{Names, say};
use messages::Words;
use plan::checks::{self, Finding, Fix, Severity, Subject, Why};

#[test]
fn every_check_has_its_sentences() {
    let lens = lens(&open("corner-bakery"));
    let names = Names::new(&lens, Words::english());
    for check in checks::all() {
        let subject = Subject::of(&lens.accounts[0]);
        let finding =
            Finding { code: check.code, ..Finding::new(Severity::S1, subject, Why::Plain, Fix::link("x", subject)) };
        let said = say::finding(&names, &finding);
        assert!(!said.why.is_empty() && !said.fix.is_empty(), "{}", check.code);
        assert!(!say::good(&names, check.code).is_empty(), "{}", check.code);
    }
}

#[test]
fn what_the_samples_lack_is_said_in_whole_sentences() {
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        let names = Names::new(&lens, Words::english());
        let report = checked::report(&lens);
        assert!(!report.findings.is_empty());
        for row in report.rows() {
            let said = say::row(&names, &row);
            let code = row[0].code;
            for text in [&said.what, &said.why] {
                assert!(text.ends_with(['.', '?', '!']), "{sample} {code}: {text:?}");
            }
            assert!(!said.fix.is_empty() && !said.fix.ends_with('.'), "{sample} {code}: {:?}", said.fix);
            for text in [&said.what, &said.fix, &said.more] {
                assert!(
                    !text.contains("  ") && !text.contains(" ,") && !text.contains(" ."),
                    "{sample} {code}: {text:?}"
                );
            }
        }
    }
}

#[test]
fn a_new_password_goes_only_to_those_who_need_it() {
    let lens = lens(&open("northgate-bikes"));
    let names = Names::new(&lens, Words::english());
    let report = checked::report(&lens);
    let finding = report.findings.iter().find(|finding| finding.code == "ACC-04").unwrap();
    let said = say::finding(&names, finding);
    assert_eq!(said.fix, "Change the X password");
    assert!(said.more.starts_with("Give the new one only to Priya and Tom"), "{}", said.more);
}

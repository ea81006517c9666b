//! Findings in words: each code has its sentences, and those of the samples read well.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
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
            assert!(said.data.is_empty() || said.data.ends_with('.'), "{sample} {code}: {:?}", said.data);
            for text in [&said.what, &said.fix, &said.more, &said.data] {
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

#[test]
fn what_cover_lacks_is_said_with_its_numbers() {
    let lens = lens(&open("northgate-bikes"));
    let names = Names::new(&lens, Words::english());
    let report = checked::report(&lens);
    let rows = report.rows();
    let said = |code: &str| say::row(&names, rows.iter().find(|row| row[0].code == code).unwrap());
    assert_eq!(
        (said("COV-09").what.as_str(), said("COV-09").data.as_str()),
        (
            "On Facebook, Instagram and X, people may wait 5 hours and 30 minutes. You promised 4 hours.",
            "Facebook, Instagram and X: too late on 20 days in the next four weeks. A look at 12:15 would help most.",
        )
    );
    assert_eq!(said("COV-03").what, "Jo will be away, and no one takes over on 10 days.");
    assert_eq!(said("COV-04").what, "These people watch but cannot answer everywhere: Luis, Tom, Jo and Mel.");
    assert_eq!(said("COV-04").fix, "On Facebook, X and Instagram: let everyone who watches answer");
    assert!(
        said("COV-04").data.starts_with("Luis cannot answer here: Facebook and X. Tom cannot answer here: Facebook")
    );
    assert!(said("COV-04").data.ends_with("9 logins are missing for this watch: Sat, 11:00."));
    let sunday = "No one answers on Sunday. Your profile does not say so: Facebook, Instagram and X.";
    assert_eq!(said("COV-02").what, sunday);
    assert_eq!(said("CON-06").data, "Due then: 13 Nov and 20 Nov.");
    // Two forms on two pages are two rows.
    assert_eq!(rows.iter().filter(|row| row[0].code == "CON-03").count(), 2);
}

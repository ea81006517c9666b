//! PLN-03: changes of a week or more stand in no backup file.
//!
//! If the browser is cleared, they are gone. How well a plan is backed up is known to the browser alone; in files and
//! documents, where nobody says, the check is silent. It does not claim that a downloaded file still exists.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::Key;

pub static CHECK: Check = Check { code: "PLN-03", alone: true, run };

/// After so many days a change should stand in a file.
const DAYS: i64 = 7;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let Some(oldest) = case.copies().oldest else {
        return;
    };
    out.look();
    let days = (case.lens.today - oldest).num_days();
    if case.copies().changes > 0 && days >= DAYS {
        let subject = Subject::of(&case.lens.org);
        let fix = Fix::Link { page: "outputs", anchor: Key::default(), field: "" };
        let finding = Finding::new(Severity::S2, subject, Why::Plain, fix);
        out.add(finding.days(days).count(case.copies().changes as usize));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, watched};
    use crate::checks::{CopyState, findings};

    fn fires(changes: u32, oldest: &str) -> bool {
        let copies = CopyState { changes, oldest: crate::date::parse(oldest) };
        let lens = Fixture::clean_solo().lens();
        findings(&lens, &watched(&lens), copies).findings.iter().any(|f| f.code == "PLN-03")
    }

    #[test]
    fn fires_after_a_week() {
        assert!(fires(1, "2026-10-26"));
        assert!(!fires(1, "2026-10-27"));
        assert!(!fires(0, "2026-10-01"));
    }

    #[test]
    fn silent_when_nobody_says() {
        assert_eq!(Fixture::team().found("PLN-03"), []);
    }
}

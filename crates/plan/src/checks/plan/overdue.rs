//! PLN-01: something was to be decided, and the day is over; or no day was set, and the plan is a month old.
//!
//! What nobody decides is decided by chance. Speaks once for each record and field; silent before the day (V2), and where
//! another finding already speaks of the same record and field (G5): that nobody holds a role says more than that it was
//! to be decided. It does not claim that nobody has decided; only that the plan does not say so.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::Key;
use crate::lens::Lens;
use crate::lens::open::OpenDecision;
use std::collections::BTreeSet;

pub static CHECK: Check = Check { code: "PLN-01", alone: true, run };

/// A decision without a day is given so many days from the first day of the plan.
const DAYS: i64 = 30;

/// Which checks speak of a field once its day is over.
const SPOKEN: &[(&str, &str, &[&str])] = &[
    ("accounts", "business_owner", &["ACC-01"]),
    ("accounts", "mfa", &["ACC-07", "ACC-08"]),
    ("accounts", "recovery", &["ACC-09"]),
    ("accounts", "public_notice", &["COV-01", "COV-02"]),
    ("org", "public_notice", &["COV-02"]),
    ("org", "rough_watch", &["COV-02"]),
    ("org", "handover", &["COV-07"]),
    ("listening", "owner", &["COV-01"]),
    ("secrets", "known_by", &["ACC-02"]),
    ("secrets", "others", &["ACC-04"]),
    ("secrets", "kept", &["ACC-20"]),
    ("grants", "level", &["ACC-10", "ACC-14"]),
    ("grants", "decision", &["ACC-10", "ACC-14"]),
    ("tools", "owner", &["ACC-12"]),
    ("tools", "through", &["ACC-13"]),
    ("tools", "pausers", &["ACC-19"]),
    ("seats", "holder", &["ROL-01", "ROL-10"]),
    ("seats", "stand_in", &["ROL-11", "TRN-01"]),
    ("responsibilities", "accountable", &["ROL-02"]),
    ("rights", "decider", &["ROL-09"]),
    ("approvals", "deputy", &["CON-04"]),
    ("streams", "made", &["CON-01", "CON-02"]),
    ("streams", "stand_in", &["CON-02"]),
    ("consistency", "checker", &["CON-03"]),
    ("partners", "inside_owner", &["CON-03"]),
    ("holidays", "cover", &["COV-10"]),
    ("crisis", "decides", &["CRI-01"]),
    ("crisis", "speaks", &["CRI-01"]),
    ("crisis", "freeze", &["CRI-07"]),
    ("crisis", "review_owner", &["CRI-11"]),
];

/// Tables of one record: whatever such a check found is about it.
const SINGLE: [&str; 3] = ["org", "crisis", "consistency"];

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let decisions = lens.open_decisions();
    if decisions.is_empty() {
        return;
    }
    let said = Said::of(out);
    let mut seen = BTreeSet::new();
    for decision in decisions {
        out.look();
        let subject = Subject { table: decision.table, key: decision.key, field: decision.field };
        // The list begins with the earliest day; one finding for a field with several parts.
        if is_over(lens, &decision) && !said.speaks_of(lens, &decision) && seen.insert(subject) {
            let why = if decision.until.is_some() { Why::Plain } else { Why::NotSaid };
            let finding = Finding::new(Severity::S2, subject, why, Fix::link("open-decisions", subject));
            out.add(finding.on(decision.until.into_iter().collect()));
        }
    }
}

fn is_over(lens: &Lens, decision: &OpenDecision) -> bool {
    match decision.until {
        Some(until) => until < lens.today,
        None => lens.org.made_on.is_some_and(|made| (lens.today - made).num_days() >= DAYS),
    }
}

/// What was found before, by check and record.
struct Said(BTreeSet<(&'static str, Key)>);

impl Said {
    fn of(out: &Findings<'_>) -> Self {
        let spoken: BTreeSet<&str> = SPOKEN.iter().flat_map(|(_, _, codes)| *codes).copied().collect();
        let mut all = BTreeSet::new();
        for finding in out.earlier().filter(|finding| spoken.contains(finding.code)) {
            let subjects = [&finding.subject].into_iter().chain(&finding.second).chain(&finding.with);
            all.extend(subjects.map(|subject| (finding.code, subject.key)));
        }
        Self(all)
    }

    fn speaks_of(&self, lens: &Lens, decision: &OpenDecision) -> bool {
        let about = |(table, field, _): &&(&str, &str, &[&str])| *table == decision.table && *field == decision.field;
        let codes = SPOKEN.iter().find(about).map(|(_, _, codes)| *codes).unwrap_or_default();
        codes.iter().any(|code| {
            let found = |key: Key| self.0.contains(&(*code, key));
            match decision.table {
                table if SINGLE.contains(&table) => self.0.iter().any(|(known, _)| known == code),
                "seats" => seat_keys(lens, decision.key).into_iter().any(found),
                _ => found(decision.key),
            }
        })
    }
}

/// A seat is spoken of by itself, by the word of its role, or by the accounts it covers.
fn seat_keys(lens: &Lens, key: Key) -> Vec<Key> {
    let mut out = vec![key];
    if let Some(seat) = lens.seats.iter().find(|seat| seat.id.key == key) {
        out.extend(Key::parse(seat.role.as_str()));
        out.extend(lens.live().filter(|account| seat.scope.covers(account.id)).map(|account| account.id.key));
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Account, Crisis, Role, Seat};

    fn until<T>(text: &str) -> Fact<T> {
        Fact::ToDecide { by: None, until: crate::date::parse(text) }
    }

    #[test]
    fn fires_after_the_day_once_for_each_field() {
        assert_eq!(Fixture::team().found("PLN-01"), []);
        let mut f = Fixture::clean();
        f.update_account("x", |x: &mut Account| x.status = until("2026-11-02"));
        assert_eq!(f.found("PLN-01"), [], "today is in time");
        assert_eq!(found(&f.lens_on("2026-11-03"), "PLN-01"), [row(Severity::S2, "ac_x.status")]);
        f.one(|crisis: &mut Crisis| {
            (crisis.keeps_notes.holder, crisis.keeps_notes.stand_in) = (until("2026-11-01"), until("2026-10-01"));
        });
        assert_eq!(f.found("PLN-01"), [row(Severity::S2, "one.keeps_notes")], "two parts, one field");
    }

    #[test]
    fn without_a_day_after_a_month() {
        let mut f = Fixture::clean();
        f.update_account("x", |x: &mut Account| x.status = Fact::ToDecide { by: None, until: None });
        assert_eq!(found(&f.lens_on("2026-12-01"), "PLN-01"), []);
        assert_eq!(found(&f.lens_on("2026-12-02"), "PLN-01"), [row(Severity::S2, "ac_x.status")]);
    }

    #[test]
    fn silent_where_another_finding_speaks_of_it() {
        let mut f = Fixture::clean();
        let director = f.lens().seat(Role::Director).unwrap().id;
        f.update(director, |seat: &mut Seat| seat.holder.today = until("2026-11-01"));
        assert_eq!(f.found("ROL-01").len(), 1);
        assert_eq!(f.found("PLN-01"), []);
        let mut f = Fixture::clean();
        f.one(|crisis: &mut Crisis| crisis.freeze = until("2026-11-01"));
        assert_eq!((f.found("CRI-07").len(), f.found("PLN-01").len()), (1, 0));
        f.one(|crisis: &mut Crisis| crisis.authority = until("2026-11-01"));
        assert_eq!(f.found("PLN-01"), [row(Severity::S2, "one.authority")]);
    }
}

//! Workshops: one in each quarter, what to talk about, and what has changed since the last one.
//!
//! What changed is read from the dates that stand in the plan; a change without a date is not claimed. The agenda comes
//! from open findings and from stand-ins who cannot do it alone yet. Quarters count from `org.quarter_start` (A44).
//! Tests: at the end of this file.

use crate::checks::{Report, Severity};
use crate::date::MonthOrDate;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::backups::{Backup, Critical};
use crate::lens::steps::Step;
use crate::model::{Account, Decision, Person, Presence, Workshop};
use chrono::{Datelike, Months, NaiveDate};

/// A quarter and its workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Its workshop, a held one before a planned one.
    pub workshop: Option<Workshop>,
}

/// The first day of the quarter that holds a day.
fn quarter_of(lens: &Lens, day: NaiveDate) -> NaiveDate {
    let start = lens.org.quarter_start.unwrap_or(1).min(12);
    let back = (day.month() + 12 - start) % 3;
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_months(Months::new(back)).unwrap_or(first)
}

/// This quarter and the three after it.
pub fn quarters(lens: &Lens) -> Vec<Quarter> {
    let workshops = lens.plan.all::<Workshop>();
    let first = quarter_of(lens, lens.today);
    let mut out = Vec::new();
    for n in 0..4 {
        let Some(from) = first.checked_add_months(Months::new(3 * n)) else { break };
        let Some(after) = from.checked_add_months(Months::new(3)) else { break };
        let to = after.pred_opt().unwrap_or(after);
        let mut inside: Vec<&Workshop> = workshops.iter().filter(|one| (from..=to).contains(&one.on)).collect();
        inside.sort_by_key(|one| (!one.held, one.on));
        out.push(Quarter { from, to, workshop: inside.first().map(|one| (*one).clone()) });
    }
    out
}

/// The last workshop that took place, before a day.
pub fn last_held(lens: &Lens, before: NaiveDate) -> Option<Workshop> {
    let held = lens.plan.all::<Workshop>().into_iter().filter(|one| one.held && one.on < before);
    held.max_by_key(|one| one.on)
}

/// The next planned workshop, today or later.
pub fn next_planned(lens: &Lens) -> Option<Workshop> {
    let planned = lens.plan.all::<Workshop>().into_iter().filter(|one| !one.held && one.on >= lens.today);
    planned.min_by_key(|one| one.on)
}

/// When the next workshop should be: three months after the last one, else three months from today; never in the past.
pub fn next_due(lens: &Lens) -> NaiveDate {
    let tomorrow = lens.today.succ_opt().unwrap_or(lens.today);
    let from = last_held(lens, tomorrow).map_or(lens.today, |last| last.on);
    let due = from.checked_add_months(Months::new(3)).unwrap_or(from);
    due.max(lens.today)
}

/// Something that changed on a known day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A version of the plan was agreed: its number and note.
    Edition(u32, String),
    /// The house rules changed.
    Rules,
    /// Something was decided.
    Decision(String),
    /// Somebody left.
    Left(Id<Person>),
    /// Somebody got access.
    Granted(Id<Person>, Id<Account>),
    /// Somebody lost access.
    Removed(Id<Person>, Id<Account>),
    /// A password was changed.
    Password(Vec<Id<Account>>),
}

/// What changed after a day and until today, the earliest first.
pub fn changes(lens: &Lens, since: Option<NaiveDate>) -> Vec<(NaiveDate, Changed)> {
    let mut out: Vec<(NaiveDate, Changed)> = Vec::new();
    out.extend(lens.org.editions.iter().map(|one| (one.on, Changed::Edition(one.n, one.note.clone()))));
    out.extend(lens.org.rules_changed_on.map(|on| (on, Changed::Rules)));
    for one in lens.plan.all::<Decision>() {
        out.extend(one.decided_on.map(|on| (on, Changed::Decision(one.what))));
    }
    for person in &lens.people {
        let left = person.status.decided().filter(|status| status.is == Presence::Left).and_then(|status| status.on);
        out.extend(left.map(|on| (on, Changed::Left(person.id))));
    }
    for grant in &lens.grants {
        if let (Some(person), Some(account)) = (grant.person, grant.account) {
            out.extend(grant.granted_on.map(|on| (on, Changed::Granted(person, account))));
            out.extend(grant.removed_on.map(|on| (on, Changed::Removed(person, account))));
        }
    }
    for secret in &lens.secrets {
        if let Some(MonthOrDate::Day(on)) = secret.changed_on {
            out.push((on, Changed::Password(secret.accounts.clone())));
        }
    }
    out.retain(|(on, _)| since.is_none_or(|since| *on > since) && *on <= lens.today);
    out.sort_by_key(|(on, _)| *on);
    out
}

/// A part of an agenda, before it is in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What changed since the last workshop.
    Changed,
    /// Look through who can get in.
    Access,
    /// The finding at this place of the report.
    Finding(usize),
    /// Somebody practises a duty that nobody else could take over.
    Practise(Id<Person>, Critical),
    /// A practice run of a bad day.
    Drill,
    /// Decide, and write down who does what.
    Decide,
}

/// At most so many findings and so many practices fit into an hour.
const MOST_FINDINGS: usize = 3;
const MOST_PRACTICE: usize = 2;

/// An hour in parts with their minutes: what changed, access, the first findings, practice, a drill, decisions.
pub fn agenda(lens: &Lens, report: &Report) -> Vec<(u32, Part)> {
    let mut out = vec![(10, Part::Changed), (10, Part::Access)];
    let about = |place: &usize| {
        let finding = report.findings.get(*place);
        finding.is_some_and(|finding| finding.severity != Severity::S3 && finding.step() != Step::Plan)
    };
    let findings: Vec<usize> = (0..report.findings.len()).filter(about).take(MOST_FINDINGS).collect();
    out.extend(findings.iter().map(|place| (5, Part::Finding(*place))));
    let duties = lens.critical_duties();
    let to_practise = duties.iter().filter(|duty| matches!(lens.backup_of(duty), Backup::Untrained | Backup::Old));
    let practice: Vec<(u32, Part)> = to_practise
        .filter_map(|duty| Some((10, Part::Practise(duty.backups.first().copied()?, duty.duty))))
        .take(MOST_PRACTICE)
        .collect();
    let drill = if practice.is_empty() { 20 } else { 10 };
    out.extend(practice);
    out.push((drill, Part::Drill));
    out.push((10, Part::Decide));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::fact::Fact;
    use crate::model::{Edition, Grant, Level, Org, PersonStatus, Role, Seat, Secret};

    fn day(text: &str) -> NaiveDate {
        crate::date::parse(text).unwrap()
    }

    fn workshop(f: &mut Fixture, on: &str, held: bool) {
        f.add(|one: &mut Workshop| (one.on, one.held) = (day(on), held));
    }

    #[test]
    fn quarters_count_from_the_plans_own_month() {
        let mut f = Fixture::team();
        assert_eq!(today(), day("2026-11-02"));
        assert_eq!(quarters(&f.lens())[0].from, day("2026-10-01"));
        f.one(|org: &mut Org| org.quarter_start = Some(2));
        let from: Vec<_> = quarters(&f.lens()).iter().map(|quarter| quarter.from).collect();
        assert_eq!(from, ["2026-11-01", "2027-02-01", "2027-05-01", "2027-08-01"].map(day));
        assert_eq!(quarters(&f.lens())[0].to, day("2027-01-31"));
    }

    #[test]
    fn a_quarter_shows_its_held_workshop_first() {
        let mut f = Fixture::team();
        workshop(&mut f, "2026-11-20", false);
        workshop(&mut f, "2026-12-01", true);
        let found = quarters(&f.lens())[0].workshop.clone().unwrap();
        assert!(found.held);
        assert_eq!(quarters(&f.lens())[1].workshop, None);
    }

    #[test]
    fn the_next_one_is_three_months_after_the_last_and_never_in_the_past() {
        let mut f = Fixture::team();
        assert_eq!(next_due(&f.lens()), day("2027-02-02"));
        workshop(&mut f, "2026-10-15", true);
        assert_eq!(next_due(&f.lens()), day("2027-01-15"));
        let mut f = Fixture::team();
        workshop(&mut f, "2026-06-12", true);
        assert_eq!(next_due(&f.lens()), today());
        assert_eq!(next_planned(&f.lens()), None);
        workshop(&mut f, "2026-11-30", false);
        workshop(&mut f, "2026-11-10", false);
        assert_eq!(next_planned(&f.lens()).unwrap().on, day("2026-11-10"));
        assert_eq!(last_held(&f.lens(), day("2026-06-12")), None);
    }

    #[test]
    fn what_changed_is_what_has_a_date_after_the_last_one() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        let grant = f.grant(ama, account, Some(Level::Owner));
        f.update(grant, |grant: &mut Grant| {
            grant.granted_on = Some(day("2026-01-01"));
            grant.removed_on = Some(day("2026-10-01"));
        });
        f.update(ben, |person: &mut Person| {
            person.status = Fact::Decided(PersonStatus { is: Presence::Left, on: Some(day("2026-09-30")) });
        });
        f.add(|secret: &mut Secret| {
            secret.accounts = vec![account];
            secret.changed_on = MonthOrDate::parse("2026-10-02");
        });
        f.one(|org: &mut Org| {
            org.editions = vec![Edition { n: 2, on: day("2026-12-24"), ..Edition::default() }];
            org.rules_changed_on = Some(day("2026-06-12"));
        });
        let found = changes(&f.lens(), Some(day("2026-06-12")));
        assert_eq!(
            found,
            [
                (day("2026-09-30"), Changed::Left(ben)),
                (day("2026-10-01"), Changed::Removed(ama, account)),
                (day("2026-10-02"), Changed::Password(vec![account])),
            ]
        );
        assert_eq!(changes(&f.lens(), None).len(), 5, "the future is not yet");
    }

    #[test]
    fn the_agenda_comes_from_findings_and_untrained_stand_ins() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        let plain = agenda(&Fixture::team().lens(), &Report::default());
        assert_eq!(plain, [(10, Part::Changed), (10, Part::Access), (20, Part::Drill), (10, Part::Decide)]);
        f.grant(ama, account, Some(Level::Owner));
        f.grant(ben, account, Some(Level::Publisher));
        let seat = f.seat(Role::Coordinator, ama, None);
        f.update(seat, |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(ben)));
        let lens = f.lens();
        let report = crate::checks::fixture::report(&lens);
        let found = agenda(&lens, &report);
        assert!(found.contains(&(10, Part::Practise(ben, Critical::Coordinator(seat, account)))), "{found:?}");
        assert!(found.iter().any(|(_, part)| matches!(part, Part::Finding(_))));
        assert!(found.len() <= 2 + MOST_FINDINGS + MOST_PRACTICE + 2);
        assert!(found.iter().map(|(minutes, _)| minutes).sum::<u32>() <= 75);
    }
}

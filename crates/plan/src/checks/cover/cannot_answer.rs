//! COV-04: somebody watches an account and cannot answer there.
//!
//! Who only sees a message cannot help. Looked at is everybody who really watches on the 28 dates from today on, stand-ins
//! included, and each live account of the watch: the right to answer must be there on the first of those dates (V7; "not
//! sure" is no right). One finding for each watch lists all pairs of person and account, and counts them. Places to listen
//! need no right. It does not claim that the right is enough to post.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::facts::networks::{Deed, how};
use crate::id::{Id, Key};
use crate::lens::Lens;
use crate::lens::access::{gives, known_by, rank};
use crate::model::{Account, Level, Person, Watch};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "COV-04", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    // Each watch with its people and the first date of each; a right that is there then is there later, too.
    let mut on: BTreeMap<Key, Vec<(Id<Person>, NaiveDate)>> = BTreeMap::new();
    for shift in case.cover().shifts.iter().filter(|shift| !shift.is_skipped()) {
        let Some(who) = shift.who else { continue };
        let people = on.entry(shift.watch.key).or_default();
        if !people.iter().any(|(known, _)| *known == who) {
            people.push((who, shift.date));
        }
    }
    if on.is_empty() {
        return;
    }
    let rights = Rights::of(lens);
    let live: Vec<&Account> = lens.live().collect();
    for watch in &lens.watches {
        let Some(people) = on.get(&watch.id.key) else { continue };
        out.look();
        add(case, out, watch, people, &rights, &live);
    }
}

fn add(
    case: &Case<'_>,
    out: &mut Findings<'_>,
    watch: &Watch,
    people: &[(Id<Person>, NaiveDate)],
    rights: &Rights,
    live: &[&Account],
) {
    let (mut with, mut pairs) = (Vec::new(), Vec::new());
    for (id, date) in people {
        let lacks = |account: &&&Account| watch.scope.covers(account.id) && !rights.answers(*id, account.id, *date);
        let accounts: Vec<&Account> = live.iter().filter(lacks).copied().collect();
        if let Some(person) = case.lens.person(*id).filter(|_| !accounts.is_empty()) {
            with.push(Subject::of(person));
            with.extend(accounts.iter().map(|account| Subject::of(*account)));
            pairs.extend(accounts);
        }
    }
    let Some(first) = pairs.first() else { return };
    let is_one = pairs.iter().all(|account| account.id == first.id);
    let how = if is_one { how(&first.network, Deed::Add) } else { None };
    let fix = Fix::Task { how, effect: None };
    out.add(Finding::new(Severity::S1, Subject::of(watch), Why::Plain, fix).with(with).count(pairs.len()));
}

/// V7 for everybody at once: since when somebody can answer on an account; `None` for always.
struct Rights(BTreeMap<(Key, Key), Option<NaiveDate>>);

impl Rights {
    fn of(lens: &Lens) -> Self {
        let enough = |level: Level| rank(level) >= rank(Level::Responder);
        let mut all: BTreeMap<(Key, Key), Option<NaiveDate>> = BTreeMap::new();
        let mut note = |who: Id<Person>, account: Id<Account>, from: Option<NaiveDate>| {
            let known = all.entry((account.key, who.key)).or_insert(from);
            // Blank, which is always, comes before every date.
            *known = (*known).min(from);
        };
        for grant in lens.grants.iter().filter(|grant| grant.removed_on.is_none()) {
            if let (Some(who), Some(account)) = (grant.person, grant.account)
                && grant.level.today.decided().copied().is_some_and(enough)
            {
                note(who, account, grant.usable_from);
            }
        }
        for secret in lens.secrets.iter().filter(|secret| enough(gives(secret))) {
            for account in &secret.accounts {
                known_by(secret).iter().for_each(|who| note(*who, *account, None));
            }
        }
        Self(all)
    }

    fn answers(&self, who: Id<Person>, account: Id<Account>, date: NaiveDate) -> bool {
        self.0.get(&(account.key, who.key)).is_some_and(|from| from.is_none_or(|from| from <= date))
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::cover::testing::{away, on, only, three, turns};
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Account, AccountStatus, Day, Grant, Level};

    #[test]
    fn pairs_of_people_and_accounts_are_listed_for_each_watch() {
        let (mut f, [ama, ben, cem], x) = three();
        let facebook = f.account("fb", "facebook");
        f.grant(ama, facebook, Some(Level::Viewer));
        f.grant(ben, facebook, Some(Level::Publisher));
        f.secret("fb", &[facebook], &[cem]);
        turns(&mut f, &[ama, ben, cem], &[Day::Sat], (660, 660));
        let finding = only(&f, "COV-04");
        assert_eq!((finding.severity, finding.subject.table, finding.amounts.count), (Severity::S1, "watches", 1));
        assert_eq!(finding.with.iter().map(|one| one.key.as_str()).collect::<Vec<_>>(), ["p_ama", "ac_fb"]);
        assert!(matches!(finding.fix, Fix::Task { how: Some(_), effect: None }));
        for grant in f.plan.all::<Grant>().into_iter().filter(|grant| grant.account == Some(x)) {
            f.update(grant.id, |grant| grant.level.today = Fact::NotSure);
        }
        let finding = only(&f, "COV-04");
        assert_eq!(finding.amounts.count, 4);
        let keys: Vec<_> = finding.with.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["p_ama", "ac_x", "ac_fb", "p_ben", "ac_x", "p_cem", "ac_x"]);
        assert!(matches!(finding.fix, Fix::Task { how: None, .. }), "two networks");
    }

    #[test]
    fn the_right_must_be_there_on_the_first_day() {
        let (mut f, _, x) = three();
        let dot = f.person("dot");
        let grant = f.grant(dot, x, Some(Level::Responder));
        f.update(grant, |grant| grant.usable_from = crate::date::parse("2026-11-09"));
        let watch = on(&mut f, dot, x, &[Day::Mon], (600, 600));
        assert_eq!(f.found("COV-04"), [row(Severity::S1, watch.as_str())]);
        f.update(watch, |watch| watch.active_from = crate::date::parse("2026-11-09"));
        assert_eq!(f.found("COV-04"), []);
        f.update(grant, |grant| grant.removed_on = crate::date::parse("2026-11-01"));
        assert_eq!(f.found("COV-04").len(), 1);
    }

    #[test]
    fn stand_ins_are_looked_at_too_and_who_is_away_is_not() {
        let (mut f, [ama, ..], x) = three();
        let dot = f.person("dot");
        let watch = on(&mut f, ama, x, &[Day::Mon], (600, 600));
        assert_eq!(f.found("COV-04"), []);
        away(&mut f, ama, "2026-11-16", "2026-11-20", Some(dot));
        assert_eq!(f.found("COV-04"), [row(Severity::S1, watch.as_str())]);
        assert_eq!(only(&f, "COV-04").with[0].key.as_str(), "p_dot");
    }

    #[test]
    fn silent_for_accounts_that_are_not_live_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("COV-04"), []);
        let mut f = Fixture::team();
        let (ama, x) = (f.person("ama"), f.account("x", "x"));
        f.watch(ama, x);
        assert_eq!(f.found("COV-04").len(), 1);
        f.update(x, |account: &mut Account| account.status = Fact::Decided(AccountStatus::ToClose));
        assert_eq!(f.found("COV-04"), []);
    }
}

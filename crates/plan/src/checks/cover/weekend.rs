//! COV-02: nobody answers on the weekend, and nobody is told.
//!
//! People write most when they are off work. Three cases, the first that applies to an account: hours are promised on a
//! weekend day and missed (as in COV-01), which is serious. Or hours are promised on some day and none on some day of the
//! weekend, and the profile does not say when nobody answers; the account's own answer counts before that of the plan, and
//! a day that was agreed to stay quiet as a whole needs no notice. Or nothing is promised anywhere, and the rough answer
//! to "who looks on the weekend" is nobody or not sure: said once, about the plan; "nobody, agreed" and a watch on a
//! weekend day are answers. It does not claim that the weekend must be watched: saying so is enough.

use super::missed::{missed, promised};
use crate::checks::effects::says_when;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::cover::{Shift, is_weekend, weekend_without};
use crate::fact::{Fact, Who};
use crate::lens::Lens;
use crate::model::{Account, Day, Quiet};

pub static CHECK: Check = Check { code: "COV-02", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let quiet = lens.plan.all::<Quiet>();
    for (account, cover) in promised(case) {
        out.look();
        let (subject, dates) = (Subject::of(account), missed(lens, cover, true));
        if !dates.is_empty() {
            let finding = Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("cover", subject));
            out.add(finding.days(dates.len() as i64).on(dates));
        } else if is_open(lens, account)
            && weekend_without(&lens.org, account).iter().any(|day| !is_agreed(lens, &quiet, account, *day))
        {
            let fix = Fix::Task { how: None, effect: Some(says_when(account)) };
            out.add(Finding::new(Severity::S2, subject, Why::NotSaid, fix));
        }
    }
    let promises = case.cover().accounts.iter().any(|account| account.is_promised);
    if !promises && lens.live().next().is_some() && !lens.org.rough_watch.weekend.is_unlooked() {
        out.look();
        if nobody_looks(lens) && !case.cover().shifts.iter().any(|shift| is_watched(lens, shift)) {
            let fix = Fix::link("roles", Subject::of(&lens.org));
            out.add(Finding::new(Severity::S2, Subject::of(&lens.org), Why::NotSure, fix));
        }
    }
}

/// Whether the profile does not say when nobody answers, and nobody is to decide that in time.
fn is_open(lens: &Lens, account: &Account) -> bool {
    let notice = if account.public_notice.is_unlooked() { &lens.org.public_notice } else { &account.public_notice };
    notice.decided() != Some(&true) && !lens.pending(notice)
}

/// Whether a day of each week was agreed to stay quiet as a whole.
fn is_agreed(lens: &Lens, quiet: &[Quiet], account: &Account, day: Day) -> bool {
    quiet.iter().any(|quiet| {
        quiet.account.is_none_or(|id| id == account.id)
            && quiet.days.contains(&day)
            && quiet.dates.is_none()
            && quiet.from.unwrap_or(0) == 0
            && quiet.to.is_none_or(|to| to == crate::answers::cover::DAY_MINUTES)
            && quiet.until.is_none_or(|until| until >= lens.today)
    })
}

fn nobody_looks(lens: &Lens) -> bool {
    match &lens.org.rough_watch.weekend {
        // "Nobody" was agreed.
        Fact::Unlooked | Fact::Decided(None) => false,
        Fact::Decided(Some(Who::Person(id))) => lens.named(*id).is_none(),
        Fact::Decided(Some(Who::Text(text))) => text.is_empty(),
        Fact::Decided(Some(Who::Partner(_) | Who::Business)) => false,
        fact @ (Fact::NotSure | Fact::ToDecide { .. }) => !lens.pending(fact),
    }
}

fn is_watched(lens: &Lens, shift: &Shift) -> bool {
    shift.is_planned() && !shift.is_skipped() && is_weekend(&lens.org, shift.date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::cover::testing::{WEEK, dates, on, only, promise, three};
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::task_of;
    use crate::model::{Org, Span};

    #[test]
    fn a_promise_that_is_missed_on_the_weekend_is_serious() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &[Day::Sat, Day::Sun], (600, 960), None);
        on(&mut f, ama, x, &[Day::Sat], (660, 660));
        let finding = only(&f, "COV-02");
        assert_eq!((finding.severity, finding.subject_key().as_str()), (Severity::S1, "ac_x"));
        assert_eq!(dates(&finding), ["2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29"]);
        f.one(|org: &mut Org| org.public_notice = Fact::Decided(true));
        assert_eq!(f.found("COV-02").len(), 1, "a promise is a promise");
        f.add(|quiet: &mut Quiet| quiet.days = vec![Day::Sun]);
        assert_eq!(f.found("COV-02"), []);
    }

    #[test]
    fn a_day_without_a_promise_needs_a_notice_on_the_profile() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &WEEK, (540, 1020), None);
        on(&mut f, ama, x, &WEEK, (600, 600));
        assert_eq!(f.found("COV-02"), [row(Severity::S2, "ac_x")]);
        promise(&mut f, &[Day::Sat], (540, 1020), None);
        on(&mut f, ama, x, &[Day::Sat], (600, 600));
        assert_eq!(f.found("COV-02"), [row(Severity::S2, "ac_x")], "Sunday is left");
        f.one(|org: &mut Org| org.public_notice = Fact::Decided(true));
        assert_eq!(f.found("COV-02"), []);
        f.update(x, |account: &mut Account| account.public_notice = Fact::Decided(false));
        assert_eq!(f.found("COV-02").len(), 1, "the account's own answer counts first");
        f.update(x, |account: &mut Account| {
            account.public_notice = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-02") };
        });
        assert_eq!(f.found("COV-02"), []);
    }

    #[test]
    fn a_day_that_was_agreed_needs_no_notice() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &WEEK, (540, 1020), None);
        on(&mut f, ama, x, &WEEK, (600, 600));
        let quiet = f.add(|quiet: &mut Quiet| quiet.days = vec![Day::Sat, Day::Sun]);
        assert_eq!(f.found("COV-02"), []);
        f.update(quiet, |quiet| quiet.until = crate::date::parse("2026-11-01"));
        assert_eq!(f.found("COV-02").len(), 1, "no longer agreed");
        f.update(quiet, |quiet| (quiet.until, quiet.from, quiet.to) = (None, Some(1080), Some(1440)));
        assert_eq!(f.found("COV-02").len(), 1, "only the evening");
        f.update(quiet, |quiet| {
            let from = crate::date::parse("2026-12-24").unwrap();
            (quiet.from, quiet.to, quiet.dates) = (None, None, Some(Span { from, to: from }));
        });
        assert_eq!(f.found("COV-02").len(), 1, "only at Christmas");
    }

    #[test]
    fn ticking_says_that_the_profile_says_so() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &WEEK, (540, 1020), None);
        on(&mut f, ama, x, &WEEK, (600, 600));
        let finding = only(&f, "COV-02");
        assert_eq!(task_of(&f.lens(), &finding), None);
        let Fix::Task { effect: Some(effect), .. } = finding.fix else { panic!("{finding:?}") };
        f.apply(&effect);
        assert_eq!(f.found("COV-02"), []);
    }

    #[test]
    fn without_any_promise_the_rough_answer_counts_once() {
        let (mut f, [ama, ..], x) = three();
        f.account("fb", "facebook");
        let weekend = |f: &mut Fixture, fact: Fact<Option<Who>>| f.one(|org: &mut Org| org.rough_watch.weekend = fact);
        let one = [row(Severity::S2, "one")];
        assert_eq!(f.found("COV-02"), [], "nobody was asked");
        weekend(&mut f, Fact::NotSure);
        assert_eq!(f.found("COV-02"), one);
        weekend(&mut f, Fact::Decided(None));
        assert_eq!(f.found("COV-02"), [], "agreed");
        weekend(&mut f, Fact::Decided(Some(Who::Person(ama))));
        assert_eq!(f.found("COV-02"), []);
        f.update(ama, |ama: &mut crate::model::Person| {
            ama.status = Fact::Decided(crate::model::PersonStatus { is: crate::model::Presence::Left, on: None });
        });
        assert_eq!(f.found("COV-02"), one, "Ama has left");
        weekend(&mut f, Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") });
        assert_eq!(f.found("COV-02"), []);
        weekend(&mut f, Fact::ToDecide { by: None, until: None });
        assert_eq!(f.found("COV-02"), one);
        on(&mut f, crate::Id::parse("p_ben").unwrap(), x, &[Day::Sat], (660, 660));
        assert_eq!(f.found("COV-02"), [], "a watch is there");
    }

    #[test]
    fn silent_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("COV-02"), []);
        let mut f = Fixture::team();
        f.one(|org: &mut Org| org.rough_watch.weekend = Fact::NotSure);
        assert_eq!(f.found("COV-02"), [], "there is no account");
    }
}

//! The four real cases, and what the first release's checks must find in them on 2026-11-02, a Monday.
//!
//! The lists are those of the cases' own page, restricted to the codes of the first release: severity, code and the
//! names that the case gives its records. Nothing more and nothing less may be found.

use crate::common;

use crate::samples::{self, Sample, build};
use plan::checks::{CopyState, Finding, Report, Severity, Subject, findings};
use plan::cover;
use plan::lens::Lens;
use plan::lens::steps::{First, PlanState, Step, StepState};
use plan::model::{Account, Grant, Level, OnOff, Person, PersonKind, Secret};
use plan::{Edit, Fact, Id, Plan, apply};
use std::collections::BTreeSet;

fn day(text: &str) -> chrono::NaiveDate {
    plan::date::parse(text).unwrap_or_default()
}

fn case(key: &str) -> (Sample, Plan) {
    let found = samples::all().into_iter().find(|sample| sample.key == key);
    let sample = found.unwrap_or_else(|| unreachable!("no sample {key}"));
    let plan = build(&sample).plan;
    (sample, plan)
}

fn report(plan: &Plan, on: &str) -> (Lens, Report) {
    let lens = Lens::new(plan, day(on));
    let cover = cover::cover(&lens, &common::zones::of(&lens), lens.today, cover::HORIZON);
    let report = findings(&lens, &cover, CopyState::default());
    (lens, report)
}

/// The name of a subject in its case; words of our own stay as they are.
fn name(sample: &Sample, subject: &Subject) -> String {
    let key = subject.key.to_string();
    let known = |(_, name, _): &&samples::Entry| !name.is_empty() && samples::id_of(sample, name) == key;
    let found = sample.records.iter().find(known);
    found.map_or(key, |(_, name, _)| (*name).to_owned())
}

/// A finding as a line: `S1 ACC-03 instagram-password sam`.
fn line(sample: &Sample, finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::S1 => "S1",
        Severity::S2 => "S2",
        Severity::S3 => "S3",
        Severity::Info => "info",
    };
    let mut words = vec![severity.to_owned(), finding.code.to_owned(), name(sample, &finding.subject)];
    words.extend(finding.second.as_ref().map(|second| name(sample, second)));
    words.join(" ")
}

fn lines(sample: &Sample, report: &Report) -> Vec<String> {
    report.findings.iter().chain(&report.info).map(|finding| line(sample, finding)).collect()
}

#[track_caller]
fn must_find(sample: &Sample, report: &Report, expected: &[&str]) {
    let found: BTreeSet<_> = lines(sample, report).into_iter().collect();
    let expected: BTreeSet<_> = expected.iter().map(|line| (*line).to_owned()).collect();
    assert_eq!(found, expected, "{}", sample.key);
    assert_eq!(lines(sample, report).len(), expected.len(), "{}: something twice", sample.key);
}

fn change<R: plan::field::Record>(plan: &mut Plan, id: Id<R>, change: impl FnOnce(&mut R)) {
    let before = plan.get(id).unwrap_or_else(|| unreachable!("{id:?}"));
    let mut after = before.clone();
    change(&mut after);
    do_it(plan, &Edit::change(&before, &after));
}

#[track_caller]
fn do_it(plan: &mut Plan, edit: &Edit) {
    match apply(plan, edit) {
        Ok(applied) => *plan = applied.plan,
        Err(refusal) => unreachable!("{refusal:?}"),
    }
}

fn id<R>(sample: &Sample, name: &str) -> Id<R> {
    Id::parse(&samples::id_of(sample, name)).unwrap_or_default()
}

#[test]
fn corner_bakery() {
    let (sample, plan) = case("corner-bakery");
    let (lens, report) = report(&plan, "2026-11-02");
    must_find(
        &sample,
        &report,
        &[
            "S1 ACC-03 instagram-password sam",
            "S1 ACC-07 instagram",
            "S1 ACC-07 google",
            "S2 ACC-02 facebook",
            "S2 ACC-02 google",
            "S2 ACC-02 instagram",
            "S2 ACC-20 instagram-password",
            "S2 ROL-04 rosa",
            // "From the hand-out on": nobody but Rosa has the plan.
            "S2 PLN-05 one",
        ],
    );
    let First::Finding(first) = lens.do_this_first(&report) else { unreachable!("no finding") };
    assert_eq!(line(&sample, first), "S1 ACC-03 instagram-password sam");
    assert_eq!(lens.plan_state(&report), PlanState::Ready { to_fix: 3 });
    assert_eq!(lens.step_state(Step::Access, &report), StepState::NeedsYou);
    assert_eq!(lens.step_state(Step::Crisis, &report), StepState::Done);
    assert_eq!(changes_due(&plan, "2026-11-02"), Vec::<&str>::new(), "raised today");
    assert_eq!(changes_due(&plan, "2026-11-03"), ["leaver", "told"]);
}

/// What has happened to passwords of a plan without a change since (ACC-05).
fn changes_due(plan: &Plan, on: &str) -> Vec<&'static str> {
    let (_, report) = report(plan, on);
    report.findings.iter().filter(|finding| finding.code == "ACC-05").map(|finding| finding.subject.field).collect()
}

#[test]
fn corner_bakery_put_right() {
    let (sample, mut plan) = case("corner-bakery");
    let (_, before) = report(&plan, "2026-11-02");
    let effect = before.findings.iter().find_map(|finding| match &finding.fix {
        plan::checks::Fix::Task { effect: Some(effect), .. } if finding.code == "ACC-03" => Some(effect.clone()),
        _ => None,
    });
    do_it(&mut plan, &effect.unwrap_or_else(|| unreachable!("no effect")));
    for account in ["instagram", "google"] {
        change(&mut plan, id(&sample, account), |account: &mut Account| account.mfa.state = Fact::Decided(OnOff::On));
    }
    let (_, after) = report(&plan, "2026-11-02");
    must_find(
        &sample,
        &after,
        &["S2 ACC-02 facebook", "S2 ACC-02 google", "S2 ACC-02 instagram", "S2 ROL-04 rosa", "S2 PLN-05 one"],
    );
    // The sister joins, with full control on Facebook and the right to manage people on Google.
    let mia: Id<Person> = Id::parse("p_mia").unwrap_or_default();
    let mut person = Person::new(mia);
    (person.name, person.kind) = ("Mia".to_owned(), PersonKind::Emergency);
    do_it(&mut plan, &Edit::add(&person));
    for (name, account, level) in [("gr_f", "facebook", Level::Owner), ("gr_g", "google", Level::ManagesPeople)] {
        let mut grant = Grant::new(Id::parse(name).unwrap_or_default());
        (grant.person, grant.account) = (Some(mia), Some(id(&sample, account)));
        grant.level = plan::Aimed::decided(level);
        do_it(&mut plan, &Edit::add(&grant));
    }
    let (_, after) = report(&plan, "2026-11-02");
    must_find(&sample, &after, &["S2 ACC-02 instagram", "S2 PLN-05 one", "info ROL-04 rosa"]);
}

#[test]
fn northgate_bikes() {
    let (sample, plan) = case("northgate-bikes");
    let (lens, report) = report(&plan, "2026-11-02");
    must_find(
        &sample,
        &report,
        &[
            "S1 ACC-02 facebook",
            "S1 ACC-04 x-password",
            "S1 ACC-07 facebook",
            "S1 ACC-07 instagram",
            "S1 ACC-07 x",
            "S1 COV-03 jo jo-away",
            "S1 COV-04 saturday-check",
            "S1 CRI-01 one",
            "S1 TRN-01 director",
            "S1 TRN-01 manager",
            "S2 ACC-04 instagram-password",
            "S2 ACC-06 x",
            "S2 ACC-12 scheduler",
            "S2 ACC-12 shop-link",
            "S2 ACC-13 scheduler",
            "S2 ACC-19 scheduler",
            "S2 CON-02 blog",
            "S2 CON-02 videos",
            "S2 CON-03 brightside",
            "S2 CON-03 one",
            "S2 CON-04 price",
            "S2 CON-06 photos",
            "S2 COV-02 facebook",
            "S2 COV-02 instagram",
            "S2 COV-02 x",
            "S2 COV-09 facebook",
            "S2 COV-09 instagram",
            "S2 COV-09 x",
            "S2 CRI-04 one",
            "S2 CRI-08 release",
            "S2 CRI-09 ama",
            "S2 CRI-09 priya",
            "S2 ALN-08 price",
            "S2 ROL-11 facebook",
            "S2 ROL-11 instagram",
            "S2 ROL-11 x",
            "S3 COV-07 saturday",
            // "From the hand-out on"; CRI-12 stays silent until the owner has a number.
            "S2 PLN-05 one",
            "S2 TRN-05 one",
            "S2 TRN-06 mel",
            "S2 TRN-06 tom",
        ],
    );
    let by_code = |code: &str| report.findings.iter().find(|finding| finding.code == code);
    let legs: Vec<_> = by_code("CRI-01").iter().flat_map(|f| &f.with).map(|leg| leg.field).collect();
    assert_eq!(legs, ["decides.stand_in", "speaks.stand_in"]);
    assert_eq!(by_code("ACC-04").map(|finding| finding.amounts.count), Some(3));
    assert_eq!(by_code("ACC-13").map(|finding| finding.amounts.count), Some(3), "three accounts");
    assert_eq!(changes_due(&plan, "2026-11-03"), ["suspected"]);
    assert_eq!(by_code("CRI-04").map(|finding| finding.amounts.count), Some(3));
    assert_eq!(report.count(Severity::S1), 10);
    let First::Finding(first) = lens.do_this_first(&report) else { unreachable!("no finding") };
    assert_eq!(line(&sample, first), "S1 ACC-04 x-password");
}

#[test]
fn what_the_cover_of_northgate_bikes_lacks_is_shown_with_its_numbers() {
    let (sample, plan) = case("northgate-bikes");
    let (_, report) = report(&plan, "2026-11-02");
    let all = |code: &str| report.findings.iter().filter(|finding| finding.code == code).collect::<Vec<_>>();
    let dates = |finding: &Finding| finding.dates.iter().map(|date| plan::date::format(*date)).collect::<Vec<_>>();
    let [away] = all("COV-03")[..] else { unreachable!("one absence") };
    assert_eq!((away.amounts.days, dates(away)[0].as_str(), dates(away)[9].as_str()), (10, "2026-11-09", "2026-11-20"));
    let [watch] = all("COV-04")[..] else { unreachable!("one watch") };
    assert_eq!(watch.amounts.count, 9);
    let pairs: Vec<_> = watch.with.iter().map(|subject| name(&sample, subject)).collect();
    // In the order of their turns: 7, 14, 21, 28 November.
    let expected = [
        &["luis", "facebook", "x"][..],
        &["tom", "facebook", "instagram"],
        &["jo", "instagram", "x"],
        &["mel", "facebook", "instagram", "x"],
    ];
    assert_eq!(pairs, expected.concat());
    for slow in all("COV-09") {
        let amounts = slow.amounts;
        assert_eq!((amounts.minutes, amounts.target, amounts.count), (330, 240, 20));
        assert_eq!(amounts.best, Some(735), "12:15");
    }
    let [photos] = all("CON-06")[..] else { unreachable!("one kind of content") };
    assert_eq!(dates(photos), ["2026-11-13", "2026-11-20"]);
    // Looked at and right: the plan covers each working day, turns are fair, nobody has no day off, none is at two places.
    let good: Vec<_> = report.good.iter().map(|good| good.code).collect();
    for code in ["COV-01", "COV-05", "COV-06", "COV-08", "CON-07"] {
        assert!(good.contains(&code), "{code}");
    }
}

#[test]
fn who_may_be_told_the_password_of_x() {
    let (sample, plan) = case("northgate-bikes");
    let lens = Lens::new(&plan, day("2026-11-02"));
    let secret = id::<Secret>(&sample, "x-password");
    let told = lens.secrets.iter().find(|other| other.id == secret).map(|secret| lens.may_be_told(secret));
    let told = told.unwrap_or_default();
    assert_eq!(told.people, [id(&sample, "priya"), id(&sample, "tom")]);
    let roles: Vec<_> = told.roles.iter().map(|role| (role.person, role.role.key)).collect();
    let ask = |name| (id::<Person>(&sample, name), "x-contributor");
    assert_eq!(roles, [ask("luis"), ask("jo"), ask("mel")]);
}

#[test]
fn contributor_comms() {
    let (sample, plan) = case("contributor-comms");
    let (_, report) = report(&plan, "2026-11-02");
    must_find(
        &sample,
        &report,
        &[
            "S1 ACC-02 x",
            "S1 ACC-02 mastodon",
            "S1 ACC-07 x",
            "S1 ACC-07 mastodon",
            "S1 CRI-01 one",
            "S1 TRN-01 manager",
            "S1 TRN-01 tool-admin",
            "S1 TRN-01 new-leads",
            "S2 ACC-19 scheduler",
            "S2 CON-02 blog",
            "S2 CON-04 member-posts",
            "S2 ALN-08 member-posts",
            "S2 CRI-08 autumn",
            "S2 ROL-11 x",
            "S2 ROL-11 mastodon",
            "S2 TRN-05 one",
            "S3 CON-01 photo",
            "S3 CON-01 video",
        ],
    );
    assert_eq!(report.count(Severity::S1), 8);
    // The spring conference comes into sight.
    let busy = |on: &str| -> Vec<String> {
        let (_, report) = self::report(&plan, on);
        lines(&sample, &report).into_iter().filter(|line| line.contains("CRI-08")).collect()
    };
    assert_eq!(busy("2026-12-21"), Vec::<String>::new());
    assert_eq!(busy("2026-12-22"), ["S2 CRI-08 spring"]);
}

#[test]
fn food_charity() {
    let (sample, plan) = case("food-charity");
    let (lens, found) = report(&plan, "2026-11-02");
    let expected = [
        "S1 ACC-04 youtube-password",
        "S1 ACC-07 youtube",
        "S1 ACC-07 instagram",
        "S1 ACC-07 x",
        "S1 ACC-07 linkedin-1",
        "S1 ACC-07 linkedin-2",
        "S1 ACC-15 admins",
        "S1 CRI-01 one",
        "S2 ACC-02 youtube",
        "S2 ACC-02 instagram",
        "S2 ACC-02 x",
        "S2 ACC-04 instagram-password",
        "S2 ACC-04 x-password",
        "S2 ACC-06 youtube",
        "S2 ACC-16 linkedin-2",
        "S2 ACC-20 youtube-password",
        "S3 CON-01 photo",
        "S3 CON-01 video",
        "S3 CON-01 blog",
    ];
    must_find(&sample, &found, &expected);
    let open = lens.open_decisions();
    assert_eq!(open.len(), 13);
    let count = |table, field| open.iter().filter(|d| d.table == table && d.field == field).count();
    assert_eq!(count("seats", "holder"), 3);
    assert_eq!(count("accounts", "status"), 5);
    assert_eq!(count("accounts", "business_owner"), 5);

    // The day after the decisions were due, the three roles and who answers for the five accounts are said, and of each
    // account that nobody decided whether it is kept.
    let (_, later) = report(&plan, "2026-12-01");
    let overdue = [
        "S1 ROL-01 coordinator",
        "S1 ROL-01 director",
        "S1 ROL-01 manager",
        "S1 ACC-01 youtube",
        "S1 ACC-01 instagram",
        "S1 ACC-01 x",
        "S1 ACC-01 linkedin-1",
        "S1 ACC-01 linkedin-2",
        "S2 PLN-01 youtube",
        "S2 PLN-01 instagram",
        "S2 PLN-01 x",
        "S2 PLN-01 linkedin-1",
        "S2 PLN-01 linkedin-2",
    ];
    let expected: Vec<_> = expected.into_iter().chain(overdue).collect();
    must_find(&sample, &later, &expected);
}

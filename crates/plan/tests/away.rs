//! If one person is away: the four cases, and what makes a stand-in count. What the cases must say stands on their own page.

use crate::samples::{self, Sample, build};
use chrono::NaiveDate;
use plan::cover::Zones;
use plan::fact::{Fact, Who};
use plan::field::Record;
use plan::lens::Lens;
use plan::lens::away::{Board, Effect, Outcome, Period};
use plan::model::{Absence, Grant, Group, Level, Person, PersonKind, Responsibility, Role, Seat, SkillLevel, Training};
use plan::{Edit, Id, Plan, apply};

fn today() -> NaiveDate {
    plan::date::parse("2026-11-02").unwrap()
}

const ILL: Period = Period { from: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(), days: Some(14) };
const LEAVES: Period = Period { days: None, ..ILL };

fn case(key: &str) -> (Sample, Plan) {
    let sample = samples::all().into_iter().find(|sample| sample.key == key).unwrap();
    let plan = build(&sample).plan;
    (sample, plan)
}

fn id<R>(sample: &Sample, name: &str) -> Id<R> {
    Id::parse(&samples::id_of(sample, name)).unwrap()
}

fn without(plan: &Plan, who: Id<Person>, period: Period) -> Outcome {
    Board::new(&Lens::new(plan, today()), &Zones::default(), period).outcome(who)
}

/// The lines of one effect, with the names that the case gives its records.
fn lines(sample: &Sample, outcome: &Outcome, effect: Effect) -> Vec<String> {
    let line = |line: &plan::lens::away::Line| {
        let mut text = format!("{:?}, {:?}", line.what, line.because);
        for (_, name, _) in sample.records.iter().filter(|(_, name, _)| !name.is_empty()) {
            text = text.replace(&samples::id_of(sample, name), name);
        }
        text
    };
    outcome.with(effect).map(line).collect()
}

fn add<R: Record>(plan: &mut Plan, key: &str, fill: impl FnOnce(&mut R)) -> Id<R> {
    let id: Id<R> = Id::parse(&[R::SPEC.prefix, key].concat()).unwrap();
    let mut record = R::read(id.key, &plan::field::Object::new());
    fill(&mut record);
    let edit = Edit::Add { table: R::TABLE.to_owned(), id: id.to_string(), record: record.write() };
    *plan = apply(plan, &edit).unwrap().plan;
    id
}

fn change<R: Record>(plan: &mut Plan, id: Id<R>, change: impl FnOnce(&mut R)) {
    let before = plan.get(id).unwrap();
    let mut after = before.clone();
    change(&mut after);
    *plan = apply(plan, &Edit::change(&before, &after)).unwrap().plan;
}

#[test]
fn the_manager_of_the_bike_shop_leaves() {
    let (sample, plan) = case("northgate-bikes");
    let outcome = without(&plan, id(&sample, "priya"), LEAVES);
    assert_eq!(
        lines(&sample, &outcome, Effect::Stops),
        [
            "Job(Seat(manager), None), StandIn(None)",
            "Job(Makes(blog), None), StandIn(None)",
            "Job(Crisis(Speaks), None), StandIn(None)",
            "Job(Inside(reed-video), None), StandIn(None)",
            "Workshops, StandIn(None)",
            "App(scheduler), TheirLogin",
        ]
    );
    assert_eq!(
        lines(&sample, &outcome, Effect::Weakened),
        ["Access(facebook), NoCoordinator", "Access(instagram), OneFewer"]
    );
    assert_eq!(lines(&sample, &outcome, Effect::Carried), ["Access(x), Others"]);
    assert_eq!(outcome.change, [id(&sample, "x-password")]);
    // Away for two weeks, the app goes on, and no password has to change.
    let ill = without(&plan, id(&sample, "priya"), ILL);
    assert_eq!((ill.count(Effect::Stops), ill.change.len()), (5, 0));
}

#[test]
fn the_owner_of_the_bakery_is_ill_for_two_weeks_before_and_after_the_sister() {
    let (sample, mut plan) = case("corner-bakery");
    let rosa = id(&sample, "rosa");
    let before = lines(&sample, &without(&plan, rosa, ILL), Effect::Stops);
    assert_eq!(
        before,
        [
            "Job(Seat(director), None), StandIn(None)",
            "Job(Seat(manager), None), StandIn(None)",
            "Job(Seat(coordinator), Some(instagram)), StandIn(None)",
            "Job(Seat(coordinator), Some(facebook)), StandIn(None)",
            "Job(Seat(coordinator), Some(google)), StandIn(None)",
            "Job(Makes(photos), None), StandIn(None)",
            "Job(Makes(videos), None), StandIn(None)",
            "Job(Crisis(Decides), None), StandIn(None)",
            "Job(Crisis(Speaks), None), StandIn(None)",
            "Watches(instagram, 20), StandIn(None)",
            "Watches(facebook, 20), StandIn(None)",
            "Watches(google, 20), StandIn(None)",
        ]
    );
    let mia = add(&mut plan, "mia", |person: &mut Person| {
        (person.name, person.kind) = ("Mia Vale".to_owned(), PersonKind::Emergency);
    });
    change(&mut plan, id(&sample, "coordinator"), |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(mia)));
    let named = without(&plan, rosa, ILL);
    assert_eq!(lines(&sample, &named, Effect::Carried), Vec::<String>::new(), "named, but cannot get in");
    for (name, level) in [("facebook", Level::Owner), ("google", Level::ManagesPeople)] {
        add(&mut plan, name, |grant: &mut Grant| {
            (grant.person, grant.account) = (Some(mia), Some(id(&sample, name)));
            grant.level.today = Fact::Decided(level);
        });
    }
    assert_eq!(without(&plan, rosa, ILL).count(Effect::Carried), 0, "can get in, but has not done it");
    for skill in ["post", "reply"] {
        add(&mut plan, skill, |training: &mut Training| {
            (training.who, training.skill, training.level) = (mia, skill.to_owned(), SkillLevel::CanDo);
            training.on = Some(today());
        });
    }
    let after = without(&plan, rosa, ILL);
    assert_eq!(
        lines(&sample, &after, Effect::Carried),
        [
            "Job(Seat(coordinator), Some(facebook)), StandIn(Valid)",
            "Job(Seat(coordinator), Some(google)), StandIn(Valid)",
            "Watches(facebook, 20), StandIn(Valid)",
            "Watches(google, 20), StandIn(Valid)",
        ]
    );
    assert_eq!(
        lines(&sample, &after, Effect::Weakened),
        ["Job(Seat(coordinator), Some(instagram)), StandIn(NoAccess)", "Watches(instagram, 20), StandIn(NoAccess)"]
    );
    // Away herself at the same time, she carries nothing.
    add(&mut plan, "away", |away: &mut Absence| (away.who, away.from, away.to) = (mia, today(), ILL.last()));
    assert_eq!(without(&plan, rosa, ILL).count(Effect::Carried), 0);
}

#[test]
fn leaving_stops_two_roles_of_the_contributor_team() {
    let (sample, mut plan) = case("contributor-comms");
    let noor: Id<Person> = id(&sample, "noor");
    let outcome = without(&plan, noor, LEAVES);
    assert_eq!(
        lines(&sample, &outcome, Effect::Weakened),
        ["StandsIn(Seat(director), None), StandIn(Away)"],
        "the director loses the stand-in"
    );
    // The two roles that one person has, as the case tells them; nobody shadows either.
    for (key, text) in [("lead", "Lead the subproject, with Robin"), ("tech", "Lead the technical work")] {
        add(&mut plan, key, |item: &mut Responsibility| {
            (item.text, item.group, item.accountable) = (text.to_owned(), Group::Other, Fact::Decided(Some(noor)));
        });
    }
    let outcome = without(&plan, noor, LEAVES);
    assert_eq!(outcome.count(Effect::Stops), 2);
    // The coordinator: manager, both accounts, the tool and its administration, new leads, approval, replies, weekdays.
    let kai = without(&plan, id(&sample, "kai"), LEAVES);
    let stops = lines(&sample, &kai, Effect::Stops).join("\n");
    for part in
        ["Seat(manager)", "Some(x)", "Some(mastodon)", "tool-admin", "new-leads", "member-posts", "Tool(scheduler)"]
    {
        assert!(stops.contains(part), "{part} in:\n{stops}");
    }
}

#[test]
fn the_order_is_by_what_stops_and_the_same_every_time() {
    for sample in samples::all() {
        let plan = build(&sample).plan;
        let lens = Lens::new(&plan, today());
        for period in [ILL, LEAVES] {
            let mut board = Board::new(&lens, &Zones::default(), period);
            let all = board.ranking();
            let stops: Vec<u32> = all.iter().map(|outcome| outcome.count(Effect::Stops)).collect();
            assert!(stops.is_sorted_by(|a, b| a >= b), "{stops:?}");
            assert_eq!(all, board.ranking());
            for outcome in &all {
                assert_eq!(*outcome, without(&plan, outcome.who, period), "asked alone");
                assert!(lens.named(outcome.who).is_some());
            }
        }
    }
    let (sample, plan) = case("northgate-bikes");
    let first = Board::new(&Lens::new(&plan, today()), &Zones::default(), ILL).ranking();
    assert_eq!(first.first().map(|outcome| outcome.who), Some(id(&sample, "priya")));
}

#[test]
fn watches_are_lost_as_the_cover_engine_says() {
    for sample in samples::all() {
        let plan = build(&sample).plan;
        let lens = Lens::new(&plan, today());
        for person in lens.team() {
            let mut gone = plan.clone();
            add(&mut gone, "gone", |away: &mut Absence| {
                (away.who, away.from, away.to) = (person.id, ILL.from, ILL.last());
            });
            let now = plan::cover::shifts(&lens, &Zones::default(), ILL.from, 14);
            let then = plan::cover::shifts(&Lens::new(&gone, today()), &Zones::default(), ILL.from, 14);
            let nobody = |all: &[plan::cover::Shift]| all.iter().filter(|shift| shift.who.is_none()).count();
            let lost = nobody(&then) - nobody(&now);
            let mine = now.iter().filter(|shift| shift.who == Some(person.id)).count();
            assert_eq!(lost, mine, "no case has a fallback");
            let said: usize = without(&plan, person.id, ILL)
                .lines
                .iter()
                .filter_map(|line| match line.what {
                    plan::lens::away::What::Watches(_, count) => Some(count as usize),
                    _ => None,
                })
                .max()
                .unwrap_or(0);
            assert!(said <= mine && (said > 0) == (mine > 0), "{}: {said} of {mine}", person.name);
        }
    }
}

#[test]
fn an_empty_plan_misses_nobody_and_several_hands_only_get_fewer() {
    let empty = Lens::new(&Plan::default(), today());
    assert_eq!(Board::new(&empty, &Zones::default(), ILL).ranking(), []);
    let (sample, plan) = case("northgate-bikes");
    let tom = without(&plan, id(&sample, "tom"), ILL);
    let weaker = lines(&sample, &tom, Effect::Weakened).join("\n");
    assert!(weaker.contains("Job(Makes(posts), None), Others"), "{weaker}");
    assert!(weaker.contains("Job(Makes(photos), None), Others"), "{weaker}");
    let mut plan = plan;
    change(&mut plan, id(&sample, "manager"), |seat: &mut Seat| {
        assert_eq!(seat.role, Role::Manager);
        seat.stand_in = Fact::Decided(Some(id(&sample, "tom")));
    });
    let manager = |plan: &Plan| lines(&sample, &without(plan, id(&sample, "priya"), ILL), Effect::Weakened).join("\n");
    assert!(manager(&plan).contains("Job(Seat(manager), None), StandIn(Untrained)"));
    let both = Responsibility {
        doers: Some(vec![Who::Person(id(&sample, "tom")), Who::Person(id(&sample, "jo"))]),
        ..Responsibility::default()
    };
    add(&mut plan, "both", |item: &mut Responsibility| item.doers = both.doers);
    assert!(lines(&sample, &without(&plan, id(&sample, "jo"), ILL), Effect::Weakened).join("\n").contains("rs_both"));
}

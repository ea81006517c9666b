//! What is entered for training, rules, goals and departments stands on the team's sheet, and nowhere else.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
use export::outline::{self, CopyChoice, Edition, PageKind};
use messages::Words;
use plan::model::{
    Advocate, AgendaItem, Approval, Colour, Consultation, Decision, DecisionKind, Department, Expert, Goal, GoalKind,
    Guide, Guideline, Hub, Involved, ListeningPlace, Live, OperatingModel, Org, Outcome, Path, Person, RuleState,
    SkillLevel, Strategy, Training, Workshop,
};
use plan::{Edit, Fact, Id, Plan, Who, apply};

fn day(text: &str) -> chrono::NaiveDate {
    plan::date::parse(text).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// A bike shop with one of everything that this page is about.
fn full() -> Plan {
    let plan = open("northgate-bikes");
    let people: Vec<Person> = plan.all();
    let (ama, priya) = (people[0].id, people[1].id);
    let org: Org = plan.one();
    let sales = id::<Department>("dp_sales");
    let core = Guideline { text: "Be kind.".into(), ..Guideline::new(id("gu_core")) };
    let mut model = org.model.clone();
    model.today = Fact::Decided(OperatingModel::Central);
    model.target = Some(OperatingModel::HubAndSpoke);
    let after = Org {
        path: Path::Departments,
        model,
        strategy: Strategy { text: "Help every cyclist".into(), owner: None },
        hub: Some(Hub { who: Some(Who::Person(ama)), helps_with: "Photos".into(), how_to_ask: "Ring the bell".into() }),
        rules_changed_on: Some(day("2026-11-01")),
        rules_review_on: Some(day("2027-02-01")),
        ..org.clone()
    };
    let guide = Guide { title: "Sales guide".into(), drops: vec![core.id], ..Guide::default() };
    let edits = vec![
        Edit::change(&org, &after),
        Edit::add(&core),
        Edit::add(&Guideline { text: "Old rule".into(), state: RuleState::Retired, ..Guideline::new(id("gu_old")) }),
        Edit::add(&Department {
            name: "Sales".into(),
            representative: Some(Who::Person(priya)),
            involved: vec![Involved::AnswersQuestions],
            goal: "More test rides".into(),
            guide: Some(guide),
            live: Live { from: Some(day("2026-12-01")), to: None },
            ..Department::new(sales)
        }),
        Edit::add(&Guideline {
            text: "Say the price.".into(),
            department: Some(sales),
            ..Guideline::new(id("gu_sales"))
        }),
        Edit::add(&Goal { text: "Grow".into(), measure: "Ten rides".into(), ..Goal::new(id("go_1")) }),
        Edit::add(&Goal {
            text: "Answer fast".into(),
            kind: GoalKind::Social,
            parent: Some(id("go_1")),
            ..Goal::new(id("go_2"))
        }),
        Edit::add(&Decision {
            what: "Which networks".into(),
            kind: DecisionKind::Consulted,
            decider: Fact::Decided(Some(ama)),
            result: "Two".into(),
            decided_on: Some(day("2026-11-03")),
            touches: vec![sales],
            ..Decision::new(id("de_1"))
        }),
        Edit::add(&Consultation {
            department: sales,
            question: "What could you show?".into(),
            answer: "New bikes".into(),
            outcome: Some(Outcome::Partly),
            reason: "Only on Mondays".into(),
            ..Consultation::new(id("co_1"))
        }),
        Edit::add(&Approval {
            applies_to: "Prices".into(),
            colour: Colour::Amber,
            approver: Fact::Decided(Some(priya)),
            deputy: Fact::Decided(Some(ama)),
            limit_minutes: Some(30),
            ..Approval::new(id("ap_9"))
        }),
        Edit::add(&Expert { topic: "Brakes".into(), person: Some(ama), minutes: Some(15), ..Expert::new(id("ex_1")) }),
        Edit::add(&ListeningPlace {
            name: "Bike forum".into(),
            every_days: Some(7),
            ..ListeningPlace::new(id("ls_1"))
        }),
        Edit::add(&Advocate { who: priya, may_share: "Shop news".into(), ..Advocate::new(id("ad_1")) }),
        Edit::add(&Training {
            who: priya,
            skill: "post".into(),
            level: SkillLevel::CanTeach,
            on: Some(day("2026-11-01")),
            ..Training::new(id("tr_1"))
        }),
        Edit::add(&Workshop {
            on: day("2026-12-10"),
            agenda: vec![AgendaItem { text: "Practise replies".into(), minutes: 10, ..AgendaItem::default() }],
            ..Workshop::new(id("ws_9"))
        }),
    ];
    apply(&plan, &Edit::Many(edits)).unwrap().plan
}

fn text(plan: &Plan, edition: Edition, choice: CopyChoice) -> String {
    let lens = lens(plan);
    let report = checked::report(&lens);
    outline::text(&outline::plan(&lens, &report, Words::english(), edition, choice))
}

#[test]
fn everything_that_was_entered_is_on_the_teams_sheet() {
    let shown = text(&full(), Edition::Team, CopyChoice::Everything);
    for words in [
        "Be kind.",
        "Agreed on 1 November 2026. Next look on 1 February 2027.",
        "Help every cyclist",
        "One team does it for everyone",
        "One team leads, departments take part",
        "Grow | The business | Ten rides",
        "Answer fast (helps the goal above) | Social media",
        "Which networks | In one place, after asking the departments | Ama | Two Decided on 3 November 2026",
        "Sales | More test rides | Answers questions and from 1 December 2026 | Sales guide",
        "Say the price.",
        "The guide leaves this core rule out: Be kind.",
        "Sales | What could you show? | New bikes | We do a part of it: Only on Mondays",
        "Prices | Amber: somebody else looks first | Priya. Stand-in: Ama | It waits 60 minutes at most.",
        "Brakes | Ama | answers within 15 minutes",
        "Bike forum (A review site)",
        "Ring the bell",
        "Priya |  | Shop news",
        "Can teach it",
        "Planned for 10 December 2026 | Practise replies",
    ] {
        assert!(shown.contains(words), "“{words}” is missing in\n{shown}");
    }
    assert!(!shown.contains("Old rule"), "{shown}");
}

#[test]
fn the_boss_and_the_wall_get_none_of_it_and_copies_without_names_hold_none() {
    let plan = full();
    for edition in [Edition::Boss, Edition::Wall] {
        let shown = text(&plan, edition, CopyChoice::Everything);
        for words in ["Say the price.", "Bike forum", "Can teach it", "Brakes"] {
            assert!(!shown.contains(words), "{edition:?}: {words}\n{shown}");
        }
    }
    let nameless = text(&plan, Edition::Team, CopyChoice::WithoutNames);
    for person in plan.all::<Person>() {
        assert!(!nameless.contains(&person.name), "{}\n{nameless}", person.name);
    }
}

#[test]
fn an_owner_alone_has_no_such_page() {
    for plan in SAMPLES.map(open).into_iter().chain([full()]) {
        let org: Org = plan.one();
        let solo = apply(&plan, &Edit::change(&org, &Org { path: Path::Solo, ..org.clone() })).unwrap().plan;
        let lens = lens(&solo);
        let report = checked::report(&lens);
        let drawn = outline::plan(&lens, &report, Words::english(), Edition::Team, CopyChoice::Everything);
        assert!(drawn.pages.iter().all(|page| page.kind != PageKind::Depth));
    }
}

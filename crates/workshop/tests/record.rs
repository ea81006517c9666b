//! The record of a workshop: everything that came out of it and nothing else, the same bytes for the same plan.

use export::outline;
use messages::Words;
use plan::cover::Zones;
use plan::field::Record;
use plan::lens::Lens;
use plan::model::{
    AgendaItem, Block, Decision, Done, NotDoing, Org, Parked, Person, Task, Vote, Workshop, WorkshopKind,
};
use plan::{Edit, Fact, Id, Plan, apply, date};
use workshop::record;
use workshop::settle::{Ruling, settle};

fn id<R: Record>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

fn add(plan: &mut Plan, record: &impl Record) {
    *plan = apply(plan, &Edit::add(record)).unwrap().plan;
}

fn held() -> Plan {
    let mut plan = Plan::default();
    let org = Org { title: "Northgate Bikes".into(), tz: "Europe/London".into(), ..Org::default() };
    plan = apply(&plan, &Edit::change(&Org::default(), &org)).unwrap().plan;
    for (key, name) in [("p_ama", "Ama Mensah"), ("p_tom", "Tom Ellis")] {
        let person = Person { name: name.into(), phone: "07700 900102".into(), ..Person::new(id(key)) };
        add(&mut plan, &person);
    }
    let next = date::parse("2027-03-03");
    let workshop = |key: &str, on: &str| Workshop {
        on: date::parse(on).unwrap(),
        kind: WorkshopKind::Planning,
        minutes: Some(90),
        ..Workshop::new(id(key))
    };
    let day = Workshop {
        held: true,
        facilitator: Some(id("p_ama")),
        attended: vec![id("p_ama"), id("p_tom")],
        next_on: next,
        ..workshop("ws_1", "2026-12-02")
    };
    add(&mut plan, &day);
    add(&mut plan, &workshop("ws_2", "2027-03-03"));
    add(&mut plan, &workshop("ws_3", "2027-06-03"));
    let here = Some(id("ws_1"));
    let decision = |key: &str, what: &str| Decision {
        what: what.into(),
        decider: Fact::Decided(Some(id("p_ama"))),
        workshop: here,
        ..Decision::new(id(key))
    };
    let vote = |choice: &str, dots| Vote { choice: choice.into(), dots };
    let decided = Decision {
        result: "Yes, once a week".into(),
        decided_on: date::parse("2026-12-02"),
        votes: vec![vote("Yes", 5), vote("No", 2), vote("Later", 0)],
        ..decision("de_1", "Do we use TikTok?")
    };
    add(&mut plan, &decided);
    add(&mut plan, &Decision { due: date::parse("2026-12-09"), ..decision("de_2", "Who pays for it?") });
    add(&mut plan, &Decision { workshop: None, ..decision("de_3", "From elsewhere") });
    let task = |key: &str, text: &str| Task { text: text.into(), workshop: here, ..Task::new(id(key)) };
    let due = date::parse("2026-12-04");
    add(&mut plan, &task("ta_1", "Ask the bank"));
    add(&mut plan, &Task { owner: Some(id("p_tom")), due, ..task("ta_2", "Call Sam: 07700 900102") });
    let done = Some(Done { on: date::parse("2026-12-02").unwrap(), by: None });
    add(&mut plan, &Task { done, ..task("ta_3", "Lock the drawer") });
    add(&mut plan, &Task { not_doing: Some(NotDoing::default()), ..task("ta_4", "Leave it") });
    add(&mut plan, &Task { workshop: None, due, ..task("ta_5", "Not ours") });
    add(&mut plan, &Parked { text: "New logo".into(), by: "Tom".into(), workshop: here, ..Parked::new(id("pk_1")) });
    add(&mut plan, &Parked { text: "Old".into(), closed_on: due, workshop: here, ..Parked::new(id("pk_2")) });
    plan
}

fn lens(plan: &Plan) -> Lens {
    Lens::new(plan, date::parse("2026-12-02").unwrap())
}

fn day(plan: &Plan) -> Workshop {
    plan.get(id("ws_1")).unwrap()
}

const RECORD: &str = "# Northgate Bikes: Record of our workshop";

#[test]
fn it_holds_what_came_out_of_the_day_and_nothing_else() {
    let plan = held();
    let shown = outline::text(&record::record(&lens(&plan), Words::english(), &day(&plan)));
    for part in [
        "Wednesday 2 December 2026, 90 minutes. Led by Ama",
        "Do we use TikTok?",
        "Yes, once a week",
        "Votes: Yes 5 and No 2",
        "Who pays for it?",
        "9 December 2026",
        "Ask the bank",
        "Tom, by 4 December 2026",
        "Lock the drawer",
        "New logo (Tom)",
        "We meet again on Wednesday 3 March 2027.",
    ] {
        assert!(shown.contains(part), "{part} in\n{shown}");
    }
    for part in ["From elsewhere", "Not ours", "Leave it", "Old", "07700", "Later"] {
        assert!(!shown.contains(part), "{part} in\n{shown}");
    }
    let at = |part: &str| shown.find(part).unwrap();
    assert!(at("Call Sam") < at("Ask the bank"), "what is due comes first");
}

#[test]
fn what_is_parked_is_neither_decided_nor_open() {
    let mut plan = held();
    let item = |text: &str| AgendaItem { block: Block::Decide, text: text.into(), ..AgendaItem::default() };
    let agenda = vec![item("Do we use TikTok?"), item("Who pays for it?"), item("Who answers on Sundays?")];
    let before = day(&plan);
    plan = apply(&plan, &Edit::change(&before, &Workshop { agenda: agenda.clone(), ..before.clone() })).unwrap().plan;
    for (at, (item, ruling)) in
        agenda.iter().zip([Ruling::Parked, Ruling::Parked, Ruling::Undecided(None, None)]).enumerate()
    {
        let new = (id(&format!("de_n{at}")), id(&format!("pk_n{at}")));
        let edit = settle(&lens(&plan), id("ws_1"), item, &ruling, new);
        plan = apply(&plan, &edit).unwrap().plan;
    }
    let words = Words::english();
    let shown = outline::text(&record::record(&lens(&plan), words, &day(&plan)));
    let at = |part: &str| shown.find(part).unwrap();
    for parked in ["Do we use TikTok?", "Who pays for it?"] {
        assert_eq!(shown.matches(parked).count(), 1, "{parked} in\n{shown}");
        assert!(at(parked) > at(words.record_parked()), "{parked} in\n{shown}");
    }
    assert!(shown.contains(words.record_decided_none()) && !shown.contains("Yes, once a week"), "{shown}");
    assert!(at("Who answers on Sundays?") > at(words.record_open()), "{shown}");
    assert!(at("Who answers on Sundays?") < at(words.record_todo()), "{shown}");
}

#[test]
fn nothing_came_out_of_it_is_said_too() {
    let mut plan = Plan::default();
    add(&mut plan, &Workshop { on: date::parse("2026-12-02").unwrap(), ..Workshop::new(id("ws_1")) });
    let words = Words::english();
    let shown = outline::text(&record::record(&lens(&plan), words, &day(&plan)));
    for part in
        [words.record_there_none(), words.record_decided_none(), words.record_todo_none(), words.record_next_none()]
    {
        assert!(shown.contains(part), "{part} in\n{shown}");
    }
    assert!(!shown.contains(words.record_open()) && !shown.contains(words.record_parked()));
}

#[test]
fn equal_plans_give_equal_bytes() {
    let (one, two) = (held(), held());
    let words = Words::english();
    let markdown = |plan: &Plan| record::markdown(&lens(plan), words, &day(plan));
    assert_eq!(markdown(&one), markdown(&two));
    assert!(markdown(&one).starts_with(RECORD), "{}", markdown(&one));
    let calendar = |plan: &Plan| record::calendar(&lens(plan), &Zones::default(), words, ("pl_1", 4), id("ws_1"));
    assert_eq!(calendar(&one), calendar(&two));
}

#[test]
fn the_calendar_has_the_next_date_and_what_is_due_under_their_own_names() {
    let plan = held();
    let words = Words::english();
    let file = |plan: &Plan| record::calendar(&lens(plan), &Zones::default(), words, ("pl_1", 4), id("ws_1"));
    let names = |file: &str| {
        let mut names: Vec<_> = file.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect();
        names.sort();
        names
    };
    assert_eq!(names(&file(&plan)), ["ta_2@pl_1", "ws_2@pl_1"]);
    // Nobody has planned it yet: it still has a name that stays.
    let without = apply(&plan, &Edit::remove(id::<Workshop>("ws_2"))).unwrap().plan;
    assert_eq!(names(&file(&without)), ["ta_2@pl_1", "ws_1-next@pl_1"]);
    assert!(file(&without).contains("DTSTART;VALUE=DATE:20270303"), "{}", file(&without));
}

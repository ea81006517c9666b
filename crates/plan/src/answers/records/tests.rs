//! Any record of any table survives a form that asks for all of it; what cannot be is said and nothing is written.

use super::*;
use crate::answers::testing::apply_all;
use crate::checks::fixture::Fixture;
use crate::model::{Approval, Department, Goal, Org, Training, Workshop};
use crate::{Fact, Id};

const fn ask(path: &'static str) -> Ask {
    Ask { path, needed: false, rule: Rule::Free }
}

fn texts<const N: usize>(answers: [&str; N]) -> Vec<String> {
    answers.map(str::to_owned).to_vec()
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

#[test]
fn what_is_written_is_read_again_and_writing_it_again_changes_nothing() {
    let mut f = Fixture::team();
    let (ama, ben) = (f.person("ama"), f.person("ben"));
    let asks = ["on", "kind", "held", "facilitator", "minutes", "topics", "agenda", "attended"].map(ask);
    let people = [ama.to_string(), " ".into(), ben.to_string()].concat();
    let answers = vec![
        "2026-06-12".into(),
        "planning".into(),
        "yes".into(),
        ama.to_string(),
        "60".into(),
        "Access\nPhotos of people".into(),
        "10 What changed\nQuestions".into(),
        people,
    ];
    let write = |plan: &Plan, answers: &[String]| write(plan, "workshops", key("ws_1"), &asks, answers, &Object::new());
    let plan = apply_all(&f.plan, write(&f.plan, &answers).unwrap());
    let workshop = plan.get(Id::<Workshop>::parse("ws_1").unwrap()).unwrap();
    assert_eq!(date::format(workshop.on), "2026-06-12");
    assert_eq!((workshop.held, workshop.facilitator, workshop.minutes), (true, Some(ama), Some(60)));
    assert_eq!(workshop.topics, ["Access", "Photos of people"]);
    let agenda: Vec<_> = workshop.agenda.iter().map(|item| (item.minutes, item.text.as_str())).collect();
    assert_eq!(agenda, [(10, "What changed"), (0, "Questions")]);
    assert_eq!(workshop.attended, [ama, ben]);
    assert_eq!(read(&plan, "workshops", key("ws_1"), &asks, &Object::new()), answers);
    assert_eq!(write(&plan, &answers).unwrap(), []);
    assert!(!workshop.o.is_empty());
}

#[test]
fn an_open_fact_keeps_its_target_and_who_decides() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    f.add(|approval: &mut Approval| approval.applies_to = "Prices".into());
    let at = f.plan.all::<Approval>()[0].id.key;
    let asks = [ask("approver"), ask("deputy")];
    let mut try_with = |answers: [&str; 2]| {
        let edits = write(&f.plan, "approvals", at, &asks, &texts(answers), &Object::new()).unwrap();
        f.plan = apply_all(&f.plan, edits);
        assert_eq!(read(&f.plan, "approvals", at, &asks, &Object::new()), answers);
        f.plan.all::<Approval>().remove(0)
    };
    let later = ["later ", ama.as_str(), " 2026-12-01"].concat();
    assert_eq!(try_with([ama.as_str(), "none"]).deputy, Fact::Decided(None));
    assert!(try_with([ama.as_str(), "not-sure"]).deputy.is_not_sure());
    let open = try_with([&later, "later - -"]);
    assert!(matches!(open.approver, Fact::ToDecide { by: Some(_), until: Some(_) }));
    assert_eq!(open.deputy, Fact::ToDecide { by: None, until: None });
    assert!(try_with(["", ""]).approver.is_unlooked());
}

#[test]
fn a_part_of_an_object_leaves_the_other_parts_alone() {
    let mut f = Fixture::team();
    f.add(|department: &mut Department| {
        department.name = "Sales".into();
        department.guide = Some(crate::model::Guide { title: "Our guide".into(), ..crate::model::Guide::default() });
    });
    let at = f.plan.all::<Department>()[0].id.key;
    let asks = [ask("guide/accepted_core_on"), ask("live/from"), ask("live/to")];
    let edits = write(&f.plan, "departments", at, &asks, &texts(["2026-11-01", "", ""]), &Object::new()).unwrap();
    let plan = apply_all(&f.plan, edits);
    let guide = plan.all::<Department>().remove(0).guide.unwrap();
    assert_eq!((guide.title.as_str(), guide.accepted_core_on), ("Our guide", date::parse("2026-11-01")));
}

#[test]
fn the_one_record_of_a_table_is_made_when_it_is_missing() {
    let asks = [ask("strategy/text")];
    let one = key(ONE);
    let edits = write(&Plan::default(), "org", one, &asks, &texts(["Help  every cyclist"]), &Object::new()).unwrap();
    let plan = apply_all(&Plan::default(), edits);
    assert_eq!(plan.one::<Org>().strategy.text, "Help every cyclist");
    assert_eq!(write(&plan, "org", one, &asks, &texts(["Help every cyclist"]), &Object::new()).unwrap(), []);
}

#[test]
fn what_cannot_be_is_said_by_place_and_nothing_is_written() {
    let asks =
        [Ask { path: "text", needed: true, rule: Rule::Free }, Ask { path: "kind", needed: false, rule: Rule::First }];
    let refused = |table, asks: &[Ask], answers: &[String]| {
        write(&Plan::default(), table, key("x_1"), asks, answers, &Object::new()).unwrap_err()
    };
    assert_eq!(refused("goals", &asks, &texts(["  ", "business"])), [(0, Problem::Missing)]);
    let days = [ask("live/from"), Ask { path: "live/to", needed: false, rule: Rule::NotBefore("live/from") }];
    let from = date::parse("2026-11-02").unwrap();
    assert_eq!(refused("departments", &days, &texts(["2026-11-02", "2026-11-01"])), [(1, Problem::Before(from))]);
    for day in ["0000-01-01", "99999-01-01", "2026-02-30", "soon"] {
        assert_eq!(refused("departments", &days, &texts([day, ""])), [(0, Problem::Day)]);
    }
    let minutes = [Ask { path: "limit_minutes", needed: false, rule: Rule::Between(1, 120) }];
    for number in ["0", "121", "-1", "x", "99999999999"] {
        assert_eq!(refused("approvals", &minutes, &texts([number])), [(0, Problem::Number(1, 120))]);
    }
    let link = [Ask { path: "url", needed: false, rule: Rule::Link }];
    assert_eq!(refused("listening", &link, &texts(["http://x.example"])), [(0, Problem::Link)]);
}

#[test]
fn a_new_record_takes_the_preset_and_the_first_word_is_not_written() {
    let f = Fixture::team();
    let asks = [ask("text"), Ask { path: "kind", needed: false, rule: Rule::First }];
    let mut preset = Object::new();
    preset.insert("measure".into(), Value::String("Replies".into()));
    let measure = [ask("measure")];
    assert_eq!(read(&f.plan, "goals", key("go_1"), &measure, &preset), ["Replies"]);
    let edits = write(&f.plan, "goals", key("go_1"), &asks, &texts(["Answer", "business"]), &preset).unwrap();
    let [Edit::Add { record, .. }] = edits.as_slice() else { panic!("{edits:?}") };
    assert!(!record.contains_key("kind"));
    let plan = apply_all(&f.plan, edits);
    let goal = plan.all::<Goal>().remove(0);
    assert_eq!((goal.measure.as_str(), goal.kind), ("Replies", crate::model::GoalKind::Business));
    assert_eq!(read(&plan, "goals", key("go_1"), &asks, &Object::new()), ["Answer", "business"]);
}

#[test]
fn records_can_be_picked_by_a_field_and_refusals_find_their_field() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    for skill in ["post", ""] {
        f.add(|training: &mut Training| (training.who, training.skill) = (ama, skill.to_owned()));
    }
    let count = |only| keys(&f.plan, "training", only).len();
    assert_eq!((count(None), count(Some(("skill", "post"))), count(Some(("skill", "")))), (2, 1, 1));
    let asks = [ask("text"), ask("guide/title"), ask("guide/url")];
    assert_eq!(place_of(&asks, "guide/url"), Some(2));
    assert_eq!(place_of(&asks, "guide"), Some(1));
    assert_eq!(place_of(&asks, "name"), None);
    let asks = ["what", "what_text"].map(|path| Ask { path, needed: false, rule: Rule::Free });
    assert_eq!(place_of(&asks, "what_text"), Some(1), "a longer name is another field");
}

#[test]
fn boxes_are_ticked_and_cleared() {
    assert_eq!(join("a b", "c", true), "a b c");
    assert_eq!(join("a b c", "b", false), "a c");
    assert_eq!(join("", "b", false), "");
    assert_eq!(join("b", "b", true), "b");
    assert_eq!(split(" a  b").collect::<Vec<_>>(), ["a", "b"]);
}

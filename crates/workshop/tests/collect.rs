//! Answers into a plan: matched, compared, added in one step; the order does not matter, and twice is once.

use crate::common::{lens, open, today, workshop};
use messages::Words;
use plan::answers::access::{Way, way};
use plan::history::Step;
use plan::model::{Account, Comment, Department, Grant, Guideline, Parked, Person, Route, RuleState, Tool, Workshop};
use plan::{Edit, Fact, History, Id, Key, Plan, apply};
use proptest::prelude::*;
use workshop::answers::draft::Draft;
use workshop::answers::{Access, text};
use workshop::collect::{
    Block, Decisions, Match, Missing, Side, Standing, What, Who, blocks, conflicts, edits, matching, missing, received,
};
use workshop::invite::Invitation;

fn start() -> Plan {
    let plan = open("northgate-bikes");
    let sales = Department { name: "Sales".into(), ..Department::new(Id::parse("dp_sales").unwrap()) };
    let shop = Department { name: "Workshop".into(), ..Department::new(Id::parse("dp_shop").unwrap()) };
    apply(&plan, &Edit::Many(vec![Edit::add(&sales), Edit::add(&shop)])).unwrap().plan
}

fn invitation(plan: &Plan) -> Invitation {
    Invitation::of(&lens(plan), &workshop(plan), Words::english())
}

fn sent(plan: &Plan, draft: &Draft) -> String {
    sent_at(plan, draft, 29_900_000)
}

fn sent_at(plan: &Plan, draft: &Draft, made: u64) -> String {
    text(&draft.answers(&invitation(plan), made), &invitation(plan), Words::english())
}

fn named(name: &str) -> Draft {
    Draft { name: name.into(), ..Draft::default() }
}

fn account(plan: &Plan, network: &str) -> Id<Account> {
    plan.all::<Account>().iter().find(|one| one.network == network).unwrap().id
}

fn person(plan: &Plan, name: &str) -> Id<Person> {
    plan.all::<Person>().iter().find(|one| one.name == name).unwrap().id
}

/// Ids that this plan has not yet.
fn ids(plan: &Plan) -> impl FnMut(&'static str) -> Key {
    let mut n = 100 * plan.tables().map(|(_, records)| records.len()).sum::<usize>();
    move |prefix| {
        n += 1;
        Key::parse(&format!("{prefix}new{n:06}")).unwrap()
    }
}

fn found(plan: &Plan, text: &str) -> Vec<Block> {
    blocks(&workshop(plan), text)
}

/// The edits that add a text with these decisions.
fn added(plan: &Plan, text: &str, decisions: &Decisions) -> Vec<Edit> {
    let context = (plan, Words::english(), today());
    edits(context, workshop(plan).id, &found(plan, text), decisions, &mut ids(plan)).unwrap()
}

fn after(plan: &Plan, text: &str, decisions: &Decisions) -> Plan {
    apply(plan, &Edit::Many(added(plan, text, decisions))).unwrap().plan
}

fn decide(plan: &Plan, text: &str, side: Side) -> Decisions {
    let mut out = Decisions::default();
    for block in found(plan, text) {
        let Some(Who::Known(person)) = out.who(plan, &block) else { continue };
        for one in conflicts(plan, &block.answers, person) {
            out.sides.insert((block.sum.clone(), one.key), side);
        }
    }
    out
}

fn remarks(plan: &Plan, on: Key) -> Vec<String> {
    plan.all::<Comment>().into_iter().filter(|one| one.on == on).map(|one| one.text).collect()
}

#[test]
fn a_new_name_becomes_a_person_with_everything_that_was_answered() {
    let plan = start();
    let (facebook, instagram) = (account(&plan, "facebook"), account(&plan, "instagram"));
    let mut draft = Draft {
        department: "dp_sales".into(),
        apps: "Later".into(),
        can_watch: Some(true),
        days: vec![6, 7],
        from: "10:00".into(),
        worry: "Nobody answers on Sundays".into(),
        rule: "Two people read every post".into(),
        ..named("Sofia Rossi")
    };
    draft.answer(facebook.key, Access::Own);
    draft.answer(instagram.key, Access::Shared);
    let next = after(&plan, &sent(&plan, &draft), &Decisions::default());
    let sofia = person(&next, "Sofia Rossi");
    let record: Person = next.get(sofia).unwrap();
    assert_eq!(record.department, Id::parse("dp_sales"));
    let available = record.available.unwrap();
    assert_eq!((available.days.len(), available.from, available.to), (2, Some(600), None));
    assert_eq!(way(&next, sofia, instagram), Some(Way::Password));
    assert_eq!(way(&next, sofia, facebook), Some(Way::NotSure), "a login of her own; what it allows nobody said");
    let tool = next.all::<Tool>().into_iter().find(|one| one.name == "Later").unwrap();
    assert_eq!(tool.through, Fact::NotSure);
    assert_eq!(remarks(&next, tool.id.key), ["Sofia Rossi linked this app."]);
    let worry = next.all::<Parked>().into_iter().next_back().unwrap();
    // It was sent to one person, and everybody sees what is parked: nobody learns whose it is.
    assert_eq!((worry.text.as_str(), worry.by.as_str()), ("Nobody answers on Sundays", ""));
    assert_eq!(worry.workshop, Some(workshop(&plan).id));
    let rule = next.all::<Guideline>().into_iter().find(|one| one.text == "Two people read every post").unwrap();
    assert_eq!(rule.state, RuleState::Draft);
    assert_eq!(received(&workshop(&next)), (1, 12));
    assert_eq!(workshop(&next).attended, vec![]);
}

#[test]
fn an_own_login_is_written_where_the_network_gives_nobody_one() {
    let plan = start();
    let x = account(&plan, "x");
    let mut draft = named("Sofia Rossi");
    draft.answer(x.key, Access::Own);
    let next = after(&plan, &sent(&plan, &draft), &Decisions::default());
    let sofia = person(&next, "Sofia Rossi");
    let grant = next.all::<Grant>().into_iter().find(|one| one.person == Some(sofia)).unwrap();
    assert_eq!((grant.account, grant.route), (Some(x), Route::OwnLogin));
    // A shared password that somebody else tells of takes only those along who have said no more.
    let mut other = named("Zoe");
    other.answer(x.key, Access::Shared);
    let next = after(&next, &sent(&plan, &other), &Decisions::default());
    assert_eq!(next.all::<Grant>().into_iter().find(|one| one.id == grant.id), Some(grant));
}

#[test]
fn names_are_matched_or_asked_about() {
    let mut plan = Plan::default();
    for (id, name) in
        [("p_1", "Tom Ellis"), ("p_2", "José Müller"), ("p_3", "Ama"), ("p_4", "Ben Ellis"), ("p_5", "Ben Stone")]
    {
        plan = apply(&plan, &Edit::add(&Person { name: name.into(), ..Person::new(Id::parse(id).unwrap()) }))
            .unwrap()
            .plan;
    }
    let id = |text: &str| Id::parse(text).unwrap();
    for (name, wanted) in [
        ("tom  ELLIS", Match::Same(id("p_1"))),
        ("Jose Muller", Match::Same(id("p_2"))),
        ("Tom", Match::Perhaps(id("p_1"))),
        ("Ama Mensah", Match::Perhaps(id("p_3"))),
        ("Ben", Match::Ask(vec![id("p_4"), id("p_5")])),
        ("Tom Miller", Match::Ask(vec![id("p_1")])),
        ("Kim Ng", Match::Nobody),
    ] {
        assert_eq!(matching(&plan, name), wanted, "{name}");
    }
}

#[test]
fn differences_wait_for_a_choice_and_both_sides_are_kept() {
    let plan = start();
    let people = plan.all::<Person>();
    let all = plan.all::<Account>();
    let held = |one: &Person| all.iter().find(|account| way(&plan, one.id, account.id) == Some(Way::Password)).cloned();
    let (tom, place) = people.iter().find_map(|one| Some((one.clone(), held(one)?))).unwrap();
    let mut draft = named(&tom.name);
    draft.answer(place.id.key, Access::No);
    let text = sent(&plan, &draft);
    let block = found(&plan, &text).remove(0);
    let found_conflicts = conflicts(&plan, &block.answers, tom.id);
    assert!(matches!(found_conflicts[0].what, What::Access { answer: Access::No, .. }));
    let key = found_conflicts[0].key.clone();
    let open = missing(&plan, std::slice::from_ref(&block), &Decisions::default());
    assert_eq!(open, [Missing::Side(block.sum.clone(), key)]);
    let mine = after(&plan, &text, &decide(&plan, &text, Side::Mine));
    assert_eq!(way(&mine, tom.id, place.id), Some(Way::Password));
    let kept = remarks(&mine, place.id.key).pop().unwrap();
    assert!(
        kept.contains("Cannot get in") && kept.contains("Shared password") && kept.contains("kept the plan"),
        "{kept}"
    );
    let theirs = after(&plan, &text, &decide(&plan, &text, Side::Theirs));
    assert_eq!(way(&theirs, tom.id, place.id), None);
    let kept = remarks(&theirs, place.id.key).pop().unwrap();
    assert!(kept.contains("Shared password") && kept.contains("took the answer"), "{kept}");
}

#[test]
fn two_answers_of_one_person_are_told() {
    let plan = start();
    let name = plan.all::<Person>()[0].name.clone();
    let first = name.split(' ').next().unwrap().to_owned();
    let both = [sent(&plan, &named(&name)), sent(&plan, &named(&first))].concat();
    let open = missing(&plan, &found(&plan, &both), &Decisions::default());
    assert!(matches!(open.as_slice(), [Missing::Twice(..)] | [Missing::Who(_)]), "{open:?}");
    // The same name twice: the later ones hold.
    let later = Draft { rule: "Later".into(), ..named(&name) };
    let later = sent_at(&plan, &later, 29_900_001);
    let (earlier, both) = (sent(&plan, &named(&name)), [later, sent(&plan, &named(&name))].concat());
    let standings = |plan: &Plan| -> Vec<_> {
        found(plan, &both).into_iter().map(|one| (one.answers.rule, one.standing)).collect()
    };
    assert_eq!(standings(&plan), [("Later".into(), Standing::Fresh), (String::new(), Standing::Older)]);
    // The whole chat is pasted again when both were added, one after the other: nothing is there to add.
    let next = after(&after(&plan, &earlier, &Decisions::default()), &both, &Decisions::default());
    assert_eq!(standings(&next), [("Later".into(), Standing::Again), (String::new(), Standing::Older)]);
    assert_eq!(added(&next, &both, &Decisions::default()), []);
}

#[test]
fn older_answers_alone_do_not_take_the_place_of_later_ones() {
    let plan = start();
    let (tom, other) = (person(&plan, "Tom Ellis"), person(&plan, "Priya Shah"));
    let rule = |text: &str| Draft { rule: text.into(), ..named("Tom Ellis") };
    let (first, last) = (sent_at(&plan, &rule("First"), 29_900_000), sent_at(&plan, &rule("Last"), 29_900_001));
    let next = after(&plan, &last, &Decisions::default());
    let none = Decisions::default();
    let block = found(&next, &first).remove(0);
    assert_eq!((block.standing, block.is_overtaken(&next, &none)), (Standing::Fresh, true));
    assert!(!block.is_usable(&next, &none));
    assert_eq!(added(&next, &first, &none), [], "the plan keeps what is later");
    // A first name alone, and letters that changed on their way, are older all the same.
    for text in [first.replace("Tom Ellis", "Tom"), first.replace("First", "Frst")] {
        assert!(found(&next, &text)[0].is_overtaken(&next, &none), "{text}");
        assert_eq!(added(&next, &text, &none), []);
    }
    // Somebody else's are not older, and whoever wants the older ones gets them.
    let mut theirs = none.clone();
    theirs.who.insert(block.sum.clone(), Who::Known(other));
    assert!(block.is_usable(&next, &theirs));
    let mut looked = none.clone();
    looked.looked.insert(block.sum.clone());
    let back = after(&next, &first, &looked);
    assert_eq!(
        workshop(&back).answered.iter().map(|one| (one.who, one.made)).collect::<Vec<_>>(),
        [(tom, Some(29_900_000))]
    );
    assert!(found(&back, &last)[0].is_usable(&back, &none), "the later ones are later again");
    // Later ones are added without a question, and those of the same minute too: nobody knows which came first.
    let begun = after(&plan, &first, &none);
    for made in [29_900_000, 29_900_001] {
        assert!(found(&begun, &sent_at(&plan, &rule("Last"), made))[0].is_usable(&begun, &none), "{made}");
    }
    // A plan of before says no times.
    let before = workshop(&next);
    let mut old = before.clone();
    old.answered[0].made = None;
    let old = apply(&next, &Edit::change(&before, &old)).unwrap().plan;
    assert!(found(&old, &first)[0].is_usable(&old, &none));
    // Damage is no time.
    for far in [2_000_000_000, u64::MAX] {
        let far = sent_at(&plan, &rule("Far"), far);
        assert_eq!(workshop(&after(&plan, &far, &none)).answered[0].made, None);
    }
}

#[test]
fn what_cannot_be_added_says_why() {
    let plan = start();
    let whole = sent(&plan, &Draft { rule: "Be kind".into(), ..named("Kim Ng") });
    let standing = |text: &str| found(&plan, text).first().map(|one| one.standing);
    assert_eq!(standing(&whole), Some(Standing::Fresh));
    assert_eq!(standing(&whole.replace("kind", "kin")), Some(Standing::Changed));
    assert_eq!(standing(&[&whole, whole.replace("kind", "kin").as_str()].concat()), Some(Standing::Fresh));
    assert_eq!(standing(&whole.replace("END", "")), Some(Standing::Cut));
    assert_eq!(standing(&whole.replace("ANSWERS 1", "ANSWERS 7")), Some(Standing::Newer));
    assert_eq!(standing("Hello"), None);
    let other = Workshop { ..Workshop::new(Id::parse("ws_other").unwrap()) };
    assert_eq!(blocks(&other, &whole)[0].standing, Standing::Foreign);
    let secret = whole.replace("Be kind", "the password is tulip99");
    assert_eq!(standing(&secret), Some(Standing::Secret));
    let next = after(&plan, &whole, &Decisions::default());
    assert_eq!(found(&next, &whole)[0].standing, Standing::Again);
    // Changed ones only after a look.
    let changed = whole.replace("kind", "kin");
    assert_eq!(added(&plan, &changed, &Decisions::default()), []);
    let mut looked = Decisions::default();
    looked.looked.insert(found(&plan, &changed)[0].sum.clone());
    assert!(!added(&plan, &changed, &looked).is_empty());
}

fn draft(plan: &Plan, place: usize, answers: &[usize], more: (u8, bool)) -> Draft {
    let people = plan.all::<Person>();
    let name = people.get(place).map_or_else(|| format!("New Person{place}"), |one| one.name.clone());
    let (day, apps) = more;
    let mut out = Draft {
        department: if place.is_multiple_of(2) { "dp_sales" } else { "dp_shop" }.into(),
        apps: if apps { "Later\nCanva".into() } else { String::new() },
        can_watch: (day < 8).then_some(day > 0),
        worry: if day == 3 { "Reviews".into() } else { String::new() },
        rule: if day == 4 { "Be kind".into() } else { String::new() },
        ..named(&name)
    };
    if (1..8).contains(&day) {
        out.tick(day, true);
    }
    for (account, answer) in plan.all::<Account>().iter().zip(answers) {
        if let Some(how) = Access::ALL.get(*answer) {
            out.answer(account.id.key, *how);
        }
    }
    out
}

proptest! {
    // A case is a whole exchange of texts: 256 of them, however many small properties are tried with.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.min(256), ..ProptestConfig::default() })]

    #[test]
    fn the_order_does_not_matter_twice_is_once_and_undo_gives_the_start(
        all in prop::collection::vec((prop::collection::vec(0..5_usize, 8), (0..9_u8, any::<bool>())), 1..8),
        seed in any::<u64>(),
        theirs in any::<bool>(),
    ) {
        let plan = start();
        let mut texts: Vec<String> = all.iter().enumerate().map(|(place, (answers, more))| sent(&plan, &draft(&plan, place, answers, *more))).collect();
        let side = if theirs { Side::Theirs } else { Side::Mine };
        let together = texts.join("\n\n");
        let decisions = decide(&plan, &together, side);
        let edits = added(&plan, &together, &decisions);
        let step = apply(&plan, &Edit::Many(edits)).unwrap();
        let once = step.plan;
        // Any order gives the same plan, to the last id.
        let by = (seed as usize) % texts.len();
        texts.rotate_left(by);
        texts.reverse();
        let again = texts.iter().chain(&texts).cloned().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(&after(&plan, &again, &decisions), &once);
        // Twice is once.
        prop_assert_eq!(added(&once, &together, &decisions), vec![]);
        // One step back gives the start.
        let mut history = History::default();
        history.push(Step { label: "x".into(), merge: String::new(), at_ms: 0, changes: step.changes });
        let moved = history.undo(&once).unwrap();
        prop_assert_eq!(moved.left, vec![]);
        prop_assert_eq!(&moved.plan, &plan);
        prop_assert_eq!(plan::invariants(&once), Vec::<String>::new());
    }
}

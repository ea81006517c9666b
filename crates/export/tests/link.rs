//! Links and locked files: what was packed comes out again, and whatever happens on the way has its own name.

use crate::common::{SAMPLES, lens, open};
use crate::secretive::{contacts, secretive};
use export::link::packed::{self, Fault};
use export::link::sealed::{self, MOST_ROUNDS, ROUNDS, Sealed};
use export::link::{self, Fits, Parcel, list, rules};
use export::outline::{self, Sheet};
use export::{CopyChoice, Edition, leave_out, needs};
use messages::Words;
use plan::checks::Report;
use plan::file::{Import, Loaded, load};
use plan::lens::leaving::{Parting, stages};
use plan::model::{Department, Done, Goal, Guideline, NotDoing, Person, RuleState, Task, Verified};
use plan::{Edit, Id, Plan};

const ID: &str = "pl_0000000000000";

fn file(sample: &str) -> String {
    leave_out::plan_file(&lens(&open(sample)), Words::english(), CopyChoice::WithoutContacts, ID)
}

fn opened(bytes: &[u8]) -> Loaded {
    let mut new_id = |prefix: &str| format!("{prefix}0000000000001");
    load(bytes, &mut Import { new_id: &mut new_id, unknown_name: &|_| String::new() }).unwrap()
}

fn locked() -> Sealed {
    Sealed { rounds: ROUNDS, salt: [7; 16], start: [8; 12], proof: [9; 16], locked: (0..=255).collect() }
}

#[test]
fn a_plan_comes_out_as_it_went_in() {
    for sample in SAMPLES {
        let file = file(sample);
        let link = link::of_plan(&file);
        assert_eq!(link, link::of_plan(&file), "equal input, equal link");
        let Parcel::Plan(bytes) = link::read(&link).unwrap() else { panic!("{sample}") };
        let (sent, arrived) = (opened(file.as_bytes()), opened(&bytes));
        assert_eq!(arrived.repairs, [], "{sample}");
        assert_eq!(arrived.document.plan, sent.document.plan, "{sample}");
        assert_eq!(plan::file::write(&arrived.document), file, "{sample}");
    }
}

/// How long links are; what fits where is said on the page.
#[test]
fn a_small_plan_is_short_enough_for_a_chat() {
    let length = |sample| link::BEFORE.len() + link::of_plan(&file(sample)).len();
    let all: Vec<(&str, usize)> = SAMPLES.into_iter().map(|sample| (sample, length(sample))).collect();
    assert!(link::fits(length("northgate-bikes")) <= Fits::MostChats, "{all:?}");
    assert_eq!(
        [2_000, 2_001, 4_000, 4_001, 32_001].map(link::fits),
        [Fits::Anywhere, Fits::MostChats, Fits::MostChats, Fits::Email, Fits::Nowhere]
    );
    println!("letters of a link: {all:?}");
}

#[test]
fn letters_in_a_link_need_no_escape() {
    let link = link::of_plan(&file("northgate-bikes"));
    assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)));
}

#[test]
fn every_cut_is_called_a_cut() {
    let link = link::of_plan(&file("corner-bakery"));
    let head = link.match_indices('.').nth(3).unwrap().0;
    for length in (4..link.len()).step_by(7).chain([link.len() - 1]) {
        let cut = link.get(..length).unwrap();
        match link::read(cut) {
            Err(Fault::Cut { got, wanted }) if length > head => {
                assert_eq!(got as usize, length - head - 1);
                assert_eq!(wanted as usize, link.len() - head - 1);
            }
            Err(Fault::Cut { got: 0, wanted: 0 }) => {}
            other => panic!("{length}: {other:?}"),
        }
    }
}

#[test]
fn every_changed_letter_is_damage() {
    let link = link::of_plan(&file("corner-bakery"));
    let head = link.match_indices('.').nth(3).unwrap().0 + 1;
    for at in (head..link.len() - 1).step_by(11) {
        let mut letters: Vec<char> = link.chars().collect();
        let letter = letters.get_mut(at).unwrap();
        *letter = if *letter == 'A' { 'B' } else { 'A' };
        let changed: String = letters.into_iter().collect();
        assert_eq!(link::read(&changed), Err(Fault::Damaged), "{at}");
    }
    assert_eq!(link::read(&link.replacen(".p.", ".s.", 1)), Err(Fault::Newer), "a plan is no locked plan");
}

#[test]
fn what_is_not_ours_and_what_is_newer() {
    for foreign in ["", "hello", "https://example.com", "x.p.1.2.3", "-1.p.4.00000000.AAAA"] {
        assert_eq!(link::read(foreign), Err(Fault::Foreign), "{foreign:?}");
    }
    let link = link::of_plan("{}");
    assert_eq!(link::read(&link.replacen('1', "2", 1)), Err(Fault::Newer));
    assert_eq!(link::read(&link.replacen(".p.", ".z.", 1)), Err(Fault::Newer), "a kind that we do not know");
}

#[test]
fn what_a_message_adds_behind_a_link_does_no_harm() {
    let link = link::of_plan(&file("corner-bakery"));
    for end in [".", ")", ">.", "\u{a0}…"] {
        assert!(link::read(&[&link, end].concat()).is_ok(), "{end}");
    }
    let broken: String = link.as_bytes().chunks(70).map(|line| String::from_utf8_lossy(line) + "\r\n").collect();
    let message = format!("Hello,\n\nhttps://plans.example.org/{}{broken}\nBest, Rosa", link::BEFORE);
    assert_eq!(link::read(&link::found_in(&message).unwrap()), link::read(&link));
    assert_eq!(link::found_in("{\"format\": \"watchbill/plan\"}"), None);
}

#[test]
fn a_link_is_found_however_a_message_changed_it() {
    let link = link::of_plan(&file("corner-bakery"));
    let cut = |width: usize, before: &str, after: &str| -> String {
        let lines: Vec<_> = link.as_bytes().chunks(width).map(String::from_utf8_lossy).collect();
        lines.join(&[after, "\r\n", before].concat())
    };
    let begin = ["https://plans.example.org/", link::BEFORE].concat();
    let safe = begin.replace('/', "%2F").replace('#', "%23").replace('?', "%3F").replace('=', "%3D");
    for message in [
        format!("Look:\n> {begin}{}\n>\n> Best, Rosa 12", cut(70, "> ", "")),
        format!(">> {begin}\r\n>> {}\r\n>> \r\n>> Rosa", cut(60, ">> ", "")),
        format!("Look: <{begin}{}>.", cut(72, "", "")),
        format!("[the plan]({begin}{link})"),
        format!("{}{}\n\nRosa", begin.replace('=', "=3D"), cut(70, "", "=")),
        format!("https://eur01.safelinks.example/?url={safe}{link}&data=05%7C01"),
        format!("{begin}{}", cut(80, "\u{a0}| ", "\u{200b}")),
    ] {
        let found = link::found_in(&message).unwrap();
        assert_eq!(link::read(&found), link::read(&link), "{message}");
    }
    let half = link.get(..900).unwrap();
    let Err(Fault::Cut { got, .. }) =
        link::read(&link::found_in(&format!("{begin}{half}\n\nBest wishes, Rosa")).unwrap())
    else {
        panic!("what stands below a cut link is not a part of it")
    };
    assert!(got < 900);
}

#[test]
fn fifty_megabytes_of_nothing_are_not_unpacked() {
    let bomb = packed::deflated(&vec![0; 50 * 1024 * 1024]);
    assert!(bomb.len() < 60_000, "{}", bomb.len());
    assert_eq!(packed::inflated(&bomb), Err(Fault::TooBig));
    assert_eq!(packed::inflated(b"never deflated"), Err(Fault::Damaged));
}

#[test]
fn a_locked_plan_is_the_same_as_link_and_as_file() {
    let sealed = locked();
    assert_eq!(link::read(&link::of_sealed(&sealed)), Ok(Parcel::Sealed(sealed.clone())));
    assert_eq!(Sealed::read_file(sealed.file().as_bytes()), Some(Ok(sealed.clone())));
    assert_eq!(Sealed::read_file(file("corner-bakery").as_bytes()), None, "a plan file is not locked");
    assert_eq!(Sealed::read_file(b"\x89PNG"), None);
    let plan = file("corner-bakery");
    let back = sealed::file_of(&sealed::content(&plan)).unwrap();
    assert_eq!(opened(&back).document.plan, opened(plan.as_bytes()).document.plan);
}

#[test]
fn a_changed_head_is_bound_to_what_is_locked() {
    let sealed = locked();
    for other in [
        Sealed { rounds: 1, ..sealed.clone() },
        Sealed { salt: [0; 16], ..sealed.clone() },
        Sealed { start: [0; 12], ..sealed.clone() },
        Sealed { proof: [0; 16], ..sealed.clone() },
    ] {
        assert_ne!(other.bound(), sealed.bound());
    }
}

#[test]
fn faults_of_a_locked_file_have_their_names() {
    let file = locked().file();
    let read = |text: String| Sealed::read_file(text.as_bytes()).unwrap();
    let changed = |from: &str, to: &str| {
        let text = file.replacen(from, to, 1);
        assert_ne!(text, file, "{from}");
        read(text)
    };
    assert_eq!(changed("\"version\": 1", "\"version\": 2"), Err(Fault::Newer));
    assert_eq!(changed("AES-256-GCM", "XChaCha20"), Err(Fault::Newer));
    assert_eq!(changed("600000", "600001"), Err(Fault::Damaged));
    assert_eq!(changed("BwcH", "CwcH"), Err(Fault::Damaged), "another salt");
    assert_eq!(changed("AAECAwQF", "AAECAwQG"), Err(Fault::Damaged));
    assert_eq!(changed("AAECAwQF", ""), Err(Fault::Cut { got: 334, wanted: 342 }));
    assert_eq!(changed("\"proof\"", "\"poof\""), Err(Fault::Damaged));
}

#[test]
fn nobody_can_keep_a_browser_busy_for_an_hour() {
    let slow = Sealed { rounds: MOST_ROUNDS + 1, ..locked() };
    assert_eq!(link::read(&link::of_sealed(&slow)), Err(Fault::Newer));
    assert_eq!(Sealed::read_file(slow.file().as_bytes()), Some(Err(Fault::Newer)));
    assert_eq!(link::read(&link::of_sealed(&Sealed { rounds: 0, ..locked() })), Err(Fault::Damaged));
}

#[test]
fn a_passphrase_is_long_enough_or_not() {
    for (passphrase, is_long) in
        [("", false), ("short", false), ("  elevenchars  ", false), ("blue kite over the sea", true)]
    {
        assert_eq!(sealed::is_long_enough(passphrase), is_long, "{passphrase}");
    }
    assert!(sealed::is_long_enough("十二の文字からなる合言葉です"), "letters count, not bytes");
}

/// A plan with rules of every kind, among people.
fn with_rules() -> Plan {
    let rule = |id: &str, text: &str| Guideline { text: text.into(), ..Guideline::new(Id::parse(id).unwrap()) };
    let (first, last) = (Id::parse("go_1").unwrap(), Id::parse("go_2").unwrap());
    let sales = Department {
        name: "Sales".into(),
        goal: "Zelda decides".into(),
        ..Department::new(Id::parse("dp_1").unwrap())
    };
    let checked = Verified { on: plan::date::parse("2026-11-02").unwrap(), by: Some(Id::parse("p_1").unwrap()) };
    let kind = Guideline {
        goal: Some(last),
        department: Some(sales.id),
        overrides: Some(Id::parse("gu_1").unwrap()),
        legal_checked: Some(checked),
        ..rule("gu_0", "Be kind. Ask on 07700 900301")
    };
    let plan = open("northgate-bikes");
    let edits = vec![
        Edit::add(&Person { name: "Zelda".into(), ..Person::new(Id::parse("p_1").unwrap()) }),
        Edit::add(&Goal { text: "Sell more".into(), ..Goal::new(first) }),
        Edit::add(&Goal { text: "More riders".into(), parent: Some(first), ..Goal::new(last) }),
        Edit::add(&sales),
        Edit::add(&rule("gu_1", "Never argue")),
        Edit::add(&Guideline { state: RuleState::Draft, ..rule("gu_2", "A draft") }),
        Edit::add(&kind),
    ];
    plan::apply(&plan, &Edit::Many(edits)).unwrap().plan
}

#[test]
fn house_rules_travel_without_people() {
    let text = rules::plan_file(&lens(&with_rules()), Words::english(), ID).unwrap();
    let loaded = opened(text.as_bytes());
    assert_eq!(loaded.repairs, []);
    let plan = loaded.document.plan;
    assert_eq!(plan::invariants(&plan), Vec::<String>::new());
    let mut rules: Vec<Guideline> = plan.all();
    rules.sort_by_key(|rule| rule.id);
    let texts: Vec<&str> = rules.iter().map(|rule| rule.text.as_str()).collect();
    assert!(matches!(texts.as_slice(), [kind, "Never argue"] if kind.starts_with("Be kind. Ask on ")), "{texts:?}");
    let kind = rules.first().unwrap();
    assert_eq!(kind.overrides, Some(Id::parse("gu_1").unwrap()));
    assert_eq!((plan.count("goals"), plan.count("departments")), (2, 1));
    assert_eq!(plan.count("people") + plan.count("accounts"), 0);
    for left_out in ["Zelda", "07700", "A draft", "Priya"] {
        assert!(!text.contains(left_out), "{left_out}: {text}");
    }
    // What is not in it must not read as if nobody did it.
    assert_eq!(plan.one::<plan::model::Org>().part, Some(plan::model::Part::Rules));
    let small = lens(&plan);
    let printed = outline::text(&outline::plan(
        &small,
        &Report::default(),
        Words::english(),
        Edition::Team,
        CopyChoice::Everything,
    ));
    assert!(printed.contains("Never argue") && !printed.contains("No one"), "{printed}");
    assert_eq!(outline::sheets(&small), [Sheet::Rules]);
    assert_eq!(rules::plan_file(&lens(&Plan::default()), Words::english(), ID), None, "no rules yet");
}

/// To-dos of every kind in a plan full of numbers, and somebody who leaves.
fn with_lists() -> (Plan, Id<Person>) {
    let plan = secretive();
    let who = lens(&plan).team().next().unwrap().id;
    let task = |id: &str, text: &str| Task { text: text.into(), ..Task::new(Id::parse(id).unwrap()) };
    let today = plan::date::parse("2026-11-02").unwrap();
    let left = NotDoing { reason: "Nobody cares".into(), ..NotDoing::default() };
    let edits = vec![
        Edit::add(&Task { owner: Some(who), due: Some(today), ..task("ta_a1", "Call 07700 900998 and ask") }),
        Edit::add(&Task { done: Some(Done { on: today, by: None }), ..task("ta_a2", "Was done") }),
        Edit::add(&Task { not_doing: Some(left), ..task("ta_a3", "Never mind") }),
    ];
    (plan::apply(&plan, &Edit::Many(edits)).unwrap().plan, who)
}

#[test]
fn the_open_list_travels_without_the_plan() {
    let (plan, who) = with_lists();
    let text = list::todo_file(&lens(&plan), Words::english(), ID).unwrap();
    let loaded = opened(text.as_bytes());
    assert_eq!(loaded.repairs, []);
    let small = loaded.document.plan;
    assert_eq!(plan::invariants(&small), Vec::<String>::new());
    let tasks: Vec<Task> = small.all();
    let texts: Vec<&str> = tasks.iter().map(|task| task.text.as_str()).collect();
    assert!(matches!(texts.as_slice(), [_, "Call … and ask"]), "{texts:?}");
    assert_eq!(tasks.last().map(|task| (task.owner, task.due)), Some((Some(who), plan::date::parse("2026-11-02"))));
    let org: plan::model::Org = small.one();
    assert!(org.title.ends_with(": To do"), "{}", org.title);
    assert_eq!(org.part, Some(plan::model::Part::Todo));
    let printed = outline::text(&outline::plan(
        &lens(&small),
        &Report::default(),
        Words::english(),
        Edition::Team,
        CopyChoice::Everything,
    ));
    assert!(printed.contains("Call … and ask") && !printed.contains("No one"), "{printed}");
    assert_eq!((small.count("people"), small.count("grants"), small.count("secrets")), (1, 0, 0));
    for secret in contacts().iter().map(String::as_str).chain(["Nobody cares", "Was done", "900998"]) {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(list::todo_file(&lens(&Plan::default()), Words::english(), ID), None, "nothing is open");
}

#[test]
fn the_list_for_somebody_who_leaves_travels_in_its_order() {
    for sample in SAMPLES {
        let whole = lens(&open(sample));
        let words = Words::english();
        let names = export::Names::new(&whole, words);
        for person in whole.team() {
            for parting in [Parting::Friendly, Parting::Hostile] {
                let mut lines = Vec::new();
                for stage in stages(parting) {
                    let of_stage = whole.leaving(person.id).into_iter().filter(|item| item.stage() == stage);
                    lines.extend(of_stage.map(|item| export::leaving::line(&names, person.id, item)));
                }
                let Some(text) = list::leaving_file(&whole, words, person.id, parting, ID) else {
                    assert_eq!(lines, Vec::<String>::new(), "{sample}: {}", person.name);
                    continue;
                };
                let loaded = opened(text.as_bytes());
                assert_eq!(loaded.repairs, []);
                let mut tasks: Vec<Task> = loaded.document.plan.all();
                tasks.sort_by(|a, b| a.o.cmp(&b.o));
                let said: Vec<String> = tasks.into_iter().map(|task| task.text).collect();
                assert_eq!(said, lines, "{sample}: {}", person.name);
            }
        }
    }
}

#[test]
fn no_link_for_a_person_or_a_list_holds_a_number() {
    let (plan, _) = with_lists();
    let (whole, words) = (lens(&plan), Words::english());
    let all = contacts();
    assert!(!all.is_empty());
    for person in whole.team() {
        let mut files = vec![needs::file_for_link(&whole, words, person.id, ID)];
        files.extend(list::leaving_file(&whole, words, person.id, Parting::Friendly, ID));
        for file in files {
            assert_eq!(opened(file.as_bytes()).repairs, []);
            let Parcel::Plan(bytes) = link::read(&link::of_plan(&file)).unwrap() else { panic!("{}", person.name) };
            let inside = String::from_utf8(bytes).unwrap();
            for secret in &all {
                assert!(!inside.contains(secret), "{}: {secret}", person.name);
            }
        }
    }
}

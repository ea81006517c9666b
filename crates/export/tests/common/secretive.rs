//! A plan with names and ways to reach people in every place where somebody could write them.

use plan::model::{
    Account, Call, Comment, Crisis, CrisisStep, Day, Department, Org, Parked, Partner, Person, Role, Scenario, Seat,
    Stream, StreamKind, Task, Tool, Watch,
};
use plan::{Aimed, Edit, Fact, Id, Key, Plan, Who, apply};

const NAMES: [(&str, &str, &str); 3] = [
    ("Zelda Quartermain", "07700 900301", "zelda.q@example.com"),
    ("Ottoline Fitzbadger", "+44 (0)1632 960301", "otto@example.org"),
    ("Xiomara", "12345", "xio@example.net"),
];

/// Numbers and addresses that must not be left.
pub fn contacts() -> Vec<String> {
    let known = NAMES.iter().flat_map(|(_, phone, email)| [*phone, *email]);
    known.chain(["07700 900302", "900302", "07700 900303", "desk@example.com"]).map(str::to_owned).collect()
}

/// Names that must not be left.
pub fn names() -> Vec<String> {
    let people = NAMES.iter().flat_map(|(name, ..)| name.split(' '));
    people.chain(["Pemberton Agency", "Grandmother Wilhelmina", "Bartholomew"]).map(str::to_owned).collect()
}

/// A sentence with everything in it.
fn gossip(what: &str) -> String {
    format!("{what}: ask zelda or FITZBADGER\n(otto@example.org) on\n07700 900302; @xiomara_x, 12345, desk@example.com")
}

/// The same for fields with little room.
fn short(what: &str) -> String {
    format!("{what}: Ottoline, desk@example.com 07700–900302")
}

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

pub fn secretive() -> Plan {
    let mut edits = vec![Edit::change(&Org::default(), &Org { title: "Zelda’s Bikes".into(), ..Org::default() })];
    let department = Department { name: short("Shop"), goal: gossip("Goal"), ..Department::new(id("dp_1")) };
    let partner = Partner { name: "Pemberton Agency".into(), scope: gossip("Does"), ..Partner::new(id("pa_1")) };
    edits.extend([Edit::add(&department), Edit::add(&partner)]);
    for (n, (name, phone, email)) in NAMES.iter().enumerate() {
        edits.push(Edit::add(&Person {
            name: (*name).into(),
            phone: (*phone).into(),
            email: (*email).into(),
            reach_note: "Ring the shop on 07700 900303".into(),
            job_title: short("Title"),
            note: gossip("Note"),
            o: n.to_string(),
            ..Person::new(id(&format!("p_{n}")))
        }));
    }
    let account = Account {
        network: "instagram".into(),
        name: "Zelda on Instagram".into(),
        handle: "xiomara.bakes".into(),
        url: "https://www.instagram.com/zeldaquartermain".into(),
        purpose: gossip("Purpose"),
        note: gossip("Note"),
        business_owner: Fact::Decided(Who::Text("Grandmother Wilhelmina".into())),
        ..Account::new(id("ac_1"))
    };
    let tool = Tool { name: short("Planner"), posts: true, accounts: vec![account.id], ..Tool::new(id("to_1")) };
    edits.extend([Edit::add(&account), Edit::add(&tool)]);
    for (n, role) in [Role::Director, Role::Manager].into_iter().enumerate() {
        let holder = Aimed::decided(Some(id(&format!("p_{n}"))));
        let own_title = format!("Deputy of Zelda {n}");
        edits.push(Edit::add(&Seat { role, holder, own_title, ..Seat::new(id(&format!("st_{n}"))) }));
    }
    work(&mut edits);
    apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan
}

fn work(edits: &mut Vec<Edit>) {
    let stream = Stream {
        kind: StreamKind::Other,
        name: short("Films"),
        made: Fact::Decided(true),
        creators: vec![Who::Text("Grandmother Wilhelmina".into())],
        ..Stream::new(id("sm_1"))
    };
    let watch = Watch {
        days: Day::ALL.to_vec(),
        from: 540,
        to: 600,
        person: Some(id("p_2")),
        note: gossip("Watch"),
        ..Watch::new(id("wa_1"))
    };
    let call = Call {
        who: Who::Text("Grandmother Wilhelmina".into()),
        phone: "07700 900303".into(),
        role: "wakes Zelda".into(),
    };
    let crisis = Crisis {
        call_list: vec![call],
        steps: vec![CrisisStep { text: gossip("Step"), ..CrisisStep::default() }],
        words: gossip("Words"),
        ..Crisis::default()
    };
    let case = Scenario { name: short("Case"), chosen: true, words: gossip("Words"), ..Scenario::new(id("sc_1")) };
    let task = Task { text: gossip("Task"), due: plan::date::parse("2026-12-01"), ..Task::new(id("ta_1")) };
    let comment = Comment {
        on: Key::parse("p_0").unwrap(),
        by: "Bartholomew".into(),
        text: gossip("Comment"),
        ..Comment::new(id("cm_1"))
    };
    let parked = Parked { text: gossip("Later"), by: "Bartholomew".into(), ..Parked::new(id("pk_1")) };
    edits.extend([Edit::add(&stream), Edit::add(&watch), Edit::change(&Crisis::default(), &crisis), Edit::add(&case)]);
    edits.extend([Edit::add(&task), Edit::add(&comment), Edit::add(&parked)]);
}

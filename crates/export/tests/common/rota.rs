//! A plan whose calendar has everything: turns, swaps, absences over New Year, holidays, watches in the hours that clocks skip
//! and repeat, and texts that need escaping.

use chrono::NaiveDate;
use plan::model::{
    Absence, Account, AgendaItem, Cadence, CadenceKind, Campaign, Checkpoint, Day, Holiday, HolidayCover, Org,
    Override, OverrideState, Person, Rotation, Scope, Step, Stream, StreamKind, Task, Watch, Workshop, WorkshopKind,
};
use plan::{Edit, Fact, Id, Plan, Who, apply};

pub fn day(text: &str) -> NaiveDate {
    plan::date::parse(text).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// The first day of the year that is looked at: both clock changes of either half of the world lie in it.
pub fn today() -> NaiveDate {
    day("2026-01-05")
}

/// The plan in a zone.
pub fn plan(zone: &str) -> Plan {
    let mut edits = Vec::new();
    let org = Org {
        title: "Müller & Söhne; bikes, boats".into(),
        tz: zone.into(),
        review_on: Some(day("2026-04-05")),
        rules_review_on: Some(day("2026-05-01")),
        ..Org::default()
    };
    edits.push(Edit::change(&Org::default(), &org));
    for (n, name) in ["Ana, the first; of\\two", "Ben Second", "מרים", "田中 🚲"].into_iter().enumerate() {
        let mut person = Person::new(id(&format!("p_{n}")));
        (person.name, person.o, person.phone) = (name.into(), n.to_string(), format!("07700 90010{n}"));
        edits.push(Edit::add(&person));
    }
    for (n, network) in ["instagram", "facebook"].into_iter().enumerate() {
        let account = Account { network: network.into(), o: n.to_string(), ..Account::new(id(&format!("ac_{n}"))) };
        edits.push(Edit::add(&account));
    }
    let turns = Rotation {
        name: "Nights".into(),
        members: vec![id("p_0"), id("p_1"), id("p_2")],
        step: Step::Week,
        start: Some(day("2026-01-05")),
        ..Rotation::new(id("ro_week"))
    };
    let each = Rotation {
        members: vec![id("p_2"), id("p_3")],
        step: Step::EachTime,
        start: Some(day("2026-01-05")),
        ..Rotation::new(id("ro_each"))
    };
    edits.extend([Edit::add(&turns), Edit::add(&each)]);
    for watch in watches() {
        edits.push(Edit::add(&watch));
    }
    exceptions(&mut edits);
    work(&mut edits);
    apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan
}

fn watches() -> Vec<Watch> {
    let week = vec![Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
    let watch = |name: &str, days: &[Day], from: u32, to: u32| Watch {
        days: days.to_vec(),
        from,
        to,
        o: name.into(),
        ..Watch::new(id(&format!("wa_{name}")))
    };
    vec![
        Watch {
            person: Some(id("p_0")),
            note: "Reply; then, note it\\ down".into(),
            ..watch("office", &week, 540, 1020)
        },
        Watch { rotation: Some(id("ro_week")), ends_next_day: true, ..watch("night", Day::ALL, 1320, 360) },
        // The hour that clocks skip in spring and repeat in autumn, in most zones.
        Watch { person: Some(id("p_1")), ..watch("small", Day::ALL, 90, 150) },
        Watch { rotation: Some(id("ro_each")), ..watch("look", &[Day::Sat, Day::Sun], 135, 135) },
        Watch { person: Some(id("p_3")), scope: Scope::only(vec![id("ac_1")]), ..watch("early", &[Day::Sun], 30, 90) },
        Watch {
            active_from: Some(day("2026-06-01")),
            active_to: Some(day("2026-06-30")),
            ..watch("open", &[Day::Wed], 600, 660)
        },
    ]
}

fn exceptions(edits: &mut Vec<Edit>) {
    let swap = |name: &str, watch: &str, date: &str, who: Option<&str>| Override {
        watch: Some(id(watch)),
        date: day(date),
        who: who.map(id),
        state: OverrideState::Accepted,
        ..Override::new(id(name))
    };
    edits.push(Edit::add(&swap("ov_1", "wa_office", "2026-02-03", Some("p_2"))));
    edits.push(Edit::add(&swap("ov_2", "wa_office", "2026-02-04", None)));
    edits.push(Edit::add(&swap("ov_3", "wa_small", "2026-11-01", Some("p_3"))));
    let away = |name: &str, who: &str, from: &str, to: &str, stand_in: Option<&str>| Absence {
        who: id(who),
        from: day(from),
        to: day(to),
        stand_in: stand_in.map(id),
        ..Absence::new(id(name))
    };
    edits.push(Edit::add(&away("ab_1", "p_0", "2026-12-28", "2027-01-04", Some("p_1"))));
    edits.push(Edit::add(&away("ab_2", "p_1", "2026-03-06", "2026-03-09", None)));
    let holiday = |name: &str, date: &str, cover: HolidayCover| Holiday {
        date: day(date),
        name: "Closed".into(),
        cover: Fact::Decided(cover),
        ..Holiday::new(id(name))
    };
    edits.push(Edit::add(&holiday("ho_1", "2026-12-25", HolidayCover { closed: true, person: None })));
    let covered = HolidayCover { closed: false, person: Some(id("p_2")) };
    edits.push(Edit::add(&holiday("ho_2", "2027-01-01", covered)));
}

fn work(edits: &mut Vec<Edit>) {
    let stream = Stream {
        kind: StreamKind::Photo,
        made: Fact::Decided(true),
        creators: vec![Who::Person(id("p_1"))],
        cadence: Some(Cadence { kind: CadenceKind::Monthly, month_days: vec![31], ..Cadence::default() }),
        ..Stream::new(id("sm_photo"))
    };
    let posts = Stream {
        kind: StreamKind::Posts,
        made: Fact::Decided(true),
        creators: vec![Who::Person(id("p_0")), Who::Person(id("p_2"))],
        cadence: Some(Cadence { kind: CadenceKind::Weekly, days: vec![Day::Tue], ..Cadence::default() }),
        scope: Scope::only(vec![id("ac_0")]),
        ..Stream::new(id("sm_posts"))
    };
    let point = |text: &str| Checkpoint { date: day("2026-03-02"), text: text.into(), who: None };
    let campaign = Campaign {
        name: "Spring: sale".into(),
        from: day("2026-03-01"),
        to: day("2026-03-14"),
        owner: Some(id("p_0")),
        checkpoints: vec![point("Photos ready"), point("Words ready")],
        ..Campaign::new(id("ca_1"))
    };
    let workshop = Workshop {
        on: day("2026-02-10"),
        kind: WorkshopKind::Training,
        facilitator: Some(id("p_0")),
        agenda: vec![AgendaItem { text: "Two-step login".into(), minutes: 20, ..AgendaItem::default() }],
        ..Workshop::new(id("ws_1"))
    };
    let task = Task {
        text: "Ask for the login; tell Ben".into(),
        owner: Some(id("p_1")),
        due: Some(day("2026-01-20")),
        ..Task::new(id("ta_1"))
    };
    edits.extend([Edit::add(&stream), Edit::add(&posts), Edit::add(&campaign), Edit::add(&workshop), Edit::add(&task)]);
}

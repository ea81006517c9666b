//! A plan whose names and texts are as awkward as they may be.

use plan::model::{
    Account, Crisis, CrisisStep, Day, Org, Person, Responsibility, Role, Seat, Stream, StreamKind, Task, Watch,
};
use plan::{Aimed, Edit, Fact, Id, Plan, Who, apply};

/// What a program could take for a formula or for HTML, and texts that are hard to draw.
pub const TEXTS: [&str; 14] = [
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "+44 7700 900100",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "<script>alert(1)</script>",
    "<b>&amp; \"quotes\" 'and' `ticks`",
    "one\ntwo\r\nthree",
    "مرحبا بالعالم",
    "田中さん、こんにちは",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🦁",
    "| pipes | and # signs; commas, too",
    "a\u{0}b\u{7}c",
];

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// Every text in every place where it fits.
pub fn hard() -> Plan {
    let long = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen".chars().take(60).collect::<String>();
    let mut edits = vec![Edit::change(
        &Org::default(),
        &Org { title: TEXTS[6].into(), tz: "Europe/London".into(), ..Org::default() },
    )];
    let names = TEXTS.iter().map(|text| (*text).to_owned()).chain([long]);
    for (n, name) in names.enumerate() {
        let note = TEXTS.iter().cycle().nth(n).copied().unwrap_or_default().to_owned();
        let person = Person { name, note, o: format!("{n:02}"), ..Person::new(id(&format!("p_{n}"))) };
        edits.push(Edit::add(&person));
    }
    for (n, text) in TEXTS.into_iter().enumerate() {
        let (person, o, note) = (id::<Person>(&format!("p_{n}")), format!("{n:02}"), text.to_owned());
        let name = text.to_owned();
        let account = Account {
            network: "other".into(),
            name: name.clone(),
            note: note.clone(),
            o: o.clone(),
            ..Account::new(id(&format!("ac_{n}")))
        };
        let duty = Responsibility {
            text: text.into(),
            accountable: Fact::Decided(Some(person)),
            o: o.clone(),
            note: note.clone(),
            ..Responsibility::new(id(&format!("rs_{n}")))
        };
        let stream = Stream {
            kind: StreamKind::Other,
            name,
            made: Fact::Decided(true),
            creators: vec![Who::Person(person)],
            o: o.clone(),
            note: note.clone(),
            ..Stream::new(id(&format!("sm_{n}")))
        };
        let watch = Watch {
            days: Day::ALL.iter().cycle().nth(n).copied().into_iter().collect(),
            from: 540,
            to: 600,
            person: Some(person),
            o: o.clone(),
            note,
            ..Watch::new(id(&format!("wa_{n}")))
        };
        let task =
            Task { text: text.into(), due: plan::date::parse("2026-11-20"), o, ..Task::new(id(&format!("ta_{n}"))) };
        edits.extend([Edit::add(&account), Edit::add(&duty), Edit::add(&stream), Edit::add(&watch), Edit::add(&task)]);
    }
    let steps = TEXTS.iter().map(|text| CrisisStep { text: (*text).into(), ..CrisisStep::default() }).collect();
    edits.push(Edit::change(&Crisis::default(), &Crisis { steps, words: TEXTS[8].into(), ..Crisis::default() }));
    let seat = Seat { role: Role::Director, holder: Aimed::decided(Some(id("p_9"))), ..Seat::new(id("st_1")) };
    edits.push(Edit::add(&seat));
    apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan
}

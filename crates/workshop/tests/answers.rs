//! Answers: short whatever was typed, and read back from what mail and chat make of them.

use crate::common::{lens, open, workshop};
use messages::Words;
use plan::Key;
use proptest::prelude::*;
use workshop::answers::draft::{Draft, Field, Problem};
use workshop::answers::{Access, Answers, Found, MOST, State, Times, code, read, text};
use workshop::invite::{Ask, Invitation, MOST_ACCOUNTS, Named, Place};

const MADE: u64 = 29_912_345;

fn invitation() -> Invitation {
    let plan = open("northgate-bikes");
    let mut made = Invitation::of(&lens(&plan), &workshop(&plan), Words::english());
    made.departments = vec![Named { id: Key::parse("dp_sales").unwrap(), name: "Sales".into() }];
    made
}

fn tom() -> Draft {
    let mut draft = Draft {
        name: "Tom Ellis".into(),
        department: "dp_sales".into(),
        apps: "Later\nCanva".into(),
        can_watch: Some(true),
        days: vec![1, 6],
        from: "09:00".into(),
        to: "17:30".into(),
        worry: "I’m worried about #1 reviews; nobody answers on Sunday".into(),
        rule: "Never “argue” in public".into(),
        ..Draft::default()
    };
    for (place, how) in invitation().accounts.iter().zip([Access::Shared, Access::Own, Access::No]) {
        draft.answer(place.id, how);
    }
    draft
}

fn sent(draft: &Draft) -> String {
    text(&draft.answers(&invitation(), MADE), &invitation(), Words::english())
}

fn only(text: &str) -> Found {
    let mut all = read(text);
    assert_eq!(all.len(), 1, "{text}\n{all:#?}");
    all.pop().unwrap()
}

#[test]
fn answers_are_readable_and_come_back() {
    let sent = sent(&tom());
    for line in ["#1 Name: Tom Ellis", "#7 Apps I linked: Later, Canva", "#10 House rule: Never \"argue\" in public"] {
        assert!(sent.lines().any(|other| other == line), "{line} in {sent}");
    }
    assert!(sent.contains("#8 Could watch: Mon, Sat, 09:00-17:30 = 16\n"), "{sent}");
    let found = only(&sent);
    assert_eq!(found.state, State::Whole, "{sent}");
    let mut wanted = tom().answers(&invitation(), MADE);
    wanted.worry = "I'm worried about # 1 reviews; nobody answers on Sunday".into();
    wanted.rule = "Never \"argue\" in public".into();
    assert_eq!(found.answers, wanted);
    assert_eq!(found.answers.sum(), tom().answers(&invitation(), 1).sum(), "when they were made does not count");
}

#[test]
fn mail_and_chat_leave_them_whole() {
    let sent = sent(&tom());
    let wanted = only(&sent).answers;
    let quoted: String = sent.lines().map(|line| format!("> > {line}\r\n")).collect();
    let wrapped = sent.replace(' ', "\n> ");
    let wide = sent.replace(' ', "\u{a0}\u{a0} ").replace('\n', " ");
    let smart = sent.replace('\'', "’").replacen('"', "“", 1).replace('"', "”").replace('-', "–");
    let bold: String = sent.lines().map(|line| format!("*{line}*\n")).collect();
    let around = format!("Hi Priya,\n\nhere you are:\n\n{sent}\n\nTom\n-- \nSent from my phone, #1 WATCHBILL fan");
    let reply = format!("{sent}\n\nOn Monday Priya wrote:\n{quoted}");
    for (what, changed) in [
        ("quoted", quoted),
        ("wrapped", wrapped),
        ("wide", wide),
        ("smart", smart),
        ("bold", bold),
        ("around", around),
        ("reply", reply),
    ] {
        let found = only(&changed);
        assert_eq!(found.state, State::Whole, "{what}: {changed}");
        assert_eq!(found.answers.sum(), wanted.sum(), "{what}");
        assert_eq!(found.answers.times, wanted.times, "{what}");
    }
}

#[test]
fn several_in_one_text_are_told_apart() {
    let ben = sent(&Draft { name: "Ben".into(), ..Draft::default() });
    let all = read(&format!("{}\n{ben}\n\n{}", sent(&tom()), sent(&tom())));
    let names: Vec<_> = all.iter().map(|one| (one.answers.name.as_str(), one.state)).collect();
    assert_eq!(names, [("Tom Ellis", State::Whole), ("Ben", State::Whole)]);
}

#[test]
fn what_did_not_arrive_whole_says_so() {
    let sent = sent(&tom());
    let changed = only(&sent.replace("Canva", "Cnva"));
    assert_eq!((changed.state, changed.answers.apps), (State::Changed, vec!["Later".into(), "Cnva".into()]));
    let cut = only(sent.get(..sent.len() / 2).unwrap());
    assert_eq!((cut.state, cut.answers.name.as_str()), (State::Cut, "Tom Ellis"));
    assert_eq!(only("WATCHBILL ANSWERS").state, State::Cut);
    assert_eq!(only(&sent.replace("ANSWERS 1", "ANSWERS 2")).state, State::Newer);
    assert_eq!(only(&sent.replace("#1 Name: Tom Ellis", "")).state, State::Cut, "nobody knows whose they are");
    for nothing in ["", "Hello", "{\"format\": \"watchbill/plan\"}", "watchbill answers 1"] {
        assert_eq!(read(nothing), [], "{nothing}");
    }
}

#[test]
fn nothing_is_lost_in_silence_beside_answers_that_came_whole() {
    let ben = sent(&Draft { name: "Ben".into(), ..Draft::default() });
    let states = |text: &str| -> Vec<_> { read(text).into_iter().map(|one| (one.answers.name, one.state)).collect() };
    let whole = ("Ben".to_owned(), State::Whole);
    let of_tom = |state| ("Tom Ellis".to_owned(), state);
    // The first line was not copied: alone, in front of others and behind them.
    let beheaded = sent(&tom()).split_once('\n').unwrap().1.to_owned();
    assert_eq!(states(&beheaded), [of_tom(State::Cut)]);
    assert_eq!(states(&format!("{beheaded}\n{ben}")), [of_tom(State::Cut), whole.clone()]);
    assert_eq!(states(&format!("{ben}\n\n{beheaded}")), [whole.clone(), of_tom(State::Cut)]);
    // The same came whole as well.
    assert_eq!(states(&format!("{}\n\n> {beheaded}", sent(&tom()))), [of_tom(State::Whole)]);
    // Cut before the name, in the same minute as somebody else's.
    let nameless = sent(&tom()).split_once("#1").unwrap().0.to_owned();
    assert_eq!(states(&format!("{nameless}\n{ben}")), [(String::new(), State::Cut), whole]);
}

#[test]
fn the_first_answers_are_still_read() {
    let found = only(include_str!("first-answers.txt"));
    assert_eq!(found.state, State::Whole);
    assert_eq!(found.answers.name, "Tom Ellis");
    assert_eq!(found.answers.access.len(), 3);
    assert_eq!(found.answers.times, Some(Times { days: vec![1, 6], from: Some(540), to: Some(1050) }));
}

/// A change of good answers, and what is wrong then.
type Case = (fn(&mut Draft), &'static [(Field, Problem)]);

#[test]
fn a_screen_says_what_is_wrong() {
    let with = |change: fn(&mut Draft)| {
        let mut draft = tom();
        change(&mut draft);
        Ask::ALL.into_iter().flat_map(|ask| draft.problems(ask)).collect::<Vec<_>>()
    };
    let cases: [Case; 11] = [
        (|_| {}, &[]),
        (|one| one.name = "  ".into(), &[(Field::Name, Problem::Missing)]),
        (|one| one.name = "x".repeat(61), &[(Field::Name, Problem::Long(60))]),
        (|one| one.apps = "password: tulip".into(), &[(Field::Apps, Problem::Secret)]),
        (|one| one.apps = "Later\n".repeat(20), &[(Field::Apps, Problem::Long(80))]),
        (|one| one.apps = "x".repeat(41), &[(Field::Apps, Problem::Long(40))]),
        (|one| one.days.clear(), &[(Field::Days, Problem::Missing)]),
        (|one| one.to = "08:00".into(), &[(Field::To, Problem::Order)]),
        (|one| one.from = "early".into(), &[(Field::From, Problem::Time)]),
        (|one| one.worry = "the password is tulip9".into(), &[(Field::Worry, Problem::Secret)]),
        (|one| one.rule = "x".repeat(121), &[(Field::Rule, Problem::Long(120))]),
    ];
    for (change, wanted) in cases {
        assert_eq!(with(change), wanted);
    }
}

#[test]
fn what_is_kept_comes_back_as_it_was_typed() {
    let mut draft = tom();
    draft.apps = " Later \n\\n not a line\n".into();
    assert_eq!(Draft::read(&draft.write()), draft);
    assert_eq!(Draft::read(&Draft::default().write()), Draft::default());
}

/// Any text somebody could type, marks of ours and of chats among it.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "\\PC{0,30}",
        1 => Just("#3 WATCHBILL END 8f3a1c2e ".to_owned()),
        1 => Just("WATCHBILL ANSWERS 1 ".to_owned()),
        1 => Just("*bold*, “so”: 2bcdf2; ".to_owned()),
        1 => Just("é🙂ß#9:\n> ".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|parts| parts.concat())
}

fn anything() -> impl Strategy<Value = (Draft, Invitation)> {
    let texts = (typed(), typed(), typed(), typed(), typed());
    let accounts = prop::collection::vec((any::<u64>(), typed(), 0..5_usize), 0..=MOST_ACCOUNTS);
    let times = (prop::option::of(any::<bool>()), prop::collection::vec(1..=7_u8, 0..9), 0..1440_u32, 0..1440_u32);
    (texts, accounts, times).prop_map(
        |((name, department, apps, worry, rule), accounts, (can_watch, days, from, to))| {
            let clock = plan::answers::cover::time_text;
            let mut draft =
                Draft { name, apps, can_watch, worry, rule, from: clock(from), to: clock(to), ..Draft::default() };
            draft.department = "dp_1".into();
            days.iter().for_each(|day| draft.tick(*day, true));
            let mut invitation =
                Invitation { workshop: Key::parse("ws_1").unwrap(), asks: Ask::ALL.to_vec(), ..Invitation::default() };
            invitation.departments.push(Named { id: Key::parse("dp_1").unwrap(), name: department });
            for (id, name, how) in accounts {
                let id = Key::parse(&format!("ac_{id:013}").chars().take(16).collect::<String>()).unwrap();
                if let Some(how) = Access::ALL.get(how) {
                    draft.answer(id, *how);
                }
                invitation.accounts.push(Place { id, network: "x".into(), name });
            }
            (draft, invitation)
        },
    )
}

/// What must come back: typed texts may have been cut and made plain.
fn facts(answers: &Answers) -> (Vec<(String, Access)>, Option<Times>, String, String) {
    let mut access = answers.access.clone();
    access.sort();
    access.dedup_by(|one, other| one.0 == other.0);
    (access, answers.times.clone(), answers.department.clone(), answers.workshop.clone())
}

proptest! {
    // A case is a whole exchange of texts: 256 of them, however many small properties are tried with.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.min(256), ..ProptestConfig::default() })]

    #[test]
    fn any_answers_are_short_and_come_back((draft, invitation) in anything(), made in 0..90_000_000_u64) {
        let answers = draft.answers(&invitation, made);
        let text = text(&answers, &invitation, Words::english());
        prop_assert!(text.chars().count() < MOST, "{} characters: {}", text.chars().count(), text);
        let all = read(&text.replace('\n', "\r\n>  "));
        prop_assert_eq!(all.len(), 1, "{}", text);
        let mut wanted = facts(&answers);
        if let Some(times) = wanted.1.as_mut().filter(|times| times.days.is_empty()) {
            *times = Times::default();
        }
        prop_assert_eq!(facts(&all[0].answers), wanted);
        if !all[0].answers.name.is_empty() {
            prop_assert_eq!(all[0].state, State::Whole, "{}", text);
        }
        // Written again, they are the same.
        let again = written(&all[0].answers, &invitation);
        prop_assert_eq!(again, text);
    }

    #[test]
    fn any_text_is_read_without_a_fall(text in typed(), at in 0..900_usize) {
        read(&text);
        let sent = sent(&tom());
        let cut: String = sent.chars().take(at).collect();
        read(&[cut, text].concat());
    }

    #[test]
    fn codes_have_one_form(id in "[a-z0-9_]{1,24}") {
        let code = code(Key::parse(&id).unwrap());
        prop_assert!(code.len() == 6 && code.starts_with(|c: char| c.is_ascii_digit()), "{}", code);
    }
}

fn written(answers: &Answers, invitation: &Invitation) -> String {
    text(answers, invitation, Words::english())
}

//! The password guard on sample texts: secrets are refused or asked about, ordinary texts are clear.
//!
//! Samples stand in `tests/guard/`; every secret there is made up. `secrets.txt` holds `verdict | place | text`, all
//! other files one clear text a line.

use plan::guard::{Place, Verdict, find, guard, take_out};

const SECRETS: &str = include_str!("guard/secrets.txt");
const NOTES: &str = include_str!("guard/notes.txt");
const HANDLES: &str = include_str!("guard/handles.txt");
const ADDRESSES: &str = include_str!("guard/addresses.txt");
const PHONES: &str = include_str!("guard/phones.txt");
const DATES: &str = include_str!("guard/dates.txt");

fn secrets() -> Vec<(Verdict, Place, &'static str)> {
    SECRETS
        .lines()
        .map(|line| {
            let mut parts = line.splitn(3, " | ");
            let verdict = match parts.next() {
                Some("refuse") => Verdict::Refuse,
                Some("ask") => Verdict::Ask,
                other => panic!("{other:?}"),
            };
            let place = match parts.next() {
                Some("text") => Place::Text,
                Some("password_note") => Place::PasswordNote,
                other => panic!("{other:?}"),
            };
            (verdict, place, parts.next().expect("a text"))
        })
        .collect()
}

#[test]
fn secrets_are_refused_or_asked_about() {
    let all = secrets();
    assert!(all.len() >= 40, "{}", all.len());
    for (verdict, place, text) in all {
        assert_eq!(guard(text, place), verdict, "{text}");
    }
}

#[test]
fn ordinary_texts_are_clear() {
    let mut count = 0;
    for text in [NOTES, HANDLES, ADDRESSES, PHONES, DATES].into_iter().flat_map(str::lines) {
        assert_eq!(guard(text, Place::Text), Verdict::Clear, "{text}");
        count += 1;
    }
    assert!(count >= 200, "{count}");
}

#[test]
fn an_ordinary_note_of_a_password_is_never_refused() {
    let asked = NOTES.lines().filter(|text| match guard(text, Place::PasswordNote) {
        Verdict::Refuse => panic!("{text}"),
        verdict => verdict == Verdict::Ask,
    });
    assert_eq!(asked.collect::<Vec<_>>(), ["The iPhone14 in the shop takes the photos"]);
}

#[test]
fn a_secret_in_a_long_note_is_found_and_can_be_taken_out() {
    for (verdict, place, text) in secrets() {
        let note = ["Tom looks at it on Saturday. ", text].concat();
        let hit = find(&note, place).expect("a hit");
        assert_eq!(hit.verdict, verdict, "{text}");
        let rest = take_out(&note, place);
        assert_eq!(guard(&rest, place), Verdict::Clear, "{text} left {rest}");
        assert!(rest.starts_with("Tom looks at it on Saturday."), "{rest}");
    }
}

#[test]
fn only_the_secret_is_taken_out() {
    assert_eq!(take_out("Instagram pw: abc123 since March", Place::Text), "Instagram since March");
    assert_eq!(take_out("nothing here", Place::Text), "nothing here");
}

#[test]
fn any_text_has_a_verdict() {
    for text in [
        "",
        " ",
        "password",
        "password:",
        "pw=",
        "é password é:",
        "\u{200d}pin\u{fe0f}",
        "eyJ",
        "AKIA",
        "password is",
        "PIN: .",
    ] {
        assert_eq!(guard(text, Place::Text), Verdict::Clear, "{text}");
    }
}

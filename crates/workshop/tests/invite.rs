//! The invitation: comes out as it went in, holds nobody, and says what is the matter when it did not arrive whole.

use crate::common::{SAMPLES, lens, open, workshop};
use export::link::Fits;
use export::link::packed::{self, Fault};
use messages::Words;
use plan::model::{Account, AgendaItem, Person, Workshop};
use plan::{Edit, Id, Plan, apply};
use workshop::invite::{Ask, BEFORE, Invitation, MOST_ACCOUNTS, found_in, ready};

const HOME: &str = "https://plans.example.org/";

fn invitation(plan: &Plan) -> Invitation {
    Invitation::of(&lens(plan), &workshop(plan), Words::english())
}

/// Everything that is in a link, as text.
fn inside(link: &str) -> String {
    let rest = link.strip_prefix("1.").unwrap();
    String::from_utf8(packed::inflated(&packed::read(rest).unwrap()).unwrap()).unwrap()
}

#[test]
fn an_invitation_comes_out_as_it_went_in() {
    for sample in SAMPLES {
        let made = invitation(&open(sample));
        assert_eq!(made.asks, Ask::ALL);
        assert!(!made.accounts.is_empty());
        assert_eq!(Invitation::read(&made.link()).as_ref(), Ok(&made), "{sample}");
    }
}

#[test]
fn nobody_is_in_the_link() {
    for sample in SAMPLES {
        let mut plan = open(sample);
        // Names and numbers where they do most harm: in texts that the link does carry.
        for (place, person) in plan.all::<Person>().into_iter().enumerate() {
            let phone = format!("0131 496 0{place:03}");
            let email = format!("planted{place}@example.com");
            plan = apply(&plan, &Edit::change(&person, &Person { phone, email, ..person.clone() })).unwrap().plan;
        }
        let people = plan.all::<Person>();
        let before = workshop(&plan);
        let text = |person: &Person| format!("{} practises, ring {} or {}", person.name, person.phone, person.email);
        let item = |person: &Person| AgendaItem { text: text(person), ..AgendaItem::default() };
        let after = Workshop { agenda: people.iter().map(item).collect(), ..before.clone() };
        plan = apply(&plan, &Edit::change(&before, &after)).unwrap().plan;
        let text = inside(&invitation(&plan).link());
        assert!(text.contains("practises"), "the questions are in it");
        for person in people.iter().filter(|person| person.placeholder.is_none()) {
            for word in person.name.split_whitespace() {
                let mut words = text.split(|c: char| !c.is_alphanumeric());
                assert!(!words.any(|other| other == word), "{sample}: {word} in {text}");
            }
            assert!(!text.contains(&person.phone) && !text.contains(&person.email), "{sample}: {text}");
        }
    }
}

#[test]
fn what_did_not_arrive_whole_has_a_name() {
    let made = invitation(&open("northgate-bikes"));
    let link = made.link();
    let cut = link.get(..link.len() - 9).unwrap();
    assert!(matches!(Invitation::read(cut), Err(Fault::Cut { wanted, .. }) if wanted > 0));
    let (head, last) = link.split_at(link.len() - 1);
    let other = if last == "A" { "Q" } else { "A" };
    assert_eq!(Invitation::read(&[head, other].concat()), Err(Fault::Damaged));
    assert_eq!(Invitation::read("2.x"), Err(Fault::Newer));
    assert_eq!(Invitation::read("hello"), Err(Fault::Foreign));
    assert_eq!(Invitation::read("1.12"), Err(Fault::Cut { got: 0, wanted: 0 }));
    let foreign = ["1.", &packed::text(&packed::deflated(b"{}"))].concat();
    assert_eq!(Invitation::read(&foreign), Err(Fault::Foreign));
}

#[test]
fn a_newer_line_is_left_out() {
    let made = invitation(&open("corner-bakery"));
    let text = inside(&made.link()) + "zsomething new\n";
    let link = ["1.", &packed::text(&packed::deflated(text.as_bytes()))].concat();
    assert_eq!(Invitation::read(&link), Ok(made));
}

#[test]
fn the_first_invitation_still_opens() {
    let link = include_str!("first-invitation.txt").trim();
    let read = Invitation::read(link).unwrap();
    assert_eq!(read.title, "Northgate Bikes");
    assert_eq!(read.accounts.len(), 3);
    assert_eq!(read.asks, Ask::ALL);
    assert_eq!(read.on, plan::date::parse("2026-12-03"));
    assert_eq!(read.departments.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Workshop", "Café"]);
    assert_eq!(read.questions, ["Who can get into our accounts today?"]);
}

#[test]
fn a_long_day_gives_way_to_the_code() {
    let plan = open("northgate-bikes");
    let before = workshop(&plan);
    let letters = |n: u32, m: u32| format!("{:x}", plan::id::fingerprint(&format!("{n} {m}")));
    let plain = |text: String| text.chars().map(|c| c.to_digit(16).map_or(c, |d| (b'a' + d as u8) as char)).collect();
    let text = |n: u32| (0..5).map(|m| plain(letters(n, m))).collect::<Vec<String>>().join(" ");
    let agenda = (0..30).map(|n| AgendaItem { text: text(n), ..AgendaItem::default() }).collect();
    let plan = apply(&plan, &Edit::change(&before, &Workshop { agenda, ..before.clone() })).unwrap().plan;
    let ready = ready(&lens(&plan), &workshop(&plan), Words::english(), HOME);
    assert!(ready.code.is_some() && ready.address.len() <= export::qr::MOST);
    let read = Invitation::read(&found_in(&ready.address).unwrap()).unwrap();
    let asked = read.questions.len();
    assert!((5..30).contains(&asked), "{asked}");
    assert_eq!(read.questions.first(), Some(&text(0)));
}

#[test]
fn the_message_says_to_whom_answers_go_and_holds_the_link() {
    let plan = open("northgate-bikes");
    let ready = ready(&lens(&plan), &workshop(&plan), Words::english(), HOME);
    assert!(ready.address.starts_with(&[HOME, BEFORE, "1."].concat()));
    assert!(ready.message.contains(&ready.address));
    assert!(ready.message.contains("Send your answers to Priya only"), "{}", ready.message);
    assert!(ready.fits <= Fits::Anywhere && ready.code.is_some(), "{}", ready.address.len());
    // A mail program broke the line.
    let link = found_in(&ready.message.replace("=1.", "=1.\r\n ")).unwrap();
    let read = Invitation::read(&link).unwrap();
    assert_eq!(read, invitation(&plan));
}

#[test]
fn accounts_that_the_phones_leave_out_are_told() {
    let plan = open("northgate-bikes");
    let before = ready(&lens(&plan), &workshop(&plan), Words::english(), HOME);
    assert_eq!(before.warning(Words::english()), None);
    let more = MOST_ACCOUNTS + 2 - lens(&plan).live().count();
    // Letters that no packing makes shorter.
    let part = |n: usize, m: usize| format!("{:x}", plan::id::fingerprint(&format!("{n} {m}")));
    let name = |n: usize| (0..3).map(|m| part(n, m)).collect::<Vec<_>>().join(" ");
    let account = |n: usize| Account { name: name(n), ..Account::new(Id::parse(&format!("ac_{n:013}")).unwrap()) };
    let edits = (0..more).map(|n| Edit::add(&account(n))).collect();
    let plan = apply(&plan, &Edit::Many(edits)).unwrap().plan;
    let ready = ready(&lens(&plan), &workshop(&plan), Words::english(), HOME);
    let warning = ready.warning(Words::english()).unwrap();
    assert!(warning.contains("first 40 accounts") && warning.contains("2 more are left out"), "{warning}");
    assert!(ready.code.is_none());
    let read = Invitation::read(&found_in(&ready.address).unwrap()).unwrap();
    assert_eq!(read.accounts.len(), MOST_ACCOUNTS);
}

#[test]
fn the_message_promises_what_the_phones_ask() {
    let words = Words::english();
    let mut plan = open("northgate-bikes");
    let made = |plan: &Plan| ready(&lens(plan), &workshop(plan), words, HOME);
    let before = made(&plan);
    assert!(before.asks_accounts && before.message.contains(words.invite_what()), "{}", before.message);
    for account in plan.all::<Account>() {
        plan = apply(&plan, &Edit::remove(account.id)).unwrap().plan;
    }
    let after = made(&plan);
    assert!(!after.asks_accounts && !after.message.contains(words.invite_what()), "{}", after.message);
    assert!(after.message.contains(words.invite_what_first()), "{}", after.message);
}

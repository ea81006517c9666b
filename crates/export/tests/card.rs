//! The crisis card: the same facts as text, as a link that stays as it was made, and as contacts.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where a sample is not as it must be")]

#[expect(dead_code, reason = "these tests look at two samples")]
mod common;

use base64::Engine;
use common::{lens, open};
use export::card::{Card, card, contacts, link, picture, text};
use export::pictures::draw::{Drawing, Item, Label};
use export::pictures::fit;
use messages::Words;
use plan::Plan;
use plan::model::{Crisis, Person};
use serde_json::Value;

fn made(sample: &str, change: impl FnOnce(&mut Plan)) -> Card {
    let mut plan = open(sample);
    change(&mut plan);
    card(&lens(&plan), Words::english())
}

/// Gives everybody a number and Northgate Bikes its words.
fn with_numbers(plan: &mut Plan) {
    let people: Vec<Person> = plan.all();
    for (place, person) in people.iter().enumerate() {
        let after = Person { phone: format!("07700 9001{place:02}"), ..person.clone() };
        *plan = plan::apply(plan, &plan::Edit::change(person, &after)).unwrap().plan;
    }
    let before: Crisis = plan.one();
    let after = Crisis { emergency_number: "999".to_owned(), ..before.clone() };
    *plan = plan::apply(plan, &plan::Edit::change(&before, &after)).unwrap().plan;
}

/// What a link holds, read back the way its reader does.
fn inside(fragment: &str) -> Value {
    let rest = fragment.strip_prefix("#card=1.").unwrap();
    let mut parts = rest.splitn(3, '.');
    let (length, sum, text) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    assert_eq!(length.parse::<usize>().unwrap(), text.len());
    let packed = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap();
    assert_eq!(format!("{:08x}", adler2::adler32_slice(&packed)), sum);
    serde_json::from_slice(&miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, 65_536).unwrap()).unwrap()
}

#[test]
fn the_text_says_what_is_on_the_card_in_its_order() {
    let text = text::text(&made("northgate-bikes", with_numbers));
    let order = [
        "when something goes wrong",
        "Call 999 first",
        "1. Do not reply yet",
        "Call, in this order",
        "1. Ama, 07700 9001",
        "decides",
        "Thank you for telling us",
    ];
    let places: Vec<_> = order.iter().map(|part| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"))).collect();
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("\n\n\n") && text.ends_with('\n') && !text.contains("password"), "{text}");
}

#[test]
fn a_link_holds_the_card_and_is_short() {
    for (sample, limit) in [("corner-bakery", 900), ("northgate-bikes", 1_300)] {
        let card = made(sample, with_numbers);
        let fragment = link::fragment(&card);
        assert!(fragment.len() <= limit, "{sample}: {} letters", fragment.len());
        let list = inside(&fragment);
        assert_eq!(list[0], Value::from(card.business.clone()));
        assert_eq!(list[4], Value::from(card.version.clone()));
        assert_eq!(list[9].as_array().unwrap().len(), card.calls.len());
        assert_eq!(fragment, link::fragment(&made(sample, with_numbers)), "equal input, equal link");
    }
}

#[test]
fn contacts_are_in_the_order_of_calling_and_well_formed() {
    let card = made("northgate-bikes", with_numbers);
    let file = contacts::contacts(&card, Words::english());
    assert_eq!(file.matches("BEGIN:VCARD\r\n").count(), card.calls.len());
    assert!(file.contains("FN:1 Ama (social media)\r\n"), "{file}");
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    assert_eq!(contacts::contacts(&made("northgate-bikes", |_| {}), Words::english()), "", "nobody has a number yet");
}

#[test]
fn odd_names_stay_whole() {
    let card = Card {
        title: "A; b, c\\d".to_owned(),
        calls: vec![export::card::Call {
            name: "見本のとても長い名前".repeat(6),
            phone: "+44 7700 900100".to_owned(),
            does: "line\nline".to_owned(),
        }],
        ..Card::default()
    };
    let file = contacts::contacts(&card, Words::english());
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    let whole = file.replace("\r\n ", "");
    assert!(whole.contains("NOTE:A\\; b\\, c\\\\d. line\\nline\r\n"), "{whole}");
    assert!(whole.contains(&"見本のとても長い名前".repeat(6)));
    assert_eq!(inside(&link::fragment(&card))[9][0][0], Value::from("見本のとても長い名前".repeat(6)));
}

/// The first link ever made, which every later version must be able to read.
#[test]
fn the_first_link_is_kept_for_ever() {
    let list = inside(include_str!("../../../tests/e2e/support/first-card.txt").trim());
    assert_eq!((&list[0], &list[1]), (&Value::from("Northgate Bikes"), &Value::from("2026-11-02")));
    let now = inside(&link::fragment(&made("northgate-bikes", with_numbers)));
    let kinds = |list: &Value| list.as_array().unwrap().iter().map(Value::is_array).collect::<Vec<_>>();
    assert!(kinds(&now).starts_with(&kinds(&list)), "version 1 only grows at its end");
}

fn labels(drawing: &Drawing) -> Vec<&Label> {
    let items = drawing.items.iter();
    items
        .filter_map(|item| match item {
            Item::Label(label) => Some(label),
            _ => None,
        })
        .collect()
}

fn said(drawing: &Drawing) -> String {
    labels(drawing).iter().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_picture_says_all_that_is_on_the_card() {
    for sample in ["corner-bakery", "northgate-bikes"] {
        let card = made(sample, with_numbers);
        let drawing = picture::picture(&card, Words::english());
        assert_eq!((drawing.width, drawing.height), (1080, 1920), "{sample}");
        assert_eq!(
            drawing,
            picture::picture(&made(sample, with_numbers), Words::english()),
            "equal input, equal picture"
        );
        let said = said(&drawing);
        let steps = card.steps.iter().flat_map(|step| [&step.what, &step.how]);
        let calls = card.calls.iter().flat_map(|call| [&call.name, &call.phone, &call.does]);
        for text in
            [&card.title, &card.danger, &card.authority, &card.words, &card.tell].into_iter().chain(steps).chain(calls)
        {
            assert!(said.contains(&text.split_whitespace().collect::<Vec<_>>().join(" ")), "{sample}: {text}: {said}");
        }
        for label in labels(&drawing) {
            assert!(
                label.x >= 0 && label.x + fit::width(&label.text, label.size, label.bold) <= 1080,
                "{}",
                label.text
            );
            assert!(label.y < 1920, "{}", label.text);
            assert!(label.size >= 18, "{}", label.text);
        }
        for call in &card.calls {
            assert!(labels(&drawing).iter().any(|label| label.text == call.phone && label.size == 60 && label.bold));
        }
    }
}

#[test]
fn a_long_card_makes_a_taller_picture_and_loses_nothing() {
    let mut card = made("northgate-bikes", with_numbers);
    let call = card.calls.first().unwrap().clone();
    card.calls = (0..30).map(|place| export::card::Call { name: format!("Person {place}"), ..call.clone() }).collect();
    let drawing = picture::picture(&card, Words::english());
    assert!(drawing.height > 1920);
    let said = said(&drawing);
    assert!(card.calls.iter().all(|call| said.contains(&call.name)), "{said}");
    assert!(labels(&drawing).iter().all(|label| label.y < drawing.height));
}

//! The crisis card: the same facts as text, as a link that stays as it was made, and as contacts.

use crate::common::{lens, open};
use base64::Engine;
use export::card::{Card, card, contacts, link, picture, text};
use export::pictures::draw::{Drawing, Item, Label};
use export::pictures::fit;
use messages::Words;
use plan::model::{Account, Authority, Crisis, CrisisStep, Person, Scenario, Verified};
use plan::{Fact, Plan, Who};
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
    let text = text::text(&made("northgate-bikes", with_numbers), Words::english());
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
    // The steps follow one another, whether something stands below them or not.
    let steps = text.split("\n\n").find(|part| part.starts_with("1. Do not reply yet")).unwrap();
    assert!((1..=5).all(|step| steps.contains(&format!("{step}. "))), "{text}");
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

/// Every case with words of its own, one of them with a step.
fn with_case_words(plan: &mut Plan) {
    with_numbers(plan);
    let on = plan::date::parse("2026-11-01").unwrap();
    for before in plan.all::<Scenario>() {
        let mut after = before.clone();
        after.words = format!("Own words for {}. More at 18:00.", before.catalogue);
        after.agreed = (before.catalogue != "wrong_post").then_some(Verified { on, by: None });
        if before.catalogue == "account_lost" {
            let step = |text: &str| CrisisStep { text: text.to_owned(), ..CrisisStep::default() };
            after.steps = vec![step("Ring the shop floor.")];
        }
        *plan = plan::apply(plan, &plan::Edit::change(&before, &after)).unwrap().plan;
    }
}

#[test]
fn a_link_holds_the_agreed_words_and_own_steps_of_a_case() {
    let card = made("northgate-bikes", with_case_words);
    let list = inside(&link::fragment(&card));
    let rows = |place: usize| list[place].as_array().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(rows(15), [r#"["lost_account",["Ring the shop floor."],"An account is taken over"]"#]);
    let words = rows(16);
    assert_eq!(words.len(), 2, "nobody agreed to the third: {words:?}");
    assert!(words.contains(
        &r#"["lost_account","An account is taken over","Own words for account_lost. More at 18:00."]"#.to_owned()
    ));
    assert_ne!(card.version, made("northgate-bikes", with_numbers).version, "who has the old link has an old card");
    let plain = inside(&link::fragment(&made("northgate-bikes", with_numbers)));
    assert_eq!(plain.as_array().unwrap().len(), 16, "a card without such words is as it was");
}

#[test]
fn words_of_cases_that_make_a_link_too_long_are_left_blank() {
    let card = made("northgate-bikes", with_case_words);
    let whole = link::fragment(&card);
    assert_eq!(link::fragment_within(&card, whole.len()), whole);
    let short = link::fragment_within(&card, whole.len() - 1);
    assert!(short.len() < whole.len());
    let list = inside(&short);
    assert_eq!(list[16].as_array().unwrap().len(), card.own_words.len());
    assert!(list[16].as_array().unwrap().iter().all(|row| row[2] == "" && row[1] != ""));
}

/// What the design of the card asks for (U41): where codes go, whom to ask then, own logins, both dates; and nothing that
/// may change without making the card old.
#[test]
fn every_form_says_where_codes_go_and_whom_to_ask_and_none_who_posts() {
    let card = made("northgate-bikes", |plan| {
        with_numbers(plan);
        let people: Vec<Person> = plan.all();
        let [ama, priya] =
            ["Ama Mensah", "Priya Shah"].map(|name| people.iter().find(|one| one.name == name).unwrap().id);
        for before in plan.all::<Account>().into_iter().filter(|account| account.network != "facebook") {
            let mut after = before.clone();
            (after.mfa.code_to, after.mfa.codes_reach) = (vec![Who::Person(ama)], vec![priya]);
            *plan = plan::apply(plan, &plan::Edit::change(&before, &after)).unwrap().plan;
        }
    });
    let (words, link) = (Words::english(), inside(&link::fragment(&card)).to_string());
    let forms = [text::text(&card, words), said(&picture::picture(&card, words)), link.clone()];
    for form in &forms {
        for part in [
            "Login code for Instagram and X goes to: Ama. If Ama is away: ask Priya.",
            "Facebook: everybody has their own login.",
            "Lost this card?",
        ] {
            assert!(form.contains(part), "{part}: {form}");
        }
        assert!(!form.contains("Posts: "), "who posts is no part of the version: {form}");
    }
    for form in &forms[..2] {
        assert!(form.contains("Made on 2 November 2026. Check it again by 2 February 2027."), "{form}");
    }
}

/// Bidirectional text would turn the groups of a number round beside such a name.
#[test]
fn a_number_beside_an_arabic_or_hebrew_name_is_held_together() {
    for (name, held) in [("Ama", false), ("עמה", true), ("عائشة", true)] {
        let call = export::card::Call { name: name.to_owned(), phone: "07700 900101".to_owned(), does: String::new() };
        let card = Card { calls: vec![call], ..Card::default() };
        let text = text::text(&card, Words::english());
        assert_eq!(text.contains("\u{2066}07700 900101\u{2069}"), held, "{text}");
        assert!(text.contains("07700 900101"), "{text}");
    }
}

#[test]
fn a_card_without_anybody_to_call_has_no_heading_for_them() {
    let lens = plan::lens::Lens::new(&Plan::default(), plan::date::parse("2026-11-02").unwrap());
    let card = card(&lens, Words::english());
    assert!(card.calls.is_empty());
    assert!(!text::text(&card, Words::english()).contains("Call in this order"));
    assert!(!said(&picture::picture(&card, Words::english())).contains("Call in this order"));
}

#[test]
fn words_without_spaces_are_whole_in_the_picture() {
    let words = "お知らせいただきありがとうございます。現在、何が起きたのかを確認しています。".repeat(3);
    let name = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);
    let mut card = made("northgate-bikes", with_numbers);
    (card.words, card.title) = (words.clone(), name.clone());
    let said =
        labels(&picture::picture(&card, Words::english())).iter().map(|label| label.text.clone()).collect::<String>();
    assert!(said.contains(&words) && said.contains(&name), "{said}");
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

/// "You may post" alone would allow it before anybody was called.
#[test]
fn what_is_allowed_says_that_it_is_for_when_nobody_answers() {
    for authority in [Authority::Yes, Authority::OnlyIfWorse, Authority::NoKeepCalling] {
        let card = made("northgate-bikes", |plan| {
            let before: Crisis = plan.one();
            let after = Crisis { authority: Fact::Decided(authority), ..before.clone() };
            *plan = plan::apply(plan, &plan::Edit::change(&before, &after)).unwrap().plan;
        });
        assert!(card.authority.starts_with("Nobody answers? "), "{}", card.authority);
        let words = Words::english();
        let link = inside(&link::fragment(&card));
        assert_eq!(link[10], Value::from(card.authority.clone()));
        for form in [text::text(&card, words), said(&picture::picture(&card, words))] {
            assert!(form.contains(&card.authority), "{form}");
        }
    }
    assert_eq!(made("corner-bakery", |_| {}).authority, "", "an owner alone asks nobody");
}

#[test]
fn a_call_without_a_number_says_so() {
    let card = made("northgate-bikes", |_| {});
    assert!(card.calls.iter().all(|call| call.phone.is_empty()));
    let words = Words::english();
    let text = text::text(&card, words);
    assert!(text.contains("1. Ama, No number yet, decides"), "{text}");
    for form in [text, said(&picture::picture(&card, words))] {
        assert_eq!(form.matches("No number yet").count(), card.calls.len(), "{form}");
    }
}

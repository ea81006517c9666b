//! A code says what it was made of, to a reader that has nothing to do with its maker.

use crate::common::{self, SAMPLES, lens, open};
use export::outline::{self, Block, Cut, Sheet};
use export::qr::{Code, MOST, code};
use export::{CopyChoice, Edition, card};
use messages::Words;
use plan::checks::Report;
use plan::lens::Lens;
use plan::model::{Call, Crisis, CrisisStep, Person, PersonKind};
use plan::{Edit, Id, Who};

/// The squares of a path, each `scale` points wide, dark as 0.
fn points(code: &Code, scale: usize) -> (usize, Vec<u8>) {
    let side = code.size as usize * scale;
    let mut out = vec![255; side * side];
    for run in code.path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (length, _) = rest.split_once('v').unwrap();
        let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap() * scale);
        for row in y..y + scale {
            out.get_mut(row * side + x..row * side + x + length).unwrap().fill(0);
        }
    }
    (side, out)
}

fn read(code: &Code) -> String {
    let (side, points) = points(code, 4);
    let at = |x: usize, y: usize| points.get(y * side + x).copied().unwrap();
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, at);
    // It also looks at what only resembles the corner of a code; that never decodes.
    let texts: Vec<String> =
        image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|read| read.1).collect();
    assert_eq!(texts.len(), 1, "one code of {} squares", code.size);
    texts.concat()
}

#[test]
fn a_code_says_its_link() {
    let letters: String = ('a'..='z').chain('A'..='Z').chain('0'..='9').chain(['-', '_']).collect();
    for length in [20, 300, 800, MOST] {
        let link: String =
            "https://plans.example.org/now.html#card=1.".chars().chain(letters.chars().cycle()).take(length).collect();
        assert_eq!(read(&code(&link).unwrap()), link, "{length}");
    }
}

#[test]
fn a_link_that_is_too_long_has_none() {
    assert!(code(&"a".repeat(MOST)).is_some());
    assert_eq!(code(&"a".repeat(MOST + 1)), None);
    assert_eq!(code(&"é".repeat(MOST / 2 + 1)), None, "bytes count, not letters");
}

#[test]
fn the_quiet_edge_is_four_squares() {
    let code = code("x").unwrap();
    assert_eq!(code.size, 21 + 8);
    assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
}

/// The ways to the card of a document.
fn ways(lens: &Lens, what: Sheet, edition: Edition, choice: CopyChoice) -> Vec<outline::Code> {
    let (words, report) = (Words::english(), Report::default());
    let sheet = outline::sheet(lens, &report, words, what, edition, choice);
    let mut blocks: Vec<Block> =
        outline::with_card(sheet, lens, words, PAGE).pages.into_iter().flat_map(|page| page.blocks).collect();
    let mut found = Vec::new();
    while let Some(block) = blocks.pop() {
        match block {
            Block::Code(way) => found.push(way),
            Block::Cards(card) => blocks.extend(card.front.into_iter().chain(card.back)),
            _ => {}
        }
    }
    found
}

const PAGE: &str = "https://plans.example.org/now.html";

/// A sample where everybody who is called has a number.
fn with_numbers(sample: &str) -> Lens {
    let plan = open(sample);
    let people: Vec<Person> = plan.all();
    let mut edits: Vec<Edit> = people
        .iter()
        .map(|person| {
            let phone = "07700 900101".to_owned();
            Edit::change(person, &Person { phone, ..person.clone() })
        })
        .collect();
    // An owner alone calls the one who helps.
    let kind = PersonKind::Emergency;
    let mia =
        Person { name: "Mia".into(), phone: "07700 900102".into(), kind, ..Person::new(Id::parse("p_mia").unwrap()) };
    edits.push(Edit::add(&mia));
    let crisis: Crisis = plan.one();
    let called = people.iter().take(3).chain([&mia]);
    let call_list = called.map(|person| Call { who: Who::Person(person.id), ..Call::default() }).collect();
    edits.push(Edit::change(&crisis, &Crisis { call_list, ..crisis.clone() }));
    lens(&plan::apply(&plan, &Edit::Many(edits)).unwrap().plan)
}

#[test]
fn the_code_on_the_sheet_is_the_link_of_the_card() {
    for sample in SAMPLES {
        let lens = with_numbers(sample);
        let link = [PAGE, &card::link::fragment(&card::card(&lens, Words::english()))].concat();
        for what in [Sheet::Crisis, Sheet::Plan] {
            let ways = ways(&lens, what, Edition::Team, CopyChoice::Everything);
            assert_eq!(ways.len(), 1, "{sample}");
            let way = ways.first().unwrap();
            assert_eq!(read(&code(&way.link).unwrap()), link, "{sample}");
        }
    }
}

#[test]
fn no_copy_without_numbers_has_a_code_with_them() {
    let lens = with_numbers("northgate-bikes");
    for (edition, choice) in [
        (Edition::Wall, CopyChoice::Everything),
        (Edition::Team, CopyChoice::WithoutContacts),
        (Edition::Team, CopyChoice::WithoutNames),
    ] {
        for what in [Sheet::Crisis, Sheet::Plan, Sheet::Short, Sheet::Rota] {
            // What is for certain people has no copy for the wall.
            if edition == Edition::Team || what.has_wall() {
                assert_eq!(ways(&lens, what, edition, choice), [], "{what:?} {edition:?} {choice:?}");
            }
        }
    }
    let nobody = common::lens(&plan::Plan::default());
    assert_eq!(ways(&nobody, Sheet::Crisis, Edition::Team, CopyChoice::Everything), [], "a card without a number");
}

#[test]
fn only_a_wallet_card_with_room_has_a_code() {
    let small = ways(&with_numbers("corner-bakery"), Sheet::Cards(Cut::Fold), Edition::Team, CopyChoice::Everything);
    let [way] = small.as_slice() else { unreachable!("one code: {small:?}") };
    assert!(code(&way.link).unwrap().size <= 89);
    let bikes = with_numbers("northgate-bikes");
    assert_eq!(ways(&bikes, Sheet::Cards(Cut::Fold), Edition::Team, CopyChoice::Everything), []);
}

#[test]
fn a_card_that_is_too_long_for_a_code_leaves_the_address() {
    let whole = with_numbers("northgate-bikes");
    let text: String = (0..250).map(|at: u32| char::from_u32(0x4e00 + at * 41).unwrap()).collect();
    let step = |at: u32| CrisisStep {
        text: text.chars().cycle().skip(50 * at as usize).take(150).collect(),
        ..CrisisStep::default()
    };
    let crisis = Crisis { words: text.clone(), steps: (0..5).map(step).collect(), ..whole.crisis.clone() };
    let plan = plan::apply(&whole.plan, &Edit::change(&whole.crisis, &crisis)).unwrap().plan;
    let lens = lens(&plan);
    assert_eq!(ways(&lens, Sheet::Crisis, Edition::Team, CopyChoice::Everything), []);
    let words = Words::english();
    let report = Report::default();
    let sheet = outline::sheet(&lens, &report, words, Sheet::Crisis, Edition::Team, CopyChoice::Everything);
    let text = outline::text(&outline::with_card(sheet, &lens, words, PAGE));
    assert!(text.ends_with("\nLost this page? plans.example.org/now.html helps on any phone.\n"), "{text}");
}

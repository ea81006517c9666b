//! The list for somebody who leaves, in words, for everybody of the samples.

use crate::checked;
use crate::common;

use export::outline::{Block, CopyChoice, Edition, Outline, Page, PageKind, leaving, plan, text};
use export::{Names, leaving as said};
use messages::Words;
use plan::lens::leaving::Parting;
use plan::model::{Person, PersonStatus, Presence};
use plan::{Edit, Fact, apply};

#[test]
fn every_line_says_of_what() {
    let mut seen = 0;
    for sample in common::SAMPLES {
        let lens = common::lens(&common::open(sample));
        let names = Names::new(&lens, Words::english());
        for person in &lens.people {
            for item in lens.leaving(person.id) {
                let line = said::line(&names, person.id, item);
                let blank =
                    line.contains("  ") || line.contains(" .") || line.contains(" :") || line.ends_with([' ', ':']);
                assert!(!blank, "{sample}, {}: “{line}”", person.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_list_is_on_paper_for_those_who_go_and_for_nobody_else() {
    let before = common::open("northgate-bikes");
    let lens = common::lens(&before);
    let report = checked::report(&lens);
    let sheet =
        |lens: &plan::lens::Lens| text(&plan(lens, &report, Words::english(), Edition::Team, CopyChoice::Everything));
    assert!(!sheet(&lens).contains("leaves"));
    let tom = lens.people.iter().find(|person| !lens.leaving(person.id).is_empty()).unwrap();
    let on = plan::date::parse("2026-11-30");
    let status = Fact::Decided(PersonStatus { is: Presence::Leaving, on });
    let after = Person { status, ..tom.clone() };
    let lens = common::lens(&apply(&before, &Edit::change(tom, &after)).unwrap().plan);
    let said = sheet(&lens);
    assert!(said.contains(" leaves\n") && said.contains("30 Nov"), "{said}");
    let alone = Outline {
        title: String::new(),
        pages: vec![Page { kind: PageKind::More, blocks: leaving(&lens, Words::english(), tom.id, Parting::Hostile) }],
    };
    let alone = text(&alone);
    assert!(alone.contains("[ ] ") && alone.contains("today"), "{alone}");
}

#[test]
fn nothing_held_is_nothing_on_paper() {
    let lens = common::lens(&common::open("corner-bakery"));
    for person in lens.people.iter().filter(|person| lens.leaving(person.id).is_empty()) {
        let blocks: Vec<Block> = leaving(&lens, Words::english(), person.id, Parting::Friendly);
        assert_eq!(blocks, []);
    }
}

/// What the case of the bike shop asks for, in its order.
#[test]
fn when_the_manager_of_the_bike_shop_leaves() {
    let lens = common::lens(&common::open("northgate-bikes"));
    let priya = lens.people.iter().find(|person| person.name == "Priya Shah").unwrap().id;
    let blocks = leaving(&lens, Words::english(), priya, Parting::Friendly);
    let page = Page { kind: PageKind::More, blocks };
    let said = text(&Outline { title: String::new(), pages: vec![page] });
    let place = |part: &str| said.find(part).unwrap_or_else(|| unreachable!("“{part}” is missing in {said}"));
    let order = [
        "Give a second person full control of Facebook, and try it",
        "Connect Scheduler through a login of the business",
        "On Facebook: remove Priya",
        "sign out all devices",
        "Change the password of X.",
        "Choose somebody else: Runs it week by week",
        "Tell Reed Video",
        "look at who can get in, after 7 and after 14 days",
    ];
    let places: Vec<_> = order.iter().map(|part| place(part)).collect();
    assert!(places.is_sorted(), "{said}");
    for also in ["Speaks when something goes wrong", "Makes blog", "Tell Brightside", "On Instagram: remove Priya"] {
        place(also);
    }
}

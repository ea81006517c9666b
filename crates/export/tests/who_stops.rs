//! Who stops scheduled posts is the same on the sheet, the card, the page of a case, the page of a person and in the file of
//! a person.

use crate::common::{self, SAMPLES, lens, open};
use export::needs;
use export::outline::{self, CopyChoice, Edition, Sheet};
use messages::Words;
use plan::checks::Report;
use plan::lens::Lens;
use plan::model::{Crisis, CrisisStep, Person, Scenario, Tool};
use plan::{Edit, Fact, Id, Plan, Who, apply};

const STOPS: &str = "- Stops scheduled posts";

fn id(plan: &Plan, name: &str) -> Id<Person> {
    plan.all::<Person>().iter().find(|one| one.name == name).unwrap().id
}

/// The bike shop with its scheduler, which these can pause; Priya stops posts by the rule.
fn shop(pausers: &[&str]) -> Plan {
    let plan = open("northgate-bikes");
    let before = plan.all::<Tool>().into_iter().find(|tool| tool.posts).unwrap();
    let pausers = pausers.iter().map(|name| id(&plan, name)).collect();
    apply(&plan, &Edit::change(&before, &Tool { pausers: Fact::Decided(pausers), ..before.clone() })).unwrap().plan
}

fn page(lens: &Lens, name: &str) -> String {
    let what = Sheet::Person(id(&lens.plan, name));
    text(lens, what, CopyChoice::Everything)
}

fn text(lens: &Lens, what: Sheet, choice: CopyChoice) -> String {
    outline::text(&outline::sheet(lens, &Report::default(), Words::english(), what, Edition::Team, choice))
}

/// The line of a case that stops posts.
fn case(lens: &Lens) -> String {
    let case = lens.scenarios.iter().find(|case| case.freeze).unwrap().id;
    let blocks = outline::case(lens, Words::english(), case);
    let page = outline::Page { kind: outline::PageKind::Plan, blocks };
    let said = outline::text(&outline::Outline { title: String::new(), pages: vec![page] });
    said.lines().find(|line| line.starts_with("- Scheduled posts: ")).unwrap().to_owned()
}

#[test]
fn whoever_is_named_for_the_app_stops_posts_and_nobody_else() {
    let lens = lens(&shop(&["Tom Ellis", "Luis Ortega"]));
    assert!(text(&lens, Sheet::Crisis, CopyChoice::Everything).contains("Who can: Tom and Luis."));
    let card = export::card::card(&lens, Words::english());
    assert!(card.steps[1].how.ends_with("Who can: Tom and Luis."), "{}", card.steps[1].how);
    assert_eq!(case(&lens), "- Scheduled posts: Stop them: Tom and Luis");
    for (name, stops) in [("Tom Ellis", true), ("Luis Ortega", true), ("Priya Shah", false), ("Ama Mensah", false)] {
        assert_eq!(page(&lens, name).contains(STOPS), stops, "{name}");
    }
}

#[test]
fn where_nobody_is_named_the_same_person_is_asked_everywhere() {
    let lens = lens(&shop(&[]));
    assert!(text(&lens, Sheet::Crisis, CopyChoice::Everything).contains("Nobody is named who can. Ask Priya."));
    assert_eq!(case(&lens), "- Scheduled posts: Stop them. Ask Priya.");
    assert!(page(&lens, "Priya Shah").contains(STOPS) && !page(&lens, "Tom Ellis").contains(STOPS));
}

#[test]
fn whoever_does_the_step_is_named_too() {
    let plan = shop(&["Tom Ellis"]);
    let (kim, before) = (id(&plan, "Kim Ng"), plan.one::<Crisis>());
    let who = Some(Who::Person(kim));
    let step = CrisisStep { key: "stop-posts".into(), who, ..CrisisStep::default() };
    let lens =
        lens(&apply(&plan, &Edit::change(&before, &Crisis { steps: vec![step], ..before.clone() })).unwrap().plan);
    assert!(text(&lens, Sheet::Crisis, CopyChoice::Everything).contains("Who can: Tom."));
    assert_eq!(case(&lens), "- Scheduled posts: Stop them: Kim and Tom");
    assert!(page(&lens, "Kim Ng").contains(STOPS) && page(&lens, "Tom Ellis").contains(STOPS));
    let case_of = |lens: &Lens| lens.scenarios.iter().find(|case| case.freeze).unwrap().clone();
    let (before, luis) = (case_of(&lens), id(&lens.plan, "Luis Ortega"));
    let own = CrisisStep { key: "stop-posts".into(), text: "Stop.".into(), who: Some(Who::Person(luis)) };
    let after = Scenario { steps: vec![own], ..before.clone() };
    let lens = common::lens(&apply(&lens.plan, &Edit::change(&before, &after)).unwrap().plan);
    assert_eq!(case(&lens), "- Scheduled posts: Stop them: Luis and Tom");
}

#[test]
fn the_file_of_a_person_says_the_same() {
    let pausers: [&[&str]; 3] = [&[], &["Tom Ellis"], &["Priya Shah", "Tom Ellis"]];
    let shops = pausers.into_iter().map(shop).chain(SAMPLES.map(open));
    for plan in shops {
        let whole = lens(&plan);
        for person in whole.team() {
            let small = lens(&needs::plan(&whole, Words::english(), person.id));
            let own = Sheet::Person(person.id);
            let page = text(&whole, own, CopyChoice::WithoutContacts);
            assert_eq!(text(&small, own, CopyChoice::Everything), page, "{}", person.name);
        }
    }
}

//! The page of one person, as plain text. `UPDATE_EXPECT=1 cargo test -p export` writes them anew.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
use expect_test::expect_file;
use export::outline::{self, CopyChoice, Edition, Outline, PageKind, Sheet};
use messages::Words;
use plan::lens::Lens;
use plan::model::{Absence, Account, Approval, Colour, Crisis, Grant, Guideline, Level, Person, Right, Task};
use plan::{Aimed, Edit, Fact, Id, Who, apply};

fn draw(lens: &Lens, what: Sheet, choice: CopyChoice) -> Outline {
    outline::sheet(lens, &checked::report(lens), Words::english(), what, Edition::Team, choice)
}

fn page_of(lens: &Lens, name: &str, choice: CopyChoice) -> String {
    let person = lens.people.iter().find(|person| person.name == name).unwrap();
    outline::text(&draw(lens, Sheet::Person(person.id), choice))
}

#[test]
fn people_of_the_bike_shop() {
    let lens = lens(&open("northgate-bikes"));
    let all: Vec<_> = ["Priya Shah", "Tom Ellis", "Kim Ng"]
        .map(|name| page_of(&lens, name, CopyChoice::Everything))
        .into_iter()
        .collect();
    expect_file!["sheets/northgate-bikes-people.txt"].assert_eq(&all.join("\n\n"));
}

#[test]
fn everybody_with_something_to_know_has_one_page() {
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        let drawn = draw(&lens, Sheet::People, CopyChoice::Everything);
        let busy = lens.team().filter(|one| !lens.duties_of(one.id).is_empty() || !lens.access_of(one.id).is_empty());
        let busy = busy.count();
        // Where nobody does anything yet, everybody has a page all the same.
        let expected = if busy == 0 { lens.team().count() } else { busy };
        assert_eq!(drawn.pages.len(), expected, "{sample}");
        assert!(drawn.pages.iter().all(|page| page.kind == PageKind::Person));
    }
}

#[test]
fn numbers_are_there_for_those_who_call_and_nobody_else() {
    let plan = open("northgate-bikes");
    let people: Vec<Person> = plan.all();
    let phone = |name: &str, phone: &str| {
        let before = people.iter().find(|person| person.name == name).unwrap();
        Edit::change(before, &Person { phone: phone.into(), note: "a private note".into(), ..before.clone() })
    };
    let edits = vec![
        phone("Ama Mensah", "07700 900101"),
        phone("Tom Ellis", "07700 900103"),
        phone("Sam Reed", "07700 900109"),
    ];
    let lens = lens(&apply(&plan, &Edit::Many(edits)).unwrap().plan);
    let tom = page_of(&lens, "Tom Ellis", CopyChoice::Everything);
    assert!(tom.contains("Ama | 07700 900101\n  decides"), "{tom}");
    assert!(!tom.contains("900109") && !tom.contains("900103"), "{tom}");
    let sam = page_of(&lens, "Sam Reed", CopyChoice::Everything);
    assert!(!sam.contains("07700"), "Sam only makes videos: {sam}");
    for choice in [CopyChoice::WithoutContacts, CopyChoice::WithoutNames] {
        assert!(!page_of(&lens, "Tom Ellis", choice).contains("07700"));
    }
    assert!(!page_of(&lens, "Tom Ellis", CopyChoice::WithoutNames).contains("Tom"));
    assert!(!tom.contains("private"), "{tom}");
}

#[test]
fn what_somebody_decides_asks_and_has_to_do() {
    let plan = open("northgate-bikes");
    let people: Vec<Person> = plan.all();
    let id = |name: &str| people.iter().find(|person| person.name == name).unwrap().id;
    let (priya, tom) = (id("Priya Shah"), id("Tom Ellis"));
    let right = Right {
        what_text: "Adverts".into(),
        decider: Fact::Decided(Some(priya)),
        limit_amount: Some(500),
        currency: "GBP".into(),
        ..Right::new(Id::parse("rg_1").unwrap())
    };
    let rule = Approval {
        applies_to: "Photos of customers".into(),
        colour: Colour::Red,
        approver: Fact::Decided(Some(priya)),
        ..Approval::new(Id::parse("ap_9").unwrap())
    };
    let task = Task {
        text: "Try the login".into(),
        owner: Some(tom),
        due: plan::date::parse("2026-11-27"),
        ..Task::new(Id::parse("ta_1").unwrap())
    };
    let lens =
        lens(&apply(&plan, &Edit::Many(vec![Edit::add(&right), Edit::add(&rule), Edit::add(&task)])).unwrap().plan);
    let (priya, tom) =
        (page_of(&lens, "Priya Shah", CopyChoice::Everything), page_of(&lens, "Tom Ellis", CopyChoice::Everything));
    assert!(priya.contains("Has the final say: Adverts · Up to 500 GBP"), "{priya}");
    assert!(priya.contains("Says yes to: Photos of customers") && !priya.contains("Ask Priya first"), "{priya}");
    assert!(tom.contains("Ask Priya first: Photos of customers"), "{tom}");
    assert!(tom.contains("[ ] Try the login by 27 Nov") && !priya.contains("Try the login"), "{tom}");
}

#[test]
fn a_stand_in_speaks_only_while_the_other_is_away() {
    let plan = open("northgate-bikes");
    let luis = plan.all::<Person>().into_iter().find(|one| one.name == "Luis Ortega").unwrap().id;
    let before: Crisis = plan.one();
    let mut after = before.clone();
    after.speaks.stand_in = Fact::Decided(Some(luis));
    let lens = lens(&apply(&plan, &Edit::change(&before, &after)).unwrap().plan);
    let page = |name| page_of(&lens, name, CopyChoice::Everything);
    let (luis, priya, tom) = (page("Luis Ortega"), page("Priya Shah"), page("Tom Ellis"));
    assert!(luis.contains("Priya speaks for the business. If Priya is away, you do."), "{luis}");
    assert!(!luis.contains("you speak for the business"), "{luis}");
    assert!(priya.contains("When something goes wrong, you speak for the business."), "{priya}");
    assert!(tom.contains("Priya speaks for the business.") && !tom.contains("you do."), "{tom}");
}

#[test]
fn who_stands_in_for_somebody_away_has_their_dates() {
    let plan = open("northgate-bikes");
    let id = |name: &str| plan.all::<Person>().into_iter().find(|one| one.name == name).unwrap().id;
    let day = |text: &str| plan::date::parse(text).unwrap();
    let away = Absence {
        who: id("Luis Ortega"),
        from: day("2026-11-16"),
        to: day("2026-11-22"),
        stand_in: Some(id("Mel Adams")),
        ..Absence::new(Id::parse("ab_1").unwrap())
    };
    let before = page_of(&lens(&plan), "Mel Adams", CopyChoice::Everything);
    assert!(!before.contains("For Luis") && !before.contains("akes photos"), "{before}");
    let lens = lens(&apply(&plan, &Edit::add(&away)).unwrap().plan);
    let mel = page_of(&lens, "Mel Adams", CopyChoice::Everything);
    let luis = page_of(&lens, "Luis Ortega", CopyChoice::Everything);
    assert!(mel.contains("For Luis, 16 Nov to 22 Nov: Watches Instagram; Makes photos"), "{mel}");
    assert!(mel.contains("09:30 and 15:00: Instagram"), "{mel}");
    // Nobody's date is lost: each that the turns give stands on one page.
    let dates = |page: &str| page.lines().find(|line| line.starts_with("- Makes photos: ")).unwrap().to_owned();
    assert_eq!(dates(&mel), "- Makes photos: 16 Nov");
    assert_eq!(dates(&luis), "- Makes photos: 2 Nov, 9 Nov and 23 Nov");
}

#[test]
fn nothing_is_left_out_however_much_somebody_has() {
    let plan = open("northgate-bikes");
    let tom = plan.all::<Person>().into_iter().find(|one| one.name == "Tom Ellis").unwrap().id;
    let mut edits = Vec::new();
    for n in 0..60 {
        let account = Account {
            network: "other".into(),
            name: format!("The shop of town {n}."),
            business_owner: Fact::Decided(Who::Person(tom)),
            ..Account::new(Id::parse(&format!("ac_{n}")).unwrap())
        };
        let grant = Grant {
            account: Some(account.id),
            person: Some(tom),
            level: Aimed::decided(Level::Publisher),
            ..Grant::new(Id::parse(&format!("gr_{n}")).unwrap())
        };
        let task = Task {
            text: format!("Ask the shop of number {n}."),
            owner: Some(tom),
            ..Task::new(Id::parse(&format!("ta_{n}")).unwrap())
        };
        let rule = Guideline { text: format!("Rule {n}."), ..Guideline::new(Id::parse(&format!("gu_{n}")).unwrap()) };
        edits.extend([Edit::add(&account), Edit::add(&grant), Edit::add(&task), Edit::add(&rule)]);
    }
    let lens = lens(&apply(&plan, &Edit::Many(edits)).unwrap().plan);
    let drawn = draw(&lens, Sheet::Person(tom), CopyChoice::Everything);
    for said in [outline::text(&drawn), outline::markdown(&drawn), outline::html(&drawn)] {
        for n in 0..60 {
            let named = |text: &str| said.matches(text).count();
            // What somebody answers for, and where they get in.
            assert_eq!(named(&format!("The shop of town {n}.")), 2, "{n}: {said}");
            assert_eq!(named(&format!("Ask the shop of number {n}.")), 1, "{n}");
            assert_eq!(named(&format!("Rule {n}.")), 1, "{n}");
        }
    }
}

//! Tests of the rows of people.

use super::*;
use crate::checks::fixture::{Fixture, today};
use crate::id::Key;

/// Ids that count up.
fn counter() -> impl FnMut(&'static str) -> Key {
    let mut next = 0;
    move |prefix| {
        next += 1;
        Key::parse(&format!("{prefix}new{next}")).unwrap()
    }
}

fn row(id: &str, name: &str) -> Row {
    Row { id: Id::parse(id).unwrap(), name: name.to_owned(), ..Row::default() }
}

fn run(f: &mut Fixture, edits: Vec<Edit>) {
    f.apply(&Edit::Many(edits));
}

#[test]
fn names_become_people_in_their_order_and_twice_is_once() {
    let mut f = Fixture::team();
    f.person("ama");
    let rows = [row("p_ama", "Ama Mensah"), row("p_2", " Tom Ellis "), row("p_3", ""), row("p_4", "Kim Ng")];
    let edits = write_rows(&f.plan, &rows, today(), &mut counter());
    run(&mut f, edits);
    let names: Vec<String> = people(&f.plan).into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["Ama Mensah", "Tom Ellis", "Kim Ng"]);
    assert_eq!(f.plan.all::<Person>()[1].kind, PersonKind::Staff);
    let rows: Vec<Row> = people(&f.plan).iter().map(|p| Row::of(&f.plan, p)).collect();
    assert_eq!(write_rows(&f.plan, &rows, today(), &mut counter()), [], "the same again changes nothing");
}

#[test]
fn you_come_first_and_groups_are_not_asked_about() {
    let mut f = Fixture::team();
    let (_, you, six) = (f.person("ama"), f.person("you"), f.person("six"));
    f.update(six, |six: &mut Person| six.placeholder = Some(6));
    f.one(|org: &mut Org| org.made_by = Some(you));
    assert_eq!(people(&f.plan).iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["you", "ama"]);
}

#[test]
fn used_to_help_keeps_the_kind_and_comes_back() {
    let mut f = Fixture::team();
    let eve = f.person("eve");
    f.update(eve, |eve: &mut Person| eve.kind = PersonKind::Volunteer);
    let mut shown = Row::of(&f.plan, &f.plan.get(eve).unwrap());
    assert_eq!(shown.belongs, Belongs::Outside);
    shown.belongs = Belongs::Used;
    let edits = write_row(&f.plan, &shown, &mut counter());
    run(&mut f, edits);
    let person: Person = f.plan.get(eve).unwrap();
    assert_eq!((Belongs::of(&person), person.kind), (Belongs::Used, PersonKind::Volunteer));
    shown.belongs = Belongs::Outside;
    let edits = write_row(&f.plan, &shown, &mut counter());
    run(&mut f, edits);
    let person: Person = f.plan.get(eve).unwrap();
    assert_eq!((person.status, person.kind), (Fact::Unlooked, PersonKind::Volunteer));
}

#[test]
fn an_agency_is_one_firm_for_all_its_people() {
    let mut f = Fixture::team();
    let kim = Row { belongs: Belongs::Agency, agency: "Brightside".to_owned(), ..row("p_kim", "Kim Ng") };
    let lee = Row { belongs: Belongs::Agency, agency: "brightside ".to_owned(), ..row("p_lee", "Lee Wu") };
    let edits = write_rows(&f.plan, &[kim.clone(), lee], today(), &mut counter());
    run(&mut f, edits);
    let firms = f.plan.all::<Partner>();
    assert_eq!((firms.len(), firms[0].kind), (1, PartnerKind::Agency));
    assert!(f.plan.all::<Person>().iter().all(|p| p.partner == Some(firms[0].id) && p.kind == PersonKind::Agency));
    let here = Row { belongs: Belongs::Here, ..kim };
    let edits = write_row(&f.plan, &here, &mut counter());
    run(&mut f, edits);
    assert_eq!(f.plan.all::<Person>()[0].partner, None);
}

#[test]
fn what_the_row_does_not_show_stays() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    f.update(ama, |ama: &mut Person| {
        ama.job_title = "Owner".to_owned();
        ama.kind = PersonKind::Owner;
    });
    let changed = Row { email: "no address".to_owned(), phone: "1".to_owned(), ..row("p_ama", "Ama M") };
    let edits = write_row(&f.plan, &changed, &mut counter());
    run(&mut f, edits);
    let person: Person = f.plan.get(ama).unwrap();
    assert_eq!((person.job_title.as_str(), person.kind), ("Owner", PersonKind::Owner));
    assert_eq!((person.email.as_str(), person.phone.as_str()), ("", "1"), "a wrong e-mail is not stored");
}

#[test]
fn all_problems_are_found_at_once() {
    let mut f = Fixture::team();
    f.person("ama");
    let rows = [
        row("p_ama", ""),
        Row { phone: "07700".to_owned(), ..row("p_2", "") },
        row("p_3", "Tom Ellis"),
        row("p_4", "tom ellis"),
        Row { email: "kim@".to_owned(), ..row("p_5", "Kim") },
        row("p_6", &"x".repeat(61)),
        row("p_7", ""),
    ];
    let expected = [
        (0, Problem::NoName),
        (1, Problem::NoName),
        (3, Problem::SameName),
        (4, Problem::Email),
        (5, Problem::LongName),
    ];
    assert_eq!(problems(&f.plan, &rows), expected);
}

#[test]
fn a_pasted_list_adds_only_new_people() {
    let mut f = Fixture::team();
    f.person("ama");
    let list = parse(&f.plan, "Ama\nTom Ellis, 07700 900123\nKim Ng\nkim ng");
    let edits = add_list(&f.plan, &list, &mut counter());
    assert_eq!(edits.len(), 2);
    run(&mut f, edits);
    assert_eq!(f.plan.all::<Person>()[1].phone, "07700 900123");
    assert_eq!(add_list(&f.plan, &list, &mut counter()), []);
}

#[test]
fn short_numbers_are_worth_a_look() {
    assert!(is_short_phone("0770"));
    assert!(!is_short_phone("") && !is_short_phone("+44 7700 900123"));
}

#[test]
fn details_change_only_what_they_show() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    let details = Details { job_title: "Shop lead".to_owned(), note: "Back in May".to_owned() };
    let edits = write_details(&f.plan, ama, &details);
    run(&mut f, edits);
    let person: Person = f.plan.get(ama).unwrap();
    assert_eq!(
        (person.job_title.as_str(), person.note.as_str(), person.name.as_str()),
        ("Shop lead", "Back in May", "ama")
    );
    assert_eq!(write_details(&f.plan, ama, &details), []);
}

#[test]
fn names_read_the_same_whatever_their_case_and_gaps() {
    assert!(same_name(" priya  SHAH ", "Priya Shah"));
    assert!(!same_name("Priya Shah", "Priya S"));
}

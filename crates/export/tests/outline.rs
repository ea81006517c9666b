//! The documents of the samples, as plain text. `UPDATE_EXPECT=1 cargo test -p export` writes them anew.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
use expect_test::expect_file;
use export::outline::{self, Block, CopyChoice, Edition, Outline, PageKind, Tone};
use messages::Words;
use plan::model::Org;
use plan::{Edit, Plan, apply};

fn draw(plan: &Plan, edition: Edition, choice: CopyChoice) -> Outline {
    let lens = lens(plan);
    let report = checked::report(&lens);
    outline::plan(&lens, &report, Words::english(), edition, choice)
}

fn text(plan: &Plan, edition: Edition, choice: CopyChoice) -> String {
    outline::text(&draw(plan, edition, choice))
}

const EDITIONS: [Edition; 3] = [Edition::Boss, Edition::Team, Edition::Wall];

#[test]
fn the_bakery_for_the_team() {
    expect_file!["sheets/corner-bakery-team.txt"].assert_eq(&text(
        &open("corner-bakery"),
        Edition::Team,
        CopyChoice::Everything,
    ));
}

#[test]
fn the_bike_shop_in_every_edition() {
    let plan = open("northgate-bikes");
    expect_file!["sheets/northgate-bikes-team.txt"].assert_eq(&text(&plan, Edition::Team, CopyChoice::Everything));
    expect_file!["sheets/northgate-bikes-boss.txt"].assert_eq(&text(&plan, Edition::Boss, CopyChoice::Everything));
    expect_file!["sheets/northgate-bikes-wall.txt"].assert_eq(&text(&plan, Edition::Wall, CopyChoice::Everything));
    expect_file!["sheets/northgate-bikes-team-no-names.txt"].assert_eq(&text(
        &plan,
        Edition::Team,
        CopyChoice::WithoutNames,
    ));
}

#[test]
fn the_contributors_and_the_charity_for_the_team() {
    expect_file!["sheets/contributor-comms-team.txt"].assert_eq(&text(
        &open("contributor-comms"),
        Edition::Team,
        CopyChoice::Everything,
    ));
    expect_file!["sheets/food-charity-team.txt"].assert_eq(&text(
        &open("food-charity"),
        Edition::Team,
        CopyChoice::Everything,
    ));
}

#[test]
fn an_empty_plan_is_a_form_to_fill_in() {
    let empty = Plan::default();
    let filled = draw(&empty, Edition::Team, CopyChoice::Everything);
    let lines = filled.pages.iter().flat_map(|page| &page.blocks).filter(|block| matches!(block, Block::Lines(_)));
    assert_eq!(lines.count(), 4, "access, roles, content, whom to call");
    assert_eq!(filled.title, "Who does what on social media");
}

#[test]
fn the_heading_names_the_business() {
    let before = Org::default();
    let after = Org { title: "Northgate Bikes".to_owned(), ..before.clone() };
    let plan = apply(&Plan::default(), &Edit::change(&before, &after)).unwrap().plan;
    let drawn = draw(&plan, Edition::Boss, CopyChoice::Everything);
    assert_eq!(drawn.title, "Northgate Bikes: who does what on social media");
}

#[test]
fn pages_are_as_promised() {
    let kinds = |name, edition| {
        let drawn = draw(&open(name), edition, CopyChoice::Everything);
        drawn.pages.iter().map(|page| page.kind).collect::<Vec<_>>()
    };
    use PageKind::{Crisis, Depth, More, Plan};
    assert_eq!(kinds("corner-bakery", Edition::Team), [Plan, Crisis]);
    assert_eq!(
        kinds("northgate-bikes", Edition::Team),
        [Plan, Crisis, More, Depth],
        "it has a workshop and an approval"
    );
    assert_eq!(kinds("food-charity", Edition::Team), [Plan, Crisis, More]);
    assert_eq!(kinds("northgate-bikes", Edition::Boss), [Plan]);
    assert_eq!(kinds("northgate-bikes", Edition::Wall), [Plan, Crisis]);
}

#[test]
fn copies_without_names_or_contacts_hold_none() {
    for sample in SAMPLES {
        let plan = open(sample);
        let people: Vec<plan::model::Person> = plan.all();
        for edition in EDITIONS {
            let nameless = text(&plan, edition, CopyChoice::WithoutNames);
            let silent = text(&plan, edition, CopyChoice::WithoutContacts);
            for person in &people {
                assert!(!nameless.contains(&person.name), "{sample} {edition:?}: {}\n{nameless}", person.name);
                for contact in [&person.phone, &person.email].into_iter().filter(|text| !text.is_empty()) {
                    assert!(!nameless.contains(contact.as_str()) && !silent.contains(contact.as_str()), "{contact}");
                }
            }
        }
    }
}

#[test]
fn the_wall_shows_no_weak_spot_and_no_number() {
    for sample in SAMPLES {
        let plan = open(sample);
        let drawn = draw(&plan, Edition::Wall, CopyChoice::Everything);
        let shown = outline::text(&drawn);
        assert!(!shown.contains("! "), "{sample}: {shown}");
        for word in ["password", "Password", "Two-step", "Login code"] {
            assert!(!shown.contains(word), "{sample}: {word}\n{shown}");
        }
        for person in plan.all::<plan::model::Person>().iter().filter(|person| !person.phone.is_empty()) {
            assert!(!shown.contains(&person.phone));
        }
    }
}

#[test]
fn a_row_has_as_many_cells_as_the_table_has_columns() {
    for sample in SAMPLES {
        for edition in EDITIONS {
            for choice in [CopyChoice::Everything, CopyChoice::WithoutContacts, CopyChoice::WithoutNames] {
                for block in draw(&open(sample), edition, choice).pages.iter().flat_map(|page| &page.blocks) {
                    let Block::Table(table) = block else { continue };
                    for row in &table.rows {
                        assert_eq!(row.cells.len(), table.head.len(), "{sample} {edition:?}: {table:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_number_is_marked_as_one() {
    let plan = open("northgate-bikes");
    let before = plan.all::<plan::model::Person>().remove(0);
    let after = plan::model::Person { phone: "07700 900101".to_owned(), ..before.clone() };
    let plan = apply(&plan, &Edit::change(&before, &after)).unwrap().plan;
    let drawn = draw(&plan, Edition::Team, CopyChoice::Everything);
    let crisis = drawn.pages.iter().find(|page| page.kind == PageKind::Crisis).unwrap();
    let cells = crisis.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table.rows.iter().flat_map(|row| row.cells.iter().flatten())),
        _ => None,
    });
    let numbers: Vec<_> = cells.flatten().filter(|run| run.tone == Tone::Phone).map(|run| run.text.as_str()).collect();
    assert_eq!(numbers, ["07700 900101"]);
}

//! What can be printed by itself: it is there when it has something to say, and the wall holds no weak spot.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
use crate::secretive::{contacts, names, secretive};
use expect_test::expect_file;
use export::outline::{self, Block, CopyChoice, Cut, Edition, Outline, PageKind, Sheet, Tone};
use export::{Names, say};
use messages::Words;
use plan::fact::Who;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::model::{
    Account, Authority, Crisis, CrisisStep, Department, Guideline, Kept, Mfa, OnOff, Person, RuleState, Secret,
};
use plan::{Edit, Fact, Id, Plan, apply};

fn draw(lens: &Lens, what: Sheet, edition: Edition) -> Outline {
    outline::sheet(lens, &checked::report(lens), Words::english(), what, edition, CopyChoice::Everything)
}

fn every(lens: &Lens) -> Vec<Sheet> {
    let mut out = outline::sheets(lens);
    out.push(Sheet::Cards(Cut::Flat));
    let people = lens.people.iter().map(|person| person.id);
    out.extend(people.flat_map(|id| [Sheet::Person(id), Sheet::Leaving(id, Parting::Friendly)]));
    out
}

#[test]
fn sheets_of_the_bike_shop() {
    let lens = lens(&open("northgate-bikes"));
    let text = |what, edition| outline::text(&draw(&lens, what, edition));
    let all = [
        text(Sheet::Rota, Edition::Team),
        text(Sheet::Jobs, Edition::Team),
        text(Sheet::Cards(Cut::Fold), Edition::Team),
        text(Sheet::Cards(Cut::Flat), Edition::Team),
    ];
    expect_file!["sheets/northgate-bikes-parts.txt"].assert_eq(&all.join("\n\n"));
}

#[test]
fn what_is_offered_has_something_on_it_and_a_title() {
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        for what in outline::sheets(&lens) {
            for edition in [Edition::Team, Edition::Wall, Edition::Boss] {
                let drawn = draw(&lens, what, edition);
                assert!(drawn.pages.iter().all(|page| !page.blocks.is_empty()) && !drawn.pages.is_empty(), "{what:?}");
                assert!(!drawn.title.is_empty(), "{sample}: {what:?}");
            }
        }
    }
    let solo = lens(&open("corner-bakery"));
    assert_eq!(
        outline::sheets(&solo),
        [Sheet::Plan, Sheet::Short, Sheet::Crisis, Sheet::Cards(Cut::Fold), Sheet::Rota]
    );
}

#[test]
fn a_sheet_for_everybody_is_there_twice_and_names_nobody() {
    for sample in ["northgate-bikes", "contributor-comms", "food-charity"] {
        let lens = lens(&open(sample));
        let drawn = draw(&lens, Sheet::TakePart, Edition::Team);
        let [one, two] = drawn.pages.as_slice() else { panic!("{:?}", drawn.pages) };
        assert_eq!((one, one.kind), (two, PageKind::Half));
        let shown = outline::text(&drawn);
        for name in lens.people.iter().flat_map(|person| person.name.split(' ')) {
            assert!(!shown.split_whitespace().any(|word| word == name), "{name} in\n{shown}");
        }
        for account in lens.live().take(8) {
            assert!(shown.contains(&Names::new(&lens, Words::english()).account(account)), "{shown}");
        }
    }
}

#[test]
fn the_short_plan_is_two_pages_and_the_cards() {
    for sample in SAMPLES {
        let drawn = draw(&lens(&open(sample)), Sheet::Short, Edition::Team);
        let kinds: Vec<_> = drawn.pages.iter().map(|page| page.kind).collect();
        assert_eq!(kinds, [PageKind::Plan, PageKind::Crisis, PageKind::Cards], "{sample}");
    }
}

/// A plan that says something bad in every place where the checks and the sheet look.
fn leaky() -> Plan {
    let before = secretive();
    let account: Account = before.all().remove(0);
    let people: Vec<Person> = before.all();
    let after = Account {
        mfa: Mfa { state: Fact::Decided(OnOff::Off), codes_kept: Fact::Decided(Kept::PaperOpen), ..Mfa::default() },
        ..account.clone()
    };
    let secret = Secret {
        accounts: vec![account.id],
        mailbox: "shared-mailbox@example.com".into(),
        known_by: Fact::Decided(people.iter().map(|person| person.id).collect()),
        others: Fact::Decided(true),
        others_note: "an old intern knows it".into(),
        kept: Fact::Decided(Kept::ChatOrEmail),
        note: "on a note below the till".into(),
        ..Secret::new(Id::parse("se_1").unwrap())
    };
    let rule = Guideline { text: "Be kind.".into(), ..Guideline::new(Id::parse("gu_1").unwrap()) };
    let draft = Guideline {
        text: "Half a rule".into(),
        state: RuleState::Draft,
        o: "z".into(),
        ..Guideline::new(Id::parse("gu_2").unwrap())
    };
    let edits = vec![Edit::change(&account, &after), Edit::add(&secret), Edit::add(&rule), Edit::add(&draft)];
    apply(&before, &Edit::Many(edits)).unwrap().plan
}

#[test]
fn the_wall_holds_no_weak_spot_no_password_fact_and_no_private_number() {
    for (name, plan) in SAMPLES.map(|name| (name, open(name))).into_iter().chain([("leaky", leaky())]) {
        let lens = lens(&plan);
        let report = checked::report(&lens);
        let names = Names::new(&lens, Words::english());
        let mut secrets: Vec<String> = report
            .rows()
            .iter()
            .map(|row| say::row(&names, row))
            .flat_map(|said| [said.what, said.fix])
            .filter(|text| text.split(' ').count() > 2)
            .collect();
        secrets.extend(lens.people.iter().flat_map(|one| [one.phone.clone(), one.email.clone(), one.note.clone()]));
        secrets.extend(
            [
                "password",
                "Password",
                "Two-step",
                "two-step",
                "Login code",
                "old intern",
                "below the till",
                "shared-mailbox",
                "Half a rule",
                "Not checked",
            ]
            .map(str::to_owned),
        );
        if name == "leaky" {
            secrets.extend(contacts());
        }
        secrets.retain(|text| !text.is_empty());
        for what in outline::sheets(&lens).into_iter().filter(|what| what.has_wall()) {
            let drawn = draw(&lens, what, Edition::Wall);
            let shown = outline::text(&drawn);
            for secret in &secrets {
                assert!(!shown.contains(secret.as_str()), "{name} {what:?}: {secret}\n{shown}");
            }
            assert!(!has_gap(&drawn), "{name} {what:?}: {shown}");
        }
    }
}

fn has_gap(outline: &Outline) -> bool {
    fn any(blocks: &[Block]) -> bool {
        let gap = |line: &outline::Line| line.iter().any(|run| run.tone == Tone::Gap || run.tone == Tone::Phone);
        blocks.iter().any(|block| match block {
            Block::Table(table) => table.rows.iter().any(|row| row.cells.iter().any(gap)),
            Block::Pairs(pairs) => pairs.iter().any(|pair| gap(&pair.value)),
            Block::Columns(left, right) => any(left) || any(right),
            _ => false,
        })
    }
    outline.pages.iter().any(|page| any(&page.blocks))
}

#[test]
fn the_test_itself_would_find_them() {
    let lens = lens(&leaky());
    let team = outline::text(&draw(&lens, Sheet::Plan, Edition::Team));
    for secret in ["two-step login", "07700 900303", "FITZBADGER"] {
        assert!(team.contains(secret), "{secret} is nowhere even for the team\n{team}");
    }
    assert!(has_gap(&draw(&lens, Sheet::Plan, Edition::Team)));
}

#[test]
fn sheets_for_certain_people_know_no_editions() {
    let lens = lens(&open("northgate-bikes"));
    for what in every(&lens).into_iter().filter(|what| !what.has_wall()) {
        assert_eq!(draw(&lens, what, Edition::Wall), draw(&lens, what, Edition::Team), "{what:?}");
    }
}

#[test]
fn no_sheet_holds_what_its_copy_leaves_out() {
    let lens = lens(&secretive());
    let report = checked::report(&lens);
    for what in every(&lens) {
        let text =
            |choice| outline::text(&outline::sheet(&lens, &report, Words::english(), what, Edition::Team, choice));
        let (silent, nameless) = (text(CopyChoice::WithoutContacts), text(CopyChoice::WithoutNames));
        for contact in contacts() {
            assert!(!silent.contains(&contact) && !nameless.contains(&contact), "{what:?}: {contact}");
        }
        let small = nameless.to_lowercase();
        for name in names() {
            assert!(!small.contains(&name.to_lowercase()), "{what:?}: {name}\n{nameless}");
        }
    }
}

#[test]
fn a_department_has_a_page_with_its_rules() {
    let department = Department {
        name: "Repairs".into(),
        can_share: "Photos of bikes".into(),
        ..Department::new(Id::parse("dp_1").unwrap())
    };
    let rule = Guideline { text: "Be kind.".into(), ..Guideline::new(Id::parse("gu_1").unwrap()) };
    let plan =
        apply(&open("northgate-bikes"), &Edit::Many(vec![Edit::add(&department), Edit::add(&rule)])).unwrap().plan;
    let lens = lens(&plan);
    let drawn = draw(&lens, Sheet::Departments, Edition::Team);
    let text = outline::text(&drawn);
    assert_eq!(drawn.pages.len(), lens.departments.len());
    for said in ["Northgate Bikes: Repairs", "Photos of bikes", "Be kind.", "Read and agreed by"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn cards_hold_the_first_steps_and_four_names() {
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        let drawn = draw(&lens, Sheet::Cards(Cut::Fold), Edition::Team);
        let Some(Block::Cards(card)) = drawn.pages[0].blocks.last() else { panic!("{sample} has no card") };
        let steps = card.front.iter().find_map(|block| match block {
            Block::Steps(steps) => Some(steps.len()),
            _ => None,
        });
        assert_eq!((steps, card.count), (Some(4), 4), "{sample}");
        let calls = card.back.iter().find_map(|block| match block {
            Block::Table(table) => Some(table.rows.len()),
            _ => None,
        });
        assert!(calls.unwrap_or(0) <= 4, "{sample}");
    }
}

#[test]
fn cards_ask_once_whether_anybody_is_hurt() {
    let lens = lens(&open("corner-bakery"));
    let card = |cut| outline::text(&draw(&lens, Sheet::Cards(cut), Edition::Team));
    let folded = card(Cut::Fold);
    assert!(folded.contains("Is anyone hurt or in danger?"), "{folded}");
    assert!(!folded.contains("Is anyone hurt? Call"), "{folded}");
    assert!(folded.contains("Stop scheduled posts.") && folded.contains("Reply once."), "{folded}");
    // What is first to be done has a place on a card of one side too.
    let flat = card(Cut::Flat);
    assert!(flat.contains("Stop scheduled posts.") && !flat.contains("Is anyone hurt? Call"), "{flat}");
}

#[test]
fn what_may_be_posted_says_when_also_below_somebodys_own_step() {
    let before: Crisis = open("northgate-bikes").one();
    let step =
        CrisisStep { key: "nobody".to_owned(), text: "Ring the shop again.".to_owned(), ..CrisisStep::default() };
    let after = Crisis { steps: vec![step], authority: Fact::Decided(Authority::Yes), ..before.clone() };
    let plan = apply(&open("northgate-bikes"), &Edit::change(&before, &after)).unwrap().plan;
    let text = outline::text(&draw(&lens(&plan), Sheet::Crisis, Edition::Team));
    assert!(text.contains("Nobody answers? You may post the words below."), "{text}");
}

#[test]
fn words_that_lack_their_number_are_not_there_to_be_posted() {
    let plan = open("northgate-bikes");
    let before: Crisis = plan.one();
    let after = Crisis { words: "We are on it… Call 07700 900 101.".to_owned(), ..before.clone() };
    let plan = apply(&plan, &Edit::change(&before, &after)).unwrap().plan;
    let text = |edition| outline::text(&draw(&lens(&plan), Sheet::Crisis, edition));
    let lacks = "is a number or an address that this copy leaves out";
    let whole = text(Edition::Team);
    assert!(whole.contains("Call 07700 900 101.") && !whole.contains(lacks), "{whole}");
    let wall = text(Edition::Wall);
    assert!(wall.contains("We are on it… Call ….") && wall.contains(lacks), "{wall}");
}

/// The bike shop where somebody is named for the steps with these keys.
fn named_for(keys: &[&str], left_out: &[&str]) -> Plan {
    let plan = open("northgate-bikes");
    let tom = plan.all::<Person>().into_iter().find(|one| one.name == "Tom Ellis").unwrap().id;
    let before: Crisis = plan.one();
    let step = |key: &&str| CrisisStep {
        key: (*key).to_owned(),
        who: keys.contains(key).then_some(Who::Person(tom)),
        ..CrisisStep::default()
    };
    let steps = plan::facts::crisis::GENERAL.iter().filter(|key| !left_out.contains(*key)).map(step).collect();
    apply(&plan, &Edit::change(&before, &Crisis { steps, ..before.clone() })).unwrap().plan
}

#[test]
fn a_name_at_a_step_takes_nothing_from_the_page_for_a_bad_hour() {
    let allowed = "Nobody has decided this yet. Do not post. Keep calling.";
    let text = |plan: &Plan, what| outline::text(&draw(&lens(plan), what, Edition::Team));
    let named = named_for(&["nobody", "stop-posts"], &[]);
    let sheet = text(&named, Sheet::Crisis);
    assert!(sheet.contains(&format!("{allowed} Who: Tom.")), "{sheet}");
    assert!(sheet.contains("In Scheduler: pause all posts. ") && sheet.matches("Who: Tom.").count() == 2, "{sheet}");
    assert_eq!(sheet.matches(allowed).count(), 1, "{sheet}");
    let cards = text(&named, Sheet::Cards(Cut::Fold));
    assert!(cards.contains("Who: Tom."), "{cards}");
    let removed = text(&named_for(&[], &["nobody"]), Sheet::Crisis);
    assert!(removed.contains(&format!("Nobody answers? {allowed}")), "{removed}");
    let alone = text(&open("corner-bakery"), Sheet::Crisis);
    assert!(!alone.contains("Nobody answers?"), "{alone}");
}

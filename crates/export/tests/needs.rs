//! The file of one person: it opens, it holds all that this person does, and nothing of anybody else.

use crate::common::{SAMPLES, lens, open};
use crate::secretive::{contacts, secretive};
use export::outline::{self, Sheet};
use export::{CopyChoice, Edition, Names, needs, work};
use messages::Words;
use plan::checks::Report;
use plan::file::{Import, load};
use plan::lens::Lens;
use plan::model::{Account, Crisis, Part, Person, Secret};
use plan::{Edit, Fact, Plan, apply};

const ID: &str = "pl_0000000000000";

/// The file, read again: it must need no repair.
fn opened(lens: &Lens, person: &Person) -> Plan {
    let text = needs::file(lens, Words::english(), person.id, ID);
    let mut new_id = |prefix: &str| format!("{prefix}new");
    let mut import = Import { new_id: &mut new_id, unknown_name: &|_| String::new() };
    let loaded = load(text.as_bytes(), &mut import).unwrap();
    assert_eq!(loaded.repairs, [], "{}", person.name);
    assert_eq!(plan::invariants(&loaded.document.plan), Vec::<String>::new());
    loaded.document.plan
}

fn duties(lens: &Lens, person: &Person) -> Vec<String> {
    let names = Names::new(lens, Words::english());
    let mut all: Vec<_> = lens.duties_of(person.id).into_iter().map(|duty| work::duty(&names, duty)).collect();
    all.sort();
    all
}

#[test]
fn it_says_of_this_person_what_the_plan_says() {
    for sample in SAMPLES {
        let whole = lens(&open(sample));
        for person in whole.team() {
            let small = lens(&opened(&whole, person));
            assert_eq!(duties(&small, person), duties(&whole, person), "{sample}: {}", person.name);
            let access = |lens: &Lens| {
                let all = lens.access_of(person.id).into_iter();
                all.map(|entry| (entry.account, entry.level, entry.ways.len())).collect::<Vec<_>>()
            };
            assert_eq!(access(&small), access(&whole), "{sample}: {}", person.name);
            let names =
                |lens: &Lens| Names::new(lens, Words::english()).whos(&lens.job_who(plan::lens::crisis::Job::Decides));
            assert_eq!(names(&small), names(&whole), "{sample}: {}", person.name);
        }
    }
}

/// What is left out must not read as if nobody did it: of such a file there is the page of the person, and it says what
/// the page in the whole plan says.
#[test]
fn it_prints_the_page_of_the_person_and_that_page_is_the_same() {
    for sample in SAMPLES {
        let whole = lens(&open(sample));
        for person in whole.team() {
            let small = lens(&opened(&whole, person));
            let own = Sheet::Person(person.id);
            assert_eq!((small.org.part, small.org.part_of), (Some(Part::Person), Some(person.id)));
            assert_eq!(outline::sheets(&small), [own]);
            let text = |lens: &Lens, what: Sheet, choice: CopyChoice| {
                let report = Report::default();
                outline::text(&outline::sheet(lens, &report, Words::english(), what, Edition::Team, choice))
            };
            let page = text(&small, own, CopyChoice::Everything);
            assert_eq!(page, text(&whole, own, CopyChoice::WithoutContacts), "{sample}: {}", person.name);
            for what in [Sheet::Plan, Sheet::Short, Sheet::Crisis, Sheet::People, Sheet::Jobs, Sheet::Rules] {
                assert_eq!(text(&small, what, CopyChoice::Everything), page, "{sample}: {}: {what:?}", person.name);
            }
            let plan =
                outline::plan(&small, &Report::default(), Words::english(), Edition::Team, CopyChoice::Everything);
            assert_eq!(outline::text(&plan), page);
        }
    }
}

#[test]
fn words_that_lost_their_number_are_told_apart_from_words_that_trail_off() {
    let plan = open("northgate-bikes");
    let before: Crisis = plan.one();
    for (words, lacks) in [("We are on it… Call 07700 900 101.", true), ("We are on it… Write to us.", false)] {
        let after = Crisis { words: words.to_owned(), ..before.clone() };
        let whole = lens(&apply(&plan, &Edit::change(&before, &after)).unwrap().plan);
        let small = lens(&opened(&whole, whole.team().next().unwrap()));
        let (report, own) = (Report::default(), outline::sheets(&small).remove(0));
        let page = outline::sheet(&small, &report, Words::english(), own, Edition::Team, CopyChoice::Everything);
        let text = outline::text(&page);
        assert!(text.contains("We are on it…"), "{text}");
        assert_eq!(text.contains("is a number or an address that this copy leaves out"), lacks, "{text}");
    }
}

#[test]
fn nobody_elses_number_is_in_it() {
    let whole = lens(&secretive());
    for person in &whole.people {
        let text = needs::file(&whole, Words::english(), person.id, ID);
        let own = [person.phone.as_str(), person.email.as_str()];
        for secret in contacts().iter().filter(|secret| !own.contains(&secret.as_str())) {
            assert!(!text.contains(secret.as_str()), "{} holds {secret}:\n{text}", person.name);
        }
        assert!(text.contains(&person.phone), "the own number stays");
    }
}

#[test]
fn no_note_and_no_fact_about_a_password_is_in_it() {
    let before = secretive();
    let account: Account = before.all().remove(0);
    let mine = before.all::<Person>().remove(0).id;
    let other = before.all::<Person>().remove(1).id;
    let secret = Secret {
        accounts: vec![account.id],
        mailbox: "vault-mailbox".into(),
        known_by: Fact::Decided(vec![mine, other]),
        others: Fact::Decided(true),
        others_note: "the-old-intern".into(),
        note: "written under the till".into(),
        ..Secret::new(plan::Id::parse("se_1").unwrap())
    };
    let whole = lens(&apply(&before, &Edit::add(&secret)).unwrap().plan);
    for person in &whole.people {
        let text = needs::file(&whole, Words::english(), person.id, ID);
        for hidden in ["vault-mailbox", "the-old-intern", "under the till", "Comment", "Purpose", "Note:", "\"others\""]
        {
            assert!(!text.contains(hidden), "{} holds {hidden}:\n{text}", person.name);
        }
    }
    let small = lens(&opened(&whole, whole.person(mine).unwrap()));
    assert_eq!(small.secrets.first().map(|one| one.known_by.clone()), Some(Fact::Decided(vec![mine])));
}

#[test]
fn it_stays_small_and_the_same() {
    let whole = lens(&open("northgate-bikes"));
    let all = plan::file::write(&plan::Document { plan: whole.plan.clone(), ..plan::Document::default() });
    for person in whole.team() {
        let text = needs::file(&whole, Words::english(), person.id, ID);
        assert_eq!(text, needs::file(&whole, Words::english(), person.id, ID));
        assert!(text.len() * 2 < all.len(), "{}: {} of {}", person.name, text.len(), all.len());
    }
    assert_eq!(needs::plan(&whole, Words::english(), plan::Id::parse("p_nobody").unwrap()), Plan::default());
}

//! What a copy leaves out is nowhere in it, in no format. Office files are looked at in the crate `workbook`.

use crate::checked;
use crate::zones;

use crate::common::{SAMPLES, lens, open};
use crate::secretive::{contacts, names, secretive};
use export::calendar::{Whose, Wish, calendar};
use export::outline::{self, Edition};
use export::tables::{self, Source};
use export::{CopyChoice, leave_out};
use messages::Words;
use plan::lens::Lens;
use plan::model::{Org, Person};

const CHOICES: [CopyChoice; 2] = [CopyChoice::WithoutContacts, CopyChoice::WithoutNames];

/// Every document of this crate, by what it is.
fn documents(whole: &Lens, choice: CopyChoice) -> Vec<(String, String)> {
    let words = Words::english();
    let report = checked::report(whole);
    let copy = leave_out::lens(whole, words, choice);
    let zones = zones::of(&copy);
    let mut out = Vec::new();
    for edition in [Edition::Boss, Edition::Team, Edition::Wall] {
        let drawn = outline::plan(&copy, &report, words, edition, choice);
        out.push((format!("{edition:?} text"), outline::text(&drawn)));
        out.push((format!("{edition:?} markdown"), outline::markdown(&drawn)));
        out.push((format!("{edition:?} html"), outline::html(&drawn)));
    }
    let source = Source { lens: &copy, report: &report, words, zones: &zones, choice };
    for table in tables::book(&source).tables {
        out.push((format!("{:?} csv", table.kind), String::from_utf8(tables::csv(&table)).unwrap()));
    }
    out.push(("book".into(), serde_json::to_string(&tables::book(&source)).unwrap()));
    let card = Some("Call 07700 900999");
    let wish = Wish { plan: "pl_x", version: 1, whose: Whose::Everybody, days: 365, remind: Some(0), choice, card };
    // Lines are joined again: a name that is cut by a line end would not be found.
    out.push(("calendar".into(), calendar(&copy, &zones, words, &wish).replace("\r\n ", "").replace("\\n", "\n")));
    out.push(("plan file".into(), leave_out::plan_file(whole, words, choice, "pl_0000000000000")));
    out.push(("file name".into(), export::file_name(&copy.org.title, whole.today)));
    out
}

fn must_not_hold(lens: &Lens, choice: CopyChoice, left_out: &[String]) {
    assert!(!left_out.is_empty());
    for (what, text) in documents(lens, choice) {
        let small = text.to_lowercase();
        for secret in left_out {
            assert!(!small.contains(&secret.to_lowercase()), "{what} of a copy {choice:?} holds {secret:?}:\n{text}");
        }
    }
}

#[test]
fn no_number_and_no_address_is_left_anywhere() {
    let lens = lens(&secretive());
    for choice in CHOICES {
        must_not_hold(&lens, choice, &contacts());
    }
}

#[test]
fn no_name_is_left_anywhere() {
    must_not_hold(&lens(&secretive()), CopyChoice::WithoutNames, &names());
}

#[test]
fn the_test_itself_would_find_them() {
    let lens = lens(&secretive());
    let whole: String = documents(&lens, CopyChoice::Everything).into_iter().map(|(_, text)| text).collect();
    for secret in contacts().iter().chain(&names()) {
        assert!(whole.contains(secret.as_str()), "{secret:?} is nowhere even in the whole plan");
    }
}

#[test]
fn the_samples_keep_nothing_back_either() {
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        let people: Vec<Person> = lens.plan.all();
        let whole = |person: &Person| [person.name.clone(), person.phone.clone(), person.email.clone()];
        let mut left: Vec<String> = people.iter().flat_map(whole).filter(|text| !text.is_empty()).collect();
        left.dedup();
        must_not_hold(&lens, CopyChoice::WithoutNames, &left);
    }
}

#[test]
fn what_stands_for_a_name_is_no_name() {
    let words = Words::english();
    let lenses = SAMPLES.into_iter().map(|sample| lens(&open(sample))).chain([lens(&secretive())]);
    for whole in lenses {
        for choice in CHOICES {
            let once = leave_out::lens(&whole, words, choice);
            assert_eq!(leave_out::plan(&once, words, choice), once.plan, "{}", whole.org.title);
        }
    }
}

#[test]
fn a_copy_is_a_plan_and_a_whole_one_is_the_plan() {
    let lens = lens(&open("northgate-bikes"));
    let words = Words::english();
    assert_eq!(leave_out::plan(&lens, words, CopyChoice::Everything), lens.plan);
    let copy = leave_out::plan(&lens, words, CopyChoice::WithoutNames);
    assert_eq!(plan::invariants(&copy), Vec::<String>::new());
    assert_eq!(copy.one::<Org>().title, lens.org.title, "a business is not a person");
    let names: Vec<String> = copy.all::<Person>().into_iter().map(|person| person.name).collect();
    assert!(names.contains(&"Director".to_owned()) && names.contains(&"Manager".to_owned()), "{names:?}");
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), names.len(), "nobody is called like somebody else: {names:?}");
}

//! What is written behind the questions stands on the sheet, after the plan.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
use export::outline::{self, CopyChoice, Edition};
use messages::Words;
use plan::answers::spot::{Entry, Spot};
use plan::model::{
    Account, Crisis, CrisisApprover, Incident, IncidentKind, Person, Scenario, Task, Triage, TriageRow, Verified,
};
use plan::{Edit, Id, Plan, Who, apply};

fn text(plan: &Plan, edition: Edition, choice: CopyChoice) -> String {
    let lens = lens(plan);
    let report = checked::report(&lens);
    outline::text(&outline::plan(&lens, &report, Words::english(), edition, choice))
}

fn put(plan: &mut Plan, edit: &Edit) {
    *plan = apply(plan, edit).unwrap().plan;
}

fn write(plan: &mut Plan, table: &'static str, path: &'static str, typed: &str) {
    let edit = Spot::one(table, path).set_text(plan, typed).unwrap();
    put(plan, &edit);
}

fn named(plan: &Plan, name: &str) -> Id<Person> {
    plan.all::<Person>().into_iter().find(|person| person.name.starts_with(name)).unwrap().id
}

/// The bike shop with something behind every question.
fn bike_shop() -> Plan {
    let mut plan = open("northgate-bikes");
    let (ama, tom) = (named(&plan, "Ama"), named(&plan, "Tom"));
    write(&mut plan, "consistency", "voice", "Warm, short, honest");
    write(&mut plan, "consistency", "document/url", "https://example.org/style");
    write(&mut plan, "org", "intake/place", "The box in the staff room");
    write(&mut plan, "crisis", "stand_down", "The phone is quiet for a day.");
    let triage = Spot::one("triage", "rows");
    let row = TriageRow { kind: "A rant".to_owned(), action: "Watch it.".to_owned(), tell: None };
    let before: Triage = plan.one();
    let edit = Edit::change(&before, &Triage { rows: vec![row], ..before.clone() });
    put(&mut plan, &edit);
    let tell = Spot::entry("triage", triage.key, "rows", Entry::At(0), "tell").name(&plan, tom.as_str());
    put(&mut plan, &tell);
    let crisis: Crisis = plan.one();
    let approvers = vec![CrisisApprover { person: ama, deputy: None }];
    let edit = Edit::change(&crisis, &Crisis { approvers, ..crisis.clone() });
    put(&mut plan, &edit);
    let x = plan.all::<Account>().into_iter().find(|account| account.network == "x").unwrap().id;
    let mut case =
        Scenario { catalogue: "bad_review".to_owned(), chosen: true, ..Scenario::new(Id::parse("sc_1").unwrap()) };
    case.o = plan.next_order("scenarios");
    case.reply_rule = "Once in public, then in private.".to_owned();
    case.facts_from = Some(Who::Text("the workshop".to_owned()));
    case.words_on.insert(x, "Short words for X.".to_owned());
    case.agreed = Some(Verified { on: plan::date::parse("2026-10-30").unwrap(), by: Some(ama) });
    put(&mut plan, &Edit::add(&case));
    let mut drill = Incident { kind: IncidentKind::Drill, ..Incident::new(Id::parse("in_1").unwrap()) };
    (drill.at, drill.scenario, drill.away) = ("2026-10-30 21:00".to_owned(), Some(case.id), vec![tom]);
    drill.broke = "Nobody had the login code.".to_owned();
    put(&mut plan, &Edit::add(&drill));
    let task =
        Task { text: "Print the card".to_owned(), incident: Some(drill.id), ..Task::new(Id::parse("ta_1").unwrap()) };
    put(&mut plan, &Edit::add(&task));
    plan
}

#[test]
fn everything_behind_the_questions_is_on_the_teams_sheet() {
    let sheet = text(&bike_shop(), Edition::Team, CopyChoice::Everything);
    for line in [
        "How do you sound?: Warm, short, honest",
        "https://example.org/style",
        "Where can people send ideas?: The box in the staff room",
        "A rant | Watch it. | Tom",
        "Who says yes, and when it is over",
        "Agreed by Ama on 30 October 2026.",
        "Has the facts: the workshop",
        "On X: Short words for X.",
        "How to reply: Once in public, then in private.",
        "It is over when: The phone is quiet for a day.",
        "A practice, 30 October 2026: A bad review spreads",
        "Who was away?: Tom",
        "What broke?: Nobody had the login code.",
        "Print the card",
    ] {
        assert!(sheet.contains(line), "{line} is missing in:\n{sheet}");
    }
}

#[test]
fn a_copy_without_names_has_none_of_them_and_the_wall_has_none_of_it() {
    let plan = bike_shop();
    let copy = text(&plan, Edition::Team, CopyChoice::WithoutNames);
    for name in ["Ama", "Tom", "Brightside"] {
        assert!(!copy.contains(name), "{name}");
    }
    let wall = text(&plan, Edition::Wall, CopyChoice::Everything);
    for line in ["Nobody had the login code", "Warm, short, honest", "A rant", "Short words for X"] {
        assert!(!wall.contains(line), "{line}");
    }
    for sample in SAMPLES {
        assert!(!text(&open(sample), Edition::Wall, CopyChoice::Everything).contains("Partners"), "{sample}");
    }
}

#[test]
fn the_page_of_a_case_says_who_cannot_get_in_and_what_follows_from_the_plan() {
    let plan = bike_shop();
    let case = plan.all::<Scenario>().into_iter().find(|case| case.catalogue == "bad_review").unwrap();
    let lens = lens(&plan);
    let blocks = outline::case(&lens, Words::english(), case.id);
    let page = outline::Page { kind: outline::PageKind::More, blocks };
    let text = outline::text(&outline::Outline { title: String::new(), pages: vec![page] });
    assert!(text.contains("Leads: Ama"), "{text}");
    assert!(text.contains("cannot get into") || text.contains(" on Instagram"), "{text}");
    assert!(text.contains("Do not reply yet. Take screenshots."), "the five lines of angry people: {text}");
    assert!(outline::case(&lens, Words::english(), Id::parse("sc_none").unwrap()).is_empty());
}

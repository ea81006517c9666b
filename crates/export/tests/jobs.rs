//! Duties, final say, campaigns and changes of logins reach the team's sheet, and no weak spot reaches the wall.

use crate::checked;
use crate::common;

use export::outline::{Block, plan as outline};
use export::{CopyChoice, Edition};
use messages::Words;
use plan::fact::{Aimed, Fact};
use plan::lens::Lens;
use plan::model::{Campaign, Grant, GrantDecision, Level, Responsibility, Right, Verdict};
use plan::{Edit, Id, Plan, apply};

fn said(plan: &Plan, edition: Edition) -> String {
    let lens: Lens = common::lens(plan);
    let report = checked::report(&lens);
    let sheet = outline(&lens, &report, Words::english(), edition, CopyChoice::Everything);
    let mut out = String::new();
    for block in sheet.pages.iter().flat_map(|page| &page.blocks) {
        if let Block::Table(table) = block {
            for row in &table.rows {
                let cells: Vec<String> =
                    row.cells.iter().map(|line| line.iter().map(|run| run.text.as_str()).collect()).collect();
                out.push_str(&cells.join(" | "));
                out.push('\n');
            }
        }
    }
    out
}

#[test]
fn what_was_said_stands_on_the_sheet() {
    let before = common::open("northgate-bikes");
    let people = before.all::<plan::model::Person>();
    let person = |name: &str| people.iter().find(|one| one.name.starts_with(name)).map(|one| one.id).unwrap();
    let (ama, priya) = (person("Ama"), person("Priya"));
    let login = before.all::<Grant>().into_iter().find(|grant| grant.person == Some(priya)).unwrap();
    let lowered = Grant {
        level: Aimed { target: Some(Level::Viewer), ..login.level.clone() },
        decision: Fact::Decided(GrantDecision { verdict: Verdict::Lower, level: Some(Level::Responder) }),
        ..login.clone()
    };
    let duty = Responsibility {
        text: "Orders stickers".into(),
        accountable: Fact::Decided(Some(ama)),
        backups: vec![priya],
        ..Responsibility::new(Id::parse("rs_1").unwrap())
    };
    let right = Right { limit_amount: Some(500), currency: "GBP".into(), ..Right::new(Id::parse("rg_1").unwrap()) };
    let day = |text| plan::date::parse(text).unwrap();
    let campaign = Campaign {
        name: "Spring sale".into(),
        from: day("2027-03-01"),
        to: day("2027-03-14"),
        owner: Some(priya),
        ..Campaign::new(Id::parse("ca_1").unwrap())
    };
    let edit =
        Edit::Many(vec![Edit::change(&login, &lowered), Edit::add(&duty), Edit::add(&right), Edit::add(&campaign)]);
    let plan = apply(&before, &edit).unwrap().plan;
    let team = said(&plan, Edition::Team);
    for line in [
        "Orders stickers | Ama | Ama | Priya | ",
        "Money | Ama decides · Up to 500 GBP",
        "Spring sale | 1 March 2027 to 14 March 2027 | Priya",
    ] {
        assert!(team.contains(line), "{line} is missing in\n{team}");
    }
    assert!(team.contains("Priya on") && team.contains("| Can reply\n"), "{team}");
    assert!(!said(&plan, Edition::Wall).contains("Priya on"));
}

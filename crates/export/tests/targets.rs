//! Each of the facts that have a target stands on the sheet, today beside how it should be.

use crate::checked;
use crate::common;

use export::outline::{CopyChoice, Edition, plan, text};
use export::{Names, targets};
use messages::Words;
use plan::lens::Lens;
use plan::model::{Approval, Day, Level, OperatingModel, Org, Role, Seat, Window};
use plan::{Edit, Id, apply};

/// The bike shop as it would like to be.
fn aimed() -> Lens {
    let mut lens = common::lens(&common::open("northgate-bikes"));
    let mut change = |edit: &Edit| lens = common::lens(&apply(&lens.plan, edit).unwrap().plan);
    let plan = common::open("northgate-bikes");
    let all = common::lens(&plan);
    let org: Org = plan.one();
    let mut after = org.clone();
    after.model.target = Some(OperatingModel::HubAndSpoke);
    after.promise_target = vec![Window { days: vec![Day::Sun], from: 600, to: 720, target: Some(60) }];
    change(&Edit::change(&org, &after));
    let grant = all.grants.iter().find(|grant| grant.removed_on.is_none()).unwrap();
    let mut after = grant.clone();
    after.level.target =
        Some(if grant.level.today.decided() == Some(&Level::Viewer) { Level::Responder } else { Level::Viewer });
    change(&Edit::change(grant, &after));
    let seat = all.seats_of(Role::Director).next().unwrap();
    let mut after: Seat = seat.clone();
    after.holder.target = all.manager().map(|manager| Some(manager.id));
    change(&Edit::change(seat, &after));
    let approval = Approval {
        applies_to: "Prices".into(),
        limit_minutes: Some(240),
        limit_target: Some(60),
        ..Approval::new(Id::parse("ap_1").unwrap())
    };
    change(&Edit::add(&approval));
    lens
}

#[test]
fn five_records_show_six_targets() {
    let lens = aimed();
    let all = targets::all(&Names::new(&lens, Words::english()));
    let fields: Vec<_> = all.iter().map(|aim| (aim.table, aim.field)).collect();
    let expected = [
        ("grants", "level"),
        ("seats", "holder"),
        ("org", "promise"),
        ("org", "model"),
        ("approvals", "limit_minutes"),
    ];
    assert_eq!(fields, expected);
    // The minutes of an answer are a part of the promise.
    assert!(all[2].then.contains("1 hour"), "{}", all[2].then);
    for aim in &all {
        assert!(aim.today != aim.then && !aim.what.trim().is_empty() && !aim.then.is_empty(), "{aim:?}");
    }
    let report = checked::report(&lens);
    let sheet = text(&plan(&lens, &report, Words::english(), Edition::Team, CopyChoice::Everything));
    for aim in &all {
        assert!(sheet.contains(&aim.then), "{aim:?}");
    }
    assert!(sheet.contains("How it should be"));
}

#[test]
fn a_plan_without_targets_has_no_such_part() {
    for sample in common::SAMPLES {
        let lens = common::lens(&common::open(sample));
        assert_eq!(targets::all(&Names::new(&lens, Words::english())), [], "{sample}");
    }
}

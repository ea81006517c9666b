//! Levels are kept once for a person and a skill, and what they mean for a backup is said by the lens.

use super::*;
use crate::Fact;
use crate::answers::testing::{apply_all, ids};
use crate::checks::fixture::{Fixture, today};
use crate::lens::backups::{Backup, Critical, Trained};
use crate::model::{Level, Role, Seat};

fn set(f: &mut Fixture, person: Id<Person>, skill: SkillRef, level: SkillLevel) {
    let fresh = ["tr_", &f.plan.count("training").to_string(), "x"].concat();
    let mut ids = |_: &'static str| crate::id::Key::parse(&fresh).unwrap();
    f.plan = apply_all(&f.plan, set_level(&f.plan, person, skill, level, today(), &mut ids));
}

#[test]
fn a_level_is_kept_once_and_taken_away_again() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    let post = SkillRef::BuiltIn("post");
    set(&mut f, ama, post, SkillLevel::Learning);
    let first = f.plan.all::<Training>().remove(0);
    assert_eq!((first.level, first.on, first.skill.as_str()), (SkillLevel::Learning, Some(today()), "post"));
    assert_eq!(set_level(&f.plan, ama, post, SkillLevel::Learning, today(), &mut ids()), []);
    f.update(first.id, |record: &mut Training| record.on = crate::date::parse("2026-01-01"));
    set(&mut f, ama, post, SkillLevel::CanDo);
    let all = f.plan.all::<Training>();
    assert_eq!((all.len(), all[0].id, all[0].on), (1, first.id, Some(today())));
    set(&mut f, ama, post, SkillLevel::None);
    assert_eq!(f.plan.count("training"), 0);
}

#[test]
fn of_several_records_the_highest_is_shown_and_the_others_go() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    for (level, on) in [("learning", "2026-05-01"), ("can_do", "2025-05-01"), ("can_do", "2026-02-01")] {
        f.add(|record: &mut Training| {
            (record.who, record.skill) = (ama, "reply".to_owned());
            (record.level, record.on) = (SkillLevel::parse(level).unwrap(), crate::date::parse(on));
        });
    }
    let reply = SkillRef::BuiltIn("reply");
    assert_eq!(record(&f.plan.all(), ama, reply).unwrap().on, crate::date::parse("2026-02-01"));
    set(&mut f, ama, reply, SkillLevel::Learning);
    let all = f.plan.all::<Training>();
    assert_eq!((all.len(), all[0].level), (1, SkillLevel::Learning));
    assert_eq!(f.lens().trained(ama, reply), Trained::No);
}

#[test]
fn own_skills_come_after_the_four_and_are_told_apart() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    let tools = f.add(|skill: &mut Skill| skill.name = "Scheduler".into());
    let all = skills(&f.lens());
    assert_eq!(all.last(), Some(&SkillRef::Own(tools)));
    assert_eq!(all.len(), 5);
    set(&mut f, ama, SkillRef::Own(tools), SkillLevel::CanTeach);
    assert_eq!(f.lens().trained(ama, SkillRef::Own(tools)), Trained::Yes);
    assert_eq!(f.lens().trained(ama, SkillRef::BuiltIn("post")), Trained::No);
    assert!(is_begun(&f.lens()));
    assert_eq!(word(SkillRef::Own(tools)), tools.as_str());
}

#[test]
fn a_stand_in_counts_once_both_skills_are_there_and_comes_first_in_the_list() {
    let mut f = Fixture::team();
    let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
    let seat = f.seat(Role::Coordinator, ama, None);
    f.update(seat, |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(ben)));
    f.grant(ben, account, Some(Level::Publisher));
    let state = |f: &Fixture| {
        let lens = f.lens();
        let duties = lens.critical_duties();
        let duty = duties.iter().find(|duty| matches!(duty.duty, Critical::Coordinator(..))).unwrap();
        lens.backup_of(duty)
    };
    assert_eq!(people(&f.lens())[0].id, ben);
    set(&mut f, ben, SkillRef::BuiltIn("post"), SkillLevel::CanDo);
    set(&mut f, ben, SkillRef::BuiltIn("reply"), SkillLevel::Learning);
    assert_eq!(state(&f), Backup::Untrained);
    set(&mut f, ben, SkillRef::BuiltIn("reply"), SkillLevel::CanTeach);
    assert_eq!(state(&f), Backup::Valid);
}

//! TRN-02: somebody could do something alone once, and that is too long ago.
//!
//! Practice counts for a year, and only from the last change of the house rules on; a record may end earlier (V11). Speaks
//! for each current person and skill whose records are all too old. The tick says that the person practised today. It
//! does not claim that the person has forgotten how.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, fresh};
use crate::edit::Edit;
use crate::id::Key;
use crate::lens::backups::{SkillRef, Trained};
use crate::model::{SkillLevel, Training};
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "TRN-02", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let mut newest: BTreeMap<(Key, &str), &Training> = BTreeMap::new();
    let able = |record: &&Training| record.level >= SkillLevel::CanDo && lens.named(record.who).is_some();
    for record in lens.training.iter().filter(able) {
        let skill = record.own_skill.as_ref().map_or(record.skill.as_str(), |id| id.as_str());
        let known = newest.entry((record.who.key, skill)).or_insert(record);
        if record.on > known.on {
            *known = record;
        }
    }
    for record in newest.into_values() {
        let Some((skill, subject)) = skill_of(record) else { continue };
        let Some(person) = lens.named(record.who) else { continue };
        out.look();
        if lens.trained(person.id, skill) == Trained::Old {
            let effect = Edit::change(record, &fresh::renewed(lens, record));
            let fix = Fix::Task { how: None, effect: Some(effect) };
            let finding = Finding::new(Severity::S2, Subject::of(person), Why::Plain, fix).and(subject);
            out.add(finding.on(record.on.into_iter().collect()));
        }
    }
}

/// A skill as the lens knows it, and as a subject: own ones are records, built-in ones words.
fn skill_of(record: &Training) -> Option<(SkillRef, Subject)> {
    if let Some(id) = record.own_skill {
        return Some((SkillRef::Own(id), Subject { table: "skills", key: id.key, field: "" }));
    }
    let key = crate::answers::training::BUILT_IN.into_iter().find(|key| *key == record.skill)?;
    Some((SkillRef::BuiltIn(key), Subject::word("skills", key)))
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Org, Path, Person, PersonStatus, Presence, Training};

    #[test]
    fn fires_after_a_year_or_new_rules_until_practised_again() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("TRN-02"), []);
        assert_eq!(found(&f.lens_on("2027-10-15"), "TRN-02"), []);
        assert_eq!(found(&f.lens_on("2027-10-16"), "TRN-02").len(), 5);
        let dot = crate::Id::<Training>::parse("tr_dot-post").unwrap();
        f.update(dot, |record| record.valid_until = crate::date::parse("2026-11-01"));
        assert_eq!(f.found("TRN-02"), [row(Severity::S2, "p_dot post")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "TRN-02").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("TRN-02"), []);
        f.one(|org: &mut Org| org.rules_changed_on = crate::date::parse("2026-10-20"));
        assert_eq!(f.found("TRN-02").len(), 4, "the fifth practised today");
        f.one(|org: &mut Org| org.rules_changed_on = crate::date::parse("2026-12-01"));
        assert_eq!(f.found("TRN-02"), [], "not changed yet");
    }

    #[test]
    fn silent_for_leavers_when_alone_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("TRN-02"), []);
        let mut f = Fixture::clean();
        let dot = crate::Id::<Training>::parse("tr_dot-post").unwrap();
        f.update(dot, |record| record.on = crate::date::parse("2020-01-01"));
        assert_eq!(f.found("TRN-02").len(), 1);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-02"), []);
        f.one(|org: &mut Org| org.path = Path::Team);
        f.update(crate::Id::parse("p_dot").unwrap(), |dot: &mut Person| {
            dot.status = crate::Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert_eq!(f.found("TRN-02"), []);
    }
}

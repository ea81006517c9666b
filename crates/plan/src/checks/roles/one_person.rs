//! ROL-04: one person holds director, manager and every coordinator seat.
//!
//! That is fine, and usual for an owner alone; the warning is that nobody could step in. With an emergency contact who can
//! at least reply somewhere it is only information. It does not claim that one person does too much.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::{Level, Person, PersonKind, Role};

pub static CHECK: Check = Check { code: "ROL-04", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let Some(director) = lens.director() else {
        return;
    };
    let mut coordinators = lens.seats_of(Role::Coordinator).peekable();
    if lens.manager().is_none() || coordinators.peek().is_none() {
        return;
    }
    out.look();
    let same = |person: Option<&Person>| person.is_some_and(|person| person.id == director.id);
    let all_coordinators = coordinators.all(|seat| same(lens.seat_holder(seat)));
    if !all_coordinators || !lens.managers().all(|manager| manager.id == director.id) {
        return;
    }
    let (severity, why) =
        if has_emergency_contact(lens) { (Severity::Info, Why::EmergencyContact) } else { (Severity::S2, Why::Nobody) };
    let subject = Subject::of(director);
    out.add(Finding::new(severity, subject, why, Fix::link("roles", subject)));
}

fn has_emergency_contact(lens: &Lens) -> bool {
    lens.team()
        .filter(|person| person.kind == PersonKind::Emergency)
        .any(|person| lens.live().any(|account| lens.can(person.id, account.id, Level::Responder, lens.today)))
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Level, Person, PersonKind, Role};

    #[test]
    fn fires_when_one_person_holds_everything() {
        let f = Fixture::clean_solo();
        assert_eq!(f.found("ROL-04"), [row(Severity::S2, "p_ama")]);
    }

    #[test]
    fn an_emergency_contact_with_access_makes_it_information() {
        let mut f = Fixture::clean_solo();
        let mia = f.person("mia");
        f.update(mia, |mia: &mut Person| mia.kind = PersonKind::Emergency);
        assert_eq!(f.found("ROL-04"), [row(Severity::S2, "p_ama")]);
        let account = crate::Id::parse("ac_fb").unwrap();
        f.grant(mia, account, Some(Level::Responder));
        assert_eq!(f.found("ROL-04"), [row(Severity::Info, "p_ama")]);
    }

    #[test]
    fn silent_with_a_second_person_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ROL-04"), []);
        assert_eq!(Fixture::clean().found("ROL-04"), []);
        let mut f = Fixture::clean_solo();
        let (ben, account) = (f.person("ben"), f.account("x", "x"));
        f.seat_on(Role::Coordinator, ben, account);
        assert_eq!(f.found("ROL-04"), []);
    }
}

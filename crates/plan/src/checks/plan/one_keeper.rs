//! PLN-05: nobody but its maker has the plan.
//!
//! If one laptop is gone, or one browser is cleared, the plan is gone. Speaks once the core steps are done, until a current
//! person besides the maker has a copy. The to-do names whom to send it to: who has the final say, else the stand-in, who
//! runs it, or who helps; the tick says that this person has it. It does not claim that the copy is the newest.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::lens::Lens;
use crate::model::{CopyKept, Person, Role};

pub static CHECK: Check = Check { code: "PLN-05", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if !lens.is_core_done() {
        return;
    }
    out.look();
    let keeps = |copy: &CopyKept| Some(copy.who) != lens.org.made_by && lens.named(copy.who).is_some();
    if !lens.card.copies.iter().any(keeps) {
        let to = keeper(lens);
        let fix = Fix::Task { how: None, effect: to.map(|to| sent(lens, to)) };
        let finding = Finding::new(Severity::S2, Subject::of(&lens.org), Why::One, fix);
        out.add(finding.with(to.map(Subject::of).into_iter().collect()));
    }
}

/// Who should have it too.
fn keeper(lens: &Lens) -> Option<&Person> {
    let seats = [Role::Director, Role::Manager].into_iter().flat_map(|role| lens.seats_of(role));
    let holders = seats.flat_map(|seat| lens.seat_holder(seat).into_iter().chain(lens.holder(&seat.stand_in)));
    let mut all = holders.chain(lens.helper_when_ill()).chain(lens.team());
    // Alone, whoever has the final say is the maker, named or not.
    let me = lens.org.made_by.or_else(|| lens.director().filter(|_| lens.is_solo()).map(|me| me.id));
    all.find(|person| Some(person.id) != me)
}

fn sent(lens: &Lens, to: &Person) -> Edit {
    let mut after = lens.card.clone();
    after.copies.push(CopyKept { who: to.id, on: lens.today });
    Edit::change(&lens.card, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Card, Org};

    #[test]
    fn fires_until_somebody_else_has_it() {
        assert_eq!(Fixture::team().found("PLN-05"), [], "the core is not done");
        let mut f = Fixture::clean();
        assert_eq!(f.found("PLN-05"), []);
        f.one(|card: &mut Card| card.copies.clear());
        assert_eq!(f.found("PLN-05"), [row(Severity::S2, "one")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "PLN-05").unwrap();
        assert_eq!(finding.with[0].key.as_str(), "p_ben", "Ama made it; Ben stands in for her");
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("PLN-05"), []);
        f.one(|org: &mut Org| org.made_by = Some(crate::Id::parse("p_ben").unwrap()));
        assert_eq!(f.found("PLN-05").len(), 1, "only the maker has it");
    }

    #[test]
    fn an_owner_alone_without_anybody_has_nobody_to_send_it_to() {
        let f = Fixture::clean_solo();
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "PLN-05").unwrap();
        assert_eq!((finding.with.len(), &finding.fix), (0, &Fix::Task { how: None, effect: None }));
    }
}

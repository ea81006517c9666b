//! Settings of a plan: its path, and the facts on the organisation that no question asks for.
//!
//! Changing the path changes which questions are asked and nothing else: no record is taken away. Somebody who goes on
//! alone holds the roles that nobody has. Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::{Edit, apply};
use crate::model::{Org, Path};
use crate::plan::Plan;

/// Changes which questions are asked.
pub fn switch(plan: &Plan, to: Path, ids: Ids<'_>) -> Vec<Edit> {
    let mut edits = change(plan, &|org| org.path = to);
    if to == Path::Solo
        && let Ok(applied) = apply(plan, &Edit::Many(edits.clone()))
        && applied.plan.one::<Org>().made_by.is_some()
    {
        let you = super::you::read(&applied.plan);
        edits.extend(super::you::store(&applied.plan, &you, ids));
    }
    edits
}

/// Changes a fact on the organisation.
pub fn change(plan: &Plan, set: &dyn Fn(&mut Org)) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before: Org = plan.one();
    let mut after = before.clone();
    set(&mut after);
    draft.change(&before, &after);
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::answers::you;
    use crate::checks::fixture::Fixture;
    use crate::model::{Role, Seat, Stream};

    #[test]
    fn there_and_back_loses_nothing() {
        let f = Fixture::clean();
        let before = f.plan.clone();
        let mut ids = ids();
        let solo = apply_all(&before, switch(&before, Path::Solo, &mut ids));
        assert_eq!(solo.one::<Org>().path, Path::Solo);
        assert_eq!(solo.all::<Seat>(), before.all::<Seat>());
        let back = apply_all(&solo, switch(&solo, Path::Team, &mut ids));
        assert_eq!(back.all::<Seat>(), before.all::<Seat>());
        assert_eq!(back.all::<Stream>(), before.all::<Stream>());
        assert_eq!(back.one::<Org>(), before.one::<Org>());
        assert_eq!(switch(&back, Path::Team, &mut ids), []);
    }

    #[test]
    fn alone_you_hold_what_nobody_has_and_keep_it_in_a_team() {
        let mut ids = ids();
        let plan = Fixture::team().plan;
        let rosa = you::You { name: "Rosa".into(), business: "Bakery".into(), tz: "UTC".into() };
        let plan = apply_all(&plan, you::store(&plan, &rosa, &mut ids));
        assert_eq!(plan.count("seats"), 0);
        let solo = apply_all(&plan, switch(&plan, Path::Solo, &mut ids));
        let held = |plan: &Plan| plan.all::<Seat>().iter().map(|seat| seat.role).collect::<Vec<_>>();
        assert_eq!(held(&solo), [Role::Director, Role::Manager, Role::Coordinator]);
        let team = apply_all(&solo, switch(&solo, Path::Departments, &mut ids));
        assert_eq!(held(&team), held(&solo));
    }
}

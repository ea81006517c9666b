//! Which workshop a page is about. Tests: at the end of this file.

use plan::lens::Lens;
use plan::model::Workshop;
use plan::{Id, Key};

/// The workshop that an address names; without a name the planned one nearest to today, else the newest. A name that
/// stands for nothing gives nothing: another workshop's screens would be wrong in silence.
pub fn current(lens: &Lens, named: Option<Key>) -> Option<Workshop> {
    if let Some(key) = named {
        return lens.plan.get(Id::<Workshop>::of(key));
    }
    let all = lens.plan.all::<Workshop>();
    let planned = all.iter().filter(|one| !one.held);
    // Of two that are equally near, the one still to come.
    let near =
        planned.min_by_key(|one| ((one.on - lens.today).num_days().abs(), one.on < lens.today, one.id.key.as_str()));
    near.or_else(|| all.iter().max_by_key(|one| (one.on, one.id.key.as_str()))).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::{Edit, Plan, apply, date};

    fn plan(all: &[(&str, &str, bool)]) -> Plan {
        let workshops = all.iter().map(|(id, on, held)| Workshop {
            on: date::parse(on).unwrap(),
            held: *held,
            ..Workshop::new(Id::parse(id).unwrap())
        });
        apply(&Plan::default(), &Edit::Many(workshops.map(|one| Edit::add(&one)).collect())).unwrap().plan
    }

    fn found(all: &[(&str, &str, bool)], named: Option<&str>) -> Option<String> {
        let plan = plan(all);
        let lens = Lens::new(&plan, date::parse("2026-11-28").unwrap());
        let named = named.map(|id| Key::parse(id).unwrap());
        current(&lens, named).map(|one| one.id.key.as_str().to_owned())
    }

    #[test]
    fn the_planned_one_nearest_to_today_then_the_newest() {
        let far = ("ws_far", "2027-02-28", false);
        let late = ("ws_late", "2026-11-27", false);
        let soon = ("ws_soon", "2026-11-29", false);
        let (old, new) = (("ws_old", "2026-08-01", true), ("ws_new", "2026-11-28", true));
        assert_eq!(found(&[], None), None);
        assert_eq!(found(&[far], None).as_deref(), Some("ws_far"));
        assert_eq!(found(&[far, late], None).as_deref(), Some("ws_late"));
        assert_eq!(found(&[far, late, soon, new], None).as_deref(), Some("ws_soon"));
        assert_eq!(found(&[new, old], None).as_deref(), Some("ws_new"));
        assert_eq!(found(&[new, old, far], None).as_deref(), Some("ws_far"));
    }

    #[test]
    fn a_name_is_taken_at_its_word() {
        let all = [("ws_a", "2026-11-29", false), ("ws_b", "2026-08-01", true)];
        assert_eq!(found(&all, Some("ws_b")).as_deref(), Some("ws_b"));
        assert_eq!(found(&all, Some("ws_gone")), None);
    }
}

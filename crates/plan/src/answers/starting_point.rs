//! A sample as a starting point: the jobs stay, the people become "Person 1 (manager)" without contacts.
//!
//! It must never leave a name, a number or an address of the sample behind. Tests: at the end of this file.

use crate::edit::{Edit, apply};
use crate::field::Record;
use crate::model::{Person, Role, Seat};
use crate::plan::Plan;

/// The plan with its people's names and contacts emptied. `name` gives the new name for a number and, if the person
/// holds one, the first key role.
pub fn emptied(plan: &Plan, name: &dyn Fn(u32, Option<Role>) -> String) -> Plan {
    let seats: Vec<Seat> = plan.all();
    let mut edits = Vec::new();
    for (person, number) in plan.all::<Person>().into_iter().zip(1..) {
        let seat = seats.iter().find(|seat| seat.holder.today.decided() == Some(&Some(person.id)));
        let after = Person {
            name: name(number, seat.map(|seat| seat.role)),
            phone: String::new(),
            email: String::new(),
            reach_note: String::new(),
            note: String::new(),
            ..person.clone()
        };
        edits.push(Edit::change(&person, &after));
    }
    for table in [crate::model::Comment::TABLE, crate::model::Parked::TABLE] {
        for (key, _) in plan.table(table) {
            edits.push(Edit::Remove { table: table.to_owned(), id: key.to_string() });
        }
    }
    apply(plan, &Edit::Many(edits)).map_or_else(|_| plan.clone(), |applied| applied.plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Aimed;
    use crate::id::Id;

    #[test]
    fn names_and_contacts_go_and_jobs_stay() {
        let (ana, seat) = (Id::parse("p_1").unwrap(), Id::parse("st_1").unwrap());
        let person = Person { name: "Ana Lima".into(), phone: "07700 900 1".into(), ..Person::new(ana) };
        let seat = Seat { role: Role::Manager, holder: Aimed::decided(Some(ana)), ..Seat::new(seat) };
        let edit = Edit::Many(vec![Edit::add(&person), Edit::add(&seat)]);
        let plan = apply(&Plan::default(), &edit).unwrap().plan;
        let plan = emptied(&plan, &|number, role| format!("Person {number} {role:?}"));
        let all = plan.all::<Person>();
        assert_eq!(all[0].name, "Person 1 Some(Manager)");
        assert_eq!(all[0].phone, "");
        assert_eq!(plan.all::<Seat>()[0].holder, Aimed::decided(Some(ana)));
    }
}

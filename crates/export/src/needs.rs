//! A small plan file that holds what one person needs and nothing else.
//!
//! It opens like any plan, as a plan of its own that is marked as a part: what is not in it says nothing about the business,
//! so no reader may call it missing. What goes into it is listed field by field, so that a field of a later day
//! stays out until somebody lets it in: no note, no number and no address of anybody else, no weak spot, no to-do of others,
//! nothing of passwords but which ones this person knows. Other people are there by their name alone, and only where
//! something of this person names them. Absences of others stay out as well, so turns are those of the pattern.
//! Tests: `tests/needs.rs`.

mod night;
mod work;

use crate::leave_out;
use crate::names::Names;
use crate::outline::CopyChoice;
use messages::Words;
use plan::document::{Document, Head};
use plan::id::{Id, Key};
use plan::lens::Lens;
use plan::lens::duties::Duty;
use plan::model::{Account, Org, Part, Partner, Path, Person, RoughWatch};
use plan::{Edit, Fact, Plan, Who, apply};
use serde_json::Value;
use std::collections::BTreeSet;

/// Whose file it is, and what was put into it so far.
struct Needs<'a> {
    lens: &'a Lens,
    id: Id<Person>,
    duties: Vec<Duty>,
    edits: Vec<Edit>,
    /// Something of this person is about all accounts.
    everywhere: bool,
}

/// The plan of one person; an empty one for somebody who is not there.
pub fn plan(lens: &Lens, words: Words, id: Id<Person>) -> Plan {
    let Some(person) = lens.person(id) else { return Plan::default() };
    let mut needs = Needs { lens, id, duties: lens.duties_of(id), edits: Vec::new(), everywhere: false };
    needs.org();
    needs.work();
    needs.night();
    let mut made = Plan::default();
    for edit in needs.named(person).iter().chain(&needs.edits) {
        // A record of a file that forms would refuse stays out; it must not take the others with it.
        if let Ok(applied) = apply(&made, edit) {
            made = applied.plan;
        }
    }
    // A number that somebody wrote into a sentence is a number too.
    let names = Names::of_copy(lens, words, CopyChoice::WithoutContacts);
    plan::rewrite::texts(&made, &|text| match (text.table, text.field) {
        ("people", "phone" | "email") => text.text.to_owned(),
        _ => names.own(text.text),
    })
}

/// The file. It is a plan of its own with the id that is handed in, so that it never takes the place of the whole plan.
pub fn file(lens: &Lens, words: Words, id: Id<Person>, plan_id: &str) -> String {
    let head = Head { id: plan_id.to_owned(), min_reader: 1, version: 1, ..Head::default() };
    plan::file::write(&Document { plan: plan(lens, words, id), head, ..Document::default() })
}

/// The same for a link: links carry no way to reach anybody, so the person's own number stays out as well.
pub fn file_for_link(lens: &Lens, words: Words, id: Id<Person>, plan_id: &str) -> String {
    let small = Lens::new(&plan(lens, words, id), lens.today);
    leave_out::plan_file(&small, words, CopyChoice::WithoutContacts, plan_id)
}

impl Needs<'_> {
    fn has(&self, duty: Duty) -> bool {
        self.duties.contains(&duty)
    }

    fn is_me(&self, who: &Who) -> bool {
        who.person() == Some(self.id)
    }

    /// A person in a fact, as it stands; what is open stays open without saying who decides.
    fn who_holds(&self, fact: &Fact<Option<Id<Person>>>) -> Fact<Option<Id<Person>>> {
        match fact {
            Fact::Decided(Some(id)) if self.lens.person(*id).is_some() => Fact::Decided(Some(*id)),
            Fact::Decided(None) => Fact::Decided(None),
            Fact::NotSure => Fact::NotSure,
            _ => Fact::Unlooked,
        }
    }

    fn org(&mut self) {
        let org = &self.lens.org;
        let mine = |name: &'static str, fact: &Fact<Option<Who>>| {
            if self.has(Duty::RoughWatch(name)) { fact.clone() } else { Fact::Unlooked }
        };
        let rough = &org.rough_watch;
        let new = Org {
            title: org.title.clone(),
            part: Some(Part::Person),
            part_of: Some(self.id),
            path: if org.path == Path::Solo { Path::Solo } else { Path::Team },
            tz: org.tz.clone(),
            week_start: org.week_start,
            weekend: org.weekend.clone(),
            made_by: self.lens.asked().map(|person| person.id),
            review_on: org.review_on,
            rules_changed_on: org.rules_changed_on,
            rules_review_on: org.rules_review_on,
            rough_watch: RoughWatch {
                weekdays: mine("weekdays", &rough.weekdays),
                evenings: mine("evenings", &rough.evenings),
                weekend: mine("weekend", &rough.weekend),
            },
            ..Org::default()
        };
        self.edits.push(Edit::change(&Org::default(), &new));
    }

    /// The person with everything, all others whom something names, firms and accounts by name alone: in an order in which
    /// each names only what is there already.
    fn named(&self, me: &Person) -> Vec<Edit> {
        let mut own = Person { note: String::new(), reach_note: String::new(), department: None, ..me.clone() };
        (own.contract_end, own.placeholder) = (None, None);
        let mut keys = BTreeSet::new();
        self.edits.iter().for_each(|edit| keys_of(edit, &mut keys));
        keys_of(&Edit::add(&own), &mut keys);
        let contacts: Vec<&Partner> =
            self.lens.partners.iter().filter(|firm| self.has(Duty::Inside(firm.id))).collect();
        keys.extend(contacts.iter().map(|firm| firm.id.key));
        let firms = self.lens.partners.iter().filter(|firm| keys.contains(&firm.id.key));
        let mut out: Vec<Edit> = firms
            .map(|firm| {
                let (name, o, kind) = (firm.name.clone(), firm.o.clone(), firm.kind);
                Edit::add(&Partner { name, o, kind, ..Partner::new(firm.id) })
            })
            .collect();
        for person in &self.lens.people {
            // Whether somebody is still there decides who is called.
            let status = person.status.decided().cloned().map_or(Fact::Unlooked, Fact::Decided);
            if person.id == self.id {
                out.push(Edit::add(&Person { status, ..own.clone() }));
            } else if keys.contains(&person.id.key) {
                let (name, o, kind) = (person.name.clone(), person.o.clone(), person.kind);
                let placeholder = person.placeholder;
                out.push(Edit::add(&Person { name, o, kind, placeholder, status, ..Person::new(person.id) }));
            }
        }
        for firm in contacts {
            let inside_owner = self.who_holds(&firm.inside_owner);
            let bare = Partner::new(firm.id);
            out.push(Edit::change(&bare, &Partner { inside_owner, ..bare.clone() }));
        }
        let is_meant = |account: &&Account| {
            keys.contains(&account.id.key)
                || self.has(Duty::Owns(account.id))
                || (self.everywhere && Lens::is_live(account))
        };
        for account in self.lens.accounts.iter().filter(is_meant) {
            let owns = self.has(Duty::Owns(account.id));
            out.push(Edit::add(&Account {
                network: account.network.clone(),
                name: account.name.clone(),
                handle: account.handle.clone(),
                url: account.url.clone(),
                status: account.status.decided().cloned().map_or(Fact::Unlooked, Fact::Decided),
                business_owner: if owns { account.business_owner.clone() } else { Fact::Unlooked },
                o: account.o.clone(),
                ..Account::new(account.id)
            }));
        }
        out
    }
}

/// Every identity that an edit names.
fn keys_of(edit: &Edit, keys: &mut BTreeSet<Key>) {
    match edit {
        Edit::Add { record: object, .. } | Edit::Patch { set: object, .. } => {
            object.values().for_each(|value| keys_in(value, keys));
        }
        Edit::Remove { .. } => {}
        Edit::Many(all) => all.iter().for_each(|edit| keys_of(edit, keys)),
    }
}

fn keys_in(value: &Value, keys: &mut BTreeSet<Key>) {
    match value {
        Value::String(text) => keys.extend(Key::parse(text)),
        Value::Array(all) => all.iter().for_each(|one| keys_in(one, keys)),
        Value::Object(object) => {
            keys.extend(object.keys().filter_map(|name| Key::parse(name)));
            object.values().for_each(|one| keys_in(one, keys));
        }
        _ => {}
    }
}

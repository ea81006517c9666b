//! "Who helps with social media?": rows of people, and a pasted list.
//!
//! The four answers on screen stand for more than four facts: "Used to help" is a status and leaves the kind alone, so
//! that a freelancer who left is still one. A row never clears what it does not show. Tests: at the end of this file.

pub use super::paste::{Pasted, parse};

use super::passwords::raise_all;
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Org, Partner, PartnerKind, Person, PersonKind, PersonStatus, Presence};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Longest name of a person or firm, in characters.
pub const LONGEST_NAME: usize = 60;

/// How somebody belongs to the business, as the page asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Belongs {
    /// Works here.
    #[default]
    Here,
    /// Outside help.
    Outside,
    /// Agency.
    Agency,
    /// Used to help.
    Used,
}

impl Belongs {
    /// All four, in the order of the select.
    pub const ALL: [Self; 4] = [Self::Here, Self::Outside, Self::Agency, Self::Used];

    /// Name in the select.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Outside => "outside",
            Self::Agency => "agency",
            Self::Used => "used",
        }
    }

    /// The answer with that name; Works here for anything else.
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|known| known.key() == key).unwrap_or_default()
    }

    /// What the page shows for a person.
    pub fn of(person: &Person) -> Self {
        match person.status.decided() {
            Some(PersonStatus { is: Presence::Left, .. }) => Self::Used,
            _ => Self::of_kind(person.kind),
        }
    }

    const fn of_kind(kind: PersonKind) -> Self {
        match kind {
            PersonKind::Staff | PersonKind::Owner | PersonKind::Assistant => Self::Here,
            PersonKind::Freelancer | PersonKind::Volunteer | PersonKind::Emergency => Self::Outside,
            PersonKind::Agency => Self::Agency,
        }
    }

    /// Writes the answer; what already shows as this answer stays as it is.
    fn write(self, person: &mut Person) {
        if Self::of(person) == self {
            return;
        }
        if self == Self::Used {
            person.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
            return;
        }
        if Self::of(person) == Self::Used {
            person.status = Fact::Unlooked;
        }
        if Self::of_kind(person.kind) != self {
            person.kind = match self {
                Self::Outside => PersonKind::Freelancer,
                Self::Agency => PersonKind::Agency,
                Self::Here | Self::Used => PersonKind::Staff,
            };
        }
    }
}

/// One row as it stands on the screen. The id is new until the name is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The person, in the plan or to come.
    pub id: Id<Person>,
    /// Name.
    pub name: String,
    /// Phone, as typed.
    pub phone: String,
    /// E-mail, as typed.
    pub email: String,
    /// How the person belongs to the business.
    pub belongs: Belongs,
    /// The firm's name, for an agency.
    pub agency: String,
}

impl Row {
    /// The row of a person of the plan.
    pub fn of(plan: &Plan, person: &Person) -> Self {
        let firm = person.partner.and_then(|id| plan.get(id)).map(|firm: Partner| firm.name);
        Self {
            id: person.id,
            name: person.name.clone(),
            phone: person.phone.clone(),
            email: person.email.clone(),
            belongs: Belongs::of(person),
            agency: firm.unwrap_or_default(),
        }
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.phone, &self.email, &self.agency].iter().all(|text| text.trim().is_empty())
    }
}

/// The people of a plan that get a row: you first, then the others in their order; nameless groups get none.
pub fn people(plan: &Plan) -> Vec<Person> {
    let you = plan.one::<Org>().made_by;
    let mut people: Vec<Person> =
        plan.all::<Person>().into_iter().filter(|person| person.placeholder.is_none()).collect();
    people.sort_by_key(|person| Some(person.id) != you);
    people
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Something was typed, or the person is in the plan, but there is no name.
    NoName,
    /// The name is too long.
    LongName,
    /// A row above has this name.
    SameName,
    /// Not an e-mail address.
    Email,
    /// The name of the agency is too long.
    LongAgency,
}

/// What is wrong, by place of the row from 0; empty rows that are not in the plan are left alone.
pub fn problems(plan: &Plan, rows: &[Row]) -> Vec<(usize, Problem)> {
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row.is_blank() && plan.get(row.id).is_none() {
            continue;
        }
        let name = row.name.trim();
        if name.is_empty() {
            found.push((at, Problem::NoName));
        } else if name.chars().count() > LONGEST_NAME {
            found.push((at, Problem::LongName));
        } else if rows.iter().take(at).any(|other| same_name(&other.name, name)) {
            found.push((at, Problem::SameName));
        }
        if !email_fits(&row.email) {
            found.push((at, Problem::Email));
        }
        if row.belongs == Belongs::Agency && row.agency.trim().chars().count() > LONGEST_NAME {
            found.push((at, Problem::LongAgency));
        }
    }
    found
}

/// Whether two names read the same.
pub fn same_name(a: &str, b: &str) -> bool {
    let read = |name: &str| super::you::clean(name).to_lowercase();
    read(a) == read(b)
}

/// One "@" with text on each side, or nothing at all.
pub fn email_fits(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.is_empty() && !host.contains('@') && !text.contains(char::is_whitespace)
        })
}

/// A phone number with fewer digits than any country uses: worth a second look, never refused.
pub fn is_short_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    !text.trim().is_empty() && digits < 6
}

/// Writes one row down, as far as it is complete: without a name nothing, without a right e-mail the old one stays.
pub fn write_row(plan: &Plan, row: &Row, new: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    write(&mut draft, row, new);
    draft.done()
}

/// Writes all rows down, and what follows for passwords when somebody used to help.
pub fn write_rows(plan: &Plan, rows: &[Row], today: NaiveDate, new: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for row in rows {
        write(&mut draft, row, new);
    }
    raise_all(&mut draft, today);
    draft.done()
}

fn write(draft: &mut Draft, row: &Row, new: Ids<'_>) {
    let name = row.name.trim();
    if name.is_empty() {
        return;
    }
    let known: Option<Person> = draft.plan.get(row.id);
    let before = known.clone().unwrap_or_else(|| Person::new(row.id));
    let mut after = Person { name: name.to_owned(), phone: row.phone.trim().to_owned(), ..before.clone() };
    if email_fits(&row.email) {
        row.email.trim().clone_into(&mut after.email);
    }
    row.belongs.write(&mut after);
    match row.belongs {
        Belongs::Agency => {
            let firm = row.agency.trim();
            let named = after.partner.and_then(|id| draft.plan.get(id)).map(|firm: Partner| firm.name);
            if named.unwrap_or_default() != firm {
                after.partner = agency(draft, firm, new);
            }
        }
        Belongs::Here => after.partner = None,
        Belongs::Outside | Belongs::Used => {}
    }
    if known.is_some() {
        draft.change(&before, &after);
    } else {
        after.o = draft.plan.next_order("people");
        draft.add(&after);
    }
}

/// The firm of that name; a new one when none has it, nothing without a name.
fn agency(draft: &mut Draft, name: &str, new: Ids<'_>) -> Option<Id<Partner>> {
    if name.is_empty() {
        return None;
    }
    let known = draft.plan.all::<Partner>().into_iter().find(|firm| same_name(&firm.name, name));
    if let Some(firm) = known {
        return Some(firm.id);
    }
    let (id, o) = draft.place::<Partner>(new);
    draft.add(&Partner { o, name: name.to_owned(), kind: PartnerKind::Agency, ..Partner::new(id) });
    Some(id)
}

/// Adds the people of a pasted list that are not in the plan yet.
pub fn add_list(plan: &Plan, list: &[Pasted], new: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for line in list {
        if draft.plan.all::<Person>().iter().any(|person| same_name(&person.name, &line.name)) {
            continue;
        }
        let (id, o) = draft.place::<Person>(new);
        let mut person = Person { o, name: line.name.clone(), phone: line.phone.clone(), ..Person::new(id) };
        line.email.clone_into(&mut person.email);
        line.job_title.clone_into(&mut person.job_title);
        draft.add(&person);
    }
    draft.done()
}

/// What a person's details say beyond the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Title at work.
    pub job_title: String,
    /// A note that prints small.
    pub note: String,
}

/// Writes the details of a person of the plan.
pub fn write_details(plan: &Plan, id: Id<Person>, details: &Details) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(id) {
        let mut after = Person { job_title: details.job_title.trim().to_owned(), ..before.clone() };
        details.note.trim().clone_into(&mut after.note);
        draft.change(&before, &after);
    }
    draft.done()
}

#[cfg(test)]
mod tests;

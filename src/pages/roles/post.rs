//! One row: who holds a role, and who stands in. Tests: the journeys.

use crate::bridge::device;
use crate::choosing::{self, Ask};
use crate::components::{FieldError, TableCell, TableRow, error_for};
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::roles::{self, Post};
use plan::answers::who::{self, Open};
use plan::model::{Person, Role, Seat};
use plan::{Edit, Fact, Id, Refusal};

/// Whether the holder or the stand-in is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Holder,
    StandIn,
}

impl Part {
    fn of(self, seat: &mut Seat) -> &mut Fact<Option<Id<Person>>> {
        match self {
            Self::Holder => &mut seat.holder.today,
            Self::StandIn => &mut seat.stand_in,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Holder => "",
            Self::StandIn => "-stand-in",
        }
    }
}

/// The row of a post.
pub(super) fn row(store: Store, post: Post, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let title = match post.role {
        Role::Director => words.role_director(),
        Role::Manager => words.role_manager(),
        Role::Coordinator => words.role_coordinator(),
    };
    let head = view! { {does(store, post)} <br/> <span class="small">{title}</span> }.into_any();
    view! {
        <TableRow head=head>
            <TableCell label=words.roles_who()>{part(store, post, Part::Holder, errors)}</TableCell>
            <TableCell label=words.roles_stand_in()>{part(store, post, Part::StandIn, errors)}</TableCell>
        </TableRow>
    }
    .into_any()
}

/// "Has the final say", "Posts and answers on Instagram".
pub(super) fn does(store: Store, post: Post) -> String {
    let words = store.words;
    match (post.role, post.account) {
        (Role::Director, _) => words.role_director_does().to_owned(),
        (Role::Manager, _) => words.role_manager_does().to_owned(),
        (Role::Coordinator, None) => words.role_coordinator_does().to_owned(),
        (Role::Coordinator, Some(account)) => {
            let lens = store.lens_now();
            words.roles_does_on(&export::Names::new(&lens, words).account_id(account))
        }
    }
}

/// The id of a control: "director-stand-in", "ac_7-title".
pub(super) fn id(post: Post, ending: &str) -> String {
    let name = post.account.map_or_else(|| post.role.as_str().to_owned(), |account| account.to_string());
    name + ending
}

/// Changes what is said about a post, as one step.
pub(super) fn change(store: Store, post: Post, label: &str, change: &dyn Fn(&mut Seat)) -> Result<(), Refusal> {
    let edits = roles::set(&store.plan_now(), post, change, &mut device::new_key);
    store.dispatch_typed(&Edit::Many(edits), label, &id(post, label))
}

/// What keeps Continue from going on.
pub(super) fn wrong(store: Store, post: Post) -> Option<FieldError> {
    let words = store.words;
    let seat = roles::seat(&store.plan_now(), post).unwrap_or_default();
    if seat.holder.today.is_unlooked() {
        let text = match post.account {
            None => words.roles_error_choose(post.role.as_str()),
            Some(account) => {
                let lens = store.lens_now();
                words.roles_error_choose_on(&export::Names::new(&lens, words).account_id(account))
            }
        };
        return Some(FieldError::new(id(post, ""), text));
    }
    own_stand_in(store, &seat).map(|text| FieldError::new(id(post, Part::StandIn.ending()), text))
}

/// "Ama cannot stand in for Ama."
fn own_stand_in(store: Store, seat: &Seat) -> Option<String> {
    let person = seat.holder.today.decided().copied().flatten().filter(|_| roles::stands_in_for_self(seat))?;
    let name = store.plan_now().get(person).map(|person: Person| person.name)?;
    Some(store.words.roles_error_self(&name))
}

fn part(store: Store, post: Post, part: Part, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let role = does(store, post);
    let seat = Memo::new(move |_| roles::seat(&store.plan(), post).unwrap_or_default());
    let fact = move || seat.with(|seat| part.of(&mut seat.clone()).clone());
    let label = match part {
        Part::Holder => words.roles_who_what(&role),
        Part::StandIn => words.roles_stand_in_what(&role),
    };
    let selected = Memo::new(move |_| {
        let word = who::word(&fact());
        // Nobody is the preset of a stand-in; Continue stores it.
        if word.is_empty() && part == Part::StandIn { who::NONE.to_owned() } else { word }
    });
    let set = move |now: &Fact<Option<Id<Person>>>| {
        let set = |seat: &mut Seat| part.of(seat).clone_from(now);
        // A select offers nothing that the plan refuses.
        change(store, post, words.roles_changed(), &set).ok();
    };
    let pick = Callback::new(move |word: String| set(&who::fact(&word, &untrack(fact))));
    let of_summary = error_for(errors, id(post, part.ending()));
    let error = move || {
        let own = seat.with(|seat| own_stand_in(store, seat)).filter(|_| part == Part::StandIn);
        // What was answered since Continue is no longer wrong.
        own.or_else(|| of_summary.get().filter(|_| part == Part::Holder && fact().is_unlooked()))
    };
    let open = move || Some(fact()).filter(|fact| matches!(fact, Fact::ToDecide { .. })).map(|fact| who::open(&fact));
    let decide = Callback::new(move |(by, until): Open| set(&Fact::ToDecide { by, until }));
    // Both may be open at once: each has its own words.
    let what = if part == Part::StandIn { label.clone() } else { role };
    let ask = Ask {
        id: id(post, part.ending()),
        label,
        label_hidden: true,
        first: (part == Part::Holder).then(|| words.answer_choose()),
        after: choosing::usual(store, (who::NONE, words.answer_no_one_yet())),
        selected: selected.into(),
        on_pick: pick,
        error: Signal::derive(error),
    };
    view! {
        {choosing::person(store, ask)}
        {choosing::later(store, id(post, part.ending()), what, Signal::derive(open), decide)}
    }
    .into_any()
}

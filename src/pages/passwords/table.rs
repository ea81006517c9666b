//! The table: account, two-step login, who else could know the password. Tests: the journeys.

use super::{Named, keep};
use crate::bridge::device;
use crate::components::{Button, ButtonKind, Choice, Select, Table, TableCell, TableRow};
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::answers::passwords::{self, Answer};
use plan::lens::Lens;
use plan::model::Account;

/// One row for each account that is shown. `asked` opens the message to somebody who may know.
pub(super) fn table(store: Store, all: Named, shown: Named, asked: RwSignal<Option<Id<Account>>>) -> AnyView {
    let words = store.words;
    let columns = [words.passwords_account(), words.passwords_two_step(), words.passwords_others()];
    let rows = move || {
        let first = all.with(|all| all.first().cloned());
        shown
            .get()
            .into_iter()
            .map(|(id, name)| {
                let same = first.clone().filter(|(first, _)| *first != id);
                row(store, asked, id, name, same)
            })
            .collect_view()
    };
    view! {
        <p class="field__hint">{words.passwords_two_step_hint()}</p>
        <Table caption=words.passwords_caption() caption_hidden=true columns=columns.map(str::to_owned).to_vec()>{rows}</Table>
    }
    .into_any()
}

fn row(
    store: Store,
    asked: RwSignal<Option<Id<Account>>>,
    id: Id<Account>,
    name: String,
    first: Option<(Id<Account>, String)>,
) -> AnyView {
    let words = store.words;
    let same = first.map(|(first, first_name)| {
        let (label, suffix) = (words.passwords_done_same(&name), words.passwords_same_for(&name));
        let press = move |()| {
            let plan = store.plan_now();
            if let (Some(from), Some(to)) = (plan.get(first), plan.get(id)) {
                let today = store.today.get_untracked();
                keep(store, passwords::same_as(&plan, &from, &to, today, &mut device::new_key), &label);
            }
        };
        view! {
            <Button label=words.passwords_same_as(&first_name) suffix=suffix kind=ButtonKind::Quiet
                on_press=press/>
        }
    });
    let (two_step, others) = (two_step(store, asked, id, &name), others(store, asked, id, name.clone()));
    let head = view! { <span>{name}</span> <div>{same}</div> }.into_any();
    view! {
        <TableRow head=head>
            <TableCell label=words.passwords_two_step()>{two_step}</TableCell>
            <TableCell label=words.passwords_others()>{others}</TableCell>
        </TableRow>
    }
    .into_any()
}

fn two_step(store: Store, asked: RwSignal<Option<Id<Account>>>, id: Id<Account>, name: &str) -> AnyView {
    let words = store.words;
    let now = Memo::new(move |_| store.plan().get(id).map_or(Answer::NotSure, |account| passwords::two_step(&account)));
    let label = words.passwords_done_two_step(name);
    let pick = move |value: String| {
        keep(store, passwords::set_two_step(&store.plan_now(), id, Answer::parse(&value)), &label);
    };
    view! {
        <Select id=["two-step-", id.as_str()].concat() label=words.passwords_two_step_of(name) label_hidden=true
            options=answers(words) selected=Signal::derive(move || now.get().key().to_owned()) on_pick=pick/>
        {ask_button(words, asked, id, now, words.passwords_ask_two_step(name))}
    }
    .into_any()
}

fn others(store: Store, asked: RwSignal<Option<Id<Account>>>, id: Id<Account>, name: String) -> AnyView {
    let words = store.words;
    let has_password = Memo::new(move |_| {
        let plan = store.plan();
        plan.get(id).is_some_and(|account| passwords::asks_about_password(&plan, &account))
    });
    (move || {
        if has_password.get() {
            others_select(store, asked, id, &name)
        } else {
            view! { <p>{words.passwords_own_login()}</p> }.into_any()
        }
    })
    .into_any()
}

fn others_select(store: Store, asked: RwSignal<Option<Id<Account>>>, id: Id<Account>, name: &str) -> AnyView {
    let words = store.words;
    let now = Memo::new(move |_| passwords::others(&store.plan(), id));
    let known = move || known_by(words, &store.lens(), id);
    let label = words.passwords_done_others(name);
    let pick = move |value: String| {
        let today = store.today.get_untracked();
        let edits = passwords::set_others(&store.plan_now(), id, Answer::parse(&value), today, &mut device::new_key);
        keep(store, edits, &label);
    };
    view! {
        <p class="field__hint">{known}</p>
        <Select id=["others-", id.as_str()].concat() label=words.passwords_others_of(name) label_hidden=true
            options=answers(words) selected=Signal::derive(move || now.get().key().to_owned()) on_pick=pick/>
        {ask_button(words, asked, id, now, words.passwords_ask_others(name))}
    }
    .into_any()
}

/// "Known by Ama, Ben and Sam (left)".
fn known_by(words: Words, lens: &Lens, account: Id<Account>) -> String {
    let names: Vec<String> = passwords::knowers(&lens.plan, account)
        .iter()
        .map(|person| if lens.is_current(person) { person.name.clone() } else { words.passwords_left(&person.name) })
        .collect();
    if names.is_empty() {
        words.passwords_known_by_open().to_owned()
    } else {
        words.passwords_known_by(&words.list(&names))
    }
}

/// "Ask someone", as long as nobody is sure.
fn ask_button(
    words: Words,
    asked: RwSignal<Option<Id<Account>>>,
    id: Id<Account>,
    now: Memo<Answer>,
    about: String,
) -> AnyView {
    (move || {
        (now.get() == Answer::NotSure).then(|| {
            view! {
                <Button label=words.button_ask_someone() suffix=about.clone() kind=ButtonKind::Quiet
                    on_press=move |()| asked.set(Some(id))/>
            }
        })
    })
    .into_any()
}

fn answers(words: Words) -> Vec<Choice> {
    let label = |answer| match answer {
        Answer::Yes => words.answer_yes(),
        Answer::No => words.answer_no(),
        Answer::NotSure => words.answer_not_sure(),
    };
    Answer::ALL.iter().map(|answer| Choice::new(answer.key(), label(*answer))).collect()
}

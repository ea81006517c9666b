//! "Say more about Facebook": how each person gets in, and a note. Tests: `plan::answers::access`, the journeys.

use super::{account_label, account_name, ids, keep, rows};
use crate::components::{Choice, Disclosure, FieldError, Select, TextArea, error_for};
use crate::flow::PlanPage;
use crate::long::{LARGE, Long};
use crate::shell;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::answers::access::{self, Way};
use plan::model::{Account, Level, Person};
use plan::{Edit, Id};

/// The levels as the select offers them, from most to least.
const LEVELS: [Level; 6] =
    [Level::Owner, Level::ManagesPeople, Level::Publisher, Level::Responder, Level::Viewer, Level::Advertiser];
const PASSWORD: &str = "password";
const NOT_SURE: &str = "not_sure";

/// One disclosure for each account.
pub(super) fn more(store: Store, refused: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let accounts = Memo::new(move |_| {
        let lens = store.lens();
        lens.ours().map(|account| (account.id, account_name(&lens, words, account))).collect::<Vec<_>>()
    });
    let texts = move || accounts.with(|all| all.iter().map(|(_, name)| name.clone()).collect());
    let long = Long::new(words, "access-more", move || accounts.with(Vec::len), texts).rows(LARGE);
    let parts = move || {
        accounts
            .with(|all| long.pick(all))
            .into_iter()
            .map(|(id, name)| {
                view! {
                    <Disclosure summary=words.access_more_about(&name) lazy=true>
                        {ways(store, id)} {note(store, refused, id)}
                        <p><a href=shell::record_href(store, PlanPage::Account, id.key)>{words.account_open(&name)}</a></p>
                    </Disclosure>
                }
            })
            .collect_view()
    };
    long.view(parts)
}

fn ways(store: Store, account: Id<Account>) -> AnyView {
    let words = store.words;
    let people = Memo::new(move |_| {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let ticks = access::ticks(&lens.plan);
        rows(&lens)
            .into_iter()
            .filter(|person| ticks.contains(&(person.id, account)))
            .map(|person| (person.id, names.full(person)))
            .collect::<Vec<_>>()
    });
    let mut options = vec![Choice::new(NOT_SURE, words.answer_not_sure())];
    options.push(Choice::new(PASSWORD, words.access_way_option(PASSWORD)));
    options.extend(LEVELS.iter().map(|level| Choice::new(level.as_str(), words.access_way_option(level.as_str()))));
    let selects = move || {
        let people = people.get();
        if people.is_empty() {
            return view! { <p>{words.access_more_none()}</p> }.into_any();
        }
        let one = |(person, name): (Id<Person>, String)| select(store, account, person, &name, options.clone());
        view! { <div class="choices choices--grid">{people.into_iter().map(one).collect_view()}</div> }.into_any()
    };
    selects.into_any()
}

fn select(store: Store, account: Id<Account>, person: Id<Person>, name: &str, options: Vec<Choice>) -> AnyView {
    let words = store.words;
    let selected = Memo::new(move |_| {
        match access::way(&store.plan(), person, account) {
            Some(Way::Password) => PASSWORD,
            Some(Way::Own(level)) => level.as_str(),
            Some(Way::NotSure) | None => NOT_SURE,
        }
        .to_owned()
    });
    let label = words.access_done_way(name, &account_label(store, account));
    let pick = move |value: String| {
        let way = match value.as_str() {
            PASSWORD => Way::Password,
            level => Level::parse(level).map_or(Way::NotSure, Way::Own),
        };
        keep(store, access::set_way(&store.plan_now(), person, account, way, &mut ids()), &label);
    };
    let id = ["way-", account.as_str(), "-", person.as_str()].concat();
    view! { <Select id=id label=words.access_way(name) options=options selected=selected on_pick=pick/> }.into_any()
}

fn note(store: Store, refused: RwSignal<Vec<FieldError>>, account: Id<Account>) -> AnyView {
    let words = store.words;
    let id = ["note-", account.as_str()].concat();
    let text = RwSignal::new(store.plan_now().get(account).map(|account| account.note).unwrap_or_default());
    let error_id = id.clone();
    let commit = move |typed: String| {
        let Some(before) = store.plan_now().get(account) else { return };
        let after = Account { note: typed.trim().to_owned(), ..before.clone() };
        refused.update(|errors| errors.retain(|error| error.id != error_id));
        let label = words.access_done_note(&account_label(store, account));
        if let Err(refusal) = store.dispatch(&Edit::change(&before, &after), &label) {
            let text = shell::refusal(words, &refusal, words.access_note());
            refused.update(|errors| errors.push(FieldError::new(error_id.clone(), text)));
        }
    };
    view! {
        <TextArea id=id.clone() label=words.access_note() hint=words.access_note_hint() value=text rows=2
            error=error_for(refused, id) error_prefix=words.error_prefix() on_commit=commit/>
    }
    .into_any()
}

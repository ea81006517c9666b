//! One account with everything about access: how safe it is, who gets in and who needs to, the login code, the way back,
//! what the account is for, and what its network offers. Behind "Say more" of the access table.
//!
//! Each answer is kept at once. Tests: `plan::answers::account`, `tests/e2e/access-depth.spec.mjs`.

mod about;
mod holders;
mod login;
mod network;

pub use login::login_page;

use crate::asking::Asker;
use crate::components::{StateTag, TaskState};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::answers::account::{self, Light};
use plan::model::{Account, Level};

/// Levels from most to least.
const LEVELS: [Level; 6] =
    [Level::Owner, Level::ManagesPeople, Level::Publisher, Level::Responder, Level::Viewer, Level::Advertiser];

/// The page; without an account in the address the list of accounts.
pub fn account_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let known = shell::record_here(store).map(Id::<Account>::of).filter(|id| store.lens_now().account(*id).is_some());
    let Some(id) = known else {
        return view! {
            <PlanScreen at=PlanPage::Account sheet=true title=words.account_list_title() lead=words.account_list_lead()
                back=store.href(PlanPage::Access)>
                {move || list(store)}
            </PlanScreen>
        }
        .into_any();
    };
    let name = move || Names::new(&store.lens(), words).account_id(id);
    let is_there = Memo::new(move |_| store.lens().account(id).is_some());
    let back = shell::record_href(store, PlanPage::Account, plan::Key::default());
    view! {
        <PlanScreen at=PlanPage::Account sheet=true title=Signal::derive(name) lead=words.account_lead() back=back>
            {move || if is_there.get() { body(store, id) } else { gone(store) }}
        </PlanScreen>
    }
    .into_any()
}

fn body(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let name = Names::new(&store.lens_now(), words).account_id(id);
    let ask = Asker::new(store, "accounts", id.key, words.account_done(&name));
    view! {
        <h2>{words.account_lights()}</h2>
        {move || lights(store, id)}
        <h2>{words.account_who()}</h2>
        {holders::part(store, id)}
        {about::passwords(store, id)}
        <h2>{words.account_more()}</h2>
        {about::two_step(ask)}
        {about::way_back(ask)}
        {about::tools(store, id)}
        {about::checked(ask, id)}
        {about::account(ask, id)}
        {network::part(store, id)}
        {crate::remarks::here(store, id.key)}
    }
    .into_any()
}

fn gone(store: Store) -> AnyView {
    view! { <p>{store.words.account_gone()}</p> }.into_any()
}

/// Every account with a link, and how many lights are not good.
fn list(store: Store) -> AnyView {
    let texts = move || {
        let lens = store.lens();
        let names = Names::new(&lens, store.words);
        lens.accounts.iter().map(|account| names.account(account)).collect()
    };
    let long = Long::new(store.words, "accounts", move || store.lens().accounts.len(), texts);
    long.view(move || rows(store, long))
}

fn rows(store: Store, long: Long) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    if lens.accounts.is_empty() {
        return view! {
            <p>{words.account_list_empty()} " " <a href=store.href(PlanPage::Accounts)>{words.access_to_accounts()}</a></p>
        }
        .into_any();
    }
    let places = long.places();
    let rows = places.iter().filter_map(|place| lens.accounts.get(*place)).map(|account| {
        let bad = account::lights(&lens, account).iter().filter(|light| **light == Light::Bad).count();
        let (state, text) = match bad {
            0 => (TaskState::NotStarted, String::new()),
            bad => (TaskState::NeedsYou, words.account_list_bad(bad as u32)),
        };
        let tag = (bad > 0).then(|| view! { <StateTag state=state text=text/> });
        view! {
            <li class="rows__row">
                <a dir="auto" href=shell::record_href(store, PlanPage::Account, account.id.key)>{names.account(account)}</a>
                " " {tag}
            </li>
        }
        .into_any()
    });
    view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
}

/// The four lights, each with a word; the glyph says the same.
fn lights(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let Some(account) = lens.account(id) else { return ().into_any() };
    let names = [
        words.account_light_two(),
        words.account_light_mfa(),
        words.account_light_survives(),
        words.account_light_back(),
    ];
    let rows = account::lights(&lens, account).into_iter().zip(names).map(|(light, name)| {
        let (state, text) = match light {
            Light::Good => (TaskState::Done, words.answer_yes()),
            Light::Bad => (TaskState::NeedsYou, words.answer_no()),
            Light::Open => (TaskState::NotStarted, words.account_light_open()),
        };
        view! { <li class="lights__row"><span>{name}</span> <StateTag state=state text=text/></li> }.into_any()
    });
    view! { <ul class="lights" role="list">{rows.collect_view()}</ul> }.into_any()
}

/// What somebody can do, in words.
fn level_name(words: Words, level: Option<Level>) -> String {
    words.level_name(level.map_or("", Level::as_str))
}

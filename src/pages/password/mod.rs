//! One password: what it opens, who knows it, how it was told, where it is kept, and why it must change. Never the
//! password itself: the guard stands before every text.
//!
//! Each answer is kept at once. Tests: `plan::answers::secret`, `tests/e2e/access-depth.spec.mjs`.

mod events;

use crate::asking::{Asker, choices};
use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, Note, NoteKind};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::account;
use plan::lens::Lens;
use plan::lens::access::known_by;
use plan::model::{Kept, Level, Secret, Told};
use plan::{Edit, Id};

/// The page; without a password in the address the list of passwords.
pub fn password_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let known = shell::record_here(store).map(Id::<Secret>::of).filter(|id| store.plan_now().get(*id).is_some());
    let Some(id) = known else {
        return view! {
            <PlanScreen at=PlanPage::Password sheet=true title=words.password_title() lead=words.password_list_lead()
                back=store.href(PlanPage::Passwords)>
                {move || list(store)}
                <ButtonRow><Button label=words.password_add() kind=ButtonKind::Secondary on_press=move |()| add(store)/></ButtonRow>
                {limits(store)}
            </PlanScreen>
        }
        .into_any();
    };
    let there = Memo::new(move |_| store.plan().get(id).is_some());
    let title = move || {
        let lens = store.lens();
        lens.secrets.iter().find(|secret| secret.id == id).map_or_else(
            || words.password_title().to_owned(),
            |secret| words.password_title_of(&name(store, &lens, secret)),
        )
    };
    view! {
        <PlanScreen at=PlanPage::Password sheet=true title=Signal::derive(title) lead=words.password_lead()
            back=shell::record_href(store, PlanPage::Password, plan::Key::default())>
            {move || match there.get() {
                true => body(store, id),
                false => view! { <p>{words.account_gone()}</p> }.into_any(),
            }}
        </PlanScreen>
    }
    .into_any()
}

/// What a password opens, in words.
fn name(store: Store, lens: &Lens, secret: &Secret) -> String {
    let names = Names::new(lens, store.words);
    let mut opens = names.accounts(&secret.accounts);
    if opens.is_empty() {
        let tools: Vec<String> =
            lens.tools.iter().filter(|tool| secret.tools.contains(&tool.id)).map(|tool| tool.name.clone()).collect();
        opens = store.words.list(&tools);
    }
    if opens.is_empty() { store.words.password_mailbox_name().to_owned() } else { opens }
}

fn list(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    if lens.secrets.is_empty() {
        return view! { <p>{words.password_list_empty()}</p> }.into_any();
    }
    let rows = lens.secrets.iter().map(|secret| {
        let known = known_by(secret);
        let who =
            if known.is_empty() { names.open(&secret.known_by) } else { words.password_known(&names.people(known)) };
        let href = shell::record_href(store, PlanPage::Password, secret.id.key);
        view! {
            <li class="rows__row">
                <a dir="auto" href=href>{words.password_title_of(&name(store, &lens, secret))}</a>
                <p class="cell" dir="auto">{who}</p>
            </li>
        }
        .into_any()
    });
    view! { <ul class="rows" role="list">{rows.collect_view()}</ul> }.into_any()
}

fn add(store: Store) {
    let (id, edits) = account::add_password(&store.plan_now(), None, &mut device::new_key);
    if store.dispatch(&Edit::Many(edits), store.words.account_password_added()).is_ok() {
        shell::go_to_record(store, PlanPage::Password, id.key);
    }
}

/// The numbers that the checks compare with.
fn limits(store: Store) -> AnyView {
    let words = store.words;
    let ask = Asker::one(store, "org", words.password_limits_done().to_owned());
    view! {
        <Disclosure summary=words.password_limits()>
            {ask.number("limits/knowers", words.password_limit(), "")}
            {ask.number("limits/managers", words.password_limit_managers(), "")}
        </Disclosure>
    }
    .into_any()
}

fn body(store: Store, id: Id<Secret>) -> AnyView {
    let words = store.words;
    let ask = Asker::new(store, "secrets", id.key, words.password_done().to_owned());
    let kept: Vec<&str> = Kept::ALL.iter().map(|word| word.as_str()).collect();
    let told: Vec<&str> = Told::ALL.iter().map(|word| word.as_str()).collect();
    let mut gives = vec![crate::components::Choice::new("", words.password_gives_all())];
    let lower = [Level::ManagesPeople, Level::Publisher, Level::Responder, Level::Viewer].map(Level::as_str);
    gives.extend(choices(&lower, |word| words.level_name(word)));
    let tools: Vec<_> = store
        .lens_now()
        .tools
        .iter()
        .map(|tool| crate::components::Choice::new(tool.id.to_string(), tool.name.as_str()))
        .collect();
    let tools = (!tools.is_empty()).then(|| ask.boxes("tools", words.password_opens_tools(), tools));
    let remove = move |()| {
        if store.dispatch(&Edit::remove(id), words.password_removed()).is_ok() {
            shell::go_to_record(store, PlanPage::Password, plan::Key::default());
        }
    };
    view! {
        <h2>{words.password_who()}</h2>
        {ask.people("known_by", words.password_tick(), words.no_one())}
        {move || tellable(store, id)}
        {ask.yes_no("others", words.password_others())}
        {ask.text("others_note", words.password_others_who(), "")}
        {events::part(store, id)}
        <h2>{words.password_told()}</h2>
        {ask.boxes("told", words.passwords_told(), choices(&told, |word| words.passwords_told_option(word)))}
        {ask.text("told_on", words.password_told_on(), words.password_month_hint())}
        {ask.fact("kept", words.passwords_kept(), choices(&kept, |word| words.passwords_kept_option(word)))}
        {ask.text("changed_on", words.password_changed_on(), words.password_month_hint())}
        <h2>{words.password_opens()}</h2>
        {ask.accounts("accounts", words.password_opens_accounts())}
        {tools}
        {ask.text("mailbox", words.password_opens_mailbox(), words.password_opens_mailbox_hint())}
        {ask.choose("gives", words.password_gives(), gives)}
        {ask.text("note", words.passwords_note(), words.passwords_note_hint())}
        <ButtonRow><Button label=words.password_remove() kind=ButtonKind::Danger on_press=remove/></ButtonRow>
        <p class="field__hint">{words.password_remove_hint()}</p>
        {crate::remarks::here(store, id.key)}
    }
    .into_any()
}

/// Who may be told, who should have a role instead, and whether too many know it.
fn tellable(store: Store, id: Id<Secret>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let Some(secret) = lens.secrets.iter().find(|secret| secret.id == id) else { return ().into_any() };
    let names = Names::new(&lens, words);
    let may = lens.may_be_told(secret);
    let (known, limit) = (lens.current_knowers(secret).count() as u32, lens.org.limits.knowers.unwrap_or(3));
    let many = (known > limit).then(|| view! { <p><b>{words.password_too_many(known, &limit.to_string())}</b></p> });
    let told = if may.people.is_empty() {
        words.password_may_be_told_nobody().to_owned()
    } else {
        words.password_may_be_told(&names.people(&may.people))
    };
    let roles: Vec<String> = may
        .roles
        .iter()
        .map(|ask| {
            let (who, place) = (names.id(ask.person), names.account_id(ask.account));
            words.password_needs_role(&who, &place, &words.role_name(ask.role.key))
        })
        .collect();
    let roles = (!roles.is_empty()).then(|| Long::sentences(words, "own-roles", roles));
    view! {
        <Note kind=NoteKind::Plain>
            {many}
            <p dir="auto">{told}</p>
            {roles}
            <p class="field__hint">{words.password_may_know_hint()}</p>
        </Note>
    }
    .into_any()
}

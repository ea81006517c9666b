//! The optional facts of an account: login code, way back, apps, last check, what it is for. Tests: the journeys.

use crate::asking::{Asker, choices};
use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, FieldKind};
use crate::flow::PlanPage;
use crate::shell;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::answers::account as answers;
use plan::model::{Account, AccountStatus, Covers, Kept, OnOff};
use plan::{Edit, Id};

/// The passwords that open it, and a new one.
pub(super) fn passwords(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let links = move || {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let rows: Vec<AnyView> = lens
            .secrets_of(id)
            .map(|secret| {
                let known = plan::lens::access::known_by(secret);
                let who = if known.is_empty() { words.not_answered().to_owned() } else { names.people(known) };
                let href = shell::record_href(store, PlanPage::Password, secret.id.key);
                view! { <li dir="auto"><a href=href>{words.account_password_link(&who)}</a></li> }.into_any()
            })
            .collect();
        if rows.is_empty() {
            view! { <p>{words.account_no_password()}</p> }.into_any()
        } else {
            view! { <ul>{rows}</ul> }.into_any()
        }
    };
    let add = move |()| {
        let (secret, edits) = answers::add_password(&store.plan_now(), Some(id), &mut device::new_key);
        if store.dispatch(&Edit::Many(edits), words.account_password_added()).is_ok() {
            shell::go_to_record(store, PlanPage::Password, secret.key);
        }
    };
    view! {
        <h3>{words.account_passwords()}</h3>
        {links}
        <ButtonRow><Button label=words.account_password_add() kind=ButtonKind::Secondary on_press=add/></ButtonRow>
    }
    .into_any()
}

/// Two-step login: on or off, the code, the backup codes.
pub(super) fn two_step(ask: Asker) -> AnyView {
    let words = ask.store.words;
    let on_off: Vec<&str> = OnOff::ALL.iter().map(|word| word.as_str()).collect();
    let kept: Vec<&str> = Kept::ALL.iter().map(|word| word.as_str()).collect();
    view! {
        <Disclosure summary=words.account_two_step()>
            {ask.fact("mfa/state", words.passwords_two_step(), choices(&on_off, |word| words.account_on_off(word)))}
            {ask.people("mfa/code_to", words.passwords_code_to(), "")}
            {ask.fact("mfa/codes_kept", words.account_codes_kept(), choices(&kept, |word| words.passwords_kept_option(word)))}
            {ask.people("mfa/codes_reach", words.account_codes_reach(), "")}
        </Disclosure>
    }
    .into_any()
}

/// Where the password comes back to.
pub(super) fn way_back(ask: Asker) -> AnyView {
    let words = ask.store.words;
    view! {
        <Disclosure summary=words.account_back()>
            <p>{words.account_back_hint()}</p>
            {super::login::recovery(ask)}
        </Disclosure>
    }
    .into_any()
}

/// Apps that hang on it.
pub(super) fn tools(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let rows = move || {
        let lens = store.lens();
        let rows: Vec<AnyView> = lens
            .tools
            .iter()
            .filter(|tool| tool.accounts.contains(&id))
            .map(|tool| {
                let href = shell::record_href(store, PlanPage::Tool, tool.id.key);
                view! { <li dir="auto"><a href=href>{tool.name.clone()}</a></li> }.into_any()
            })
            .collect();
        if rows.is_empty() {
            view! { <p>{words.account_no_tools()}</p> }.into_any()
        } else {
            view! { <ul>{rows}</ul> }.into_any()
        }
    };
    view! {
        <Disclosure summary=words.passwords_tools()>
            {rows}
            <p><a href=store.href(PlanPage::Tools)>{words.account_all_tools()}</a></p>
        </Disclosure>
    }
    .into_any()
}

/// When somebody last looked, and who.
pub(super) fn checked(ask: Asker, id: Id<Account>) -> AnyView {
    let words = ask.store.words;
    let store = ask.store;
    let today = move |()| {
        let by = store.org_now().made_by;
        let edits = answers::checked(&store.plan_now(), id, store.today.get_untracked(), by);
        // A day and a name hold nothing that could be refused.
        drop(ask.keep(&Edit::Many(edits), words.account_checked()));
    };
    let is_checked = Memo::new(move |_| store.lens().account(id).is_some_and(|account| account.verified.is_some()));
    let fields = move || {
        is_checked.get().then(|| {
            view! {
                {ask.date("verified/on", words.account_checked_on())}
                {ask.person("verified/by", words.account_checked_by())}
            }
        })
    };
    view! {
        <Disclosure summary=words.account_checked()>
            <p>{words.account_checked_hint()}</p>
            <ButtonRow><Button label=words.account_checked_today() kind=ButtonKind::Secondary on_press=today/></ButtonRow>
            {fields}
            {ask.yes_no("access_list", words.account_list_complete())}
        </Disclosure>
    }
    .into_any()
}

/// What it is for, whose it is, what becomes of it.
pub(super) fn account(ask: Asker, id: Id<Account>) -> AnyView {
    let words = ask.store.words;
    let statuses: Vec<&str> = AccountStatus::ALL.iter().map(|word| word.as_str()).collect();
    let covers: Vec<&str> = Covers::ALL.iter().map(|word| word.as_str()).collect();
    let outside = ask.spot("external");
    let store = ask.store;
    let is_outside = Memo::new(move |_| outside.is_set(&store.plan()));
    let external = move || {
        is_outside.get().then(|| {
            view! {
                <div class="reveal">
                    {ask.text("external/owner", words.account_external_owner(), "")}
                    {ask.text("external/how_to_ask", words.account_external_ask(), "")}
                    {ask.text("external/limits", words.account_external_limits(), "")}
                </div>
            }
        })
    };
    view! {
        <Disclosure summary=words.account_about()>
            {ask.fact("status", words.account_status(), choices(&statuses, |word| words.account_status_option(word)))}
            {ask.fact_who("business_owner", words.account_owner())}
            {ask.text("purpose", words.account_purpose(), words.account_purpose_hint())}
            {ask.text("audience", words.account_audience(), "")}
            {ask.text_of("url", words.account_url(), FieldKind::Link)}
            {ask.text("group", words.account_group(), words.account_group_hint())}
            {ask.boxes("check_covers", words.account_covers(), choices(&covers, |word| words.account_covers_option(word)))}
            {ask.account("depends_on", words.account_depends(), Some(id))}
            {ask.account("duplicate_of", words.account_duplicate(), Some(id))}
            {ask.date("last_post_on", words.account_last_post())}
            {ask.flag("external", words.account_external())}
            {external}
            {ask.text("note", words.access_note(), words.access_note_hint())}
        </Disclosure>
    }
    .into_any()
}

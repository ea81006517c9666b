//! Who gets into an account, who needs to, and a new way in. Tests: `plan::answers::account`, the journeys.

use super::level_name;
use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Form, Select, Table, TableCell, TableRow};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::answers::account;
use plan::lens::Lens;
use plan::lens::access::{Entry, Way};
use plan::model::Account;
use plan::{Edit, Id};

/// The table, what does not fit, and the way to add somebody.
pub(super) fn part(store: Store, id: Id<Account>) -> AnyView {
    view! {
        {move || table(store, id)}
        {move || fit(store, id)}
        {add(store, id)}
    }
    .into_any()
}

fn table(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let entries = lens.who_can_get_in(id);
    if entries.is_empty() {
        let text = if lens.account(id).is_some_and(|account| lens.is_access_known(account)) {
            words.no_one()
        } else {
            words.not_checked()
        };
        return view! { <p>{text}</p> }.into_any();
    }
    let head = [words.account_col_who(), words.account_col_can(), words.account_col_how(), words.account_col_next()];
    let rows: Vec<AnyView> = entries.iter().map(|entry| row(store, &lens, entry)).collect();
    let limit = lens.org.limits.managers.unwrap_or(2);
    view! {
        <Table caption=words.account_who() caption_hidden=true columns=head.map(str::to_owned).to_vec()>{rows}</Table>
        <p>{words.account_managers(account::managers(&lens, id) as u32, &limit.to_string())}</p>
    }
    .into_any()
}

fn row(store: Store, lens: &Lens, entry: &Entry) -> AnyView {
    let words = store.words;
    let name = Names::new(lens, words).holder(entry.who);
    let ways: Vec<AnyView> = entry
        .ways
        .iter()
        .map(|way| {
            let (page, key, text) = match way {
                Way::Grant(id) => (PlanPage::Login, id.key, words.account_way_own()),
                Way::Secret(id) => (PlanPage::Password, id.key, words.account_way_password()),
            };
            let href = shell::record_href(store, page, key);
            view! { <p class="cell"><a href=href>{text}<span class="hidden" dir="auto">" "{name.clone()}</span></a></p> }.into_any()
        })
        .collect();
    let grants = entry.ways.iter().filter_map(|way| match way {
        Way::Grant(id) => lens.grants.iter().find(|grant| grant.id == *id),
        Way::Secret(_) => None,
    });
    let next: Vec<String> = grants.map(|grant| words.account_next(account::decision_word(grant))).collect();
    let can = level_name(words, entry.level);
    let next = next.first().cloned().unwrap_or_default();
    view! {
        <TableRow head=name.clone().into_any()>
            <TableCell label=words.account_col_can()>{can}</TableCell>
            <TableCell label=words.account_col_how()>{ways}</TableCell>
            <TableCell label=words.account_col_next()>{next}</TableCell>
        </TableRow>
    }
    .into_any()
}

/// Who gets in without a job, and who has a job and cannot do it.
fn fit(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let Some(account) = lens.account(id) else { return ().into_any() };
    let (without_job, lacks) = account::needs(&lens, account);
    let mut lines: Vec<String> = Vec::new();
    if !without_job.is_empty() {
        lines.push(words.account_no_job(&names.people(&without_job)));
    }
    for lack in lacks {
        let who = names.id(lack.person);
        lines.push(match lack.role {
            Some(role) => words.account_lack(&who, &words.role_name(role.key)),
            None => words.account_lack_no_role(&who),
        });
    }
    if lines.is_empty() {
        return ().into_any();
    }
    view! { <h3>{words.account_fit()}</h3>{Long::sentences(words, "fit", lines)} }.into_any()
}

fn add(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let chosen = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let options = Memo::new(move |_| {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let mut all = vec![Choice::new("", words.answer_choose())];
        let people = lens.people.iter().filter(|person| lens.is_current(person));
        all.extend(people.map(|person| Choice::new(person.id.to_string(), names.full(person))));
        all.extend(lens.partners.iter().map(|firm| Choice::new(firm.id.to_string(), firm.name.as_str())));
        all
    });
    let submit = move |()| {
        let Some((grant, edits)) = account::give(&store.plan_now(), id, &chosen.get_untracked(), &mut device::new_key)
        else {
            error.set(Some(words.account_add_missing().to_owned()));
            return;
        };
        let name = Names::new(&store.lens_now(), words).account_id(id);
        match store.dispatch(&Edit::Many(edits), &words.account_added(&name)) {
            Ok(()) => shell::go_to_record(store, PlanPage::Login, grant.key),
            Err(why) => error.set(Some(shell::refusal(words, &why, words.account_add_who()))),
        }
    };
    view! {
        <Form on_submit=submit>
            <Select id="add-holder" label=words.account_add_who() options=options selected=chosen error=error
                error_prefix=words.error_prefix() on_pick=move |word: String| chosen.set(word)/>
            <ButtonRow><Button label=words.account_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

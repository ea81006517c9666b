//! One app: who answers for it, through whose login it hangs, who can pause it, who pays. Tests: `plan::answers::tools`,
//! the journeys.

use crate::asking::{Asker, choices};
use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Disclosure};
use crate::flow::PlanPage;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::tools;
use plan::model::{LoginKind, May, Tool, ToolKind};
use plan::{Edit, Id};

/// The page.
pub fn tool_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let id = Id::<Tool>::of(shell::record_here(store).unwrap_or_default());
    let name = Memo::new(move |_| store.plan().get(id).map(|tool| tool.name));
    let there = Memo::new(move |_| name.with(Option::is_some));
    let title = move || name.get().unwrap_or_else(|| words.tool_title().to_owned());
    view! {
        <PlanScreen at=PlanPage::Tool sheet=true title=Signal::derive(title) lead=words.tool_lead() back=store.href(PlanPage::Tools)>
            {move || match there.get() {
                true => body(store, id, &name.get_untracked().unwrap_or_default()),
                false => view! { <p>{words.account_gone()}</p> }.into_any(),
            }}
        </PlanScreen>
    }
    .into_any()
}

fn body(store: Store, id: Id<Tool>, name: &str) -> AnyView {
    let words = store.words;
    let ask = Asker::new(store, "tools", id.key, words.tool_done(name));
    let kinds: Vec<&str> = ToolKind::ALL.iter().map(|word| word.as_str()).collect();
    let logins: Vec<&str> = LoginKind::ALL.iter().map(|word| word.as_str()).collect();
    let login = ask.spot("through:login");
    let is_said = Memo::new(move |_| {
        let word = login.word(&store.plan());
        LoginKind::parse(&word).is_some()
    });
    let through = move || {
        is_said.get().then(|| {
            view! {
                <div class="reveal">
                    {ask.person("through:who", words.tool_through_who())}
                    {ask.account("through:account", words.tool_through_account(), None)}
                </div>
            }
        })
    };
    let removed = words.tools_removed(name);
    let remove = move |()| {
        if store.dispatch(&Edit::remove(id), &removed).is_ok() {
            shell::go_to(store, PlanPage::Tools);
        }
    };
    view! {
        {ask.text("name", words.tool_name(), "")}
        {ask.choose("kind", words.tool_kind(), choices(&kinds, |word| words.passwords_tool_option(word)))}
        {ask.text("purpose", words.tool_purpose(), "")}
        {ask.accounts("accounts", words.tool_accounts())}
        {ask.fact_person("owner", words.tool_owner(), words.no_one())}
        {ask.fact("through:login", words.tool_through(), choices(&logins, |word| words.tool_through_option(word)))}
        {through}
        {ask.flag("posts", words.tool_posts())}
        {ask.people("pausers", words.tool_pausers(), words.no_one())}
        <Disclosure summary=words.tool_may()>
            {may(store, id, May::Create, words.tool_create())}
            {may(store, id, May::Approve, words.tool_approve())}
        </Disclosure>
        <Disclosure summary=words.tool_money()>
            {ask.choose_or_not("billing/asked_by", words.tool_asked_by(), whos(store))}
            {ask.choose_or_not("billing/paid_by", words.tool_paid_by(), whos(store))}
        </Disclosure>
        {ask.date("reviewed_on", words.tool_reviewed_on())}
        {ask.text("note", words.access_note(), "")}
        <ButtonRow><Button label=words.tool_remove() kind=ButtonKind::Danger on_press=remove/></ButtonRow>
        <p class="field__hint">{words.tool_remove_hint()}</p>
        {crate::remarks::here(store, id.key)}
    }
    .into_any()
}

/// Anybody who can pay: people, firms, the business.
fn whos(store: Store) -> Vec<Choice> {
    let lens = store.lens_now();
    let people = lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str()));
    let firms = lens.partners.iter().map(|firm| Choice::new(firm.id.to_string(), firm.name.as_str()));
    let mut all: Vec<Choice> = people.chain(firms).collect();
    all.push(Choice::new("business", store.words.sheet_business()));
    all
}

/// Who may write drafts, or say yes, in this app.
fn may(store: Store, id: Id<Tool>, what: May, legend: &'static str) -> AnyView {
    let options = Memo::new(move |_| {
        let lens = store.lens();
        lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str())).collect::<Vec<_>>()
    });
    let ticked =
        Memo::new(move |_| tools::who_may(&store.plan(), id, what).iter().map(ToString::to_string).collect::<Vec<_>>());
    let tick = move |(word, on): (String, bool)| {
        if let Some(person) = Id::parse(&word) {
            let edits = tools::set_may(&store.plan_now(), id, person, what, on, &mut device::new_key);
            // A tick holds no text, so nothing can be refused.
            drop(store.dispatch(&Edit::Many(edits), legend));
        }
    };
    Boxes::new(["may-", what.as_str()].concat(), legend, options, ticked, tick).view(store.words)
}

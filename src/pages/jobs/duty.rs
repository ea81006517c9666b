//! One duty in full: who makes sure of it, who does it, who is asked and told, who stands in, how often, how long.
//! Tests: `plan::answers::spot`, the journeys.

use crate::asking::{Asker, choices, days};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Disclosure};
use crate::flow::PlanPage;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::answers::duties;
use plan::model::{Responsibility, RhythmKind};
use plan::{Edit, Id};

/// The page.
pub fn duty_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let id = Id::<Responsibility>::of(shell::record_here(store).unwrap_or_default());
    let text = Memo::new(move |_| store.plan().get(id).map(|duty| duty.text));
    let there = Memo::new(move |_| text.with(Option::is_some));
    let title = move || text.get().unwrap_or_else(|| words.duty_title().to_owned());
    view! {
        <PlanScreen at=PlanPage::Duty sheet=true title=Signal::derive(title) back=store.href(PlanPage::Duties)>
            {move || match there.get() {
                true => body(store, id, &text.get_untracked().unwrap_or_default()),
                false => view! { <p>{words.account_gone()}</p> }.into_any(),
            }}
        </PlanScreen>
    }
    .into_any()
}

fn body(store: Store, id: Id<Responsibility>, text: &str) -> AnyView {
    let words = store.words;
    let ask = Asker::new(store, "responsibilities", id.key, words.duties_changed(text));
    let rhythms: Vec<&str> = RhythmKind::ALL.iter().map(|word| word.as_str()).collect();
    let groups: Vec<&str> = super::GROUPS.iter().map(|group| group.as_str()).collect();
    let group = Memo::new(move |_| store.plan().get(id).map(|duty: Responsibility| (duty.group, duty.from_role)));
    let from_role = move || {
        let (group, _) = group.get()?;
        duties::has_role(group)
            .then(|| ask.flag("from_role", &words.duty_from_role(&words.duties_group(group.as_str()))))
    };
    let named = move || {
        let (_, from_role) = group.get()?;
        (!from_role).then(|| ask.fact_person("accountable", words.duty_accountable(), words.answer_no_one_yet()))
    };
    let rhythm = ask.spot("rhythm/kind");
    let is_weekly = Memo::new(move |_| rhythm.choice(&store.plan()) == RhythmKind::Weekly.as_str());
    let on_days = move || {
        is_weekly.get().then(|| {
            let boxes = ask.boxes("rhythm/days", words.duty_days(), days(store));
            view! { <div class="reveal">{boxes}</div> }
        })
    };
    let lens = store.lens_now();
    let departments: Vec<Choice> =
        lens.departments.iter().map(|one| Choice::new(one.id.to_string(), one.name.as_str())).collect();
    let departments =
        (!departments.is_empty()).then(|| ask.boxes("consulted_departments", words.duty_departments(), departments));
    let removed = words.duties_removed(text);
    let remove = move |()| {
        if store.dispatch(&Edit::remove(id), &removed).is_ok() {
            shell::go_to(store, PlanPage::Duties);
        }
    };
    view! {
        {ask.must().text("text", words.duties_text(), "")}
        {from_role}
        {named}
        {ask.several("doers", words.duty_doers())}
        {ask.people("backups", words.duty_backups(), "")}
        {ask.flag("critical", words.duty_critical())}
        <Disclosure summary=words.button_say_more()>
            {ask.people("consulted", words.duty_consulted(), "")}
            {departments}
            {ask.people("informed", words.duty_informed(), "")}
            {ask.scope("scope", words.duty_scope())}
            {ask.choose("rhythm/kind", words.duty_rhythm(), choices(&rhythms, |word| words.duty_rhythm_option(word)))}
            {on_days}
            {ask.number("minutes_per_week", words.duty_minutes(), "")}
            {ask.choose("group", words.duties_of(), choices(&groups, |word| words.duties_group(word)))}
            {ask.text("note", words.access_note(), "")}
        </Disclosure>
        <ButtonRow><Button label=words.duty_remove() kind=ButtonKind::Danger on_press=remove/></ButtonRow>
        {crate::remarks::here(store, id.key)}
    }
    .into_any()
}

//! One row of findings and what can be done about it. Tests: the check journeys in `tests/e2e`.

use super::{accept, level};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, Disclosure, FindingRow, LinkButton};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::todo;
use plan::checks::{Finding, Fix, task_of};
use plan::model::Task;

/// So many findings of a row can be acted on at once; as many more come with each press.
const AT_ONCE: usize = 10;

/// Findings that share a row: said together, acted on one by one.
pub fn row(store: Store, names: &Names<'_>, findings: &[&Finding]) -> AnyView {
    let words = store.words;
    let said = export::say::row(names, findings);
    let actions = match findings {
        // One form mends them all.
        [first, ..] if matches!(first.fix, Fix::Link { .. }) => link(store, first, &said.fix),
        [] => ().into_any(),
        _ if findings.len() <= AT_ONCE => actions(store, names, findings),
        _ => some(store, names, findings, &said.what),
    };
    let helper = findings.first().and_then(|first| first.helper()).and_then(PlanPage::parse).map(|page| {
        let label = if page == PlanPage::HandOut { words.hand_out_title() } else { words.outputs_title() };
        view! { <LinkButton href=store.href(page) label=label kind=ButtonKind::Secondary/> }
    });
    let list = findings.iter().copied().find(|finding| task_of(names.lens, finding).is_none());
    let list = list.map(|finding| to_list(store, finding, said.fix.clone()));
    let listed = list.is_none().then(|| {
        view! { <a href=store.href(PlanPage::Todo)>{words.check_added()}</a> }
    });
    let data = (!said.data.is_empty()).then(|| {
        let about = said.what.clone();
        view! { <Disclosure summary=words.check_how_known() suffix=about><p dir="auto">{said.data}</p></Disclosure> }
    });
    let accept = findings.first().is_some_and(|first| first.may_be_accepted()).then(|| {
        let form = accept::form(store, findings, &said.fix);
        view! { <Disclosure summary=words.check_accept() suffix=said.what.clone()>{form}</Disclosure> }
    });
    view! {
        <FindingRow level=level(findings) what=said.what why=said.why>
            {actions}
            {helper}
            {list}
            {listed}
            {data}
            {accept}
        </FindingRow>
    }
    .into_any()
}

fn actions(store: Store, names: &Names<'_>, findings: &[&Finding]) -> AnyView {
    findings.iter().map(|finding| action(store, names, finding)).collect_view().into_any()
}

/// What can be done about the first ones of many, and a button for the next ones.
fn some(store: Store, names: &Names<'_>, findings: &[&Finding], what: &str) -> AnyView {
    let words = store.words;
    let first = findings.iter().take(AT_ONCE);
    let first: Vec<AnyView> = first.map(|finding| action(store, names, finding)).collect();
    let rest: Vec<Finding> = findings.iter().skip(AT_ONCE).copied().cloned().collect();
    let (rest, shown, what) = (StoredValue::new(rest), RwSignal::new(0_usize), what.to_owned());
    let key = StoredValue::new(super::row_key(findings));
    let id = move |from: usize| key.with_value(|key| ["more-", key, "-", &from.to_string()].concat());
    let more = move |()| {
        let from = shown.get_untracked();
        shown.set(from + AT_ONCE);
        request_animation_frame(move || {
            surroundings::focus(&id(from));
        });
    };
    let label = move || {
        let left = rest.with_value(Vec::len).saturating_sub(shown.get());
        words.check_row_more(&AT_ONCE.min(left).to_string(), &left.to_string())
    };
    let left = Memo::new(move |_| rest.with_value(Vec::len) > shown.get());
    // What is there stays as it is: each press adds below.
    let parts = move || (0..shown.get()).step_by(AT_ONCE).collect::<Vec<_>>();
    let part = move |from: usize| {
        let lens = store.lens_now();
        let part = rest.with_value(|rest| {
            let part: Vec<&Finding> = rest.iter().skip(from).take(AT_ONCE).collect();
            actions(store, &Names::new(&lens, words), &part)
        });
        view! { <div class="finding__actions" id=id(from) tabindex="-1">{part}</div> }
    };
    view! {
        {first}
        <For each=parts key=|from| *from children=part/>
        {move || left.get().then(|| {
            let suffix = what.clone();
            view! { <Button label=Signal::derive(label) suffix=suffix kind=ButtonKind::Quiet on_press=more/> }
        })}
    }
    .into_any()
}

fn action(store: Store, names: &Names<'_>, finding: &Finding) -> AnyView {
    let words = store.words;
    let said = export::say::finding(names, finding);
    match &finding.fix {
        Fix::Link { .. } => link(store, finding, &said.fix),
        Fix::Edit(edit) => {
            let (edit, label) = (edit.clone(), words.check_fixed_label(&said.fix));
            // A refused edit changes nothing; the finding stays and says so.
            let press = move |()| drop(store.dispatch(&edit, &label));
            view! { <Button label=said.fix kind=ButtonKind::Secondary on_press=press/> }.into_any()
        }
        // The words say from when on it is right.
        Fix::Wait => ().into_any(),
        Fix::Task { how, .. } => {
            let account = todo::account_of(finding).and_then(|id| names.lens.account(id));
            let how = export::how::how(names, how.unwrap_or_default(), account);
            let how = [said.more.as_str(), how.as_str()].join(" ").trim().to_owned();
            let how = (!how.is_empty()).then(|| {
                view! { <Disclosure summary=words.button_how() suffix=said.fix.clone()><p dir="auto">{how}</p></Disclosure> }
            });
            let (finding, fix) = (finding.clone(), said.fix.clone());
            let done = move |()| tick(store, &finding, &fix);
            view! {
                <div class="world">
                    <p class="world__what" dir="auto">{said.fix.clone()}</p>
                    {how}
                    <Button label=words.button_done_it() suffix=said.fix kind=ButtonKind::Secondary on_press=done/>
                </div>
            }
            .into_any()
        }
    }
}

fn link(store: Store, finding: &Finding, label: &str) -> AnyView {
    let Fix::Link { page, anchor, field } = &finding.fix else { return ().into_any() };
    let page = PlanPage::parse(page).unwrap_or(PlanPage::Home);
    let field = if field.is_empty() { String::new() } else { ["&field=", field].concat() };
    let query = ["from=check&at=", anchor.as_str(), &field].concat();
    let href = Route::in_plan(&store.id(), page).with(&query).href();
    view! { <LinkButton href=href label=label.to_owned() kind=ButtonKind::Secondary/> }.into_any()
}

/// "I have done it": the tick, and what it changes in the plan.
fn tick(store: Store, finding: &Finding, fix: &str) {
    let (lens, plan) = (store.lens_now(), store.plan_now());
    let new = todo::from_finding(&plan, finding, fix, store.new_id::<Task>().key);
    let edit = todo::done(task_of(&lens, finding), &new, todo::effect_of(finding), lens.today, lens.org.made_by);
    drop(store.dispatch(&edit, &store.words.check_done_label(fix)));
}

fn to_list(store: Store, finding: &Finding, fix: String) -> AnyView {
    let words = store.words;
    let finding = finding.clone();
    let suffix = fix.clone();
    let press = move |()| {
        let task = todo::from_finding(&store.plan_now(), &finding, &fix, store.new_id::<Task>().key);
        drop(store.dispatch(&Edit::add(&task), &words.check_added_label(&fix)));
    };
    view! { <Button label=words.check_add() suffix=suffix kind=ButtonKind::Quiet on_press=press/> }.into_any()
}

/// Puts every finding that is not there yet on the to-do list, as one step.
pub fn list_all(store: Store) {
    let seen = store.seen_now();
    let (lens, report) = (&seen.lens, &seen.report);
    let names = Names::new(lens, store.words);
    let mut last = store.plan_now().next_order("tasks");
    let mut edits = Vec::new();
    for finding in report.findings.iter().filter(|finding| task_of(lens, finding).is_none()) {
        let said = export::say::finding(&names, finding);
        let mut task = todo::from_finding(&lens.plan, finding, &said.fix, store.new_id::<Task>().key);
        task.o.clone_from(&last);
        last = plan::order::between(Some(&last), None);
        edits.push(Edit::add(&task));
    }
    drop(store.dispatch(&Edit::Many(edits), store.words.todo_all_label()));
}

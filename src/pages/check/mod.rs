//! Check your plan: what to fix, what is worth a look, what is good, and every answer with a way to change it.
//!
//! Tests: the check journeys in `tests/e2e`.

mod answers;

use crate::components::{
    Button, ButtonKind, ButtonRow, Disclosure, DoFirst, FindingLevel, FindingList, FindingRow, LinkButton,
};
use crate::findings;
use crate::flow::PlanPage;
use crate::shell::{PlanScreen, question_title};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::todo;
use plan::checks::{Finding, Report, Severity, task_of};
use plan::lens::Lens;

/// The page.
pub fn check_page() -> AnyView {
    let words = use_store().words;
    let store = use_store();
    view! {
        <PlanScreen at=PlanPage::Check title=words.check_title() sheet=true>
            {move || found(store)}
            <h2>{words.check_answers()}</h2>
            {move || answers::answers(store)}
        </PlanScreen>
    }
    .into_any()
}

fn found(store: Store) -> AnyView {
    let words = store.words;
    let (lens, report) = (store.lens(), store.report());
    let names = Names::new(&lens, words);
    let is_fix = |row: &&Vec<&Finding>| row.first().is_some_and(|first| first.severity == Severity::S1);
    let rows = report.rows();
    let (fix, look): (Vec<_>, Vec<_>) = rows.iter().partition(is_fix);
    let list = |rows: &[&Vec<&Finding>]| {
        let views: Vec<AnyView> = rows.iter().map(|row| findings::row(store, &names, row)).collect();
        view! { <FindingList>{views}</FindingList> }.into_any()
    };
    let (fixes, looks) = (report.count(Severity::S1), report.count(Severity::S2) + report.count(Severity::S3));
    let top = if fixes == 0 {
        let text = match lens.org.review_on {
            Some(on) => words.check_nothing_review(&words.date(on)),
            None => words.check_nothing().to_owned(),
        };
        view! { <p class="lead">{text}</p> }.into_any()
    } else {
        view! { <h2>{words.check_fix(fixes)}</h2> {list(&fix)} }.into_any()
    };
    let look = (looks > 0).then(|| view! { <h2>{words.check_look(looks)}</h2> {list(&look)} }.into_any());
    let order = (!rows.is_empty()).then(|| {
        view! { <Disclosure summary=words.check_order()><p>{words.check_order_text()}</p></Disclosure> }
    });
    view! {
        {next_question(store, &lens)}
        {top}
        {look}
        {order}
        {all_to_list(store, &report)}
        {accepted(store, &names, &report)}
        {good(&names, &report)}
    }
    .into_any()
}

/// A plan that is still being written: the loudest thing is what to answer next.
fn next_question(store: Store, lens: &Lens) -> Option<AnyView> {
    let words = store.words;
    let page = PlanPage::parse(lens.next_question().filter(|_| !lens.is_core_done())?.key)?;
    let title = question_title(words, page);
    Some(
        view! {
            <DoFirst title=words.do_this_first() what=words.check_unfinished(&title)>
                <LinkButton href=store.href(page) label=words.check_go_on()/>
            </DoFirst>
        }
        .into_any(),
    )
}

/// One press puts every finding that is not there yet on the to-do list.
fn all_to_list(store: Store, report: &Report) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let missing = report.findings.iter().any(|finding| task_of(&lens, finding).is_none());
    let all = missing.then(|| {
        view! { <Button label=words.todo_all() kind=ButtonKind::Secondary on_press=move |()| findings::list_all(store)/> }
    });
    view! {
        <ButtonRow>
            {all}
            <LinkButton href=store.href(PlanPage::Todo) label=words.step_todo() kind=ButtonKind::Secondary/>
            <LinkButton href=store.href(PlanPage::Print) label=words.check_print() kind=ButtonKind::Quiet/>
        </ButtonRow>
    }
    .into_any()
}

fn accepted(store: Store, names: &Names<'_>, report: &Report) -> Option<AnyView> {
    let words = store.words;
    if report.accepted.is_empty() {
        return None;
    }
    let rows = report.accepted.iter().map(|finding| {
        let said = export::say::finding(names, finding);
        let task = task_of(names.lens, finding).cloned();
        let because = task.as_ref().and_then(|task| task.not_doing.as_ref());
        let because = because.map(|left| words.todo_left_because(&left.reason)).unwrap_or_default();
        let again = move |()| {
            if let Some(task) = &task {
                // The record was there a moment ago; if it is gone, so is the row.
                store.dispatch(&todo::again(task), words.check_again_label()).ok();
            }
        };
        view! {
            <FindingRow level=FindingLevel::Good what=said.what why=because>
                <Button label=words.check_again() kind=ButtonKind::Quiet on_press=again/>
            </FindingRow>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let title = words.check_accepted(report.accepted.len() as u32);
    Some(view! { <Disclosure summary=title><FindingList>{rows}</FindingList></Disclosure> }.into_any())
}

fn good(names: &Names<'_>, report: &Report) -> Option<AnyView> {
    let words = names.words;
    let infos = report.info.iter().map(|finding| export::say::finding(names, finding).what);
    let goods = report.good.iter().map(|good| export::say::good(names, good.code).to_owned());
    let lines: Vec<String> = infos.chain(goods).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return None;
    }
    let title = words.check_good(lines.len() as u32);
    let rows: Vec<AnyView> =
        lines.into_iter().map(|line| view! { <FindingRow level=FindingLevel::Good what=line/> }.into_any()).collect();
    Some(view! { <Disclosure summary=title><FindingList>{rows}</FindingList></Disclosure> }.into_any())
}

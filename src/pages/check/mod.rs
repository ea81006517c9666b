//! Check your plan: what to fix, what is worth a look, what is good, and every answer with a way to change it.
//!
//! Tests: the check journeys in `tests/e2e`.

mod answers;

use crate::components::{
    Button, ButtonKind, ButtonRow, Disclosure, DoFirst, FindingLevel, FindingList, FindingRow, LinkButton,
};
use crate::findings;
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{PlanScreen, question_title};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::todo;
use plan::checks::{Finding, Report, Severity, task_of};
use plan::lens::Lens;
use std::ops::RangeInclusive;

/// The page.
pub fn check_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Check title=words.check_title() sheet=true>
            {found(store)}
            <h2>{words.check_answers()}</h2>
            {move || answers::answers(store)}
        </PlanScreen>
    }
    .into_any()
}

fn found(store: Store) -> AnyView {
    let words = store.words;
    let fixes = rows(store, "check-fix", Severity::S1..=Severity::S1);
    let looks = rows(store, "check-look", Severity::S2..=Severity::S3);
    let top = move || {
        let seen = store.seen();
        match (seen.report.count(Severity::S1), seen.lens.org.review_on) {
            (0, Some(on)) => view! { <p class="lead">{words.check_nothing_review(&words.date(on))}</p> }.into_any(),
            (0, None) => view! { <p class="lead">{words.check_nothing()}</p> }.into_any(),
            (fixes, _) => view! { <h2>{words.check_fix(fixes)}</h2> }.into_any(),
        }
    };
    let look = move || {
        let report = &store.seen().report;
        let looks = report.count(Severity::S2) + report.count(Severity::S3);
        (looks > 0).then(|| view! { <h2>{words.check_look(looks)}</h2> })
    };
    let rest = move || {
        let seen = store.seen();
        let names = Names::new(&seen.lens, words);
        let order = (!seen.report.findings.is_empty()).then(|| {
            view! { <Disclosure summary=words.check_order()><p>{words.check_order_text()}</p></Disclosure> }
        });
        view! {
            {order}
            {all_to_list(store, &seen.lens, &seen.report)}
            {accepted(store, &names, &seen.report)}
            {good(&names, &seen.report)}
        }
    };
    let next = move || next_question(store, &store.seen().lens);
    view! { {next} {top} {fixes} {look} {looks} {rest} }.into_any()
}

/// The rows of findings that are so serious.
fn rows(store: Store, id: &'static str, serious: RangeInclusive<Severity>) -> AnyView {
    let of = move |report: &Report| -> Vec<Vec<Finding>> {
        let is_here = |row: &Vec<&Finding>| row.first().is_some_and(|first| serious.contains(&first.severity));
        report.rows().into_iter().filter(is_here).map(|row| row.into_iter().cloned().collect()).collect()
    };
    let all = Memo::new(move |_| of(&store.seen().report));
    let said = move || {
        let seen = store.seen();
        let names = Names::new(&seen.lens, store.words);
        let what = |row: &Vec<Finding>| export::say::row(&names, &row.iter().collect::<Vec<_>>()).what;
        all.with(|all| all.iter().map(what).collect())
    };
    let long = Long::new(store.words, id, move || all.with(Vec::len), said);
    long.view(move || {
        let seen = store.seen();
        let names = Names::new(&seen.lens, store.words);
        let view = |row: Vec<Finding>| findings::row(store, &names, &row.iter().collect::<Vec<_>>());
        let views: Vec<AnyView> = all.with(|all| long.pick(all)).into_iter().map(view).collect();
        (!views.is_empty()).then(|| view! { <FindingList>{views}</FindingList> })
    })
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
fn all_to_list(store: Store, lens: &Lens, report: &Report) -> AnyView {
    let words = store.words;
    let missing = report.findings.iter().any(|finding| task_of(lens, finding).is_none());
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
    let row = move |names: &Names<'_>, finding: &Finding| {
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
    };
    let (count, said) =
        (report.accepted.len(), report.accepted.iter().map(|one| export::say::finding(names, one).what));
    let said: Vec<String> = said.collect();
    let long = Long::new(words, "check-accepted", move || count, move || said.clone());
    let accepted = StoredValue::new(report.accepted.clone());
    let rows = move || {
        let seen = store.seen_now();
        let names = Names::new(&seen.lens, words);
        let rows: Vec<AnyView> =
            accepted.with_value(|accepted| long.pick(accepted)).iter().map(|one| row(&names, one)).collect();
        view! { <FindingList>{rows}</FindingList> }
    };
    let title = words.check_accepted(count as u32);
    Some(view! { <Disclosure summary=title>{long.view(rows)}</Disclosure> }.into_any())
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

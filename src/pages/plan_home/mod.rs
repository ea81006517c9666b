//! Plan home: how far the plan is, what to do first, the steps, and what to use it for.
//!
//! Tests: the journeys in `tests/e2e`.

mod now;
mod part;
mod parts;

use crate::components::{StateTag, TaskList, TaskRow, TaskState};
use crate::flow::{self, PlanPage};
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::checks::Report;
use plan::lens::Lens;
use plan::lens::steps::{EXTRAS, PlanState, STEPS, Step, StepState};
use plan::model::Org;

pub use part::is_closed;

/// The page.
pub fn home_page() -> AnyView {
    page(false)
}

/// The same in the place of a page that a part of a plan does not have.
pub fn instead() -> AnyView {
    page(true)
}

fn page(is_elsewhere: bool) -> AnyView {
    let store = use_store();
    let words = store.words;
    let title = Signal::derive(move || {
        let title = store.title();
        if title.is_empty() { words.plan_home_untitled().to_owned() } else { title }
    });
    let of = Memo::new(move |_| store.plan().one::<Org>().part);
    view! {
        <PlanScreen at=PlanPage::Home title=title sheet=true>
            {parts::trouble(store)}
            {move || of.get().map_or_else(|| whole(store), |of| part::part(store, of, is_elsewhere))}
        </PlanScreen>
    }
    .into_any()
}

fn whole(store: Store) -> AnyView {
    let words = store.words;
    view! {
        {move || state(store)}
        {move || parts::first(store)}
        {now::now_and_next(store)}
        <h2>{words.steps_core()}</h2>
        {move || steps(store)}
        {move || extras(store)}
        {parts::nudge(store)}
        <h2>{words.steps_use()}</h2>
        {parts::uses(store)}
    }
    .into_any()
}

fn state(store: Store) -> AnyView {
    let words = store.words;
    let seen = store.seen();
    let lens = &seen.lens;
    let (text, tag) = match lens.plan_state(&seen.report) {
        PlanState::Draft { done } => (words.plan_draft_steps(done, STEPS.len() as u32), TaskState::Started),
        PlanState::Ready { to_fix } => (words.plan_ready_to_fix(to_fix), tag_of(to_fix)),
        PlanState::InHands { to_fix } => (words.plan_in_hands().to_owned(), tag_of(to_fix)),
    };
    let review = lens.org.review_on.map(|on| view! { <p>{words.plan_check_by(&words.date(on))}</p> });
    view! {
        <p class="state"><StateTag state=tag text=text/></p>
        {review}
    }
    .into_any()
}

/// Never green while something serious is open.
const fn tag_of(to_fix: u32) -> TaskState {
    if to_fix == 0 { TaskState::Done } else { TaskState::NeedsYou }
}

fn steps(store: Store) -> AnyView {
    let seen = store.seen();
    let (lens, report) = (&seen.lens, &seen.report);
    let path = lens.org.path;
    let rows =
        STEPS.map(|step| row(store, lens, report, step, flow::first_page(step, path), flow::number(step) as u32));
    view! { <TaskList>{rows.into_iter().collect_view()}</TaskList> }.into_any()
}

/// The steps beyond the core: they may wait, and nothing else waits for them.
fn extras(store: Store) -> AnyView {
    let seen = store.seen();
    let (lens, report) = (&seen.lens, &seen.report);
    let mine = EXTRAS.iter().filter(|extra| extra.alone || !lens.is_solo());
    let rows: Vec<AnyView> = mine
        .filter_map(|extra| Some(row(store, lens, report, extra.step, PlanPage::parse(extra.page)?, extra.number)))
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h2>{store.words.steps_more()}</h2>
        <TaskList>{rows}</TaskList>
    }
    .into_any()
}

fn row(store: Store, lens: &Lens, report: &Report, step: Step, page: PlanPage, number: u32) -> AnyView {
    let words = store.words;
    let (state, text) = match lens.step_state(step, report) {
        StepState::NotStarted => (TaskState::NotStarted, words.state_not_started()),
        StepState::Started => (TaskState::Started, words.state_started()),
        StepState::Done => (TaskState::Done, words.state_done()),
        StepState::NeedsYou => (TaskState::NeedsYou, words.state_needs_you()),
    };
    view! {
        <TaskRow href=store.href(page) number=number.to_string() name=export::say::step_name(words, step) state=state state_text=text/>
    }
    .into_any()
}

//! The finished sheet: what to do first on top of it, then ways to give it to people.
//!
//! It says honestly how far the plan is and never that it was handed out. Tests: the journeys in `tests/e2e`.

mod send;

use crate::components::{DoFirst, LinkButton, StateTag, TaskState};
use crate::flow::PlanPage;
use crate::shell::{PlanScreen, question_title};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::Who;
use plan::lens::Lens;
use plan::lens::steps::{First, PlanState, STEPS};
use plan::model::StreamKind;

/// The page.
pub fn finish_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Finish title=words.finish_title()>
            <div class="beside">
                <div class="beside__say screen-only">
                    {move || state(store)}
                    {move || first(store)}
                    {move || alone(store)}
                    {send::send(store)}
                    <p><a href=store.href(PlanPage::Check)>{words.finish_check()}</a></p>
                    <p><a href=store.href(PlanPage::Cover)>{words.cover_offer()}</a></p>
                </div>
                <div class="paper">{crate::paper::sheet(store)}</div>
                <div class="beside__say screen-only">{crate::keepers::copies(store)}</div>
            </div>
        </PlanScreen>
    }
    .into_any()
}

/// Draft, or ready with so many things to fix; green only when there is none.
fn state(store: Store) -> AnyView {
    let words = store.words;
    let seen = store.seen();
    let (text, tag) = match seen.lens.plan_state(&seen.report) {
        PlanState::Draft { done } => (words.plan_draft_steps(done, STEPS.len() as u32), TaskState::Started),
        PlanState::Ready { to_fix } => (words.plan_ready_to_fix(to_fix), tag_of(to_fix)),
        PlanState::InHands { to_fix } => (words.plan_in_hands().to_owned(), tag_of(to_fix)),
    };
    view! { <p class="state"><StateTag state=tag text=text/></p> }.into_any()
}

const fn tag_of(to_fix: u32) -> TaskState {
    if to_fix == 0 { TaskState::Done } else { TaskState::NeedsYou }
}

/// What to do first: a question that was skipped, else the first finding.
fn first(store: Store) -> AnyView {
    let words = store.words;
    let seen = store.seen();
    let lens = &seen.lens;
    match lens.do_this_first(&seen.report) {
        First::Question(question) => {
            let page = PlanPage::parse(question.key).unwrap_or(PlanPage::You);
            view! {
                <DoFirst title=words.do_this_first() what=question_title(words, page) why=words.finish_draft()>
                    <LinkButton href=store.href(page) label=words.finish_draft_link()/>
                </DoFirst>
            }
            .into_any()
        }
        First::Finding(finding) => {
            let said = export::say::finding(&export::Names::new(lens, words), finding);
            let why = [said.what.as_str(), " ", said.more.as_str()].concat();
            view! { <DoFirst title=words.do_this_first() what=words.finish_first(&said.fix) why=why.trim_end()/> }
                .into_any()
        }
        First::Nothing => ().into_any(),
    }
}

/// For an owner alone: the roles nobody asked about, and what was written down about content.
fn alone(store: Store) -> Option<AnyView> {
    let words = store.words;
    let lens = store.lens();
    if !lens.is_solo() {
        return None;
    }
    let content = is_assumed(&lens).then(|| {
        view! {
            <p>
                {words.finish_content()} " "
                <a href=store.href(PlanPage::Content)>
                    {words.button_change()} <span class="hidden">" " {words.finish_content_what()}</span>
                </a>
            </p>
        }
    });
    Some(view! { <p>{words.finish_solo()}</p> {content} }.into_any())
}

/// Whether content is still as it was assumed with the first answer: you make posts, photos and videos, and no blog.
fn is_assumed(lens: &Lens) -> bool {
    let mine = |creators: &[Who]| matches!(creators, [Who::Person(id)] if Some(*id) == lens.org.made_by);
    let as_assumed = |kind: StreamKind| {
        let mut all = lens.streams.iter().filter(|stream| stream.kind == kind);
        all.all(|stream| match stream.made.decided() {
            Some(true) => kind != StreamKind::Blog && mine(&stream.creators),
            Some(false) => kind == StreamKind::Blog,
            None => false,
        })
    };
    let assumed = [StreamKind::Posts, StreamKind::Photo, StreamKind::Video, StreamKind::Blog];
    lens.streams.len() == assumed.len() && assumed.into_iter().all(as_assumed)
}

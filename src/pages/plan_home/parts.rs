//! The parts of plan home: trouble with saving, what to do first, the backup line, and the ways on.
//!
//! Tests: the journeys in `tests/e2e`.

use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, ButtonRow, DoFirst, LinkButton, Note, NoteKind};
use crate::flow::PlanPage;
use crate::route::{Route, Screen};
use crate::saved;
use crate::shell::question_title;
use crate::store::{Mode, SaveState, Store};
use leptos::prelude::*;
use plan::lens::steps::First;
use plan::model::Path;

/// After so many changes and a day without a backup file, the plan asks for one.
const MANY_CHANGES: u32 = 10;

/// What keeps this plan from being saved, if anything does.
pub(super) fn trouble(store: Store) -> AnyView {
    let words = store.words;
    (move || {
        let SaveState::Failed(fault) = store.save.get() else { return None };
        let text = match fault {
            surroundings::StoreFault::Full => words.plan_home_save_full(),
            surroundings::StoreFault::Blocked => words.plan_home_save_blocked(),
            surroundings::StoreFault::Poisoned => words.plan_home_save_crashed(),
            surroundings::StoreFault::Other(_) => words.plan_home_save_other(),
        };
        Some(
            view! {
                <Note kind=NoteKind::Careful>
                    <p>{text}</p>
                    <ButtonRow>
                        {download_button(store)}
                        <Button label=words.plan_home_save_again() kind=ButtonKind::Secondary
                            on_press=move |()| store.save_again()/>
                    </ButtonRow>
                </Note>
            }
            .into_any(),
        )
    })
    .into_any()
}

/// "Do this first": the next question, or the first finding.
pub(super) fn first(store: Store) -> AnyView {
    let words = store.words;
    let seen = store.seen();
    let lens = &seen.lens;
    match lens.do_this_first(&seen.report) {
        First::Question(question) => {
            let page = PlanPage::parse(question.key).unwrap_or(PlanPage::You);
            let what = words.plan_home_next(&question_title(words, page));
            view! {
                <DoFirst title=words.plan_home_first() what=what why="">
                    <LinkButton href=store.href(page) label=words.plan_home_go_on()/>
                </DoFirst>
            }
            .into_any()
        }
        First::Finding(finding) => {
            let said = export::say::finding(&export::Names::new(lens, words), finding);
            view! {
                <DoFirst title=words.plan_home_first() what=words.finish_first(&said.fix) why=[said.what.as_str(), " ", said.why.as_str()].concat()>
                    <LinkButton href=store.href(PlanPage::Check) label=words.plan_home_check()/>
                </DoFirst>
            }
            .into_any()
        }
        First::Nothing => {
            let why = lens.org.review_on.map(|on| words.plan_home_nothing_why(&words.date(on))).unwrap_or_default();
            view! {
                <DoFirst title=words.plan_home_nothing() what="" why=why>
                    <LinkButton href=store.href(PlanPage::Print) label=words.button_print()/>
                </DoFirst>
            }
            .into_any()
        }
    }
}

/// When the plan was last taken away, and the request for a backup file when that is long ago.
pub(super) fn nudge(store: Store) -> AnyView {
    let words = store.words;
    (move || {
        if store.mode.get() != Mode::Own {
            return None;
        }
        let backup = store.backup.get();
        let today = store.today.get();
        let last = match backup.on {
            Some(on) => words.backup_days(u32::try_from((today - on).num_days()).unwrap_or(0)),
            None => words.backup_never().to_owned(),
        };
        let changes = backup.on.map(|_| words.backup_changes(backup.changes)).unwrap_or_default();
        let finished = backup.on.is_none() && store.lens().is_core_done();
        let long_ago = backup.changes >= MANY_CHANGES && backup.oldest.is_some_and(|oldest| oldest < today);
        let nudge = (finished || long_ago).then(|| {
            let safari = surroundings::clears_after_a_week().then(|| view! { <p>{words.plan_home_safari()}</p> });
            view! {
                <Note kind=NoteKind::Plain>
                    <p>{words.plan_home_nudge()}</p>
                    {safari}
                    {download_button(store)}
                </Note>
            }
        });
        Some(view! { <p>{last} " " {changes}</p> {nudge} }.into_any())
    })
    .into_any()
}

fn download_button(store: Store) -> AnyView {
    let words = store.words;
    let stopped = RwSignal::new(false);
    let download = move |()| stopped.set(saved::plan_file(store).is_none());
    view! {
        <Button label=words.plan_home_download() kind=ButtonKind::Secondary on_press=download/>
        {move || stopped.get().then(|| view! { <p role="status">{words.download_blocked()}</p> })}
    }
    .into_any()
}

/// What the plan is good for, and the way to another path.
pub(super) fn uses(store: Store) -> AnyView {
    let words = store.words;
    let solo = (store.path_now() == Path::Solo).then(|| {
        view! {
            <p>{words.plan_home_helps()} " " <a href=store.href(PlanPage::Settings)>{words.plan_home_helps_link()}</a></p>
        }
    });
    let crisis = crate::flow::crisis_sheet(store.path_now());
    let remarks = move || words.remarks_count(plan::answers::remarks::all(&store.plan()).len() as u32);
    // Whoever only says that somebody is away comes back here.
    let away = Route::in_plan(&store.id(), PlanPage::CoverAway).with("from=").href();
    view! {
        <ul class="links" role="list">
            <li><a href=store.href(PlanPage::Check)>{words.plan_home_check()}</a></li>
            <li><a href=store.href(PlanPage::Todo)>{words.plan_home_todo()}</a></li>
            <li><a href=store.href(PlanPage::Pictures)>{words.pictures_title()}</a></li>
            <li><a href=store.href(PlanPage::WhatIf)>{words.what_if_title()}</a></li>
            <li><a href=store.href(PlanPage::Undecided)>{words.undecided_title()}</a></li>
            <li><a href=store.href(PlanPage::Person)>{words.person_list_title()}</a></li>
            <li><a href=store.href(PlanPage::Account)>{words.account_list_title()}</a></li>
            <li><a href=store.href(PlanPage::Outputs)>{words.plan_home_print()}</a></li>
            <li><a href=store.href(PlanPage::HandOut)>{words.plan_home_hand_out()}</a></li>
            <li><a href=store.href(PlanPage::Workshop)>{words.workshop_start_title()}</a></li>
            <li><a href=store.href(crisis)>{words.plan_home_crisis()}</a></li>
            <li><a href=away>{words.cover_away_title()}</a></li>
            <li><a href=store.href(PlanPage::Leaving)>{words.leaving_title()}</a></li>
            <li><a href=store.href(PlanPage::Remarks)>{remarks}</a></li>
            <li><a href=store.href(PlanPage::Settings)>{words.plan_home_settings()}</a></li>
            <li><a href=Route::to(Screen::Home).href()>{words.failure_plans()}</a></li>
        </ul>
        {solo}
        <p>{words.plan_home_one_edits()}</p>
    }
    .into_any()
}

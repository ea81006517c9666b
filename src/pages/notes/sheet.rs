//! The notes themselves: what to say, the time, what comes next, who has not spoken, what is parked, and one's own words.
//!
//! Tests: `tests/e2e/notes.spec.mjs`.

use super::lead;
use super::linked::Link;
use crate::components::{
    Button, ButtonKind, ButtonRow, LinkButton, Note, NoteKind, Page, PageHead, SummaryList, SummaryRow, TextArea,
};
use crate::flow::PlanPage;
use crate::shell;
use leptos::prelude::*;
use workshop::guide;
use workshop::run::{Pace, amount};

/// The name under which private notes are kept beside the plan.
const OWN: &str = "notes";

/// The page.
pub(super) fn sheet(link: Link, is_open: RwSignal<bool>) -> AnyView {
    let words = link.store.words;
    Effect::new(move || shell::set_title(words, words.notes_title(), false));
    view! {
        <Page wide=true>
            <PageHead title=words.notes_title().to_owned()/>
            {state(link)}
            <div class="notes">
                <div class="notes__main">
                    {now(link)}
                    {lead::voices(link)}
                </div>
                <div class="notes__side">
                    {time(link)}
                    {move || link.is_linked.get().then(|| view! {
                        <h2>{words.notes_lead()}</h2>
                        {lead::buttons(link)}
                    })}
                    {parked(link)}
                    {own(link)}
                    <ButtonRow>
                        <Button label=words.notes_hide() kind=ButtonKind::Secondary on_press=move |()| is_open.set(false)/>
                    </ButtonRow>
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// Whether the screen answers. The sentence is spoken when it changes, so the place for it is always there.
fn state(link: Link) -> AnyView {
    let words = link.store.words;
    let href = shell::record_href(link.store, PlanPage::Stage, link.workshop.key);
    let told = move || if link.is_linked.get() { words.notes_linked() } else { words.notes_unlinked() };
    let more = move || {
        let href = href.clone();
        (!link.is_linked.get()).then(|| {
            view! {
                <Note kind=NoteKind::Careful>
                    <p>{words.notes_unlinked_hint()}</p>
                    <LinkButton href=href label=words.notes_to_stage() kind=ButtonKind::Secondary/>
                </Note>
            }
        })
    };
    view! { <p role="status" class="notes__state">{told}</p> {more} }.into_any()
}

fn now(link: Link) -> AnyView {
    let words = link.store.words;
    let headings = Memo::new(move |_| link.stands.with(workshop::link::Stands::headings));
    let block = Memo::new(move |_| {
        link.stands.with(|stands| stands.run.screen(&stands.screens()).map(|screen| screen.block)).unwrap_or_default()
    });
    let rounds = Memo::new(move |_| link.stands.with(|stands| stands.rounds.clone()));
    let said = move || {
        let guide = guide::guide(words, block.get());
        view! {
            <SummaryList>
                <SummaryRow key=words.notes_say() value=guide.say empty=""/>
                <SummaryRow key=words.notes_do() value=guide.do_it empty=""/>
                <SummaryRow key=words.notes_watch() value=guide.watch empty=""/>
            </SummaryList>
        }
    };
    let next = move || {
        let next = headings.get().1;
        if next.is_empty() { words.notes_next_none().to_owned() } else { next }
    };
    view! {
        <h2>{words.notes_now()}</h2>
        <p class="notes__now" dir="auto">{move || headings.get().0}</p>
        {said}
        <h3>{words.notes_rounds()}</h3>
        <ul>{move || rounds.get().into_iter().map(|text| view! { <li dir="auto">{text}</li> }).collect_view()}</ul>
        <h3>{words.notes_next()}</h3>
        <p class="notes__next" dir="auto">{next}</p>
    }
    .into_any()
}

fn time(link: Link) -> AnyView {
    let words = link.store.words;
    let part = move || {
        let now = link.now.get();
        let left = link.stands.with(|stands| stands.run.left(now, &stands.screens(), &stands.agenda()));
        match left {
            Some(left) if left.over => words.notes_part_over(&amount(left.ms / 1000 * 1000)),
            Some(left) => words.notes_part_left(&amount(left.ms)),
            None => words.notes_part_none().to_owned(),
        }
    };
    let day = move || {
        let now = link.now.get();
        link.stands.with(|stands| {
            let total: u64 = stands.agenda().iter().map(|item| u64::from(item.minutes) * 60_000).sum();
            words.notes_day_gone(&amount(stands.run.gone(now) / 1000 * 1000), &amount(total))
        })
    };
    let pace = move || {
        let now = link.now.get();
        match link.stands.with(|stands| stands.run.pace(now, &stands.screens(), &stands.agenda())) {
            Pace::NotBegun => words.notes_pace_not().to_owned(),
            Pace::OnTime => words.notes_pace_on().to_owned(),
            Pace::Behind(minutes) => words.notes_pace_behind(minutes as u32),
            Pace::Ahead(minutes) => words.notes_pace_ahead(minutes as u32),
        }
    };
    view! {
        <h2>{words.notes_time()}</h2>
        <SummaryList>
            <SummaryRow key=words.notes_part() value=Signal::derive(part) empty=""/>
            <SummaryRow key=words.notes_day() value=Signal::derive(day) empty=""/>
            <SummaryRow key=words.notes_pace() value=Signal::derive(pace) empty=""/>
        </SummaryList>
    }
    .into_any()
}

fn parked(link: Link) -> AnyView {
    let words = link.store.words;
    let all = Memo::new(move |_| link.stands.with(|stands| stands.parked.clone()));
    let list = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p>{words.stage_parked_none()}</p> }.into_any();
        }
        let rows = all.into_iter().map(|text| view! { <li dir="auto">{text}</li> }).collect_view();
        view! { <ul>{rows}</ul> }.into_any()
    };
    view! { <h2>{words.stage_parked()}</h2> {list} }.into_any()
}

/// One's own words. Kept on every key, in this browser only; what is typed in another window of it is taken over at once,
/// so that neither writes over the other.
fn own(link: Link) -> AnyView {
    let words = link.store.words;
    let text = RwSignal::new(link.store.day(OWN).unwrap_or_default());
    let failed = RwSignal::new("");
    let beside = StoredValue::new_local(link.store.on_day(OWN, move |stored| {
        text.try_set(stored);
    }));
    on_cleanup(move || beside.set_value(None));
    let keep = move |text: String| {
        failed.set(if link.store.put_day(OWN, &text).is_ok() { "" } else { words.notes_own_failed() });
    };
    view! {
        <h2>{words.notes_own()}</h2>
        <TextArea id="own-notes" label=words.notes_own() label_hidden=true hint=words.notes_own_hint() value=text rows=6 on_input=keep/>
        <p role="status">{move || failed.get()}</p>
    }
    .into_any()
}

//! "Whose turn is it?": the lists of people who take turns with what comes next, the handover, and the last resort.
//! Tests: `plan::answers::cover::turns`, the journeys.

use super::desk::{Desk, Text, people, person, quiet, word};
use super::turns_form::TurnsForm;
use crate::choosing;
use crate::components::{Button, ButtonKind, Choice, Disclosure, FieldKind, Form, Select, TextArea};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use leptos::prelude::*;
use plan::answers::cover::{time, time_text, turns};
use plan::answers::who::{LATER, NOT_SURE, Open, Unsettled};
use plan::model::{Day, Org, Rotation};
use plan::{Edit, Id};

/// The page.
pub fn turns_page() -> AnyView {
    let desk = Desk::new();
    let (store, words) = (desk.store, desk.words);
    let form = TurnsForm::new(desk);
    let org = store.org_now();
    let handover = org.handover.decided().cloned().unwrap_or_default();
    let text = |text: String| RwSignal::new(text);
    let day = text(handover.day.map(Day::as_str).unwrap_or_default().to_owned());
    let at = text(handover.time.map(time_text).unwrap_or_default());
    let note = text(handover.note);
    let open = RwSignal::new(Unsettled::of(&org.handover));
    // What was typed and not added counts, so that Continue loses nothing.
    let submit = move |()| {
        if (form.is_blank() || form.save()) && keep_handover(desk, day, at, note, open) {
            shell::go_on(store, PlanPage::CoverTurns);
        }
    };
    view! {
        <Question at=PlanPage::CoverTurns title=words.cover_turns_title() lead=words.cover_turns_why() errors=desk.errors>
            <Form on_submit=submit>
                {move || list(desk, form)}
                {desk.undo_line("turns-name")}
                {form.view()}
                <h2>{words.cover_turns_handover()}</h2>
                {settled(desk, open)}
                {move || open.with(Option::is_none).then(|| handover_fields(desk, day, at, note))}
                {fallback(desk)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

/// Each list with its next turns.
fn list(desk: Desk, form: TurnsForm) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let lens = store.lens();
    if lens.rotations.is_empty() {
        return view! { <p>{words.cover_turns_empty()}</p> }.into_any();
    }
    let rows: Vec<AnyView> = lens.rotations.iter().map(|rotation| row(desk, form, &lens, rotation)).collect();
    view! { <h2>{words.cover_turns_list()}</h2> <ul class="rows" role="list">{rows}</ul> }.into_any()
}

fn row(desk: Desk, form: TurnsForm, lens: &plan::lens::Lens, rotation: &Rotation) -> AnyView {
    let words = desk.words;
    let names = export::Names::new(lens, words);
    let (id, name) = (rotation.id, rotation.name.clone());
    let slots = plan::cover::next_turns(lens, id, desk.store.today.get(), TurnsForm::SHOWN);
    let next = if slots.is_empty() {
        view! { <p>{words.cover_turns_unused()}</p> }.into_any()
    } else {
        let line = |slot: &plan::cover::Slot| {
            let who = slot.who.as_ref().map_or_else(|| words.cover_nobody().to_owned(), |who| names.who(who));
            let class = if slot.who.is_none() { "paper__gap" } else { "" };
            view! { <li dir="auto" class=class>{words.cover_turns_next_line(&words.date_with_weekday(slot.date), &who)}</li> }
        };
        let lines: Vec<AnyView> = slots.iter().map(|slot| line(slot).into_any()).collect();
        view! { <Disclosure summary=words.cover_turns_next() suffix=name.clone()><ol>{lines}</ol></Disclosure> }
            .into_any()
    };
    let people = words.cover_watch_turns(&name, &names.people(&rotation.members));
    let change = Callback::new(move |()| form.open(Some(id)));
    let said = words.removed(&name);
    let remove = Callback::new(move |()| {
        form.close(id);
        desk.remove(vec![Edit::remove(id)], words.cover_turns_done_remove(), said.clone());
    });
    view! {
        <li class="rows__row">
            <p dir="auto"><b>{people}</b></p>
            {next}
            <div class="buttons">
                {quiet(words.button_change(), &name, change)}
                {quiet(words.button_remove(), &name, remove)}
            </div>
        </li>
    }
    .into_any()
}

fn handover_fields(desk: Desk, day: Text, at: Text, note: Text) -> AnyView {
    let words = desk.words;
    let days = move || {
        let mut all = vec![Choice::new("", words.not_answered())];
        all.extend(Day::ALL.iter().map(|day| Choice::new(day.as_str(), words.weekday(export::cover::weekday(*day)))));
        all
    };
    view! {
        <p>{words.cover_turns_handover_hint()}</p>
        {desk.pick("handover-day", words.cover_turns_handover_day(), Signal::derive(days), day)}
        {desk.text("handover-time", words.cover_turns_handover_time(), at, FieldKind::Time, "")}
        <TextArea id="handover-note" label=words.cover_turns_handover_note() value=note rows=2
            error=crate::components::error_for(desk.errors, "handover-note") error_prefix=words.error_prefix()/>
    }
    .into_any()
}

/// Whether it is settled at all.
fn settled(desk: Desk, open: RwSignal<Option<Unsettled>>) -> AnyView {
    let words = desk.words;
    let options = vec![
        Choice::new("", words.facts_handover_yes()),
        Choice::new(NOT_SURE, words.answer_not_sure()),
        Choice::new(LATER, words.choosing_later()),
    ];
    let selected = move || open.with(|open| open.as_ref().map_or("", Unsettled::word).to_owned());
    let pick = move |word: String| open.update(|open| *open = Unsettled::parse(&word, open.as_ref()));
    let later = move || open.with(|open| open.as_ref().and_then(Unsettled::later));
    let decide = Callback::new(move |now: Open| open.set(Some(Unsettled::Later(now))));
    let what = words.cover_turns_handover().to_owned();
    view! {
        <Select id="handover-open" label=words.facts_handover() options=options selected=Signal::derive(selected) on_pick=pick/>
        {choosing::later(desk.store, "handover-open".to_owned(), what, Signal::derive(later), decide)}
    }
    .into_any()
}

fn keep_handover(desk: Desk, day: Text, at: Text, note: Text, open: RwSignal<Option<Unsettled>>) -> bool {
    let words = desk.words;
    let day = day.with_untracked(|word| Day::parse(word));
    let (plan, at, note) = (desk.store.plan_now(), time(&at.get_untracked()), note.get_untracked());
    let edits = turns::store_handover(&plan, day, at, &note, open.get_untracked());
    desk.keep(edits, words.cover_turns_handover_done(), "handover-note", words.cover_turns_handover_note())
}

/// Who watches when nobody else is there; stored at once.
fn fallback(desk: Desk) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let now = Memo::new(move |_| word(store.plan().one::<Org>().fallback));
    let options = move || people(&store.lens(), words.no_one());
    let pick = move |value: String| {
        let edits = turns::store_fallback(&store.plan_now(), person(&value));
        desk.keep(edits, words.cover_turns_fallback_done(), "fallback", words.cover_turns_fallback());
    };
    view! {
        <Select id="fallback" label=words.cover_turns_fallback() options=Signal::derive(options) selected=now on_pick=pick/>
    }
    .into_any()
}

/// A button below the list that starts new turns, for the form.
pub(super) fn save_button(label: Signal<String>, press: Callback<()>) -> AnyView {
    view! { <Button label=label kind=ButtonKind::Secondary on_press=press/> }.into_any()
}

/// The rotation of that identity.
pub(super) fn find(desk: Desk, id: Option<Id<Rotation>>) -> Option<Rotation> {
    id.and_then(|id| desk.store.plan_now().get(id))
}

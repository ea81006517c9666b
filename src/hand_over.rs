//! "Hand over": the plan file, the record and the cards for the client, then the plan leaves this browser for good.
//!
//! Where the workshop was prepared; the last shared screen has its first steps and leads there. Asks once before it removes
//! what is in no file. Must never: say the name of a plan that is gone. Tests: `tests/e2e/workshop.spec.mjs`.

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, LinkButton, Note, NoteKind};
use crate::flow::PlanPage;
use crate::route::{Route, Screen};
use crate::saved;
use crate::shell;
use crate::store::{Mode, Store, in_background};
use leptos::prelude::*;
use plan::Id;
use plan::model::Workshop;
use workshop::record;

/// What the query of the page after it says.
const REMOVED: &str = "removed";
/// The button that asks.
const REMOVE: &str = "hand-over-remove";

/// The part of a page.
pub fn view(store: Store, workshop: Id<Workshop>) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    view! {
        <p>{words.hand_over_lead()}</p>
        <h3>{words.hand_over_plan()}</h3>
        <p>{words.hand_over_plan_what()}</p>
        <ButtonRow>
            <Button label=words.plan_home_download() kind=ButtonKind::Secondary on_press=move |()| save_plan(store, said)/>
        </ButtonRow>
        <h3>{words.hand_over_record()}</h3>
        <p>{words.hand_over_record_what()}</p>
        {the_record(store, workshop, said)}
        <h3>{words.hand_over_cards()}</h3>
        <p>{words.hand_over_cards_what()}</p>
        <ButtonRow>
            <LinkButton href=shell::query_href(store, PlanPage::Print, "what=cards&from=workshop") label=words.hand_over_cards_print()
                kind=ButtonKind::Secondary/>
            <LinkButton href=store.href(PlanPage::HandOut) label=words.hand_over_cards_send() kind=ButtonKind::Secondary/>
        </ButtonRow>
        <p role="status">{move || said.get()}</p>
        <h3>{words.hand_over_remove()}</h3>
        {remove(store, said)}
    }
    .into_any()
}

/// The same as a few buttons, for the shared screen: what stands there is read from the back of the room, so that nothing
/// leads straight to the cards and their numbers.
pub fn on_stage(store: Store, workshop: Id<Workshop>) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    let prepare = shell::record_href(store, PlanPage::Workshop, workshop.key);
    view! {
        <ButtonRow>
            <Button label=words.plan_home_download() kind=ButtonKind::Secondary on_press=move |()| save_plan(store, said)/>
            <LinkButton href=shell::query_href(store, PlanPage::Print, &print_record(workshop))
                label=words.hand_over_record_print() kind=ButtonKind::Secondary/>
            <LinkButton href=prepare label=words.hand_over() kind=ButtonKind::Secondary/>
        </ButtonRow>
        <p class="stage__prompt">{words.hand_over_on_stage()}</p>
        <p role="status">{move || said.get()}</p>
    }
    .into_any()
}

fn print_record(workshop: Id<Workshop>) -> String {
    ["what=record&from=workshop&id=", workshop.as_str()].concat()
}

fn save_plan(store: Store, said: RwSignal<String>) {
    said.set(saved::became(store.words, saved::plan_file(store)));
}

fn the_record(store: Store, workshop: Id<Workshop>, said: RwSignal<String>) -> AnyView {
    let words = store.words;
    let save = move |ending: &str, kind: &str, text: String| {
        let (title, today) = (store.org_now().title, store.today.get_untracked());
        let name = export::named(&title, words.record_file(), today, ending);
        let is_out = files::download(&name, kind, &text);
        said.set(saved::became(words, is_out.then_some(name)));
    };
    let markdown = move |()| {
        let lens = store.lens_now();
        if let Some(one) = lens.plan.get(workshop) {
            save("md", files::MARKDOWN, record::markdown(&lens, words, &one));
        }
    };
    let calendar = move |()| {
        let (lens, id) = (store.lens_now(), store.id());
        let zones = store.zones();
        save("ics", files::CALENDAR, record::calendar(&lens, &zones, words, (&id, store.version()), workshop));
    };
    let print = print_record(workshop);
    view! {
        <ButtonRow>
            <LinkButton href=shell::query_href(store, PlanPage::Print, &print) label=words.hand_over_record_print()
                kind=ButtonKind::Secondary/>
            <Button label=words.hand_over_record_text() kind=ButtonKind::Secondary on_press=markdown/>
            <Button label=words.hand_over_record_calendar() kind=ButtonKind::Secondary on_press=calendar/>
        </ButtonRow>
    }
    .into_any()
}

/// The button, and the question where something would be lost.
fn remove(store: Store, said: RwSignal<String>) -> AnyView {
    let words = store.words;
    if store.mode.get_untracked() != Mode::Own {
        return view! { <p>{words.hand_over_sample()}</p> }.into_any();
    }
    let asked = RwSignal::new(false);
    let go = move || {
        in_background(async move {
            match store.remove_for_good().await {
                Ok(()) => shell::go(&Route::to(Screen::Workshop).with([REMOVED, "=1"].concat().as_str())),
                Err(_) => drop(said.try_set(words.hand_over_failed().to_owned())),
            }
        });
    };
    let press = move |()| {
        let is_saved = store.backup.with_untracked(|backup| backup.on.is_some() && backup.changes == 0);
        if is_saved { go() } else { asked.set(true) }
    };
    let why = move || {
        let saved = store.backup.with(|backup| (backup.on.is_some(), backup.changes));
        match saved {
            (true, 0) => "",
            (true, _) => words.hand_over_unsaved(),
            (false, _) => words.hand_over_never(),
        }
    };
    let keep = move |()| {
        asked.set(false);
        surroundings::focus(REMOVE);
    };
    let ask = move || {
        asked.get().then(|| {
            view! {
                <Note kind=NoteKind::Careful>
                    <p>{why}</p>
                    <ButtonRow>
                        <Button label=words.plan_home_download() on_press=move |()| save_plan(store, said)/>
                        <Button label=words.hand_over_remove_anyway() kind=ButtonKind::Danger on_press=move |()| go()/>
                        <Button label=words.hand_over_keep() kind=ButtonKind::Quiet on_press=keep/>
                    </ButtonRow>
                </Note>
            }
        })
    };
    view! {
        <p>{words.hand_over_remove_what()}</p>
        <ButtonRow>
            <Button id=REMOVE label=words.hand_over_remove() kind=ButtonKind::Danger on_press=press/>
        </ButtonRow>
        <div role="status">{ask}</div>
    }
    .into_any()
}

/// What was removed, on the page that comes after it; nothing else leads there.
pub fn removed(store: Store) -> Option<AnyView> {
    let words = store.words;
    let is_it = store.route.with_untracked(|route| route.param(REMOVED).is_some());
    is_it.then(|| {
        view! {
            <Note kind=NoteKind::Plain title=words.hand_over_removed_title()>
                <p role="status">{words.hand_over_removed()}</p>
                <p>{words.hand_over_removed_rest()}</p>
            </Note>
        }
        .into_any()
    })
}

//! The deleted plans, which stay for 30 days. Tests: the home journey in `tests/e2e`.

use crate::components::{Button, ButtonKind, ButtonRow, LinkButton, Note, NoteKind, Table, TableCell, TableRow};
use crate::route::{Route, Screen};
use crate::shell::PlainScreen;
use crate::store::{PlanCard, Store, in_background, use_store};
use leptos::prelude::*;
use std::future::Future;

/// The page.
pub fn bin_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let asking = RwSignal::new(None::<PlanCard>);
    let said = RwSignal::new(String::new());
    run(said, store, store.read_shelf());
    let columns = [words.bin_column_plan(), words.bin_column_deleted(), words.home_column_more()].map(str::to_owned);
    let list = move || {
        let deleted: Vec<PlanCard> =
            store.shelf.get().unwrap_or_default().into_iter().filter(|card| card.deleted_at.is_some()).collect();
        if deleted.is_empty() {
            return view! { <p>{words.bin_empty()}</p> }.into_any();
        }
        view! {
            <Table caption=words.bin_title() caption_hidden=true
                columns=columns.to_vec()>
                {deleted.into_iter().map(|card| row(store, card, asking, said)).collect_view()}
            </Table>
        }
        .into_any()
    };
    view! {
        <PlainScreen title=words.bin_title() lead=words.bin_lead() wide=true>
            <div role="status">{move || {
                let said = said.get();
                (!said.is_empty()).then(|| view! { <Note kind=NoteKind::Plain>{said}</Note> })
            }}</div>
            {move || asking.get().map(|card| ask(store, card, asking, said))}
            {list}
            <ButtonRow>
                <LinkButton href=Route::to(Screen::Home).href() label=words.bin_back_to_plans() kind=ButtonKind::Secondary/>
            </ButtonRow>
        </PlainScreen>
    }
    .into_any()
}

fn row(store: Store, card: PlanCard, asking: RwSignal<Option<PlanCard>>, said: RwSignal<String>) -> AnyView {
    let words = store.words;
    let day = card.deleted_at.as_deref().and_then(|at| plan::date::parse(at.get(..10)?));
    let day = day.map(|day| words.date(day)).unwrap_or_default();
    let (id, title, again) = (card.id.clone(), card.title.clone(), card.clone());
    let restore = move |()| {
        let done = words.bin_back(&title);
        let id = id.clone();
        in_background(async move {
            let ok = store.restore_plan(id).await.is_ok();
            said.set(if ok { done } else { words.bin_failed().to_owned() });
        });
    };
    view! {
        <TableRow head=view! { <span dir="auto">{card.title.clone()}</span> }.into_any()>
            <TableCell label=words.bin_column_deleted()>{day}</TableCell>
            <TableCell label="">
                <Button label=words.bin_restore() suffix=card.title.clone() kind=ButtonKind::Quiet on_press=restore/>
                <Button label=words.bin_forget() suffix=card.title kind=ButtonKind::Quiet
                    on_press=move |()| asking.set(Some(again.clone()))/>
            </TableCell>
        </TableRow>
    }
    .into_any()
}

fn ask(store: Store, card: PlanCard, asking: RwSignal<Option<PlanCard>>, said: RwSignal<String>) -> AnyView {
    let words = store.words;
    let title = words.bin_forget_title(&card.title);
    let forget = move |()| {
        asking.set(None);
        run(said, store, store.forget_plan(card.id.clone()));
    };
    view! {
        <h2>{title}</h2>
        <p>{words.bin_forget_lead()}</p>
        <ButtonRow>
            <Button label=words.bin_keep() on_press=move |()| asking.set(None)/>
            <Button label=words.bin_forget() kind=ButtonKind::Danger on_press=forget/>
        </ButtonRow>
    }
    .into_any()
}

fn run<E>(said: RwSignal<String>, store: Store, work: impl Future<Output = Result<(), E>> + 'static) {
    in_background(async move {
        if work.await.is_err() {
            said.set(store.words.bin_failed().to_owned());
        }
    });
}

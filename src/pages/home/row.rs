//! One plan on the list: open it, and behind "More actions" backup, rename, duplicate, delete.
//!
//! Deleting needs no question, because it can be undone at once and for 30 days. Tests: the home journey.

use crate::bridge::files;
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, Form, TableCell, TableRow, TextField, UndoLine};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::store::{PlanCard, Store, in_background};
use leptos::prelude::*;

/// What was just done, and whether it can be taken back here.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    text: String,
    deleted: Option<String>,
}

/// The line that says what was just done.
pub(super) fn said_line(store: Store, said: RwSignal<Said>) -> AnyView {
    let words = store.words;
    let line = move || {
        let now = said.get();
        match now.deleted {
            Some(id) => {
                let back = move |()| {
                    let id = id.clone();
                    in_background(async move {
                        let ok = store.restore_plan(id).await.is_ok();
                        said.set(if ok { Said::default() } else { failed(store) });
                    });
                };
                view! { <UndoLine text=now.text undo=words.button_undo() on_undo=back/> }.into_any()
            }
            None => view! { <p>{now.text}</p> }.into_any(),
        }
    };
    view! { <div role="status">{line}</div> }.into_any()
}

fn failed(store: Store) -> Said {
    Said { text: store.words.home_failed().to_owned(), deleted: None }
}

pub(super) fn row(store: Store, card: PlanCard, said: RwSignal<Said>) -> AnyView {
    let words = store.words;
    let title = if card.title.is_empty() { words.thing_plan().to_owned() } else { card.title.clone() };
    let day = card.saved.get(..10).and_then(plan::date::parse).map(|day| words.date(day)).unwrap_or_default();
    let backup = match card.backup.on {
        Some(on) => words.date(on),
        None => words.home_backup_never().to_owned(),
    };
    let fix = card.to_fix.map(|fix| fix.to_string()).unwrap_or_default();
    let href = Route::in_plan(&card.id, PlanPage::Home).href();
    let name = words.home_open_plan(&title);
    view! {
        <TableRow head=view! { <a href=href aria-label=name dir="auto">{title.clone()}</a> }.into_any()>
            <TableCell label=words.home_column_saved()>{day}</TableCell>
            <TableCell label=words.home_column_backup()>{backup}</TableCell>
            <TableCell label=words.home_column_fix()>{fix}</TableCell>
            <TableCell label="">
                <Disclosure summary=words.home_more(&title)>{actions(store, card, title, said)}</Disclosure>
            </TableCell>
        </TableRow>
    }
    .into_any()
}

fn actions(store: Store, card: PlanCard, title: String, said: RwSignal<Said>) -> AnyView {
    let words = store.words;
    let field = ["rename-", card.id.as_str()].concat();
    let name = RwSignal::new(title.clone());
    let error = RwSignal::new(None::<String>);
    let id = StoredValue::new(card.id);
    let plan = StoredValue::new(title);
    let report = move |ok: bool, text: String| said.set(if ok { Said { text, deleted: None } } else { failed(store) });
    // The row may be gone when an answer comes: what is said of it is taken along.
    let download = move |()| {
        let (id, plan) = (id.get_value(), plan.get_value());
        in_background(async move {
            if store.open_plan(&id).await {
                let name = export::file_name(&plan, store.today.get_untracked());
                if files::download(&name, files::PLAN_FILE, &store.file_text()) {
                    store.note_backup();
                } else {
                    said.set(Said { text: words.download_blocked().to_owned(), deleted: None });
                }
            }
        });
    };
    let duplicate = move |()| {
        let (id, title) = (id.get_value(), words.home_duplicate_title(&plan.get_value()));
        in_background(async move {
            let made = store.duplicate_plan(id, title.clone()).await.is_some();
            report(made && store.read_shelf().await.is_ok(), words.home_duplicated(&title));
        });
    };
    let delete = move |()| {
        let (id, plan) = (id.get_value(), plan.get_value());
        in_background(async move {
            match store.delete_plan(id.clone()).await {
                Ok(()) => said.set(Said { text: words.home_deleted(&plan), deleted: Some(id) }),
                Err(_) => said.set(failed(store)),
            }
        });
    };
    let rename = move |()| {
        let new = name.with_untracked(|name| name.trim().to_owned());
        if new.is_empty() {
            error.set(Some(words.home_rename_empty().to_owned()));
            return;
        }
        error.set(None);
        let id = id.get_value();
        in_background(async move {
            let ok = store.rename_plan(id, new.clone()).await;
            report(ok, words.home_renamed(&new));
        });
    };
    view! {
        <ButtonRow>
            <Button label=words.home_download() kind=ButtonKind::Secondary on_press=download/>
            <Button label=words.home_duplicate() kind=ButtonKind::Secondary on_press=duplicate/>
            <Button label=words.home_delete() kind=ButtonKind::Danger on_press=delete/>
        </ButtonRow>
        <Form on_submit=rename>
            <TextField id=field label=words.home_rename_name() value=name error=error error_prefix=words.error_prefix()/>
            <ButtonRow><Button label=words.home_rename() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

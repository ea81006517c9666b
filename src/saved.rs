//! Hands a file over and says what became of it. Tests: the journeys of the formats and the links.

use crate::bridge::files;
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;

/// What became of a download: the name of the file, or blank when the browser stopped it.
pub type Saved = RwSignal<Option<String>>;

/// Says what became of it.
pub fn saved_line(store: Store, saved: Saved) -> AnyView {
    let words = store.words;
    let file = |name: String| Some(name).filter(|name| !name.is_empty());
    let status = move || saved.get().map(|name| became(words, file(name))).unwrap_or_default();
    view! { <p role="status">{status}</p> }.into_any()
}

/// What became of a file that was handed over, or that the browser stopped, in words.
pub fn became(words: Words, file: Option<String>) -> String {
    file.map_or_else(|| words.download_blocked().to_owned(), |name| words.outputs_backup_done(&name))
}

/// Hands the plan file over, and notes that there is a copy. Gives its name, or nothing when the browser stopped it.
pub fn plan_file(store: Store) -> Option<String> {
    let file = unnoted_plan_file(store);
    if file.is_some() {
        store.note_backup();
    }
    file
}

/// The same for a plan that this browser does not have: there is nothing to note it in.
pub fn unnoted_plan_file(store: Store) -> Option<String> {
    let name = export::file_name(&store.org_now().title, store.today.get_untracked());
    files::download(&name, files::PLAN_FILE, &store.file_text()).then_some(name)
}

/// Hands a file over and notes what became of it.
pub fn save(saved: Saved, name: String, kind: &str, content: &(impl AsRef<[u8]> + ?Sized)) {
    let is_out = files::download(&name, kind, content);
    saved.set(Some(if is_out { name } else { String::new() }));
}

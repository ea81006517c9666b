//! "One page each": the page of one person to print, to send, to copy, and the small file with what that person needs.
//!
//! It stands on the page of a person and on "Print and share". What each copy gives away is said before it leaves.
//! Tests: `tests/e2e/one-page.spec.mjs`; what stands in it, in `export::needs` and `export::outline`.

use crate::bridge::files;
use crate::components::{Button, ButtonKind, ButtonRow, LinkButton, TextArea};
use crate::flow::PlanPage;
use crate::saved;
use crate::share_link;
use crate::shell;
use crate::store::{Store, in_background};
use export::outline::{self, Outline, Sheet};
use export::{CopyChoice, Edition, needs};
use leptos::prelude::*;
use plan::Id;
use plan::model::Person;

/// The page of a person, with their name for others.
fn drawn(store: Store, id: Id<Person>) -> Outline {
    let seen = store.seen_now();
    outline::sheet(&seen.lens, &seen.report, store.words, Sheet::Person(id), Edition::Team, CopyChoice::Everything)
}

/// The buttons for one person, and what became of them.
pub fn actions(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let name = lens.person(id).map(|person| export::Names::new(&lens, words).short(person)).unwrap_or_default();
    let said = RwSignal::new(String::new());
    let by_hand = RwSignal::new(String::new());
    let blocked = move |text: String| {
        said.set(words.outputs_send_blocked().to_owned());
        by_hand.set(text);
    };
    let send = move |()| {
        let page = drawn(store, id);
        let text = outline::text(&page);
        in_background(async move {
            match files::send(page.title, text.clone()).await {
                Ok(files::Sent::Copied) => said.set(words.outputs_send_copied().to_owned()),
                Ok(files::Sent::Shared) | Err(files::FileFault::Cancelled) => said.set(String::new()),
                Err(_) => blocked(text),
            }
        });
    };
    let copy = move |()| {
        let page = drawn(store, id);
        let (html, text) = (outline::html(&page), outline::text(&page));
        in_background(async move {
            if files::copy_rich(html, text.clone()).await { said.set(words.copied().to_owned()) } else { blocked(text) }
        });
    };
    let save = move |what: &str, ending: &str, kind: &str, content: &str| {
        let title = store.org_now().title;
        let file = export::named(&title, what, store.today.get_untracked(), ending);
        let is_out = files::download(&file, kind, content);
        said.set(saved::became(words, is_out.then_some(file)));
    };
    let whose = StoredValue::new(name.clone());
    let markdown = move |()| {
        let text = outline::markdown(&drawn(store, id));
        save(&whose.get_value(), "md", files::MARKDOWN, &text);
    };
    let file = move |()| {
        let text = needs::file(&store.lens_now(), words, id, &store.copy_id());
        save(&whose.get_value(), "plan.json", files::PLAN_FILE, &text);
    };
    let holds = move || {
        let lens = store.lens();
        let text = needs::file(&lens, words, id, "");
        let contents = export::contents_of(&lens, &text);
        let (names, phones, emails) = (
            words.outputs_names(contents.names),
            words.outputs_phones(contents.phones),
            words.outputs_emails(contents.emails),
        );
        words.outputs_holds_file(&names, &phones, &emails)
    };
    let link = share_link::maker(
        store,
        "page-link",
        words.list_link_brief(&name),
        || (),
        move || {
            let file = needs::file_for_link(&store.lens_now(), words, id, &store.copy_id());
            Some((file, whose.get_value()))
        },
    );
    let shown = move || {
        (!by_hand.with(String::is_empty))
            .then(|| view! { <TextArea id="page-text" label=words.outputs_send_text() value=by_hand rows=8/> })
    };
    let print = shell::query_href(store, PlanPage::Print, &["what=people&id=", id.as_str()].concat());
    let (print_it, send_it) = (words.one_page_print(&name), words.one_page_send(&name));
    let (file_what, file_it) = (words.one_page_file_what(&name), words.one_page_file(&name));
    view! {
        <p>{words.one_page_what()}</p>
        <ButtonRow>
            <LinkButton href=print label=print_it kind=ButtonKind::Secondary/>
            <Button label=send_it kind=ButtonKind::Secondary on_press=send/>
            <Button label=words.one_page_copy() kind=ButtonKind::Secondary on_press=copy/>
            <Button label=words.one_page_markdown() kind=ButtonKind::Secondary on_press=markdown/>
        </ButtonRow>
        <p class="small">{file_what}" "{holds}</p>
        <ButtonRow>
            <Button label=file_it kind=ButtonKind::Secondary on_press=file/>
        </ButtonRow>
        <p class="small">{words.list_link_brief_what()}</p>
        {link}
        <p role="status">{move || said.get()}</p>
        {shown}
    }
    .into_any()
}

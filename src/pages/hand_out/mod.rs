//! Who needs the card? Everybody who is called or on watch, in which form they have it, since when, and who holds an old
//! one; and the card itself to send, as link, text, picture and contacts.
//!
//! Sending is a message that the person sends; nothing leaves by itself. Tests: `plan::answers::handout`,
//! `tests/e2e/hand-out.spec.mjs`.

mod forms;

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Checkboxes, Choice, Note, NoteKind, Select, TextArea};
use crate::flow::PlanPage;
use crate::shell::PlanScreen;
use crate::store::{Store, in_background, use_store};
use export::Names;
use export::card::{card, link};
use leptos::prelude::*;
use plan::answers::handout::{self, FORMS, Row};
use plan::model::CardForm;
use plan::{Edit, Id};

/// The page.
pub fn hand_out_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let said = RwSignal::new(String::new());
    let by_hand = RwSignal::new(String::new());
    let shown = move || {
        (!by_hand.with(String::is_empty))
            .then(|| view! { <TextArea id="message" label=words.outputs_send_text() value=by_hand rows=8/> })
    };
    view! {
        <PlanScreen at=PlanPage::HandOut title=words.hand_out_title() lead=words.hand_out_lead()>
            {move || people(store, said, by_hand)}
            <p role="status">{move || said.get()}</p>
            {shown}
            {forms::forms(store, said)}
            {move || tried(store)}
        </PlanScreen>
    }
    .into_any()
}

fn people(store: Store, said: RwSignal<String>, by_hand: RwSignal<String>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let rows = handout::rows(&lens, &store.cover());
    if rows.is_empty() {
        return view! { <Note kind=NoteKind::Plain><p>{words.hand_out_nobody()}</p></Note> }.into_any();
    }
    let names = Names::new(&lens, words);
    let here: Vec<&Row> = rows.iter().filter(|row| !row.has_left).collect();
    let have = here.iter().filter(|row| row.has_it()).count() as u32;
    let mut lines = vec![words.hand_out_have(&have.to_string(), &here.len().to_string())];
    lines.extend(here.iter().filter(|row| row.holds.is_empty()).filter_map(|row| {
        let day = words.date(row.watch?);
        Some(words.hand_out_watch_without(&names.id(row.person), &day))
    }));
    let old: Vec<_> = here.iter().filter(|row| row.has_old()).map(|row| names.id(row.person)).collect();
    if !old.is_empty() {
        lines.push(words.hand_out_old(old.len() as u32, &words.list(&old)));
    }
    let lines: Vec<AnyView> =
        lines.into_iter().map(|line| view! { <p dir="auto"><b>{line}</b></p> }.into_any()).collect();
    let blocks: Vec<AnyView> = rows.iter().map(|row| person(store, &names, row, said, by_hand)).collect();
    view! { {lines} <ul class="rows" role="list">{blocks}</ul> }.into_any()
}

const fn slug(form: CardForm) -> &'static str {
    match form {
        CardForm::Paper => "paper",
        CardForm::Picture | CardForm::Link => "screen",
        CardForm::Calendar | CardForm::Contact => "calendar",
    }
}

/// One person: why they need it, what they have, and the button that sends it.
fn person(store: Store, names: &Names<'_>, row: &Row, said: RwSignal<String>, by_hand: RwSignal<String>) -> AnyView {
    let words = store.words;
    let (id, name) = (row.person, names.id(row.person));
    if row.has_left {
        let label = words.hand_out_returned_label(&name);
        let back = move |()| drop(store.dispatch(&handout::returned(&store.lens_now(), id), &label));
        return view! {
            <li class="rows__row">
                <p dir="auto">{words.hand_out_left(&name)}</p>
                <ButtonRow><Button label=words.hand_out_returned() suffix=name kind=ButtonKind::Secondary on_press=back/></ButtonRow>
            </li>
        }
        .into_any();
    }
    let options: Vec<Choice> = FORMS
        .iter()
        .map(|form| {
            let label = match form {
                CardForm::Paper => words.hand_out_paper(),
                CardForm::Picture | CardForm::Link => words.hand_out_screen(),
                CardForm::Calendar | CardForm::Contact => words.hand_out_calendar(),
            };
            let held = row.holds.iter().find(|(known, ..)| slug(*known) == slug(*form));
            match held {
                Some((_, on, true)) => Choice::new(slug(*form), label).hinted(words.hand_out_since(&words.date(*on))),
                Some((_, on, false)) => {
                    Choice::new(slug(*form), label).hinted(words.hand_out_since_old(&words.date(*on)))
                }
                None => Choice::new(slug(*form), label),
            }
        })
        .collect();
    let ticked: Vec<String> =
        row.holds.iter().filter(|(.., is_new)| *is_new).map(|(form, ..)| slug(*form).to_owned()).collect();
    let whose = name.clone();
    let tick = Callback::new(move |(word, has): (String, bool)| {
        if let Some(form) = FORMS.iter().find(|form| slug(**form) == word) {
            let edit = handout::tick(&store.lens_now(), id, *form, has);
            // A tick holds no text, so nothing can be refused.
            store.dispatch(&edit, &words.hand_out_tick_label(&whose)).ok();
        }
    });
    let mut why = Vec::new();
    if row.is_called {
        why.push(words.hand_out_called().to_owned());
    }
    why.extend(row.watch.map(|day| words.hand_out_watch(&words.date(day))));
    let legend = [name.as_str(), ": ", &words.list(&why)].concat();
    let to = name.clone();
    let send = move |()| send_to(store, id, &to, said, by_hand);
    let block = ["has-", id.as_str()].concat();
    view! {
        <li class="rows__row">
            <Checkboxes id=block legend=legend options=options ticked=ticked on_tick=tick/>
            <ButtonRow><Button label=words.hand_out_send(&name) kind=ButtonKind::Secondary on_press=send/></ButtonRow>
        </li>
    }
    .into_any()
}

/// The address of the card page with the card in it.
pub(super) fn address(store: Store) -> String {
    let card = card(&store.lens_now(), store.words);
    [surroundings::beside("now.html").as_str(), &link::fragment(&card)].concat()
}

/// Hands the message to the share sheet or the clipboard, and notes that the person has the link.
fn send_to(store: Store, id: Id<plan::model::Person>, name: &str, said: RwSignal<String>, by_hand: RwSignal<String>) {
    let words = store.words;
    let title = store.lens_now().org.title.clone();
    let text = words.hand_out_message(name, &title, &address(store));
    let name = name.to_owned();
    in_background(async move {
        let sent = files::send(words.card_title(&title), text.clone()).await;
        match sent {
            Ok(_) => {
                let edit = handout::tick(&store.lens_now(), id, CardForm::Link, true);
                store.dispatch(&edit, &words.hand_out_tick_label(&name)).ok();
                let is_copied = sent == Ok(files::Sent::Copied);
                said.set(if is_copied { words.hand_out_copied(&name) } else { words.hand_out_sent(&name) });
            }
            Err(files::FileFault::Cancelled) => said.set(String::new()),
            Err(_) => {
                said.set(words.outputs_send_blocked().to_owned());
                by_hand.set(text);
            }
        }
    });
}

/// Who got into an account from their own phone: two choices and a press.
fn tried(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let people: Vec<Choice> = lens.team().map(|person| Choice::new(person.id.as_str(), person.name.clone())).collect();
    let accounts: Vec<Choice> =
        lens.live().map(|account| Choice::new(account.id.as_str(), names.account(account))).collect();
    let (Some(first), Some(account)) = (people.first(), accounts.first()) else { return ().into_any() };
    let (who, on) = (RwSignal::new(first.value.clone()), RwSignal::new(account.value.clone()));
    let done: Vec<AnyView> = lens
        .card
        .tried
        .iter()
        .map(|tried| {
            let (who, on) = (names.id(tried.who), names.account_id(tried.account));
            view! { <li dir="auto">{words.hand_out_tried_line(&who, &on, &words.date(tried.on))}</li> }.into_any()
        })
        .collect();
    let press = move |()| {
        let ids = (Id::parse(&who.get_untracked()), Id::parse(&on.get_untracked()));
        if let (Some(person), Some(account)) = ids {
            let edit: Edit = handout::tried(&store.lens_now(), person, account);
            store.dispatch(&edit, words.hand_out_tried_label()).ok();
        }
    };
    view! {
        <h2>{words.hand_out_tried_title()}</h2>
        <p>{words.hand_out_tried_lead()}</p>
        <ul>{done}</ul>
        <div class="pair">
            <Select id="tried-who" label=words.hand_out_tried_who() options=people selected=who on_pick=move |word| who.set(word)/>
            <Select id="tried-on" label=words.hand_out_tried_on() options=accounts selected=on on_pick=move |word| on.set(word)/>
        </div>
        <ButtonRow><Button label=words.hand_out_tried_do() kind=ButtonKind::Secondary on_press=press/></ButtonRow>
    }
    .into_any()
}

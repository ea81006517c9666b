//! "Ask someone": a message to copy about everything nobody is sure of. Nothing is sent from here, and it never asks
//! for a password. Tests: the journeys.

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Select, TextArea};
use crate::store::{Store, in_background};
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::answers::passwords::{Answer, Open, knowers, open, two_step};
use plan::lens::Lens;
use plan::model::{Account, Person};

const WHOM: &str = "ask-whom";

/// The message about the account in `asked`, below the table.
pub(super) fn ask(store: Store, asked: RwSignal<Option<Id<Account>>>) -> AnyView {
    (move || asked.get().map(|account| panel(store, asked, account))).into_any()
}

fn panel(store: Store, asked: RwSignal<Option<Id<Account>>>, account: Id<Account>) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let name = Names::new(&lens, words).account_id(account);
    let mut people = vec![Choice::new("", words.passwords_ask_choose())];
    for person in &lens.people {
        if person.placeholder.is_none() && lens.is_current(person) && lens.org.made_by != Some(person.id) {
            people.push(Choice::new(person.id.to_string(), person.name.clone()));
        }
    }
    let whom = RwSignal::new(String::new());
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    Effect::new(move || {
        let person = Id::<Person>::parse(&whom.get());
        text.set(message(words, &store.lens(), account, person));
        said.set(String::new());
    });
    request_animation_frame(|| {
        surroundings::focus(WHOM);
    });
    let copy = move |()| {
        in_background(async move {
            let done = files::copy(text.get_untracked()).await;
            said.set(if done { words.copied() } else { words.copy_blocked() }.to_owned());
        });
    };
    let back = ["two-step-", account.as_str()].concat();
    let close = move |()| {
        asked.set(None);
        surroundings::focus(&back);
    };
    view! {
        <section class="note" aria-label=words.passwords_ask_title(&name)>
            <h2 class="note__title">{words.passwords_ask_title(&name)}</h2>
            <Select id=WHOM label=words.passwords_ask_whom() options=people selected=whom on_pick=move |value| whom.set(value)/>
            <TextArea id="ask-message" label=words.passwords_ask_message() hint=words.passwords_ask_hint() value=text rows=9/>
            <ButtonRow>
                <Button label=words.passwords_ask_copy() kind=ButtonKind::Secondary on_press=copy/>
                <Button label=words.button_close() kind=ButtonKind::Quiet on_press=close/>
            </ButtonRow>
            <p role="status">{move || said.get()}</p>
        </section>
    }
    .into_any()
}

/// The message, one line for each sentence or question.
fn message(words: Words, lens: &Lens, account: Id<Account>, whom: Option<Id<Person>>) -> String {
    let names = Names::new(lens, words);
    let Some(account) = lens.account(account) else { return String::new() };
    let mut questions = Vec::new();
    for item in open(&lens.plan, account) {
        match item {
            Open::TwoStep => questions.push(words.message_two_step().to_owned()),
            Open::Others => {
                let known: Vec<_> = knowers(&lens.plan, account.id).iter().map(|person| person.id).collect();
                questions.push(if known.is_empty() {
                    words.message_others_nobody().to_owned()
                } else {
                    words.message_others(&names.people(&known))
                });
            }
            Open::FullControl => questions.push(words.message_control().to_owned()),
        }
    }
    if two_step(account) != Answer::No && account.mfa.code_to.is_empty() {
        questions.push(words.message_code_to().to_owned());
    }
    let hello = match whom {
        Some(person) => words.message_hello(&names.id(person)),
        None => words.message_hello_nobody().to_owned(),
    };
    let mut lines = vec![hello, words.message_questions(questions.len() as u32, &names.account(account))];
    let many = questions.len() > 1;
    for (at, question) in questions.iter().enumerate() {
        lines.push(if many { words.message_numbered(at as u32 + 1, question) } else { question.clone() });
    }
    lines.push(words.message_no_password().to_owned());
    if let Some(you) = lens.you() {
        lines.push(words.message_thanks(&names.short(you)));
    }
    lines.join("\n")
}

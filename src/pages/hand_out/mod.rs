//! Who needs the card? Everybody who is called or on watch, in which form they have it, since when, and who holds an old
//! one; and the card itself to send, as link, text, picture and contacts.
//!
//! Sending is a message that the person sends; nothing leaves by itself. Tests: `plan::answers::handout`,
//! `tests/e2e/hand-out.spec.mjs`.

mod forms;

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Checkboxes, Choice, Note, NoteKind, Select, TextArea};
use crate::flow::{self, PlanPage};
use crate::long::{LARGE, Long};
use crate::shell::PlanScreen;
use crate::store::{Store, in_background, use_store};
use export::card::{card, link};
use export::{Names, work};
use leptos::prelude::*;
use messages::Words;
use plan::answers::handout::{self, FORMS, Row};
use plan::model::{CardForm, Person};
use plan::{Edit, Id};

/// What came of the last "Send to ...": it stands in the row of that button.
#[derive(Clone, Copy)]
struct Sent {
    whose: RwSignal<Option<Id<Person>>>,
    said: RwSignal<String>,
    /// The message where nothing else is left than to copy it by hand.
    by_hand: RwSignal<String>,
}

impl Sent {
    fn say(self, text: String, by_hand: String) {
        self.said.try_set(text);
        self.by_hand.try_set(by_hand);
    }
}

/// The page.
pub fn hand_out_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let sent =
        Sent { whose: RwSignal::new(None), said: RwSignal::new(String::new()), by_hand: RwSignal::new(String::new()) };
    view! {
        <PlanScreen at=PlanPage::HandOut title=words.hand_out_title() lead=words.hand_out_lead()>
            {people(store, sent)}
            {forms::forms(store)}
            {move || tried(store)}
        </PlanScreen>
    }
    .into_any()
}

/// How far it is, and a block for each person. Blocks stay while something is ticked, so that the focus does.
fn people(store: Store, sent: Sent) -> AnyView {
    let words = store.words;
    let rows = Memo::new(move |_| {
        let seen = store.seen();
        handout::rows(&seen.lens, &seen.cover)
    });
    let texts = move || {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        rows.with(|rows| rows.iter().map(|row| names.id(row.person)).collect())
    };
    let long = Long::new(words, "hand-out", move || rows.with(Vec::len), texts).rows(LARGE);
    let keys = Memo::new(move |_| {
        let key = |row: &Row| (row.person.to_string(), row.has_left);
        rows.with(|rows| long.pick(&rows.iter().map(key).collect::<Vec<_>>()))
    });
    let block = move |(id, has_left): (String, bool)| match Id::parse(&id) {
        Some(id) if has_left => left(store, id),
        Some(id) => person(store, id, rows, sent),
        None => ().into_any(),
    };
    view! {
        {move || rows.with(|rows| so_far(store, rows))}
        {move || rows.with(Vec::is_empty).then(|| nobody(store))}
        {long.head()}
        <ul class="rows" role="list">
            <For each=move || keys.get() key=|key| key.clone() children=block/>
        </ul>
        {long.foot()}
    }
    .into_any()
}

/// Nobody but whoever made the plan needs it, or nobody yet.
fn nobody(store: Store) -> AnyView {
    let words = store.words;
    let is_alone = {
        let seen = store.seen();
        handout::is_for_the_maker_alone(&seen.lens, &seen.cover)
    };
    let (text, href, link) = if is_alone {
        (words.hand_out_alone(), address(store), words.hand_out_open())
    } else {
        (words.hand_out_nobody(), store.href(flow::crisis_sheet(store.path_now())), words.hand_out_fill_in())
    };
    view! { <Note kind=NoteKind::Plain><p>{text}</p><p><a href=href>{link}</a></p></Note> }.into_any()
}

/// "2 of 4 have it", who is on watch without it, and who holds an old one.
fn so_far(store: Store, rows: &[Row]) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let here: Vec<&Row> = rows.iter().filter(|row| !row.has_left).collect();
    if here.is_empty() {
        return ().into_any();
    }
    let have = here.iter().filter(|row| row.has_it()).count();
    let mut lines = vec![words.hand_out_have(&have.to_string(), &here.len().to_string())];
    lines.extend(here.iter().filter(|row| row.holds.is_empty()).filter_map(|row| {
        let day = words.date(row.watch?);
        Some(words.hand_out_watch_without(&names.id(row.person), &day))
    }));
    let old: Vec<_> = here.iter().filter(|row| row.has_old()).map(|row| names.id(row.person)).collect();
    if !old.is_empty() {
        lines.push(words.hand_out_old(old.len() as u32, &words.list(&old)));
    }
    lines
        .into_iter()
        .map(|line| view! { <p dir="auto"><b>{line}</b></p> }.into_any())
        .collect::<Vec<AnyView>>()
        .into_any()
}

const fn slug(form: CardForm) -> &'static str {
    match form {
        CardForm::Paper => "paper",
        CardForm::Picture | CardForm::Link => "screen",
        CardForm::Calendar | CardForm::Contact => "calendar",
    }
}

/// Somebody who left with a card.
fn left(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let name = Names::new(&store.lens_now(), words).id(id);
    let label = words.hand_out_returned_label(&name);
    let back = move |()| drop(store.dispatch(&handout::returned(&store.lens_now(), id), &label));
    view! {
        <li class="rows__row">
            <p dir="auto">{words.hand_out_left(&name)}</p>
            <ButtonRow><Button label=words.hand_out_returned() suffix=name kind=ButtonKind::Secondary on_press=back/></ButtonRow>
        </li>
    }
    .into_any()
}

/// One person: why they need it, what they have, and the button that sends it.
fn person(store: Store, id: Id<Person>, rows: Memo<Vec<Row>>, sent: Sent) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let name = names.id(id);
    let row = Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.person == id).cloned()));
    // The choices never change, so that whoever ticks one by key stays on it; since when stands below.
    let options: Vec<Choice> = FORMS.iter().map(|form| Choice::new(slug(*form), form_name(words, *form))).collect();
    let since = move || row.with(|row| row.as_ref().map(|row| since(words, row)).unwrap_or_default());
    let ticked: Signal<Vec<String>> = Signal::derive(move || {
        let new = |row: &Row| {
            row.holds.iter().filter(|(.., is_new)| *is_new).map(|(form, ..)| slug(*form).to_owned()).collect()
        };
        row.with(|row| row.as_ref().map(new).unwrap_or_default())
    });
    let whose = name.clone();
    let tick = Callback::new(move |(word, has): (String, bool)| {
        if let Some(form) = FORMS.iter().find(|form| slug(**form) == word) {
            // What was said of sending may be untrue from here on.
            sent.whose.set(None);
            let edit = handout::tick(&store.lens_now(), id, *form, has);
            // A tick holds no text, so nothing can be refused.
            store.dispatch(&edit, &words.hand_out_tick_label(&whose)).ok();
        }
    });
    let legend = row.with_untracked(|row| reason(&names, &name, row.as_ref()));
    let to = name.clone();
    let has_link = move || ticked.with_untracked(|ticked| ticked.iter().any(|form| form == slug(CardForm::Link)));
    let send = move |()| send_to(store, id, &to, has_link(), sent);
    let is_mine = move || sent.whose.get() == Some(id);
    let said = move || if is_mine() { sent.said.get() } else { String::new() };
    let by_hand = move || {
        (is_mine() && !sent.by_hand.with(String::is_empty))
            .then(|| view! { <TextArea id="message" label=words.outputs_send_text() value=sent.by_hand rows=8/> })
    };
    let block = ["has-", id.as_str()].concat();
    view! {
        <li class="rows__row">
            <Checkboxes id=block legend=legend options=options ticked=ticked on_tick=tick/>
            <p class="small" dir="auto">{since}</p>
            // Above the button, so that it is seen wherever on the screen the button was.
            <p role="status" dir="auto">{said}</p>
            <ButtonRow><Button label=words.hand_out_send(&name) kind=ButtonKind::Secondary on_press=send/></ButtonRow>
            {by_hand}
        </li>
    }
    .into_any()
}

/// "Tom: on the call list and on watch on 5 December", "Mel: speaks if Priya is away", "Jo: looks at messages".
fn reason(names: &Names, name: &str, row: Option<&Row>) -> String {
    let words = names.words;
    let mut why = Vec::new();
    match row {
        Some(row) if row.is_called => why.push(words.hand_out_called().to_owned()),
        Some(row) => why.extend(row.does.iter().map(|does| work::in_crisis(names, *does))),
        None => {}
    }
    match row {
        Some(Row { watch: Some(day), .. }) => why.push(words.hand_out_watch(&words.date(*day))),
        Some(Row { watches: true, .. }) => why.push(words.hand_out_watches().to_owned()),
        _ => {}
    }
    if why.is_empty() { name.to_owned() } else { [name, ": ", &words.list(&why)].concat() }
}

fn form_name(words: Words, form: CardForm) -> &'static str {
    match form {
        CardForm::Paper => words.hand_out_paper(),
        CardForm::Picture | CardForm::Link => words.hand_out_screen(),
        CardForm::Calendar | CardForm::Contact => words.hand_out_calendar(),
    }
}

/// "Paper: since 28 November 2026. Picture or link: an old card, from 2 November 2026."
fn since(words: Words, row: &Row) -> String {
    let lines = row.holds.iter().map(|(form, on, is_new)| {
        let (form, day) = (form_name(words, *form), words.date(*on));
        if *is_new { words.hand_out_since(form, &day) } else { words.hand_out_since_old(form, &day) }
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// The address of the card page with the card in it.
pub(super) fn address(store: Store) -> String {
    let card = card(&store.lens_now(), store.words);
    [surroundings::beside("now.html").as_str(), &link::fragment(&card)].concat()
}

/// Hands the message to the share sheet, and notes that the person has the link; or to the clipboard: then nothing has left
/// yet, and it is for the person to say so.
fn send_to(store: Store, id: Id<Person>, name: &str, has_link: bool, told: Sent) {
    let words = store.words;
    let title = store.lens_now().org.title.clone();
    let text = words.hand_out_message(name, &title, &address(store));
    let name = name.to_owned();
    told.whose.set(Some(id));
    told.say(String::new(), String::new());
    in_background(async move {
        let sent = files::send(words.card_title(&title), text.clone()).await;
        match sent {
            Ok(files::Sent::Shared) => {
                let edit = handout::tick(&store.lens_now(), id, CardForm::Link, true);
                store.dispatch(&edit, &words.hand_out_tick_label(&name)).ok();
                told.say(words.hand_out_sent(&name), String::new());
            }
            Ok(files::Sent::Copied) if has_link => told.say(words.hand_out_copied(&name), String::new()),
            Ok(files::Sent::Copied) => told.say(words.hand_out_copied_tick(&name), String::new()),
            Err(files::FileFault::Cancelled) => {}
            Err(_) => told.say(words.outputs_send_blocked().to_owned(), text),
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

//! "Who do you call, and in what order?": people and numbers from outside. Tests: `plan::answers::crisis::calls`.

use super::{Base, add_button, move_buttons, person, place_in};
use crate::bridge::surroundings::focus;
use crate::components::{Choice, Disclosure, FieldError, FieldKind, Select, TextField, UndoLine, error_for};
use crate::flow::PlanPage;
use crate::shell;
use leptos::prelude::*;
use plan::Who;
use plan::answers::crisis::calls::{self, Row};
use plan::answers::crisis::steps;

const WAIT: &str = "phones-wait";
const NAME: &str = "phones-name";
const PHONE: &str = "phones-phone";
const ROLE: &str = "phones-role";
const PERSON: &str = "phones-person";

#[derive(Clone, Copy)]
struct Phones {
    base: Base,
    rows: RwSignal<Vec<Row>>,
    wait: RwSignal<String>,
    gone: RwSignal<String>,
    said: RwSignal<String>,
    outside: [RwSignal<String>; 3],
}

/// The page.
pub fn phones_page() -> AnyView {
    let base = Base::new();
    let (store, words) = (base.store, base.store.words);
    let phones = Phones {
        base,
        rows: RwSignal::new(Vec::new()),
        wait: RwSignal::new(String::new()),
        gone: RwSignal::new(String::new()),
        said: RwSignal::new(String::new()),
        outside: [(); 3].map(|()| RwSignal::new(String::new())),
    };
    phones.read();
    Effect::new(move |before: Option<()>| {
        store.plan();
        if before.is_some() {
            untrack(|| phones.read());
        }
    });
    let submit = Callback::new(move |()| {
        let typed = phones.outside.iter().any(|text| text.with_untracked(|text| !text.trim().is_empty()));
        (!typed || phones.add_outside()) && phones.keep()
    });
    let leave = move |_: String| {
        phones.keep();
    };
    let body = view! {
        {phones.list()}
        {phones.add_person()}
        {phones.outside_fields()}
        <TextField id=WAIT label=words.crisis_phones_wait() value=phones.wait kind=FieldKind::Number on_commit=leave
            error=error_for(base.errors, WAIT) error_prefix=words.error_prefix()/>
    };
    base.page(PlanPage::Phones, words.crisis_phones_title(), words.crisis_phones_ask_first(), submit, body.into_any())
}

fn id(at: usize, part: &str) -> String {
    ["call-", &at.to_string(), part].concat()
}

impl Phones {
    fn read(&self) {
        let lens = self.base.store.lens_now();
        self.rows.set(calls::read(&lens));
        self.wait.set(lens.wait_minutes().to_string());
    }

    /// The name of an entry.
    fn name(&self, at: usize) -> String {
        let (words, lens) = (self.base.store.words, self.base.store.lens());
        let who = self.rows.with(|rows| rows.get(at).map(|row| row.who.clone()));
        let Some(who) = who else { return String::new() };
        match who.person().and_then(|id| lens.person(id)) {
            Some(person) => person.name.clone(),
            None => export::Names::new(&lens, words).who(&who),
        }
    }

    fn keep(&self) -> bool {
        let (store, words) = (self.base.store, self.base.store.words);
        let Some(minutes) = self.wait.with_untracked(|text| calls::minutes(text)) else {
            self.base.errors.set(vec![FieldError::new(WAIT, words.crisis_phones_minutes())]);
            return false;
        };
        let edits = calls::store(&store.plan_now(), store.today.get_untracked(), &self.rows.get_untracked(), minutes);
        let wrong = calls::refused(&store.plan_now(), &self.rows.get_untracked());
        let at = |path: &str| {
            let [name, ..] = self.outside;
            let is_new = !name.with_untracked(String::is_empty);
            let place = wrong.unwrap_or_else(|| place_in(path));
            let is_last = place + 1 == self.rows.with_untracked(Vec::len);
            let name = untrack(|| self.name(place));
            match path.rsplit('/').next() {
                Some("phone") if is_new && is_last => (PHONE.to_owned(), words.crisis_phones_phone().to_owned()),
                Some("role") if is_new && is_last => (ROLE.to_owned(), words.crisis_phones_role().to_owned()),
                _ if is_new && is_last => (NAME.to_owned(), words.crisis_phones_name().to_owned()),
                _ => (id(place, ""), words.crisis_phones_number(&name)),
            }
        };
        self.base.keep_at(edits, words.crisis_phones_done(), &at)
    }

    fn shift(&self, at: usize, up: bool) {
        if self.rows.try_update(|rows| steps::shift(rows, at, up)) == Some(true) {
            let to = if up { at - 1 } else { at + 1 };
            self.gone.set(String::new());
            self.said.set(self.base.store.words.crisis_phones_moved(&self.name(to), to as u32 + 1));
            self.keep();
            focus(&id(to, if up { "-up" } else { "-down" }));
        }
    }

    fn remove(&self, at: usize) {
        let name = self.name(at);
        self.rows.update(|rows| {
            if at < rows.len() {
                rows.remove(at);
            }
        });
        self.keep();
        self.gone.set(self.base.store.words.removed(&name));
    }

    fn list(self) -> AnyView {
        let words = self.base.store.words;
        let count = Memo::new(move |_| self.rows.with(Vec::len));
        let items = view! { <For each=move || 0..count.get() key=|at| *at children=move |at| self.item(at)/> };
        let note = move || {
            let text = self.rows.with(|rows| match rows.as_slice() {
                [] => Some(words.crisis_phones_empty()),
                rows if rows.iter().all(|row| row.phone.trim().is_empty()) => Some(words.crisis_phones_none()),
                _ => None,
            });
            text.map(|text| view! { <p>{text}</p> })
        };
        let undo = move || {
            let text = self.gone.get();
            let back = move |()| {
                self.gone.set(String::new());
                self.base.store.undo();
                self.read();
                focus("call-0");
            };
            (!text.is_empty()).then(|| view! { <UndoLine text=text undo=words.button_undo() on_undo=back/> })
        };
        view! {
            <h2>{words.crisis_phones_list()}</h2>
            {note}
            <ol class="rows" role="list">{items}</ol>
            {undo}
            <p class="hidden" role="status">{move || self.said.get()}</p>
        }
        .into_any()
    }

    fn item(self, at: usize) -> AnyView {
        let words = self.base.store.words;
        let row = move || self.rows.with(|rows| rows.get(at).cloned().unwrap_or_default());
        let phone = RwSignal::new(String::new());
        Effect::new(move || phone.set(row().phone));
        let leave = Callback::new(move |typed: String| {
            self.rows.update(|rows| {
                if let Some(row) = rows.get_mut(at) {
                    row.phone = typed.trim().to_owned();
                }
            });
            self.keep();
        });
        let name = Signal::derive(move || self.name(at));
        let head = move || {
            let (name, role) = (name.get(), row().role);
            let mut head = (at + 1).to_string();
            head.push_str(". ");
            head.push_str(&name);
            if !role.is_empty() {
                head.push_str(" · ");
                head.push_str(&role);
            }
            head
        };
        // The label names the person, so the field is made anew when another one moves here.
        let field = move || {
            view! {
                <TextField id=id(at, "") label=words.crisis_phones_number(&name.get()) value=phone kind=FieldKind::Phone
                    on_commit=leave error=error_for(self.base.errors, id(at, "")) error_prefix=words.error_prefix()/>
            }
        };
        let shift = Callback::new(move |up: bool| self.shift(at, up));
        let alone = Signal::derive(move || self.rows.with(|rows| rows.len() < 2));
        let remove = Callback::new(move |()| self.remove(at));
        view! {
            <li class="rows__row">
                <p dir="auto"><b>{head}</b></p>
                {field}
                {move_buttons(self.base, &id(at, ""), name, shift, remove, alone)}
            </li>
        }
        .into_any()
    }

    fn add_person(self) -> AnyView {
        let (store, words) = (self.base.store, self.base.store.words);
        let picked = RwSignal::new(String::new());
        let options = Memo::new(move |_| {
            let lens = store.lens();
            let mut all = vec![Choice::new("", words.answer_choose())];
            self.rows.with(|rows| {
                for person in calls::others(&lens, rows) {
                    all.push(Choice::new(person.id.as_str(), person.name.as_str()));
                }
            });
            all
        });
        let add = Callback::new(move |()| {
            let Some(id) = person(&picked.get_untracked()) else {
                focus(PERSON);
                return;
            };
            let phone = store.plan_now().get(id).map(|person| person.phone).unwrap_or_default();
            self.rows.update(|rows| rows.push(Row { who: Who::Person(id), phone, role: String::new() }));
            picked.set(String::new());
            self.keep();
        });
        let fields = move || {
            (options.with(Vec::len) > 1).then(|| {
                view! {
                    <Select id=PERSON label=words.crisis_phones_person() options=options selected=picked
                        on_pick=move |value: String| picked.set(value)/>
                    {add_button(words.crisis_phones_person_add(), add)}
                }
            })
        };
        fields.into_any()
    }

    /// Adds the entry from outside; false when it has no name.
    fn add_outside(&self) -> bool {
        let words = self.base.store.words;
        let [name, phone, role] = self.outside.map(|text| text.get_untracked());
        let Some(row) = calls::outside(&name, &phone, &role) else {
            let mut wrong = vec![FieldError::new(NAME, words.crisis_phones_name_none())];
            let long = |field: &str, label: &str, text: &str| shell::too_long(words, "people", field, label, text);
            let (phone, role) =
                (long("phone", words.crisis_phones_phone(), &phone), long("name", words.crisis_phones_role(), &role));
            wrong.extend(phone.map(|text| FieldError::new(PHONE, text)));
            wrong.extend(role.map(|text| FieldError::new(ROLE, text)));
            self.base.errors.set(wrong);
            return false;
        };
        self.rows.update(|rows| rows.push(row));
        let fine = self.keep();
        if fine {
            for text in self.outside {
                text.set(String::new());
            }
        } else {
            self.rows.update(|rows| {
                rows.pop();
            });
        }
        fine
    }

    fn outside_fields(self) -> AnyView {
        let words = self.base.store.words;
        let [name, phone, role] = self.outside;
        let add = Callback::new(move |()| {
            self.add_outside();
        });
        view! {
            <Disclosure summary=words.crisis_phones_outside()>
                <p>{words.crisis_phones_outside_hint()}</p>
                <TextField id=NAME label=words.crisis_phones_name() value=name
                    error=error_for(self.base.errors, NAME) error_prefix=words.error_prefix()/>
                <TextField id=PHONE label=words.crisis_phones_phone() value=phone kind=FieldKind::Phone
                    error=error_for(self.base.errors, PHONE) error_prefix=words.error_prefix()/>
                <TextField id=ROLE label=words.crisis_phones_role() value=role
                    error=error_for(self.base.errors, ROLE) error_prefix=words.error_prefix()/>
                {add_button(words.crisis_phones_outside_add(), add)}
            </Disclosure>
        }
        .into_any()
    }
}

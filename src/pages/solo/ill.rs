//! "If you are ill, who could post 'We are closed'?": a name and a phone, or no one yet.
//!
//! Tests: `plan::answers::solo::ill`, the journeys in `tests/e2e`.

use crate::bridge::device;
use crate::components::{Checkbox, Disclosure, FieldError, FieldKind, Form, TextField, error_for};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use messages::Words;
use plan::Edit;
use plan::answers::solo::ill::{self, Answer};

const NAME: &str = "ill-name";
const PHONE: &str = "ill-phone";
const OWN: &str = "ill-own-phone";

#[derive(Clone, Copy)]
struct Fields {
    name: RwSignal<String>,
    phone: RwSignal<String>,
    nobody: RwSignal<bool>,
    own: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
}

/// The page.
pub fn ill_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let said = ill::read(&store.lens_now());
    let fields = Fields {
        name: RwSignal::new(said.name),
        phone: RwSignal::new(said.phone),
        nobody: RwSignal::new(said.nobody),
        own: RwSignal::new(said.own_phone),
        errors: RwSignal::new(Vec::new()),
    };
    let submit = move |()| {
        if fields.check(store) && fields.store(store) {
            shell::go_on(store, PlanPage::Ill);
        }
    };
    view! {
        <Question at=PlanPage::Ill title=shell::question_title(words, PlanPage::Ill) lead=words.ill_lead()
            errors=fields.errors>
            <Form on_submit=submit>
                {fields.view(store)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

impl Fields {
    fn answer(&self) -> Answer {
        Answer {
            name: self.name.get_untracked(),
            phone: self.phone.get_untracked(),
            nobody: self.nobody.get_untracked(),
            own_phone: self.own.get_untracked(),
        }
    }

    /// Shows everything that is wrong; true when nothing is.
    fn check(&self, store: Store) -> bool {
        let words = store.words;
        let answer = self.answer();
        let name = answer.name.trim();
        let mut wrong = Vec::new();
        if name.is_empty() && !answer.nobody {
            wrong.push(FieldError::new(NAME, words.ill_name_empty()));
        } else if ill::is_you(&store.plan_now(), name) {
            wrong.push(FieldError::new(NAME, words.ill_name_you(name)));
        } else if name.chars().count() > 60 {
            wrong.push(FieldError::new(NAME, words.error_too_long(words.ill_name(), 60)));
        }
        let fine = wrong.is_empty();
        self.errors.set(wrong);
        fine
    }

    fn edits(&self, store: Store) -> Vec<Edit> {
        ill::store(&store.plan_now(), &self.answer(), &mut device::new_key)
    }

    fn store(&self, store: Store) -> bool {
        let words = store.words;
        let done = store.answer(PlanPage::Ill, self.edits(store), words.ill_done());
        let refused = done.err().map(|refusal| said(store, &refusal));
        let fine = refused.is_none();
        self.errors.set(refused.into_iter().collect());
        fine
    }

    /// Stores what is complete. Nothing moves when all is well: the next press may be under way.
    fn keep(&self, store: Store) {
        let words = store.words;
        if let Err(refusal) = store.dispatch(&Edit::Many(self.edits(store)), words.ill_done()) {
            self.errors.set(vec![said(store, &refusal)]);
        }
    }

    fn view(self, store: Store) -> AnyView {
        let words = store.words;
        let leave = Callback::new(move |_: String| self.keep(store));
        let typed = Callback::new(move |_: String| self.nobody.set(false));
        let tick = move |on: bool| {
            self.nobody.set(on);
            if on {
                self.name.set(String::new());
                self.phone.set(String::new());
            }
            self.keep(store);
        };
        view! {
            <TextField id=NAME label=words.ill_name() value=self.name error=error_for(self.errors, NAME)
                error_prefix=words.error_prefix() on_input=typed on_commit=leave/>
            <TextField id=PHONE label=words.ill_phone() value=self.phone kind=FieldKind::Phone
                hint=words.ill_phone_hint() error=error_for(self.errors, PHONE) error_prefix=words.error_prefix()
                on_input=typed on_commit=leave/>
            <Checkbox id="ill-nobody" label=words.answer_no_one_yet() checked=self.nobody on_tick=tick/>
            {own_phone(words, self.own, error_for(self.errors, OWN), leave)}
        }
        .into_any()
    }
}

/// What was refused, beside the field that holds it.
fn said(store: Store, refusal: &plan::Refusal) -> FieldError {
    let words = store.words;
    let you = store.org_now().made_by.map(|id| id.to_string());
    let (id, label) = match refusal {
        plan::Refusal::BadValue(repair) if repair.path == "phone" && Some(&repair.id) == you.as_ref() => {
            (OWN, words.ill_own_phone())
        }
        plan::Refusal::BadValue(repair) if repair.path == "phone" => (PHONE, words.ill_phone()),
        _ => (NAME, words.ill_name()),
    };
    FieldError::new(id, shell::refusal(words, refusal, label))
}

/// Your own number, for those who are called in your place.
fn own_phone(words: Words, value: RwSignal<String>, error: Signal<Option<String>>, leave: Callback<String>) -> AnyView {
    view! {
        <Disclosure summary=words.button_say_more()>
            <TextField id=OWN label=words.ill_own_phone() value=value kind=FieldKind::Phone
                hint=words.ill_own_phone_hint() error=error error_prefix=words.error_prefix() on_commit=leave/>
        </Disclosure>
    }
    .into_any()
}

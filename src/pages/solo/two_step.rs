//! "Is two-step login on?": one line for each account, where the code goes, how the password comes back.
//!
//! "Not sure" is chosen at the start and is stored by Continue. Tests: `plan::answers::solo::two_step`, the journeys.

use crate::components::{Arrange, Choice, Disclosure, FieldError, Form, Radios, TextField, error_for};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use messages::Words;
use plan::answers::solo::two_step::{self, Place};
use plan::model::{Account, OnOff, RecoveryKind};
use plan::{Edit, Id};

const MINE: &str = "mine";
const MY_EMAIL: &str = "email";
const OTHER: &str = "other";
const NOT_SURE: &str = "not-sure";
const CODE_WHOSE: &str = "code-whose";
const BACK_WHOSE: &str = "back-whose";

/// One account: its state as the value of its radios.
#[derive(Clone)]
struct Row {
    account: Id<Account>,
    name: String,
    state: RwSignal<String>,
}

/// A place: the value of its radios, and the name for "Other".
#[derive(Clone, Copy)]
struct Whose {
    value: RwSignal<String>,
    name: RwSignal<String>,
}

impl Whose {
    /// `None`: nothing is chosen.
    fn new(place: Option<Place>) -> Self {
        let (value, name) = match place {
            None => ("", String::new()),
            Some(Place::Mine) => (MINE, String::new()),
            Some(Place::NotSure) => (NOT_SURE, String::new()),
            Some(Place::Other(name)) => (OTHER, name),
        };
        Self { value: RwSignal::new(value.to_owned()), name: RwSignal::new(name) }
    }

    /// `None` while nothing is chosen, or nobody is named.
    fn place(&self) -> Option<Place> {
        self.value.with_untracked(|value| match value.as_str() {
            MINE | MY_EMAIL => Some(Place::Mine),
            NOT_SURE => Some(Place::NotSure),
            OTHER => self.name.with_untracked(|name| (!name.trim().is_empty()).then(|| Place::Other(name.clone()))),
            _ => None,
        })
    }

    fn wants_name(&self) -> bool {
        self.value.with_untracked(|value| value == OTHER) && self.place().is_none()
    }
}

/// The page.
pub fn two_step_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let lens = store.lens_now();
    let names = export::Names::new(&lens, words);
    let row = |account: &Account| Row {
        account: account.id,
        name: names.account(account),
        state: RwSignal::new(state_value(two_step::state(account)).to_owned()),
    };
    let rows = StoredValue::new_local(lens.ours().map(row).collect::<Vec<_>>());
    let code = Whose::new(two_step::code(&lens));
    let (kind, back) =
        two_step::recovery(&lens).map_or((RecoveryKind::Phone, None), |(kind, place)| (kind, Some(place)));
    let back = Whose::new(back);
    if kind == RecoveryKind::Email && back.value.with_untracked(|value| value == MINE) {
        back.value.set(MY_EMAIL.to_owned());
    }
    let submit = move |()| {
        let mut wrong = Vec::new();
        if code.wants_name() {
            wrong.push(FieldError::new(CODE_WHOSE, words.two_step_whose_empty()));
        }
        if back.wants_name() {
            wrong.push(FieldError::new(BACK_WHOSE, words.two_step_back_whose_empty()));
        }
        if wrong.is_empty() {
            let all = rows.with_value(|rows| rows.iter().map(pair).collect::<Vec<_>>());
            let edits = two_step::store_states(&store.plan_now(), &all);
            if store.answer(PlanPage::TwoStep, edits, words.two_step_done()).is_ok() {
                wrong.extend(keep_code(store, code));
                if wrong.is_empty() {
                    shell::go_on(store, PlanPage::TwoStep);
                }
            }
        }
        errors.set(wrong);
    };
    let lines = rows.with_value(|rows| rows.iter().enumerate().map(|(at, row)| line(store, at, row)).collect_view());
    let all_off =
        Memo::new(move |_| rows.with_value(|rows| rows.iter().all(|row| row.state.with(|state| state == "off"))));
    view! {
        <Question at=PlanPage::TwoStep title=shell::question_title(words, PlanPage::TwoStep)
            lead=words.two_step_lead() errors=errors>
            <Form on_submit=submit>
                {lines}
                {move || (!all_off.get()).then(|| code_line(store, code, errors))}
                <Disclosure summary=words.button_say_more()>{back_line(store, back, errors)}</Disclosure>
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

fn line(store: Store, at: usize, row: &Row) -> AnyView {
    let words = store.words;
    let mine = row.clone();
    let pick = move |value: String| {
        mine.state.set(value);
        let edits = two_step::store_states(&store.plan_now(), &[pair(&mine)]);
        // A choice among three is never refused.
        store.dispatch(&Edit::Many(edits), &words.two_step_done_one(&mine.name)).ok();
    };
    let options = vec![
        Choice::new(state_value(Some(OnOff::On)), words.answer_yes()),
        Choice::new(state_value(Some(OnOff::Off)), words.answer_no()),
        Choice::new(state_value(None), words.answer_not_sure()),
    ];
    let id = ["two-step-", &at.to_string()].concat();
    view! {
        <Radios id=id legend=row.name.clone() options=options selected=row.state on_pick=pick arrange=Arrange::Line/>
    }
    .into_any()
}

fn code_line(store: Store, code: Whose, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let keep = Callback::new(move |()| show(errors, keep_code(store, code)));
    let options =
        vec![Choice::new(MINE, words.two_step_my_phone()), Choice::new(OTHER, words.answer_other()), unsure(words)];
    whose(words, "code", words.two_step_code(), options, code, keep, (CODE_WHOSE, words.two_step_whose()), errors)
}

fn back_line(store: Store, back: Whose, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let keep = Callback::new(move |()| show(errors, keep_back(store, back)));
    let options = vec![
        Choice::new(MINE, words.two_step_my_phone()),
        Choice::new(MY_EMAIL, words.two_step_my_email()),
        Choice::new(OTHER, words.answer_other()),
        unsure(words),
    ];
    whose(words, "back", words.two_step_back(), options, back, keep, (BACK_WHOSE, words.two_step_back_whose()), errors)
}

#[expect(
    clippy::too_many_arguments,
    reason = "two lines of one page share it; a type for its arguments would say less"
)]
fn whose(
    words: Words,
    id: &'static str,
    legend: &'static str,
    options: Vec<Choice>,
    whose: Whose,
    keep: Callback<()>,
    name: (&'static str, &'static str),
    errors: RwSignal<Vec<FieldError>>,
) -> AnyView {
    let value = whose.value;
    let pick = move |picked: String| {
        value.set(picked);
        keep.run(());
    };
    let is_other = Memo::new(move |_| value.with(|value| value == OTHER));
    let field = move || {
        is_other.get().then(|| {
            view! {
                <div class="reveal">
                    <TextField id=name.0 label=name.1 value=whose.name on_commit=move |_| keep.run(())
                        error=error_for(errors, name.0) error_prefix=words.error_prefix()/>
                </div>
            }
        })
    };
    view! {
        <Radios id=id legend=legend options=options selected=value on_pick=pick arrange=Arrange::Line/>
        {field}
    }
    .into_any()
}

/// Stores where the code goes, once it is complete. Gives what was refused.
fn keep_code(store: Store, code: Whose) -> Option<FieldError> {
    let words = store.words;
    let edits = two_step::store_code(&store.plan_now(), &code.place()?);
    let refused = store.dispatch(&Edit::Many(edits), words.two_step_done()).err()?;
    Some(FieldError::new(CODE_WHOSE, shell::refusal(words, &refused, words.two_step_whose())))
}

fn keep_back(store: Store, back: Whose) -> Option<FieldError> {
    let words = store.words;
    let kind =
        if back.value.with_untracked(|value| value == MY_EMAIL) { RecoveryKind::Email } else { RecoveryKind::Phone };
    let edits = two_step::store_recovery(&store.plan_now(), kind, &back.place()?);
    let refused = store.dispatch(&Edit::Many(edits), words.two_step_done()).err()?;
    Some(FieldError::new(BACK_WHOSE, shell::refusal(words, &refused, words.two_step_back_whose())))
}

/// Shows what was refused. Nothing moves when all is well: the next press may be under way.
fn show(errors: RwSignal<Vec<FieldError>>, wrong: Option<FieldError>) {
    if let Some(wrong) = wrong {
        errors.set(vec![wrong]);
    }
}

fn unsure(words: Words) -> Choice {
    Choice::new(NOT_SURE, words.answer_not_sure())
}

const fn state_value(state: Option<OnOff>) -> &'static str {
    match state {
        Some(OnOff::On) => "on",
        Some(OnOff::Off) => "off",
        None => NOT_SURE,
    }
}

fn pair(row: &Row) -> (Id<Account>, Option<OnOff>) {
    (row.account, row.state.with_untracked(|state| OnOff::parse(state)))
}

//! The fields of one department, or the undo line in their place. Tests: the journeys.

use crate::components::{Button, ButtonKind, Checkbox, Disclosure, FieldError, TextField, UndoLine, error_for};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::departments::{self, Row};
use plan::model::Department;
use plan::{Edit, Id};

pub(super) const NAME: &str = "-name";
pub(super) const GUIDE: &str = "-guide";
const CONTACT: &str = "-contact";
const GOAL: &str = "-goal";
const SHARE: &str = "-share";
const QUESTIONS: &str = "-questions";

/// One department as it is typed.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) id: Id<Department>,
    pub(super) removed: RwSignal<bool>,
    /// The record as it was when it was removed.
    gone: StoredValue<Option<Department>>,
    name: RwSignal<String>,
    contact: RwSignal<String>,
    goal: RwSignal<String>,
    share: RwSignal<String>,
    questions: RwSignal<String>,
    guide: RwSignal<String>,
    told: RwSignal<bool>,
}

impl Line {
    pub(super) fn new(row: &Row) -> Self {
        let text = |text: &String| RwSignal::new(text.clone());
        Self {
            id: row.id,
            removed: RwSignal::new(false),
            gone: StoredValue::new(None),
            name: text(&row.name),
            contact: text(&row.contact),
            goal: text(&row.goal),
            share: text(&row.can_share),
            questions: text(&row.questions),
            guide: text(&row.guide),
            told: RwSignal::new(row.told),
        }
    }

    /// What stands in the fields now.
    pub(super) fn row(self) -> Row {
        Row {
            id: self.id,
            name: self.name.get_untracked(),
            contact: self.contact.get_untracked(),
            goal: self.goal.get_untracked(),
            can_share: self.share.get_untracked(),
            questions: self.questions.get_untracked(),
            guide: self.guide.get_untracked(),
            told: self.told.get_untracked(),
        }
    }

    /// The id of a field.
    pub(super) fn field(self, ending: &str) -> String {
        self.id.to_string() + ending
    }

    /// Stores what is complete; gives what was refused.
    pub(super) fn keep(self, store: Store) -> Option<FieldError> {
        let words = store.words;
        let edits = departments::write(&store.plan_now(), &self.row());
        let label = words.departments_changed();
        let refusal = store.dispatch_typed(&Edit::Many(edits), label, &self.field("")).err()?;
        let (ending, field) = match &refusal {
            plan::Refusal::BadValue(repair) => self.of_path(store, &repair.path),
            _ => (NAME, words.departments_contact()),
        };
        Some(FieldError::new(self.field(ending), shell::refusal(words, &refusal, field)))
    }

    /// The field that a path of the record belongs to, and its label.
    fn of_path(self, store: Store, path: &str) -> (&'static str, &'static str) {
        let words = store.words;
        match path.split('/').next().unwrap_or_default() {
            "representative" => (CONTACT, words.departments_contact()),
            "goal" => (GOAL, words.departments_goal()),
            "can_share" => (SHARE, words.departments_share()),
            "sends_questions" => (QUESTIONS, words.departments_questions()),
            "guide" => (GUIDE, words.departments_guide()),
            _ => (NAME, words.sheet_name()),
        }
    }
}

/// The fields, or the undo line once it was removed.
pub(super) fn view(store: Store, line: Line, number: u32, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    (move || if line.removed.get() { undo(store, line, number) } else { fields(store, line, number, errors) })
        .into_any()
}

fn undo(store: Store, line: Line, number: u32) -> AnyView {
    let words = store.words;
    let name = untrack(|| called(store, line, number));
    let bring_back = move |()| {
        line.removed.set(false);
        if let Some(department) = line.gone.get_value() {
            let label = words.departments_back(&department.name);
            store.dispatch(&Edit::add(&department), &label).ok();
        }
        request_animation_frame(move || {
            crate::bridge::surroundings::focus(&line.field(NAME));
        });
    };
    view! { <UndoLine text=words.removed(&name) undo=words.button_undo() on_undo=bring_back/> }.into_any()
}

/// The name, or "Department 2" while it has none.
fn called(store: Store, line: Line, number: u32) -> String {
    let name = line.name.get();
    if name.trim().is_empty() { store.words.departments_number(number) } else { name.trim().to_owned() }
}

fn fields(store: Store, line: Line, number: u32, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let refused = RwSignal::new(Vec::<FieldError>::new());
    let keep = Callback::new(move |_: String| refused.set(line.keep(store).into_iter().collect()));
    let error = move |ending: &str| {
        let (now, summary) = (error_for(refused, line.field(ending)), error_for(errors, line.field(ending)));
        Signal::derive(move || now.get().or_else(|| summary.get()))
    };
    let field = move |ending: &'static str,
                      label: &'static str,
                      value: RwSignal<String>,
                      hint: Option<&'static str>| {
        match hint {
            Some(hint) => view! {
                <TextField id=line.field(ending) label=label value=value hint=hint on_commit=keep error=error(ending) error_prefix=words.error_prefix()/>
            }
            .into_any(),
            None => view! {
                <TextField id=line.field(ending) label=label value=value on_commit=keep error=error(ending) error_prefix=words.error_prefix()/>
            }
            .into_any(),
        }
    };
    let remove = move |()| {
        let plan = store.plan_now();
        line.gone.set_value(plan.get(line.id));
        if line.gone.with_value(Option::is_some) {
            let name = line.name.get_untracked();
            store.dispatch(&Edit::remove(line.id), &words.departments_removed(name.trim())).ok();
        }
        line.removed.set(true);
    };
    let tick = move |on: bool| {
        line.told.set(on);
        keep.run(String::new());
    };
    let called = move || called(store, line, number);
    view! {
        <fieldset class="field" id=line.field("")>
            <legend class="field__label" dir="auto">{called}</legend>
            <TextField id=line.field(NAME) label=words.departments_name(number) value=line.name on_commit=keep error=error(NAME)
                error_prefix=words.error_prefix()/>
            {field(CONTACT, words.departments_contact(), line.contact, Some(words.departments_contact_hint()))}
            <Disclosure summary=words.button_say_more() suffix=words.departments_number(number)>
                {field(GOAL, words.departments_goal(), line.goal, None)}
                {field(SHARE, words.departments_share(), line.share, None)}
                {field(QUESTIONS, words.departments_questions(), line.questions, None)}
                {field(GUIDE, words.departments_guide(), line.guide, Some(words.departments_guide_hint()))}
                <Checkbox id=line.field("-told") label=words.departments_told() checked=Signal::derive(move || line.told.get()) on_tick=tick/>
            </Disclosure>
            <Button label=Signal::derive(move || words.button_remove_what(&called())) kind=ButtonKind::Quiet on_press=remove/>
        </fieldset>
    }
    .into_any()
}

//! The crisis sheet, and the six pages behind its "Change" links.
//!
//! Every complete change is stored at once, so that the sheet beside the questions follows and Undo takes back one thing.
//! "Continue" on a page behind "Change" goes back to the sheet. Tests: `plan::answers::crisis`, the journeys in
//! `tests/e2e`.

mod busy;
mod cases;
mod first_hour;
mod leads;
mod phones;
mod sheet;
mod words;

pub use busy::busy_page;
pub use cases::cases_page;
pub use first_hour::first_hour_page;
pub use leads::leads_page;
pub use phones::phones_page;
pub use sheet::crisis_page;
pub use words::words_page;

use crate::components::{Button, ButtonKind, Choice, FieldError, Form};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::starters;
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::answers::crisis;
use plan::lens::Lens;
use plan::model::Person;
use plan::{Edit, Id, Refusal};

/// What the pages share: the store, the cases that are assumed, what has to be mended.
#[derive(Clone, Copy)]
struct Base {
    store: Store,
    first: StoredValue<Vec<Edit>>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Base {
    fn new() -> Self {
        let store = use_store();
        let first = StoredValue::new(starters::first_cases(store));
        Self { store, first, errors: RwSignal::new(Vec::new()) }
    }

    fn first(&self) -> Vec<Edit> {
        self.first.get_value()
    }

    /// The plan as the page shows it: with the assumed cases. The reader runs again when the plan changes.
    fn lens(&self) -> Lens {
        let plan = self.first.with_value(|first| crisis::preview(&self.store.plan(), first));
        Lens::new(&plan, self.store.today.get_untracked())
    }

    /// Stores edits; what is refused is shown at the control `id`, called `label`.
    fn keep(&self, edits: Vec<Edit>, done: &str, id: &str, label: &str) -> bool {
        self.keep_at(edits, done, &|_| (id.to_owned(), label.to_owned()))
    }

    /// The same where one of several controls may be refused: `at` gives the control of a path, and what it is called.
    fn keep_at(&self, edits: Vec<Edit>, done: &str, at: &dyn Fn(&str) -> (String, String)) -> bool {
        let refused = self.store.dispatch(&Edit::Many(edits), done).err();
        let fine = refused.is_none();
        let error = refused.map(|refusal| {
            let path = match &refusal {
                Refusal::BadValue(repair) => repair.path.as_str(),
                _ => "",
            };
            let (id, label) = at(path);
            FieldError::new(id, shell::refusal(self.store.words, &refusal, &label))
        });
        self.errors.set(error.into_iter().collect());
        fine
    }

    /// A page behind "Change": what comes first, then the form. `submit` says whether all is stored.
    fn page(
        &self,
        at: PlanPage,
        title: &'static str,
        lead: &'static str,
        submit: Callback<(), bool>,
        body: AnyView,
    ) -> AnyView {
        let store = self.store;
        let on_submit = move |()| {
            if submit.run(()) {
                shell::go_on(store, at);
            }
        };
        let lead = (!lead.is_empty()).then(|| view! { <p>{lead}</p> });
        view! {
            <Question at=at title=title lead=starters::danger(store) errors=self.errors>
                {lead}
                <Form on_submit=on_submit>
                    {body}
                    <Continue/>
                </Form>
            </Question>
        }
        .into_any()
    }
}

/// The place in a list that a path names: `steps/2/text`.
fn place_in(path: &str) -> usize {
    path.split('/').find_map(|part| part.parse().ok()).unwrap_or_default()
}

/// The people a choice offers, after one with an empty value.
fn people(lens: &Lens, none: &str) -> Vec<Choice> {
    let mut all = vec![Choice::new("", none)];
    for person in lens.team() {
        all.push(Choice::new(person.id.as_str(), person.name.as_str()));
    }
    all
}

/// The person of a choice.
fn person(value: &str) -> Option<Id<Person>> {
    if value.is_empty() { None } else { Id::parse(value) }
}

/// The value of a person in a choice.
fn value(person: Option<Id<Person>>) -> String {
    person.map(|id| id.to_string()).unwrap_or_default()
}

/// "Move up", "Move down" and "Remove" of one entry in an ordered list; their ids are `{id}-up`, `{id}-down`.
fn move_buttons(
    base: Base,
    id: &str,
    name: Signal<String>,
    shift: Callback<bool>,
    remove: Callback<()>,
    alone: Signal<bool>,
) -> AnyView {
    let words = base.store.words;
    let [up_id, down_id] = ["-up", "-down"].map(|end| [id, end].concat());
    let button = move |id: Option<String>, label: &'static str, press: Callback<()>| {
        view! {
            <button class="button button--quiet" type="button" id=id on:click=move |_| press.run(())>
                {label}<span class="hidden">" "{move || name.get()}</span>
            </button>
        }
    };
    let remove = move || (!alone.get()).then(|| button(None, words.button_remove(), remove));
    view! {
        <div class="buttons">
            {button(Some(up_id), words.button_move_up(), Callback::new(move |()| shift.run(true)))}
            {button(Some(down_id), words.button_move_down(), Callback::new(move |()| shift.run(false)))}
            {remove}
        </div>
    }
    .into_any()
}

/// A button that adds something.
fn add_button(label: &'static str, press: Callback<()>) -> AnyView {
    view! { <Button label=label kind=ButtonKind::Secondary on_press=press/> }.into_any()
}

/// The pages behind this step.
fn links(store: Store) -> AnyView {
    let words = store.words;
    let pages = [
        (PlanPage::Case, words.case_title()),
        (PlanPage::CrisisTeam, words.team_title()),
        (PlanPage::Rush, words.rush_title()),
        (PlanPage::Incidents, words.incidents_title()),
    ];
    let all = pages.map(|(page, title)| view! { <li><a href=store.href(page)>{title}</a></li> });
    all.into_iter().collect_view().into_any()
}

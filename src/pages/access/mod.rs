//! "Who can get in today?": people by accounts, shared passwords, full control.
//!
//! Each tick is kept at once; what the page shows is read from the plan, so Undo and Back show the truth. Continue only
//! says that the question was answered. Tests: `plan::answers::access`, the journeys.

mod more;
mod questions;
mod table;

use crate::bridge::device;
use crate::components::{ButtonKind, ButtonRow, FieldError, Form, LinkButton};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::answers::access::{Who, somebody};
use plan::answers::passwords;
use plan::lens::Lens;
use plan::model::{Account, Person};
use plan::{Edit, Id, Plan};

/// Value of the row "Someone else, or not sure".
const SOMEBODY: &str = "somebody";
/// Value of "Not sure".
const NOT_SURE: &str = "not_sure";

/// The page.
pub fn access_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let lens = store.lens_now();
    let ours = lens.ours().count();
    let empty = ours == 0 || rows(&lens).is_empty();
    let errors = RwSignal::new(Vec::new());
    // What was refused when a field was left; the summary takes the focus only after Continue.
    let refused = RwSignal::new(Vec::new());
    let picture = Route::in_plan(&store.id(), PlanPage::Pictures).with("at=access&from=access").href();
    let body = if empty {
        view! {
            <p>{words.access_empty()}</p>
            <ButtonRow>
                <LinkButton href=store.href(PlanPage::Accounts) label=words.access_to_accounts() kind=ButtonKind::Secondary/>
                <LinkButton href=store.href(PlanPage::People) label=words.access_to_people() kind=ButtonKind::Secondary/>
            </ButtonRow>
        }
        .into_any()
    } else {
        view! {
            {table::table(store)}
            {questions::shared(store)}
            {questions::control(store)}
            {more::more(store, refused)}
            <p><a href=picture>{words.pictures_see_access()}</a></p>
        }
        .into_any()
    };
    view! {
        <Question at=PlanPage::Access title=words.access_title() lead=words.access_lead() why=words.access_why()
            errors=errors wide={ours > 5}>
            <Form on_submit=move |()| submit(store, errors, refused)>
                {body}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

fn submit(store: Store, errors: RwSignal<Vec<FieldError>>, refused: RwSignal<Vec<FieldError>>) {
    errors.set(refused.get_untracked());
    if refused.with_untracked(|refused| !refused.is_empty()) {
        return;
    }
    let edits = passwords::raise(&store.plan_now(), store.today.get_untracked());
    if store.answer(PlanPage::Access, edits, store.words.access_done()).is_ok() {
        shell::go_on(store, PlanPage::Access);
    }
}

/// Everybody who gets a row of their own, by department where there are departments.
fn rows(lens: &Lens) -> Vec<&Person> {
    let nobody_known = somebody(&lens.plan);
    let mut people: Vec<&Person> = lens.people.iter().filter(|person| Some(person.id) != nobody_known).collect();
    people
        .sort_by_key(|person| lens.departments.iter().position(|department| person.department == Some(department.id)));
    people
}

/// A row of the table or an answer of a select by its value.
fn who(plan: &Plan, words: Words, value: &str) -> Option<Who<'static>> {
    if value == SOMEBODY {
        return Some(Who::Somebody(words.access_somebody_name()));
    }
    let id = Id::<Person>::parse(value)?;
    plan.get(id).map(|_| Who::Known(id))
}

/// The value of a person in the controls of this page.
fn value_of(plan: &Plan, person: Id<Person>) -> String {
    if somebody(plan) == Some(person) { SOMEBODY.to_owned() } else { person.to_string() }
}

/// The name of an account, as everywhere.
fn account_name(lens: &Lens, words: Words, account: &Account) -> String {
    Names::new(lens, words).account(account)
}

/// The same by id, for the label of an edit.
fn account_label(store: Store, id: Id<Account>) -> String {
    Names::new(&store.lens_now(), store.words).account_id(id)
}

/// Hands edits of a control to the store. They hold no typed text, so there is nothing to mend at a field.
fn keep(store: Store, edits: Vec<Edit>, label: &str) {
    if store.dispatch(&Edit::Many(edits), label).is_err() {
        // A record went in the meantime (another window): the page shows what is there now.
        drop(store.lens_now());
    }
}

/// A new id for a record.
fn ids() -> impl FnMut(&'static str) -> plan::Key {
    device::new_key
}

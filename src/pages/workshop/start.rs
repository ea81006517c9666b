//! Three short answers: for whom, when, how long. On a plan that is there, the last two.
//!
//! A new plan is made when they fit, and not before. Tests: `tests/e2e/workshop.spec.mjs`.

use crate::bridge::{device, surroundings};
use crate::components::{
    Button, ButtonRow, Choice, ErrorSummary, FieldError, FieldKind, Form, Radios, TextField, error_for,
};
use crate::flow::PlanPage;
use crate::hand_over;
use crate::route::{Route, Screen};
use crate::shell::{self, PlainScreen, PlanScreen};
use crate::store::{Store, use_store};
use chrono::NaiveDate;
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::answers::spot::day;
use plan::answers::you::clean;
use plan::model::{Org, Path, Workshop, WorkshopKind};
use plan::{Edit, Id};
use workshop::agenda::{LENGTHS, propose, usual_parts};

const CLIENT: &str = "workshop-client";
const ON: &str = "workshop-on";
/// The longest name of a business.
const NAME: usize = 80;

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct Answers {
    client: RwSignal<String>,
    on: RwSignal<String>,
    minutes: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Answers {
    fn new() -> Self {
        Self {
            client: RwSignal::new(String::new()),
            on: RwSignal::new(String::new()),
            minutes: RwSignal::new("90".to_owned()),
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// The name and the day when both fit; else everything that is wrong is shown.
    fn read(self, words: Words, with_client: bool) -> Option<(String, NaiveDate)> {
        let (client, on) = (clean(&self.client.get_untracked()), day(&self.on.get_untracked()));
        let mut errors = Vec::new();
        if with_client && client.is_empty() {
            errors.push(FieldError::new(CLIENT, words.workshop_client_empty()));
        } else if client.chars().count() > NAME {
            errors.push(FieldError::new(CLIENT, words.error_too_long(words.workshop_client(), NAME as u32)));
        }
        if on.is_none() {
            errors.push(FieldError::new(ON, words.workshop_on_empty()));
        }
        let fine = errors.is_empty();
        self.errors.set(errors);
        on.filter(|_| fine).map(|on| (client, on))
    }

    fn minutes(self) -> Option<u32> {
        self.minutes.get_untracked().parse().ok()
    }

    fn when(self, words: Words) -> AnyView {
        let options: Vec<Choice> = LENGTHS.into_iter().map(|minutes| length(words, minutes)).collect();
        view! {
            <TextField id=ON label=words.workshops_on() value=self.on kind=FieldKind::Date error=error_for(self.errors, ON)
                error_prefix=words.error_prefix()/>
            <Radios id="workshop-minutes" legend=words.workshop_minutes() options=Signal::stored(options)
                selected=self.minutes on_pick=move |picked: String| self.minutes.set(picked)/>
        }
        .into_any()
    }
}

/// A length, and what fits into it.
pub(super) fn length(words: Words, minutes: u32) -> Choice {
    Choice::new(minutes.to_string(), words.workshops_line_minutes(minutes))
        .hinted(words.workshop_minutes_about(minutes))
}

/// Adds a workshop with its agenda to the open plan, as one step.
fn add(store: Store, on: NaiveDate, minutes: Option<u32>) -> Result<Id<Workshop>, plan::Refusal> {
    let seen = store.seen_now();
    let id = store.new_id::<Workshop>();
    let mut one = Workshop {
        o: store.plan_now().next_order("workshops"),
        on,
        kind: WorkshopKind::Planning,
        minutes,
        ..Workshop::new(id)
    };
    let names = Names::new(&seen.lens, store.words);
    one.agenda = propose(&names, &seen.report, &one, &usual_parts(workshop::agenda::length(&one)));
    store.dispatch(&Edit::add(&one), store.words.workshop_planned()).map(|()| id)
}

/// For whom, when, how long: a new plan.
pub fn start_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let answers = Answers::new();
    let submit = move |()| {
        let Some((client, on)) = answers.read(words, true) else { return };
        let id = store.start_plan(Path::Departments);
        let before = store.org_now();
        let named = Edit::change(&before, &Org { title: client, ..before.clone() });
        // What is refused here is the name: it looks like a password.
        let done = store.dispatch(&named, words.workshop_planned());
        let done = done.and_then(|()| add(store, on, answers.minutes()));
        match done {
            Ok(workshop) => {
                device::replace_address(&Route::in_plan(&id, PlanPage::Home));
                shell::go_to_record(store, PlanPage::Workshop, workshop.key);
            }
            Err(refusal) => {
                store.close();
                let text = shell::refusal(words, &refusal, words.workshop_client());
                answers.errors.set(vec![FieldError::new(CLIENT, text)]);
            }
        }
    };
    view! {
        <PlainScreen title=words.workshop_start_title() lead=words.workshop_start_lead() errors=answers.errors>
            {hand_over::removed(store)}
            <Form on_submit=submit>
                <TextField id=CLIENT label=words.workshop_client() value=answers.client hint=words.workshop_client_hint()
                    error=error_for(answers.errors, CLIENT) error_prefix=words.error_prefix()/>
                {answers.when(words)}
                <ButtonRow><Button label=words.workshop_start_go() submit=true/></ButtonRow>
            </Form>
            <p>
                {words.workshop_start_known()} " "
                <a href=Route::to(Screen::Home).href()>{words.workshop_start_plans()}</a>
            </p>
        </PlainScreen>
    }
    .into_any()
}

/// A plan without any workshop: when, and how long.
pub(super) fn plan_one(store: Store) -> AnyView {
    let words = store.words;
    let answers = Answers::new();
    let submit = move |()| {
        let Some((_, on)) = answers.read(words, false) else { return };
        match add(store, on, answers.minutes()) {
            // The address may name one that is gone.
            Ok(id) => shell::go_to_record(store, PlanPage::Workshop, id.key),
            Err(refusal) => {
                let text = shell::refusal(words, &refusal, words.workshops_on());
                answers.errors.set(vec![FieldError::new(ON, text)]);
            }
        }
    };
    let summary = view! {
        <ErrorSummary title=words.error_summary_title() errors=answers.errors jump=surroundings::focus/>
    };
    view! {
        <PlanScreen at=PlanPage::Workshop title=Signal::stored(words.workshop_title_new().to_owned())
            lead=words.workshop_new_lead()>
            {summary}
            <Form on_submit=submit>
                {answers.when(words)}
                <ButtonRow><Button label=words.workshop_none_go() submit=true/></ButtonRow>
            </Form>
            <p><a href=store.href(PlanPage::Workshops)>{words.workshop_all()}</a></p>
        </PlanScreen>
    }
    .into_any()
}

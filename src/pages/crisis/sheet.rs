//! "Your crisis sheet": filled in from the roles, as it will print, with "Change" at each part. Only what nobody can guess
//! is asked here. Tests: `plan::answers::crisis`, the journeys in `tests/e2e`.

use super::Base;
use crate::calm::calmly;
use crate::choosing;
use crate::components::{
    Choice, Disclosure, FieldError, FieldKind, Form, Radios, SummaryList, SummaryRow, TextField, error_for,
};
use crate::flow::PlanPage;
use crate::paper;
use crate::route::Route;
use crate::shell::{self, Continue, Question};
use crate::starters;
use crate::store::Store;
use export::outline::{self, Block, CopyChoice, Edition};
use leptos::prelude::*;
use plan::answers::crisis::{self, Answer, chosen, steps};
use plan::answers::who::{LATER, NOT_SURE, Open, Unsettled};
use plan::lens::Lens;
use plan::lens::crisis::{JOBS, Job};
use plan::model::{Authority, Person};
use plan::{Fact, Id};

const NUMBER: &str = "emergency";

/// What is asked.
#[derive(Clone, Copy)]
struct Draft {
    base: Base,
    authority: RwSignal<Fact<Authority>>,
    number: RwSignal<String>,
    phones: StoredValue<Vec<(Id<Person>, RwSignal<String>)>>,
}

/// The page.
pub fn crisis_page() -> AnyView {
    let base = Base::new();
    let (store, words) = (base.store, base.store.words);
    let said = crisis::read(&store.lens_now());
    let phones = said.phones.into_iter().map(|(id, phone)| (id, RwSignal::new(phone))).collect();
    let draft = Draft {
        base,
        authority: RwSignal::new(said.authority),
        number: RwSignal::new(said.number),
        phones: StoredValue::new(phones),
    };
    let submit = move |()| {
        let edits = crisis::go_past(&store.plan_now(), &draft.answer(), &base.first());
        match store.answer(PlanPage::Crisis, edits, words.crisis_sheet_done()) {
            Ok(()) => shell::go_on(store, PlanPage::Crisis),
            Err(refusal) => draft.refuse(&refusal),
        }
    };
    view! {
        <Question at=PlanPage::Crisis title=shell::question_title(words, PlanPage::Crisis) lead=starters::danger(store)
            errors=base.errors wide=true>
            <p>{words.crisis_sheet_lead()}</p>
            <div class="crisis">
                <div><h2 class="hidden">{words.crisis_sheet_as_printed()}</h2>{draft.paper()}{rest(base)}</div>
                <Form on_submit=submit>
                    {draft.fields()}
                    <Continue/>
                </Form>
            </div>
        </Question>
    }
    .into_any()
}

impl Draft {
    fn answer(&self) -> Answer {
        let authority = self.authority.get();
        let phones = self.phones.with_value(|all| all.iter().map(|(id, text)| (*id, text.get_untracked())).collect());
        Answer { authority, number: self.number.get_untracked(), phones }
    }

    fn refuse(&self, refusal: &plan::Refusal) {
        let words = self.base.store.words;
        // Said beside the number that does not fit.
        let (id, label) = match refusal {
            plan::Refusal::BadValue(repair) if repair.table == "people" => {
                let name = Id::<Person>::parse(&repair.id).and_then(|id| self.base.store.plan_now().get(id));
                let name = name.map(|person| person.name).unwrap_or_default();
                (["phone-", &repair.id].concat(), words.crisis_sheet_phone(&name))
            }
            _ => (NUMBER.to_owned(), words.crisis_sheet_number().to_owned()),
        };
        self.base.errors.set(vec![FieldError::new(id, shell::refusal(words, refusal, &label))]);
    }

    /// Stores what is complete.
    fn keep(&self) {
        let store = self.base.store;
        let edits = crisis::store(&store.plan_now(), &self.answer());
        match store.dispatch(&plan::Edit::Many(edits), store.words.crisis_sheet_done()) {
            Ok(()) => self.base.errors.set(Vec::new()),
            Err(refusal) => self.refuse(&refusal),
        }
    }

    /// The sheet as it would print after "Continue".
    fn paper(self) -> AnyView {
        let store = self.base.store;
        let watch = move || drop((store.seen(), self.answer()));
        let outline = calmly(watch, move || {
            let plan = store.plan_now();
            let edits = crisis::go_past(&plan, &self.answer(), &self.base.first());
            let shown = plan::apply(&plan, &plan::Edit::Many(edits)).map_or(plan, |applied| applied.plan);
            let lens = Lens::new(&shown, store.today.get());
            outline::plan(&lens, &store.seen().report, store.words, Edition::Team, CopyChoice::Everything)
        });
        (move || outline.with(|outline| paper::crisis_parts(outline, &|part| change(store, part)))).into_any()
    }

    fn fields(self) -> AnyView {
        let (store, words) = (self.base.store, self.base.store.words);
        let options: Vec<Choice> = [
            (Authority::Yes.as_str(), words.authority_yes()),
            (Authority::NoKeepCalling.as_str(), words.authority_keep_calling()),
            (Authority::OnlyIfWorse.as_str(), words.authority_only_worse()),
            (NOT_SURE, words.answer_not_sure()),
            (LATER, words.choosing_later()),
        ]
        .map(|(word, label)| Choice::new(word, label))
        .to_vec();
        let fact = self.authority;
        let selected = move || match fact.get() {
            Fact::Decided(authority) => authority.as_str().to_owned(),
            open => Unsettled::of(&open).map_or("", |open| open.word()).to_owned(),
        };
        let set = move |now: Fact<Authority>| {
            fact.set(now);
            self.keep();
        };
        let pick = move |picked: String| {
            let left = Unsettled::parse(&picked, Unsettled::of(&fact.get_untracked()).as_ref());
            let decided = Authority::parse(&picked).map_or(Fact::Unlooked, Fact::Decided);
            set(left.map_or(decided, Unsettled::fact));
        };
        let later = move || Unsettled::of(&fact.get()).and_then(|open| open.later());
        let decide = Callback::new(move |now: Open| set(Unsettled::Later(now).fact()));
        let leave = Callback::new(move |_: String| self.keep());
        let lens = store.lens_now();
        let is_preset =
            lens.crisis.emergency_number.is_empty() && self.number.with_untracked(|number| !number.is_empty());
        let hint = if is_preset { words.crisis_sheet_number_hint() } else { words.crisis_sheet_number_hint_none() };
        let phones: Vec<AnyView> = self.phones.with_value(|all| {
            let field = |(id, text): &(Id<Person>, RwSignal<String>)| {
                let name = lens.person(*id).map(|person| person.name.clone()).unwrap_or_default();
                let label = words.optional(&words.crisis_sheet_phone(&name));
                let id = ["phone-", id.as_str()].concat();
                view! {
                    <TextField id=id.clone() label=label value=*text kind=FieldKind::Phone on_commit=leave
                        error=error_for(self.base.errors, id) error_prefix=words.error_prefix()/>
                }
                .into_any()
            };
            all.iter().map(field).collect()
        });
        let phones = (!phones.is_empty()).then(|| {
            view! {
                <fieldset class="field">
                    <legend class="field__label">{words.crisis_sheet_phones()}</legend>
                    <p class="field__hint">{words.crisis_sheet_phones_hint()}</p>
                    {phones}
                </fieldset>
            }
        });
        view! {
            <Radios id="authority" legend=words.crisis_sheet_authority() options=options selected=Signal::derive(selected)
                on_pick=pick/>
            {choosing::later(store, "authority".to_owned(), words.crisis_sheet_authority().to_owned(), Signal::derive(later), decide)}
            {phones}
            <TextField id=NUMBER label=words.crisis_sheet_number() hint=hint value=self.number kind=FieldKind::Phone on_commit=leave
                error=error_for(self.base.errors, NUMBER) error_prefix=words.error_prefix()/>
        }
        .into_any()
    }
}

/// A link to a page behind "Change".
fn href(store: Store, page: PlanPage) -> String {
    Route::in_plan(&store.id(), page).with("from=crisis").href()
}

/// The link below a part of the sheet, by what stands in it.
fn change(store: Store, part: &[Block]) -> Option<AnyView> {
    let words = store.words;
    let (page, key) = part.iter().find_map(|block| match block {
        Block::Steps(_) => Some((PlanPage::FirstHour, "hour")),
        Block::Table(_) | Block::Lines(_) => Some((PlanPage::Phones, "phones")),
        Block::Quote(_) => Some((PlanPage::Words, "words")),
        _ => None,
    })?;
    let link = view! {
        <p class="screen-only">
            <a href=href(store, page)>{words.button_change()}<span class="hidden">" "{words.crisis_sheet_change(key)}</span></a>
        </p>
    };
    Some(link.into_any())
}

/// What stands elsewhere in the plan: who leads, the cases, busy times.
fn rest(base: Base) -> AnyView {
    let (store, words) = (base.store, base.store.words);
    let leads = move || {
        let lens = store.lens();
        let names = export::Names::new(&lens, words);
        let mut out = String::new();
        for job in JOBS {
            let who = lens.job_who(job);
            if !who.is_empty() {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(&words.crisis_sheet_leads_line(job_name(words, job), &names.whos(&who)));
            }
        }
        out
    };
    let cases = move || {
        let lens = base.lens();
        let names = export::Names::new(&lens, words);
        let all: Vec<_> = chosen(&lens).map(|case| names.case(case)).collect();
        all.join(" · ")
    };
    let levels = move || {
        let own = steps::read_levels(&store.lens());
        let mut out = String::new();
        for (level, own) in words.levels().into_iter().zip(own) {
            let when = if own.is_empty() { level.when } else { own.as_str() };
            for part in [if out.is_empty() { "" } else { " " }, level.name, ": ", when] {
                out.push_str(part);
            }
        }
        out
    };
    let busy = move || {
        let lens = store.lens();
        let all: Vec<_> = lens.busy.iter().map(|busy| busy.what.clone()).collect();
        all.join(" · ")
    };
    let row = move |key: &'static str, value: Signal<String>, page: PlanPage, part: &str| {
        view! {
            <SummaryRow key=key value=value empty=words.crisis_sheet_none() href=href(store, page)
                change=words.button_change() suffix=words.crisis_sheet_change(part)/>
        }
    };
    view! {
        <h2>{words.crisis_sheet_rest()}</h2>
        <SummaryList>
            {row(words.crisis_sheet_leads(), Signal::derive(leads), PlanPage::Leads, "leads")}
            {row(words.crisis_hour_levels(), Signal::derive(levels), PlanPage::FirstHour, "levels")}
            {row(words.crisis_sheet_cases(), Signal::derive(cases), PlanPage::Cases, "cases")}
            {row(words.crisis_sheet_busy(), Signal::derive(busy), PlanPage::Busy, "busy")}
        </SummaryList>
        <Disclosure summary=words.button_say_more()>
            <p>{words.crisis_more()}</p>
            <ul>{super::links(store)}</ul>
        </Disclosure>
    }
    .into_any()
}

fn job_name(words: messages::Words, job: Job) -> &'static str {
    match job {
        Job::Decides => words.crisis_decides(),
        Job::Speaks => words.crisis_speaks(),
        Job::ReadsReplies => words.crisis_reads(),
        Job::KeepsNotes => words.crisis_notes(),
    }
}

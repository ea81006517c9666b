//! "Who leads when something goes wrong?": filled in from the roles. Tests: `plan::answers::crisis::leads`.

use super::{Base, people, person, value};
use crate::choosing;
use crate::components::{Choice, FieldError, Select, error_for};
use crate::flow::PlanPage;
use leptos::prelude::*;
use plan::Who;
use plan::answers::crisis::leads::{self, Lead, Leads};
use plan::answers::who::{LATER, NOT_SURE, Open, Unsettled};
use plan::lens::crisis::{JOBS, Job};

/// The choice that leaves a job with everybody who holds the role.
const ROLE: &str = "role";

/// The page.
pub fn leads_page() -> AnyView {
    let base = Base::new();
    let (store, words) = (base.store, base.store.words);
    let draft = RwSignal::new(leads::read(&store.lens_now()));
    Effect::new(move || draft.set(leads::read(&store.lens())));
    let keep = Callback::new(move |()| {
        let now = draft.get_untracked();
        if let Some(at) = leads::same_twice(&now) {
            let twice = now.jobs.get(at).and_then(|lead| lead.stand_in).and_then(|id| store.plan_now().get(id));
            let text = words.crisis_leads_same(&twice.map(|person| person.name).unwrap_or_default());
            base.errors.set(vec![FieldError::new(id(at, "stand-in"), text)]);
            return false;
        }
        let edits = leads::store(&store.plan_now(), store.today.get_untracked(), &now);
        base.keep(edits, words.crisis_leads_done(), &id(0, "who"), words.crisis_decides())
    });
    let groups: Vec<AnyView> =
        JOBS.into_iter().enumerate().map(|(at, job)| group(base, draft, keep, at, job)).collect();
    let freeze = Asked {
        id: "leads-freeze".to_owned(),
        label: words.crisis_leads_freeze().to_owned(),
        what: words.crisis_leads_freeze().to_owned(),
        options: Signal::derive(move || people(&store.lens(), words.answer_no_one_yet())),
        chosen: Signal::derive(move || draft.with(|draft| value(draft.freeze))),
        open: Signal::derive(move || draft.with(|draft| draft.freeze_open.clone())),
    };
    let set_freeze = Callback::new(move |(picked, open): (String, Option<Unsettled>)| {
        draft.update(|draft| (draft.freeze, draft.freeze_open) = (person(&picked), open));
        keep.run(());
    });
    let body = view! {
        {groups}
        {select(base, freeze, set_freeze)}
    };
    base.page(PlanPage::Leads, words.crisis_leads_title(), words.crisis_leads_note(), keep, body.into_any())
}

fn id(at: usize, part: &str) -> String {
    ["leads-", &at.to_string(), "-", part].concat()
}

/// One job: who, and who stands in.
fn group(base: Base, draft: RwSignal<Leads>, keep: Callback<(), bool>, at: usize, job: Job) -> AnyView {
    let (store, words) = (base.store, base.store.words);
    let (name, hint) = match job {
        Job::Decides => (words.crisis_decides(), words.crisis_leads_decides_hint()),
        Job::Speaks => (words.crisis_speaks(), words.crisis_leads_speaks_hint()),
        Job::ReadsReplies => (words.crisis_reads(), words.crisis_leads_reads_hint()),
        Job::KeepsNotes => (words.crisis_notes(), words.crisis_leads_notes_hint()),
    };
    let lead = move || draft.with(|draft| draft.jobs.get(at).cloned().unwrap_or_default());
    let choices = move || {
        let lens = store.lens();
        let now = lead();
        let mut all = people(&lens, words.answer_no_one_yet());
        // "No one yet" is what the roles say; as an answer it is "Not sure".
        if now.holder.is_some() || now.shared || now.open.is_some() {
            all.remove(0);
        }
        let names: Vec<_> =
            leads::sharers(&lens, job).into_iter().filter_map(|id| lens.person(id)).map(|p| p.name.clone()).collect();
        if !names.is_empty() {
            all.push(Choice::new(ROLE, words.list(&names)));
        }
        // A firm or words that stand in the plan stay on offer.
        if let Some(who) = now.holder.filter(|who| who.person().is_none()) {
            all.push(Choice::new(OTHER, export::Names::new(&lens, words).who(&who)));
        }
        all
    };
    let chosen = move || match lead() {
        Lead { shared: true, .. } => ROLE.to_owned(),
        Lead { holder: Some(who), .. } => who.person().map_or(OTHER.to_owned(), |id| id.to_string()),
        Lead { holder: None, .. } => String::new(),
    };
    let change = move |set: &dyn Fn(&mut Lead)| {
        draft.update(|draft| {
            if let Some(lead) = draft.jobs.get_mut(at) {
                set(lead);
            }
        });
        keep.run(());
    };
    let who = Asked {
        id: id(at, "who"),
        label: words.crisis_leads_who().to_owned(),
        what: name.to_owned(),
        options: Signal::derive(choices),
        chosen: Signal::derive(chosen),
        open: Signal::derive(move || lead().open),
    };
    let pick = Callback::new(move |(picked, open): (String, Option<Unsettled>)| {
        change(&|lead| {
            lead.shared = picked == ROLE;
            if picked != OTHER {
                lead.holder = person(&picked).filter(|_| picked != ROLE).map(Who::Person);
            }
            lead.open.clone_from(&open);
        });
    });
    let stand_in = Asked {
        id: id(at, "stand-in"),
        label: words.role_stand_in_hint().to_owned(),
        what: words.facts_stand_in(name),
        options: Signal::derive(move || people(&store.lens(), words.answer_no_one_yet())),
        chosen: Signal::derive(move || value(lead().stand_in)),
        open: Signal::derive(move || lead().stand_in_open),
    };
    let pick_stand_in = Callback::new(move |(picked, open): (String, Option<Unsettled>)| {
        change(&|lead| (lead.stand_in, lead.stand_in_open) = (person(&picked), open.clone()));
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{name}</legend>
            <p class="field__hint">{hint}</p>
            {select(base, who, pick)}
            {select(base, stand_in, pick_stand_in)}
        </fieldset>
    }
    .into_any()
}

/// A choice of somebody that can be left open.
struct Asked {
    id: String,
    label: String,
    /// What "Who decides?" is about.
    what: String,
    options: Signal<Vec<Choice>>,
    /// The word that is chosen while nothing is open.
    chosen: Signal<String>,
    open: Signal<Option<Unsettled>>,
}

/// Draws it; `set` takes what was picked, and how it was left open.
fn select(base: Base, asked: Asked, set: Callback<(String, Option<Unsettled>)>) -> AnyView {
    let (store, words) = (base.store, base.store.words);
    let Asked { id, label, what, options, chosen, open } = asked;
    let all = move || {
        let mut all = options.get();
        all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
        all.push(Choice::new(LATER, words.choosing_later()));
        all
    };
    let selected = Memo::new(move |_| open.get().map_or_else(|| chosen.get(), |open| open.word().to_owned()));
    let pick = move |word: String| {
        let left = Unsettled::parse(&word, open.get_untracked().as_ref());
        let word = if left.is_some() { String::new() } else { word };
        set.run((word, left));
    };
    let later = Signal::derive(move || open.get().and_then(|open| open.later()));
    let decide = Callback::new(move |now: Open| set.run((String::new(), Some(Unsettled::Later(now)))));
    view! {
        <Select id=id.clone() label=label options=Signal::derive(all) selected=selected on_pick=pick
            error=error_for(base.errors, id.clone()) error_prefix=words.error_prefix()/>
        {choosing::later(store, id, what, later, decide)}
    }
    .into_any()
}

/// The choice of somebody who is no person of the plan.
const OTHER: &str = "other";

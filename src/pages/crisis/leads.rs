//! "Who leads when something goes wrong?": filled in from the roles. Tests: `plan::answers::crisis::leads`.

use super::{Base, people, person, value};
use crate::components::{Choice, FieldError, Select, error_for};
use crate::flow::PlanPage;
use leptos::prelude::*;
use plan::Who;
use plan::answers::crisis::leads::{self, Lead, Leads};
use plan::lens::crisis::{JOBS, Job};

/// The choice that leaves a job with everybody who holds the role.
const ROLE: &str = "role";

/// The page.
pub fn leads_page() -> AnyView {
    let base = Base::new();
    let (store, words) = (base.store, base.store.words);
    let draft = RwSignal::new(Leads::default());
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
    let frozen = Signal::derive(move || draft.with(|draft| value(draft.freeze)));
    let freeze = move |picked: String| {
        draft.update(|draft| draft.freeze = person(&picked));
        keep.run(());
    };
    let body = view! {
        {groups}
        <Select id="leads-freeze" label=words.crisis_leads_freeze()
            options=Signal::derive(move || people(&store.lens(), words.answer_no_one_yet()))
            selected=frozen on_pick=freeze/>
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
        let mut all = people(&lens, words.answer_no_one_yet());
        let names: Vec<_> =
            leads::sharers(&lens, job).into_iter().filter_map(|id| lens.person(id)).map(|p| p.name.clone()).collect();
        if !names.is_empty() {
            all.push(Choice::new(ROLE, words.list(&names)));
        }
        // A firm or words that stand in the plan stay on offer.
        if let Some(who) = lead().holder.filter(|who| who.person().is_none()) {
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
    let pick = move |picked: String| {
        change(&|lead| {
            lead.shared = picked == ROLE;
            if picked != OTHER {
                lead.holder = person(&picked).filter(|_| picked != ROLE).map(Who::Person);
            }
        });
    };
    view! {
        <fieldset class="field">
            <legend class="field__label">{name}</legend>
            <p class="field__hint">{hint}</p>
            <Select id=id(at, "who") label=words.crisis_leads_who() options=Signal::derive(choices)
                selected=Signal::derive(chosen) on_pick=pick
                error=error_for(base.errors, id(at, "who")) error_prefix=words.error_prefix()/>
            <Select id=id(at, "stand-in") label=words.role_stand_in_hint()
                options=Signal::derive(move || people(&store.lens(), words.answer_no_one_yet()))
                selected=Signal::derive(move || value(lead().stand_in))
                on_pick=move |picked: String| change(&|lead| lead.stand_in = person(&picked))
                error=error_for(base.errors, id(at, "stand-in")) error_prefix=words.error_prefix()/>
        </fieldset>
    }
    .into_any()
}

/// The choice of somebody who is no person of the plan.
const OTHER: &str = "other";

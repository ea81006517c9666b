//! "A bad review is spreading": alone, in pairs, together; then who leads, who may post, and the first sentence.
//! Tests: `tests/e2e/stage-blocks.spec.mjs`, `plan::answers::crisis`.

use super::asked::{Asked, asked, prompt, quote};
use super::parts::{self, Line, Stage};
use leptos::prelude::*;
use plan::answers::crisis::leads::{self, Lead};
use plan::answers::crisis::words::MOST;
use plan::lens::crisis::{JOBS, Job};
use plan::model::{Authority, Crisis, Person};
use plan::{Edit, Fact, Id, Who};
use workshop::screens::Screen;

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match screen.about.as_str() {
        "leads" => who_leads(stage),
        "authority" => authority(stage),
        "words" => first_words(stage),
        part => talk(stage, part),
    }
}

/// The three rounds: everybody writes first, so that the quiet ones are heard too.
fn talk(stage: Stage, part: &str) -> AnyView {
    let words = stage.store.words;
    let (how, remote) = match part {
        "pairs" => (words.stage_crisis_pairs(), Some(words.stage_crisis_pairs_remote())),
        "all" => (words.stage_crisis_all(), Some(words.stage_crisis_all_remote())),
        _ => (words.stage_crisis_alone(), None),
    };
    let is_remote = untrack(|| stage.record().remote.is_some_and(|count| count > 0));
    let points = [words.stage_crisis_ask_decides(), words.stage_crisis_ask_posts(), words.stage_crisis_ask_words()];
    view! {
        {parts::title(words.stage_crisis_title())}
        {prompt(how)}
        {remote.filter(|_| is_remote).map(prompt)}
        {parts::lines(stage, "points", "", move || points.map(Line::said).to_vec())}
    }
    .into_any()
}

/// Decides, with the stand-in; speaks; reads the replies. Who keeps notes is on the plan's own page.
fn who_leads(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let all = vec![
        job(stage, "decides", Job::Decides, false, words.crisis_decides().to_owned()),
        job(stage, "instead", Job::Decides, true, words.stage_crisis_leads_instead().to_owned()),
        job(stage, "speaks", Job::Speaks, false, words.crisis_speaks().to_owned()),
        job(stage, "reads", Job::ReadsReplies, false, words.crisis_reads().to_owned()),
    ];
    view! {
        {parts::title(words.stage_crisis_leads())}
        {asked(stage, all)}
    }
    .into_any()
}

fn job(stage: Stage, id: &'static str, job: Job, stand_in: bool, label: String) -> Asked {
    let (store, words) = (stage.store, stage.store.words);
    let people = move || {
        let lens = store.lens();
        let all = if stand_in { lens.job_stand_in(job).into_iter().collect() } else { lens.job_holders(job) };
        all.iter().map(|person| person.id).collect::<Vec<Id<Person>>>()
    };
    let legend = label.clone();
    let input = move |next: Callback<()>| {
        let legend = legend.clone();
        let what = legend.clone();
        let press = move |pressed: parts::Pressed| {
            let mut draft = leads::read(&store.lens_now());
            let place = JOBS.iter().position(|known| *known == job);
            if let Some(lead) = place.and_then(|place| draft.jobs.get_mut(place)) {
                put(lead, stand_in, pressed.who);
            }
            let edits = leads::store(&store.plan_now(), store.today.get_untracked(), &draft);
            if stage.keep(edits, words.stage_crisis_leads_done(), &what).is_none() {
                next.run(());
            }
        };
        parts::names(stage, id, legend, people, press)
    };
    Asked::new(label, move || words.list(&people().into_iter().map(|id| stage.name(id)).collect::<Vec<_>>()), input)
}

/// Nobody stands in for themselves: whoever is named now takes the one place and leaves the other.
fn put(lead: &mut Lead, stand_in: bool, id: Id<Person>) {
    if stand_in {
        lead.stand_in = Some(id).filter(|_| lead.holder != Some(Who::Person(id)));
        lead.stand_in_open = None;
    } else {
        lead.holder = Some(Who::Person(id));
        (lead.shared, lead.open) = (false, None);
        lead.stand_in = lead.stand_in.filter(|other| *other != id);
    }
}

fn authority(stage: Stage) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let options = move || {
        let all = [
            (Authority::Yes, words.authority_yes()),
            (Authority::NoKeepCalling, words.authority_keep_calling()),
            (Authority::OnlyIfWorse, words.authority_only_worse()),
        ];
        all.map(|(value, text)| (value.as_str().to_owned(), text.to_owned())).to_vec()
    };
    let chosen = move || store.lens().crisis.authority.decided().map_or("", |one| one.as_str()).to_owned();
    let pick = move |value: String| {
        let to = Authority::parse(&value).map_or(Fact::Unlooked, Fact::Decided);
        // A choice out of three is never refused.
        drop(change(stage, words.stage_crisis_authority_done(), |crisis| crisis.authority = to));
    };
    view! {
        {parts::title(words.stage_crisis_authority())}
        {quote(Signal::derive(move || text(stage)))}
        {parts::choice(words.stage_crisis_authority_choose(), options, chosen, pick)}
    }
    .into_any()
}

fn first_words(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let keep = move |text: String| {
        change(stage, words.stage_crisis_words_done(), |crisis| text.trim().clone_into(&mut crisis.words))
    };
    view! {
        {parts::title(words.stage_crisis_words())}
        {quote(Signal::derive(move || text(stage)))}
        {parts::long_field(stage, "words", words.stage_crisis_words_field(), move || typed(stage), MOST as u32, keep)}
    }
    .into_any()
}

/// The words of the sheet: the plan's own, else ours.
fn text(stage: Stage) -> String {
    let own = stage.store.lens().crisis.words.clone();
    if own.is_empty() { stage.store.words.starter_words_general().to_owned() } else { stage.own(&own) }
}

/// The same for the field.
fn typed(stage: Stage) -> String {
    let own = stage.store.lens().crisis.words.clone();
    if own.is_empty() { text(stage) } else { stage.typed(&own) }
}

fn change(stage: Stage, label: &str, set: impl FnOnce(&mut Crisis)) -> Option<String> {
    let before: Crisis = stage.store.plan_now().one();
    let mut after = before.clone();
    set(&mut after);
    stage.keep(vec![Edit::change(&before, &after)], label, stage.store.words.stage_crisis_words_field())
}

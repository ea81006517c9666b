//! People by skills: a select in each cell. On narrow screens each person is a block of selects.
//!
//! Tests: the journeys.

use super::more;
use crate::bridge::device;
use crate::components::{Choice, Select, Table, TableCell, TableRow};
use crate::long::{LARGE, Long};
use crate::store::Store;
use export::{Names, duties};
use leptos::prelude::*;
use plan::answers::training;
use plan::lens::backups::{SkillRef, Trained};
use plan::model::{Person, SkillLevel};
use plan::{Edit, Id};

/// The table, its filter, and what can be said more about each person.
pub(super) fn view(store: Store) -> AnyView {
    let words = store.words;
    let all = Memo::new(move |_| training::people(&store.lens()).iter().map(|person| person.id).collect::<Vec<_>>());
    let texts = move || training::people(&store.lens()).iter().map(|person| person.name.clone()).collect();
    let long = Long::new(words, "training", move || all.with(Vec::len), texts).rows(LARGE);
    let shown = Memo::new(move |_| all.with(|all| long.pick(all)));
    let skills = Memo::new(move |_| training::skills(&store.lens()));
    let table = move || {
        let skills = skills.get();
        let lens = store.lens_now();
        let names = Names::new(&lens, words);
        let mut columns = vec![words.sheet_training_person().to_owned()];
        columns.extend(skills.iter().map(|skill| duties::skill(&names, *skill, true)));
        let rows = shown.get().into_iter().map(|person| row(store, person, &skills)).collect_view();
        view! { <Table caption=words.training_caption() caption_hidden=true columns=columns>{rows}</Table> }
    };
    view! {
        <h2>{words.training_caption()}</h2>
        {long.view(table)}
        {move || shown.get().into_iter().map(|person| more::view(store, person)).collect_view()}
    }
    .into_any()
}

fn row(store: Store, person: Id<Person>, skills: &[SkillRef]) -> AnyView {
    let name = move || store.lens().person(person).map(|person| person.name.clone()).unwrap_or_default();
    let cells = skills.iter().map(|skill| cell(store, person, *skill)).collect_view();
    view! { <TableRow head=view! { {name} }.into_any()>{cells}</TableRow> }.into_any()
}

fn cell(store: Store, person: Id<Person>, skill: SkillRef) -> AnyView {
    let words = store.words;
    let level = Memo::new(move |_| {
        let lens = store.lens();
        training::record(&lens.training, person, skill).map_or(SkillLevel::None, |record| record.level)
    });
    // Below the select: since when, or that it no longer counts.
    let since = Memo::new(move |_| {
        let lens = store.lens();
        let record = training::record(&lens.training, person, skill)?;
        if record.level >= SkillLevel::CanDo && lens.trained(person, skill) == Trained::Old {
            return Some(words.training_old().to_owned());
        }
        record.on.filter(|_| record.level != SkillLevel::None).map(|on| words.training_since(&words.date_short(on)))
    });
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let short = duties::skill(&names, skill, true);
    let name = lens.person(person).map(|person| person.name.clone()).unwrap_or_default();
    let label = words.training_cell(&short, &name);
    let options: Vec<Choice> =
        SkillLevel::ALL.iter().map(|level| Choice::new(level.as_str(), duties::level(&names, *level))).collect();
    let done = words.training_set(&name);
    let pick = move |word: String| {
        let level = SkillLevel::parse(&word).unwrap_or_default();
        let today = store.today.get_untracked();
        let edits = training::set_level(&store.plan_now(), person, skill, level, today, &mut device::new_key);
        // A level holds no text, so nothing can be refused.
        drop(store.dispatch(&Edit::Many(edits), &done));
    };
    let id = ["can-", person.as_str(), "-", &training::word(skill)].concat();
    view! {
        <TableCell label=short>
            <Select id=id label=label label_hidden=true options=options selected=Signal::derive(move || level.get().as_str().to_owned())
                on_pick=pick/>
            {move || since.get().map(|text| view! { <p class="small">{text}</p> })}
        </TableCell>
    }
    .into_any()
}

//! Every question with its answer in short, and a way to change it. Tests: the check journey in `tests/e2e`.

use crate::components::{SummaryList, SummaryRow};
use crate::flow::{self, PlanPage};
use crate::route::Route;
use crate::shell::question_title;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::lens::Lens;
use plan::lens::crisis::Job;
use plan::model::{Person, Role};

pub(super) fn answers(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let rows = flow::questions(lens.org.path).into_iter().map(|page| {
        let title = question_title(words, page);
        let href = Route::in_plan(&store.id(), page).with("from=check").href();
        let value = if lens.is_answered(page.slug()) { answer(&names, page) } else { String::new() };
        let suffix = words.check_suffix(&title);
        view! {
            <SummaryRow key=title value=value empty=words.not_answered() href=href change=words.check_change_step() suffix=suffix/>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <SummaryList>{rows}</SummaryList> }.into_any()
}

/// The answer to a question in one line.
fn answer(names: &Names<'_>, page: PlanPage) -> String {
    let (lens, words) = (names.lens, names.words);
    let people = |all: Vec<&Person>| words.list(&all.into_iter().map(|person| names.full(person)).collect::<Vec<_>>());
    match page {
        PlanPage::You => lens.org.title.clone(),
        PlanPage::Accounts => words.list(&lens.accounts.iter().map(|a| names.account(a)).collect::<Vec<_>>()),
        PlanPage::People => people(lens.people.iter().filter(|person| person.placeholder.is_none()).collect()),
        PlanPage::Roles => people(
            [Role::Director, Role::Manager, Role::Coordinator]
                .into_iter()
                .flat_map(|role| holders(lens, role))
                .collect(),
        ),
        PlanPage::Ill | PlanPage::Card | PlanPage::Crisis => {
            let jobs = lens.job_holders(Job::Decides).into_iter().chain(lens.job_stand_in(Job::Decides));
            let text = people(jobs.collect());
            if text.is_empty() { words.no_one().to_owned() } else { text }
        }
        _ => words.check_answered().to_owned(),
    }
}

fn holders(lens: &Lens, role: Role) -> Vec<&Person> {
    let mut found: Vec<&Person> = Vec::new();
    for person in lens.seats_of(role).filter_map(|seat| lens.seat_holder(seat)) {
        if !found.iter().any(|known| known.id == person.id) {
            found.push(person);
        }
    }
    found
}

//! A plan that holds nothing but a list of what to do: for whoever does it, without the rest of the plan.
//!
//! The lines as text, who does them by name alone, by when, on which account by name alone. It must never hold a number, an
//! address, a reason why something is left, or what is wrong behind a line. Tests: `tests/link.rs`.

use crate::leaving;
use crate::names::Names;
use crate::outline::CopyChoice;
use messages::Words;
use plan::answers::leaving::task_of;
use plan::document::{Document, Head};
use plan::id::{Id, Key};
use plan::lens::Lens;
use plan::lens::leaving::{Parting, stages};
use plan::model::{Account, Org, Part, Path, Person, Task};
use plan::{Edit, Fact, Plan, apply};

/// The open lines of the to-do list as a plan file; `None` while there are none.
pub fn todo_file(lens: &Lens, words: Words, id: &str) -> Option<String> {
    let names = Names::of_copy(lens, words, CopyChoice::WithoutContacts);
    let open = |task: &&Task| task.done.is_none() && task.not_doing.is_none() && !task.text.is_empty();
    let tasks: Vec<Task> = lens.tasks.iter().filter(open).map(bare).collect();
    file(&names, words.list_todo(), tasks, id)
}

/// The list of somebody who leaves as a plan file, in its order; `None` where they hold nothing.
pub fn leaving_file(lens: &Lens, words: Words, who: Id<Person>, parting: Parting, id: &str) -> Option<String> {
    let names = Names::of_copy(lens, words, CopyChoice::WithoutContacts);
    let person = lens.person(who)?;
    let items = lens.leaving(who);
    let in_order = stages(parting).into_iter().flat_map(|stage| items.iter().filter(move |item| item.stage() == stage));
    let line = |(place, item): (usize, &plan::lens::leaving::Item)| {
        let known = task_of(lens, who, *item);
        let key = Key::parse(&format!("ta_{place:013}")).unwrap_or_default();
        let line = Task {
            text: leaving::line(&names, who, *item),
            account: item.account(),
            owner: known.and_then(|task| task.owner),
            due: known.map_or_else(|| lens.leaving_due(who, *item, parting), |task| task.due),
            done: known.and_then(|task| task.done.clone()),
            ..Task::new(Id::of(key))
        };
        bare(&line)
    };
    let tasks = in_order.enumerate().map(line).collect();
    file(&names, &words.leaving_of(&names.short(person)), tasks, id)
}

/// What a line says by itself, with nothing that leads back into the plan.
fn bare(task: &Task) -> Task {
    Task {
        text: task.text.clone(),
        kind: task.kind,
        account: task.account,
        how: task.how.clone(),
        owner: task.owner,
        due: task.due,
        done: task.done.clone(),
        ..Task::new(task.id)
    }
}

fn file(names: &Names<'_>, what: &str, tasks: Vec<Task>, id: &str) -> Option<String> {
    if tasks.is_empty() {
        return None;
    }
    let lens = names.lens;
    let business = names.own(&lens.org.title);
    let title = if business.is_empty() { what.to_owned() } else { names.words.paper_title(&business, what) };
    let org = |title: String| {
        let path = if lens.org.path == Path::Solo { Path::Solo } else { Path::Team };
        Edit::change(
            &Org::default(),
            &Org { title, path, part: Some(Part::Todo), tz: lens.org.tz.clone(), ..Org::default() },
        )
    };
    let mut made = Plan::default();
    // Both together may be longer than a title can be; then the name of the business has to do.
    if !put(&mut made, &org(title)) {
        put(&mut made, &org(business));
    }
    let is_named = |person: &&Person| {
        let by = |task: &Task| task.done.as_ref().and_then(|done| done.by);
        tasks.iter().any(|task| task.owner == Some(person.id) || by(task) == Some(person.id))
    };
    for person in lens.people.iter().filter(is_named) {
        let status = person.status.decided().cloned().map_or(Fact::Unlooked, Fact::Decided);
        let (name, o, kind, placeholder) = (person.name.clone(), person.o.clone(), person.kind, person.placeholder);
        put(&mut made, &Edit::add(&Person { name, o, kind, placeholder, status, ..Person::new(person.id) }));
    }
    for account in lens.accounts.iter().filter(|one| tasks.iter().any(|task| task.account == Some(one.id))) {
        let (network, name, handle, o) =
            (account.network.clone(), account.name.clone(), account.handle.clone(), account.o.clone());
        put(&mut made, &Edit::add(&Account { network, name, handle, o, ..Account::new(account.id) }));
    }
    for task in tasks {
        let o = made.next_order("tasks");
        put(&mut made, &Edit::add(&Task { o, ..task }));
    }
    let plan = plan::rewrite::texts(&made, &|text| names.own(text.text));
    let head = Head { id: id.to_owned(), min_reader: 1, version: 1, ..Head::default() };
    Some(plan::file::write(&Document { plan, head, ..Document::default() }))
}

/// A record of a file that forms would refuse stays out; it must not take the others with it.
fn put(made: &mut Plan, edit: &Edit) -> bool {
    let Ok(applied) = apply(made, edit) else { return false };
    *made = applied.plan;
    true
}

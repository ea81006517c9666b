//! Who needs an account for their job, one account a screen. Whoever does not becomes a to-do in the real world, with a
//! name and a day; the access table changes when that is done, not before. Tests: `tests/e2e/stage.spec.mjs`.

use super::access::holders;
use super::asked::{Asked, asked, row};
use super::days;
use super::parts::{Pages, Pressed, Question, Stage, names, names_of, title};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::answers::access::{self, Way};
use plan::lens::Lens;
use plan::model::{Account, Person, Task, TaskKind};
use plan::{Edit, Id};
use workshop::screens::Screen;

/// What is picked on a screen, before its key.
const TODO: &str = "todo ";

/// A screen of it.
pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    let words = stage.store.words;
    let Some(account) = Id::<Account>::parse(&screen.about) else {
        return view! { {title(words.stage_access_none().to_owned())} }.into_any();
    };
    let asked = move || stage.with_names(|names| words.stage_need(&names.account_id(account)));
    let is_shown = Memo::new(move |_| stage.record().prepared.access_shown);
    let key = screen.key.clone();
    let body = move || {
        if !is_shown.get() {
            return view! { <p class="stage__said">{words.stage_access_not_shown()}</p> }.into_any();
        }
        shown(stage, account, &key)
    };
    view! {
        {title(Signal::derive(asked))}
        <p class="stage__said">{words.stage_need_rule()}</p>
        {body}
    }
    .into_any()
}

fn shown(stage: Stage, account: Id<Account>, key: &str) -> AnyView {
    let words = stage.store.words;
    // Whose to-do is being given a name and a day.
    let about = [TODO, key].concat();
    let open = {
        let about = about.clone();
        Memo::new(move |_| {
            let who = Id::<Person>::parse(&stage.picked(&about))?;
            task_of(&stage.store.lens(), stage, account, who).map(|_| who)
        })
    };
    let leaving = move || -> Vec<Id<Person>> {
        let lens = stage.store.lens();
        holders(&lens, account).into_iter().filter(|who| task_of(&lens, stage, account, *who).is_some()).collect()
    };
    let toggle = {
        let about = about.clone();
        move |pressed: Pressed| {
            set(stage, account, pressed);
            // Where a name can be proposed, nobody has to look at it before the next one.
            if pressed.on
                && task_of(&stage.store.lens_now(), stage, account, pressed.who).is_some_and(|one| one.owner.is_none())
            {
                stage.pick(&about, pressed.who.key.as_str());
                focus_question();
            }
        }
    };
    let about_each = about.clone();
    let all = move || {
        let (toggle, about) = (toggle.clone(), about_each.clone());
        let pages = Pages::new(stage, "todo");
        let lines = move || {
            let lens = stage.store.lens();
            let one = |who: Id<Person>| task_of(&lens, stage, account, who).map(|task| (who, task));
            let all: Vec<_> = holders(&lens, account).into_iter().filter_map(one).collect();
            let shown = all.iter().skip(pages.from(all.len())).take(pages.most());
            shown.map(|(who, task)| line(stage, task, *who, about.clone())).collect_view()
        };
        let count = Signal::derive(move || leaving().len());
        let nobody = move || {
            holders(&stage.store.lens(), account)
                .is_empty()
                .then(|| view! { <p class="stage__said">{words.stage_need_nobody()}</p> })
        };
        view! {
            {nobody}
            {names_of(stage, "need", words.stage_need_who(), move || holders(&stage.store.lens(), account), leaving, toggle)}
            <ul class="asked" role="list" aria-label=words.stage_block("todo")>{lines}</ul>
            {pages.more(words, count)}
        }
    };
    (move || match open.get() {
        Some(who) => details(stage, account, who, about.clone()),
        None => all().into_any(),
    })
    .into_any()
}

/// Who takes somebody off, and by when; pressed, both are asked.
fn line(stage: Stage, task: &Task, who: Id<Person>, about: String) -> AnyView {
    let words = stage.store.words;
    let owner = task.owner.map_or_else(|| words.stage_need_no_owner().to_owned(), |owner| stage.name(owner));
    let due = task.due.map_or_else(|| words.stage_need_no_date().to_owned(), |due| words.date_with_weekday(due));
    let is_open = task.owner.is_none() || task.due.is_none();
    let press = move |()| {
        stage.pick(&about, who.key.as_str());
        focus_question();
    };
    let text = Signal::stored(words.stage_need_line(&owner, &due));
    row(stage.name(who), text, Signal::stored(is_open), Signal::stored(false), Callback::new(press))
}

/// What was pressed is gone: whoever goes on by Tab begins at the question.
fn focus_question() {
    request_animation_frame(|| {
        surroundings::focus_heading();
    });
}

/// The to-do that takes somebody off an account, if this workshop made one that is still open.
fn task_of(lens: &Lens, stage: Stage, account: Id<Account>, who: Id<Person>) -> Option<Task> {
    let text = text_of(lens, stage, account, who);
    let is_it =
        |task: &&Task| task.workshop == Some(stage.workshop) && task.account == Some(account) && task.text == text;
    lens.tasks.iter().find(is_it).cloned()
}

/// What has to be done. Somebody who knows the password is only out when it is another one.
fn text_of(lens: &Lens, stage: Stage, account: Id<Account>, who: Id<Person>) -> String {
    let words = stage.store.words;
    let names = export::Names::new(lens, words);
    let name = lens.person(who).map(|person| names.full(person)).unwrap_or_default();
    let account_name = names.account_id(account);
    match access::way(&lens.plan, who, account) {
        Some(Way::Password) => words.stage_need_password(&account_name, &name),
        _ => words.stage_need_off(&account_name, &name),
    }
}

fn set(stage: Stage, account: Id<Account>, pressed: Pressed) {
    let words = stage.store.words;
    let lens = stage.store.lens_now();
    let known = task_of(&lens, stage, account, pressed.who);
    let (edit, label) = match (known, pressed.on) {
        (Some(task), false) => (Edit::remove(task.id), words.stage_need_undone()),
        (None, true) => {
            let task = Task {
                o: lens.plan.next_order("tasks"),
                text: text_of(&lens, stage, account, pressed.who),
                kind: TaskKind::World,
                account: Some(account),
                owner: lens.manager().map(|person| person.id).filter(|owner| *owner != pressed.who),
                due: workshop::days::offered(lens.today).first().copied(),
                workshop: Some(stage.workshop),
                ..Task::new(Id::of(device::new_key("ta_")))
            };
            (Edit::add(&task), words.stage_need_todo())
        }
        _ => return,
    };
    // Its text is made here and fits.
    drop(stage.keep(vec![edit], label, ""));
}

/// Who does it and by when: first the name, then the day.
fn details(stage: Stage, account: Id<Account>, who: Id<Person>, about: String) -> AnyView {
    let words = stage.store.words;
    // What is typed for one to-do is not for another.
    let screen = about.strip_prefix(TODO).unwrap_or_default();
    provide_context(Question([screen, " ", who.key.as_str()].concat()));
    let task = move || task_of(&stage.store.lens(), stage, account, who);
    let change = move |change: &dyn Fn(&mut Task)| {
        let lens = stage.store.lens_now();
        if let Some(before) = task_of(&lens, stage, account, who) {
            let mut after = before.clone();
            change(&mut after);
            drop(stage.keep(vec![Edit::change(&before, &after)], words.stage_need_set(), ""));
        }
    };
    let owner = move || task().and_then(|task| task.owner).into_iter().collect();
    let due = move || task().and_then(|task| task.due);
    let who_does = Asked::new(
        words.stage_todo_who(),
        move || task().and_then(|task| task.owner).map(|id| stage.name(id)).unwrap_or_default(),
        move |next| {
            let press = move |pressed: Pressed| {
                change(&|task| task.owner = pressed.on.then_some(pressed.who));
                if pressed.on {
                    next.run(());
                }
            };
            names(stage, "owner", words.stage_todo_who(), owner, press)
        },
    );
    let when = Asked::new(
        words.stage_todo_when(),
        move || due().map(|day| words.date_with_weekday(day)).unwrap_or_default(),
        move |next| {
            let set = move |day| {
                change(&|task| task.due = day);
                if day.is_some() {
                    next.run(());
                }
                None
            };
            days::days(stage, "due", words.stage_todo_when(), due, set)
        },
    );
    let shut = move |()| {
        if !stage.is_held() {
            stage.pick(&about, "");
            focus_question();
        }
    };
    let heading = move || task().map(|task| stage.own(&task.text));
    view! {
        <h2 class="stage__heading" dir="auto">{heading}</h2>
        {asked(stage, vec![who_does, when])}
        <Button label=words.stage_park_shut() kind=ButtonKind::Secondary on_press=shut/>
    }
    .into_any()
}

//! One person's answers: whose they are, where the plan says something else, and what they bring. Tests:
//! `tests/e2e/collect.spec.mjs`.

use super::Desk;
use crate::components::{
    Arrange, Checkbox, Choice, Disclosure, Note, NoteKind, Radios, Select, Table, TableCell, TableRow, error_for,
};
use export::Names;
use leptos::prelude::*;
use plan::answers::access::way;
use plan::model::Person;
use plan::{Id, Key};
use workshop::collect::{self, Block, Conflict, Match, Side, Standing, Who};

const NEW: &str = "new";
const MINE: &str = "mine";
const THEIRS: &str = "theirs";

/// The control that says whether it is the same person.
pub(super) fn who_id(place: usize) -> String {
    format!("who-{place}-0")
}

/// The control that chooses anybody.
pub(super) fn other_id(place: usize) -> String {
    format!("other-{place}")
}

/// The control that says which side holds.
pub(super) fn side_id(place: usize, key: &str) -> String {
    [&side_group(place, key), "-0"].concat()
}

fn side_group(place: usize, key: &str) -> String {
    format!("side-{place}-{}", key.replace(':', "-"))
}

/// What a difference is about, in words.
pub(super) fn subject_of(desk: Desk, block: Option<&Block>, key: &str) -> String {
    let lens = desk.store.lens_now();
    let names = Names::new(&lens, desk.store.words);
    let found = block.and_then(|block| {
        let Some(Who::Known(person)) = desk.decisions.with_untracked(|one| one.who(&lens.plan, block)) else {
            return None;
        };
        collect::conflicts(&lens.plan, &block.answers, person).into_iter().find(|one| one.key == key)
    });
    found.map(|one| collect::subject(&names, &one.what)).unwrap_or_default()
}

pub(super) fn card(desk: Desk, place: usize, block: &Block) -> AnyView {
    let words = desk.store.words;
    let name = block.answers.name.clone();
    let name = if name.is_empty() { words.collect_nameless().to_owned() } else { name };
    let what = match block.standing {
        Standing::Fresh => usable(desk, place, block),
        Standing::Changed => changed(desk, place, block),
        Standing::Again => said(words.collect_again()),
        Standing::Older => said(words.collect_older()),
        Standing::Foreign => careful(words.collect_foreign()),
        Standing::Secret => careful(words.collect_secret()),
        Standing::Cut => careful(words.collect_cut()),
        Standing::Newer => careful(words.collect_newer()),
    };
    view! {
        <section class="received">
            <h3 class="received__name" dir="auto">{name}</h3>
            {what}
        </section>
    }
    .into_any()
}

fn said(text: &'static str) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

fn careful(text: &'static str) -> AnyView {
    view! { <Note kind=NoteKind::Careful><p>{text}</p></Note> }.into_any()
}

/// Whether somebody wants them, although they were changed or are older, and the box that says so.
fn looked(desk: Desk, place: usize, block: &Block, label: &'static str) -> (Memo<bool>, AnyView) {
    let (sum, to_read) = (block.sum.clone(), block.sum.clone());
    let looked = Memo::new(move |_| desk.decisions.with(|one| one.looked.contains(&to_read)));
    let look = move |on: bool| {
        desk.decisions.update(|decisions| {
            if on {
                decisions.looked.insert(sum.clone());
            } else {
                decisions.looked.remove(&sum);
            }
        });
    };
    let id = format!("look-{place}");
    (looked, view! { <div class="field"><Checkbox id=id label=label checked=looked on_tick=look/></div> }.into_any())
}

/// They may be used after a look; then they are like any others.
fn changed(desk: Desk, place: usize, block: &Block) -> AnyView {
    let words = desk.store.words;
    let (looked, look) = looked(desk, place, block, words.collect_use_changed());
    let answers = &block.answers;
    let texts = [
        (words.block_apps(), answers.apps.join(", ")),
        (words.block_worry(), answers.worry.clone()),
        (words.block_rule(), answers.rule.clone()),
    ];
    let lines = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let lines = lines.map(|(label, text)| view! { <li dir="auto">{label} ": " {text}</li> }).collect_view();
    let block = block.clone();
    view! {
        {careful(words.collect_changed())}
        {overtaken(desk, place, block.clone())}
        <ul>{lines}</ul>
        {look}
        {move || looked.get().then(|| usable(desk, place, &block))}
    }
    .into_any()
}

fn usable(desk: Desk, place: usize, block: &Block) -> AnyView {
    let words = desk.store.words;
    let adds = collect::adds(words, &block.answers);
    let adds = if adds.is_empty() { words.collect_brings_nothing().to_owned() } else { words.collect_brings(&adds) };
    // It goes onto the shared screen, so whoever adds it reads it first: a text may hold a name too.
    let worry = Some(&block.answers.worry).filter(|text| !text.is_empty()).map(|text| words.collect_shown(text));
    let (for_who, for_use, for_sides) = (block.clone(), block.clone(), block.clone());
    let who = Memo::new(move |_| {
        let plan = desk.store.plan();
        desk.decisions.with(|decisions| decisions.who(&plan, &for_who))
    });
    let is_used = Memo::new(move |_| {
        let plan = desk.store.plan();
        desk.decisions.with(|decisions| for_use.is_usable(&plan, decisions))
    });
    let brings = move || {
        let worry = worry.clone().map(|text| view! { <p dir="auto">{text}</p> });
        is_used.get().then(|| view! { <p>{adds.clone()}</p> {worry} })
    };
    let sides = move || match who.get() {
        Some(Who::Known(person)) if is_used.get() => differences(desk, place, &for_sides, person),
        _ => ().into_any(),
    };
    // Beside those that were changed on their way it is said above, with the one box for both.
    let later = (block.standing != Standing::Changed).then(|| overtaken(desk, place, block.clone()));
    // Whose they are can be said in each case: somebody else's are not older.
    view! {
        {later}
        {brings}
        {whose(desk, place, block, who)}
        {sides}
    }
    .into_any()
}

/// Later answers of the same person are in the plan: what is there stays, unless somebody wants these.
fn overtaken(desk: Desk, place: usize, block: Block) -> impl IntoView {
    let words = desk.store.words;
    let for_who = block.clone();
    let later = Memo::new(move |_| {
        let lens = desk.store.lens();
        let is_overtaken = desk.decisions.with(|decisions| for_who.is_overtaken(&lens.plan, decisions));
        let who = desk.decisions.with(|decisions| decisions.who(&lens.plan, &for_who)).filter(|_| is_overtaken);
        let Some(Who::Known(person)) = who else { return String::new() };
        words.collect_overtaken(lens.person(person).map_or("", |person| person.name.as_str()))
    });
    move || {
        let text = Some(later.get()).filter(|text| !text.is_empty())?;
        // Those that were changed on their way have their box above.
        let is_changed = block.standing == Standing::Changed;
        let look = (!is_changed).then(|| looked(desk, place, &block, words.collect_use_overtaken()).1);
        Some(view! { <Note kind=NoteKind::Careful><p dir="auto">{text}</p></Note> {look} })
    }
}

fn decide(desk: Desk, sum: &str, word: &str) {
    let who = Key::parse(word).filter(|_| word != NEW).map_or(Who::New, |key| Who::Known(Id::of(key)));
    desk.decisions.update(|decisions| {
        decisions.who.insert(sum.to_owned(), who);
    });
}

fn word(who: Option<Who>) -> String {
    match who {
        None => String::new(),
        Some(Who::New) => NEW.to_owned(),
        Some(Who::Known(id)) => id.to_string(),
    }
}

/// Whose answers they are: said, or asked.
fn whose(desk: Desk, place: usize, block: &Block, who: Memo<Option<Who>>) -> AnyView {
    let words = desk.store.words;
    let plan = desk.store.plan_now();
    let sum = block.sum.clone();
    let people = plan.all::<Person>().into_iter().filter(|one| one.placeholder.is_none()).collect::<Vec<_>>();
    let name_of =
        |id: Id<Person>| people.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default();
    let candidates = match collect::matching(&plan, &block.answers.name) {
        Match::Perhaps(id) => vec![id],
        Match::Ask(all) => all,
        Match::Same(_) | Match::Nobody => Vec::new(),
    };
    let proposed = candidates.clone();
    let asked = (!candidates.is_empty()).then(|| {
        let mut options: Vec<Choice> =
            candidates.iter().map(|id| Choice::new(id.to_string(), words.collect_same_yes(&name_of(*id)))).collect();
        options.push(Choice::new(NEW, words.collect_same_no()));
        let sum = sum.clone();
        view! {
            {side_by_side(desk, block, &candidates)}
            <Radios id=format!("who-{place}") legend=words.collect_same() options=options
                selected=Signal::derive(move || word(who.get())) on_pick=move |word: String| decide(desk, &sum, &word)
                error=error_for(desk.errors, who_id(place)) error_prefix=words.error_prefix()/>
        }
    });
    let mut options = vec![Choice::new(NEW, words.collect_somebody_new())];
    options.extend(people.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone())));
    // What the radios above say already is not said twice.
    let line = move || match who.get() {
        Some(Who::New) if !proposed.is_empty() => String::new(),
        Some(Who::Known(id)) if proposed.contains(&id) => String::new(),
        Some(Who::New) => words.collect_is_new().to_owned(),
        Some(Who::Known(id)) => {
            // Somebody may have been written down in another window by now.
            let lens = desk.store.lens();
            words.collect_is_known(lens.person(id).map_or("", |person| person.name.as_str()))
        }
        None => String::new(),
    };
    view! {
        {asked}
        {move || Some(line()).filter(|line| !line.is_empty()).map(|line| view! { <p dir="auto">{line}</p> })}
        <Disclosure summary=words.collect_other() suffix=block.answers.name.clone()>
            <Select id=other_id(place) label=words.collect_who() options=options
                selected=Signal::derive(move || word(who.get())) on_pick=move |word: String| decide(desk, &sum, &word)
                error=error_for(desk.errors, other_id(place)) error_prefix=words.error_prefix()/>
        </Disclosure>
    }
    .into_any()
}

/// What answers and plan know of whoever it may be.
fn side_by_side(desk: Desk, block: &Block, candidates: &[Id<Person>]) -> AnyView {
    let words = desk.store.words;
    let lens = desk.store.lens_now();
    let names = Names::new(&lens, words);
    let answers = &block.answers;
    let department = lens.departments.iter().find(|one| workshop::answers::code(one.id.key) == answers.department);
    let has = |how| answers.access.iter().filter(move |(_, answer)| *answer == how).map(|(code, _)| code.clone());
    let codes: Vec<String> =
        has(workshop::answers::Access::Own).chain(has(workshop::answers::Access::Shared)).collect();
    let theirs = lens.accounts.iter().filter(|one| codes.contains(&workshop::answers::code(one.id.key)));
    let theirs: Vec<String> = theirs.map(|one| names.account(one)).collect();
    let said = (answers.name.clone(), department.map(|one| one.name.clone()).unwrap_or_default(), words.list(&theirs));
    let known = candidates.iter().filter_map(|id| lens.person(*id)).map(|person| {
        let mine: Vec<String> = lens
            .accounts
            .iter()
            .filter(|one| way(&lens.plan, person.id, one.id).is_some())
            .map(|one| names.account(one))
            .collect();
        (person.name.clone(), person.department.map(|id| names.department(id)).unwrap_or_default(), words.list(&mine))
    });
    let row = move |side: &'static str, (name, department, accounts): (String, String, String)| {
        let cell = move |label: &'static str, text: String| {
            let text = if text.is_empty() { words.not_answered().to_owned() } else { text };
            view! { <TableCell label=label>{text}</TableCell> }
        };
        view! {
            <TableRow head=view! { {side} }.into_any()>
                {cell(words.collect_row_name(), name)}
                {cell(words.collect_row_department(), department)}
                {cell(words.collect_row_accounts(), accounts)}
            </TableRow>
        }
    };
    let rows: Vec<_> = std::iter::once(row(words.collect_side_answers(), said))
        .chain(known.map(|known| row(words.collect_side_plan(), known)))
        .collect();
    let columns = [
        words.collect_row_side(),
        words.collect_row_name(),
        words.collect_row_department(),
        words.collect_row_accounts(),
    ]
    .map(str::to_owned);
    view! { <Table caption=words.collect_same() caption_hidden=true columns=columns.to_vec()>{rows}</Table> }.into_any()
}

/// Where the plan says something else: both sides, and which holds.
fn differences(desk: Desk, place: usize, block: &Block, person: Id<Person>) -> AnyView {
    let words = desk.store.words;
    let lens = desk.store.lens_now();
    let names = Names::new(&lens, words);
    let all = collect::conflicts(&lens.plan, &block.answers, person);
    if all.is_empty() {
        return ().into_any();
    }
    let row = |one: Conflict| {
        let at = (block.sum.clone(), one.key.clone());
        let (for_chosen, for_pick) = (at.clone(), at);
        let chosen = move || {
            let side = desk.decisions.with(|decisions| decisions.sides.get(&for_chosen).copied());
            side.map_or("", |side| if side == Side::Mine { MINE } else { THEIRS }).to_owned()
        };
        let pick = move |word: String| {
            let side = if word == MINE { Side::Mine } else { Side::Theirs };
            desk.decisions.update(|decisions| {
                decisions.sides.insert(for_pick.clone(), side);
            });
        };
        let options = vec![
            Choice::new(MINE, words.collect_mine(&collect::plan_says(&names, &one.what))),
            Choice::new(THEIRS, words.collect_theirs(&block.answers.name, &collect::answer_says(&names, &one.what))),
        ];
        view! {
            <Radios id=side_group(place, &one.key) legend=collect::subject(&names, &one.what) options=options
                selected=Signal::derive(chosen) on_pick=pick arrange=Arrange::Line
                error=error_for(desk.errors, side_id(place, &one.key)) error_prefix=words.error_prefix()/>
        }
    };
    let rows = all.into_iter().map(row).collect_view();
    view! { <h4>{words.collect_differs()}</h4> {rows} }.into_any()
}

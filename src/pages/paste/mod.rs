//! Paste from a spreadsheet: people, accounts, or who gets in where. What was read is shown line by line before anything
//! is added; all of it is one step for Undo. Tests: `plan::answers::grid`, `tests/e2e/paste.spec.mjs`.

use crate::bridge::device;
use crate::components::{Button, ButtonRow, Choice, Form, Radios, Table, TableCell, TableRow, TextArea};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::answers::grid::{self, Head, Kind, Line, Meaning, Problem, Read, State};
use plan::answers::people::same_name;
use plan::facts::networks::NETWORKS;
use plan::lens::Lens;
use plan::model::{Account, Level};
use plan::{Edit, Id, Plan};

const PEOPLE: &str = "people";
const ACCOUNTS: &str = "accounts";
const ACCESS: &str = "access";
/// The lists of words that may stand above a column.
const HEADS: [(&str, Head); 7] = [
    ("name", Head::Name),
    ("first", Head::First),
    ("last", Head::Last),
    ("phone", Head::Phone),
    ("email", Head::Email),
    ("title", Head::Title),
    ("other", Head::Other),
];

/// The page.
pub fn paste_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let (kind, text) = (RwSignal::new(PEOPLE.to_owned()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let options = vec![
        Choice::new(PEOPLE, words.paste_people()).hinted(words.paste_people_hint()),
        Choice::new(ACCOUNTS, words.paste_accounts()).hinted(words.paste_accounts_hint()),
        Choice::new(ACCESS, words.paste_access()).hinted(words.paste_access_hint()),
    ];
    let found = Memo::new(move |_| Found::of(read(store, &store.plan(), kind_of(&kind.get()), &text.get())));
    let texts = move || found.with(|found| found.lines.iter().map(|line| line.what.clone()).collect());
    let long = Long::new(words, "paste-read", move || found.with(|found| found.lines.len()), texts);
    let is_there = Memo::new(move |_| found.with(|found| !found.lines.is_empty()));
    let preview = move || {
        is_there.get().then(|| {
            let notes = move || found.with(|found| notes(words, found));
            let rows = move || found.with(|found| table(words, &long.pick(&found.lines)));
            view! { {notes} {long.view(rows)} }
        })
    };
    let submit = move |()| {
        let read = read(store, &store.plan_now(), kind_of(&kind.get_untracked()), &text.get_untracked());
        let count = read.lines.iter().filter(|line| matches!(line.state, State::Added | State::Changed)).count() as u32;
        if count == 0 {
            error.set(Some(words.paste_nothing().to_owned()));
            return;
        }
        error.set(None);
        let left = read.left();
        match store.dispatch(&Edit::Many(read.edits), words.paste_done()) {
            Ok(()) => {
                let wrong = read.lines.iter().filter(|line| is_wrong(line)).count() + read.later.len();
                let still = if wrong > 0 { words.paste_left(wrong as u32) } else { String::new() };
                text.set(left);
                said.set([&words.paste_added(count), " ", &still].concat().trim_end().to_owned());
            }
            Err(why) => error.set(Some(crate::shell::refusal(words, &why, words.paste_text()))),
        }
    };
    view! {
        <PlanScreen at=PlanPage::Paste title=words.paste_title() lead=words.paste_lead() back=store.href(PlanPage::People)>
            <Form on_submit=submit>
                <Radios id="paste-kind" legend=words.paste_what() options=options selected=kind
                    on_pick=move |word: String| kind.set(word)/>
                <TextArea id="paste-text" label=words.paste_text() hint=words.paste_text_hint() value=text rows=8 error=error
                    error_prefix=words.error_prefix() on_input=move |_: String| said.set(String::new())/>
                {preview}
                <ButtonRow><Button label=words.paste_add() submit=true/></ButtonRow>
            </Form>
            <p role="status">{move || said.get()}</p>
        </PlanScreen>
    }
    .into_any()
}

fn kind_of(word: &str) -> Kind {
    match word {
        ACCOUNTS => Kind::Accounts,
        ACCESS => Kind::Access,
        _ => Kind::People,
    }
}

/// Reads with the words of this language: what the screens call accounts, networks and levels.
fn read(store: Store, plan: &Plan, kind: Kind, text: &str) -> Read {
    let words = store.words;
    let lens = store.lens_now();
    let account = |plan: &Plan, word: &str| account_of(&lens, words, plan, word);
    let network = |word: &str| {
        let is = |key: &str| same_name(&words.network_short(key), word) || same_name(&words.network_name(key), word);
        NETWORKS
            .iter()
            .find(|network| is(network.key) || network.key == word.to_lowercase())
            .map(|one| one.key.to_owned())
    };
    let level =
        |word: &str| Level::ALL.iter().copied().find(|level| same_name(&words.level_name(level.as_str()), word));
    let in_list = |list: &str, word: &str| list.split(',').any(|known| same_name(known, word));
    let heads = HEADS.map(|(of, head)| (words.paste_heads(of), head));
    let meaning = Meaning {
        account: &account,
        network: &network,
        level: &level,
        head: &|word| heads.iter().find(|(list, _)| in_list(list, word)).map(|(_, head)| *head),
        is_no: &|word| in_list(words.paste_no(), word),
    };
    grid::read(plan, kind, text, &meaning, &mut device::new_key)
}

fn account_of(lens: &Lens, words: Words, plan: &Plan, word: &str) -> Option<Id<Account>> {
    let names = Names::new(lens, words);
    let fits = |account: &Account| {
        let network = words.network_name(&account.network);
        [names.account(account), account.handle.clone(), network]
            .iter()
            .any(|name| !name.is_empty() && same_name(name, word))
    };
    plan.all::<Account>().into_iter().find(fits).map(|account| account.id)
}

/// What was read: lines with a problem first.
#[derive(Clone, Default, PartialEq, Eq)]
struct Found {
    lines: Vec<Line>,
    wrong: usize,
    later: usize,
}

impl Found {
    fn of(read: Read) -> Self {
        let (mut lines, later) = (read.lines, read.later.len());
        lines.sort_by_key(|line| !is_wrong(line));
        let wrong = lines.iter().filter(|line| is_wrong(line)).count();
        Self { lines, wrong, later }
    }
}

const fn is_wrong(line: &Line) -> bool {
    matches!(line.state, State::Problem(_))
}

/// How many lines cannot be taken, and how many wait.
fn notes(words: Words, found: &Found) -> AnyView {
    let wrong = (found.wrong > 0).then(|| view! { <p>{words.paste_wrong(found.wrong as u32)}</p> });
    let later = (found.later > 0).then(|| view! { <p>{words.paste_later(found.later as u32)}</p> });
    view! { {wrong}{later} }.into_any()
}

fn table(words: Words, lines: &[Line]) -> AnyView {
    let rows: Vec<AnyView> = lines.iter().map(|line| row(words, line)).collect();
    let head = [words.paste_line(), words.paste_read(), words.paste_becomes()].map(str::to_owned).to_vec();
    view! {
        <Table caption=words.people_paste_preview() columns=head>{rows}</Table>
    }
    .into_any()
}

fn row(words: Words, line: &Line) -> AnyView {
    let what = line.what.chars().take(120).collect::<String>();
    let state = match &line.state {
        State::Added => words.paste_state("added"),
        State::Changed => words.paste_state("changed"),
        State::Known => words.paste_state("known"),
        State::Problem(Problem::NoAccount(name)) => words.paste_no_account(name),
        State::Problem(Problem::NoName) => words.paste_state("no_name"),
        State::Problem(Problem::LongName) => words.paste_state("long_name"),
        State::Problem(Problem::Email) => words.error_email().to_owned(),
        State::Problem(Problem::Refused) => words.paste_state("refused"),
    };
    let state =
        if matches!(line.state, State::Problem(_)) { view! { <b>{state}</b> }.into_any() } else { state.into_any() };
    view! {
        <TableRow head=line.number.to_string().into_any()>
            <TableCell label=words.paste_read()>{what}</TableCell>
            <TableCell label=words.paste_becomes()>{state}</TableCell>
        </TableRow>
    }
    .into_any()
}

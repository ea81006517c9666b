//! Other apps that can post or read: the list, and one app with everything about it.
//!
//! Each answer is kept at once. Tests: `plan::answers::tools`, `tests/e2e/access-depth.spec.mjs`.

mod tool;

pub use tool::tool_page;

use crate::asking::{Asker, choices};
use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Form, Select, Table, TableCell, TableRow, TextField};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::tools::{self, Fault};
use plan::model::{Tool, ToolKind};

/// The list.
pub fn tools_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let ask = Asker::one(store, "org", words.tools_none_done().to_owned());
    let none = move || {
        store.lens().tools.is_empty().then(|| {
            let options = choices(&["yes", "no"], |word| words.tools_none_option(word));
            ask.fact("no_tools", words.tools_none(), options)
        })
    };
    let is_empty = Memo::new(move |_| store.lens().tools.is_empty());
    view! {
        <PlanScreen at=PlanPage::Tools sheet=true title=words.tools_title() lead=words.tools_lead() back=store.href(PlanPage::Passwords)>
            {list(store)}
            {move || { is_empty.track(); untrack(none) }}
            <h2>{words.tools_add_heading()}</h2>
            {add(store)}
        </PlanScreen>
    }
    .into_any()
}

fn list(store: Store) -> AnyView {
    let texts = move || store.lens().tools.iter().map(|tool| tool.name.clone()).collect();
    let long = Long::new(store.words, "tools", move || store.lens().tools.len(), texts);
    long.view(move || table(store, long))
}

fn table(store: Store, long: Long) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    if lens.tools.is_empty() {
        return view! { <p>{words.tools_empty()}</p> }.into_any();
    }
    let head = [words.tools_col_app(), words.tools_col_on(), words.tools_col_owner(), words.tools_col_pause()];
    let row = |tool: &Tool| {
        let owner = match tool.owner.decided() {
            Some(Some(person)) => names.id(*person),
            Some(None) => words.no_one().to_owned(),
            None => names.open(&tool.owner),
        };
        let pausers = match tool.pausers.decided() {
            Some(people) if people.is_empty() => words.no_one().to_owned(),
            Some(people) => names.people(people),
            None => names.open(&tool.pausers),
        };
        let href = shell::record_href(store, PlanPage::Tool, tool.id.key);
        let link = view! { <a href=href>{tool.name.clone()}</a> };
        let on = names.accounts(&tool.accounts);
        view! {
            <TableRow head=link.into_any()>
                <TableCell label=words.tools_col_on()>{on}</TableCell>
                <TableCell label=words.tools_col_owner()>{owner}</TableCell>
                <TableCell label=words.tools_col_pause()>{pausers}</TableCell>
            </TableRow>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = long.places().into_iter().filter_map(|place| lens.tools.get(place)).map(row).collect();
    view! {
        <Table caption=words.tools_title() caption_hidden=true columns=head.map(str::to_owned).to_vec()>{rows}</Table>
    }
    .into_any()
}

fn add(store: Store) -> AnyView {
    let words = store.words;
    let (name, kind) = (RwSignal::new(String::new()), RwSignal::new(ToolKind::Scheduler.as_str().to_owned()));
    let error = RwSignal::new(None::<String>);
    let kinds: Vec<Choice> = ToolKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), words.passwords_tool_option(kind.as_str())))
        .collect();
    let submit = move |()| {
        let typed = name.get_untracked();
        let said = match tools::add(&store.plan_now(), &typed, &kind.get_untracked(), &mut device::new_key) {
            Err(Fault::NoName) => Some(words.tools_add_missing().to_owned()),
            Err(Fault::SameName) => Some(words.tools_add_same(typed.trim())),
            Ok((id, edits)) => match store.dispatch(&Edit::Many(edits), &words.tools_added(typed.trim())) {
                Ok(()) => {
                    shell::go_to_record(store, PlanPage::Tool, id.key);
                    None
                }
                Err(why) => Some(shell::refusal(words, &why, words.tools_add_name())),
            },
        };
        error.set(said);
    };
    view! {
        <Form on_submit=submit>
            <TextField id="tool-name" label=words.tools_add_name() value=name error=error error_prefix=words.error_prefix()/>
            <Select id="tool-kind" label=words.tools_add_kind() options=kinds selected=kind
                on_pick=move |word: String| kind.set(word)/>
            <ButtonRow><Button label=words.tools_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

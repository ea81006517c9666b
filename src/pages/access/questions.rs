//! Shared passwords, and who has full control. Tests: the journeys.

use super::{NOT_SURE, SOMEBODY, account_label, account_name, ids, keep, rows, value_of, who};
use crate::components::{Choice, Select};
use crate::long::{LARGE, Long};
use crate::store::Store;
use crate::ticking::Boxes;
use export::Names;
use leptos::prelude::*;
use plan::Id;
use plan::answers::access;
use plan::lens::Lens;
use plan::model::{Account, Level};

const NONE: &str = "none";

/// "Which accounts have a password that more than one person knows?"
pub(super) fn shared(store: Store) -> AnyView {
    let words = store.words;
    let options = Memo::new(move |_| {
        let lens = store.lens();
        let name = |account| account_name(&lens, words, account);
        lens.ours().map(|account| Choice::new(account.id.to_string(), name(account))).collect::<Vec<_>>()
    });
    let answered = store.org_now().answered.iter().any(|key| key == "access");
    let none = RwSignal::new(answered);
    let ticked = Memo::new(move |_| {
        let now = access::shared(&store.plan());
        let mut all: Vec<String> = now.accounts.iter().map(ToString::to_string).collect();
        if now.not_sure {
            all.push(NOT_SURE.to_owned());
        }
        if all.is_empty() && none.get() {
            all.push(NONE.to_owned());
        }
        all
    });
    let tick = move |(value, on): (String, bool)| {
        let plan = store.plan_now();
        none.set(on && value == NONE);
        let edits = match value.as_str() {
            NONE if on => access::no_shared(&plan, &mut ids()),
            NONE => Vec::new(),
            NOT_SURE => access::set_not_sure(&plan, on, &mut ids()),
            account => match Id::parse(account) {
                Some(account) => access::set_shared(&plan, account, on, &mut ids()),
                None => return,
            },
        };
        keep(store, edits, words.access_done_shared());
    };
    let always = vec![Choice::new(NONE, words.answer_none()), Choice::new(NOT_SURE, words.answer_not_sure())];
    Boxes::new("access-shared", words.access_shared(), options, ticked, tick).always(always).view(words)
}

/// "Who has full control?", one select for each account.
pub(super) fn control(store: Store) -> AnyView {
    let words = store.words;
    let accounts = Memo::new(move |_| {
        let lens = store.lens();
        lens.ours().map(|account| (account.id, account_name(&lens, words, account))).collect::<Vec<_>>()
    });
    let options = Memo::new(move |_| {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let mut all = vec![Choice::new(NOT_SURE, words.answer_not_sure())];
        all.extend(rows(&lens).into_iter().map(|person| Choice::new(person.id.to_string(), names.full(person))));
        all.push(Choice::new(SOMEBODY, words.access_somebody_name()));
        all
    });
    let texts = move || accounts.with(|all| all.iter().map(|(_, name)| name.clone()).collect());
    let long = Long::new(words, "access-control", move || accounts.with(Vec::len), texts).rows(LARGE);
    let one = move |(id, name): (Id<Account>, String)| select(store, options.into(), id, &name);
    let selects = move || {
        let all = accounts.with(|all| long.pick(all));
        view! { <div class="choices choices--grid">{all.into_iter().map(one).collect_view()}</div> }
    };
    view! {
        <fieldset class="field" aria-describedby="access-control-hint">
            <legend class="field__label">{words.access_control()}</legend>
            <p class="field__hint" id="access-control-hint">{words.access_control_hint()}</p>
            {long.view(selects)}
        </fieldset>
    }
    .into_any()
}

fn select(store: Store, options: Signal<Vec<Choice>>, account: Id<Account>, name: &str) -> AnyView {
    let words = store.words;
    let selected = Memo::new(move |_| {
        let plan = store.plan();
        access::full_control(&plan, account).map_or_else(|| NOT_SURE.to_owned(), |person| value_of(&plan, person))
    });
    let pick = move |value: String| {
        let plan = store.plan_now();
        let who = who(&plan, words, &value);
        let edits = access::set_full_control(&plan, account, who, &mut ids());
        keep(store, edits, &words.access_done_control(&account_label(store, account)));
    };
    let also = move || {
        let others = others_with_control(&store.lens(), account);
        let names = Names::new(&store.lens(), words).people(&others);
        let text = match others.len() {
            0 => return None,
            1 => words.access_also(&names),
            _ => words.access_also_many(&names),
        };
        Some(view! { <p class="field__hint">{text}</p> })
    };
    view! {
        <div>
            <Select id=["control-", account.as_str()].concat() label=words.access_control_of(name) options=options
                selected=selected on_pick=pick/>
            {also}
        </div>
    }
    .into_any()
}

/// Everybody with full control beside the one that the select shows.
fn others_with_control(lens: &Lens, account: Id<Account>) -> Vec<Id<plan::model::Person>> {
    let shown = access::full_control(&lens.plan, account);
    let mut all: Vec<_> = lens
        .grants_on(account)
        .filter(|grant| grant.level.today.decided() == Some(&Level::Owner) && grant.person != shown)
        .filter_map(|grant| grant.person)
        .collect();
    all.dedup();
    all
}

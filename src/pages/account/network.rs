//! What the network of an account offers: dated, with how sure it is, and what somebody looked up instead.
//! Tests: `plan::answers::network`, `plan::lens::network`, the journeys.

use crate::components::{Disclosure, FieldKind, TextField};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::network;
use plan::facts::Confidence;
use plan::lens::network::Looked;
use plan::model::{Account, NetworkFact};
use plan::{Edit, Id};

/// The facts and the fields to say otherwise.
pub(super) fn part(store: Store, id: Id<Account>) -> AnyView {
    let words = store.words;
    let key = store.lens_now().account(id).map(|account| account.network.clone()).unwrap_or_default();
    let name = words.network_short(&key);
    let shown = StoredValue::new(key);
    view! {
        <Disclosure summary=words.network_offers(&name)>
            {move || facts(store, &shown.get_value())}
            <p>{words.network_change()}</p>
            {number(store, shown, true)}
            {number(store, shown, false)}
            {source(store, shown)}
        </Disclosure>
    }
    .into_any()
}

fn facts(store: Store, key: &str) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let offer = lens.network(key);
    let mut lines: Vec<String> = Vec::new();
    if !offer.roles.is_empty() {
        let roles: Vec<String> = offer.roles.iter().map(|role| words.role_name(role.key)).collect();
        lines.push(words.network_roles(&words.list(&roles)));
    }
    if offer.own_login {
        lines.push(words.passwords_own_login().to_owned());
    }
    if let Some(most) = offer.may_know {
        lines.push(words.network_may_know_is(most));
    }
    if offer.wait_days > 0 {
        lines.push(words.network_wait_is(offer.wait_days));
    }
    lines.push(match &offer.looked {
        Looked::Nowhere => words.network_unknown().to_owned(),
        Looked::Collected(month, sure) => {
            let sure = match sure {
                Confidence::Official => "official",
                Confidence::Secondary => "secondary",
                Confidence::Background => "background",
            };
            words.network_collected(month, &words.network_sure(sure))
        }
        Looked::Here(day, source) => {
            let day = day.map(|day| words.date(day)).unwrap_or_default();
            if source.is_empty() { words.network_here(&day) } else { words.network_here_source(&day, source) }
        }
    });
    let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }.into_any()).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

fn keep(store: Store, key: &str, label: &str, set: &dyn Fn(&mut NetworkFact)) -> Option<String> {
    let edits = network::change(&store.plan_now(), key, store.today.get_untracked(), set);
    let done = store.dispatch(&Edit::Many(edits), store.words.network_done());
    done.err().map(|why| shell::refusal(store.words, &why, label))
}

fn number(store: Store, key: StoredValue<String>, is_wait: bool) -> AnyView {
    let words = store.words;
    let (id, label, most) =
        if is_wait { ("wait-days", words.network_wait(), 365) } else { ("may-know", words.network_may_know(), 1000) };
    let stored = Memo::new(move |_| {
        let lens = store.lens();
        let fact = lens.network_fact(&key.get_value())?;
        if is_wait { fact.wait_days } else { fact.may_know }
    });
    let value = RwSignal::new(String::new());
    Effect::new(move || value.set(stored.get().map(|number| number.to_string()).unwrap_or_default()));
    let error = RwSignal::new(None::<String>);
    let commit = move |text: String| {
        let text = text.trim();
        let number = text.parse::<u32>().ok().filter(|number| *number <= most);
        error.set(if number.is_none() && !text.is_empty() {
            Some(words.asking_error_number("0", &most.to_string()))
        } else {
            keep(store, &key.get_value(), label, &|fact| {
                let slot = if is_wait { &mut fact.wait_days } else { &mut fact.may_know };
                *slot = number;
            })
        });
    };
    view! {
        <TextField id=id label=label value=value kind=FieldKind::Number error=error error_prefix=words.error_prefix()
            on_commit=commit/>
    }
    .into_any()
}

fn source(store: Store, key: StoredValue<String>) -> AnyView {
    let words = store.words;
    let stored = Memo::new(move |_| {
        store.lens().network_fact(&key.get_value()).map(|fact| fact.source.clone()).unwrap_or_default()
    });
    let value = RwSignal::new(String::new());
    Effect::new(move || value.set(stored.get()));
    let error = RwSignal::new(None::<String>);
    let commit = move |text: String| {
        let label = words.network_source();
        error.set(keep(store, &key.get_value(), label, &|fact| text.trim().clone_into(&mut fact.source)));
    };
    view! {
        <TextField id="network-source" label=words.network_source() value=value error=error error_prefix=words.error_prefix()
            on_commit=commit/>
    }
    .into_any()
}

//! How one person or firm gets into one account or app: what they may do today and later, by which role, since when, and
//! what happens next with it. Tests: `plan::answers::spot`, `plan::lens::network`, the journeys.

use super::LEVELS;
use crate::asking::{Asker, choices};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Disclosure, Note, NoteKind, Select};
use crate::flow::PlanPage;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::answers::account as answers;
use plan::answers::passwords::{self, Belonging};
use plan::answers::who::{LATER, NOT_SURE};
use plan::lens::access::Holder;
use plan::model::{Account, Grant, RecoveryKind, Route, Verdict};
use plan::{Edit, Id, Who};

/// The page.
pub fn login_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let id = Id::<Grant>::of(shell::record_here(store).unwrap_or_default());
    let there = Memo::new(move |_| store.plan().get(id).map(|grant| (grant.account, grant.person, grant.partner)));
    let title = move || {
        there.get().map_or_else(
            || words.login_title().to_owned(),
            |(account, person, partner)| {
                let lens = store.lens();
                let names = Names::new(&lens, words);
                let who =
                    person.map(Holder::Person).or_else(|| partner.map(Holder::Partner)).map(|who| names.holder(who));
                words.login_title_of(
                    &who.unwrap_or_default(),
                    &account.map(|id| names.account_id(id)).unwrap_or_default(),
                )
            },
        )
    };
    let account = there.get_untracked().and_then(|(account, ..)| account).unwrap_or_default();
    let title = Memo::new(move |_| title());
    view! {
        <PlanScreen at=PlanPage::Login sheet=true title=Signal::derive(move || title.get())
            back=shell::record_href(store, PlanPage::Account, account.key)>
            {move || match there.with(Option::is_some) {
                true => body(store, id, account, &title.get_untracked()),
                false => view! { <p>{words.account_gone()}</p> }.into_any(),
            }}
        </PlanScreen>
    }
    .into_any()
}

fn levels(words: Words) -> Vec<Choice> {
    let all: Vec<&str> = LEVELS.iter().map(|level| level.as_str()).collect();
    choices(&all, |word| words.level_name(word))
}

fn body(store: Store, id: Id<Grant>, account: Id<Account>, name: &str) -> AnyView {
    let words = store.words;
    let ask = Asker::new(store, "grants", id.key, words.login_done(name));
    let routes: Vec<&str> = Route::ALL.iter().map(|word| word.as_str()).collect();
    let verdicts: Vec<&str> = Verdict::ALL.iter().map(|word| word.as_str()).collect();
    let decision = ask.spot("decision:verdict");
    let lowers = Memo::new(move |_| decision.word(&store.plan()) == Verdict::Lower.as_str());
    let lower = move || {
        lowers.get().then(|| {
            let to = ask.choose_or_not("decision:level", words.login_lower_to(), levels(words));
            view! { <div class="reveal">{to}</div> }
        })
    };
    let remove = move |()| {
        if store.dispatch(&Edit::remove(id), words.login_removed()).is_ok() {
            shell::go_to_record(store, PlanPage::Account, account.key);
        }
    };
    view! {
        {ask.fact("level", words.login_can(), levels(words))}
        {ask.target("level", words.login_can(), levels(words))}
        {ask.fact("decision:verdict", words.login_next(), choices(&verdicts, |word| words.login_next_option(word)))}
        {lower}
        {ask.date_hinted("removed_on", words.login_removed_on(), words.login_removed_hint())}
        <Disclosure summary=words.button_say_more()>
            {ask.choose("route", words.login_route(), choices(&routes, |word| words.login_route_option(word)))}
            {ask.text("native_role", words.login_role(), &role_hint(store, account))}
            {ask.date_before("granted_on", words.login_granted_on(), "usable_from")}
            {ask.date_after("usable_from", words.login_usable_from(), "granted_on")}
            {move || waits(ask, id, account)}
            {checked(ask, id)}
            {ask.text("note", words.access_note(), "")}
        </Disclosure>
        <ButtonRow>
            <Button label=words.login_remove() kind=ButtonKind::Danger on_press=remove/>
        </ButtonRow>
        <p class="field__hint">{words.login_remove_hint()}</p>
        {crate::remarks::here(store, id.key)}
    }
    .into_any()
}

/// What the network calls its roles.
fn role_hint(store: Store, account: Id<Account>) -> String {
    let lens = store.lens_now();
    let network = lens.account(account).map(|account| account.network.clone()).unwrap_or_default();
    let roles: Vec<String> = lens.network(&network).roles.iter().map(|role| store.words.role_name(role.key)).collect();
    if roles.is_empty() { String::new() } else { store.words.login_role_hint(&store.words.list(&roles)) }
}

/// The network makes somebody new wait: offered, never written down by itself.
fn waits(ask: Asker, id: Id<Grant>, account: Id<Account>) -> Option<AnyView> {
    let (store, words) = (ask.store, ask.store.words);
    let lens = store.lens();
    let grant = lens.grants.iter().find(|grant| grant.id == id)?;
    let account = lens.account(account)?;
    let from = lens.waits_until(account, grant)?;
    let network = words.network_short(&account.network);
    let before = grant.clone();
    let write = move |()| {
        let after = Grant { usable_from: Some(from), ..before.clone() };
        drop(ask.keep(&Edit::change(&before, &after), words.login_usable_from()));
    };
    Some(
        view! {
            <Note kind=NoteKind::Plain>
                <p>{words.login_waits(&network, &words.date(from))}</p>
                <Button label=words.login_waits_write() kind=ButtonKind::Secondary on_press=write/>
            </Note>
        }
        .into_any(),
    )
}

fn checked(ask: Asker, id: Id<Grant>) -> AnyView {
    let (store, words) = (ask.store, ask.store.words);
    let today = move |()| {
        let by = store.org_now().made_by;
        let edits = answers::checked_way(&store.plan_now(), id, store.today.get_untracked(), by);
        drop(ask.keep(&Edit::Many(edits), words.account_checked()));
    };
    let is_checked = Memo::new(move |_| store.plan().get(id).is_some_and(|grant: Grant| grant.verified.is_some()));
    let fields = move || {
        is_checked.get().then(|| {
            view! {
                {ask.date("verified/on", words.account_checked_on())}
                {ask.person("verified/by", words.account_checked_by())}
            }
        })
    };
    view! {
        <ButtonRow><Button label=words.account_checked_today() kind=ButtonKind::Secondary on_press=today/></ButtonRow>
        {fields}
    }
    .into_any()
}

/// Whose phone and whose e-mail get the password of an account back.
pub(super) fn recovery(ask: Asker) -> AnyView {
    let (store, words) = (ask.store, ask.store.words);
    let account = Id::<Account>::of(ask.spot("recovery").key);
    let options = Memo::new(move |_| {
        let lens = store.lens();
        let people = lens.people.iter().filter(|person| person.placeholder.is_none());
        let mut all = vec![Choice::new("", words.not_answered())];
        all.extend(people.map(|person| Choice::new(person.id.to_string(), person.name.as_str())));
        all.push(Choice::new("business", words.passwords_business()));
        all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
        all.push(Choice::new(LATER, words.choosing_later()));
        all
    });
    let one = |kind: RecoveryKind, label: &'static str| {
        let now = move || match passwords::recovery(&store.plan(), account, kind) {
            Belonging::NotSure => NOT_SURE.to_owned(),
            Belonging::Later => LATER.to_owned(),
            Belonging::Of(Who::Business) => "business".to_owned(),
            Belonging::Of(Who::Person(id)) => id.to_string(),
            Belonging::Unsaid | Belonging::Of(_) => String::new(),
        };
        let pick = move |word: String| {
            let belongs = match word.as_str() {
                "" => Belonging::Unsaid,
                NOT_SURE => Belonging::NotSure,
                LATER => Belonging::Later,
                "business" => Belonging::Of(Who::Business),
                id => Id::parse(id).map_or(Belonging::Unsaid, |id| Belonging::Of(Who::Person(id))),
            };
            let edits = passwords::set_recovery(&store.plan_now(), account, kind, &belongs);
            drop(ask.keep(&Edit::Many(edits), label));
        };
        view! { <Select id=["back-", kind.as_str()].concat() label=label options=options selected=Memo::new(move |_| now()) on_pick=pick/> }
    };
    view! {
        {one(RecoveryKind::Phone, words.account_back_phone())}
        {one(RecoveryKind::Email, words.account_back_email())}
        {ask.later("recovery", words.account_back())}
    }
    .into_any()
}

//! "Say more" of an account: where the password is kept and how it was told, the login code, the way back, other apps.
//! Tests: `plan::answers::passwords`, the journeys.

use super::{Named, dates, keep, notes};
use crate::bridge::device;
use crate::components::{Arrange, Checkboxes, Choice, Disclosure, FieldError, Select};
use crate::flow::PlanPage;
use crate::store::Store;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::passwords::{self, Belonging, Details};
use plan::answers::who::{LATER, NOT_SURE};
use plan::model::{Account, Kept, Person, RecoveryKind, Told, ToolKind};
use plan::{Fact, Id, Who};

const BLANK: &str = "";
const BUSINESS: &str = "business";

/// One disclosure for each account that is shown.
pub(super) fn more(store: Store, shown: Named, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let parts = move || {
        shown
            .get()
            .into_iter()
            .map(|(id, name)| {
                view! {
                    <Disclosure summary=words.passwords_more_about(&name) lazy=true>
                        {part(store, errors, id, name)}
                    </Disclosure>
                }
            })
            .collect_view()
    };
    parts.into_any()
}

fn part(store: Store, errors: RwSignal<Vec<FieldError>>, id: Id<Account>, name: String) -> AnyView {
    let words = store.words;
    let label = words.passwords_done_more(&name);
    let one = Part { store, errors, account: id, label: StoredValue::new(label) };
    view! {
        {kept(one)}
        {told(one)}
        {dates::told_on(one)}
        {dates::changed_on(one)}
        {code_to(one)}
        {recovery(one)}
        {tools(one)}
        {notes::notes(one)}
        <p><a href=crate::shell::record_href(store, PlanPage::Account, id.key)>{words.account_open(&name)}</a></p>
    }
    .into_any()
}

/// The account that is spoken of, and the way to the plan.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub store: Store,
    pub errors: RwSignal<Vec<FieldError>>,
    pub account: Id<Account>,
    pub label: StoredValue<String>,
}

impl Part {
    /// The id of a field of this account.
    pub fn field(&self, part: &str) -> String {
        [part, "-", self.account.as_str()].concat()
    }

    /// What the plan says about the password; the reader runs again when it changes.
    pub fn details(&self) -> Details {
        Details::of(&self.store.plan(), self.account)
    }

    /// The edits for another set of details.
    pub fn edits(&self, details: &Details) -> Vec<plan::Edit> {
        let today = self.store.today.get_untracked();
        passwords::set_details(&self.store.plan_now(), self.account, details, today, &mut device::new_key)
    }

    /// Keeps details in which nothing was typed.
    pub fn keep(&self, change: impl FnOnce(&mut Details)) {
        let mut details = Details::of(&self.store.plan_now(), self.account);
        change(&mut details);
        self.keep_edits(self.edits(&details));
    }

    fn keep_edits(&self, edits: Vec<plan::Edit>) {
        self.label.with_value(|label| keep(self.store, edits, label));
    }
}

fn kept(part: Part) -> AnyView {
    let words = part.store.words;
    let options = Signal::derive(move || {
        let kept = Kept::ALL.iter().map(|kept| kept.as_str());
        let mut all: Vec<Choice> = std::iter::once(BLANK)
            .chain(kept)
            .map(|word| Choice::new(word, words.passwords_kept_option(word)))
            .collect();
        all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
        all.extend(still_later(part, matches!(part.details().kept, Fact::ToDecide { .. })));
        all
    });
    let selected = Signal::derive(move || {
        match part.details().kept {
            Fact::Decided(kept) => kept.as_str(),
            Fact::NotSure => NOT_SURE,
            Fact::ToDecide { .. } => LATER,
            Fact::Unlooked => BLANK,
        }
        .to_owned()
    });
    let pick = move |value: String| {
        if value == LATER {
            return;
        }
        part.keep(|details| {
            details.kept = match Kept::parse(&value) {
                Some(kept) => Fact::Decided(kept),
                None if value == NOT_SURE => Fact::NotSure,
                None => Fact::Unlooked,
            };
        });
    };
    view! { <Select id=part.field("kept") label=words.passwords_kept() options=options selected=selected on_pick=pick/> }.into_any()
}

/// "To be decided" is said on the page of the account or password; here it is shown, so that it is not lost.
fn still_later(part: Part, is_later: bool) -> Option<Choice> {
    is_later.then(|| Choice::new(LATER, part.store.words.choosing_later()))
}

fn told(part: Part) -> AnyView {
    let words = part.store.words;
    let options: Vec<Choice> =
        Told::ALL.iter().map(|told| Choice::new(told.as_str(), words.passwords_told_option(told.as_str()))).collect();
    let ticked = Signal::derive(move || part.details().told.iter().map(|told| told.as_str().to_owned()).collect());
    let tick = move |(value, on): (String, bool)| {
        let Some(told) = Told::parse(&value) else { return };
        part.keep(|details| {
            details.told.retain(|known| *known != told);
            if on {
                details.told.push(told);
                details.told.sort_unstable();
            }
        });
    };
    view! {
        <Checkboxes id=part.field("told") legend=words.passwords_told() options=options ticked=ticked on_tick=tick
            arrange=Arrange::Grid/>
    }
    .into_any()
}

/// Everybody whose phone it may be, and the business's own.
fn owners(part: Part) -> Vec<Choice> {
    let words = part.store.words;
    let lens = part.store.lens();
    let mut all: Vec<Choice> = lens
        .people
        .iter()
        .filter(|person| person.placeholder.is_none())
        .map(|person| Choice::new(person.id.to_string(), person.name.clone()))
        .collect();
    all.push(Choice::new(BUSINESS, words.passwords_business()));
    all
}

fn who_of(value: &str) -> Option<Who> {
    if value == BUSINESS { Some(Who::Business) } else { Id::<Person>::parse(value).map(Who::Person) }
}

fn value_of(who: &Who) -> String {
    match who {
        Who::Person(id) => id.to_string(),
        Who::Business => BUSINESS.to_owned(),
        Who::Partner(_) | Who::Text(_) => BLANK.to_owned(),
    }
}

fn code_to(part: Part) -> AnyView {
    let words = part.store.words;
    let ticked = Signal::derive(move || {
        passwords::code_to(&part.store.plan(), part.account).iter().map(value_of).collect::<Vec<_>>()
    });
    let tick = move |(value, on): (String, bool)| {
        if let Some(who) = who_of(&value) {
            part.keep_edits(passwords::set_code_to(&part.store.plan_now(), part.account, &who, on));
        }
    };
    let options = Signal::derive(move || owners(part));
    Boxes::new(part.field("code"), words.passwords_code_to(), options, ticked, tick).view(words)
}

fn recovery(part: Part) -> AnyView {
    let words = part.store.words;
    let options = Signal::derive(move || {
        let mut all = vec![Choice::new(BLANK, words.not_answered())];
        all.extend(owners(part));
        all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
        let kinds = [RecoveryKind::Phone, RecoveryKind::Email];
        let is_later = |kind| passwords::recovery(&part.store.plan(), part.account, kind) == Belonging::Later;
        all.extend(still_later(part, kinds.into_iter().any(is_later)));
        all
    });
    let one = |kind: RecoveryKind, label: &'static str| {
        let selected = Signal::derive(move || match passwords::recovery(&part.store.plan(), part.account, kind) {
            Belonging::Unsaid => BLANK.to_owned(),
            Belonging::NotSure => NOT_SURE.to_owned(),
            Belonging::Later => LATER.to_owned(),
            Belonging::Of(who) => value_of(&who),
        });
        let pick = move |value: String| {
            let belongs = match who_of(&value) {
                _ if value == NOT_SURE => Belonging::NotSure,
                _ if value == LATER => Belonging::Later,
                Some(who) => Belonging::Of(who),
                None => Belonging::Unsaid,
            };
            part.keep_edits(passwords::set_recovery(&part.store.plan_now(), part.account, kind, &belongs));
        };
        view! { <Select id=part.field(kind.as_str()) label=label options=options selected=selected on_pick=pick/> }
    };
    view! {
        <fieldset class="field">
            <legend class="field__label">{words.passwords_recovery()}</legend>
            <div class="choices choices--grid">
                {one(RecoveryKind::Phone, words.passwords_recovery_phone())}
                {one(RecoveryKind::Email, words.passwords_recovery_email())}
            </div>
        </fieldset>
    }
    .into_any()
}

fn tools(part: Part) -> AnyView {
    let words = part.store.words;
    let options: Vec<Choice> = ToolKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), words.passwords_tool_option(kind.as_str())))
        .collect();
    let ticked = Signal::derive(move || {
        let kinds = passwords::tool_kinds(&part.store.plan(), part.account);
        kinds.iter().map(|kind| kind.as_str().to_owned()).collect::<Vec<_>>()
    });
    let tick = move |(value, on): (String, bool)| {
        let Some(kind) = ToolKind::parse(&value) else { return };
        let name = words.passwords_tool_option(kind.as_str());
        let plan = part.store.plan_now();
        part.keep_edits(passwords::set_tool(&plan, part.account, kind, on, &name, &mut device::new_key));
    };
    view! {
        <Checkboxes id=part.field("tools") legend=words.passwords_tools() hint=words.passwords_tools_hint() options=options
            ticked=ticked on_tick=tick arrange=Arrange::Grid/>
    }
    .into_any()
}

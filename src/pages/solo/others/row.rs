//! One account: who else could get in, and who that is. Tests: the journeys in `tests/e2e`.

use super::first::{self, First};
use super::more::More;
use crate::bridge::device;
use crate::components::{Arrange, Button, ButtonKind, Choice, FieldError, Radios, TextField, error_for};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;
use plan::answers::solo::others::{self, Answer, Other, Reach, Tie};
use plan::lens::Lens;
use plan::model::Account;
use plan::{Edit, Id};

const ONLY_ME: &str = "me";
const SOMEONE: &str = "someone";
const NOT_SURE: &str = "not-sure";

/// Somebody else as typed.
#[derive(Clone, Copy)]
struct Someone {
    name: RwSignal<String>,
    tie: RwSignal<String>,
}

impl Someone {
    fn new(other: &Other) -> Self {
        let tie = other.tie.map(tie_value).unwrap_or_default();
        Self { name: RwSignal::new(other.name.clone()), tie: RwSignal::new(tie.to_owned()) }
    }
}

/// The line of one account.
#[derive(Clone)]
pub(super) struct Row {
    account: Id<Account>,
    name: String,
    id: String,
    reach: RwSignal<String>,
    others: RwSignal<Vec<Someone>>,
    more: More,
    /// Answered by hand, or in the plan already.
    said: RwSignal<bool>,
    own_logins: bool,
}

impl Row {
    /// What the plan says about an account.
    pub(super) fn new(lens: &Lens, at: usize, account: &Account, name: String) -> Self {
        let answer = others::read(lens, account);
        let mut id = String::from("others-");
        id.push_str(&at.to_string());
        Self {
            account: account.id,
            name,
            id,
            reach: RwSignal::new(reach_value(answer.reach).to_owned()),
            others: RwSignal::new(answer.others.iter().map(Someone::new).collect()),
            more: More::new(&answer),
            said: RwSignal::new(!account.access_list.is_unlooked()),
            own_logins: lens.has_own_logins(account),
        }
    }

    /// Whether somebody chose the answer.
    pub(super) fn is_said(&self) -> bool {
        self.said.get()
    }

    fn answer(&self) -> Answer {
        let mut answer = Answer { reach: self.reach.with_untracked(|reach| reach_of(reach)), ..Answer::default() };
        if answer.reach == Reach::SomeoneElse {
            let other = |row: &Someone| Other {
                name: row.name.get_untracked(),
                tie: row.tie.with_untracked(|tie| tie_of(tie)),
            };
            answer.others = self.others.with_untracked(|rows| rows.iter().map(other).collect());
            self.more.add_to(&mut answer);
        }
        answer
    }

    /// Stores what is complete. Gives the words for what was refused.
    fn keep(&self, store: Store) -> Option<String> {
        let words = store.words;
        let today = store.today.get_untracked();
        let edits = others::store(&store.plan_now(), today, self.account, &self.answer(), &mut device::new_key);
        let done = store.dispatch(&Edit::Many(edits), &words.others_done(&self.name));
        done.err().map(|refusal| shell::refusal(words, &refusal, words.others_who()))
    }

    /// Everything that is missing.
    pub(super) fn check(&self, store: Store) -> Vec<FieldError> {
        let words = store.words;
        let mut wrong = Vec::new();
        let answer = self.answer();
        let you = store.lens_now().you().map(|you| you.name.to_lowercase()).unwrap_or_default();
        let named = answer.others.iter().any(|other| !other.name.trim().is_empty());
        for (at, other) in answer.others.iter().enumerate() {
            let name = other.name.trim();
            // Beside somebody with a name, a row without one is nobody: that is how a row is taken back.
            if name.is_empty() && named {
                continue;
            }
            if name.is_empty() {
                wrong.push(FieldError::new(self.who_id(at), words.others_who_empty(&self.name)));
            } else if name.to_lowercase() == you {
                wrong.push(FieldError::new(self.who_id(at), words.others_who_you(&self.name)));
            } else if name.chars().count() > 60 {
                wrong.push(FieldError::new(self.who_id(at), words.error_too_long(words.others_who(), 60)));
            }
            if other.tie.is_none() && !name.is_empty() {
                let mut id = self.tie_id(at);
                id.push_str("-0");
                wrong.push(FieldError::new(id, words.others_tie_empty(name)));
            }
        }
        wrong
    }

    /// Stores the answer that stands there, also one that nobody touched.
    pub(super) fn settle(&self, store: Store) -> Option<FieldError> {
        let lens = store.lens_now();
        let account = lens.account(self.account)?;
        let same = others::read(&lens, account) == self.answer() && !account.access_list.is_unlooked();
        if same { None } else { self.keep(store).map(|text| FieldError::new(self.who_id(0), text)) }
    }

    fn who_id(&self, at: usize) -> String {
        [self.id.as_str(), "-who-", &at.to_string()].concat()
    }

    fn tie_id(&self, at: usize) -> String {
        [self.id.as_str(), "-tie-", &at.to_string()].concat()
    }

    /// The line, who that is, and what to do first.
    pub(super) fn view(
        &self,
        store: Store,
        errors: RwSignal<Vec<FieldError>>,
        first: RwSignal<Option<First>>,
    ) -> AnyView {
        let words = store.words;
        let (row, reach) = (self.clone(), self.reach);
        let pick = move |value: String| {
            row.said.set(true);
            if value == SOMEONE && row.others.with_untracked(Vec::is_empty) {
                row.others.update(|rows| rows.push(Someone::new(&Other::default())));
            }
            row.reach.set(value);
            row.keep(store);
        };
        let options = vec![
            Choice::new(ONLY_ME, words.answer_only_me()),
            Choice::new(SOMEONE, words.answer_someone_else()),
            Choice::new(NOT_SURE, words.answer_not_sure()),
        ];
        let is_someone = Memo::new(move |_| reach.with(|reach| reach == SOMEONE));
        let row = self.clone();
        let someone = move || is_someone.get().then(|| row.someone(store, errors));
        let account = self.account;
        let to_do = move || first.get().filter(|first| first.account == account).map(|it| first::show(store, &it));
        view! {
            <Radios id=self.id.clone() legend=self.name.clone() options=options selected=reach on_pick=pick
                arrange=Arrange::Line/>
            {someone}
            {to_do}
        }
        .into_any()
    }

    fn someone(&self, store: Store, errors: RwSignal<Vec<FieldError>>) -> AnyView {
        let words = store.words;
        let (row, rows) = (self.clone(), self.others);
        let people = move || {
            let rows = rows.get();
            rows.into_iter().enumerate().map(|(at, someone)| row.person(store, errors, at, someone)).collect_view()
        };
        let row = self.clone();
        let add = move |()| {
            let id = row.who_id(row.others.with_untracked(Vec::len));
            row.others.update(|rows| rows.push(Someone::new(&Other::default())));
            request_animation_frame(move || {
                crate::bridge::surroundings::focus(&id);
            });
        };
        let row = self.clone();
        let more = (!self.own_logins).then(|| {
            let keep = Callback::new(move |()| {
                row.keep(store);
            });
            self.more.view(words, &self.id, &self.name, store.today.get_untracked(), keep)
        });
        view! {
            <div class="reveal" role="group" aria-label=words.others_who_group(&self.name)>
                {people}
                {more}
                <Button label=words.others_add() kind=ButtonKind::Quiet on_press=add/>
            </div>
        }
        .into_any()
    }

    fn person(&self, store: Store, errors: RwSignal<Vec<FieldError>>, at: usize, someone: Someone) -> AnyView {
        let words = store.words;
        let (who, tie) = (self.who_id(at), self.tie_id(at));
        let first_tie = [tie.as_str(), "-0"].concat();
        let row = self.clone();
        let own = who.clone();
        let keep = Callback::new(move |()| {
            // Nothing moves when all is well: the next press may be under way.
            if let Some(text) = row.keep(store) {
                errors.set(vec![FieldError::new(own.clone(), text)]);
            }
        });
        let pick = move |value: String| {
            someone.tie.set(value);
            keep.run(());
        };
        view! {
            <TextField id=who.clone() label=words.others_who() value=someone.name
                error=error_for(errors, who) error_prefix=words.error_prefix() on_commit=move |_| keep.run(())/>
            {known(store, self.others, someone, keep)}
            <Radios id=tie legend=words.others_tie() options=ties(words) selected=someone.tie on_pick=pick
                arrange=Arrange::Line error=error_for(errors, first_tie) error_prefix=words.error_prefix()/>
        }
        .into_any()
    }
}

/// Buttons with the people that have a name already, while nobody is named here.
fn known(store: Store, rows: RwSignal<Vec<Someone>>, someone: Someone, keep: Callback<()>) -> AnyView {
    let blank = Memo::new(move |_| someone.name.with(|name| name.trim().is_empty()));
    (move || {
        if !blank.get() {
            return None;
        }
        let lens = store.lens();
        let mut buttons = Vec::new();
        for person in &lens.people {
            let here =
                rows.with_untracked(|rows| rows.iter().any(|row| row.name.with_untracked(|n| *n == person.name)));
            if person.placeholder.is_some() || Some(person.id) == lens.org.made_by || here {
                continue;
            }
            let (name, tie) = (person.name.clone(), tie_value(others::tie_of(person)));
            let label = store.words.others_it_is(&name);
            let take = move |()| {
                someone.name.set(name.clone());
                someone.tie.set(tie.to_owned());
                keep.run(());
            };
            buttons.push(view! { <Button label=label kind=ButtonKind::Quiet on_press=take/> });
        }
        (!buttons.is_empty()).then(|| view! { <div class="buttons">{buttons}</div> })
    })
    .into_any()
}

fn ties(words: Words) -> Vec<Choice> {
    vec![
        Choice::new(tie_value(Tie::WorksHere), words.others_tie_here()),
        Choice::new(tie_value(Tie::OutsideHelp), words.others_tie_outside()),
        Choice::new(tie_value(Tie::UsedToHelp), words.others_tie_used()),
    ]
}

const fn tie_value(tie: Tie) -> &'static str {
    match tie {
        Tie::WorksHere => "here",
        Tie::OutsideHelp => "outside",
        Tie::UsedToHelp => "used",
    }
}

fn tie_of(value: &str) -> Option<Tie> {
    [Tie::WorksHere, Tie::OutsideHelp, Tie::UsedToHelp].into_iter().find(|tie| tie_value(*tie) == value)
}

const fn reach_value(reach: Reach) -> &'static str {
    match reach {
        Reach::OnlyMe => ONLY_ME,
        Reach::SomeoneElse => SOMEONE,
        Reach::NotSure => NOT_SURE,
    }
}

fn reach_of(value: &str) -> Reach {
    match value {
        ONLY_ME => Reach::OnlyMe,
        SOMEONE => Reach::SomeoneElse,
        _ => Reach::NotSure,
    }
}

//! A share link: the plan in an address. Either without contact details, for anybody, or whole behind a passphrase.
//!
//! A link is made when it is asked for, and forgotten when the plan or a choice changes. Where it is too long for chats,
//! the file comes first. The passphrase lives in its field alone. Tests: `tests/e2e/links.spec.mjs`; what is in a link, in
//! `export::link`.

use super::contents::Place;
use super::counted;
use crate::bridge::sealing::{self, SealFault};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, FieldError, Form, PassphraseField, Radios, error_for};
use crate::share_link::{self, Made};
use crate::store::{Store, in_background};
use export::link::{self, list, rules, sealed};
use export::{Contents, CopyChoice, Names, leave_out};
use leptos::prelude::*;
use messages::Words;

const PASSPHRASE: &str = "link-passphrase";

/// What goes into a link.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    NoContacts,
    NoNames,
    Rules,
    Todo,
    Sealed,
}

impl What {
    const ALL: [Self; 5] = [Self::NoContacts, Self::NoNames, Self::Rules, Self::Todo, Self::Sealed];

    const fn word(self) -> &'static str {
        match self {
            Self::NoContacts => "no-contacts",
            Self::NoNames => "no-names",
            Self::Rules => "rules",
            Self::Todo => "todo",
            Self::Sealed => "sealed",
        }
    }

    fn choice(self, words: Words) -> Choice {
        let label = match self {
            Self::NoContacts => words.outputs_choice_no_contacts(),
            Self::NoNames => words.outputs_choice_no_names(),
            Self::Rules => words.links_rules(),
            Self::Todo => words.list_todo_only(),
            Self::Sealed => words.links_sealed(),
        };
        let choice = Choice::new(self.word(), label);
        match self {
            Self::Rules => choice.hinted(words.links_rules_hint()),
            Self::Todo => choice.hinted(words.list_todo_hint()),
            Self::Sealed => choice.hinted(words.links_sealed_hint()),
            Self::NoContacts | Self::NoNames => choice,
        }
    }
}

/// How far it is.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Nothing,
    Making,
    Made(Made),
    /// Why there is none.
    Not(&'static str),
}

#[derive(Clone, Copy)]
struct Part {
    store: Store,
    what: RwSignal<What>,
    passphrase: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
    state: RwSignal<State>,
    /// Counts what made an earlier link old.
    round: StoredValue<u32>,
}

/// The whole part.
pub fn part(store: Store) -> AnyView {
    let words = store.words;
    let part = Part {
        store,
        what: RwSignal::new(What::NoContacts),
        passphrase: RwSignal::new(String::new()),
        errors: RwSignal::new(Vec::new()),
        state: RwSignal::new(State::Nothing),
        round: StoredValue::new(0),
    };
    Effect::new(move || {
        store.plan();
        part.what.track();
        part.forget();
    });
    let options: Vec<Choice> = What::ALL.iter().map(|what| what.choice(words)).collect();
    let pick = move |word: String| {
        part.what.set(What::ALL.into_iter().find(|what| what.word() == word).unwrap_or(What::NoContacts));
    };
    let is_sealed = Memo::new(move |_| part.what.get() == What::Sealed);
    let field = move || {
        is_sealed.get().then(|| {
            view! {
                <PassphraseField id=PASSPHRASE label=words.links_passphrase() hint=words.links_passphrase_hint()
                    show=words.links_passphrase_show() value=part.passphrase error=error_for(part.errors, PASSPHRASE)
                    error_prefix=words.error_prefix()/>
            }
        })
    };
    view! {
        <section class="output">
            {Place::Link.heading(words)}
            <p>{words.links_lead()}</p>
            <Form on_submit=move |()| part.make()>
                <Radios id="link" legend=words.links_what() options=options
                    selected=Signal::derive(move || part.what.get().word().to_owned()) on_pick=pick/>
                {field}
                <p class="small">{move || part.holds()}</p>
                <ButtonRow><Button label=words.links_make() kind=ButtonKind::Secondary submit=true/></ButtonRow>
            </Form>
            {move || part.outcome()}
        </section>
    }
    .into_any()
}

impl Part {
    fn forget(self) {
        self.round.update_value(|round| *round += 1);
        self.state.set(State::Nothing);
        self.errors.set(Vec::new());
    }

    /// "This link holds 6 names, no phone numbers and no emails."
    fn holds(self) -> String {
        let words = self.store.words;
        let contents = match self.what.get() {
            What::NoContacts => export::contents(&self.store.lens(), CopyChoice::WithoutContacts),
            What::Sealed => export::contents(&self.store.lens(), CopyChoice::Everything),
            What::Todo => {
                let lens = self.store.lens();
                let file = list::todo_file(&lens, words, "").unwrap_or_default();
                export::contents_of(&lens, &file)
            }
            What::NoNames | What::Rules => Contents::default(),
        };
        let (names, phones, emails) = counted(words, contents);
        words.links_holds(&names, &phones, &emails)
    }

    fn make(self) {
        let what = self.what.get_untracked();
        let words = self.store.words;
        let is_short = !self.passphrase.with_untracked(|text| sealed::is_long_enough(text));
        if what == What::Sealed && is_short {
            self.errors.set(vec![FieldError::new(PASSPHRASE, words.links_passphrase_short())]);
            surroundings::focus(PASSPHRASE);
            return;
        }
        self.forget();
        let round = self.round.get_value();
        self.state.set(State::Making);
        in_background(async move {
            let state = self.made(what).await;
            // What was made of an older choice is not shown.
            if self.round.try_get_value() == Some(round) {
                self.state.set(state);
            }
        });
    }

    async fn made(self, what: What) -> State {
        let (store, words) = (self.store, self.store.words);
        let id = store.copy_id();
        let file = match what {
            What::NoContacts => leave_out::plan_file(&store.lens_now(), words, CopyChoice::WithoutContacts, &id),
            What::NoNames => leave_out::plan_file(&store.lens_now(), words, CopyChoice::WithoutNames, &id),
            What::Rules => match rules::plan_file(&store.lens_now(), words, &id) {
                Some(file) => file,
                None => return State::Not(words.links_rules_none()),
            },
            What::Todo => match list::todo_file(&store.lens_now(), words, &id) {
                Some(file) => file,
                None => return State::Not(words.list_todo_none()),
            },
            What::Sealed => {
                let content = sealed::content(&store.file_text());
                let passphrase = self.passphrase.get_untracked();
                return match sealing::seal(&passphrase, &content).await {
                    Ok(sealed) => self.state_of(what, &link::of_sealed(&sealed), sealed.file()),
                    Err(SealFault::Unavailable | SealFault::WrongPassphrase | SealFault::Damaged) => {
                        State::Not(words.links_unsafe())
                    }
                };
            }
        };
        let link = link::of_plan(&file);
        self.state_of(what, &link, file)
    }

    fn state_of(self, what: What, link: &str, file: String) -> State {
        let words = self.store.words;
        let (part, ending, label) = match what {
            What::Sealed => ("", "plan.enc.json", words.links_file_sealed()),
            What::Rules => (words.links_file_rules_name(), "plan.json", words.links_file()),
            What::Todo => (words.list_todo(), "plan.json", words.links_file()),
            What::NoContacts | What::NoNames => (words.links_file_name(), "plan.json", words.links_file()),
        };
        let made = Made::new(self.store, link, file, (part, ending), label);
        if what != What::NoNames {
            return State::Made(made);
        }
        // The name of a business may be somebody's name.
        let lens = self.store.lens_now();
        let title = Names::of_copy(&lens, words, CopyChoice::WithoutNames).own(&lens.org.title);
        State::Made(Made { name: export::named(&title, part, lens.today, ending), ..made })
    }

    fn outcome(self) -> AnyView {
        let words = self.store.words;
        match self.state.get() {
            State::Nothing => view! { <p role="status"></p> }.into_any(),
            State::Making => view! {
                <p role="status">{words.links_making()}</p>
                <ButtonRow>
                    <Button label=words.formats_cancel() kind=ButtonKind::Quiet on_press=move |()| self.forget()/>
                </ButtonRow>
            }
            .into_any(),
            State::Not(why) => view! { <p role="status">{why}</p> }.into_any(),
            State::Made(made) => share_link::ways_out(self.store, "link", made),
        }
    }
}

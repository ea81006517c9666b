//! A share link: the plan in an address. Either without contact details, for anybody, or whole behind a passphrase.
//!
//! A link is made when it is asked for, and forgotten when the plan or a choice changes. Where it is too long for chats,
//! the file comes first. The passphrase lives in its field alone. Tests: `tests/e2e/links.spec.mjs`; what is in a link, in
//! `export::link`.

use super::counted;
use super::formats::{Saved, save, saved_line};
use crate::bridge::sealing::{self, SealFault};
use crate::bridge::{files, surroundings};
use crate::components::{
    Button, ButtonKind, ButtonRow, Choice, Disclosure, FieldError, Form, PassphraseField, Radios, TextArea, error_for,
};
use crate::paper;
use crate::store::{Store, in_background};
use export::link::{self, Fits, rules, sealed};
use export::{Contents, CopyChoice, leave_out};
use leptos::prelude::*;
use messages::Words;

const PASSPHRASE: &str = "link-passphrase";

/// What goes into a link.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    NoContacts,
    NoNames,
    Rules,
    Sealed,
}

impl What {
    const ALL: [Self; 4] = [Self::NoContacts, Self::NoNames, Self::Rules, Self::Sealed];

    const fn word(self) -> &'static str {
        match self {
            Self::NoContacts => "no-contacts",
            Self::NoNames => "no-names",
            Self::Rules => "rules",
            Self::Sealed => "sealed",
        }
    }

    fn choice(self, words: Words) -> Choice {
        let label = match self {
            Self::NoContacts => words.outputs_choice_no_contacts(),
            Self::NoNames => words.outputs_choice_no_names(),
            Self::Rules => words.links_rules(),
            Self::Sealed => words.links_sealed(),
        };
        let choice = Choice::new(self.word(), label);
        match self {
            Self::Rules => choice.hinted(words.links_rules_hint()),
            Self::Sealed => choice.hinted(words.links_sealed_hint()),
            Self::NoContacts | Self::NoNames => choice,
        }
    }
}

/// A link that was made, and the same as a file.
#[derive(Clone, PartialEq, Eq)]
struct Made {
    address: String,
    file: String,
    name: String,
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
            <h2>{words.links_title()}</h2>
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
        let address = [surroundings::beside("").as_str(), link::BEFORE, link].concat();
        let (part, ending) = match what {
            What::Sealed => ("", "plan.enc.json"),
            What::Rules => (words.links_file_rules_name(), "plan.json"),
            What::NoContacts | What::NoNames => (words.links_file_name(), "plan.json"),
        };
        let org = self.store.org_now();
        let name = export::named(&org.title, part, self.store.today.get_untracked(), ending);
        State::Made(Made { address, file, name })
    }

    fn outcome(self) -> AnyView {
        let words = self.store.words;
        match self.state.get() {
            State::Nothing => view! { <p role="status"></p> }.into_any(),
            State::Making => view! { <p role="status">{words.links_making()}</p> }.into_any(),
            State::Not(why) => view! { <p role="status">{why}</p> }.into_any(),
            State::Made(made) => self.ways_out(made),
        }
    }

    /// How long it is, where it fits, and the buttons, the better way first.
    fn ways_out(self, made: Made) -> AnyView {
        let words = self.store.words;
        let length = made.address.len();
        let fits = match link::fits(length) {
            Fits::Anywhere => words.links_fits_anywhere(),
            Fits::MostChats => words.links_fits_most(),
            Fits::Email => words.links_fits_email(),
            Fits::Nowhere => words.links_fits_nowhere(),
        };
        let said = [words.links_length(length as u32).as_str(), " ", fits].concat();
        let saved: Saved = RwSignal::new(None);
        // "Some" once the button was pressed: whether it is on the clipboard.
        let copied = RwSignal::new(None::<bool>);
        let by_hand = RwSignal::new(made.address.clone());
        let address = made.address.clone();
        let copy = move |()| {
            let address = address.clone();
            in_background(async move { copied.set(Some(files::copy(address).await)) });
        };
        let is_sealed = self.what.get_untracked() == What::Sealed;
        let (file, name) = (made.file, made.name);
        let download = move |()| save(saved, name.clone(), files::PLAN_FILE, &file);
        let label = if is_sealed { words.links_file_sealed() } else { words.links_file() };
        let fits_chats = link::fits(length) <= Fits::MostChats;
        let (copy_kind, file_kind) = if fits_chats {
            (ButtonKind::Secondary, ButtonKind::Quiet)
        } else {
            (ButtonKind::Quiet, ButtonKind::Secondary)
        };
        let copy_button = (link::fits(length) < Fits::Nowhere)
            .then(|| view! { <Button label=words.links_copy() kind=copy_kind on_press=copy/> }.into_any());
        let file_button = view! { <Button label=label kind=file_kind on_press=download/> }.into_any();
        let buttons = match copy_button {
            Some(copy_button) if fits_chats => vec![copy_button, file_button],
            copy_button => std::iter::once(file_button).chain(copy_button).collect(),
        };
        let status = move || match copied.get() {
            None => "",
            Some(true) => words.links_copied(),
            Some(false) => words.copy_blocked(),
        };
        let hand = move || {
            (copied.get() == Some(false))
                .then(|| view! { <TextArea id="link-text" label=words.links_text() value=by_hand rows=4/> })
        };
        let code = paper::code(&made.address, words.links_code_name()).map(|code| {
            view! { <Disclosure summary=words.links_code()><p>{words.links_code_what()}</p>{code}</Disclosure> }
        });
        view! {
            <p role="status">{said}</p>
            <ButtonRow>{buttons}</ButtonRow>
            <p role="status">{status}</p>
            {hand}
            {saved_line(self.store, saved)}
            {code}
        }
        .into_any()
    }
}

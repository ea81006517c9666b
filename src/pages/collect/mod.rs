//! "Collect answers": answers of the room are pasted or dropped, matched with people, compared with the plan, and added in
//! one step. Nothing is written before that, and text that cannot be used stays where it is.
//!
//! What is pasted is kept beside the plan, in this browser alone, until it was added. Tests: `tests/e2e/collect.spec.mjs`;
//! what answers change, in `workshop::collect`.

mod card;
mod inlet;
mod link;

use crate::bridge::device;
use crate::components::{
    Button, ButtonKind, ButtonRow, ErrorSummary, FieldError, Form, LinkButton, TextArea, error_for,
};
use crate::flow::PlanPage;
use crate::shell::{self, PlanScreen, record_here};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::Id;
use plan::model::{Person, Workshop};
use workshop::collect::{self, Block, Decisions, Missing, Standing};
use workshop::invite;

const FIELD: &str = "answers";
/// Under which name the text is kept beside the plan.
const KEPT: &str = "collect";

/// The page.
pub fn collect_page() -> AnyView {
    let store = use_store();
    match workshop::current(&store.lens_now(), record_here(store)) {
        Some(found) => Desk::new(store, found.id).view(),
        None => {
            let words = store.words;
            view! {
                <PlanScreen at=PlanPage::Collect title=words.collect_title() back=store.href(PlanPage::Workshop)>
                    <p>{words.collect_none()}</p>
                    <ButtonRow>
                        <LinkButton href=store.href(PlanPage::Workshop) label=words.collect_none_link()/>
                    </ButtonRow>
                </PlanScreen>
            }
            .into_any()
        }
    }
}

/// Everything on the page.
#[derive(Clone, Copy)]
struct Desk {
    store: Store,
    workshop: Id<Workshop>,
    text: RwSignal<String>,
    decisions: RwSignal<Decisions>,
    errors: RwSignal<Vec<FieldError>>,
    said: RwSignal<String>,
    blocks: Memo<Vec<Block>>,
}

impl Desk {
    fn new(store: Store, workshop: Id<Workshop>) -> Self {
        let text = RwSignal::new(store.day(KEPT).unwrap_or_default());
        let blocks = Memo::new(move |_| {
            let found: Option<Workshop> = store.plan().get(workshop);
            found.map(|found| text.with(|text| collect::blocks(&found, text))).unwrap_or_default()
        });
        Self {
            store,
            workshop,
            text,
            decisions: RwSignal::new(Decisions::default()),
            errors: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
            blocks,
        }
    }

    fn view(self) -> AnyView {
        let words = self.store.words;
        let back = shell::record_href(self.store, PlanPage::Workshop, self.workshop.key);
        let cards = move || {
            let all = self.blocks.get();
            all.iter().enumerate().map(|(place, block)| card::card(self, place, block)).collect_view()
        };
        let count = Memo::new(move |_| self.blocks.with(Vec::len) as u32);
        let found = move || (count.get() > 0).then(|| view! { <h2>{words.collect_found(count.get())}</h2> });
        view! {
            <PlanScreen at=PlanPage::Collect title=words.collect_title() back=back>
                <ErrorSummary title=words.error_summary_title() errors=self.errors
                    jump=crate::bridge::surroundings::focus_opened/>
                {self.received()}
                <Form on_submit=move |()| self.add()>
                    <TextArea id=FIELD label=words.collect_paste() hint=words.collect_paste_hint() value=self.text rows=8
                        error=error_for(self.errors, FIELD) error_prefix=words.error_prefix()
                        on_input=move |text: String| self.keep(&text)/>
                    {inlet::files(self)}
                    {found}
                    {self.everywhere()}
                    {cards}
                    <ButtonRow><Button label=words.collect_add() submit=true/></ButtonRow>
                </Form>
                <p role="status">{move || self.said.get()}</p>
                {link::below(self)}
            </PlanScreen>
        }
        .into_any()
    }

    /// The workshop as the plan has it now.
    fn now(self) -> Workshop {
        self.store.plan().get(self.workshop).unwrap_or_default()
    }

    /// How many answers are in the plan, and whose.
    fn received(self) -> AnyView {
        let words = self.store.words;
        let line = move || {
            let now = self.now();
            let (got, all) = collect::received(&now);
            if got == 0 {
                return link::empty(self);
            }
            let got = got as u32;
            let line =
                if all > 0 { words.workshop_answers(&got.to_string(), all) } else { words.workshop_answers_plain(got) };
            let lens = self.store.lens();
            let name = |id: Id<Person>| lens.person(id).map(|person| person.name.clone());
            let names: Vec<String> = now.answered.iter().filter_map(|one| name(one.who)).collect();
            view! {
                <p><strong>{line}</strong></p>
                <p class="small" dir="auto">{words.collect_from(&words.list(&names))}</p>
            }
            .into_any()
        };
        line.into_any()
    }

    /// Every difference at once, where there are several.
    fn everywhere(self) -> impl IntoView {
        let words = self.store.words;
        let many = Memo::new(move |_| self.differences().len() > 1);
        let set = move |side| {
            let all = self.differences();
            self.decisions.update(|decisions| decisions.sides.extend(all.into_iter().map(|key| (key, side))));
        };
        move || {
            many.get().then(|| {
                view! {
                    <ButtonRow>
                        <Button label=words.collect_all_mine() kind=ButtonKind::Secondary
                            on_press=move |()| set(collect::Side::Mine)/>
                        <Button label=words.collect_all_theirs() kind=ButtonKind::Secondary
                            on_press=move |()| set(collect::Side::Theirs)/>
                    </ButtonRow>
                }
            })
        }
    }

    /// All differences of answers that can be added.
    fn differences(self) -> Vec<(String, String)> {
        let plan = self.store.plan();
        self.decisions.with(|decisions| {
            let of_block = |block: &Block| {
                let person = match decisions.who(&plan, block).filter(|_| block.is_usable(&plan, decisions)) {
                    Some(collect::Who::Known(person)) => person,
                    _ => return Vec::new(),
                };
                let all = collect::conflicts(&plan, &block.answers, person);
                all.into_iter().map(|one| (block.sum.clone(), one.key)).collect()
            };
            self.blocks.with(|blocks| blocks.iter().flat_map(of_block).collect())
        })
    }

    fn keep(self, text: &str) {
        self.said.set(String::new());
        // Where nothing can be kept, it stays in the field.
        self.store.put_day(KEPT, text).ok();
    }

    /// Puts another text behind what stands in the field.
    fn append(self, text: &str) {
        self.text.update(|all| {
            if !all.is_empty() {
                all.push_str("\n\n");
            }
            all.push_str(text);
        });
        self.text.with_untracked(|text| self.keep(text));
    }

    fn add(self) {
        let words = self.store.words;
        let (blocks, decisions) = (self.blocks.get_untracked(), self.decisions.get_untracked());
        let plan = self.store.plan_now();
        let usable = blocks.iter().filter(|block| block.is_usable(&plan, &decisions)).count();
        if usable == 0 {
            let why = self.text.with_untracked(|text| nothing(words, text, &blocks));
            self.errors.set(vec![FieldError::new(FIELD, why)]);
            return;
        }
        let context = (&plan, words, self.store.today.get_untracked());
        match collect::edits(context, self.workshop, &blocks, &decisions, &mut device::new_key) {
            Err(missing) => self.errors.set(missing.iter().map(|one| self.said_of(&blocks, one)).collect()),
            Ok(edits) => match self.store.dispatch(&plan::Edit::Many(edits), words.collect_undo()) {
                Err(refusal) => {
                    let text = shell::refusal(words, &refusal, words.collect_paste());
                    self.errors.set(vec![FieldError::new(FIELD, text)]);
                }
                Ok(()) => {
                    self.errors.set(Vec::new());
                    let done = |block: &Block| {
                        block.is_usable(&plan, &decisions)
                            || block.is_overtaken(&plan, &decisions)
                            || matches!(block.standing, Standing::Again | Standing::Older)
                    };
                    // What could not be added stays where it is.
                    let is_all = blocks.iter().all(done);
                    if is_all {
                        self.text.set(String::new());
                        self.keep("");
                    }
                    let (done, rest) = (words.collect_done(usable as u32), words.collect_rest());
                    self.said.set(if is_all { done } else { [done.as_str(), rest].join(" ") });
                }
            },
        }
    }

    /// What is missing, at the control that decides it.
    fn said_of(self, blocks: &[Block], missing: &Missing) -> FieldError {
        let words = self.store.words;
        let lens = self.store.lens_now();
        let (Missing::Who(sum) | Missing::Twice(sum, _) | Missing::Side(sum, _)) = missing;
        let place = blocks.iter().position(|block| block.sum == *sum).unwrap_or_default();
        let name = blocks.get(place).map(|block| block.answers.name.clone()).unwrap_or_default();
        match missing {
            Missing::Who(_) => FieldError::new(card::who_id(place), words.collect_who_missing(&name)),
            Missing::Twice(_, person) => {
                let person = lens.person(*person).map(|person| person.name.clone()).unwrap_or_default();
                FieldError::new(card::other_id(place), words.collect_who_twice(&person))
            }
            Missing::Side(_, key) => {
                let what = card::subject_of(self, blocks.get(place), key);
                FieldError::new(card::side_id(place, key), words.collect_side_missing(&name, &what))
            }
        }
    }
}

/// Why there is nothing to add.
fn nothing(words: messages::Words, text: &str, blocks: &[Block]) -> &'static str {
    if text.trim().is_empty() {
        words.collect_blank()
    } else if !blocks.is_empty() {
        words.collect_unusable()
    } else if text.contains(invite::BEFORE) {
        words.collect_invitation()
    } else if text.contains(plan::file::FORMAT) {
        words.collect_plan_file()
    } else {
        words.collect_nothing()
    }
}

//! The parts of the documents, and which of them an edition holds in which order.
//!
//! Each part is a function from the scene to blocks; a part that has nothing to say gives none. Tests:
//! `tests/outline.rs`.

mod access;
mod boss;
mod cards;
mod cases;
mod content;
mod cover;
pub mod crisis;
mod departments;
mod depth;
mod goals;
mod jobs;
mod leaving;
mod making;
pub mod more;
mod person;
mod remarks;
mod roles;
mod room;
mod sharing;
mod sheets;
mod take_part;
mod targets;
mod todo;
mod training;
mod trouble;
mod watch;

pub use content::capital;
pub use person::night;
pub use sheets::{sheet, title_of, with_page};

use crate::names::Names;
use crate::outline::{Block, CopyChoice, Edition, Line, Outline, Page, PageKind, Sheet, Tone, plain, toned};
use messages::Words;
use plan::Fact;
use plan::checks::Report;
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::lens::steps::{self, Step};
use plan::model::{Person, Scenario};

/// What every part looks at.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    pub lens: &'a Lens,
    pub report: &'a Report,
    pub words: Words,
    pub edition: Edition,
    pub names: Names<'a>,
}

impl<'a> Scene<'a> {
    pub fn new(lens: &'a Lens, report: &'a Report, words: Words, edition: Edition, choice: CopyChoice) -> Self {
        // On the wall, a number that somebody wrote into a sentence is private too.
        let choice = match (edition, choice) {
            (Edition::Wall, CopyChoice::Everything) => CopyChoice::WithoutContacts,
            _ => choice,
        };
        Self { lens, report, words, edition, names: Names::of_copy(lens, words, choice) }
    }

    /// Whether weak spots, passwords and private numbers are left out.
    pub fn is_public(&self) -> bool {
        self.edition == Edition::Wall
    }

    /// Phone numbers and e-mail addresses may stand here.
    pub fn has_contacts(&self) -> bool {
        self.names.has_contacts() && !self.is_public()
    }

    /// Whether a step was begun, so that missing answers are said instead of left blank.
    pub fn is_begun(&self, step: Step) -> bool {
        self.lens.questions().iter().any(|question| question.step == step && self.lens.is_answered(question.key))
    }

    /// A note of the plan; small print may hold anything, so it is never on the wall.
    pub fn note(&self, text: &str) -> String {
        if self.is_public() { String::new() } else { self.names.own(text) }
    }

    /// A person in a fact: the name, "No one", or what is known instead.
    pub fn holder(&self, fact: &Fact<Option<Id<Person>>>) -> Line {
        match fact {
            Fact::Decided(Some(id)) => self.person(*id),
            Fact::Decided(None) => self.missing(self.words.no_one()),
            Fact::ToDecide { .. } => plain(self.names.open(fact)),
            Fact::Unlooked | Fact::NotSure => toned(self.names.open(fact), Tone::Open),
        }
    }

    /// A person; somebody who is gone is a gap.
    pub fn person(&self, id: Id<Person>) -> Line {
        let is_there = self.lens.person(id).is_some_and(|person| self.lens.is_current(person));
        let tone = if is_there || self.is_public() { Tone::Plain } else { Tone::Gap };
        toned(self.names.id(id), tone)
    }

    /// Something that is missing: a gap, but on the wall only a plain word.
    pub fn missing(&self, text: &str) -> Line {
        toned(text, if self.is_public() { Tone::Plain } else { Tone::Gap })
    }

    /// "Rosa. Stand-in: Mia", "Rosa. ! No stand-in"; the stand-in only where somebody was asked.
    pub fn with_stand_in(&self, holder: Line, stand_in: &Fact<Option<Id<Person>>>) -> Line {
        let second = match stand_in {
            Fact::Unlooked => return holder,
            Fact::Decided(None) if self.is_public() => return holder,
            Fact::Decided(None) => self.missing(self.words.sheet_no_stand_in()),
            Fact::Decided(Some(id)) => plain(self.words.sheet_stand_in_is(&self.names.id(*id))),
            Fact::NotSure | Fact::ToDecide { .. } => plain(self.words.sheet_stand_in_is(&self.names.open(stand_in))),
        };
        self.then(holder, second)
    }

    /// Two pieces of a line with a full stop between them.
    pub fn then(&self, mut first: Line, second: Line) -> Line {
        if let Some(last) = first.last_mut() {
            last.text = self.words.sheet_stop(&last.text);
        }
        first.extend(second);
        first
    }

    fn head(&self) -> Vec<Block> {
        let business = self.names.own(&self.lens.org.title);
        vec![
            Block::Title { business, heading: title(self), what: self.words.sheet_what().to_owned() },
            Block::Dates(self.dates()),
        ]
    }

    /// "Made 22 November 2026. Check it again by 22 February 2027. Questions? Ask Rosa."
    pub fn dates(&self) -> String {
        let words = self.words;
        let mut out = words.sheet_made(&words.date(self.lens.today));
        if let Some(check) = self.lens.check_by() {
            out.push(' ');
            out.push_str(&words.sheet_check_by(&words.date(check)));
        }
        if let Some(you) = self.lens.asked() {
            out.push(' ');
            out.push_str(&words.sheet_questions(&self.names.short(you)));
        }
        out
    }
}

/// "Northgate Bikes: who does what on social media".
pub fn title(scene: &Scene<'_>) -> String {
    let business = scene.names.own(&scene.lens.org.title);
    if business.is_empty() { scene.words.sheet_what().to_owned() } else { scene.words.sheet_heading(&business) }
}

/// The page for one case, below its name.
pub fn case(scene: &Scene<'_>, id: Id<Scenario>) -> Vec<Block> {
    let case = scene.lens.scenarios.iter().find(|case| case.id == id);
    let Some(case) = case else { return Vec::new() };
    let mut out = vec![Block::Heading(String::new(), scene.names.case(case))];
    out.extend(cases::card(scene, case));
    out
}

/// The list of somebody who leaves.
pub fn leaving(scene: &Scene<'_>, who: Id<Person>, parting: Parting) -> Vec<Block> {
    leaving::list(scene, who, parting)
}

/// The document of an edition; of a part of a plan, the one document that it holds.
pub fn plan(scene: &Scene<'_>) -> Outline {
    if scene.lens.org.part.is_some() {
        return sheet(scene, Sheet::Plan);
    }
    whole(scene)
}

fn whole(scene: &Scene<'_>) -> Outline {
    let mut first = scene.head();
    let mut pages = Vec::new();
    match scene.edition {
        Edition::Boss => {
            first = boss::page(scene);
        }
        Edition::Team => {
            first.extend(todo::first(scene));
            first.extend(access::part(scene));
            if scene.lens.is_solo() {
                first.extend(roles::part(scene));
                first.extend(watch::part(scene));
                first.extend(content::part(scene));
            } else {
                first.push(Block::Columns(roles::part(scene), content::part(scene)));
                first.extend(watch::part(scene));
            }
            first.push(sign(scene));
            pages.push(Page { kind: PageKind::Crisis, blocks: crisis::page(scene) });
            let more = more::page(scene);
            if !more.is_empty() {
                pages.push(Page { kind: PageKind::More, blocks: more });
            }
            let depth = depth::page(scene);
            if !depth.is_empty() {
                pages.push(Page { kind: PageKind::Depth, blocks: depth });
            }
        }
        Edition::Wall => {
            first.extend(roles::part(scene));
            first.extend(watch::part(scene));
            first.extend(cover::weeks(scene));
            first.extend(content::part(scene));
            pages.push(Page { kind: PageKind::Crisis, blocks: crisis::page(scene) });
        }
    }
    pages.insert(0, Page { kind: PageKind::Plan, blocks: first });
    let title = match pages.first().and_then(|page| page.blocks.first()) {
        Some(Block::Title { heading, .. }) => heading.clone(),
        _ => String::new(),
    };
    Outline { title, pages }
}

fn sign(scene: &Scene<'_>) -> Block {
    Block::Sign(vec![scene.words.sheet_agreed_by().to_owned(), scene.words.sheet_agreed_on().to_owned()])
}

/// The heading of a core step; numbered where every step stands in its order.
fn heading(scene: &Scene<'_>, step: Step, text: &str) -> Block {
    let mark = match steps::STEPS.iter().position(|known| *known == step) {
        Some(place) if scene.edition == Edition::Team => (place + 1).to_string(),
        _ => String::new(),
    };
    Block::Heading(mark, text.to_owned())
}

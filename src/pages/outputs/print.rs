//! The print page: what, for whom, what it may hold, and the paper as it prints.
//!
//! The address may say what is chosen at first (`what=people&id=p_tom`), so that a page of somebody leads to theirs. Tests:
//! the print journeys; what stands on each sheet, in `export::outline`.

use super::choice_radios;
use crate::bridge::{printing, surroundings};
use crate::components::{Button, ButtonRow, Choice, Radios, Select};
use crate::flow::PlanPage;
use crate::paper;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::outline::{self, Cut, Outline, Sheet};
use export::{CopyChoice, Edition};
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::model::{Path, Person, Workshop};

/// What prints: a part of the plan, or paper of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Part(Sheet),
    Notes(Id<Workshop>),
    Record(Id<Workshop>),
}

impl What {
    const fn sheet(self) -> Option<Sheet> {
        match self {
            Self::Part(sheet) => Some(sheet),
            Self::Notes(_) | Self::Record(_) => None,
        }
    }
}

/// What is chosen.
#[derive(Clone, Copy)]
struct Form {
    what: RwSignal<String>,
    /// Whose page or list; blank for everybody.
    who: RwSignal<String>,
    cut: RwSignal<Cut>,
    parting: RwSignal<Parting>,
    edition: RwSignal<Edition>,
    choice: RwSignal<CopyChoice>,
}

impl Form {
    fn new(store: Store) -> Self {
        let said = |name| store.route.with_untracked(|route| route.param(name).unwrap_or_default().to_owned());
        Self {
            what: RwSignal::new(said("what")),
            who: RwSignal::new(said("id")),
            cut: RwSignal::new(Cut::Fold),
            parting: RwSignal::new(Parting::Friendly),
            edition: RwSignal::new(Edition::Team),
            choice: RwSignal::new(CopyChoice::Everything),
        }
    }

    /// What prints. A workshop that the address does not name, or that is gone, is the one at hand.
    fn what(self, lens: &Lens) -> What {
        let named = self.who.with(|who| Id::<Workshop>::parse(who).map(|id| id.key));
        let current = || workshop::current(lens, named).or_else(|| workshop::current(lens, None)).map(|one| one.id);
        let of = |what: fn(Id<Workshop>) -> What| current().map(what);
        let paper = self.what.with(|what| match what.as_str() {
            "notes" => of(What::Notes),
            "record" => of(What::Record),
            _ => None,
        });
        paper.unwrap_or_else(|| What::Part(self.sheet(lens)))
    }

    /// Somebody who is gone meanwhile is everybody; a list of leaving needs somebody.
    fn sheet(self, lens: &Lens) -> Sheet {
        if lens.org.part.is_some() {
            return outline::sheets(lens).first().copied().unwrap_or(Sheet::Plan);
        }
        let who = self.who.with(|who| lens.people.iter().find(|person| person.id.as_str() == who).map(|one| one.id));
        self.what.with(|what| match what.as_str() {
            "short" => Sheet::Short,
            "people" => who.map_or(Sheet::People, Sheet::Person),
            "crisis" => Sheet::Crisis,
            "cards" => Sheet::Cards(self.cut.get()),
            "rota" => Sheet::Rota,
            "jobs" => Sheet::Jobs,
            "rules" => Sheet::Rules,
            "departments" => Sheet::Departments,
            "take-part" => Sheet::TakePart,
            "leaving" => match who.or_else(|| lens.team().next().map(|person| person.id)) {
                Some(who) => Sheet::Leaving(who, self.parting.get()),
                None => Sheet::Plan,
            },
            _ => Sheet::Plan,
        })
    }
}

const fn word(what: What) -> &'static str {
    let sheet = match what {
        What::Part(sheet) => sheet,
        What::Notes(_) => return "notes",
        What::Record(_) => return "record",
    };
    match sheet {
        Sheet::Plan => "plan",
        Sheet::Short => "short",
        Sheet::People | Sheet::Person(_) => "people",
        Sheet::Crisis => "crisis",
        Sheet::Cards(_) => "cards",
        Sheet::Rota => "rota",
        Sheet::Jobs => "jobs",
        Sheet::Rules => "rules",
        Sheet::Departments => "departments",
        Sheet::TakePart => "take-part",
        Sheet::Leaving(..) => "leaving",
    }
}

/// The page.
pub fn print_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let form = Form::new(store);
    let what = Memo::new(move |_| form.what(&store.lens()));
    let failed = RwSignal::new(false);
    let print = move || failed.set(!printing::print());
    let status = move || if failed.get() { words.print_none() } else { "" };
    let kind = Memo::new(move |_| word(what.get()));
    let is_part = Memo::new(move |_| what.get().sheet().is_some());
    let edition = move || {
        let sheet = what.get().sheet().filter(|sheet| sheet.has_wall())?;
        Some(edition_radios(words, store.path_now(), sheet == Sheet::Plan, form.edition))
    };
    let is_many = Memo::new(move |_| what.get() == What::Part(Sheet::People) && paper::is_many(store));
    let document = move || match is_many.get() {
        true => paper::many(store, form.choice.into()),
        // This one goes when pages of many people come, but it may be asked once more before that.
        false => paper::printed(
            store,
            Memo::new(move |_| if is_many.get() { Outline::default() } else { drawn(store, form, what.get()) }),
        ),
    };
    view! {
        <PlanScreen at=PlanPage::Print title=words.print_title() back=store.href(PlanPage::Outputs)>
            <div class="beside">
            <div class="beside__say screen-only">
                {what_radios(store, form, kind)}
                {move || { kind.track(); untrack(|| more(store, form)) }}
                {move || { kind.track(); untrack(edition) }}
                {move || is_part.get().then(|| choice_radios(words, "copy", form.choice))}
                <ButtonRow>
                    <Button label=words.print_button() on_press=move |()| print()/>
                </ButtonRow>
                <p role="status">{status}</p>
                <p class="small">{words.outputs_print_iphone()}</p>
                <p class="small">{words.outputs_print_android()}</p>
            </div>
            <section aria-label=words.print_preview()>
                {document}
            </section>
            </div>
        </PlanScreen>
    }
    .into_any()
}

fn drawn(store: Store, form: Form, what: What) -> Outline {
    let words = store.words;
    let seen = store.seen();
    let lens = &seen.lens;
    let of = |id: Id<Workshop>| lens.plan.get(id).unwrap_or_default();
    match what {
        What::Part(sheet) => {
            let sheet = outline::sheet(lens, &seen.report, words, sheet, form.edition.get(), form.choice.get());
            let sheet = outline::with_card(sheet, lens, words, &surroundings::beside("now.html"));
            if form.edition.get() == Edition::Wall { sheet } else { outline::with_lines(sheet, words) }
        }
        What::Notes(id) => workshop::sheets::notes(lens, words, &of(id)),
        What::Record(id) => workshop::record::record(lens, words, &of(id)),
    }
}

/// Everything that has something to print.
fn what_radios(store: Store, form: Form, kind: Memo<&'static str>) -> AnyView {
    let words = store.words;
    // A part of a plan is one document.
    if store.org_now().part.is_some() {
        return ().into_any();
    }
    let options = move || {
        let lens = store.lens();
        let mut all: Vec<What> = outline::sheets(&lens).into_iter().map(What::Part).collect();
        if let Some(person) = lens.team().next().filter(|_| !lens.is_solo()) {
            all.push(What::Part(Sheet::Leaving(person.id, Parting::Friendly)));
        }
        if let Some(workshop) = workshop::current(&lens, None) {
            all.extend([What::Notes(workshop.id), What::Record(workshop.id)]);
        }
        all.into_iter().map(|what| option(words, what)).collect::<Vec<_>>()
    };
    let pick = move |value: String| {
        form.who.set(String::new());
        form.what.set(value);
    };
    view! {
        <Radios id="what" legend=words.print_what() options=Signal::derive(options)
            selected=Signal::derive(move || kind.get().to_owned()) on_pick=pick/>
    }
    .into_any()
}

fn option(words: Words, what: What) -> Choice {
    let (label, hint) = match what {
        What::Part(sheet) => part(words, sheet),
        What::Notes(_) => (words.print_notes(), words.print_notes_hint()),
        What::Record(_) => (words.print_record(), words.print_record_hint()),
    };
    Choice::new(word(what), label).hinted(hint)
}

fn part(words: Words, sheet: Sheet) -> (&'static str, &'static str) {
    match sheet {
        Sheet::Plan => (words.print_plan(), words.print_plan_hint()),
        Sheet::Short => (words.print_short(), words.print_short_hint()),
        Sheet::People | Sheet::Person(_) => (words.print_people(), words.print_people_hint()),
        Sheet::Crisis => (words.print_crisis(), words.print_crisis_hint()),
        Sheet::Cards(_) => (words.print_cards(), words.print_cards_hint()),
        Sheet::Rota => (words.print_rota(), words.print_rota_hint()),
        Sheet::Jobs => (words.print_jobs(), words.print_jobs_hint()),
        Sheet::Rules => (words.sheet_rules(), words.print_rules_hint()),
        Sheet::Departments => (words.print_departments(), words.print_departments_hint()),
        Sheet::TakePart => (words.print_take_part(), words.print_take_part_hint()),
        Sheet::Leaving(..) => (words.print_leaving(), words.print_leaving_hint()),
    }
}

/// What else has to be chosen: whose page, how cards are cut, how somebody leaves.
fn more(store: Store, form: Form) -> Option<AnyView> {
    let words = store.words;
    let lens = store.lens_now();
    if lens.org.part.is_some() {
        return None;
    }
    match form.what(&lens).sheet()? {
        Sheet::People | Sheet::Person(_) => {
            let everybody = Choice::new("", words.print_everybody());
            let options = std::iter::once(everybody).chain(lens.team().map(person)).collect::<Vec<_>>();
            Some(who_select(form, words.print_whose(), options))
        }
        Sheet::Leaving(who, _) => {
            form.who.set(who.to_string());
            let options = lens.people.iter().filter(|one| one.placeholder.is_none()).map(person).collect();
            let who = who_select(form, words.print_who_leaves(), options);
            let parting = parting_radios(words, form.parting);
            Some(view! { {who}{parting} }.into_any())
        }
        Sheet::Cards(_) => Some(cut_radios(words, form.cut)),
        _ => None,
    }
}

fn person(person: &Person) -> Choice {
    Choice::new(person.id.as_str(), person.name.clone())
}

fn who_select(form: Form, label: &'static str, options: Vec<Choice>) -> AnyView {
    let pick =
        move |value: String| form.who.set(if Id::<Person>::parse(&value).is_some() { value } else { String::new() });
    view! { <Select id="whose" label=label options=options selected=form.who on_pick=pick/> }.into_any()
}

fn cut_radios(words: Words, cut: RwSignal<Cut>) -> AnyView {
    let options = vec![
        Choice::new("fold", words.print_fold()).hinted(words.print_fold_hint()),
        Choice::new("flat", words.print_flat()).hinted(words.print_flat_hint()),
    ];
    let selected = move || if cut.get() == Cut::Flat { "flat".to_owned() } else { "fold".to_owned() };
    let pick = move |value: String| cut.set(if value == "flat" { Cut::Flat } else { Cut::Fold });
    view! {
        <Radios id="cut" legend=words.print_cut() options=options selected=Signal::derive(selected) on_pick=pick/>
    }
    .into_any()
}

fn parting_radios(words: Words, parting: RwSignal<Parting>) -> AnyView {
    let options = vec![
        Choice::new("friendly", words.leaving_friendly()).hinted(words.leaving_friendly_hint()),
        Choice::new("hostile", words.leaving_hostile()).hinted(words.leaving_hostile_hint()),
    ];
    let selected = move || if parting.get() == Parting::Hostile { "hostile".to_owned() } else { "friendly".to_owned() };
    let pick = move |word: String| {
        parting.set(if word == "hostile" { Parting::Hostile } else { Parting::Friendly });
    };
    view! {
        <Radios id="parting" legend=words.leaving_how() options=options selected=Signal::derive(selected) on_pick=pick/>
    }
    .into_any()
}

/// Boss, team or wall. An owner alone has no boss, and only the whole plan fits on the boss's page.
fn edition_radios(words: Words, path: Path, is_whole: bool, edition: RwSignal<Edition>) -> AnyView {
    let wall = Choice::new("wall", words.print_wall()).hinted(words.print_wall_hint());
    let all = if path == Path::Solo { words.print_all() } else { words.print_team() };
    let mut options = vec![Choice::new("team", all).hinted(words.print_team_hint())];
    if path != Path::Solo && is_whole {
        options.push(Choice::new("boss", words.print_boss()).hinted(words.print_boss_hint()));
    }
    options.push(wall);
    let selected = move || match edition.get() {
        Edition::Boss if is_whole => "boss".to_owned(),
        Edition::Boss | Edition::Team => "team".to_owned(),
        Edition::Wall => "wall".to_owned(),
    };
    let pick = move |value: String| {
        edition.set(match value.as_str() {
            "boss" => Edition::Boss,
            "wall" => Edition::Wall,
            _ => Edition::Team,
        });
    };
    view! {
        <Radios id="edition" legend=words.print_edition() options=options selected=Signal::derive(selected) on_pick=pick/>
    }
    .into_any()
}

//! The print page: what, for whom, what it may hold, and the paper as it prints.
//!
//! The address may say what is chosen at first (`what=people&id=p_tom`), so that a page of somebody leads to theirs. Tests:
//! the print journeys; what stands on each sheet, in `export::outline`.

use super::choice_radios;
use crate::bridge::printing;
use crate::components::{Button, ButtonRow, Choice, Radios, Select};
use crate::flow::PlanPage;
use crate::paper;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::outline::{self, Cut, Sheet};
use export::{CopyChoice, Edition};
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::model::{Path, Person};

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

    /// What prints. Somebody who is gone meanwhile is everybody; a list of leaving needs somebody.
    fn sheet(self, lens: &Lens) -> Sheet {
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
            "leaving" => match who.or_else(|| lens.team().next().map(|person| person.id)) {
                Some(who) => Sheet::Leaving(who, self.parting.get()),
                None => Sheet::Plan,
            },
            _ => Sheet::Plan,
        })
    }
}

const fn word(sheet: Sheet) -> &'static str {
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
        Sheet::Leaving(..) => "leaving",
    }
}

/// The page.
pub fn print_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let form = Form::new(store);
    let sheet = Memo::new(move |_| form.sheet(&store.lens()));
    let failed = RwSignal::new(false);
    let print = move || failed.set(!printing::print());
    let status = move || if failed.get() { words.print_none() } else { "" };
    let kind = Memo::new(move |_| word(sheet.get()));
    let edition = move || {
        let what = sheet.get();
        what.has_wall().then(|| edition_radios(words, store.path_now(), what == Sheet::Plan, form.edition))
    };
    view! {
        <PlanScreen at=PlanPage::Print title=words.print_title() back=store.href(PlanPage::Outputs)>
            <div class="beside">
            <div class="beside__say screen-only">
                {what_radios(store, form, kind)}
                {move || { kind.track(); untrack(|| more(store, form)) }}
                {move || { kind.track(); untrack(edition) }}
                {choice_radios(words, "copy", form.choice)}
                <ButtonRow>
                    <Button label=words.print_button() on_press=move |()| print()/>
                </ButtonRow>
                <p role="status">{status}</p>
                <p class="small">{words.outputs_print_iphone()}</p>
                <p class="small">{words.outputs_print_android()}</p>
            </div>
            <section aria-label=words.print_preview()>
                {paper::document(store, sheet.into(), form.edition.into(), form.choice.into())}
            </section>
            </div>
        </PlanScreen>
    }
    .into_any()
}

/// Everything that has something to print.
fn what_radios(store: Store, form: Form, kind: Memo<&'static str>) -> AnyView {
    let words = store.words;
    let options = move || {
        let lens = store.lens();
        let mut all = outline::sheets(&lens);
        if let Some(person) = lens.team().next().filter(|_| !lens.is_solo()) {
            all.push(Sheet::Leaving(person.id, Parting::Friendly));
        }
        all.into_iter().map(|sheet| option(words, sheet)).collect::<Vec<_>>()
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

fn option(words: Words, sheet: Sheet) -> Choice {
    let (label, hint) = match sheet {
        Sheet::Plan => (words.print_plan(), words.print_plan_hint()),
        Sheet::Short => (words.print_short(), words.print_short_hint()),
        Sheet::People | Sheet::Person(_) => (words.print_people(), words.print_people_hint()),
        Sheet::Crisis => (words.print_crisis(), words.print_crisis_hint()),
        Sheet::Cards(_) => (words.print_cards(), words.print_cards_hint()),
        Sheet::Rota => (words.print_rota(), words.print_rota_hint()),
        Sheet::Jobs => (words.print_jobs(), words.print_jobs_hint()),
        Sheet::Rules => (words.sheet_rules(), words.print_rules_hint()),
        Sheet::Departments => (words.print_departments(), words.print_departments_hint()),
        Sheet::Leaving(..) => (words.print_leaving(), words.print_leaving_hint()),
    };
    Choice::new(word(sheet), label).hinted(hint)
}

/// What else has to be chosen: whose page, how cards are cut, how somebody leaves.
fn more(store: Store, form: Form) -> Option<AnyView> {
    let words = store.words;
    let lens = store.lens_now();
    match form.sheet(&lens) {
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

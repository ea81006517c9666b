//! Who has the final say: on money, campaigns, strategy and anything else, with a stand-in and a limit. Tests: the journeys.

use crate::components::Choice;
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::records::Rule;
use plan::field::Object;
use plan::model::{Right, RightKind};
use plan::{Id, Key};

/// Nobody spends more than this on posts.
const MOST: u32 = 1_000_000_000;

/// The page.
pub fn rights_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let fields = vec![
        Field::new("what", words.rights_what(), Input::Pick(kinds)).rule(Rule::First),
        Field::line("what_text", words.rights_text()).hint(words.rights_text_hint()),
        Field::new("decider", words.rights_decider(), Input::OpenPerson).hint(words.rights_decider_hint()),
        Field::new("deputy", words.rights_deputy(), Input::OpenPerson),
        Field::number("limit_amount", words.rights_limit(), 0, MOST),
        Field::line("currency", words.rights_currency()).hint(words.rights_currency_hint()),
        Field::new("scope", words.rights_scope(), Input::Lines).more(),
        Field::new("note", words.access_note(), Input::Lines).more(),
    ];
    let list = List {
        id: "right",
        table: "rights",
        prefix: "rg_",
        only: None,
        preset: Object::new(),
        fields,
        about,
        empty: words.rights_empty(),
        add: words.rights_add(),
        below: None,
    };
    let place = Place {
        at: PlanPage::FinalSay,
        behind: PlanPage::Duties,
        title: words.rights_title(),
        lead: words.rights_lead(),
    };
    depth::page(place, errors, Editor::new(store, list, errors).view())
}

fn kinds(store: Store) -> Vec<Choice> {
    RightKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), store.words.right_kind(kind.as_str()))).collect()
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let Some(right) = names.lens.plan.get::<Right>(Id::of(key)) else { return Default::default() };
    (export::work::right(names, &right), export::work::right_line(names, &right))
}

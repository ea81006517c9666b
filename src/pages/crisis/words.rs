//! "Words you can use": the words of the sheet, words for each case, who agreed. Tests: `plan::answers::crisis::words`.

use super::{Base, people, person, value};
use crate::components::{FieldError, Select, TextArea, error_for};
use crate::flow::PlanPage;
use leptos::prelude::*;
use messages::Words;
use plan::Id;
use plan::answers::crisis::words::{self as answers, MOST, Texts};
use plan::model::{Path, Scenario};

const GENERAL: &str = "words-general";
const AGREED: &str = "words-agreed";

/// One field: whose words, their label, the text.
#[derive(Clone)]
struct Field {
    case: Option<Id<Scenario>>,
    id: String,
    label: String,
    text: RwSignal<String>,
}

/// The page.
pub fn words_page() -> AnyView {
    let base = Base::new();
    let (store, words) = (base.store, base.store.words);
    let ours = words.starter_words_general();
    let lens = untrack(|| base.lens());
    let texts = answers::read(&lens, ours);
    let names = export::Names::new(&lens, words);
    let general = Field {
        case: None,
        id: GENERAL.to_owned(),
        label: words.crisis_words_general().to_owned(),
        text: RwSignal::new(texts.general),
    };
    let mut fields = vec![general];
    for (id, text) in texts.cases {
        let case = lens.scenarios.iter().find(|case| case.id == id);
        fields.push(Field {
            case: Some(id),
            id: ["words-", id.as_str()].concat(),
            label: words.crisis_words_case(&case.map(|case| names.case(case)).unwrap_or_default()),
            text: RwSignal::new(text),
        });
    }
    let agreed = RwSignal::new(value(texts.agreed));
    let all = StoredValue::new(fields.clone());
    follow(base, all, agreed);
    let keep = Callback::new(move |()| {
        let wrong = all.with_value(|all| too_long(words, all));
        let fine = wrong.is_empty();
        base.errors.set(wrong);
        fine && {
            let texts = all.with_value(|all| draft(all, &agreed.get_untracked()));
            let edits = answers::store(&store.plan_now(), store.today.get_untracked(), &base.first(), &texts, ours);
            base.keep(edits, words.crisis_words_done(), GENERAL, words.crisis_words_general())
        }
    });
    let areas: Vec<AnyView> = fields.into_iter().map(|field| area(base, field, keep)).collect();
    let by = (store.path_now() != Path::Solo).then(|| {
        view! {
            <Select id=AGREED label=words.crisis_words_agreed() selected=agreed
                options=Signal::derive(move || people(&store.lens(), words.answer_no_one_yet()))
                on_pick=move |picked: String| {
                    agreed.set(picked);
                    keep.run(());
                }/>
        }
    });
    let body = view! { {areas}{by} };
    base.page(PlanPage::Words, words.crisis_words_title(), words.crisis_words_lead(), keep, body.into_any())
}

/// Follows the plan, so that Undo shows.
fn follow(base: Base, all: StoredValue<Vec<Field>>, agreed: RwSignal<String>) {
    let ours = base.store.words.starter_words_general();
    Effect::new(move |before: Option<()>| {
        let texts = answers::read(&base.lens(), ours);
        if before.is_none() {
            return;
        }
        agreed.set(value(texts.agreed));
        all.with_value(|all| {
            for field in all {
                let stored = match field.case {
                    None => Some(&texts.general),
                    Some(id) => texts.cases.iter().find(|(case, _)| *case == id).map(|(_, text)| text),
                };
                if let Some(stored) = stored.filter(|stored| field.text.with_untracked(|text| text.trim() != **stored))
                {
                    field.text.set(stored.clone());
                }
            }
        });
    });
}

fn draft(all: &[Field], agreed: &str) -> Texts {
    let mut texts = Texts { agreed: person(agreed), ..Texts::default() };
    for field in all {
        match field.case {
            None => texts.general = field.text.get_untracked(),
            Some(id) => texts.cases.push((id, field.text.get_untracked())),
        }
    }
    texts
}

fn too_long(words: Words, all: &[Field]) -> Vec<FieldError> {
    let long = all.iter().filter(|field| field.text.with_untracked(|text| text.trim().chars().count() > MOST));
    long.map(|field| FieldError::new(field.id.clone(), words.crisis_words_too_long(&field.label))).collect()
}

fn area(base: Base, field: Field, keep: Callback<(), bool>) -> AnyView {
    let words = base.store.words;
    let Field { case, id, label, text } = field;
    let count = move || {
        let left = text.with(|text| answers::left(text))?;
        let number = left.unsigned_abs();
        Some(if left < 0 { words.characters_over(number) } else { words.characters_left(number) })
    };
    let is_review = case.is_some_and(|id| {
        let lens = untrack(|| base.lens());
        lens.scenarios.iter().any(|case| case.id == id && case.catalogue == "bad_review")
    });
    let hint = match case {
        None => words.crisis_words_general_hint(),
        Some(_) if is_review => words.starter_words_hint_reviews(),
        Some(_) => "",
    };
    let error = error_for(base.errors, id.clone());
    let count = Signal::derive(count);
    let leave = move |_: String| {
        keep.run(());
    };
    if hint.is_empty() {
        view! { <TextArea id=id label=label value=text rows=3 count=count error=error error_prefix=words.error_prefix() on_commit=leave/> }
            .into_any()
    } else {
        view! {
            <TextArea id=id label=label hint=hint value=text rows=3 count=count error=error
                error_prefix=words.error_prefix() on_commit=leave/>
        }
        .into_any()
    }
}

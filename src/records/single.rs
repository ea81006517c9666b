//! A form over one record: each complete control is stored at once. Tests: the journeys of the pages that use it.

use super::control::{self, Around};
use super::{Drafts, Field, asks, errors_of, keep};
use crate::components::FieldError;
use crate::store::Store;
use leptos::prelude::*;
use plan::Key;
use plan::answers::records;
use plan::field::Object;

/// The fields of a record; `key` is blank for a table of one record. `done` says what was changed, for Undo.
pub fn single(
    store: Store,
    id: &'static str,
    table: &'static str,
    key: Key,
    fields: Vec<Field>,
    done: &'static str,
    errors: RwSignal<Vec<FieldError>>,
) -> AnyView {
    let key = if key.is_empty() { Key::parse(plan::spec::ONE).unwrap_or_default() } else { key };
    let answers = records::read(&store.plan_now(), table, key, &asks(&fields));
    let drafts: Drafts = answers.into_iter().map(RwSignal::new).collect();
    let form = StoredValue::new((fields.clone(), drafts.clone()));
    let prefix = if key.as_str() == plan::spec::ONE { id.to_owned() } else { [id, "-", key.as_str()].concat() };
    let merge = prefix.clone();
    let prefix = StoredValue::new(prefix);
    let store_it = Callback::new(move |at: usize| {
        let wrong = form.with_value(|(fields, drafts)| {
            prefix.with_value(|prefix| {
                // Only the control that was left is stored, so that a fault elsewhere holds nothing up.
                let (Some(field), Some(draft)) = (fields.get(at), drafts.get(at)) else { return Vec::new() };
                let mut some = vec![*field];
                let mut texts = vec![draft.get_untracked()];
                if let records::Rule::NotBefore(other) = field.ask.rule
                    && let Some(place) = fields.iter().position(|field| field.ask.path == other)
                    && let (Some(field), Some(draft)) = (fields.get(place), drafts.get(place))
                {
                    some.push(*field);
                    texts.push(draft.get_untracked());
                }
                match records::write(&store.plan_now(), table, key, &asks(&some), &texts, &Object::new()) {
                    Ok(edits) => {
                        let merge = [&merge, field.ask.path].concat();
                        keep(store, prefix, &some, edits, done, &merge).err().into_iter().collect()
                    }
                    Err(problems) => errors_of(store.words, prefix, &some, problems),
                }
            })
        });
        errors.set(wrong);
    });
    let around = Around { store, prefix, errors, done: store_it };
    control::all(around, &fields, &drafts, done.to_owned())
}

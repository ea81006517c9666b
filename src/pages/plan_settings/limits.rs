//! How many are too many, the weekend, and the first month of the year's quarters. Tests: the journeys.

use crate::asking::{Asker, choices};
use crate::components::Choice;
use crate::store::Store;
use leptos::prelude::*;

/// The fields.
pub(super) fn parts(store: Store) -> AnyView {
    let words = store.words;
    let ask = Asker::one(store, "org", words.plan_settings_changed_limits().to_owned());
    let days =
        choices(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"], |word| export::making::day_name(words, word));
    let months: Vec<Choice> = (1..=12_u32).map(|month| Choice::new(month.to_string(), words.month(month))).collect();
    view! {
        {ask.boxes("weekend", words.plan_settings_weekend(), days)}
        {ask.choose_or_not("quarter_start", words.plan_settings_quarter(), months)}
        <h2>{words.plan_settings_limits()}</h2>
        {ask.number("limits/knowers", words.plan_settings_knowers(), words.plan_settings_knowers_hint())}
        {ask.number("limits/managers", words.plan_settings_managers(), words.plan_settings_managers_hint())}
        {ask.number("limits/pillar_percent", words.mix_limit(), words.mix_limit_hint())}
    }
    .into_any()
}

//! Month and year: when a password was told, when it was last changed. Tests: the journeys.

use super::more::Part;
use crate::components::{Choice, FieldError, FieldKind, Select, TextField, error_for};
use leptos::prelude::*;
use plan::answers::passwords::Details;
use plan::date::MonthOrDate;

/// "When was it told?"
pub(super) fn told_on(part: Part) -> AnyView {
    month(part, "told-on", part.store.words.passwords_told_on(), |details| &mut details.told_on)
}

/// "When was the password last changed?"
pub(super) fn changed_on(part: Part) -> AnyView {
    month(part, "changed-on", part.store.words.passwords_changed(), |details| &mut details.changed_on)
}

fn month(
    part: Part,
    id: &'static str,
    legend: &'static str,
    of: fn(&mut Details) -> &mut Option<MonthOrDate>,
) -> AnyView {
    let words = part.store.words;
    let stored = *of(&mut Details::of(&part.store.plan_now(), part.account));
    let (year, month) = stored.map_or((String::new(), String::new()), parts);
    let (year, month) = (RwSignal::new(year), RwSignal::new(month));
    let [year_id, month_id] = ["-year", "-month"].map(|end| [&part.field(id), end].concat());
    let mut options = vec![Choice::new("", words.passwords_month_none())];
    options.extend((1..=12_u32).map(|n| Choice::new(n.to_string(), words.month(n))));
    let errors = part.errors;
    let (year_error, month_error) = (year_id.clone(), month_id.clone());
    let keep = move || {
        let (typed, picked) = (year.get_untracked(), month.get_untracked());
        let typed = typed.trim();
        errors.update(|errors| errors.retain(|error| error.id != year_error && error.id != month_error));
        let read = typed.parse::<i32>().ok().filter(|year| (1990..=2100).contains(year)).zip(picked.parse().ok());
        // Half an answer waits for its other half.
        if typed.is_empty() && picked.is_empty() || read.is_some() {
            part.keep(|details| {
                let date = of(details);
                let read = read.map(|(year, month)| MonthOrDate::Month(year, month));
                if date.map(parts) != read.map(parts) {
                    *date = read;
                }
            });
        } else if typed.parse::<i32>().ok().is_none_or(|year| !(1990..=2100).contains(&year)) && !typed.is_empty() {
            errors.update(|errors| errors.push(FieldError::new(year_error.clone(), words.passwords_error_year())));
        }
    };
    let keep = Callback::new(move |()| keep());
    let pick = move |value: String| {
        month.set(value);
        keep.run(());
    };
    view! {
        <fieldset class="field">
            <legend class="field__label">{legend}</legend>
            <div class="choices choices--grid">
            <Select id=month_id label=words.passwords_month() options=options selected=month on_pick=pick/>
            <TextField id=year_id.clone() label=words.passwords_year() kind=FieldKind::Number value=year
                error=error_for(errors, year_id) error_prefix=words.error_prefix() on_commit=move |_: String| keep.run(())/>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Year and number of the month, as the controls show them.
fn parts(date: MonthOrDate) -> (String, String) {
    let text = date.format();
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or_default().to_owned();
    (year, parts.next().unwrap_or_default().trim_start_matches('0').to_owned())
}

//! Help: six short answers, and what this is not for. Tests: the frame journey in `tests/e2e`.

use crate::components::LinkButton;
use crate::route::{Route, Screen};
use crate::shell::PlainScreen;
use crate::store::use_store;
use leptos::prelude::*;

/// The page.
pub fn help_page() -> AnyView {
    let words = use_store().words;
    let answers = [
        (words.help_plan_where(), words.help_plan_where_text()),
        (words.help_phone(), words.help_phone_text()),
        (words.help_give(), words.help_give_text()),
        (words.help_roles(), words.help_roles_text()),
        (words.help_manager(), words.help_manager_text()),
        (words.help_broken(), words.help_broken_text()),
        (words.help_not_for(), words.help_not_for_text()),
    ];
    let list = answers.map(|(question, answer)| view! { <h2>{question}</h2><p>{answer}</p> }.into_any());
    view! {
        <PlainScreen title=words.help_title()>
            <p>
                {words.help_crisis()} " " <a href=Route::to(Screen::Now).href()>{words.help_crisis_link()}</a>
            </p>
            {list.into_iter().collect_view()}
            <p><LinkButton href="blank.html" label=words.help_blank() kind=crate::components::ButtonKind::Secondary/></p>
        </PlainScreen>
    }
    .into_any()
}

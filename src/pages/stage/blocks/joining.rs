//! The invitation as a code, for phones in the room: whoever has not answered yet opens "Take part" by it. It holds nobody
//! and no way to reach anybody (`workshop::invite`), so it may stand on the wall. Escape hides it. Tests: `tests/e2e/collect.spec.mjs`.

use super::parts::Stage;
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind};
use crate::paper;
use leptos::ev;
use leptos::prelude::*;
use workshop::invite;
use workshop::run::Command;

/// The button that shows the code, and the one that hides it: each takes the focus of the other.
const SHOW: &str = "join-show";
const HIDE: &str = "join-hide";

/// The code behind a button; it takes the place of what else is on the screen, because it has to be large. Where the
/// invitation is too long for a code, a sentence says so.
pub fn view(stage: Stage, key: &str, other: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let words = stage.store.words;
    let made = invite::ready(&stage.store.lens_now(), &stage.record(), words, &surroundings::beside(""));
    if made.code.is_none() {
        return view! { {other()} <p class="stage__said">{words.stage_join_none()}</p> }.into_any();
    }
    let (key, address) = ([key, ":join"].concat(), made.address);
    let is_open = Memo::new({
        let key = key.clone();
        move |_| stage.is_open(&key)
    });
    let press = Callback::new(move |()| {
        let is_shown = is_open.get_untracked();
        stage.tell(&Command::Open(key.clone(), !is_shown));
        request_animation_frame(move || {
            surroundings::focus(if is_shown { SHOW } else { HIDE });
        });
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && is_open.get_untracked() {
            press.run(());
        }
    });
    on_cleanup(move || escape.remove());
    (move || {
        if !is_open.get() {
            let button = view! { <Button label=words.stage_join() kind=ButtonKind::Secondary id=SHOW on_press=press/> };
            return view! { {other()} {button} }.into_any();
        }
        let code = paper::code(&address, words.collect_code_name());
        let lead = stage.record().facilitator.map(|id| stage.name(id)).filter(|name| !name.is_empty());
        let to = lead.map_or_else(|| words.stage_join_send().to_owned(), |name| words.stage_join_send_to(&name));
        view! {
            <div class="join">
                {code}
                <div>
                    <p>{words.stage_join_how()}</p>
                    <p dir="auto">{to}</p>
                    <Button label=words.stage_join_hide() kind=ButtonKind::Secondary id=HIDE on_press=press/>
                </div>
            </div>
        }
        .into_any()
    })
    .into_any()
}

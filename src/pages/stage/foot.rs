//! The buttons below. They fade while the pointer rests, and stay where Tab finds them. Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::Stage;
use super::{frame, parked};
use crate::components::{Button, ButtonKind};
use crate::notes_link;
use leptos::prelude::*;
use std::time::Duration;
use workshop::run::Command;

/// The pointer has rested when it did not move for so long.
const REST: Duration = Duration::from_secs(4);

/// What it holds.
pub(super) fn foot(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let still = is_still();
    let is_blank = Memo::new(move |_| stage.run.with(|run| run.blank));
    let buttons = move || {
        if is_blank.get() {
            let light = move |()| stage.tell(&Command::Blank(false));
            return view! { <Button label=words.stage_light() kind=ButtonKind::Secondary on_press=light/> }.into_any();
        }
        let tell = move |command: Command| move |()| stage.tell(&command);
        let kind = ButtonKind::Secondary;
        view! {
            <Button label=words.stage_back() kind=kind on_press=tell(Command::Back)/>
            <Button label=words.stage_next() on_press=tell(Command::Next)/>
            <Button label=words.stage_park() kind=kind on_press=move |()| parked::begin(stage)/>
            <Button label=words.stage_blank() kind=kind on_press=tell(Command::Blank(true))/>
            {notes_link::view(frame::notes_href(stage), words.stage_notes(), None)}
        }
        .into_any()
    };
    view! {
        <nav class="stage-foot__buttons" class:stage-foot__buttons--still=move || still.get() aria-label=words.stage_buttons()>
            {buttons}
        </nav>
    }
    .into_any()
}

/// Whether the pointer has rested for a while.
fn is_still() -> RwSignal<bool> {
    let still = RwSignal::new(false);
    // Each move begins anew; what was waiting before it counts for nothing.
    let moves = StoredValue::new(0_u32);
    let wait = move || {
        let Some(mine) = moves.try_update_value(|moves| {
            *moves = moves.wrapping_add(1);
            *moves
        }) else {
            return;
        };
        if still.get_untracked() {
            still.set(false);
        }
        set_timeout(
            move || {
                if moves.try_get_value() == Some(mine) {
                    still.try_set(true);
                }
            },
            REST,
        );
    };
    wait();
    let moved = window_event_listener(leptos::ev::pointermove, move |_| wait());
    on_cleanup(move || moved.remove());
    still
}

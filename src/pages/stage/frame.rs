//! The frame of the shared screen: what it holds while it is shown (lock, channel, light, theme, time), and the three
//! parts of the picture.
//!
//! Nothing of the app's own frame is shown. The bars stand beside `main`, so that the timer is outside of it. Must never:
//! put a plan's or a person's name into the title. Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::{FROM, FULL, Question, RUN, Stage, now_ms};
use super::{blocks, foot, head, parked};
use crate::bridge::stage::{
    Channel, Side, StageKey, beside, channel_of, hold, keep_awake, lacks_room, leave_field, on_stage_keys, screen_of,
    set_blank, set_route,
};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonRow};
use crate::flow::PlanPage;
use crate::screened;
use crate::shell::{self, PlainScreen};
use crate::store::{Store, in_background};
use export::{CopyChoice, Names};
use leptos::prelude::*;
use leptos::task::tick;
use plan::Id;
use plan::model::Workshop;
use std::time::Duration;
use workshop::link::{Message, Stands};
use workshop::masked::Masked;
use workshop::run::{Command, Run};
use workshop::screens::screens;

/// The time is looked at so often.
const TICK: Duration = Duration::from_millis(500);

/// Shows it in this window, until another window takes it.
pub(super) fn frame(store: Store, workshop: &Workshop) -> AnyView {
    let stage = begin(store, workshop);
    let is_here = RwSignal::new(true);
    (move || if is_here.get() { picture(stage, is_here) } else { elsewhere(stage, is_here) }).into_any()
}

/// The day as this browser keeps it. The mask is on whenever the screen opens, whatever was shown before.
fn kept(store: Store, workshop: Id<Workshop>) -> Option<Run> {
    let key = workshop.key;
    let run = store.day_of(RUN, key).and_then(|text| Run::read(&text, key.as_str(), now_ms()))?;
    Some(Run { shown_until_ms: 0, ..run })
}

fn begin(store: Store, record: &Workshop) -> Stage {
    let id = record.id;
    let key = id.key.as_str();
    let kept = kept(store, id);
    // Before the first press, none was kept.
    let is_another = kept.is_none() && store.day_of(RUN, id.key).is_some();
    let run = RwSignal::new(kept.unwrap_or_else(|| Run::new(key, record.prepared.initials)));
    let screens = Memo::new(move |_| {
        let lens = store.lens();
        lens.plan.get(id).map(|record: Workshop| screens(&lens, &record)).unwrap_or_default()
    });
    // What is shown first stays, whatever is added before it.
    let first = screens.with_untracked(|all| all.first().map(|one| one.key.clone())).unwrap_or_default();
    run.update(|run| {
        if run.at.is_empty() {
            run.at = first;
        }
    });
    let screen = Memo::new(move |_| run.with(|run| screens.with(|screens| run.screen(screens).cloned())));
    let room = [RwSignal::new(FULL), RwSignal::new(FULL)];
    // Nobody in front of a room sees that a press would take back what was prepared.
    run.with_untracked(|run| store.hold_undo(&run.steps));
    on_cleanup(move || store.free_undo());
    let (undoing, contacts) = (RwSignal::default(), RwSignal::new(0));
    let stage = Stage {
        store,
        workshop: id,
        run,
        screens,
        screen,
        now: RwSignal::new(now_ms()),
        // Another plan is another mask, so two are never compared.
        masked: Memo::new_with_compare(move |_| Masked::new(&store.lens()), |_, _| true),
        room,
        refused: StoredValue::new(Vec::new()),
        undoing,
        contacts,
    };
    if is_another {
        stage.forget_half();
    }
    stage
}

/// Another window has it.
fn elsewhere(stage: Stage, is_here: RwSignal<bool>) -> AnyView {
    let words = stage.store.words;
    let take = move |()| {
        // That window has gone on with the day.
        if let Some(run) = kept(stage.store, stage.workshop) {
            stage.store.hold_undo(&run.steps);
            stage.run.set(run);
        }
        is_here.set(true);
    };
    view! {
        <PlainScreen title=words.stage_elsewhere() lead=words.stage_elsewhere_lead()>
            <ButtonRow><Button label=words.stage_here() on_press=take/></ButtonRow>
        </PlainScreen>
    }
    .into_any()
}

fn picture(stage: Stage, is_here: RwSignal<bool>) -> AnyView {
    let store = stage.store;
    let words = store.words;
    shell::set_title(words, words.stage_title(), false);
    take(stage, is_here);
    light(store);
    follow_time(stage);
    follow_keys(stage);
    follow_steps(stage);
    link(stage);
    bars(stage);
    follow_screen(stage);
    fit(stage);
    let is_blank = Memo::new(move |_| stage.run.with(|run| run.blank));
    Effect::new(move || set_blank(is_blank.get()));
    on_cleanup(|| set_blank(false));
    let key = Memo::new(move |_| stage.screen.with(|screen| screen.as_ref().map(|one| one.key.clone())));
    let block = move || {
        // A memo that is never asked for its value follows nothing.
        let key = key.get()?;
        stage.forget_others(&key);
        provide_context(Question(key));
        stage.screen.get_untracked().map(|screen| blocks::view(stage, &screen))
    };
    let [below, _] = stage.room;
    let is_cut = Memo::new(move |_| below.get() < FULL);
    (move || {
        if is_blank.get() {
            // Nothing of the plan is in the document, so nobody can peep.
            return view! { <h1 class="hidden" tabindex="-1">{words.stage_is_blank()}</h1> }.into_any();
        }
        view! {
            <div class="stage" class:stage--cut=move || is_cut.get() aria-live="off">
                <div class="stage__main">{block}</div>
                {parked::list(stage)}
            </div>
            <p class="stage__printed">{words.stage_print()}</p>
        }
        .into_any()
    })
    .into_any()
}

/// Holds the lock as long as the picture stands; a window that takes it over gets it.
fn take(stage: Stage, is_here: RwSignal<bool>) {
    let plan = stage.store.id();
    let lost = move || {
        // What is being typed is an answer too.
        leave_field();
        is_here.try_set(false);
    };
    let held = StoredValue::new_local(hold(&screen_of(&plan), screened::ring, lost));
    on_cleanup(move || {
        held.set_value(None);
        screened::ring();
    });
}

/// White for the projector, whatever this device says, and a screen that stays lit.
fn light(store: Store) {
    let awake = StoredValue::new_local(Some(keep_awake()));
    set_route(Some("stage"));
    store.always_light(true);
    on_cleanup(move || {
        awake.set_value(None);
        set_route(None);
        store.always_light(false);
    });
}

/// Looks at the time, says what has to be said of it once, and closes answers that were shown for ten seconds.
fn follow_time(stage: Stage) {
    let tick = move || {
        let now = now_ms();
        // A clock of tests gives numbers to timers that do not come back whole, so clearing one may miss it.
        if stage.now.try_set(now).is_some() {
            return;
        }
        let (screens, agenda) = (stage.screens.get_untracked(), untrack(|| stage.record()).agenda);
        if let Some(word) = stage.run.with_untracked(|run| run.due(now, &screens, &agenda)) {
            stage.tell(&Command::Told(word));
        }
        let over = stage.run.with_untracked(|run| run.shown_until_ms > 0 && run.shown_until_ms <= now);
        if over {
            stage.tell(&Command::Hide);
        }
    };
    if let Ok(ticking) = set_interval_with_handle(tick, TICK) {
        on_cleanup(move || ticking.clear());
    }
}

fn follow_keys(stage: Stage) {
    let letters = move || stage.store.has_stage_letters();
    let keys = on_stage_keys(letters, move |key| {
        let is_blank = stage.run.with_untracked(|run| run.blank);
        stage.tell(&match key {
            StageKey::Next => Command::Next,
            StageKey::Back => Command::Back,
            StageKey::Blank => Command::Blank(!is_blank),
        });
    });
    let keys = StoredValue::new_local(keys);
    on_cleanup(move || keys.set_value(None));
}

/// Keeps with the day what can be taken back, so that Undo reaches as far after a reload.
fn follow_steps(stage: Stage) {
    Effect::new(move || {
        stage.store.plan();
        let steps = stage.store.own_steps();
        if stage.run.with_untracked(|run| run.steps != steps) {
            stage.tell(&Command::Steps(steps));
        }
    });
}

/// Tells the notes how things stand, and takes their presses.
fn link(stage: Stage) {
    let store = stage.store;
    let stands = move || {
        let lens = store.lens();
        let record = stage.record();
        let names = Names::of_copy(&lens, store.words, CopyChoice::WithoutContacts);
        let has_contact = stage.contacts.with(|count| *count > 0);
        let mut stands = Stands::of(&names, &record, stage.run.get(), &stage.screens.get());
        stands.has_contact = has_contact;
        stands
    };
    let channel: StoredValue<Option<Channel>, LocalStorage> = StoredValue::new_local(None);
    let send = move |message: &Message| {
        channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.send(&message.write());
            }
        });
    };
    let heard = move |text: String| match Message::read(&text) {
        Some(Message::Hello) => send(&Message::Stands(Box::new(untrack(stands)))),
        Some(Message::Press(command)) => stage.tell(&command),
        Some(Message::Stands(_) | Message::Gone) | None => {}
    };
    channel.set_value(Channel::open(&channel_of(&store.id()), heard));
    Effect::new(move || send(&Message::Stands(Box::new(stands()))));
    on_cleanup(move || {
        send(&Message::Gone);
        channel.set_value(None);
    });
}

fn bars(stage: Stage) {
    let above = beside(Side::Above, "header", "stage-head", move || head::head(stage));
    let below = beside(Side::Below, "footer", "stage-foot", move || foot::foot(stage));
    let bars = StoredValue::new_local(Some((above, below)));
    on_cleanup(move || bars.set_value(None));
}

/// Another question: whoever reads with their ears, or goes on by Tab, begins at it.
fn follow_screen(stage: Stage) {
    let what = Memo::new(move |_| {
        (stage.screen.with(|screen| screen.as_ref().map(|one| one.key.clone())), stage.run.with(|run| run.blank))
    });
    Effect::new(move |before: Option<(Option<String>, bool)>| {
        let now = what.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| {
                surroundings::focus_heading();
            });
        }
        now
    });
}

/// With fewer entries than this there is no list; among what is parked, the last step shortens the one that is left.
const LEAST: [usize; 2] = [1, 0];

/// Where names or topics are long, fewer of them stand on the screen: nobody should have to scroll in front of a room. All
/// steps are taken before the screen is drawn, so nobody sees a list jump either.
fn fit(stage: Stage) {
    // Another question, another form, or another page of a list begins with as many as there may be.
    let what = Memo::new(move |_| {
        let key = stage.screen.with(|screen| screen.as_ref().map(|one| one.key.clone()));
        let parking = stage.picked(parked::PARKING);
        let (blank, pages) = stage.run.with(|run| {
            let pages = run.picked.iter().filter(|(what, _)| what.starts_with(FROM));
            (run.blank, pages.map(|(what, from)| (what.clone(), from.clone())).collect::<Vec<_>>())
        });
        (key, parking, blank, pages)
    });
    for ((room, place), least) in stage.room.into_iter().zip([".stage__main", ".stage__parked"]).zip(LEAST) {
        Effect::new(move || {
            what.get();
            room.set(FULL);
        });
        let give_way = move || async move {
            while room.try_get_untracked().is_some_and(|now| now > least) && lacks_room(place) {
                room.try_update(|now| *now -= 1);
                // What depends on it is drawn with the first, what depends on that with the second.
                tick().await;
                tick().await;
            }
        };
        Effect::new(move || {
            stage.run.track();
            stage.now.track();
            request_animation_frame(move || in_background(give_way()));
        });
    }
}

/// Where the notes are.
pub(super) fn notes_href(stage: Stage) -> String {
    shell::record_href(stage.store, PlanPage::Notes, stage.workshop.key)
}

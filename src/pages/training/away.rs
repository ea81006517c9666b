//! "If one person is away": each duty that must not stop, who steps in, and whether that person could. Tests: the journeys.

use crate::components::{StateTag, Table, TableCell, TableRow, TaskState};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::store::Store;
use export::{Names, duties};
use leptos::prelude::*;
use plan::lens::Lens;
use plan::lens::backups::{Backup, Critical, CriticalDuty};

pub(super) fn view(store: Store) -> AnyView {
    let texts = move || {
        let lens = store.lens();
        let names = Names::new(&lens, store.words);
        held(&lens).iter().map(|duty| duties::name(&names, duty.duty)).collect()
    };
    let long = Long::new(store.words, "away", move || held(&store.lens()).len(), texts);
    long.view(move || table(store, long))
}

fn held(lens: &Lens) -> Vec<CriticalDuty> {
    lens.critical_duties().into_iter().filter(|duty| duty.holder.is_some()).collect()
}

fn table(store: Store, long: Long) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let held = held(&lens);
    if held.is_empty() {
        return view! { <p>{words.training_away_none()}</p> }.into_any();
    }
    let names = Names::new(&lens, words);
    let ready = held.iter().filter(|duty| lens.backup_of(duty) == Backup::Valid).count();
    let columns = [
        words.training_away_what(),
        words.training_away_who(),
        words.training_away_backup(),
        words.training_away_ready(),
    ];
    let picture = crate::route::Route::in_plan(&store.id(), PlanPage::Pictures).with("at=away&from=training").href();
    let rows = long.pick(&held).iter().map(|duty| row(store, &lens, &names, duty)).collect_view();
    view! {
            <p>{words.training_ready_count(ready as u32, held.len() as u32)}</p>
            <Table caption=words.training_away() caption_hidden=true columns=columns.map(str::to_owned).to_vec()>{rows}</Table>
            <p><a href=picture>{words.pictures_see_away()}</a></p>
        }
        .into_any()
}

fn row(store: Store, lens: &Lens, names: &Names<'_>, duty: &CriticalDuty) -> AnyView {
    let words = store.words;
    let state = lens.backup_of(duty);
    let tag = if state == Backup::Valid { TaskState::Done } else { TaskState::NeedsYou };
    let crisis = matches!(duty.duty, Critical::Crisis(_));
    let target = match state {
        Backup::None | Backup::Same if crisis => Some((PlanPage::Leads, words.training_fix_choose())),
        Backup::None | Backup::Same => Some((PlanPage::Roles, words.training_fix_choose())),
        Backup::NoAccess => Some((PlanPage::Access, words.training_fix_access())),
        Backup::Away | Backup::Waiting | Backup::Untrained | Backup::Old | Backup::Valid => None,
    };
    let name = duties::name(names, duty.duty);
    let about = name.clone();
    let link = target.map(|(page, label)| {
        let href = crate::route::Route::in_plan(&store.id(), page).with("from=training").href();
        view! { <p><a href=href>{label}<span class="hidden">" "{about}</span></a></p> }
    });
    let who = duty.holder.map(|id| names.id(id)).unwrap_or_default();
    let backups = names.people(&duty.backups);
    let ready = duties::ready(names, state);
    view! {
        <TableRow head=view! { {name} }.into_any()>
            <TableCell label=words.training_away_who()>{who}</TableCell>
            <TableCell label=words.training_away_backup()>
                {if backups.is_empty() { words.answer_no_one_yet().to_owned() } else { backups }}
            </TableCell>
            <TableCell label=words.training_away_ready()>
                <StateTag state=tag text=ready/>
                {link}
            </TableCell>
        </TableRow>
    }
    .into_any()
}

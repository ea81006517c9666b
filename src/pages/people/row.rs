//! One row of the table of people. Tests: the journeys.

use super::lines::{self, Line, Lines};
use crate::components::{Choice, FieldKind, Select, TableCell, TableRow, TextField, UndoLine};
use leptos::prelude::*;
use plan::answers::people::{Belongs, is_short_phone};

/// The row, or the undo line in its place.
pub(super) fn row(lines: Lines, line: Line) -> AnyView {
    let removed = Memo::new(move |_| lines.is_removed(line.id));
    // A row is drawn again only when its own number changes: what is being typed in another one must stay.
    let number = Memo::new(move |_| lines.number(line.id));
    (move || if removed.get() { undo(lines, line) } else { fields(lines, line, number.get()) }).into_any()
}

fn undo(lines: Lines, line: Line) -> AnyView {
    let words = lines.store.words;
    view! {
        <tr class="table__row" role="row">
            <td class="table__cell" role="cell" colspan="4">
                <UndoLine text=lines.removed_text(line) undo=words.button_undo() on_undo=move |()| lines.bring_back(line)/>
            </td>
        </tr>
    }
    .into_any()
}

fn fields(lines: Lines, line: Line, number: u32) -> AnyView {
    let words = lines.store.words;
    let keep = Callback::new(move |_: String| lines.keep(line));
    // Judged when the number was left, not while it is typed: nothing may move under the hand.
    let phone = RwSignal::new(line.phone.get_untracked());
    let keep_phone = Callback::new(move |text: String| {
        phone.set(text);
        lines.keep(line);
    });
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && lines.next(line) {
            event.prevent_default();
        }
    };
    let field =
        |part: &str, label: &str| (line.field(part), words.people_field(label, number), lines.error(line.field(part)));
    let (name_id, name_label, name_error) = field(lines::NAME, words.people_name());
    let (phone_id, phone_label, phone_error) = field(lines::PHONE, words.people_phone());
    let (email_id, email_label, email_error) = field(lines::EMAIL, words.people_email());
    let (agency_id, agency_label, agency_error) = field(lines::AGENCY, words.people_agency());
    let kinds: Vec<Choice> =
        Belongs::ALL.iter().map(|kind| Choice::new(kind.key(), words.people_belongs_option(kind.key()))).collect();
    let pick = move |value: String| {
        line.belongs.set(value);
        lines.keep(line);
    };
    let warning = move || {
        phone
            .with(|phone| is_short_phone(phone))
            .then(|| view! { <p class="field__hint">{words.people_warn_phone()}</p> })
    };
    let agency = Memo::new(move |_| line.belongs.with(|kind| Belongs::parse(kind) == Belongs::Agency));
    let firm = move || {
        agency.get().then(|| {
            view! {
                <TextField id=agency_id.clone() label=agency_label.clone() value=line.agency error=agency_error
                    error_prefix=words.error_prefix() on_commit=keep/>
            }
        })
    };
    let is_you = lines.is_you(line.id);
    let head = if is_you { words.people_you().to_owned() } else { number.to_string() };
    let remove = (!is_you).then(|| {
        let name = move || {
            let name = line.name.with(|name| name.trim().to_owned());
            if name.is_empty() { words.people_number(number) } else { name }
        };
        view! {
            <button class="button button--quiet" type="button" on:click=move |_| lines.remove(line)>
                {words.button_remove()}
                <span class="hidden">" "{name}</span>
            </button>
        }
    });
    view! {
        <TableRow head=head.into_any()>
            <TableCell label=words.people_name_column()>
                <div on:keydown=enter>
                    <TextField id=name_id label=name_label label_hidden=true value=line.name error=name_error
                        error_prefix=words.error_prefix() on_commit=keep/>
                </div>
                <Select id=line.field(lines::BELONGS) label=words.people_field(words.people_belongs(), number) label_hidden=true
                    options=kinds selected=line.belongs on_pick=pick/>
                {firm}
            </TableCell>
            <TableCell label=words.people_phone()>
                <TextField id=phone_id label=phone_label label_hidden=true value=line.phone kind=FieldKind::Phone
                    error=phone_error error_prefix=words.error_prefix() on_commit=keep_phone/>
                {warning}
            </TableCell>
            <TableCell label=words.people_email()>
                <TextField id=email_id label=email_label label_hidden=true value=line.email kind=FieldKind::Email
                    error=email_error error_prefix=words.error_prefix() on_commit=keep/>
                {remove}
            </TableCell>
        </TableRow>
    }
    .into_any()
}

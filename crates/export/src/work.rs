//! What a person does, in words, one line for each duty. Tests: `tests/work.rs`.

use crate::names::Names;
use plan::Id;
use plan::lens::card::Does;
use plan::lens::crisis::Job;
use plan::lens::duties::Duty;
use plan::model::{
    Approval, Busy, Department, Responsibility, Right, RightKind, Role, Scope, Seat, Stream, Tool, Watch,
};

/// "Posts and answers on Instagram", with the business's own title behind it.
pub fn seat(names: &Names<'_>, seat: &Seat) -> String {
    let words = names.words;
    let does = match seat.role {
        Role::Coordinator if seat.scope.only => words.sheet_posts_on(&names.accounts(&seat.scope.accounts)),
        Role::Coordinator => words.role_coordinator_does().to_owned(),
        Role::Director => words.role_director_does().to_owned(),
        Role::Manager => words.role_manager_does().to_owned(),
    };
    if seat.own_title.is_empty() { does } else { words.sheet_role_title(&does, &names.own(&seat.own_title)) }
}

/// What a right is about.
pub fn right(names: &Names<'_>, right: &Right) -> String {
    if right.what == RightKind::Other || !right.what_text.is_empty() {
        return names.own(&right.what_text);
    }
    names.words.right_kind(right.what.as_str())
}

/// "decides", "speaks if Ama is away". Whoever stands in where nobody has the job has it.
pub fn in_crisis(names: &Names<'_>, does: Does) -> String {
    let words = names.words;
    let name = |id| names.lens.person(id).map(|person| names.short(person)).unwrap_or_default();
    match does {
        Does::Leads(Job::Decides) | Does::StandsIn(Job::Decides, None) => words.card_decides().to_owned(),
        Does::Leads(_) | Does::StandsIn(_, None) => words.card_speaks().to_owned(),
        Does::StandsIn(Job::Decides, Some(holder)) => words.card_decides_if_away(&name(holder)),
        Does::StandsIn(_, Some(holder)) => words.sheet_speaks_if_away(&name(holder)),
        Does::Helps(owner) => words.sheet_if_away(&name(owner)),
    }
}

/// Who decides, who stands in and up to how much.
pub fn right_line(names: &Names<'_>, right: &Right) -> String {
    let words = names.words;
    let decider = match right.decider.decided() {
        Some(person) => *person,
        None if right.decider.is_unlooked() => names.lens.director().map(|director| director.id),
        None => None,
    };
    let mut parts = vec![match decider {
        Some(person) => words.rights_line(&names.id(person)),
        None if right.decider.is_unlooked() || right.decider.decided().is_some() => {
            words.rights_line_nobody().to_owned()
        }
        None => names.open(&right.decider),
    }];
    if let Some(Some(person)) = right.deputy.decided() {
        parts.push(words.rights_line_deputy(&names.id(*person)));
    }
    if let Some(amount) = right.limit_amount {
        parts.push(words.rights_line_limit(&amount.to_string(), &right.currency).trim_end().to_owned());
    }
    parts.join(" · ")
}

/// What somebody stands in for, without saying that they stand in; `None` for what they do themselves.
pub fn stood_in(names: &Names<'_>, duty: Duty) -> Option<String> {
    Some(match duty {
        Duty::SeatStandIn(id) => seat_name(names, id),
        Duty::Backup(id) => job(names, id),
        Duty::MakesStandIn(id) => self::duty(names, Duty::Makes(id)),
        Duty::CrisisStandIn(job) => self::duty(names, Duty::Crisis(job)),
        Duty::ApprovesStandIn(id) => self::duty(names, Duty::Approves(id)),
        _ => return None,
    })
}

fn seat_name(names: &Names<'_>, id: Id<Seat>) -> String {
    names.lens.seats.iter().find(|one| one.id == id).map(|one| seat(names, one)).unwrap_or_default()
}

fn job(names: &Names<'_>, id: Id<Responsibility>) -> String {
    let found = names.lens.responsibilities.iter().find(|one| one.id == id);
    found.map(|one| names.own(&one.text)).unwrap_or_default()
}

/// A duty of a person, in one line.
pub fn duty(names: &Names<'_>, duty: Duty) -> String {
    let words = names.words;
    let lens = names.lens;
    if let Some(what) = stood_in(names, duty) {
        return words.work_stands_in(&what);
    }
    let stream =
        |id: Id<Stream>| lens.streams.iter().find(|one| one.id == id).map(|one| names.content(one)).unwrap_or_default();
    let tool =
        |id: Id<Tool>| lens.tools.iter().find(|one| one.id == id).map(|one| names.own(&one.name)).unwrap_or_default();
    let approval = |id: Id<Approval>| lens.plan.get(id).map(|one| names.own(&one.applies_to)).unwrap_or_default();
    match duty {
        Duty::Seat(id) => seat_name(names, id),
        Duty::Owns(id) => words.work_owns(&names.account_id(id)),
        Duty::RoughWatch(when) => words.work_looks(when),
        Duty::Watch(id) => watched(names, id),
        Duty::Responsibility(id) => words.work_sees_to(&job(names, id)),
        Duty::Does(id) => words.work_does(&job(names, id)),
        Duty::Makes(id) => words.work_makes(&stream(id)),
        Duty::ChecksStream(id) => words.work_checks(&stream(id)),
        Duty::Consistency => words.work_fits().to_owned(),
        Duty::Crisis(job) => words.work_crisis(crisis_word(job)),
        Duty::Poster(id) => words.work_posts(&names.account_id(id)),
        Duty::Freeze => words.work_stops().to_owned(),
        Duty::Busy(id) => {
            words.work_helps(&lens.plan.get(id).map(|one: Busy| names.own(&one.what)).unwrap_or_default())
        }
        Duty::Approves(id) => words.work_approves(&approval(id)),
        Duty::Decides(id) => {
            words.work_decides(&lens.plan.get(id).map(|one: Right| right(names, &one)).unwrap_or_default())
        }
        Duty::Tool(id) => words.work_owns(&tool(id)),
        Duty::Pauses(id) => words.work_pauses(&tool(id)),
        Duty::Inside(id) => words.work_contact(&names.partner(id)),
        Duty::Speaks(id) => {
            words.work_speaks(&lens.plan.get(id).map(|one: Department| names.own(&one.name)).unwrap_or_default())
        }
        // Said above.
        Duty::SeatStandIn(_)
        | Duty::Backup(_)
        | Duty::MakesStandIn(_)
        | Duty::CrisisStandIn(_)
        | Duty::ApprovesStandIn(_) => String::new(),
    }
}

const fn crisis_word(job: Job) -> &'static str {
    match job {
        Job::Decides => "decides",
        Job::Speaks => "speaks",
        Job::ReadsReplies => "reads",
        Job::KeepsNotes => "notes",
    }
}

fn watched(names: &Names<'_>, id: Id<Watch>) -> String {
    let Some(watch) = names.lens.watches.iter().find(|watch| watch.id == id) else { return String::new() };
    // Two watches on one account differ by their time.
    names.words.work_watches(&scope(names, &watch.scope), &crate::cover::when(names.words, watch))
}

/// All accounts, or those that are meant.
pub fn scope(names: &Names<'_>, scope: &Scope) -> String {
    if scope.only { names.accounts(&scope.accounts) } else { names.words.work_all_accounts().to_owned() }
}

//! Where a record, a fact of it, or a duty is looked at and changed: the address of its page.
//!
//! For lists that speak of records of every kind: what is still open, remarks, what a person does. Tests: the journeys
//! `tests/e2e/facts.spec.mjs` and `tests/e2e/leaving.spec.mjs`, which follow every link.

use crate::depth;
use crate::flow::{self, PlanPage};
use crate::route::Route;
use crate::shell;
use crate::store::Store;
use plan::lens::duties::Duty;
use plan::{Id, Key, model};

/// How a page is told which record is meant.
enum Way {
    /// It is a page of one record.
    Own(PlanPage),
    /// It is a list that shows one record at a time.
    Listed(PlanPage),
    /// It asks the same for each account.
    OfAccount(PlanPage),
    /// It shows all there are.
    All(PlanPage),
}

/// The page on which a fact of a record is answered; `from` is where its Back leads.
pub fn fact(store: Store, table: &str, field: &str, key: Key, from: PlanPage) -> String {
    let way = match (table, field) {
        ("org", "promise") => Way::All(PlanPage::CoverHours),
        ("accounts", "public_notice") => Way::OfAccount(PlanPage::CoverHours),
        ("org", "public_notice") => Way::All(PlanPage::CoverHours),
        ("org", "handover") => Way::All(PlanPage::CoverTurns),
        ("org", "no_tools") => Way::All(PlanPage::Tools),
        ("org", "model") => Way::All(PlanPage::Decisions),
        ("org", "rough_watch") => Way::All(PlanPage::Roles),
        ("crisis", "authority") => Way::All(flow::crisis_sheet(store.path_now())),
        ("crisis", "review_owner") => Way::All(PlanPage::CrisisTeam),
        ("crisis", _) => Way::All(PlanPage::Leads),
        ("streams", "made") => Way::All(PlanPage::Content),
        _ => of(store, table),
    };
    address(store, way, key, from)
}

/// The page on which a record is looked at; nothing where it is gone.
pub fn record(store: Store, key: Key, from: PlanPage) -> Option<String> {
    let spec = model::of(key).filter(|spec| !spec.is_single())?;
    store.plan_now().record(spec.table, key)?;
    Some(address(store, of(store, spec.table), key, from))
}

fn of(store: Store, table: &str) -> Way {
    use PlanPage::{
        Account, Answers, Approvals, Asking, Campaigns, Case, Cover, CoverAway, CoverQuiet, CoverTurns, Decisions,
        Departments, Duty, FinalSay, Goals, Ideas, Incidents, Login, Mix, Partners, Password, Person, Replies, Roles,
        Rules, Rush, Sharing, Streams, Todo, Tool, Training, Workshops,
    };
    match table {
        "people" => Way::Own(Person),
        "accounts" => Way::Own(Account),
        "grants" => Way::Own(Login),
        "secrets" => Way::Own(Password),
        "tools" => Way::Own(Tool),
        "responsibilities" => Way::Own(Duty),
        "streams" => Way::Listed(Streams),
        "scenarios" => Way::Listed(Case),
        "busy" => Way::Listed(Rush),
        "incidents" => Way::Listed(Incidents),
        "departments" => Way::All(Departments),
        "partners" => Way::All(Partners),
        "listening" | "experts" => Way::All(Answers),
        "seats" => Way::All(Roles),
        "rights" => Way::All(FinalSay),
        "approvals" => Way::All(Approvals),
        "decisions" => Way::All(Decisions),
        "watches" | "overrides" => Way::All(Cover),
        "rotations" => Way::All(CoverTurns),
        "absences" | "holidays" => Way::All(CoverAway),
        "quiet" => Way::All(CoverQuiet),
        "campaigns" => Way::All(Campaigns),
        "pillars" => Way::All(Mix),
        "replies" | "triage" => Way::All(Replies),
        "consistency" => Way::All(PlanPage::Consistency),
        "ideas" => Way::All(Ideas),
        "crisis" => Way::All(flow::crisis_sheet(store.path_now())),
        "skills" | "training" => Way::All(Training),
        "workshops" => Way::All(Workshops),
        "goals" => Way::All(Goals),
        "guidelines" => Way::All(Rules),
        "consultations" => Way::All(Asking),
        "advocates" => Way::All(Sharing),
        "tasks" => Way::All(Todo),
        _ => Way::All(PlanPage::Home),
    }
}

fn address(store: Store, way: Way, key: Key, from: PlanPage) -> String {
    let (page, name) = match way {
        Way::Own(page) => (page, "&id="),
        Way::Listed(page) => (page, "&record="),
        Way::OfAccount(page) => (page, "&account="),
        Way::All(page) => (page, ""),
    };
    let key = if name.is_empty() { "" } else { key.as_str() };
    Route::in_plan(&store.id(), page).with(&["from=", from.slug(), name, key].concat()).href()
}

/// The page on which a duty is given to somebody else.
pub fn duty(store: Store, duty: Duty) -> String {
    let page = match duty {
        Duty::Owns(id) => return shell::record_href(store, PlanPage::Account, id.key),
        Duty::Tool(id) | Duty::Pauses(id) => return shell::record_href(store, PlanPage::Tool, id.key),
        Duty::Responsibility(id) | Duty::Does(id) | Duty::Backup(id) => {
            return shell::record_href(store, PlanPage::Duty, id.key);
        }
        Duty::Makes(id) | Duty::MakesStandIn(id) | Duty::ChecksStream(id) => {
            return listed(store, PlanPage::Streams, id);
        }
        Duty::Busy(id) => return listed(store, PlanPage::Rush, id),
        Duty::Seat(_) | Duty::SeatStandIn(_) | Duty::RoughWatch(_) => PlanPage::Roles,
        Duty::Watch(_) => PlanPage::Cover,
        Duty::Consistency => PlanPage::Consistency,
        Duty::Crisis(_) | Duty::CrisisStandIn(_) | Duty::Freeze => PlanPage::Leads,
        Duty::Poster(_) => PlanPage::CrisisTeam,
        Duty::Approves(_) | Duty::ApprovesStandIn(_) => PlanPage::Approvals,
        Duty::Decides(_) => PlanPage::FinalSay,
        Duty::Inside(_) => PlanPage::Partners,
        Duty::Speaks(_) => PlanPage::Departments,
    };
    store.href(page)
}

fn listed<T>(store: Store, page: PlanPage, id: Id<T>) -> String {
    depth::href(store, page, id.key)
}

//! Which folder shows which page. One folder a page (or a small family of pages); pages never import each other.
//!
//! Only `parts.rs` asks for a page, because most of them are fetched when they are first needed.
//!
//! Tests: the journeys in `tests/e2e`.

mod access;
mod accessibility;
mod account;
mod accounts;
mod bin;
mod check;
mod collect;
mod content;
mod cover;
mod crisis;
mod data;
mod departments;
mod failures;
mod finish;
mod hand_out;
mod help;
mod home;
mod jobs;
mod leaving;
mod making;
mod notes;
mod now;
mod open;
mod outputs;
mod password;
mod passwords;
mod paste;
mod people;
mod person;
mod pictures;
mod plan_home;
mod plan_settings;
mod remarks;
mod roles;
mod rules;
mod samples;
mod settings;
mod solo;
mod stage;
mod take_part;
mod todo;
mod tools;
mod training;
mod trouble;
mod undecided;
mod workshop;
mod you;

use crate::flow::{self, PlanPage};
use crate::route::Screen;
use crate::store::{Opening, Store, use_store};
use leptos::prelude::*;
use plan::model::Path;

/// The home page.
pub fn home() -> AnyView {
    home::home_page()
}

/// The plans of this browser, for the home page.
pub fn your_plans(store: Store) -> AnyView {
    home::your_plans(store)
}

/// The first question of a new plan; without a path the three doors again.
pub fn start(path: Option<Path>) -> AnyView {
    you::start_page(path)
}

/// Answers for a workshop, without a plan.
pub fn take_part() -> AnyView {
    take_part::take_part_page()
}

/// A page outside any plan, but those that have a part of their own.
pub fn plain(screen: Screen) -> AnyView {
    match screen {
        Screen::Samples => samples::samples_page(),
        Screen::Open => open::open_page(),
        Screen::Bin => bin::bin_page(),
        Screen::Now => now::now_page(),
        Screen::Settings => settings::settings_page(),
        Screen::Help => help::help_page(),
        Screen::Data => data::data_page(),
        Screen::Accessibility => accessibility::accessibility_page(),
        Screen::Workshop => workshop::start_page(),
        Screen::Stage => stage::choose_page(),
        Screen::Notes => notes::choose_page(),
        Screen::Home | Screen::Start(_) | Screen::TakePart | Screen::Plan(_) | Screen::NotFound => {
            failures::not_found()
        }
    }
}

/// A page of the open plan.
pub fn of_plan(page: PlanPage) -> AnyView {
    // The two crisis sheets have two addresses; whoever comes by the wrong one, in a bad hour, still gets the plan's own.
    let is_sheet = matches!(page, PlanPage::Crisis | PlanPage::Card);
    match if is_sheet { flow::crisis_sheet(use_store().path_now()) } else { page } {
        PlanPage::Home => plan_home::home_page(),
        PlanPage::HandOut => hand_out::hand_out_page(),
        PlanPage::You => you::you_page(),
        PlanPage::Accounts => accounts::accounts_page(),
        PlanPage::Others => solo::others_page(),
        PlanPage::TwoStep => solo::two_step_page(),
        PlanPage::Ill => solo::ill_page(),
        PlanPage::Card => solo::card_page(),
        PlanPage::People => people::people_page(),
        PlanPage::Departments => departments::departments_page(),
        PlanPage::Access => access::access_page(),
        PlanPage::Passwords => passwords::passwords_page(),
        PlanPage::Roles => roles::roles_page(),
        PlanPage::Content => content::content_page(),
        PlanPage::Crisis => crisis::crisis_page(),
        PlanPage::Leads => crisis::leads_page(),
        PlanPage::Cases => crisis::cases_page(),
        PlanPage::FirstHour => crisis::first_hour_page(),
        PlanPage::Words => crisis::words_page(),
        PlanPage::Phones => crisis::phones_page(),
        PlanPage::Busy => crisis::busy_page(),
        PlanPage::Cover => cover::cover_page(),
        PlanPage::CoverHours => cover::hours_page(),
        PlanPage::CoverTurns => cover::turns_page(),
        PlanPage::CoverAway => cover::away_page(),
        PlanPage::CoverQuiet => cover::quiet_page(),
        PlanPage::CoverSwap => cover::swap_page(),
        PlanPage::CoverZones => cover::zones_page(),
        PlanPage::Training => training::training_page(),
        PlanPage::Workshops => training::workshops_page(),
        PlanPage::Rules => rules::rules_page(),
        PlanPage::Goals => rules::goals_page(),
        PlanPage::Decisions => rules::decisions_page(),
        PlanPage::Guides => rules::guides_page(),
        PlanPage::Asking => rules::asking_page(),
        PlanPage::Approvals => rules::approvals_page(),
        PlanPage::Answers => rules::answers_page(),
        PlanPage::Sharing => rules::sharing_page(),
        PlanPage::Finish => finish::finish_page(),
        PlanPage::Check => check::check_page(),
        PlanPage::Todo => todo::todo_page(),
        PlanPage::Outputs => outputs::outputs_page(),
        PlanPage::Print => outputs::print_page(),
        PlanPage::Settings => plan_settings::settings_page(),
        PlanPage::Account => account::account_page(),
        PlanPage::Login => account::login_page(),
        PlanPage::Password => password::password_page(),
        PlanPage::Tools => tools::tools_page(),
        PlanPage::Tool => tools::tool_page(),
        PlanPage::Streams => making::streams_page(),
        PlanPage::Turns => making::turns_page(),
        PlanPage::Hire => making::hire_page(),
        PlanPage::Partners => making::partners_page(),
        PlanPage::Consistency => making::consistency_page(),
        PlanPage::Mix => making::mix_page(),
        PlanPage::Ideas => making::ideas_page(),
        PlanPage::Replies => making::replies_page(),
        PlanPage::Case => trouble::case_page(),
        PlanPage::CrisisTeam => trouble::team_page(),
        PlanPage::Incidents => trouble::incidents_page(),
        PlanPage::Rush => trouble::rush_page(),
        PlanPage::Person => person::person_page(),
        PlanPage::Leaving => leaving::leaving_page(),
        PlanPage::Remarks => remarks::remarks_page(),
        PlanPage::Undecided => undecided::undecided_page(),
        PlanPage::Paste => paste::paste_page(),
        PlanPage::Duties => jobs::duties_page(),
        PlanPage::Duty => jobs::duty_page(),
        PlanPage::FinalSay => jobs::rights_page(),
        PlanPage::Campaigns => jobs::campaigns_page(),
        PlanPage::Pictures => pictures::pictures_page(),
        PlanPage::WhatIf => pictures::what_if_page(),
        PlanPage::Workshop => workshop::prepare_page(),
        PlanPage::Stage => stage::stage_page(),
        PlanPage::Notes => notes::notes_page(),
        PlanPage::Collect => collect::collect_page(),
    }
}

/// What stands in the place of a page that would name other plans while a workshop screen is open.
pub fn screen_is_open() -> AnyView {
    failures::screen_is_open()
}

/// Whether the open plan is a part of another one and does not have that page.
pub fn is_closed(page: PlanPage) -> bool {
    plan_home::is_closed(use_store(), page)
}

/// What stands in the place of such a page: the home of the part.
pub fn part_home() -> AnyView {
    plan_home::instead()
}

/// What stands in the place of a plan that cannot be shown.
pub fn not_open(why: Opening) -> AnyView {
    failures::not_open(why)
}

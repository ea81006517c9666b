//! The order of the questions on each path, and which page is which.
//!
//! The single list of pages of a plan: slug, key under which "continued past" is stored, step it belongs to. A page
//! that is asked must stand in exactly one step. Tests: at the end of this file.

use plan::lens::steps;
pub use plan::lens::steps::Step;
use plan::model::{Part, Path};

/// The number of a core step on the sheet, from 1.
pub fn number(step: Step) -> usize {
    steps::STEPS.iter().position(|known| *known == step).map_or(0, |place| place + 1)
}

/// The page a step starts with on this path.
pub fn first_page(step: Step, path: Path) -> PlanPage {
    let asked = questions(path).into_iter().find(|page| *page != You && self::step(*page) == Some(step));
    asked.unwrap_or(if step == Step::Content { Content } else { PlanPage::Home })
}

macro_rules! pages {
    ($($(#[doc = $doc:literal])+ $page:ident = $slug:literal),+ $(,)?) => {
        /// A page of a plan.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PlanPage { $($(#[doc = $doc])+ $page),+ }

        impl PlanPage {
            /// Every page.
            pub const ALL: &'static [Self] = &[$(Self::$page),+];
            const SLUGS: &'static [&'static str] = &[$($slug),+];

            /// Its part of the address; for questions also the key in `org.answered`.
            pub fn slug(self) -> &'static str {
                Self::SLUGS.get(self as usize).copied().unwrap_or_default()
            }

            /// The page with that part of the address.
            pub fn parse(slug: &str) -> Option<Self> {
                Self::ALL.get(Self::SLUGS.iter().position(|known| *known == slug)?).copied()
            }
        }
    };
}

pages! {
    /// Plan home.
    Home = "",
    /// About you.
    You = "you",
    /// Which accounts does your business have?
    Accounts = "accounts",
    /// Solo: who else could get in?
    Others = "others",
    /// Solo: is two-step login on?
    TwoStep = "two-step",
    /// Solo: if you are ill, who could post "We are closed"?
    Ill = "ill",
    /// Solo: your crisis card.
    Card = "card",
    /// Who helps with social media?
    People = "people",
    /// Which departments take part?
    Departments = "departments",
    /// Who can get in today?
    Access = "access",
    /// Passwords and two-step login.
    Passwords = "passwords",
    /// Who holds each role?
    Roles = "roles",
    /// Who makes what?
    Content = "content",
    /// The crisis sheet, filled in.
    Crisis = "crisis",
    /// Behind Change: who leads.
    Leads = "leads",
    /// Behind Change: which cases.
    Cases = "cases",
    /// Behind Change: the first hour.
    FirstHour = "first-hour",
    /// Behind Change: the words.
    Words = "words",
    /// Behind Change: whom to call.
    Phones = "phones",
    /// Behind Change: busy times.
    Busy = "busy",
    /// Step 5: who watches, and when.
    Cover = "cover",
    /// Behind cover: promised hours.
    CoverHours = "cover-hours",
    /// Behind cover: whose turn it is.
    CoverTurns = "cover-turns",
    /// Behind cover: absences and holidays.
    CoverAway = "cover-away",
    /// Behind cover: agreed gaps.
    CoverQuiet = "cover-quiet",
    /// Behind cover: one watch on one day.
    CoverSwap = "cover-swap",
    /// Behind cover: time zones.
    CoverZones = "cover-zones",
    /// Step 6: who can step in?
    Training = "training",
    /// Behind step 6: the workshops.
    Workshops = "workshops",
    /// Step 7: your house rules.
    Rules = "rules",
    /// Behind step 7: what are your goals?
    Goals = "goals",
    /// Behind step 7: who decides what?
    Decisions = "decisions",
    /// Behind step 7: guides of departments.
    Guides = "guides",
    /// Behind step 7: ask the departments.
    Asking = "asking",
    /// Behind step 7: who says yes before a post?
    Approvals = "approvals",
    /// Behind step 7: who answers what?
    Answers = "answers",
    /// Behind step 7: staff who share.
    Sharing = "sharing",
    /// The finished sheet.
    Finish = "finish",
    /// Check your plan.
    Check = "check",
    /// To do.
    Todo = "todo",
    /// Print and share.
    Outputs = "outputs",
    /// The print page.
    Print = "print",
    /// Who holds the crisis card.
    HandOut = "hand-out",
    /// Settings of the plan.
    Settings = "settings",
    /// One account.
    Account = "account",
    /// How one person or firm gets into one account.
    Login = "login",
    /// One password.
    Password = "password",
    /// Other apps that can post or read.
    Tools = "tools",
    /// One app.
    Tool = "tool",
    /// Behind Content: how each kind of content gets made.
    Streams = "streams",
    /// Behind Content: the next turns.
    Turns = "turns",
    /// Behind Content: do we need a hire?
    Hire = "hire",
    /// Behind Content: agencies and others who help.
    Partners = "partners",
    /// Behind Content: what keeps all posts fitting together.
    Consistency = "consistency",
    /// Behind Content: themes and their shares.
    Mix = "mix",
    /// Behind Content: ideas, and where they are handed in.
    Ideas = "ideas",
    /// Behind Content: ready-made replies, and what to do with a comment.
    Replies = "replies",
    /// Behind the crisis sheet: one page for each case.
    Case = "case",
    /// Behind the crisis sheet: who says yes, who posts, when it is over.
    CrisisTeam = "crisis-team",
    /// Behind the crisis sheet: practices and real events.
    Incidents = "incidents",
    /// Behind the busy times: each in full.
    Rush = "busy-times",
    /// One person.
    Person = "person",
    /// What to do when somebody leaves.
    Leaving = "leaving",
    /// What people have said about parts of the plan.
    Remarks = "remarks",
    /// What is still open.
    Undecided = "open-decisions",
    /// Paste from a spreadsheet.
    Paste = "paste",
    /// Behind Roles: who makes sure of what.
    Duties = "duties",
    /// One duty.
    Duty = "duty",
    /// Behind Roles: who has the final say.
    FinalSay = "final-say",
    /// Behind Roles: campaigns.
    Campaigns = "campaigns",
    /// The plan in pictures.
    Pictures = "pictures",
    /// Behind the pictures: what stops if one person is away.
    WhatIf = "what-if",
    /// Prepare a workshop.
    Workshop = "workshop",
    /// The shared screen of a workshop.
    Stage = "stage",
    /// What only whoever leads the workshop sees.
    Notes = "notes",
    /// Answers from the room.
    Collect = "collect",
}

use PlanPage::{
    Access, Accounts, Answers, Approvals, Asking, Busy, Card, Cases, Content, Cover, CoverAway, CoverHours, CoverQuiet,
    CoverSwap, CoverTurns, CoverZones, Crisis, Decisions, Departments, FirstHour, Goals, Guides, Ill, Leads, Others,
    Passwords, People, Phones, Roles, Rules, Sharing, Training, TwoStep, Words, Workshops, You,
};

/// The questions of a path, in their order; the core says which.
pub fn questions(path: Path) -> Vec<PlanPage> {
    steps::questions(path).iter().filter_map(|question| PlanPage::parse(question.key)).collect()
}

/// Number of a question on its path, from 1, and how many there are; `None` for pages that are not asked.
pub fn place(path: Path, page: PlanPage) -> Option<(usize, usize)> {
    let all = questions(path);
    all.iter().position(|known| *known == page).map(|place| (place + 1, all.len()))
}

/// Where Continue goes: the next question, after the last one the finished sheet; from a page behind "Change" back to
/// the crisis sheet.
pub fn next(path: Path, page: PlanPage) -> PlanPage {
    match page {
        Leads | Cases | FirstHour | Words | Phones | Busy => crisis_sheet(path),
        _ if behind(page).is_some() => before(path, page),
        _ => {
            let mut rest = questions(path).into_iter().skip_while(|known| *known != page);
            match (rest.next(), rest.next()) {
                (Some(_), Some(next)) => next,
                (Some(_), None) => PlanPage::Finish,
                (None, _) => PlanPage::Home,
            }
        }
    }
}

/// Where Back goes: the question before; from the first one plan home.
pub fn before(path: Path, page: PlanPage) -> PlanPage {
    match page {
        Leads | Cases | FirstHour | Words | Phones | Busy => crisis_sheet(path),
        PlanPage::Finish => questions(path).last().copied().unwrap_or(PlanPage::Home),
        _ if behind(page).is_some() => behind(page).unwrap_or(PlanPage::Home),
        _ => questions(path)
            .iter()
            .position(|known| *known == page)
            .and_then(|place| questions(path).get(place.checked_sub(1)?).copied())
            .unwrap_or(PlanPage::Home),
    }
}

/// The page that a page beyond the core is reached from, where that is not plan home.
const fn behind(page: PlanPage) -> Option<PlanPage> {
    match page {
        CoverHours | CoverTurns | CoverAway | CoverQuiet | CoverSwap | CoverZones => Some(Cover),
        Workshops => Some(Training),
        PlanPage::WhatIf => Some(PlanPage::Pictures),
        Goals | Decisions | Guides | Asking | Approvals | Answers | Sharing => Some(Rules),
        _ => None,
    }
}

/// The page that shows the crisis plan as it will print.
pub const fn crisis_sheet(path: Path) -> PlanPage {
    match path {
        Path::Solo => Card,
        Path::Team | Path::Departments => Crisis,
    }
}

/// The step a question belongs to; the first question and other pages belong to none.
pub const fn step(page: PlanPage) -> Option<Step> {
    match page {
        Accounts | Others | TwoStep | People | Access | Passwords => Some(Step::Access),
        Ill | Departments | Roles => Some(Step::Roles),
        Content
        | PlanPage::Streams
        | PlanPage::Turns
        | PlanPage::Hire
        | PlanPage::Partners
        | PlanPage::Consistency
        | PlanPage::Mix
        | PlanPage::Ideas
        | PlanPage::Replies => Some(Step::Content),
        Card
        | Crisis
        | Leads
        | Cases
        | FirstHour
        | Words
        | Phones
        | Busy
        | PlanPage::Case
        | PlanPage::CrisisTeam
        | PlanPage::Incidents
        | PlanPage::Rush => Some(Step::Crisis),
        Cover | CoverHours | CoverTurns | CoverAway | CoverQuiet | CoverSwap | CoverZones => Some(Step::Cover),
        Training | Workshops => Some(Step::Training),
        Rules | Goals | Decisions | Guides | Asking | Approvals | Answers | Sharing => Some(Step::Rules),
        _ => None,
    }
}

/// Whether a plan that holds a part of another one has that page. All others ask for what is only in the whole plan, or would
/// call it missing.
pub const fn is_in_part(part: Part, page: PlanPage) -> bool {
    match page {
        PlanPage::Home | PlanPage::Outputs | PlanPage::Print | PlanPage::Settings => true,
        PlanPage::Person => matches!(part, Part::Person),
        PlanPage::Rules => matches!(part, Part::Rules),
        PlanPage::Todo => matches!(part, Part::Todo),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_plan_has_its_own_page_and_asks_nothing_else() {
        for part in [Part::Person, Part::Rules, Part::Todo] {
            let open: Vec<_> = PlanPage::ALL.iter().filter(|page| is_in_part(part, **page)).collect();
            assert_eq!(open.len(), 5, "{part:?}: {open:?}");
            let mut asked = Path::ALL.iter().flat_map(|path| questions(*path));
            assert!(!asked.any(|page| is_in_part(part, page)));
        }
    }

    #[test]
    fn slugs_are_unique() {
        let mut slugs: Vec<_> = PlanPage::ALL.iter().map(|page| page.slug()).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), PlanPage::ALL.len());
    }

    #[test]
    fn every_question_of_the_core_has_a_page() {
        for path in Path::ALL {
            assert_eq!(questions(*path).len(), steps::questions(*path).len());
        }
    }

    #[test]
    fn following_continue_reaches_the_end_on_every_path() {
        for path in Path::ALL {
            let mut page = You;
            for expected in questions(*path) {
                assert_eq!(page, expected);
                page = next(*path, page);
            }
            assert_eq!(page, PlanPage::Finish);
        }
    }

    #[test]
    fn back_undoes_continue() {
        for path in Path::ALL {
            for page in questions(*path) {
                assert_eq!(before(*path, next(*path, page)), page);
            }
            assert_eq!(before(*path, You), PlanPage::Home);
        }
    }

    #[test]
    fn the_screens_are_as_many_as_promised() {
        let screens = |path| questions(path).len() + 1;
        assert_eq!((screens(Path::Solo), screens(Path::Team), screens(Path::Departments)), (7, 9, 10));
    }
}

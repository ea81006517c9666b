//! Where we are: the fragment of the address as a type.
//!
//! One build works on every static host and in every folder, because all routes live behind `#`. A route that cannot
//! be read is `NotFound`, never a guess. Selection inside a page stands in the query (`?from=check`), so that Back
//! works. Nothing here touches the browser. Tests: at the end of this file.

use crate::flow::PlanPage;
use plan::model::Path;

/// A screen of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Your plans, or the first visit.
    Home,
    /// The first question of a new plan on this path; without one, the three doors again.
    Start(Option<Path>),
    /// Finished plans to look at.
    Samples,
    /// Open a plan file.
    Open,
    /// The deleted plans.
    Bin,
    /// Something is going wrong.
    Now,
    /// Settings of this browser.
    Settings,
    /// Help.
    Help,
    /// How your data is kept.
    Data,
    /// Accessibility.
    Accessibility,
    /// Run a workshop: for whom, when, how long.
    Workshop,
    /// Which plan the shared screen belongs to.
    Stage,
    /// Which plan the private notes belong to.
    Notes,
    /// Answers for a workshop, on anybody's own device.
    TakePart,
    /// A page of a plan.
    Plan(PlanPage),
    /// No such page.
    NotFound,
}

/// A screen, the plan it belongs to, and what is selected on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The screen.
    pub screen: Screen,
    /// Id of the plan, or blank.
    pub plan: String,
    /// The query without `?`, or blank.
    pub query: String,
}

const FIXED: &[(&str, Screen)] = &[
    ("", Screen::Home),
    ("start", Screen::Start(None)),
    ("start/solo", Screen::Start(Some(Path::Solo))),
    ("start/team", Screen::Start(Some(Path::Team))),
    ("start/departments", Screen::Start(Some(Path::Departments))),
    ("samples", Screen::Samples),
    ("open", Screen::Open),
    ("bin", Screen::Bin),
    ("now", Screen::Now),
    ("settings", Screen::Settings),
    ("help", Screen::Help),
    ("data", Screen::Data),
    ("accessibility", Screen::Accessibility),
    ("workshop", Screen::Workshop),
    ("stage", Screen::Stage),
    ("notes", Screen::Notes),
    ("take-part", Screen::TakePart),
];

impl Route {
    /// Reads a fragment, with or without `#` and `/` in front.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#').trim_matches('/');
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let path = path.trim_matches('/');
        let (screen, plan) = screen(path);
        Self { screen, plan: plan.to_owned(), query: query.to_owned() }
    }

    /// A screen outside any plan.
    pub const fn to(screen: Screen) -> Self {
        Self { screen, plan: String::new(), query: String::new() }
    }

    /// A page of a plan.
    pub fn in_plan(plan: &str, page: PlanPage) -> Self {
        Self { screen: Screen::Plan(page), plan: plan.to_owned(), query: String::new() }
    }

    /// The same route with this query.
    pub fn with(mut self, query: &str) -> Self {
        query.clone_into(&mut self.query);
        self
    }

    /// The value of a name in the query.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.query.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, v)| v))
    }

    /// The fragment without `#`, for example `/plan/pl_x/access?from=check`.
    pub fn path(&self) -> String {
        let mut out = String::from("/");
        match self.screen {
            Screen::Plan(page) => {
                out.push_str("plan/");
                out.push_str(&self.plan);
                if !page.slug().is_empty() {
                    out.push('/');
                    out.push_str(page.slug());
                }
            }
            screen => {
                let slug = FIXED.iter().find(|(_, known)| *known == screen).map_or("not-found", |(slug, _)| slug);
                out.push_str(slug);
            }
        }
        if !self.query.is_empty() {
            out.push('?');
            out.push_str(&self.query);
        }
        out
    }

    /// The address for a link, relative to the page.
    pub fn href(&self) -> String {
        let mut out = String::from("#");
        out.push_str(&self.path());
        out
    }
}

fn screen(path: &str) -> (Screen, &str) {
    if let Some(rest) = path.strip_prefix("plan/") {
        let (plan, page) = rest.split_once('/').unwrap_or((rest, ""));
        return match PlanPage::parse(page) {
            Some(page) if plan::Key::parse(plan).is_some() => (Screen::Plan(page), plan),
            _ => (Screen::NotFound, ""),
        };
    }
    let known = FIXED.iter().find(|(slug, _)| *slug == path);
    (known.map_or(Screen::NotFound, |(_, screen)| *screen), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_parses_back() {
        for (_, screen) in FIXED {
            let route = Route::to(*screen);
            assert_eq!(Route::parse(&route.href()), route);
        }
        for page in PlanPage::ALL {
            let route = Route::in_plan("pl_0000000000001", *page).with("from=check&person=p_1");
            assert_eq!(Route::parse(&route.href()), route);
            assert_eq!(route.param("person"), Some("p_1"));
        }
    }

    #[test]
    fn nonsense_is_not_found() {
        for text in ["#/plan", "#/plan/x/nowhere", "#/plan/a b", "#/x", "#/plan/x/access/y"] {
            assert_eq!(Route::parse(text).screen, Screen::NotFound, "{text}");
        }
        assert_eq!(Route::parse("").screen, Screen::Home);
        assert_eq!(Route::parse("#").screen, Screen::Home);
    }
}

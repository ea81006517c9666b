//! Other apps: a new one, and who may do what in it. Tests: at the end of this file.

use super::people::same_name;
use super::you::clean;
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Grant, May, Org, Person, Route, Tool, ToolKind};
use crate::plan::Plan;

/// What is wrong with a new app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    NoName,
    /// An app has this name.
    SameName,
}

/// A new app. That there is one answers whether any is used.
pub fn add(plan: &Plan, name: &str, kind: &str, ids: Ids<'_>) -> Result<(Id<Tool>, Vec<Edit>), Fault> {
    let name = clean(name);
    if name.is_empty() {
        return Err(Fault::NoName);
    }
    if plan.all::<Tool>().iter().any(|tool| same_name(&tool.name, &name)) {
        return Err(Fault::SameName);
    }
    let mut draft = Draft::new(plan);
    let (id, o) = draft.place::<Tool>(ids);
    let kind = ToolKind::parse(kind).unwrap_or(ToolKind::Other);
    draft.add(&Tool { o, name, kind, posts: kind == ToolKind::Scheduler, ..Tool::new(id) });
    let before: Org = plan.one();
    if before.no_tools == Fact::Decided(true) {
        draft.change(&before, &Org { no_tools: Fact::Unlooked, ..before.clone() });
    }
    Ok((id, draft.done()))
}

/// Who may write drafts, or say yes, in an app.
pub fn who_may(plan: &Plan, tool: Id<Tool>, what: May) -> Vec<Id<Person>> {
    let of_tool = plan.all::<Grant>().into_iter().filter(|grant| grant.tool == Some(tool) && grant.may.contains(&what));
    of_tool.filter_map(|grant| grant.person).collect()
}

/// Says whether somebody may do that in an app.
pub fn set_may(plan: &Plan, tool: Id<Tool>, person: Id<Person>, what: May, on: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let known = plan.all::<Grant>().into_iter().find(|grant| grant.tool == Some(tool) && grant.person == Some(person));
    match known {
        Some(before) => {
            let mut after = before.clone();
            after.may.retain(|known| *known != what);
            if on {
                after.may.push(what);
                after.may.sort_unstable();
            }
            let bare = Grant {
                o: after.o.clone(),
                tool: after.tool,
                person: after.person,
                route: after.route,
                ..Grant::new(after.id)
            };
            if after == bare {
                draft.remove(before.id);
            } else {
                draft.change(&before, &after);
            }
        }
        None if on => {
            let (id, o) = draft.place::<Grant>(ids);
            let (tool, person) = (Some(tool), Some(person));
            draft.add(&Grant { o, tool, person, may: vec![what], route: Route::OwnLogin, ..Grant::new(id) });
        }
        None => {}
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    #[test]
    fn an_app_needs_a_name_of_its_own() {
        let mut f = Fixture::team();
        f.one(|org: &mut Org| org.no_tools = Fact::Decided(true));
        let mut ids = ids();
        assert_eq!(add(&f.plan, "  ", "chat", &mut ids).err(), Some(Fault::NoName));
        let (id, edits) = add(&f.plan, " Later ", "scheduler", &mut ids).unwrap();
        let plan = apply_all(&f.plan, edits);
        let tool = plan.get(id).unwrap();
        assert_eq!((tool.name.as_str(), tool.kind, tool.posts), ("Later", ToolKind::Scheduler, true));
        assert_eq!(plan.one::<Org>().no_tools, Fact::Unlooked);
        assert_eq!(add(&plan, "later", "chat", &mut ids).err(), Some(Fault::SameName));
    }

    #[test]
    fn ticks_share_one_grant_and_the_last_takes_it_away() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let tool = f.add(|tool: &mut Tool| tool.name = "Later".into());
        let mut ids = ids();
        let mut plan = f.plan.clone();
        for (what, on) in [(May::Create, true), (May::Approve, true), (May::Create, false)] {
            plan = apply_all(&plan, set_may(&plan, tool, ama, what, on, &mut ids));
        }
        assert_eq!((who_may(&plan, tool, May::Create), who_may(&plan, tool, May::Approve)), (vec![], vec![ama]));
        assert_eq!(plan.count("grants"), 1);
        plan = apply_all(&plan, set_may(&plan, tool, ama, May::Approve, false, &mut ids));
        assert_eq!(plan.count("grants"), 0);
    }
}

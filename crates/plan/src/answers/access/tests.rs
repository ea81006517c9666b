//! Tests of the access table.

use super::*;
use crate::answers::passwords;
use crate::checks::Severity;
use crate::checks::fixture::{Fixture, row, today};
use crate::id::Key;

struct Page {
    f: Fixture,
    next: u32,
}

impl Page {
    fn new() -> Self {
        Self { f: Fixture::team(), next: 0 }
    }

    fn run(&mut self, make: impl FnOnce(&Plan, Ids<'_>) -> Vec<Edit>) -> usize {
        let mut ids = |prefix: &'static str| {
            self.next += 1;
            Key::parse(&format!("{prefix}n{}", self.next)).unwrap()
        };
        let edits = make(&self.f.plan, &mut ids);
        let count = edits.len();
        self.f.apply(&Edit::Many(edits));
        count
    }

    fn tick(&mut self, person: Id<Person>, account: Id<Account>, on: bool) -> usize {
        self.run(|plan, ids| tick(plan, Who::Known(person), account, on, ids))
    }

    fn share(&mut self, account: Id<Account>, on: bool) -> usize {
        self.run(|plan, ids| set_shared(plan, account, on, ids))
    }

    fn known(&self, account: Id<Account>) -> Vec<String> {
        shared::secret_of(&self.f.plan, account)
            .map(|s| known_by(&s).iter().map(ToString::to_string).collect())
            .unwrap_or_default()
    }

    fn grants(&self, account: Id<Account>) -> Vec<(String, Option<Level>)> {
        let all = self.f.plan.all::<Grant>().into_iter().filter(|g| is_on(g, account));
        all.map(|g| (g.person.unwrap_or_default().to_string(), g.level.today.decided().copied())).collect()
    }
}

#[test]
fn a_tick_is_a_grant_that_nobody_is_sure_about() {
    let mut p = Page::new();
    let (ama, fb) = (p.f.person("ama"), p.f.account("fb", "facebook"));
    assert_eq!(p.tick(ama, fb, true), 2);
    assert_eq!(p.grants(fb), [("p_ama".to_owned(), None)]);
    assert_eq!(p.f.plan.get(fb).unwrap().access_list, Fact::Decided(true));
    assert_eq!(p.tick(ama, fb, true), 0, "ticked twice is ticked once");
    p.tick(ama, fb, false);
    assert_eq!((p.f.plan.count("grants"), p.f.plan.get(fb).unwrap().access_list), (0, Fact::Unlooked));
}

#[test]
fn the_order_of_the_answers_does_not_matter() {
    let run = |first: bool| {
        let mut p = Page::new();
        let (ama, ben, x) = (p.f.person("ama"), p.f.person("ben"), p.f.account("x", "x"));
        if first {
            p.share(x, true);
        }
        p.tick(ben, x, true);
        p.tick(ama, x, true);
        if !first {
            p.share(x, true);
        }
        (p.known(x), p.grants(x))
    };
    assert_eq!(run(true), run(false));
    assert_eq!(run(true), (vec!["p_ama".to_owned(), "p_ben".to_owned()], vec![]));
}

#[test]
fn taking_the_answer_back_moves_the_ticks_back() {
    let mut p = Page::new();
    let (ama, ben, x) = (p.f.person("ama"), p.f.person("ben"), p.f.account("x", "x"));
    p.tick(ama, x, true);
    p.tick(ben, x, true);
    let before = ticks(&p.f.plan);
    p.share(x, true);
    assert_eq!(ticks(&p.f.plan), before);
    p.share(x, false);
    assert_eq!((ticks(&p.f.plan), p.f.plan.count("secrets")), (before, 0), "an empty secret goes");
    assert_eq!(p.grants(x).len(), 2);
}

#[test]
fn depth_is_never_lost() {
    let mut p = Page::new();
    let (ama, ben, ig) = (p.f.person("ama"), p.f.person("ben"), p.f.account("ig", "instagram"));
    let deep = p.f.grant(ama, ig, Some(Level::Publisher));
    p.f.update(deep, |g: &mut Grant| g.native_role = "Content and messages".to_owned());
    let whole: Grant = p.f.plan.get(deep).unwrap();
    p.tick(ben, ig, true);
    p.tick(ama, ig, true);
    p.share(ig, true);
    assert_eq!(p.known(ig), ["p_ben"], "somebody with a right of their own is no knower");
    p.f.update(shared::secret_of(&p.f.plan, ig).unwrap().id, |s: &mut Secret| s.others_note = "The shop".to_owned());
    p.share(ig, false);
    p.share(ig, true);
    p.run(|plan, ids| set_full_control(plan, ig, Some(Who::Known(ama)), ids));
    p.run(|plan, ids| set_full_control(plan, ig, None, ids));
    let after: Grant = p.f.plan.get(deep).unwrap();
    assert_eq!((after.native_role, after.verified), (whole.native_role, whole.verified));
    assert_eq!(p.f.plan.all::<Secret>()[0].others_note, "The shop");
    p.tick(ama, ig, false);
    assert_eq!(p.f.plan.get(deep), None, "only taking the tick out removes it");
}

#[test]
fn full_control_is_one_answer_and_keeps_the_ticks() {
    let mut p = Page::new();
    let (ama, ben, fb) = (p.f.person("ama"), p.f.person("ben"), p.f.account("fb", "facebook"));
    p.tick(ama, fb, true);
    assert_eq!(p.run(|plan, ids| set_full_control(plan, fb, Some(Who::Known(ama)), ids)), 1);
    assert_eq!(full_control(&p.f.plan, fb), Some(ama));
    assert_eq!(p.run(|plan, ids| set_full_control(plan, fb, Some(Who::Known(ama)), ids)), 0);
    p.run(|plan, ids| set_full_control(plan, fb, Some(Who::Known(ben)), ids));
    assert_eq!(p.grants(fb), [("p_ama".to_owned(), None), ("p_ben".to_owned(), Some(Level::Owner))]);
    p.run(|plan, ids| set_full_control(plan, fb, None, ids));
    assert_eq!((full_control(&p.f.plan, fb), ticks(&p.f.plan).len()), (None, 2));
}

#[test]
fn full_control_of_somebody_who_knows_the_password_leaves_no_trace() {
    let mut p = Page::new();
    let (ama, x) = (p.f.person("ama"), p.f.account("x", "x"));
    p.tick(ama, x, true);
    p.share(x, true);
    p.run(|plan, ids| set_full_control(plan, x, Some(Who::Known(ama)), ids));
    assert_eq!(p.grants(x), [("p_ama".to_owned(), Some(Level::Owner))]);
    p.share(x, false);
    p.share(x, true);
    assert_eq!((p.known(x), full_control(&p.f.plan, x)), (vec!["p_ama".to_owned()], Some(ama)));
    p.run(|plan, ids| set_full_control(plan, x, None, ids));
    assert_eq!((p.grants(x), p.known(x)), (vec![], vec!["p_ama".to_owned()]));
}

#[test]
fn someone_else_is_one_group_of_one() {
    let mut p = Page::new();
    let (fb, x) = (p.f.account("fb", "facebook"), p.f.account("x", "x"));
    for account in [fb, x] {
        p.run(|plan, ids| tick(plan, Who::Somebody("Someone else"), account, true, ids));
    }
    let who = somebody(&p.f.plan).unwrap();
    assert_eq!((p.f.plan.count("people"), p.f.plan.count("grants")), (1, 2));
    assert_eq!(p.f.plan.get(fb).unwrap().access_list, Fact::NotSure);
    p.share(x, true);
    assert_eq!((p.known(x), p.grants(x).len()), (vec![], 1), "nobody nameless knows a password");
    p.run(|plan, ids| set_full_control(plan, fb, Some(Who::Somebody("Someone else")), ids));
    assert_eq!(full_control(&p.f.plan, fb), Some(who));
    for account in [fb, x] {
        p.run(|plan, ids| tick(plan, Who::Somebody("Someone else"), account, false, ids));
    }
    assert_eq!(p.f.plan.count("people"), 0, "the group goes with its last tick");
}

#[test]
fn the_same_as_another_column() {
    let mut p = Page::new();
    let (ama, ben, cem) = (p.f.person("ama"), p.f.person("ben"), p.f.person("cem"));
    let (fb, x) = (p.f.account("fb", "facebook"), p.f.account("x", "x"));
    p.tick(ama, fb, true);
    p.tick(ben, fb, true);
    p.tick(cem, x, true);
    p.run(|plan, ids| same_as(plan, fb, x, ids));
    assert_eq!(p.grants(x).into_iter().map(|g| g.0).collect::<Vec<_>>(), ["p_ama", "p_ben"]);
    assert_eq!(p.run(|plan, ids| same_as(plan, fb, x, ids)), 0);
}

#[test]
fn not_sure_and_none() {
    let mut p = Page::new();
    let (ama, fb, x) = (p.f.person("ama"), p.f.account("fb", "facebook"), p.f.account("x", "x"));
    let ig = p.f.account("ig", "instagram");
    p.tick(ama, x, true);
    p.share(x, true);
    p.run(|plan, ids| set_not_sure(plan, true, ids));
    assert_eq!(shared::shared(&p.f.plan), Shared { accounts: vec![x], not_sure: true });
    assert!(shared::secret_of(&p.f.plan, fb).is_none(), "everybody has a login of their own there");
    assert_eq!(shared::secret_of(&p.f.plan, ig).unwrap().known_by, Fact::NotSure);
    p.run(|plan, ids| set_not_sure(plan, false, ids));
    p.run(no_shared);
    assert_eq!((shared::shared(&p.f.plan), p.f.plan.count("secrets")), (Shared::default(), 0));
    assert_eq!(p.grants(x), [("p_ama".to_owned(), None)]);
}

#[test]
fn a_password_for_two_accounts_is_parted_when_one_is_taken_out() {
    let mut p = Page::new();
    let (ama, x, ig) = (p.f.person("ama"), p.f.account("x", "x"), p.f.account("ig", "instagram"));
    p.f.secret("both", &[x, ig], &[ama]);
    p.share(x, false);
    assert_eq!((p.known(x), p.known(ig)), (vec![], vec!["p_ama".to_owned()]));
    assert_eq!(p.grants(x).len(), 1);
}

#[test]
fn ways_move_between_secret_and_grant() {
    let mut p = Page::new();
    let (ama, x) = (p.f.person("ama"), p.f.account("x", "x"));
    p.tick(ama, x, true);
    assert_eq!(way(&p.f.plan, ama, x), Some(Way::NotSure));
    for to in [Way::Password, Way::Own(Level::Publisher), Way::Password, Way::NotSure, Way::Own(Level::Viewer)] {
        p.run(|plan, ids| set_way(plan, ama, x, to, ids));
        assert_eq!(way(&p.f.plan, ama, x), Some(to));
        assert_eq!(ticks(&p.f.plan), [(ama, x)]);
        assert_eq!(p.run(|plan, ids| set_way(plan, ama, x, to, ids)), 0);
    }
}

/// The short-path facts of the bike shop give what the checks expect.
#[test]
fn the_bike_shop() {
    let mut p = Page::new();
    let people = ["owner", "manager", "ig", "x", "fb", "sat"].map(|name| p.f.person(name));
    let [owner, manager, ig_c, x_c, fb_c, _] = people;
    let accounts = [("fb", "facebook"), ("ig", "instagram"), ("x", "x")].map(|(name, key)| p.f.account(name, key));
    let [fb, ig, x] = accounts;
    for (person, account) in
        [(owner, fb), (manager, fb), (fb_c, fb), (owner, ig), (ig_c, ig), (owner, x), (manager, x), (x_c, x)]
    {
        p.tick(person, account, true);
    }
    p.share(ig, true);
    p.share(x, true);
    p.run(|plan, ids| set_way(plan, manager, ig, Way::Own(Level::Publisher), ids));
    p.run(|plan, ids| set_full_control(plan, fb, Some(Who::Known(owner)), ids));
    p.run(|plan, ids| set_way(plan, manager, fb, Way::Own(Level::Publisher), ids));
    p.run(|plan, ids| set_way(plan, fb_c, fb, Way::Own(Level::Publisher), ids));
    p.run(|plan, ids| passwords::set_others(plan, x, passwords::Answer::Yes, today(), ids));
    p.run(|plan, ids| passwords::presets(plan, today(), ids));
    assert_eq!(p.known(x), ["p_owner", "p_manager", "p_x"]);
    assert_eq!(p.known(ig), ["p_owner", "p_ig"]);
    assert_eq!(p.f.found("ACC-02"), [row(Severity::S1, "ac_fb")]);
    let x_secret = shared::secret_of(&p.f.plan, x).unwrap().id;
    let ig_secret = shared::secret_of(&p.f.plan, ig).unwrap().id;
    assert_eq!(p.f.found("ACC-04"), [row(Severity::S1, x_secret.as_str()), row(Severity::S2, ig_secret.as_str())]);
    assert_eq!(p.f.found("ACC-07").len(), 3);
}

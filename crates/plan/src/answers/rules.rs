//! "Your house rules": twelve to start with, ten of them ticked until somebody changes a tick.
//!
//! While nobody has chosen anything, the page shows our ten as chosen and they are written down with the first tick or
//! with "Save". A rule of our list is known by its key, so that its words can be changed. Rules of one department are no
//! part of this page. Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::facts::rules::RULES;
use crate::lens::Lens;
use crate::model::{Audience, Guideline, RuleState};
use crate::plan::Plan;

/// The rules for everybody, in their order: none of one department, none without words.
pub fn core(plan: &Plan) -> Vec<Guideline> {
    let mut all = plan.all::<Guideline>();
    all.retain(|rule| rule.department.is_none() && rule.audience != Audience::Department && !rule.text.is_empty());
    all
}

/// The rules for everybody that hold.
pub fn active(plan: &Plan) -> Vec<Guideline> {
    let mut all = core(plan);
    all.retain(|rule| rule.state == RuleState::Active);
    all
}

/// Whether our ten are shown as chosen: nobody has finished the step, and there is no rule yet.
pub fn is_first(lens: &Lens) -> bool {
    lens.plan.count("guidelines") == 0 && !lens.is_answered("rules")
}

/// The keys of our rules that are ticked.
pub fn ticked(lens: &Lens) -> Vec<&'static str> {
    if is_first(lens) {
        return RULES.iter().filter(|rule| rule.ticked).map(|rule| rule.key).collect();
    }
    let active = active(&lens.plan);
    let is_ticked = |key: &str| active.iter().any(|rule| rule.catalogue == key);
    RULES.iter().map(|rule| rule.key).filter(|key| is_ticked(key)).collect()
}

/// Writes our ten down, if they are what the page shows. `words` gives the sentence of a key.
pub fn keep_first(lens: &Lens, words: &dyn Fn(&str) -> String, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(&lens.plan);
    if is_first(lens) {
        for key in ticked(lens) {
            add(&mut draft, key, words, ids);
        }
    }
    draft.done()
}

/// Ticks or clears one of our rules. A rule that was put aside comes back with its words.
pub fn tick(lens: &Lens, key: &str, on: bool, words: &dyn Fn(&str) -> String, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(&lens.plan);
    for edit in keep_first(lens, words, ids) {
        draft.push(edit);
    }
    let known: Vec<Guideline> = core(&draft.plan).into_iter().filter(|rule| rule.catalogue == key).collect();
    match (on, known.first()) {
        (true, None) => add(&mut draft, key, words, ids),
        (true, Some(before)) => draft.change(before, &Guideline { state: RuleState::Active, ..before.clone() }),
        (false, _) => {
            for rule in &known {
                draft.remove(rule.id);
            }
        }
    }
    draft.done()
}

fn add(draft: &mut Draft, key: &str, words: &dyn Fn(&str) -> String, ids: Ids<'_>) {
    let basic = RULES.iter().any(|rule| rule.key == key && rule.basic);
    let (id, o) = draft.place::<Guideline>(ids);
    draft.add(&Guideline { o, text: words(key), catalogue: key.to_owned(), basic, ..Guideline::new(id) });
}

/// Rules that hold, without a goal and not about safety or the law; nothing while there are no goals.
pub fn without_goal(plan: &Plan) -> Vec<Guideline> {
    if plan.count("goals") == 0 {
        return Vec::new();
    }
    let mut all = active(plan);
    all.retain(|rule| rule.goal.is_none() && !rule.basic);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;
    use crate::id::Id;
    use crate::model::{Department, Goal, Org};

    fn words(key: &str) -> String {
        ["rule ", key].concat()
    }

    #[test]
    fn ten_are_ticked_and_written_down_once() {
        let mut f = Fixture::team();
        assert_eq!(ticked(&f.lens()).len(), 10);
        let edits = keep_first(&f.lens(), &words, &mut ids());
        f.plan = apply_all(&f.plan, edits);
        assert_eq!((active(&f.plan).len(), ticked(&f.lens()).len()), (10, 10));
        assert_eq!(keep_first(&f.lens(), &words, &mut ids()), []);
        assert!(active(&f.plan).iter().any(|rule| rule.basic && rule.catalogue == "customer-details"));
    }

    #[test]
    fn the_first_tick_keeps_what_was_shown() {
        let mut f = Fixture::team();
        f.plan = apply_all(&f.plan, tick(&f.lens(), "kind", false, &words, &mut ids()));
        assert_eq!(ticked(&f.lens()).len(), 9);
        let mut other = Fixture::team();
        other.plan = apply_all(&other.plan, tick(&other.lens(), "own-devices", true, &words, &mut ids()));
        assert_eq!(ticked(&other.lens()).len(), 11);
    }

    #[test]
    fn a_rule_keeps_its_own_words_when_it_comes_back() {
        let mut f = Fixture::team();
        let rule = f.add(|rule: &mut Guideline| {
            (rule.text, rule.catalogue) = ("Stay calm.".into(), "kind".into());
            rule.state = RuleState::Retired;
        });
        assert!(ticked(&f.lens()).is_empty());
        f.plan = apply_all(&f.plan, tick(&f.lens(), "kind", true, &words, &mut ids()));
        assert_eq!(f.plan.get(rule).unwrap().text, "Stay calm.");
        assert_eq!(ticked(&f.lens()), ["kind"]);
    }

    #[test]
    fn none_at_all_is_an_answer() {
        let mut f = Fixture::team();
        f.one(|org: &mut Org| org.answered = vec!["rules".into()]);
        assert!(!is_first(&f.lens()));
        assert!(ticked(&f.lens()).is_empty());
        assert_eq!(keep_first(&f.lens(), &words, &mut ids()), []);
    }

    #[test]
    fn rules_of_a_department_and_rules_with_a_goal_are_told_apart() {
        let mut f = Fixture::team();
        let sales = f.add(|one: &mut Department| one.name = "Sales".into());
        let goal = Id::<Goal>::parse("go_1").unwrap();
        let mut rule = |text: &str, change: &dyn Fn(&mut Guideline)| {
            f.add(|rule: &mut Guideline| {
                rule.text = text.into();
                change(rule);
            });
        };
        rule("Ours", &|_| ());
        rule("Law", &|rule| rule.basic = true);
        rule("Sales only", &|rule| rule.department = Some(sales));
        assert_eq!(active(&f.plan).len(), 2);
        assert_eq!(without_goal(&f.plan), []);
        f.plan = apply_all(&f.plan, vec![Edit::add(&Goal { text: "Sell".into(), ..Goal::new(goal) })]);
        let texts: Vec<_> = without_goal(&f.plan).into_iter().map(|rule| rule.text).collect();
        assert_eq!(texts, ["Ours"]);
    }
}

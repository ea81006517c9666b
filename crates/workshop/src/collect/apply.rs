//! What is still to be decided, and the one step that writes everything down. Tests: `tests/collect.rs`.

use super::conflicts::{Stand, accesses, available, by_code, conflicts};
use super::say;
use super::{Block, Decisions, Side, Who};
use crate::answers::Access;
use chrono::NaiveDate;
use export::Names;
use messages::Words;
use plan::answers::people::same_name;
use plan::answers::{Draft, Ids, access, remarks, tools};
use plan::facts::networks::network;
use plan::lens::Lens;
use plan::model::{Account, Answered, Department, Grant, Guideline, Parked, Person, Route, RuleState, Tool, Workshop};
use plan::{Edit, Fact, Id, Key, Plan};

/// Something that has to be decided first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Whose answers these are.
    Who(String),
    /// Two answers would be one person's.
    Twice(String, Id<Person>),
    /// Which side holds: the answers and what it is about.
    Side(String, String),
}

/// What has to be decided before the answers can be added, in their order.
pub fn missing(plan: &Plan, blocks: &[Block], decisions: &Decisions) -> Vec<Missing> {
    let mut out = Vec::new();
    let mut seen: Vec<Id<Person>> = Vec::new();
    for block in blocks.iter().filter(|block| block.is_usable(plan, decisions)) {
        match decisions.who(plan, block) {
            None => out.push(Missing::Who(block.sum.clone())),
            Some(Who::New) => {}
            Some(Who::Known(person)) if seen.contains(&person) => {
                out.push(Missing::Twice(block.sum.clone(), person));
            }
            Some(Who::Known(person)) => {
                seen.push(person);
                let open = |key: &String| !decisions.sides.contains_key(&(block.sum.clone(), key.clone()));
                let keys = conflicts(plan, &block.answers, person).into_iter().map(|one| one.key).filter(open);
                out.extend(keys.map(|key| Missing::Side(block.sum.clone(), key)));
            }
        }
    }
    out
}

/// The edits that add all answers that can be added; nothing while something is missing.
///
/// # Errors
/// What has to be decided first.
pub fn edits(
    (plan, words, today): (&Plan, Words, NaiveDate),
    workshop: Id<Workshop>,
    blocks: &[Block],
    decisions: &Decisions,
    ids: Ids<'_>,
) -> Result<Vec<Edit>, Vec<Missing>> {
    let missing = missing(plan, blocks, decisions);
    if !missing.is_empty() {
        return Err(missing);
    }
    let lens = Lens::new(plan, today);
    let mut adding =
        Adding { draft: Draft::new(plan), names: Names::new(&lens, words), today, workshop, ids, own: Vec::new() };
    for block in blocks.iter().filter(|block| block.is_usable(plan, decisions)) {
        if let Some(who) = decisions.who(plan, block) {
            adding.block(block, who, decisions);
        }
    }
    for (person, account) in std::mem::take(&mut adding.own) {
        adding.own_login(person, account);
    }
    Ok(adding.draft.done())
}

struct Adding<'a> {
    draft: Draft,
    names: Names<'a>,
    today: NaiveDate,
    workshop: Id<Workshop>,
    ids: Ids<'a>,
    /// Who has a login of their own. Written last: a password that turns out to be shared takes everybody along who "can
    /// get in" and has said no more.
    own: Vec<(Id<Person>, Id<Account>)>,
}

impl Adding<'_> {
    fn block(&mut self, block: &Block, who: Who, decisions: &Decisions) {
        let answers = &block.answers;
        let (person, differences) = match who {
            Who::Known(person) => (person, conflicts(&self.names.lens.plan, answers, person)),
            Who::New => (self.person(&answers.name), Vec::new()),
        };
        // As the plan writes the name, however it was typed.
        let name = self.draft.plan.get(person).map_or_else(|| answers.name.clone(), |person: Person| person.name);
        let name = name.as_str();
        let mut kept = Vec::new();
        for one in differences {
            let side = decisions.sides.get(&(block.sum.clone(), one.key.clone())).copied().unwrap_or(Side::Mine);
            let text = say::kept(&self.names, &one.what, name, side);
            self.remark(one.on, name, &text);
            if side == Side::Mine {
                kept.push(one.key);
            }
        }
        if !kept.iter().any(|key| key == "department") {
            let department = by_code::<Department>(&self.draft.plan, &answers.department);
            self.change(person, |person| person.department = department.or(person.department));
        }
        for (account, how) in accesses(&self.draft.plan, answers) {
            if !kept.contains(&["access:", account.as_str()].concat()) {
                self.access(person, account, how, name);
            }
        }
        for app in &answers.apps {
            self.app(app, name);
        }
        match &answers.times {
            None => {}
            Some(times) if times.days.is_empty() => {
                let text = self.names.words.collect_never(name);
                self.remark(person.key, name, &text);
            }
            Some(_) if kept.iter().any(|key| key == "times") => {}
            Some(times) => self.change(person, |person| person.available = available(times)),
        }
        self.worry(&answers.worry);
        self.rule(&answers.rule);
        self.note(person, block);
    }

    fn person(&mut self, name: &str) -> Id<Person> {
        let (id, o) = self.draft.place::<Person>(self.ids);
        self.draft.add(&Person { o, name: name.to_owned(), ..Person::new(id) });
        id
    }

    fn change(&mut self, id: Id<Person>, change: impl FnOnce(&mut Person)) {
        let Some(before) = self.draft.plan.get(id) else { return };
        let mut after: Person = before.clone();
        change(&mut after);
        self.draft.change(&before, &after);
    }

    fn push(&mut self, edits: Vec<Edit>) {
        edits.into_iter().for_each(|edit| self.draft.push(edit));
    }

    fn access(&mut self, person: Id<Person>, account: Id<Account>, how: Access, name: &str) {
        let stand = Stand::of(&self.draft.plan, person, account);
        match how {
            Access::Own => self.own.push((person, account)),
            Access::Shared if !stand.knows => {
                let edits = access::set_way(&self.draft.plan, person, account, access::Way::Password, self.ids);
                self.push(edits);
            }
            Access::No if stand.own || stand.knows || stand.somehow => {
                let who = access::Who::Known(person);
                let edits = access::tick(&self.draft.plan, who, account, false, self.ids);
                self.push(edits);
            }
            Access::NotSure => {
                let text = self.names.words.collect_unsure(name);
                self.remark(account.key, name, &text);
            }
            Access::Shared | Access::No => {}
        }
    }

    /// A login of one's own says more than "can get in" where the network does not give everybody one anyway.
    fn own_login(&mut self, person: Id<Person>, account: Id<Account>) {
        if Stand::of(&self.draft.plan, person, account).own {
            return;
        }
        let edits = access::set_way(&self.draft.plan, person, account, access::Way::NotSure, self.ids);
        self.push(edits);
        let is_given = self
            .draft
            .plan
            .get(account)
            .is_some_and(|account: Account| network(&account.network).is_some_and(|network| network.own_login));
        let is_theirs = |grant: &Grant| {
            grant.person == Some(person) && grant.account == Some(account) && grant.removed_on.is_none()
        };
        let bare =
            self.draft.plan.all::<Grant>().into_iter().find(|grant| is_theirs(grant) && grant.route == Route::Native);
        if let (false, Some(before)) = (is_given, bare) {
            self.draft.change(&before, &Grant { route: Route::OwnLogin, ..before.clone() });
        }
    }

    fn app(&mut self, app: &str, name: &str) {
        let known =
            self.draft.plan.all::<Tool>().into_iter().find(|tool| same_name(&tool.name, app)).map(|tool| tool.id);
        let tool = known.or_else(|| {
            let (id, edits) = tools::add(&self.draft.plan, app, "other", self.ids).ok()?;
            self.push(edits);
            let before = self.draft.plan.get(id)?;
            self.draft.change(&before, &Tool { through: Fact::NotSure, ..Tool::clone(&before) });
            Some(id)
        });
        if let Some(tool) = tool {
            let text = self.names.words.collect_linked(name);
            self.remark(tool.key, name, &text);
        }
    }

    /// Without a name: it was sent to one person alone, and what is parked stands on the shared screen and in the record.
    fn worry(&mut self, text: &str) {
        let is_same = |one: &Parked| one.workshop == Some(self.workshop) && one.text == text;
        if text.is_empty() || self.draft.plan.all::<Parked>().iter().any(is_same) {
            return;
        }
        let (id, o) = self.draft.place::<Parked>(self.ids);
        let (text, on, workshop) = (text.to_owned(), Some(self.today), Some(self.workshop));
        self.draft.add(&Parked { o, text, on, workshop, ..Parked::new(id) });
    }

    fn rule(&mut self, text: &str) {
        let is_same = |one: &Guideline| same_name(&one.text, text);
        if text.is_empty() || self.draft.plan.all::<Guideline>().iter().any(is_same) {
            return;
        }
        let (id, o) = self.draft.place::<Guideline>(self.ids);
        self.draft.add(&Guideline { o, text: text.to_owned(), state: RuleState::Draft, ..Guideline::new(id) });
    }

    /// Whose answers were taken; new answers of the same person take the place of the old ones.
    fn note(&mut self, who: Id<Person>, block: &Block) {
        let Some(before) = self.draft.plan.get(self.workshop) else { return };
        let mut after: Workshop = before.clone();
        after.answered.retain(|one| one.who != who);
        // No plan holds a larger number, and no phone says one.
        let made = u32::try_from(block.answers.made).ok().filter(|made| *made <= 1_000_000_000);
        after.answered.push(Answered { who, sum: block.sum.clone(), on: self.today, made });
        self.draft.change(&before, &after);
    }

    /// A remark that is not there yet.
    fn remark(&mut self, on: Key, by: &str, text: &str) {
        if remarks::on(&self.draft.plan, on).iter().any(|one| one.by == by && one.text == text) {
            return;
        }
        let id = (self.ids)("cm_");
        if let Ok(edit) = remarks::add(&self.draft.plan, on, by, text, self.today, id) {
            self.draft.push(edit);
        }
    }
}

//! Where answers say something else than the plan. What the plan does not say yet is no conflict. Tests:
//! `tests/collect.rs`.

use crate::answers::{Access, Answers, Times, code};
use plan::answers::access::{Way, way};
use plan::field::Record;
use plan::lens::access::known_by;
use plan::model::{Account, Available, Day, Department, Grant, Person, Route, Secret};
use plan::{Id, Key, Plan};

/// What both sides say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Whether, and how, somebody gets into an account.
    Access {
        /// Which.
        account: Id<Account>,
        /// What the plan says.
        plan: Stand,
        /// What was answered.
        answer: Access,
    },
    /// In which department somebody is.
    Department {
        /// What the plan says.
        plan: Id<Department>,
        /// What was answered.
        answer: Id<Department>,
    },
    /// When somebody can watch.
    Times {
        /// What the plan says.
        plan: Available,
        /// What was answered.
        answer: Available,
    },
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about: stays the same while other answers come and go.
    pub key: String,
    /// On which record the side that was not chosen is kept as a remark.
    pub on: Key,
    /// Both sides.
    pub what: What,
}

/// How the plan lets somebody into an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// With a right of their own that says more than "can get in".
    pub own: bool,
    /// By knowing a password.
    pub knows: bool,
    /// Somehow; nobody said how.
    pub somehow: bool,
}

impl Stand {
    /// What the plan says.
    pub fn of(plan: &Plan, person: Id<Person>, account: Id<Account>) -> Self {
        let is_own = |grant: &Grant| {
            let is_theirs = grant.person == Some(person) && grant.account == Some(account);
            is_theirs && grant.removed_on.is_none() && grant.route == Route::OwnLogin
        };
        let has = |secret: &Secret| secret.accounts.contains(&account) && known_by(secret).contains(&person);
        let way = way(plan, person, account);
        let own = matches!(way, Some(Way::Own(_))) || plan.all::<Grant>().iter().any(is_own);
        let knows = plan.all::<Secret>().iter().any(has);
        Self { own, knows, somehow: way.is_some() && !own && !knows }
    }

    const fn any(self) -> bool {
        self.own || self.knows || self.somehow
    }

    const fn differs(self, answer: Access) -> bool {
        match answer {
            Access::Own => self.knows && !self.own,
            Access::Shared => self.own && !self.knows,
            Access::No => self.any(),
            Access::NotSure => false,
        }
    }
}

/// Where these answers and the plan differ, for somebody of the plan.
pub fn conflicts(plan: &Plan, answers: &Answers, person: Id<Person>) -> Vec<Conflict> {
    let Some(known) = plan.get(person) else { return Vec::new() };
    let known: Person = known;
    let mut out = Vec::new();
    if let (Some(now), Some(answer)) = (known.department, by_code::<Department>(plan, &answers.department))
        && now != answer
    {
        let what = What::Department { plan: now, answer };
        out.push(Conflict { key: "department".to_owned(), on: person.key, what });
    }
    for (account, answer) in accesses(plan, answers) {
        let stand = Stand::of(plan, person, account);
        if stand.differs(answer) {
            let key = ["access:", account.as_str()].concat();
            out.push(Conflict { key, on: account.key, what: What::Access { account, plan: stand, answer } });
        }
    }
    if let (Some(now), Some(answer)) = (known.available, answers.times.as_ref().and_then(available))
        && now != answer
    {
        let what = What::Times { plan: now, answer };
        out.push(Conflict { key: "times".to_owned(), on: person.key, what });
    }
    out
}

/// The accounts of the plan that were answered about, in the order of the plan.
pub(super) fn accesses(plan: &Plan, answers: &Answers) -> Vec<(Id<Account>, Access)> {
    let answer = |account: Account| {
        let mine = code(account.id.key);
        answers.access.iter().find(|(code, _)| *code == mine).map(|(_, how)| (account.id, *how))
    };
    plan.all::<Account>().into_iter().filter_map(answer).collect()
}

/// The record with that code.
pub(super) fn by_code<T: Record>(plan: &Plan, wanted: &str) -> Option<Id<T>> {
    if wanted.is_empty() {
        return None;
    }
    plan.all::<T>().iter().map(|one| one.key()).find(|key| code(*key) == wanted).map(Id::of)
}

/// When somebody can watch, as the plan says it; `None` for "never", which it cannot say.
pub(super) fn available(times: &Times) -> Option<Available> {
    let day = |day: &u8| Day::ALL.get(usize::from(*day).checked_sub(1)?).copied();
    let days: Vec<Day> = times.days.iter().filter_map(day).collect();
    (!days.is_empty()).then_some(Available { days, from: times.from, to: times.to })
}

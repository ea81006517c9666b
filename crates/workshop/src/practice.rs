//! A short practice: a case, one person who is away, and what the plan says to "who acts", "can they log in" and "who says
//! yes". What the plan cannot answer is a break; each break can become a to-do.
//!
//! Only what the plan says counts; nobody's way around it does. Tests: at the end of this file.

use plan::Id;
use plan::lens::Lens;
use plan::lens::crisis::Job;
use plan::model::{Account, Authority, Level, Person, Scenario};

/// What the room is asked, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Who acts now?
    Acts,
    /// Can they log in?
    Login,
    /// Who says yes to the words?
    Approves,
}

impl Ask {
    /// The question of a screen.
    pub fn of(part: &str) -> Option<Self> {
        match part {
            "act" => Some(Self::Acts),
            "login" => Some(Self::Login),
            "approve" => Some(Self::Approves),
            _ => None,
        }
    }
}

/// What is practised: chosen by whoever leads, or proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The case; none where the plan has none.
    pub case: Option<Id<Scenario>>,
    /// Where it happens.
    pub account: Option<Id<Account>>,
    /// Who is away.
    pub away: Option<Id<Person>>,
}

/// What the plan says to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// This person.
    Person(Id<Person>),
    /// This person, in place of whoever is away.
    StandIn(Id<Person>),
    /// Whoever is on watch may post the agreed words.
    WatchMayPost,
    /// The plan has no answer.
    Broken(Break),
}

/// Why the plan has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// Nobody is named.
    Nobody,
    /// Who is named is away, and nobody stands in.
    NoStandIn(Id<Person>),
    /// Who acts cannot post there.
    CannotPost(Id<Person>),
    /// Nobody looked whether who acts can get in.
    NotChecked(Id<Person>),
}

/// Whether somebody can be away: where one person does everything, nobody would be left to answer.
pub fn has_others(lens: &Lens) -> bool {
    lens.team().nth(1).is_some()
}

/// What is proposed: the first case and account, and whoever decides is away, because most hangs on that person.
pub fn proposed(lens: &Lens) -> Scene {
    let case = lens.scenarios.iter().find(|case| case.chosen);
    let away = lens.job_holder(Job::Decides).or_else(|| lens.team().next()).filter(|_| has_others(lens));
    Scene {
        case: case.map(|case| case.id),
        account: lens.accounts.iter().next().map(|account| account.id),
        away: away.map(|person| person.id),
    }
}

/// What the plan says.
pub fn reply(lens: &Lens, scene: &Scene, ask: Ask) -> Reply {
    match ask {
        Ask::Acts => acts(lens, scene),
        Ask::Login => login(lens, scene),
        Ask::Approves => approves(lens, scene),
    }
}

fn acts(lens: &Lens, scene: &Scene) -> Reply {
    let Some(account) = scene.account else { return Reply::Broken(Break::Nobody) };
    let named = lens.posters(account);
    if let Some(person) = named.iter().find(|person| Some(person.id) != scene.away) {
        let is_second = named.first().map(|first| first.id) != Some(person.id);
        return if is_second { Reply::StandIn(person.id) } else { Reply::Person(person.id) };
    }
    let stand_in = lens.coordinator_seat(account).and_then(|seat| lens.holder(&seat.stand_in));
    instead(scene, named.first().map(|person| person.id), stand_in.map(|person| person.id))
}

fn login(lens: &Lens, scene: &Scene) -> Reply {
    let (person, account) = match (acts(lens, scene), scene.account) {
        (Reply::Person(person) | Reply::StandIn(person), Some(account)) => (person, account),
        (broken, _) => return broken,
    };
    if lens.can(person, account, Level::Publisher, lens.today) {
        return Reply::Person(person);
    }
    let is_known = lens.account(account).is_some_and(|account| lens.is_access_known(account));
    Reply::Broken(if is_known { Break::CannotPost(person) } else { Break::NotChecked(person) })
}

fn approves(lens: &Lens, scene: &Scene) -> Reply {
    let decides = lens.job_holder(Job::Decides).map(|person| person.id);
    let stand_in = lens.job_stand_in(Job::Decides).map(|person| person.id);
    match decides {
        Some(person) if Some(person) != scene.away => Reply::Person(person),
        _ => match instead(scene, decides, stand_in) {
            Reply::Broken(_) if lens.crisis.authority.decided() == Some(&Authority::Yes) => Reply::WatchMayPost,
            reply => reply,
        },
    }
}

/// Who is named is not there: the stand-in, unless that person is away.
fn instead(scene: &Scene, named: Option<Id<Person>>, stand_in: Option<Id<Person>>) -> Reply {
    match (stand_in.filter(|id| Some(*id) != scene.away), named) {
        (Some(id), _) => Reply::StandIn(id),
        (None, Some(named)) => Reply::Broken(Break::NoStandIn(named)),
        (None, None) => Reply::Broken(Break::Nobody),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Small, id};
    use plan::Fact;
    use plan::model::{Crisis, Role, Seat};

    fn scene(away: &str) -> Scene {
        Scene { case: None, account: Some(id("ac_x")), away: Some(id(away)) }
    }

    #[test]
    fn whoever_posts_acts_and_without_a_stand_in_it_breaks() {
        let mut small = Small::shop();
        let seen = |small: &Small, away| reply(&small.lens(), &scene(away), Ask::Acts);
        assert_eq!(seen(&small, "p_ama"), Reply::Person(id("p_tom")));
        assert_eq!(seen(&small, "p_tom"), Reply::Broken(Break::NoStandIn(id("p_tom"))));
        small.change(id("st_x"), |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(id("p_priya"))));
        assert_eq!(seen(&small, "p_tom"), Reply::StandIn(id("p_priya")));
        small.one(|crisis: &mut Crisis| {
            crisis.posters.insert(id("ac_x"), vec![id("p_tom"), id("p_ama")]);
        });
        assert_eq!(seen(&small, "p_tom"), Reply::StandIn(id("p_ama")));
    }

    #[test]
    fn a_login_is_there_missing_or_was_never_looked_at() {
        let mut small = Small::shop();
        let seen = |small: &Small, away| reply(&small.lens(), &scene(away), Ask::Login);
        assert_eq!(seen(&small, "p_ama"), Reply::Broken(Break::NotChecked(id("p_tom"))));
        small.grant("p_ama", "ac_x", Level::Owner);
        assert_eq!(seen(&small, "p_ama"), Reply::Broken(Break::CannotPost(id("p_tom"))));
        small.grant("p_tom", "ac_x", Level::Publisher);
        assert_eq!(seen(&small, "p_ama"), Reply::Person(id("p_tom")));
        assert_eq!(
            seen(&small, "p_tom"),
            Reply::Broken(Break::NoStandIn(id("p_tom"))),
            "nobody acts, so nobody logs in"
        );
    }

    #[test]
    fn who_says_yes_is_the_director_the_stand_in_or_the_words_agreed_before() {
        let mut small = Small::shop();
        let seen = |small: &Small, away| reply(&small.lens(), &scene(away), Ask::Approves);
        assert_eq!(seen(&small, "p_tom"), Reply::Person(id("p_ama")));
        assert_eq!(seen(&small, "p_ama"), Reply::Broken(Break::NoStandIn(id("p_ama"))));
        small.one(|crisis: &mut Crisis| crisis.authority = Fact::Decided(Authority::Yes));
        assert_eq!(seen(&small, "p_ama"), Reply::WatchMayPost);
        small.change(id("st_d"), |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(id("p_priya"))));
        assert_eq!(seen(&small, "p_ama"), Reply::StandIn(id("p_priya")));
    }

    #[test]
    fn an_empty_plan_breaks_at_once_and_proposes_nobody() {
        let small = Small::default();
        let scene = proposed(&small.lens());
        assert_eq!(scene, Scene { case: None, account: None, away: None });
        for ask in ["act", "login", "approve"] {
            assert_eq!(reply(&small.lens(), &scene, Ask::of(ask).unwrap()), Reply::Broken(Break::Nobody));
        }
        assert_eq!(Ask::of("card"), None);
        let shop = Small::shop();
        assert_eq!(proposed(&shop.lens()).away, Some(id("p_ama")));
        assert_eq!(shop.lens().seats.iter().filter(|seat| seat.role == Role::Director).count(), 1);
    }

    #[test]
    fn where_there_is_one_person_nobody_is_away() {
        let mut small = Small::shop();
        assert!(has_others(&small.lens()));
        for other in ["p_priya", "p_tom"] {
            small.edit(&plan::Edit::remove(id::<Person>(other)));
        }
        assert!(!has_others(&small.lens()));
        let scene = proposed(&small.lens());
        assert_eq!(scene.away, None);
        assert_eq!(reply(&small.lens(), &scene, Ask::Approves), Reply::Person(id("p_ama")));
    }
}

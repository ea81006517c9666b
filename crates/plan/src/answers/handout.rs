//! "Who needs the card?": who should hold the crisis card, who does, in which form and of which version; and who has
//! tried a login.
//!
//! The version is [`Lens::card_hash`]. One line a person and form; a newer card takes the place of the older. Tests: at
//! the end of this file.

use crate::cover::Cover;
use crate::edit::Edit;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::card::Does;
use crate::lens::crisis::Job;
use crate::model::{Account, Card, CardForm, Holding, Person, Tried};
use crate::plan::Plan;
use chrono::{Days, NaiveDate};

/// The forms that are asked for: a picture and a link are one column, and so are calendar and contact.
pub const FORMS: [CardForm; 3] = [CardForm::Paper, CardForm::Link, CardForm::Calendar];

/// Watches of so many days from today on need the card.
const DAYS: u64 = 7;

/// Somebody who needs the card, or still has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub person: Id<Person>,
    /// Stands on the call list.
    pub is_called: bool,
    /// What they decide, say or stand in for, which is why they need it even where nobody is told to call them.
    pub does: Vec<Does>,
    /// The next watch within seven days.
    pub watch: Option<NaiveDate>,
    /// Looks at messages, now or later.
    pub watches: bool,
    /// Has left and must give it back.
    pub has_left: bool,
    /// What they hold: form, since when, and whether it is the card of today.
    pub holds: Vec<(CardForm, NaiveDate, bool)>,
}

impl Row {
    /// Whether they hold the card as it stands today.
    pub fn has_it(&self) -> bool {
        self.holds.iter().any(|(.., is_new)| *is_new)
    }

    /// Whether all they hold is an older version.
    pub fn has_old(&self) -> bool {
        !self.holds.is_empty() && !self.has_it()
    }
}

/// Whether somebody needs the card at all, and that is whoever made the plan alone.
pub fn is_for_the_maker_alone(lens: &Lens, cover: &Cover) -> bool {
    let maker = lens.org.made_by;
    let mut all = lens
        .card_people()
        .into_iter()
        .chain(lens.watchers())
        .chain(watching(lens, cover).into_iter().map(|(who, _)| who));
    maker.is_some_and(|maker| all.any(|id| id == maker)) && rows(lens, cover).is_empty()
}

/// Who watches within the next days, and when.
fn watching(lens: &Lens, cover: &Cover) -> Vec<(Id<Person>, NaiveDate)> {
    let last = lens.today.checked_add_days(Days::new(DAYS)).unwrap_or(lens.today);
    let watches = cover.shifts.iter().filter(|shift| shift.date < last && !shift.is_skipped());
    watches.filter_map(|shift| shift.who.map(|who| (who, shift.date))).collect()
}

/// Everybody who needs the card, in the order in which they are called, then by their next watch, then those whose turn
/// comes later; whoever made the plan has the plan and is left out. Last come those who left and still hold one. `cover` is what happens from today on.
pub fn rows(lens: &Lens, cover: &Cover) -> Vec<Row> {
    let mut people: Vec<Id<Person>> = Vec::new();
    let (called, listed) = (lens.card_people(), lens.card_listed());
    let watching = watching(lens, cover);
    let later: Vec<Id<Person>> = lens.watchers().into_iter().filter(|id| lens.named(*id).is_some()).collect();
    let held = lens.card.holdings.iter().filter(|held| held.returned_on.is_none()).map(|held| held.who);
    let now = watching.iter().map(|(who, _)| *who);
    let all = called.iter().copied().chain(now).chain(later.iter().copied()).chain(held);
    for id in all.filter(|id| Some(*id) != lens.org.made_by) {
        if !people.contains(&id) {
            people.push(id);
        }
    }
    let today = lens.card_hash();
    let row = |person: Id<Person>| {
        let holds = lens.holdings_of(person).map(|held| (held.form, held.on, held.hash == today));
        Row {
            person,
            is_called: listed.contains(&person),
            does: lens.does(&Who::Person(person), None),
            watch: watching.iter().filter(|(who, _)| *who == person).map(|(_, date)| *date).min(),
            watches: later.contains(&person),
            has_left: lens.person(person).is_none_or(|person| !lens.is_current(person)),
            holds: holds.collect(),
        }
    };
    let mut out: Vec<Row> = people.into_iter().map(row).collect();
    out.sort_by_key(|row| row.has_left);
    out
}

impl Lens {
    /// Current people with a place on the card's call list, and those who decide, speak or stand in.
    pub fn card_people(&self) -> Vec<Id<Person>> {
        let listed = self.card_listed();
        let jobs = [Job::Decides, Job::Speaks].into_iter().flat_map(|job| {
            self.job_holders(job).into_iter().chain(self.job_stand_in(job)).map(|person| person.id).collect::<Vec<_>>()
        });
        let mut out: Vec<Id<Person>> = Vec::new();
        for id in listed.into_iter().chain(jobs) {
            if !out.contains(&id) && self.named(id).is_some() {
                out.push(id);
            }
        }
        out
    }

    /// Those whom the card says to call.
    fn card_listed(&self) -> Vec<Id<Person>> {
        self.crisis_card().calls.iter().filter_map(|call| call.who.person()).collect()
    }
}

/// Somebody has the card as it stands today in a form, or has it no more.
pub fn tick(lens: &Lens, who: Id<Person>, form: CardForm, has: bool) -> Edit {
    change(&lens.plan, |card| {
        card.holdings.retain(|held| held.who != who || held.form != form || held.returned_on.is_some());
        if has {
            let hash = lens.card_hash();
            card.shown_hash.clone_from(&hash);
            card.holdings.push(Holding { who, form, hash, on: lens.today, returned_on: None });
        }
    })
}

/// Somebody who left gave back, or deleted, whatever they held.
pub fn returned(lens: &Lens, who: Id<Person>) -> Edit {
    change(&lens.plan, |card| {
        for held in card.holdings.iter_mut().filter(|held| held.who == who && held.returned_on.is_none()) {
            held.returned_on = Some(lens.today);
        }
    })
}

/// Somebody got into an account from their own device today.
pub fn tried(lens: &Lens, who: Id<Person>, account: Id<Account>) -> Edit {
    change(&lens.plan, |card| {
        card.tried.retain(|tried| tried.who != who || tried.account != account);
        card.tried.push(Tried { who, account, on: lens.today, device: String::new() });
    })
}

fn change(plan: &Plan, set: impl FnOnce(&mut Card)) -> Edit {
    let before: Card = plan.one();
    let mut after = before.clone();
    set(&mut after);
    Edit::change(&before, &after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today, watched};
    use crate::fact::Fact;
    use crate::model::{Call, Crisis, Org, PersonStatus, Presence};

    fn all(f: &Fixture) -> Vec<Row> {
        rows(&f.lens(), &watched(&f.lens()))
    }

    fn keys(rows: &[Row]) -> Vec<String> {
        rows.iter().map(|row| row.person.to_string()).collect()
    }

    #[test]
    fn whoever_is_called_or_on_watch_needs_it_and_the_maker_does_not() {
        let f = Fixture::clean();
        let rows = all(&f);
        assert_eq!(keys(&rows), ["p_ben", "p_cem", "p_dot"]);
        assert!(rows[0].is_called && rows[0].watch.is_none());
        assert_eq!(rows[1].watch, Some(today()));
        assert!(rows.iter().all(Row::has_it));
    }

    #[test]
    fn whoever_takes_a_turn_later_or_looks_at_messages_needs_it_too() {
        let mut f = Fixture::clean();
        f.one(|card: &mut Card| card.holdings.clear());
        let eva = f.person("eva");
        assert_eq!(keys(&all(&f)), ["p_ben", "p_cem", "p_dot"], "Dot's turn is the week after next");
        assert!(all(&f)[2].watch.is_none() && all(&f)[2].watches);
        f.one(|org: &mut Org| org.rough_watch.weekend = Fact::Decided(Some(Who::Person(eva))));
        assert_eq!(keys(&all(&f)), ["p_ben", "p_cem", "p_dot", "p_eva"]);
        f.update(eva, |eva: &mut Person| {
            eva.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert!(!keys(&all(&f)).contains(&"p_eva".to_owned()), "who left needs none");
    }

    #[test]
    fn whoever_only_stands_in_is_not_called_on_the_call_list() {
        let mut f = Fixture::clean();
        let (ben, eva) = (Id::parse("p_ben").unwrap(), f.person("eva"));
        f.one(|crisis: &mut Crisis| {
            crisis.speaks.holder = Fact::Decided(Who::Person(ben));
            crisis.speaks.stand_in = Fact::Decided(Some(eva));
            crisis.call_list = vec![Call { who: Who::Person(ben), ..Call::default() }];
        });
        let rows = all(&f);
        let of = |id| rows.iter().find(|row| row.person == id).unwrap();
        assert!(of(ben).is_called);
        assert!(!of(eva).is_called);
        assert_eq!(of(eva).does, [Does::StandsIn(Job::Speaks, Some(ben))]);
    }

    #[test]
    fn an_owner_alone_is_the_only_one_who_needs_it() {
        let alone = Fixture::clean_solo();
        let is_alone = |f: &Fixture| is_for_the_maker_alone(&f.lens(), &watched(&f.lens()));
        assert!(!is_alone(&alone), "nobody made it");
        let mut f = Fixture::clean_solo();
        f.one(|org: &mut Org| org.made_by = Id::parse("p_ama"));
        assert!(is_alone(&f) && all(&f).is_empty());
        assert!(!is_alone(&Fixture::solo()), "nobody does anything yet");
        assert!(!is_alone(&Fixture::clean()));
    }

    #[test]
    fn a_tick_is_the_card_of_today_and_an_old_one_is_told() {
        let mut f = Fixture::clean();
        let ben: Id<Person> = Id::parse("p_ben").unwrap();
        f.update(ben, |ben: &mut Person| ben.phone = "07700 900999".to_owned());
        assert!(all(&f)[0].has_old());
        let edit = tick(&f.lens(), ben, CardForm::Link, true);
        f.apply(&edit);
        let rows = all(&f);
        assert!(rows[0].has_it() && rows[0].holds.len() == 2);
        assert!(rows[1].has_old(), "the others still hold the old one");
        let edit = tick(&f.lens(), ben, CardForm::Link, false);
        f.apply(&edit);
        assert!(all(&f)[0].has_old());
    }

    #[test]
    fn who_left_comes_last_until_it_is_back() {
        let mut f = Fixture::clean();
        let ben: Id<Person> = Id::parse("p_ben").unwrap();
        f.update(ben, |ben: &mut Person| {
            ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        let rows = all(&f);
        assert_eq!(keys(&rows).last().map(String::as_str), Some("p_ben"));
        assert!(rows.last().unwrap().has_left);
        let edit = returned(&f.lens(), ben);
        f.apply(&edit);
        assert!(!keys(&all(&f)).contains(&"p_ben".to_owned()));
    }

    #[test]
    fn a_login_is_tried_once_for_each_person_and_account() {
        let mut f = Fixture::clean();
        let (ben, account) = (Id::parse("p_ben").unwrap(), Id::parse("ac_x").unwrap());
        for _ in 0..2 {
            let edit = tried(&f.lens(), ben, account);
            f.apply(&edit);
        }
        let tried = f.plan.one::<Card>().tried;
        assert_eq!(tried.iter().filter(|tried| tried.who == ben && tried.account == account).count(), 1);
    }
}

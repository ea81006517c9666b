//! How much is made, how long that takes, and whether the people who make it have the time ("Do we need a hire?"); what share
//! each kind and each theme has.
//!
//! A sum over what was said, no forecast: a stream whose pace or minutes nobody said is listed as not counted, never
//! guessed. Planned work is that of an ordinary week (rule V14): swaps, absences and busy times do not count. Minutes a
//! week throughout; a month has 52/12 weeks. Tests: at the end of this file.

use super::{Lens, find};
use crate::fact::Who;
use crate::id::Id;
use crate::model::{CadenceKind, Org, Person, Pillar, Stream, StreamKind, Watch};
use std::collections::BTreeSet;

/// A look at a moment counts as so many minutes (V14).
const CHECK_MINUTES: u32 = 15;
/// The largest share of one theme when the plan names none, in percent.
const PILLAR_PERCENT: u32 = 60;

/// A file may hold any number; more pieces or minutes a week than this say nothing.
const MOST: u32 = 10_080;

/// One kind of content and its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Making {
    /// The stream.
    pub stream: Id<Stream>,
    /// Pieces a year; none while nobody said how often.
    pub pieces_a_year: Option<u32>,
    /// Minutes a week; none while pace or minutes for one piece are not said.
    pub minutes: Option<u32>,
}

/// A person who makes content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maker {
    /// Who.
    pub person: Id<Person>,
    /// At most so many minutes a week for social media; none while nobody said.
    pub has: Option<u32>,
    /// Minutes a week already planned for other work: watches and responsibilities.
    pub other: u32,
}

/// The sum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hire {
    /// What is made by people of the plan or by nobody yet, in table order. What outside help makes takes none of your time.
    pub work: Vec<Making>,
    /// Who makes it, in table order.
    pub makers: Vec<Maker>,
    /// Minutes a week needed for what is counted.
    pub needed: u32,
    /// Minutes a week that the makers have left for it.
    pub there: u32,
}

impl Hire {
    /// What is missing for a sum: nothing to count, or nobody who said how much time there is.
    pub fn is_known(&self) -> bool {
        self.work.iter().any(|one| one.minutes.is_some()) && self.makers.iter().all(|maker| maker.has.is_some())
    }

    /// Minutes a week that are missing, once everything is known.
    pub fn short(&self) -> Option<u32> {
        self.is_known().then(|| self.needed.saturating_sub(self.there))
    }
}

/// The share of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The theme.
    pub pillar: Id<Pillar>,
    /// Percent, as said.
    pub percent: Option<u32>,
    /// More than the limit, with another theme beside it (CON-05).
    pub is_too_much: bool,
}

/// What a week of content is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    /// Themes in table order.
    pub themes: Vec<Share>,
    /// All their shares together, in percent.
    pub sum: u32,
    /// The limit in percent.
    pub limit: u32,
    /// Kinds of content with pieces a year, and their share in percent of all counted pieces.
    pub kinds: Vec<(Id<Stream>, u32, u32)>,
}

/// Pieces a year; none while nobody said how often.
pub fn pieces_a_year(stream: &Stream) -> Option<u32> {
    let cadence = stream.cadence.as_ref()?;
    let pieces = match cadence.kind {
        CadenceKind::Roughly => cadence.per_week?.min(MOST) * 52,
        CadenceKind::Weekly => cadence.days.len() as u32 * 52 / cadence.every_weeks.unwrap_or(1).max(1),
        CadenceKind::Monthly => cadence.month_days.len() as u32 * 12,
    };
    (pieces > 0).then_some(pieces)
}

fn minutes_a_week(pieces_a_year: u32, each: u32) -> u32 {
    let a_year = u64::from(pieces_a_year) * u64::from(each.min(MOST));
    u32::try_from(a_year.div_ceil(52)).unwrap_or(u32::MAX).min(MOST * 100)
}

impl Lens {
    /// Who makes a stream by name: people who are there, firms, words.
    pub fn makers_of<'a>(&self, stream: &'a Stream) -> Vec<&'a Who> {
        let mut out = Vec::new();
        for who in &stream.creators {
            let there = match who {
                Who::Person(id) => self.named(*id).is_some(),
                Who::Partner(_) => true,
                Who::Text(text) => !text.is_empty(),
                Who::Business => false,
            };
            if there && !out.contains(&who) {
                out.push(who);
            }
        }
        out
    }

    /// Everybody who makes any content, by name or in turns, each once, in the order of what is made.
    pub fn all_makers(&self) -> Vec<Who> {
        let (mut seen, mut out) = (BTreeSet::new(), Vec::new());
        for stream in self.streams.iter().filter(|stream| Self::is_made(stream)) {
            let rotation = stream.rotation.and_then(|id| find(&self.rotations, id));
            let members = rotation.iter().flat_map(|rotation| &rotation.members);
            let members = members.filter(|id| self.named(**id).is_some()).map(|id| Who::Person(*id));
            for who in self.makers_of(stream).into_iter().cloned().chain(members) {
                if seen.insert(who.clone()) {
                    out.push(who);
                }
            }
        }
        out
    }

    /// "Do we need a hire?"
    pub fn hire(&self) -> Hire {
        let mut out = Hire::default();
        let mut makers: Vec<Id<Person>> = Vec::new();
        for stream in self.streams.iter().filter(|stream| Self::is_made(stream)) {
            let people: Vec<Id<Person>> =
                self.team().filter(|one| self.makes(one.id, stream)).map(|one| one.id).collect();
            if people.is_empty() && is_outside(stream) {
                continue;
            }
            let pieces = pieces_a_year(stream);
            let minutes = pieces.zip(stream.minutes_per_piece).map(|(pieces, each)| minutes_a_week(pieces, each));
            out.needed = out.needed.saturating_add(minutes.unwrap_or_default());
            out.work.push(Making { stream: stream.id, pieces_a_year: pieces, minutes });
            makers.extend(people.iter().filter(|one| !makers.contains(one)).copied().collect::<Vec<_>>());
        }
        for person in self.team().filter(|person| makers.contains(&person.id)) {
            let has = person.hours.as_ref().map(|hours| hours.max.max(hours.min).min(MOST));
            let other = self.planned_besides_making(person.id);
            out.there += has.unwrap_or_default().saturating_sub(other);
            out.makers.push(Maker { person: person.id, has, other });
        }
        out
    }

    /// Minutes of an ordinary week planned for a person besides making content: watches, and shares of responsibilities.
    pub fn planned_besides_making(&self, person: Id<Person>) -> u32 {
        let watches =
            self.watches.iter().filter(|watch| watch.busy.is_none()).map(|watch| self.watch_minutes(watch, person));
        let work = self.responsibilities.iter().filter_map(|one| {
            let doers: Vec<Id<Person>> = match &one.doers {
                Some(doers) => doers.iter().filter_map(Who::person).collect(),
                None => self.accountable(one).into_iter().map(|holder| holder.id).collect(),
            };
            let minutes = one.minutes_per_week?.min(MOST);
            doers.contains(&person).then(|| minutes / doers.len().max(1) as u32)
        });
        watches.sum::<u32>() + work.sum::<u32>()
    }

    fn watch_minutes(&self, watch: &Watch, person: Id<Person>) -> u32 {
        let turns = watch.rotation.and_then(|id| self.rotation(id));
        let among = match turns {
            Some(turns) if turns.members.contains(&person) => turns.members.len() as u32,
            None if watch.person == Some(person) => 1,
            _ => return 0,
        };
        let length = match (watch.from, watch.to) {
            (from, to) if watch.ends_next_day || to < from => to + 24 * 60 - from,
            (from, to) if from == to => CHECK_MINUTES,
            (from, to) => to - from,
        };
        length * watch.days.len() as u32 / among
    }

    /// What a week of content is made of.
    pub fn mix(&self) -> Mix {
        let org: &Org = &self.org;
        let limit = org.limits.pillar_percent.unwrap_or(PILLAR_PERCENT);
        let pillars: Vec<Pillar> = self.plan.all();
        let several = pillars.len() > 1;
        let themes: Vec<Share> = pillars
            .iter()
            .map(|pillar| {
                let is_too_much = several && pillar.percent.is_some_and(|percent| percent > limit);
                Share { pillar: pillar.id, percent: pillar.percent, is_too_much }
            })
            .collect();
        let made = self.streams.iter().filter(|stream| Self::is_made(stream) && stream.kind != StreamKind::Replies);
        let counted: Vec<(Id<Stream>, u32)> =
            made.filter_map(|stream| pieces_a_year(stream).map(|pieces| (stream.id, pieces))).collect();
        let all = counted.iter().fold(0_u32, |sum, (_, pieces)| sum.saturating_add(*pieces));
        let kinds =
            counted.into_iter().map(|(id, pieces)| (id, pieces, (pieces * 100 + all / 2) / all.max(1))).collect();
        Mix { sum: themes.iter().filter_map(|theme| theme.percent).fold(0, u32::saturating_add), themes, limit, kinds }
    }
}

/// Only firms or people outside the plan make it.
fn is_outside(stream: &Stream) -> bool {
    stream.rotation.is_none()
        && !stream.creators.is_empty()
        && stream.creators.iter().all(|who| matches!(who, Who::Partner(_) | Who::Text(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::fact::Fact;
    use crate::model::{Cadence, Day, Hours, Partner, Responsibility, Rotation};

    fn cadence(kind: CadenceKind, change: impl FnOnce(&mut Cadence)) -> Option<Cadence> {
        let mut cadence = Cadence { kind, ..Cadence::default() };
        change(&mut cadence);
        Some(cadence)
    }

    fn stream(f: &mut Fixture, maker: Id<Person>, minutes: u32, cadence: Option<Cadence>) -> Id<Stream> {
        f.add(|stream: &mut Stream| {
            stream.made = Fact::Decided(true);
            stream.creators = vec![Who::Person(maker)];
            stream.minutes_per_piece = Some(minutes);
            stream.cadence = cadence;
        })
    }

    fn hours(f: &mut Fixture, who: Id<Person>, minutes: u32) {
        f.update(who, |person: &mut Person| person.hours = Some(Hours { min: 0, max: minutes }));
    }

    #[test]
    fn every_pace_is_counted_by_the_year() {
        let of = |cadence| pieces_a_year(&Stream { cadence, ..Stream::default() });
        assert_eq!(of(None), None);
        assert_eq!(of(cadence(CadenceKind::Roughly, |_| {})), None);
        assert_eq!(of(cadence(CadenceKind::Roughly, |one| one.per_week = Some(4))), Some(208));
        let days = [Day::Mon, Day::Wed, Day::Fri].to_vec();
        assert_eq!(of(cadence(CadenceKind::Weekly, |one| one.days = days.clone())), Some(156));
        let every = |one: &mut Cadence| (one.days, one.every_weeks) = (vec![Day::Fri], Some(2));
        assert_eq!(of(cadence(CadenceKind::Weekly, every)), Some(26));
        assert_eq!(of(cadence(CadenceKind::Monthly, |one| one.month_days = vec![1, 15])), Some(24));
    }

    #[test]
    fn the_sum_is_hours_needed_against_hours_left() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        stream(&mut f, ama, 60, cadence(CadenceKind::Roughly, |one| one.per_week = Some(3)));
        stream(&mut f, ben, 45, cadence(CadenceKind::Weekly, |one| one.days = vec![Day::Tue, Day::Thu]));
        hours(&mut f, ama, 120);
        hours(&mut f, ben, 300);
        f.add(|one: &mut Responsibility| {
            one.doers = Some(vec![Who::Person(ben), Who::Person(ama)]);
            one.minutes_per_week = Some(60);
        });
        f.add(|watch: &mut Watch| {
            (watch.person, watch.days, watch.from, watch.to) = (Some(ben), vec![Day::Mon, Day::Tue], 540, 600);
        });
        let turns = f.add(|turns: &mut Rotation| turns.members = vec![ama, ben]);
        f.add(|watch: &mut Watch| {
            (watch.rotation, watch.days, watch.from, watch.to) = (Some(turns), vec![Day::Sat, Day::Sun], 600, 600);
        });
        let sum = f.lens().hire();
        assert_eq!(
            sum.makers,
            [
                Maker { person: ama, has: Some(120), other: 30 + 15 },
                Maker { person: ben, has: Some(300), other: 30 + 120 + 15 },
            ]
        );
        assert_eq!((sum.needed, sum.there, sum.short()), (180 + 90, 75 + 135, Some(60)));
    }

    #[test]
    fn what_nobody_said_is_not_counted_and_not_guessed() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let id = stream(&mut f, ama, 60, None);
        let sum = f.lens().hire();
        assert_eq!(sum.work, [Making { stream: id, pieces_a_year: None, minutes: None }]);
        assert_eq!((sum.is_known(), sum.short()), (false, None));
        f.update(id, |one: &mut Stream| one.cadence = cadence(CadenceKind::Roughly, |one| one.per_week = Some(1)));
        assert_eq!(f.lens().hire().short(), None, "Ama has not said how much time there is");
        hours(&mut f, ama, 60);
        assert_eq!(f.lens().hire().short(), Some(0));
    }

    #[test]
    fn what_a_firm_makes_takes_no_time_of_yours_and_what_nobody_makes_does() {
        let mut f = Fixture::team();
        let firm = f.add(|firm: &mut Partner| firm.name = "Brightside".to_owned());
        let weekly = cadence(CadenceKind::Roughly, |one| one.per_week = Some(1));
        let id = f.add(|stream: &mut Stream| {
            stream.made = Fact::Decided(true);
            stream.creators = vec![Who::Partner(firm)];
            (stream.minutes_per_piece, stream.cadence) = (Some(60), weekly);
        });
        assert_eq!(f.lens().hire(), Hire::default());
        f.update(id, |one: &mut Stream| one.creators.clear());
        let sum = f.lens().hire();
        assert_eq!((sum.needed, sum.there, sum.short()), (60, 0, Some(60)));
    }

    #[test]
    fn a_theme_above_the_limit_is_too_much_unless_it_is_the_only_one() {
        let mut f = Fixture::team();
        let tips = f.add(|pillar: &mut Pillar| pillar.percent = Some(70));
        assert!(!f.lens().mix().themes[0].is_too_much);
        f.add(|pillar: &mut Pillar| pillar.percent = Some(20));
        let mix = f.lens().mix();
        assert_eq!(
            (mix.sum, mix.limit, mix.themes[0]),
            (90, 60, Share { pillar: tips, percent: Some(70), is_too_much: true })
        );
        f.one(|org: &mut Org| org.limits.pillar_percent = Some(70));
        assert!(f.lens().mix().themes.iter().all(|theme| !theme.is_too_much));
    }

    #[test]
    fn kinds_share_the_pieces() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let often = stream(&mut f, ama, 10, cadence(CadenceKind::Roughly, |one| one.per_week = Some(3)));
        let seldom = stream(&mut f, ama, 10, cadence(CadenceKind::Roughly, |one| one.per_week = Some(1)));
        assert_eq!(f.lens().mix().kinds, [(often, 156, 75), (seldom, 52, 25)]);
    }
}

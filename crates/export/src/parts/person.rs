//! One page for one person: what they do, for whom they stand in, what they decide, where they get in, their next four
//! weeks, what to do when something goes wrong, what they may say, what they still have to learn.
//!
//! It must hold no weak spot of others, no note, and no number but those that this person has to call. It always fits on
//! one page: lists are cut, and say how much was left out. Tests: `tests/person_page.rs`.

mod night;
mod weeks;

use super::{Scene, depth, room, todo};
use crate::outline::{Block, Check, Pair, plain};
use crate::{duties, work};
use plan::answers::{training, workshop};
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::access::Way;
use plan::lens::backups::{SkillRef, Trained};
use plan::lens::duties::Duty;
use plan::model::{Approval, Decision, Level, Person, Responsibility, Right, Task};

/// So many lines a list may have where there is room.
const MOST: usize = 12;
/// With lists shorter than this there is no room for anything but the bare facts.
const FEW: usize = 3;
/// How many lists there are.
const LISTS: usize = 11;

/// A list of the page that is cut where there is no room.
#[derive(Clone, Copy)]
enum Of {
    Jobs,
    StandIns,
    Decides,
    Open,
    Access,
    Makes,
    Calls,
    Asks,
    Rules,
    Training,
    Todos,
}

/// One person, what is looked up once, and how long each list may be.
#[derive(Clone, Copy)]
struct Part<'a> {
    scene: &'a Scene<'a>,
    person: &'a Person,
    duties: &'a [Duty],
    ahead: &'a weeks::Ahead,
    training: &'a [String],
    most: [usize; LISTS],
}

/// Whether there is anything to tell a person.
pub fn is_needed(lens: &Lens, person: &Person) -> bool {
    let stands_in = || lens.absences.iter().any(|one| one.stand_in == Some(person.id) && one.to >= lens.today);
    !lens.duties_of(person.id).is_empty() || !lens.access_of(person.id).is_empty() || stands_in()
}

/// The page; nothing for somebody who is not there.
pub fn page(scene: &Scene<'_>, id: Id<Person>) -> Vec<Block> {
    let Some(person) = scene.lens.person(id) else { return Vec::new() };
    let duties = scene.lens.duties_of(id);
    let ahead = weeks::Ahead::of(scene.lens, id);
    let training = training_of(scene, person, &duties);
    let fits = |most| {
        let out = Part { scene, person, duties: &duties, ahead: &ahead, training: &training, most }.page();
        (room::PERSON.holds(&out), out)
    };
    fitted(fits)
}

/// The page with as much of each list as fits: the longest are cut first, and what then costs no room comes back.
fn fitted(draw: impl Fn([usize; LISTS]) -> (bool, Vec<Block>)) -> Vec<Block> {
    let mut most = [MOST; LISTS];
    let (mut holds, mut out) = draw(most);
    let mut common = MOST;
    while !holds && common > 1 {
        common -= 1;
        most = [common; LISTS];
        (holds, out) = draw(most);
    }
    if !holds || common < FEW {
        return out;
    }
    for list in 0..LISTS {
        // Mostly all of a list comes back or nothing.
        for longer in std::iter::once(MOST).chain(common + 1..MOST) {
            let mut tried = most;
            tried.get_mut(list).into_iter().for_each(|most| *most = longer);
            let (holds, drawn) = draw(tried);
            if holds {
                (most, out) = (tried, drawn);
            }
            if holds == (longer == MOST) {
                break;
            }
        }
    }
    out
}

impl Part<'_> {
    /// So many lines a list may have.
    fn most(self, of: Of) -> usize {
        self.most.get(of as usize).copied().unwrap_or(MOST)
    }

    /// Whether there is room for no more than the bare facts.
    fn is_tight(self) -> bool {
        self.most.iter().all(|most| *most < FEW)
    }

    fn page(self) -> Vec<Block> {
        let (scene, words) = (self.scene, self.scene.words);
        let business = scene.names.own(&scene.lens.org.title);
        let name = scene.names.full(self.person);
        let heading =
            if business.is_empty() { words.page_title_alone(&name) } else { words.page_title_of(&name, &business) };
        let mut out = vec![Block::Title { business, heading, what: words.sheet_what().to_owned() }];
        out.push(Block::Dates(scene.dates()));
        let jobs = self.jobs();
        if jobs.is_empty() {
            out.push(Block::Text(words.page_no_jobs().to_owned()));
        }
        let stands_in = self.list(Of::StandIns, words.page_stand_in(), self.stands_in());
        out.extend(in_twos([self.list(Of::Jobs, words.page_jobs(), jobs), stands_in, self.decides(), self.access()]));
        out.extend(weeks::part(self));
        out.extend(in_twos([night::crisis(self), night::says(self), self.training(), self.todos()]));
        out.push(Block::Sign(vec![words.page_read().to_owned(), words.sheet_agreed_on().to_owned()]));
        out
    }

    /// What they do themselves, but for what is decided and what is done on a bad day.
    fn jobs(self) -> Vec<String> {
        let names = &self.scene.names;
        let is_own =
            |duty: &&Duty| !is_crisis(**duty) && !is_decision(**duty) && work::stood_in(names, **duty).is_none();
        let mut out: Vec<String> = Vec::new();
        let mut watched: Option<String> = None;
        for duty in self.duties.iter().filter(is_own) {
            let Duty::Watch(id) = duty else {
                out.push(work::duty(names, *duty));
                continue;
            };
            // The times stand in the table of the weeks; each place is named once.
            let found = self.scene.lens.watches.iter().find(|watch| watch.id == *id);
            let place = found.map(|watch| work::scope(names, &watch.scope)).unwrap_or_default();
            if watched.as_ref() != Some(&place) {
                out.push(self.scene.words.page_watches(&place));
                watched = Some(place);
            }
        }
        out
    }

    /// "Posts and answers on X (for Tom)".
    fn stands_in(self) -> Vec<String> {
        let names = &self.scene.names;
        let line = |duty: &Duty| {
            let what = work::stood_in(names, *duty)?;
            let holder = self.stood_in_for(*duty);
            Some(if holder.is_empty() { what } else { self.scene.words.page_for(&what, &holder) })
        };
        self.duties.iter().filter_map(line).collect()
    }

    /// Who does it otherwise; blank where nobody does.
    fn stood_in_for(self, duty: Duty) -> String {
        let (lens, names) = (self.scene.lens, &self.scene.names);
        match duty {
            Duty::SeatStandIn(id) => {
                let seat = lens.seats.iter().find(|seat| seat.id == id);
                seat.and_then(|seat| lens.seat_holder(seat)).map(|person| names.short(person)).unwrap_or_default()
            }
            Duty::Backup(id) => {
                let item: Option<Responsibility> = lens.plan.get(id);
                item.and_then(|item| lens.accountable(&item)).map(|person| names.short(person)).unwrap_or_default()
            }
            Duty::MakesStandIn(id) => {
                let stream = lens.streams.iter().find(|stream| stream.id == id);
                stream.map(|stream| names.whos(&stream.creators)).unwrap_or_default()
            }
            Duty::CrisisStandIn(job) => names.whos(&lens.job_who(job)),
            Duty::ApprovesStandIn(id) => {
                let rule: Option<Approval> = lens.plan.get(id);
                rule.and_then(|rule| lens.holder(&rule.approver).map(|person| names.short(person))).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    fn decides(self) -> Vec<Block> {
        let (scene, words, id) = (self.scene, self.scene.words, self.person.id);
        let mut lines: Vec<String> = Vec::new();
        for duty in self.duties.iter().filter(|duty| is_decision(**duty)) {
            let mut line = work::duty(&scene.names, *duty);
            if let Duty::Decides(right) = duty
                && let Some(right) = scene.lens.plan.get(*right).filter(|right: &Right| right.limit_amount.is_some())
            {
                let amount = right.limit_amount.unwrap_or_default().to_string();
                let limit = words.rights_line_limit(&amount, &right.currency);
                line = [line.as_str(), " · ", limit.trim_end()].concat();
            }
            lines.push(line);
        }
        let own = |one: &Decision| one.decider.decided().copied().flatten() == Some(id);
        let decisions = scene.lens.plan.all::<Decision>();
        lines.extend(decisions.iter().filter(|one| own(one)).map(|one| scene.names.own(&one.what)));
        let mut out = self.list(Of::Decides, words.page_decides(), lines);
        let open = scene.lens.open_decisions();
        let mine = open.iter().filter(|one| one.by.as_ref().and_then(plan::Who::person) == Some(id));
        let checks = mine.map(|one| Check {
            what: scene.names.own(&crate::open::about(&scene.names, one, &[crate::open::subject(&scene.names, one)])),
            who: todo::who(scene, None, one.until),
            done: false,
        });
        let checks: Vec<Check> = checks.collect();
        if !checks.is_empty() {
            out.push(Block::Sub(words.sheet_still_to_decide().to_owned()));
            self.checks(Of::Open, &mut out, checks);
        }
        out
    }

    /// Each account with what they may do there, and how they get in.
    fn access(self) -> Vec<Block> {
        let (scene, words) = (self.scene, self.scene.words);
        let live: Vec<Id<_>> = scene.lens.live().map(|account| account.id).collect();
        let mut entries = scene.lens.access_of(self.person.id);
        entries.retain(|entry| live.contains(&entry.account));
        if entries.is_empty() {
            return Vec::new();
        }
        let most = self.most(Of::Access);
        let more = entries.len().saturating_sub(most);
        let pairs = entries.iter().take(most).map(|entry| {
            let mut value = words.level_name(entry.level.map_or("", Level::as_str));
            if entry.ways.iter().all(|way| matches!(way, Way::Secret(_))) {
                value = words.page_by_password(&value);
            }
            Pair { key: scene.names.account_id(entry.account), value: plain(value), note: String::new() }
        });
        let mut out = vec![depth::heading(words.page_access()), Block::Pairs(pairs.collect())];
        out.extend(self.left_out(more));
        out
    }

    fn training(self) -> Vec<Block> {
        let checks = self.training.iter().map(|what| Check { what: what.clone(), who: String::new(), done: false });
        self.headed_checks(Of::Training, self.scene.words.page_training(), checks.collect())
    }

    fn todos(self) -> Vec<Block> {
        let (scene, id) = (self.scene, self.person.id);
        let mine = |task: &&Task| {
            task.owner == Some(id) && task.done.is_none() && task.not_doing.is_none() && !task.text.is_empty()
        };
        let mut tasks: Vec<&Task> = scene.lens.tasks.iter().filter(mine).collect();
        tasks.sort_by_key(|task| (task.due.is_none(), task.due));
        let check = |task: &&Task| Check {
            what: scene.names.own(&task.text),
            who: todo::who(scene, None, task.due),
            done: false,
        };
        self.headed_checks(Of::Todos, scene.words.page_todo(), tasks.iter().map(check).collect())
    }

    /// A heading and lines; nothing without lines.
    fn list(self, of: Of, title: &str, mut lines: Vec<String>) -> Vec<Block> {
        if lines.is_empty() {
            return Vec::new();
        }
        let more = lines.len().saturating_sub(self.most(of));
        lines.truncate(self.most(of));
        let mut out = vec![depth::heading(title), Block::List(lines)];
        out.extend(self.left_out(more));
        out
    }

    fn headed_checks(self, of: Of, title: &str, checks: Vec<Check>) -> Vec<Block> {
        if checks.is_empty() {
            return Vec::new();
        }
        let mut out = vec![depth::heading(title)];
        self.checks(of, &mut out, checks);
        out
    }

    fn checks(self, of: Of, out: &mut Vec<Block>, mut checks: Vec<Check>) {
        let more = checks.len().saturating_sub(self.most(of));
        checks.truncate(self.most(of));
        out.push(Block::Checks(checks));
        out.extend(self.left_out(more));
    }

    fn left_out(self, more: usize) -> Option<Block> {
        (more > 0).then(|| Block::Note(self.scene.words.page_more(more as u32)))
    }
}

/// Skills that a duty or a stand-in needs, and workshops.
fn training_of(scene: &Scene<'_>, person: &Person, duties: &[Duty]) -> Vec<String> {
    let (lens, words, id) = (scene.lens, scene.words, person.id);
    let mut wanted: Vec<SkillRef> = Vec::new();
    for duty in lens.critical_duties().iter().filter(|duty| duty.backups.contains(&id)) {
        wanted.extend(lens.skills_of(duty.duty));
    }
    let mut lines: Vec<String> = Vec::new();
    for skill in training::skills(lens).into_iter().filter(|skill| wanted.contains(skill)) {
        let name = duties::skill(&scene.names, skill, false);
        match lens.trained(id, skill) {
            Trained::Yes => {}
            Trained::Old => lines.push(words.page_train_again(&name)),
            Trained::No => lines.push(words.page_train(&name)),
        }
    }
    let tomorrow = lens.today.succ_opt().unwrap_or(lens.today);
    let missed = workshop::last_held(lens, tomorrow).filter(|last| !last.attended.contains(&id));
    if let Some(last) = missed.filter(|_| !duties.is_empty() && Lens::is_helper(person)) {
        lines.push(words.page_missed(&words.date(last.on)));
    }
    lines.extend(workshop::next_planned(lens).map(|next| words.page_workshop(&words.date(next.on))));
    lines
}

const fn is_crisis(duty: Duty) -> bool {
    matches!(duty, Duty::Crisis(_) | Duty::CrisisStandIn(_) | Duty::Poster(_) | Duty::Freeze | Duty::Busy(_))
}

const fn is_decision(duty: Duty) -> bool {
    matches!(duty, Duty::Decides(_) | Duty::Approves(_))
}

/// Parts that have something to say, two side by side; the last one alone has all the room.
fn in_twos(parts: [Vec<Block>; 4]) -> Vec<Block> {
    let mut out = Vec::new();
    let mut parts = parts.into_iter().filter(|part| !part.is_empty());
    while let Some(left) = parts.next() {
        match parts.next() {
            Some(right) => out.push(Block::Columns(left, right)),
            None => out.extend(left),
        }
    }
    out
}

//! One page for one person: what they do, for whom they stand in, what they decide, where they get in, their next four
//! weeks, what to do when something goes wrong, what they may say, what they still have to learn.
//!
//! It must hold no weak spot of others, no note, and no number but those that this person has to call. Nothing is left out:
//! whoever holds it may have no plan to look at. Long lists stand in halves side by side, and what one sheet of paper cannot
//! hold goes on on the next. Tests: `tests/person_page.rs`.

mod night;
mod weeks;

use super::{Scene, depth, todo};
use crate::outline::{Block, Check, Pair, plain};
use crate::{duties, work};
use plan::answers::{training, workshop};
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::access::{Entry, Way};
use plan::lens::backups::{SkillRef, Trained};
use plan::lens::duties::Duty;
use plan::model::{Approval, Decision, Level, Person, Responsibility, Right, Task};

/// A longer list has the whole width, in halves side by side.
const SIDE: usize = 14;
/// So many lines of it stand together: no such piece is as high as a sheet of paper, so each browser can break between them.
const PIECE: usize = 40;
/// A longer value of a pair has the whole width as well.
const LONG: usize = 200;

/// One person, and what is looked up once.
#[derive(Clone, Copy)]
struct Part<'a> {
    scene: &'a Scene<'a>,
    person: &'a Person,
    duties: &'a [Duty],
    ahead: &'a weeks::Ahead,
    training: &'a [String],
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
    Part { scene, person, duties: &duties, ahead: &ahead, training: &training }.page()
}

/// Their part of a bad hour; nothing for somebody who is not there.
pub fn night(scene: &Scene<'_>, id: Id<Person>) -> Vec<Block> {
    let Some(person) = scene.lens.person(id) else { return Vec::new() };
    let (duties, ahead) = (scene.lens.duties_of(id), weeks::Ahead::of(scene.lens, id));
    let part = Part { scene, person, duties: &duties, ahead: &ahead, training: &[] };
    [night::crisis(part), night::says(part)].concat()
}

impl Part<'_> {
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
        let stands_in = list(words.page_stand_in(), self.stands_in());
        out.extend(in_twos([list(words.page_jobs(), jobs), stands_in, self.decides(), self.access()]));
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
        let mut out = list(words.page_decides(), lines);
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
            out.extend(in_halves(checks, Block::Checks));
        }
        out
    }

    /// Each account with what they may do there, and how they get in; of very many, all with the same answer in one line.
    fn access(self) -> Vec<Block> {
        let (scene, words) = (self.scene, self.scene.words);
        let live: Vec<Id<_>> = scene.lens.live().map(|account| account.id).collect();
        let mut entries = scene.lens.access_of(self.person.id);
        entries.retain(|entry| live.contains(&entry.account));
        let value = |entry: &Entry| {
            let value = words.level_name(entry.level.map_or("", Level::as_str));
            let only_by_password = entry.ways.iter().all(|way| matches!(way, Way::Secret(_)));
            if only_by_password { words.page_by_password(&value) } else { value }
        };
        let pair = |key: String, value: String| Pair { key, value: plain(value), note: String::new() };
        if entries.len() <= SIDE {
            let pairs = entries.iter().map(|entry| pair(scene.names.account_id(entry.account), value(entry)));
            return headed(words.page_access(), in_halves(pairs.collect(), Block::Pairs));
        }
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for entry in &entries {
            let (value, account) = (value(entry), scene.names.account_id(entry.account));
            match groups.iter_mut().find(|(other, _)| *other == value) {
                Some((_, accounts)) => accounts.push(account),
                None => groups.push((value, vec![account])),
            }
        }
        let pairs = groups.into_iter().map(|(value, accounts)| pair(value, words.list(&accounts)));
        headed(words.page_access(), vec![Block::Pairs(pairs.collect())])
    }

    fn training(self) -> Vec<Block> {
        let checks = self.training.iter().map(|what| Check { what: what.clone(), who: String::new(), done: false });
        headed(self.scene.words.page_training(), in_halves(checks.collect(), Block::Checks))
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
        headed(scene.words.page_todo(), in_halves(tasks.iter().map(check).collect(), Block::Checks))
    }
}

/// A heading and lines; nothing without lines.
fn list(title: &str, lines: Vec<String>) -> Vec<Block> {
    headed(title, in_halves(lines, Block::List))
}

/// Blocks below their heading; nothing without blocks.
fn headed(title: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    std::iter::once(depth::heading(title)).chain(blocks).collect()
}

/// The entries of a list as one block; of a long one in pieces, each in halves side by side.
fn in_halves<T: Clone>(all: Vec<T>, block: fn(Vec<T>) -> Block) -> Vec<Block> {
    if all.is_empty() {
        return Vec::new();
    }
    if all.len() <= SIDE {
        return vec![block(all)];
    }
    let piece = |piece: &[T]| {
        let (left, right) = piece.split_at(piece.len().div_ceil(2));
        Block::Columns(vec![block(left.to_vec())], vec![block(right.to_vec())])
    };
    all.chunks(PIECE).map(piece).collect()
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

/// Parts that have something to say, two side by side; one with a long list, and what then stands alone, have all the room.
fn in_twos(parts: [Vec<Block>; 4]) -> Vec<Block> {
    let is_long = |pair: &Pair| pair.value.iter().map(|run| run.text.len()).sum::<usize>() > LONG;
    let is_wide = |part: &[Block]| {
        part.iter().any(|block| match block {
            Block::Columns(..) => true,
            Block::Pairs(pairs) => pairs.iter().any(is_long),
            _ => false,
        })
    };
    let mut out = Vec::new();
    let mut parts = parts.into_iter().filter(|part| !part.is_empty()).peekable();
    while let Some(left) = parts.next() {
        match parts.next_if(|right| !is_wide(&left) && !is_wide(right)) {
            Some(right) => out.push(Block::Columns(left, right)),
            None => out.extend(left),
        }
    }
    out
}

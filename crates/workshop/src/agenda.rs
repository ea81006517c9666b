//! The agenda that is proposed for a workshop: what the room does, in which order, for how many minutes.
//!
//! The ninety minutes are written out in [`wanted`]; shorter ones leave parts out and shorten the rest, so that the sum never
//! passes the minutes of the day and leaves some over. What was settled before the day changes it, and what is open in the
//! plan joins it, each with minutes of its own. An agenda that somebody changed by hand is never changed in silence.
//! Tests: at the end of `agenda/fit.rs`, `tests/agenda.rs`.

mod fit;
mod open;

use export::Names;
use fit::Slot;
use plan::checks::Report;
use plan::model::{AgendaItem, Block, Workshop, WorkshopKind};

/// The order of the day.
const ORDER: [Block; 13] = [
    Block::Welcome,
    Block::Talk,
    Block::Access,
    Block::Need,
    Block::Roles,
    Block::Departments,
    Block::Pause,
    Block::Crisis,
    Block::Practice,
    Block::Hours,
    Block::Decide,
    Block::Todo,
    Block::Close,
];

/// The parts of a planning day that may be chosen. The way in, the to-dos and the end are always there; who needs access
/// belongs to who has it.
pub const CHOICES: [Block; 8] = [
    Block::Access,
    Block::Roles,
    Block::Departments,
    Block::Pause,
    Block::Crisis,
    Block::Practice,
    Block::Hours,
    Block::Decide,
];

/// The lengths that are offered, in minutes.
pub const LENGTHS: [u32; 3] = [45, 60, 90];

/// How long a workshop is that nobody gave a length.
const USUAL: u32 = 90;

/// More than so many people elsewhere, and the room works on laptops too: else they only watch.
const MANY_REMOTE: u32 = 5;

/// How long a workshop is, in minutes.
pub fn length(workshop: &Workshop) -> u32 {
    workshop.minutes.filter(|minutes| *minutes > 0).unwrap_or(USUAL)
}

/// How many people take part, here and elsewhere.
pub fn people(workshop: &Workshop) -> u32 {
    workshop.in_room.unwrap_or(0).saturating_add(workshop.remote.unwrap_or(0))
}

/// Whether everybody should sit at a laptop of their own.
pub fn is_mostly_remote(workshop: &Workshop) -> bool {
    workshop.remote.is_some_and(|remote| remote > MANY_REMOTE)
}

/// The minutes of all items together.
pub fn sum(agenda: &[AgendaItem]) -> u32 {
    agenda.iter().fold(0, |sum, item| sum.saturating_add(item.minutes))
}

/// From which to which minute each item goes.
pub fn times(agenda: &[AgendaItem]) -> Vec<(u32, u32)> {
    let mut from = 0_u32;
    let mut next = |item: &AgendaItem| {
        let to = from.saturating_add(item.minutes);
        (std::mem::replace(&mut from, to), to)
    };
    agenda.iter().map(&mut next).collect()
}

/// What fits into that many minutes, before anybody chooses.
pub fn usual_parts(minutes: u32) -> Vec<Block> {
    let left_out: &[Block] = match minutes {
        0..60 => &[Block::Roles, Block::Departments, Block::Pause, Block::Practice, Block::Hours],
        60..75 => &[Block::Departments, Block::Pause, Block::Practice, Block::Hours],
        _ => &[],
    };
    CHOICES.into_iter().filter(|block| !left_out.contains(block)).collect()
}

/// The chosen parts that an agenda holds.
pub fn parts(agenda: &[AgendaItem]) -> Vec<Block> {
    CHOICES.into_iter().filter(|block| agenda.iter().any(|item| item.block == *block)).collect()
}

/// An agenda for a workshop with these parts. A training day comes from the plan alone and knows no parts.
pub fn propose(names: &Names<'_>, report: &Report, workshop: &Workshop, parts: &[Block]) -> Vec<AgendaItem> {
    let minutes = length(workshop);
    let budget = fit::without_slack(minutes);
    if workshop.kind == WorkshopKind::Training {
        let slots = export::agenda::propose(names, report).into_iter().map(Slot::of_training).collect();
        return fit::fit(slots, budget).into_iter().map(Slot::into_item).collect();
    }
    let mut slots = wanted(names, workshop, parts);
    let open = if parts.contains(&Block::Decide) { open::things(names, report, parts) } else { Vec::new() };
    // So many are worth shortening the rest for; others come where minutes are left.
    let sure = (minutes / 30).max(1) as usize;
    slots.extend(open.iter().take(sure).cloned());
    let mut slots = fit::fit(slots, budget);
    for thing in open.iter().skip(sure) {
        if slots.iter().map(|slot| slot.minutes).sum::<u32>() + thing.minutes > budget
            || fit::decisions(&slots) >= MOST_OPEN
        {
            break;
        }
        slots.push(thing.clone());
    }
    slots.sort_by_key(Slot::place);
    slots.into_iter().map(Slot::into_item).collect()
}

/// Nobody decides more than so many open things in one day.
const MOST_OPEN: usize = 6;

/// Minutes that each part wants, and the least that makes sense. Parts that leave first have the highest rank.
fn wanted(names: &Names<'_>, workshop: &Workshop, parts: &[Block]) -> Vec<Slot> {
    let (words, lens, prepared) = (names.words, names.lens, &workshop.prepared);
    let people = match people(workshop) {
        0 => lens.team().count() as u32,
        people => people,
    };
    let few = people > 0 && people < 5;
    let large = people == 0 || people > 8;
    let plain = |block: Block| words.workshop_part(block.as_str()).to_owned();
    let mut out = Vec::new();
    let welcome = if prepared.recorded { words.workshop_part_recorded().to_owned() } else { plain(Block::Welcome) };
    out.push(Slot::new(Block::Welcome, welcome, if large { 6 } else { 4 }, 3, 1));
    for block in parts {
        let block = *block;
        let slot = match block {
            Block::Access if prepared.access_shown => Slot::new(block, plain(block), access(lens.live().count()), 5, 3),
            Block::Access => Slot::new(block, words.workshop_part_counts().to_owned(), 6, 4, 3),
            Block::Roles if prepared.director_named => {
                Slot::new(block, words.workshop_part_announced().to_owned(), 10, 6, 4)
            }
            // Whoever has the final say is not found in ten minutes.
            Block::Roles => Slot::new(block, plain(block), 15, 9, 4),
            Block::Departments => {
                let each = departments(lens.departments.len());
                Slot::new(block, plain(block), each, each.min(6), 5)
            }
            Block::Pause => Slot::new(block, plain(block), if large { 8 } else { 5 }, 5, 7),
            // Nobody pairs up where four sit at a table.
            Block::Crisis => Slot::new(block, plain(block), if few { 9 } else { 12 }, 7, 2),
            Block::Practice => Slot::new(block, plain(block), 9, 6, 8),
            Block::Hours => Slot::new(block, plain(block), 5, 3, 9),
            _ => continue,
        };
        out.push(slot);
        // Who needs it cannot be asked of people whose access nobody may see.
        if block == Block::Access && prepared.access_shown {
            out.push(Slot::new(Block::Need, plain(Block::Need), 10, 5, 6));
        }
    }
    out.push(Slot::new(Block::Todo, plain(Block::Todo), 6, 3, 0));
    out.push(Slot::new(Block::Close, plain(Block::Close), 2, 2, 0));
    out
}

/// A minute and a half for each account.
fn access(accounts: usize) -> u32 {
    match accounts as u32 {
        0 => 9,
        accounts => accounts.saturating_mul(3).div_ceil(2).clamp(6, 12),
    }
}

/// Two and a half minutes for each department, and one to write first.
fn departments(count: usize) -> u32 {
    let count = if count == 0 { 4 } else { count as u32 };
    count.saturating_mul(5).div_ceil(2).saturating_add(1).min(26)
}

/// Whether there is anything open that the room could decide, whatever else it does.
pub fn has_open(names: &Names<'_>, report: &Report) -> bool {
    !open::things(names, report, &CHOICES).is_empty()
}

/// Whether an agenda is what would be proposed: then nobody has changed it.
pub fn is_as_proposed(names: &Names<'_>, report: &Report, workshop: &Workshop) -> bool {
    let parts = parts(&workshop.agenda);
    let same = |parts: &[Block]| workshop.agenda == propose(names, report, workshop, parts);
    // Where nothing is open, the choice to speak of it leaves no trace.
    same(&parts) || same(&with(&parts, Block::Decide, true))
}

/// A workshop after a change of anything but its agenda: an agenda as proposed is proposed anew, any other stays.
pub fn follow(names: &Names<'_>, report: &Report, before: &Workshop, mut after: Workshop) -> Workshop {
    if before.agenda.is_empty() || !is_as_proposed(names, report, before) {
        return after;
    }
    let usual = usual_parts(length(before));
    let had = parts(&before.agenda);
    // Another kind of day starts afresh.
    let is_usual = before.kind != after.kind || with(&had, Block::Decide, true) == usual;
    let parts = if is_usual { usual_parts(length(&after)) } else { had };
    after.agenda = propose(names, report, &after, &parts);
    after
}

/// A workshop with a part more or less. An agenda that somebody changed keeps its own items.
pub fn choose(names: &Names<'_>, report: &Report, workshop: &Workshop, block: Block, on: bool) -> Workshop {
    let mut after = workshop.clone();
    let parts = with(&parts(&workshop.agenda), block, on);
    let fresh = propose(names, report, workshop, &parts);
    let belongs = |item: &AgendaItem| item.block == block || (block == Block::Access && item.block == Block::Need);
    if workshop.agenda.is_empty() || is_as_proposed(names, report, workshop) {
        after.agenda = fresh;
    } else if on {
        for item in fresh.into_iter().filter(belongs) {
            let at = place_for(&after.agenda, item.block);
            after.agenda.insert(at, item);
        }
    } else {
        after.agenda.retain(|item| !belongs(item));
    }
    after
}

/// Where an item goes in an agenda that somebody changed: after what comes before it in the day, and what is open there.
fn place_for(agenda: &[AgendaItem], block: Block) -> usize {
    let comes_before = |item: &AgendaItem| item.block != Block::Decide && fit::place(item.block) <= fit::place(block);
    let after = agenda.iter().rposition(comes_before).map_or(0, |place| place + 1);
    after + agenda.iter().skip(after).take_while(|item| item.block == Block::Decide).count()
}

fn with(parts: &[Block], block: Block, on: bool) -> Vec<Block> {
    CHOICES.into_iter().filter(|one| if *one == block { on } else { parts.contains(one) }).collect()
}

//! What whoever leads says at each block, what to watch for, and what comes next.
//!
//! Must never: be needed to run the day. Tests: at the end of this file.

use crate::screens::Screen;
use export::Names;
use messages::Words;
use plan::Id;
use plan::model::{Account, AgendaItem, Block, Decision, Department, Task, Workshop};

/// What stands in the notes for a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// To be said.
    pub say: String,
    /// To be done.
    pub do_it: String,
    /// To be watched for.
    pub watch: String,
}

/// The notes for a block.
pub fn guide(words: Words, block: Block) -> Guide {
    let block = block.as_str();
    Guide { say: words.guide_say(block), do_it: words.guide_do(block), watch: words.guide_watch(block) }
}

/// How the room is asked, whatever the question.
pub fn rounds(names: &Names<'_>, workshop: &Workshop) -> Vec<String> {
    let words = names.words;
    let mut out = vec![words.guide_aloud().to_owned()];
    if workshop.remote.is_some_and(|count| count > 0) {
        out.push(words.guide_remote_first().to_owned());
    }
    out.extend(workshop.minds_chat.map(|who| words.guide_chat(&names.id(who))));
    out.extend(names.lens.director().map(|person| words.guide_last(&names.short(person))));
    out
}

/// What a screen is about, in a few words: "Who has access: Instagram".
pub fn heading(names: &Names<'_>, screen: &Screen, agenda: &[AgendaItem]) -> String {
    let words = names.words;
    let block = words.stage_block(screen.block.as_str());
    let plan = &names.lens.plan;
    let text = |item: usize| agenda.get(item).map(|item| names.own(&item.text)).unwrap_or_default();
    let about = match screen.block {
        Block::Talk => text(screen.item),
        Block::Decide => match Id::<Decision>::parse(&screen.about).and_then(|id| plan.get(id)) {
            Some(decision) => names.own(&decision.what),
            None => text(screen.item),
        },
        Block::Access | Block::Need | Block::Roles => Id::<Account>::parse(&screen.about)
            .map(|id| names.account_id(id))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| words.guide_part(&screen.about)),
        Block::Departments => Id::<Department>::parse(&screen.about).map(|id| names.department(id)).unwrap_or_default(),
        Block::Todo => Id::<Task>::parse(&screen.about)
            .and_then(|id| plan.get(id))
            .map(|task| names.own(&task.text))
            .unwrap_or_default(),
        Block::Crisis | Block::Practice | Block::Close => words.guide_part(&screen.about),
        Block::Welcome | Block::Pause | Block::Hours => String::new(),
    };
    if about.is_empty() { block } else { words.guide_heading(&block, &about) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::lens::Lens;
    use plan::{Plan, date};

    #[test]
    fn every_block_has_its_own_notes() {
        let all: Vec<_> = Block::ALL.iter().map(|block| guide(Words::english(), *block)).collect();
        for (place, one) in all.iter().enumerate() {
            assert!(!one.say.is_empty() && !one.do_it.is_empty() && !one.watch.is_empty());
            assert!(
                all.iter().skip(place + 1).all(|other| other.say != one.say && other.watch != one.watch),
                "{one:?}"
            );
        }
    }

    #[test]
    fn every_screen_of_an_empty_plan_has_a_heading() {
        let lens = Lens::new(&Plan::default(), date::parse("2026-11-28").unwrap());
        let names = Names::new(&lens, Words::english());
        let agenda: Vec<_> =
            Block::ALL.iter().map(|block| AgendaItem { block: *block, ..AgendaItem::default() }).collect();
        let workshop = Workshop { agenda, ..Workshop::default() };
        let screens = crate::screens::screens(&lens, &workshop);
        let all: Vec<_> = screens.iter().map(|screen| heading(&names, screen, &workshop.agenda)).collect();
        assert!(all.iter().all(|heading| !heading.is_empty()));
        assert!(all.contains(&"Roles: the final say".to_owned()), "{all:?}");
        assert!(rounds(&names, &workshop).len() == 1);
    }
}

//! What the shared screen and the notes of whoever leads say to each other.
//!
//! The screen owns the day and every answer: it sends how things stand, the notes send presses. The notes ask again and
//! again, and the screen answers, so a window that is out of sight, where a browser slows timers down, is not taken for
//! one that is gone. Must never: carry a way to reach anybody. Tests: at the end of this file.

use crate::guide;
use crate::run::{Command, Run};
use crate::screens::{Screen, place};
use export::Names;
use plan::lens::Lens;
use plan::model::{AgendaItem, Block, Parked, Workshop};
use serde::{Deserialize, Serialize};

/// One text on the channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// Are you there? From the notes.
    Hello,
    /// How things stand. From the screen.
    Stands(Box<Stands>),
    /// A press in the notes.
    Press(Command),
    /// The screen was closed.
    Gone,
}

impl Message {
    /// Reads a text; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The text that is sent.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A screen as it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Spot {
    key: String,
    item: usize,
    block: String,
    about: String,
    heading: String,
}

/// Somebody who can speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The key of the person.
    pub key: String,
    /// What they are called.
    pub name: String,
}

/// How things stand on the shared screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stands {
    /// The day.
    pub run: Run,
    screens: Vec<Spot>,
    minutes: Vec<(String, u32)>,
    /// Topics that are parked.
    pub parked: Vec<String>,
    /// Everybody who takes part, whoever has the final say last.
    pub voices: Vec<Voice>,
    /// Key of whoever has the final say.
    pub last: String,
    /// Whether a hidden way to reach somebody stands on the screen that is shown; not which.
    #[serde(default)]
    pub has_contact: bool,
    /// How the room is asked.
    pub rounds: Vec<String>,
}

impl Stands {
    /// How things stand in a plan.
    pub fn of(names: &Names<'_>, workshop: &Workshop, run: Run, screens: &[Screen]) -> Self {
        let lens = names.lens;
        let spot = |one: &Screen| Spot {
            key: one.key.clone(),
            item: one.item,
            block: one.block.as_str().to_owned(),
            about: one.about.clone(),
            heading: guide::heading(names, one, &workshop.agenda),
        };
        let last = lens.director().map(|person| person.id);
        // Once it is known who came, only they are asked.
        let is_here =
            |id: &plan::Id<plan::model::Person>| workshop.attended.is_empty() || workshop.attended.contains(id);
        let mut people: Vec<_> = lens.team().filter(|person| is_here(&person.id)).collect();
        people.sort_by_key(|person| Some(person.id) == last);
        let voice = |person: &plan::model::Person| Voice {
            key: person.id.key.as_str().to_owned(),
            name: names.own(lens.short_name(person)),
        };
        Self {
            run,
            screens: screens.iter().map(spot).collect(),
            minutes: workshop.agenda.iter().map(|item| (names.own(&item.text), item.minutes)).collect(),
            parked: parked(lens).into_iter().map(|one| names.own(&one.text)).collect(),
            voices: people.into_iter().map(voice).collect(),
            last: last.map(|id| id.key.as_str().to_owned()).unwrap_or_default(),
            has_contact: false,
            rounds: guide::rounds(names, workshop),
        }
    }

    /// The screens.
    pub fn screens(&self) -> Vec<Screen> {
        let screen = |spot: &Spot| Screen {
            key: spot.key.clone(),
            item: spot.item,
            block: Block::parse(&spot.block).unwrap_or_default(),
            about: spot.about.clone(),
        };
        self.screens.iter().map(screen).collect()
    }

    /// What the screen that is shown is about, and the one after it; blank where there is none.
    pub fn headings(&self) -> (String, String) {
        let at = place(&self.screens(), &self.run.at);
        let heading = |at: usize| self.screens.get(at).map(|spot| spot.heading.clone()).unwrap_or_default();
        (heading(at), heading(at.saturating_add(1)))
    }

    /// The agenda, as far as its time is concerned.
    pub fn agenda(&self) -> Vec<AgendaItem> {
        let item = |(text, minutes): &(String, u32)| AgendaItem {
            text: text.clone(),
            minutes: *minutes,
            ..AgendaItem::default()
        };
        self.minutes.iter().map(item).collect()
    }
}

/// Topics that wait for another day.
pub fn parked(lens: &Lens) -> Vec<Parked> {
    lens.plan.all::<Parked>().into_iter().filter(|one| one.closed_on.is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::model::{Person, Role, Scope, Seat};
    use plan::{Edit, Fact, Id, Plan, apply, date};

    #[test]
    fn messages_come_out_as_they_went_in() {
        let sent = [
            Message::Hello,
            Message::Gone,
            Message::Press(Command::Said("p_1".into(), true)),
            Message::Stands(Box::default()),
        ];
        for message in sent {
            assert_eq!(Message::read(&message.write()), Some(message));
        }
        for text in ["", "{}", "\"bye\"", "{\"press\":\"jump\"}"] {
            assert_eq!(Message::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_final_say_speaks_last_and_no_way_to_reach_anybody_is_sent() {
        let person = |id: &str, name: &str| Person {
            name: name.into(),
            phone: "07700 900 101".into(),
            email: "a@example.com".into(),
            ..Person::new(Id::parse(id).unwrap())
        };
        let mut seat = Seat { role: Role::Director, scope: Scope::all(), ..Seat::new(Id::parse("st_1").unwrap()) };
        seat.holder.today = Fact::Decided(Id::parse("p_1"));
        let edits =
            vec![Edit::add(&person("p_1", "Ama Mensah")), Edit::add(&person("p_2", "Tom Ellis")), Edit::add(&seat)];
        let topic = Parked { text: "Ring 07700 900 155".into(), ..Parked::new(Id::parse("pk_1").unwrap()) };
        let edits = edits.into_iter().chain([Edit::add(&topic)]).collect();
        let plan = apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan;
        let lens = Lens::new(&plan, date::parse("2026-11-28").unwrap());
        let workshop = Workshop {
            agenda: vec![AgendaItem { minutes: 6, text: "b@example.com".into(), ..AgendaItem::default() }],
            ..Workshop::default()
        };
        let screens = crate::screens::screens(&lens, &workshop);
        let names = Names::of_copy(&lens, messages::Words::english(), export::outline::CopyChoice::WithoutContacts);
        let stands = Stands::of(&names, &workshop, Run::new("ws_1", false), &screens);
        let names: Vec<_> = stands.voices.iter().map(|voice| voice.name.as_str()).collect();
        assert_eq!(names, ["Tom", "Ama"]);
        assert_eq!(stands.last, "p_1");
        assert!(stands.headings().0.starts_with("Talk about it"), "{:?}", stands.headings());
        assert_eq!(stands.screens(), screens);
        let text = Message::Stands(Box::new(stands)).write();
        assert!(!text.contains("900") && !text.contains('@'), "{text}");
    }
}

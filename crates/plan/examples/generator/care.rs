//! Crisis, training, to-dos, comments and what was parked.

use super::{Maker, after, before, decided};
use plan::model::*;
use plan::{Fact, Who};

impl Maker {
    /// Everything of steps 4 and 6, and the lists beside the steps.
    pub fn care(&mut self) {
        self.crisis();
        self.training();
        self.lists();
    }

    fn crisis(&mut self) {
        let job = |maker: &Self, holder: usize, stand_in: usize| CrisisJob {
            holder: maker.people.get(holder).map_or(Fact::Unlooked, |id| decided(Who::Person(*id))),
            stand_in: decided(maker.people.get(stand_in).copied()),
        };
        let calls = self.some_people(4).into_iter();
        let mut posters = std::collections::BTreeMap::new();
        for account in self.accounts.clone() {
            posters.insert(account, self.some_people(2));
        }
        let crisis = Crisis {
            decides: job(self, 0, 1),
            speaks: job(self, 1, 2),
            reads_replies: job(self, 2, 3),
            keeps_notes: job(self, 3, 2),
            posters,
            authority: decided(Authority::Yes),
            emergency_number: "999".to_owned(),
            call_list: calls
                .map(|id| Call { who: Who::Person(id), phone: String::new(), role: "Helps".to_owned() })
                .collect(),
            wait_minutes: Some(10),
            words: "We know and we are on it.".to_owned(),
            stand_down: "When two hours are quiet.".to_owned(),
            ..Crisis::default()
        };
        self.put(&crisis);
        for (n, known) in plan::facts::crisis::SCENARIOS.iter().enumerate() {
            let scenario = Scenario {
                catalogue: known.key.to_owned(),
                chosen: n % 2 == 0,
                level: (n % 4) as u32,
                lead: Some(self.person()),
                words: "We are sorry. We will tell you more by noon.".to_owned(),
                agreed: Some(Verified { on: before(20), by: self.people.first().copied() }),
                ..Scenario::new(self.id())
            };
            self.put(&scenario);
        }
        for n in 0..3 {
            let incident = Incident {
                kind: self.pick(IncidentKind::ALL),
                at: format!("2026-0{}-12 10:00", 6 + n),
                present: self.some_people(5),
                worked: "The call list.".to_owned(),
                broke: "The login.".to_owned(),
                ..Incident::new(self.id())
            };
            self.put(&incident);
        }
        let held = self.some_people(6).into_iter();
        let card = Card {
            shown_hash: "generated".to_owned(),
            holdings: held
                .map(|who| Holding { who, hash: "generated".to_owned(), on: before(9), ..Holding::default() })
                .collect(),
            copies: self.some_people(2).into_iter().map(|who| CopyKept { who, on: before(9) }).collect(),
            ..Card::default()
        };
        self.put(&card);
    }

    fn training(&mut self) {
        for name in ["Adverts", "Live video"] {
            let id = self.id();
            self.skills.push(id);
            self.put(&Skill { name: name.to_owned(), ..Skill::new(id) });
        }
        for who in self.people.clone() {
            for skill in ["post", "reply", "crisis"] {
                if self.percent(40) {
                    continue;
                }
                let on = before(30 + self.below(400) as u64);
                let training = Training {
                    who,
                    skill: skill.to_owned(),
                    level: self.pick(SkillLevel::ALL),
                    on: Some(on),
                    evidence: Some(self.pick(Evidence::ALL)),
                    ..Training::new(self.id())
                };
                self.put(&training);
            }
        }
        for n in 0..4_u64 {
            let held = n > 0;
            let workshop = Workshop {
                on: if held { before(90 * n) } else { after(21) },
                held,
                facilitator: self.people.get(1).copied(),
                minutes: Some(90),
                topics: vec!["Answering complaints".to_owned()],
                agenda: vec![AgendaItem { text: "What changed".to_owned(), minutes: 15, ..AgendaItem::default() }],
                attended: if held { self.some_people(self.size.people / 2) } else { Vec::new() },
                ..Workshop::new(self.id())
            };
            self.put(&workshop);
        }
    }

    fn lists(&mut self) {
        for n in 0..self.size.people / 5 + 3 {
            let done = self.percent(40).then_some(Done { on: before(3), by: None });
            let task = Task {
                text: format!("To do {}", n + 1),
                kind: self.pick(TaskKind::ALL),
                owner: Some(self.person()),
                due: Some(after(n as u64 % 40)),
                done,
                ..Task::new(self.id())
            };
            self.put(&task);
        }
        for n in 0..5 {
            let on = self.person().key;
            let (by, text) = ("Ama Adams".to_owned(), format!("A remark, number {}", n + 1));
            let id = self.id();
            self.put(&Comment { on, by, text, date: Some(before(2)), ..Comment::new(id) });
            let text = format!("Parked {}", n + 1);
            let id = self.id();
            self.put(&Parked { text, on: Some(before(40)), ..Parked::new(id) });
        }
    }
}

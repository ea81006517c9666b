//! The agenda that is proposed: it fits, it is in order, it follows what was settled, and what was changed by hand stays.

use crate::checked;

use crate::samples::{SAMPLES, lens, open};
use export::Names;
use messages::Words;
use plan::checks::Report;
use plan::lens::Lens;
use plan::model::{Account, AgendaItem, Block, Decision, Department, Prepared, Workshop, WorkshopKind};
use plan::{Edit, Id, Plan, apply};
use workshop::agenda::{self, CHOICES, LENGTHS};

fn planning(minutes: u32, prepared: Prepared) -> Workshop {
    let id = Id::parse("ws_1").unwrap();
    Workshop {
        kind: WorkshopKind::Planning,
        minutes: Some(minutes),
        in_room: Some(8),
        remote: Some(4),
        prepared,
        ..Workshop::new(id)
    }
}

fn settled() -> Prepared {
    Prepared { director_named: true, access_shown: true, ..Prepared::default() }
}

/// Every combination of the four ticks.
fn ticks() -> Vec<Prepared> {
    let tick = |bits: u32, n: u32| bits >> n & 1 == 1;
    let prepared = |bits| Prepared {
        director_named: tick(bits, 0),
        initials: tick(bits, 1),
        recorded: tick(bits, 2),
        access_shown: tick(bits, 3),
    };
    (0..16).map(prepared).collect()
}

fn some_parts(bits: u32) -> Vec<Block> {
    CHOICES.into_iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1).map(|(_, block)| block).collect()
}

fn short(agenda: &[AgendaItem]) -> Vec<(u32, &'static str)> {
    agenda.iter().map(|item| (item.minutes, item.block.as_str())).collect()
}

/// Six accounts and four departments, and nothing open.
fn empty() -> Plan {
    let accounts =
        (1..=6).map(|n| Account { network: "x".to_owned(), ..Account::new(Id::parse(&format!("ac_{n}")).unwrap()) });
    let departments = (1..=4)
        .map(|n| Department { name: format!("Team {n}"), ..Department::new(Id::parse(&format!("dp_{n}")).unwrap()) });
    let mut edits: Vec<Edit> = accounts.map(|one| Edit::add(&one)).collect();
    edits.extend(departments.map(|one| Edit::add(&one)));
    apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan
}

fn proposed(lens: &Lens, report: &Report, workshop: &Workshop) -> Vec<AgendaItem> {
    let names = Names::new(lens, Words::english());
    agenda::propose(&names, report, workshop, &agenda::usual_parts(agenda::length(workshop)))
}

#[test]
fn ninety_sixty_and_forty_five_minutes_are_as_written_out() {
    let plan = empty();
    let lens = lens(&plan);
    let of = |minutes| short(&proposed(&lens, &Report::default(), &planning(minutes, settled())));
    assert_eq!(
        of(90),
        [
            (6, "welcome"),
            (9, "access"),
            (10, "need"),
            (10, "roles"),
            (11, "departments"),
            (8, "break"),
            (12, "crisis"),
            (9, "practice"),
            (5, "hours"),
            (6, "todo"),
            (2, "close"),
        ]
    );
    assert_eq!(
        of(60),
        [(6, "welcome"), (9, "access"), (10, "need"), (10, "roles"), (12, "crisis"), (6, "todo"), (2, "close")]
    );
    assert_eq!(of(45), [(6, "welcome"), (9, "access"), (9, "need"), (11, "crisis"), (6, "todo"), (2, "close")]);
}

#[test]
fn what_was_settled_changes_the_day() {
    let plan = empty();
    let lens = lens(&plan);
    let of = |prepared| proposed(&lens, &Report::default(), &planning(90, prepared));
    let minutes =
        |agenda: &[AgendaItem], block| agenda.iter().find(|item| item.block == block).map(|item| item.minutes);
    let all = of(settled());
    let not_named = of(Prepared { director_named: false, ..settled() });
    assert!(minutes(&not_named, Block::Roles) > minutes(&all, Block::Roles));
    let not_shown = of(Prepared { access_shown: false, ..settled() });
    assert!(minutes(&not_shown, Block::Access) < minutes(&all, Block::Access));
    assert_eq!(minutes(&not_shown, Block::Need), None, "nobody is asked about what must not be seen");
    let recorded = of(Prepared { recorded: true, ..settled() });
    assert_ne!(recorded.first(), all.first());
    assert_eq!(of(Prepared { initials: true, ..settled() }), all, "initials change what is shown, not what is done");
}

#[test]
fn every_agenda_fits_and_is_in_order() {
    let order =
        ["welcome", "access", "need", "roles", "departments", "break", "crisis", "practice", "hours", "todo", "close"];
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        let names = Names::new(&lens, Words::english());
        let report = checked::report(&lens);
        for minutes in LENGTHS.into_iter().chain([1, 5, 20, 30, 120, 600]) {
            for prepared in ticks() {
                for bits in [0, 0xff, 0x0f, 0x55, 0x80, 0x10] {
                    let parts = some_parts(bits);
                    let workshop = planning(minutes, prepared.clone());
                    let found = agenda::propose(&names, &report, &workshop, &parts);
                    let what = format!("{sample}, {minutes} minutes, {bits:x}: {:?}", short(&found));
                    assert!(!found.is_empty(), "{what}");
                    assert!(found.iter().all(|item| item.minutes > 0 && !item.text.is_empty()), "{what}");
                    let slack = if minutes >= 30 { 2 } else { 0 };
                    assert!(agenda::sum(&found) + slack <= minutes, "{what}");
                    let places: Vec<_> = found
                        .iter()
                        .filter_map(|item| order.iter().position(|known| *known == item.block.as_str()))
                        .collect();
                    assert!(places.is_sorted(), "{what}");
                    if minutes >= 45 {
                        for block in [Block::Welcome, Block::Todo, Block::Close] {
                            assert!(found.iter().any(|item| item.block == block), "{what}");
                        }
                        let missing: Vec<_> =
                            parts.iter().filter(|part| !agenda::parts(&found).contains(part)).collect();
                        assert!(missing.iter().all(|block| **block == Block::Decide) || minutes < 90, "{what}");
                    }
                    let training = Workshop { kind: WorkshopKind::Training, ..workshop };
                    let found = agenda::propose(&names, &report, &training, &parts);
                    assert!(!found.is_empty() && agenda::sum(&found) <= minutes, "{what}");
                }
            }
        }
    }
}

#[test]
fn open_things_join_with_minutes_and_what_they_are_about() {
    let lens = lens(&open("northgate-bikes"));
    let report = checked::report(&lens);
    for (minutes, least) in [(45, 1), (60, 2), (90, 3)] {
        let found = proposed(&lens, &report, &planning(minutes, settled()));
        let open: Vec<_> = found.iter().filter(|item| item.block == Block::Decide).collect();
        assert!(open.len() >= least, "{minutes}: {:?}", short(&found));
        for item in open {
            let about = item.about.split_once(' ');
            let known = about.is_some_and(|(code, subject)| {
                report.findings.iter().any(|finding| finding.code == code && finding.subject_key() == subject)
            });
            assert!(known || item.about.is_empty() || item.about.starts_with("de_"), "{item:?}");
        }
    }
}

#[test]
fn an_undecided_decision_comes_after_what_is_serious_and_a_decided_one_never() {
    let decision = |id: &str, what: &str, on: Option<&str>| Decision {
        what: what.to_owned(),
        decided_on: on.and_then(plan::date::parse),
        ..Decision::new(Id::parse(id).unwrap())
    };
    let edits = [decision("de_1", "Do we use TikTok?", None), decision("de_2", "Old", Some("2026-10-01"))];
    let plan = apply(&empty(), &Edit::Many(edits.iter().map(Edit::add).collect())).unwrap().plan;
    let lens = lens(&plan);
    let found = proposed(&lens, &Report::default(), &planning(90, settled()));
    let open: Vec<_> = found.iter().filter(|item| item.block == Block::Decide).collect();
    assert_eq!(open.iter().map(|item| (item.about.as_str(), item.minutes)).collect::<Vec<_>>(), [("de_1", 4)]);
    let at = |block| found.iter().position(|item| item.block == block).unwrap();
    assert!(at(Block::Hours) < at(Block::Decide) && at(Block::Decide) < at(Block::Todo));
}

#[test]
fn an_agenda_follows_until_somebody_changes_it() {
    let lens = lens(&open("northgate-bikes"));
    let (names, report) = (Names::new(&lens, Words::english()), checked::report(&lens));
    let mut before = planning(90, settled());
    before.agenda = proposed(&lens, &report, &before);
    let shorter = agenda::follow(&names, &report, &before, Workshop { minutes: Some(45), ..before.clone() });
    assert_eq!(shorter.agenda, proposed(&lens, &report, &shorter));
    let chosen = agenda::choose(&names, &report, &before, Block::Practice, false);
    assert!(!agenda::parts(&chosen.agenda).contains(&Block::Practice));
    let longer = agenda::follow(&names, &report, &chosen, Workshop { minutes: Some(120), ..chosen.clone() });
    assert!(!agenda::parts(&longer.agenda).contains(&Block::Practice), "what was taken out stays out");
    assert_ne!(longer.agenda, chosen.agenda);
    let again = agenda::choose(&names, &report, &chosen, Block::Practice, true);
    assert_eq!(again.agenda, before.agenda);

    let mut own = before.clone();
    own.agenda[1].text = "Our own words".to_owned();
    let follows = agenda::follow(&names, &report, &own, Workshop { minutes: Some(45), ..own.clone() });
    assert_eq!(follows.agenda, own.agenda, "nothing is changed in silence");
    let without = agenda::choose(&names, &report, &own, Block::Practice, false);
    assert_eq!(without.agenda.len() + 1, own.agenda.len());
    let back = agenda::choose(&names, &report, &without, Block::Practice, true);
    assert_eq!(short(&back.agenda), short(&own.agenda), "it comes back in its place");
}

#[test]
fn minutes_and_people_are_counted() {
    let workshop = planning(90, settled());
    assert_eq!((agenda::people(&workshop), agenda::is_mostly_remote(&workshop)), (12, false));
    let far = Workshop { remote: Some(6), ..workshop };
    assert!(agenda::is_mostly_remote(&far));
    let item = |minutes| AgendaItem { minutes, ..AgendaItem::default() };
    assert_eq!(agenda::times(&[item(5), item(10), item(1)]), [(0, 5), (5, 15), (15, 16)]);
}

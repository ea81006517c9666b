//! The bike shop's content, typed as its owner types it.

use super::*;
use crate::answers::testing::{apply_all, ids};
use crate::checks::Severity;
use crate::checks::fixture::{Fixture, row};
use crate::model::Step;

const POSTS: Slot = Slot::Kind(StreamKind::Posts);
const PHOTO: Slot = Slot::Kind(StreamKind::Photo);
const VIDEO: Slot = Slot::Kind(StreamKind::Video);
const BLOG: Slot = Slot::Kind(StreamKind::Blog);

fn pick(plan: &Plan, slot: Slot, word: &str, ids: Ids<'_>) -> Plan {
    apply_all(plan, set_maker(plan, slot, word, "Outside help", ids))
}

#[test]
fn the_bike_shop_has_its_streams_and_the_findings_of_its_case() {
    let (mut f, mut ids) = (Fixture::team(), ids());
    let people = ["manager", "insta", "ex", "face", "vic"].map(|name| f.person(name));
    let [manager, insta, ex, face, vic] = people;
    f.plan = pick(&f.plan, POSTS, &insta.to_string(), &mut ids);
    f.plan = pick(&f.plan, PHOTO, TURNS, &mut ids);
    for person in [insta, ex, face] {
        f.plan = apply_all(&f.plan, set_turns(&f.plan, PHOTO, &|turns| tick_turn(turns, person, true)));
    }
    let start = crate::date::parse("2026-11-02");
    f.plan =
        apply_all(&f.plan, set_turns(&f.plan, PHOTO, &|turns| (turns.start, turns.step) = (start, Step::EachTime)));
    f.plan = pick(&f.plan, VIDEO, &vic.to_string(), &mut ids);
    f.plan = pick(&f.plan, BLOG, &manager.to_string(), &mut ids);
    f.plan = apply_all(&f.plan, presets(&f.plan));

    let streams: Vec<Stream> = f.plan.all();
    assert_eq!(streams.iter().map(|s| s.kind.as_str()).collect::<Vec<_>>(), ["posts", "photo", "video", "blog"]);
    assert!(streams.iter().all(|s| s.made == Fact::Decided(true) && s.stand_in == Fact::Decided(None)));
    let turns = rotation(&f.plan, &streams[1]).unwrap();
    assert_eq!((turns.members.clone(), fault(&turns)), (vec![insta, ex, face], None));
    assert_eq!(f.found("CON-01"), []);
    let single = [&streams[0], &streams[2], &streams[3]].map(|s| row(Severity::S2, s.id.to_string().as_str()));
    let mut found = f.found("CON-02");
    found.sort_by(|a, b| a.1.cmp(&b.1));
    assert_eq!(found, single, "one maker and no stand-in");
    assert_eq!(presets(&f.plan), []);
    for slot in [POSTS, PHOTO, VIDEO, BLOG] {
        let word = maker(&stream(&f.plan, slot).unwrap());
        assert_eq!(set_maker(&f.plan, slot, &word, "Outside help", &mut ids), []);
    }
}

#[test]
fn every_answer_comes_back_and_an_unanswered_row_stays_unlooked() {
    let (mut f, mut ids) = (Fixture::team(), ids());
    let ama = f.person("ama").to_string();
    for word in [TURNS, OUTSIDE, NOT_MADE, NONE, "not-sure", "later", ama.as_str(), ""] {
        f.plan = pick(&f.plan, VIDEO, word, &mut ids);
        assert_eq!(maker(&stream(&f.plan, VIDEO).unwrap()), word);
    }
    assert_eq!(f.plan.count("rotations"), 0, "turns go with their row");
    assert_eq!(f.plan.count("streams"), 1);
    assert_eq!(set_maker(&f.plan, BLOG, "", "", &mut ids), []);
    assert_eq!(presets(&f.plan), []);
}

#[test]
fn whoever_made_it_takes_the_first_turn_and_shared_turns_stay() {
    let (mut f, mut ids) = (Fixture::team(), ids());
    let ama = f.person("ama");
    f.plan = pick(&f.plan, PHOTO, &ama.to_string(), &mut ids);
    f.plan = pick(&f.plan, PHOTO, TURNS, &mut ids);
    let photos = stream(&f.plan, PHOTO).unwrap();
    assert_eq!(rotation(&f.plan, &photos).unwrap().members, [ama]);
    f.plan = apply_all(&f.plan, set(&f.plan, VIDEO, &|stream| stream.rotation = photos.rotation, &mut ids));
    f.plan = pick(&f.plan, PHOTO, NOT_MADE, &mut ids);
    assert_eq!(f.plan.count("rotations"), 1, "videos still use it");
}

#[test]
fn outside_help_is_a_firm_a_person_or_words() {
    let (mut f, mut ids) = (Fixture::team(), ids());
    let vic = f.person("Vic");
    f.plan = pick(&f.plan, VIDEO, OUTSIDE, &mut ids);
    f.plan = apply_all(&f.plan, set_outside(&f.plan, VIDEO, " Lens  and Light ", &mut ids));
    let video = stream(&f.plan, VIDEO).unwrap();
    assert_eq!((video.creators, video.source), (vec![Who::Text("Lens and Light".into())], Some(Source::Freelancer)));
    f.plan = apply_all(&f.plan, set_outside(&f.plan, VIDEO, "vic", &mut ids));
    assert_eq!(maker(&stream(&f.plan, VIDEO).unwrap()), vic.to_string());
}

#[test]
fn several_makers_are_kept_and_second_streams_get_a_row() {
    let (mut f, mut ids) = (Fixture::team(), ids());
    let (ama, ben) = (f.person("ama"), f.person("ben"));
    f.stream("posts", &[ama, ben]);
    let second = f.stream("posts", &[ben]);
    assert_eq!(maker(&stream(&f.plan, POSTS).unwrap()), KEPT);
    assert_eq!(set_maker(&f.plan, POSTS, KEPT, "", &mut ids), []);
    assert_eq!(own_slots(&f.plan), [Slot::Own(second)]);
    let own = Id::parse("sm_own").unwrap();
    let plan = apply_all(&f.plan, set(&f.plan, Slot::Own(own), &|stream| stream.name = "Stories".into(), &mut ids));
    assert_eq!(plan.get(own).unwrap().kind, StreamKind::Other);
    assert_eq!(own_slots(&plan).len(), 2);
}

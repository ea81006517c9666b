//! What the crisis card holds, and when its version changes.

use super::*;
use crate::checks::fixture::{Fixture, today};
use crate::fact::Fact;
use crate::model::{
    Call, CardForm, Crisis, CrisisStep, Involvement, Mfa, Org, Partner, PersonStatus, Presence, Role, Scenario, Secret,
    Training,
};

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// Ama decides, Ben stands in and speaks, Kim of the agency is called third; a scheduler posts.
fn bikes() -> Fixture {
    let mut f = Fixture::team();
    let (ama, ben, cem) = (f.person("ama"), f.person("ben"), f.person("cem"));
    let (instagram, facebook) = (f.account("in", "instagram"), f.account("fb", "facebook"));
    f.seat(Role::Director, ama, Some(ben));
    f.seat(Role::Manager, ben, None);
    f.seat(Role::Coordinator, cem, None);
    f.secret("in", &[instagram], &[ama]);
    f.update_account("in", |account| {
        account.mfa = Mfa { code_to: vec![Who::Person(ama)], codes_reach: vec![ama, ben], ..Mfa::default() };
    });
    f.grant(ama, facebook, Some(crate::model::Level::Owner));
    f.add_as("plan", |tool: &mut Tool| {
        (tool.name, tool.posts) = ("Scheduler".to_owned(), true);
        tool.pausers = Fact::Decided(vec![cem, ben]);
    });
    f.one(|crisis: &mut Crisis| {
        crisis.emergency_number = "999".to_owned();
        crisis.authority = Fact::Decided(Authority::Yes);
        crisis.words = "We are finding out what happened.".to_owned();
    });
    f.one(|org: &mut Org| {
        (org.title, org.made_by) = ("Northgate Bikes".to_owned(), Some(ben));
    });
    f
}

#[test]
fn everything_of_the_sheet_of_one_bad_night_is_there() {
    let lens = bikes().lens();
    let card = lens.crisis_card();
    let (ama, ben, cem) = (id("p_ama"), id("p_ben"), id("p_cem"));
    assert_eq!(card.emergency_number, "999");
    assert_eq!(card.steps.iter().map(|step| step.key.as_str()).collect::<Vec<_>>(), GENERAL);
    assert_eq!((card.stop_tools, card.stop_people), (vec![id("to_plan")], vec![cem, ben]));
    let calls: Vec<_> = card.calls.iter().map(|call| (call.who.clone(), call.does.clone())).collect();
    assert_eq!(
        calls,
        [
            (Who::Person(ama), vec![Does::Leads(Job::Decides)]),
            (Who::Person(ben), vec![Does::StandsIn(Job::Decides, Some(ama)), Does::Leads(Job::Speaks)]),
        ]
    );
    assert!(card.calls.iter().all(|call| call.phone == "07700 900100"));
    assert_eq!((card.wait_minutes, card.authority), (10, Some(Authority::Yes)));
    let code = CardLogin { account: id("ac_in"), code_to: vec![Who::Person(ama)], ask: vec![ben], own_login: false };
    let own = CardLogin { account: id("ac_fb"), own_login: true, ..CardLogin::default() };
    assert_eq!(card.logins, [code, own]);
    assert_eq!((card.tell, card.helper), (Some(ben), None));
}

#[test]
fn who_can_stop_posts_is_only_who_is_named_for_the_app() {
    let mut f = bikes();
    f.one(|crisis: &mut Crisis| crisis.freeze = Fact::Decided(Some(id("p_ama"))));
    let card = f.lens().crisis_card();
    assert_eq!((card.stop_people, card.stop_ask), (vec![id("p_cem"), id("p_ben")], None), "Ama is not named there");
    f.update(id("to_plan"), |tool: &mut Tool| tool.pausers = Fact::Decided(vec![]));
    let (card, before) = (f.lens().crisis_card(), f.lens().card_hash());
    assert_eq!((card.stop_people, card.stop_ask), (vec![], Some(id("p_ama"))));
    f.one(|crisis: &mut Crisis| crisis.freeze = Fact::Unlooked);
    assert_eq!(f.lens().crisis_card().stop_ask, Some(id("p_ben")), "the manager");
    assert_ne!(f.lens().card_hash(), before);
    f.update(id("to_plan"), |tool: &mut Tool| tool.posts = false);
    let card = f.lens().crisis_card();
    assert_eq!((card.stop_tools, card.stop_people, card.stop_ask), (vec![], vec![id("p_ben")], None));
}

#[test]
fn an_owner_alone_calls_the_helper_and_never_the_own_phone() {
    let mut f = Fixture::clean_solo();
    assert_eq!(f.lens().crisis_card().calls, []);
    let mia = f.person("mia");
    f.update(mia, |mia: &mut Person| mia.kind = PersonKind::Emergency);
    let card = f.lens().crisis_card();
    assert_eq!(card.steps.iter().map(|step| step.key.as_str()).collect::<Vec<_>>(), ALONE);
    let [call] = card.calls.as_slice() else { panic!("{:?}", card.calls) };
    assert_eq!((&call.who, call.does.as_slice()), (&Who::Person(mia), &[Does::Helps(id("p_ama"))][..]));
    assert_eq!((card.helper, card.authority, card.stop_people), (Some(mia), None, vec![]));
}

#[test]
fn nobody_is_told_to_call_somebody_who_left() {
    let mut f = bikes();
    let ama = id("p_ama");
    let call = |who| Call { who: Who::Person(who), ..Call::default() };
    f.one(|crisis: &mut Crisis| crisis.call_list = vec![call(ama), call(id("p_cem"))]);
    assert_eq!(f.lens().crisis_card().calls.len(), 2);
    f.update(ama, |ama: &mut Person| {
        ama.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
    });
    let calls = f.lens().crisis_card().calls;
    assert_eq!(calls.iter().map(|call| &call.who).collect::<Vec<_>>(), [&Who::Person(id("p_cem"))]);
}

#[test]
fn the_wallet_card_keeps_the_first_four_lines_and_the_numbers() {
    let card = bikes().lens().crisis_card();
    let wallet = card.wallet();
    assert_eq!(wallet.steps, card.steps[..4]);
    assert_eq!((&wallet.calls, &wallet.emergency_number), (&card.calls, &card.emergency_number));
    assert_eq!((wallet.authority, wallet.wait_minutes), (card.authority, card.wait_minutes));
    assert!(wallet.words.is_empty() && wallet.logins.is_empty());
}

/// Changes one thing and says whether the version changed with it.
fn changes(change: impl FnOnce(&mut Fixture)) -> bool {
    let mut f = bikes();
    let before = f.lens().card_hash();
    change(&mut f);
    f.lens().card_hash() != before
}

#[test]
fn a_change_of_what_stands_on_the_card_makes_a_new_version() {
    let ama: Id<Person> = id("p_ama");
    let crisis = |change: fn(&mut Crisis)| changes(|f| f.one(change));
    assert!(crisis(|crisis| crisis.emergency_number = "112".to_owned()));
    assert!(crisis(|crisis| crisis.wait_minutes = Some(5)));
    assert!(crisis(|crisis| crisis.authority = Fact::Decided(Authority::NoKeepCalling)));
    assert!(crisis(|crisis| crisis.authority = Fact::NotSure));
    assert!(crisis(|crisis| crisis.words.push('!')));
    assert!(crisis(|crisis| crisis.steps = vec![CrisisStep { text: "Sit down.".to_owned(), ..CrisisStep::default() }]));
    assert!(crisis(|crisis| crisis.call_list = vec![Call { who: Who::Text("Kim".to_owned()), ..Call::default() }]));
    assert!(crisis(|crisis| crisis.decides.stand_in = Fact::Decided(Some(id("p_cem")))));
    assert!(changes(|f| f.update(ama, |ama: &mut Person| ama.phone.push('1'))), "a number");
    assert!(changes(|f| f.update(ama, |ama: &mut Person| ama.name = "Amba".to_owned())), "a name");
    assert!(changes(|f| f.update_account("in", |account| account.mfa.code_to.clear())), "where the code goes");
    assert!(changes(|f| f.update_account("in", |account| account.mfa.codes_reach.clear())), "whom to ask then");
    assert!(changes(|f| f.update_account("in", |account| account.name = "Shop".to_owned())));
    let opened = |f: &mut Fixture| {
        f.secret("fb", &[id("ac_fb")], &[]);
    };
    assert!(changes(opened), "no own login any more");
    assert!(changes(|f| f.update(id("to_plan"), |tool: &mut Tool| tool.name = "Later".to_owned())));
    assert!(changes(|f| f.update(id("to_plan"), |tool: &mut Tool| tool.pausers = Fact::Decided(vec![]))));
    assert!(changes(|f| f.one(|org: &mut Org| org.made_by = Some(id("p_ama")))), "whom to tell");
    let firm = |f: &mut Fixture| {
        let agency = f.add(|firm: &mut Partner| firm.name = "Loud".to_owned());
        f.update(id("p_ama"), |ama: &mut Person| ama.partner = Some(agency));
    };
    assert!(changes(firm), "the firm beside a name");
}

#[test]
fn a_change_of_anything_else_makes_none() {
    assert!(!changes(|f| f.one(|org: &mut Org| org.title = "Southgate".to_owned())));
    assert!(!changes(|f| f.one(|org: &mut Org| org.review_on = Some(today()))));
    assert!(!changes(|f| f.one(|org: &mut Org| org.made_on = crate::date::parse("2026-01-01"))));
    let surname = |f: &mut Fixture| f.update(id("p_ama"), |ama: &mut Person| ama.name = "ama Mensah".to_owned());
    assert!(!changes(surname), "the first name is clear");
    assert!(!changes(|f| f.update(id("p_ama"), |ama: &mut Person| ama.email = "a@example.com".to_owned())));
    assert!(!changes(|f| f.update(id("p_cem"), |cem: &mut Person| cem.phone = String::new())), "is not called");
    assert!(!changes(|f| f.update(id("p_cem"), |cem: &mut Person| cem.involvement = Involvement::InformedOnly)));
    assert!(!changes(|f| {
        f.add(|case: &mut Scenario| case.chosen = true);
    }));
    assert!(!changes(|f| {
        f.add(|training: &mut Training| training.who = id("p_ama"));
    }));
    let knows = |f: &mut Fixture| {
        f.update(id("se_in"), |secret: &mut Secret| secret.known_by = Fact::Decided(vec![]));
    };
    assert!(!changes(knows), "weak spots are not on it");
}

#[test]
fn our_own_steps_written_down_are_the_same_card() {
    let same = |f: &mut Fixture| {
        f.one(|crisis: &mut Crisis| {
            let step = |key: &&str| CrisisStep { key: (*key).to_owned(), ..CrisisStep::default() };
            crisis.steps = GENERAL.iter().map(step).collect();
            crisis.wait_minutes = Some(10);
        });
    };
    assert!(!changes(same));
}

/// Whoever changes this makes every card that people hold an old one. Add to the form only what is new and filled in.
#[test]
fn the_form_of_the_version_stays_as_it_is() {
    assert_eq!(bikes().lens().card_hash(), "1724ceaf82e5fde1");
    assert_eq!(Fixture::team().lens().card_hash(), "cb24e45e77ca6f3e");
}

/// Current people whose newest card is an old one.
fn old(f: &Fixture) -> Vec<Id<Person>> {
    let lens = f.lens();
    let cards = lens.newest_cards();
    lens.team().map(|person| person.id).filter(|id| cards.get(id).is_some_and(|(_, is_new)| !is_new)).collect()
}

#[test]
fn whoever_holds_another_version_holds_an_old_card() {
    let mut f = bikes();
    let (ama, ben, cem) = (id("p_ama"), id("p_ben"), id("p_cem"));
    let first = f.lens().card_hash();
    let held = |who, form, hash: &str, on| Holding {
        who,
        form,
        hash: hash.to_owned(),
        on: crate::date::parse(on).unwrap(),
        returned_on: None,
    };
    f.one(|card: &mut crate::model::Card| {
        let on = "2026-11-01";
        card.holdings = vec![
            held(ama, CardForm::Paper, &first, on),
            held(ben, CardForm::Link, &first, on),
            held(cem, CardForm::Paper, &first, on),
        ];
    });
    assert_eq!(f.lens().card_holders(), [ama, cem], "Ben made the plan");
    assert_eq!(old(&f), []);
    f.update(ama, |ama: &mut Person| ama.phone.push('1'));
    assert_eq!(f.lens().card_holders(), []);
    assert_eq!(old(&f), [ama, ben, cem]);
    let new = f.lens().card_hash();
    f.one(|card: &mut crate::model::Card| {
        card.holdings.push(held(ama, CardForm::Picture, &new, "2026-11-02"));
        card.holdings[2].returned_on = Some(today());
    });
    assert_eq!(f.lens().card_holders(), [ama]);
    assert_eq!(old(&f), [ben], "who gave it back holds none");
}

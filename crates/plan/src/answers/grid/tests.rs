//! What a pasted table is read as: headings guessed, each line with a result or a problem.

use super::*;
use crate::answers::testing::{apply_all, ids};
use crate::checks::fixture::Fixture;

fn look(plan: &Plan, kind: Kind, text: &str) -> Read {
    let named = |plan: &Plan, word: &str| {
        plan.all::<Account>().into_iter().find(|account| same_name(&account.network, word)).map(|account| account.id)
    };
    let meaning = Meaning {
        account: &named,
        network: &|word| crate::facts::networks::network(&word.to_lowercase()).map(|network| network.key.to_owned()),
        level: &|word| Level::parse(&word.to_lowercase()),
        head: &|word| match word.to_lowercase().as_str() {
            "name" | "place" | "person" => Some(Head::Name),
            "first name" => Some(Head::First),
            "last name" => Some(Head::Last),
            "phone" => Some(Head::Phone),
            "mail" | "email" => Some(Head::Email),
            "job" => Some(Head::Title),
            _ => None,
        },
        is_no: &|word| ["no", "-"].contains(&word.to_lowercase().as_str()),
    };
    // Ids that no earlier look has given.
    let mut ids = ids();
    for _ in 0..plan.tables().map(|(_, table)| table.len()).sum::<usize>() * 4 {
        ids("p_");
    }
    read(plan, kind, text, &meaning, &mut ids)
}

fn states(read: &Read) -> Vec<State> {
    read.lines.iter().map(|line| line.state.clone()).collect()
}

#[test]
fn people_come_once_and_gaps_are_filled() {
    let mut f = Fixture::team();
    f.person("ama");
    let text = "Name\tPhone\tMail\nama\t07700 900 1\tama@example.com\n李小龍 🚲\t\t\tBoss\n\tx\nBad\tnot@an@address\n";
    let read = look(&f.plan, Kind::People, text);
    use State::{Added, Changed, Problem as Wrong};
    assert_eq!(states(&read), [Changed, Added, Wrong(Problem::NoName), Wrong(Problem::Email)]);
    assert_eq!(read.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 3, 4, 5]);
    let plan = apply_all(&f.plan, read.edits);
    assert_eq!(plan.count("people"), 2);
    let again = look(&plan, Kind::People, text);
    assert!(again.edits.is_empty());
    assert_eq!(states(&again)[..2], [State::Known, State::Known]);
}

#[test]
fn heads_say_what_a_column_holds() {
    let f = Fixture::team();
    let text = "Email\tFirst name\tLast name\tTeam\tJob\tPhone\npriya@example.com\tPriya\tShah\tShop\tBuyer\t020 1\n\t\tEllis\tx\t\t";
    let read = look(&f.plan, Kind::People, text);
    assert_eq!(
        read.lines.iter().map(|line| line.what.as_str()).collect::<Vec<_>>(),
        ["Priya Shah · 020 1 · priya@example.com · Buyer", "Ellis"]
    );
    let people = apply_all(&f.plan, read.edits).all::<Person>();
    let all: Vec<_> = people
        .iter()
        .map(|one| (one.name.as_str(), one.phone.as_str(), one.email.as_str(), one.job_title.as_str()))
        .collect();
    assert_eq!(all, [("Priya Shah", "020 1", "priya@example.com", "Buyer"), ("Ellis", "", "", "")]);
}

#[test]
fn what_could_not_be_taken_is_given_back_with_its_heads() {
    let f = Fixture::team();
    let read = look(&f.plan, Kind::People, "Name\tMail\nAma\ta@example.com\n\tx\n\"Ben\nB\"\tno@at@all\n");
    assert_eq!(read.left(), "Name\tMail\n\tx\n\"Ben\nB\"\tno@at@all");
    assert_eq!(look(&f.plan, Kind::People, "Ama").left(), "");
}

#[test]
fn more_lines_than_are_looked_at_are_given_back() {
    let f = Fixture::team();
    let text: Vec<String> = (0..MOST_LINES + 2).map(|n| format!("Person {n}")).collect();
    let read = look(&f.plan, Kind::People, &text.join("\n"));
    assert_eq!((read.lines.len(), read.later.len()), (MOST_LINES, 2));
    assert_eq!(read.left(), "Person 2000\nPerson 2001");
}

#[test]
fn accounts_know_their_network_or_keep_their_name() {
    let f = Fixture::team();
    let read = look(&f.plan, Kind::Accounts, "Place;Handle\nInstagram;@bikes\nOur forum;;https://forum.example");
    let plan = apply_all(&f.plan, read.edits);
    let all: Vec<_> = plan.all::<Account>().into_iter().map(|a| (a.network, a.name, a.handle, a.url)).collect();
    let row = |texts: [&str; 4]| {
        let [network, name, handle, url] = texts.map(str::to_owned);
        (network, name, handle, url)
    };
    assert_eq!(all, [row(["instagram", "", "@bikes", ""]), row(["other", "Our forum", "", "https://forum.example"])]);
    assert!(look(&plan, Kind::Accounts, "instagram;@bikes").edits.is_empty());
}

#[test]
fn access_is_read_as_a_table_and_as_lines() {
    let mut f = Fixture::team();
    f.person("ama");
    let (x, fb) = (f.account("x", "x"), f.account("fb", "facebook"));
    let read = look(&f.plan, Kind::Access, "Person\tX\tFacebook\nama\tyes\towner\nben\tno\t\n");
    assert_eq!(states(&read), [State::Changed, State::Added]);
    let plan = apply_all(&f.plan, read.edits);
    let person = |name: &str| plan.all::<Person>().into_iter().find(|p| p.name == name).map(|p| p.id).unwrap();
    assert_eq!(access::way(&plan, person("ama"), x), Some(Way::NotSure));
    assert_eq!(access::way(&plan, person("ama"), fb), Some(Way::Own(Level::Owner)));
    assert_eq!(access::way(&plan, person("ben"), x), None);
    let lines = look(&plan, Kind::Access, "ben, x, publisher\ncem, nowhere, owner");
    assert_eq!(states(&lines), [State::Changed, State::Problem(Problem::NoAccount("nowhere".into()))]);
    let plan = apply_all(&plan, lines.edits);
    assert_eq!(access::way(&plan, person("ben"), x), Some(Way::Own(Level::Publisher)));
}

#[test]
fn passwords_and_long_names_are_not_taken() {
    let f = Fixture::team();
    let text = ["x".repeat(10_000), "Ben\tpassword: hunter2horse".into()].join("\n");
    let read = look(&f.plan, Kind::People, &text);
    assert_eq!(states(&read), [State::Problem(Problem::LongName), State::Problem(Problem::Refused)]);
    assert!(read.edits.is_empty());
}

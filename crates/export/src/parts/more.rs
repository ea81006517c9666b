//! What comes after the first two pages, for a team: the whole list, people, apps, cases.

use super::{Scene, access, cases as case_pages, crisis, jobs, leaving, making, remarks, targets, todo, trouble};
use crate::outline::{Block, Check, Line, Row, Table, Tone, plain, toned};
use crate::parts::roles;
use plan::lens::open::OpenDecision;
use plan::model::{Person, Scenario, Seat};

/// The blocks. The plan of an owner alone is two pages, and a third only with what was written behind the questions.
pub fn page(scene: &Scene<'_>) -> Vec<Block> {
    if scene.lens.is_solo() {
        let mut out = jobs::part(scene);
        out.extend(trouble::part(scene));
        out.extend(case_pages::pages(scene));
        out.extend(making::part(scene));
        out.extend(leaving::part(scene));
        out.extend(remarks::part(scene));
        return out;
    }
    let mut out = todo::rest(scene);
    let open = decisions(scene);
    if !open.is_empty() {
        out.push(Block::Heading(String::new(), scene.words.sheet_still_to_decide().to_owned()));
        out.push(Block::Checks(open));
    }
    out.extend(targets::part(scene));
    out.extend(leaving::part(scene));
    out.extend(people(scene));
    out.extend(access::apps(scene));
    out.extend(jobs::part(scene));
    out.extend(cases(scene));
    out.extend(crisis::levels(scene));
    out.extend(trouble::part(scene));
    out.extend(case_pages::pages(scene));
    out.extend(making::part(scene));
    out.extend(versions(scene));
    out.extend(remarks::part(scene));
    if !out.is_empty() {
        out.push(Block::Sub(scene.words.sheet_read().to_owned()));
        out.push(Block::Note(scene.words.sheet_read_not_checked().to_owned()));
    }
    out
}

/// What somebody said is still to be decided, with who and until when; the same question on several records is one line.
pub fn decisions(scene: &Scene<'_>) -> Vec<Check> {
    let mut groups: Vec<(OpenDecision, Vec<String>)> = Vec::new();
    for decision in scene.lens.open_decisions() {
        let subject = crate::open::subject(&scene.names, &decision);
        let same = |other: &&mut (OpenDecision, Vec<String>)| {
            let other = &other.0;
            (other.table, other.field, other.part) == (decision.table, decision.field, decision.part)
                && (&other.by, other.until) == (&decision.by, decision.until)
        };
        match groups.iter_mut().find(same) {
            Some((_, subjects)) => subjects.push(subject),
            None => groups.push((decision, vec![subject])),
        }
    }
    groups.iter().map(|(decision, subjects)| line(scene, decision, subjects)).collect()
}

fn line(scene: &Scene<'_>, decision: &OpenDecision, subjects: &[String]) -> Check {
    let words = scene.words;
    let by = decision.by.as_ref().map(|who| scene.names.who(who)).unwrap_or_default();
    let until = decision.until.map(|date| words.sheet_due(&words.date_short(date)));
    let who = match (by.is_empty(), until) {
        (false, Some(until)) => words.sheet_who_when(&by, &until),
        (true, Some(until)) => until,
        (_, None) => by,
    };
    Check { what: words.sheet_stop(&crate::open::about(&scene.names, decision, subjects)), who, done: false }
}

/// Everybody with a way to reach them.
fn people(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let team: Vec<_> = scene.lens.team().collect();
    if team.is_empty() {
        return Vec::new();
    }
    let mut head = vec![words.sheet_name().to_owned(), words.sheet_does().to_owned()];
    if scene.has_contacts() {
        head.extend([words.sheet_phone().to_owned(), words.sheet_email().to_owned()]);
    }
    let rows = team.iter().map(|person| {
        let mut cells = vec![plain(scene.names.full(person)), part(scene, person)];
        if scene.has_contacts() {
            cells.push(plain(scene.lens.phone_of(person)));
            cells.push(plain(person.email.clone()));
        }
        Row { cells, note: scene.note(&person.note) }
    });
    let table = Table { head, rows: rows.collect() };
    vec![Block::Heading(String::new(), words.sheet_people().to_owned()), Block::Table(table)]
}

/// The roles of a person, else the title at work, else nothing.
fn part(scene: &Scene<'_>, person: &Person) -> Line {
    let held = |seat: &&Seat| scene.lens.seat_holder(seat).is_some_and(|holder| holder.id == person.id);
    let names: Vec<_> = scene.lens.seats.iter().filter(held).map(|seat| roles::name(scene, seat)).collect();
    if !names.is_empty() {
        return plain(names.join("; "));
    }
    match person.partner {
        Some(firm) if person.job_title.is_empty() => plain(scene.names.partner(firm)),
        _ => plain(scene.names.own(&person.job_title)),
    }
}

/// Cases that are planned for.
fn cases(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let rows: Vec<_> = scene
        .lens
        .scenarios
        .iter()
        .filter(|case| case.chosen)
        .map(|case| {
            let lead = match case.lead {
                Some(lead) => scene.person(lead),
                None => plain(scene.names.whos(&scene.lens.job_who(plan::lens::crisis::Job::Decides))),
            };
            let ready = match (case.words.is_empty(), scene.lens.crisis.words.is_empty()) {
                (false, _) => case_words(scene, case),
                (true, false) => plain(words.sheet_words_general()),
                (true, true) => toned(words.sheet_words_none(), Tone::Gap),
            };
            let cells = vec![plain(scene.names.case(case)), lead, ready];
            Row { cells, note: scene.note(&case.note) }
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [words.sheet_case(), words.sheet_leads(), words.sheet_words_heading()].map(str::to_owned).to_vec();
    vec![Block::Heading(String::new(), words.sheet_cases().to_owned()), Block::Table(Table { head, rows })]
}

/// The words of a case. What nobody agreed to says so, as the card takes only what somebody did; an owner alone asks nobody.
pub fn case_words(scene: &Scene<'_>, case: &Scenario) -> Line {
    let said = plain(scene.names.own(&case.words));
    if case.agreed.is_some() || scene.lens.is_solo() {
        return said;
    }
    scene.then(scene.missing(scene.words.sheet_words_not_agreed()), said)
}

/// What changed in each agreed version, newest first.
fn versions(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut out = Vec::new();
    for edition in scene.lens.org.editions.iter().rev() {
        out.push(Block::Sub(words.plan_settings_agreed_version(edition.n, &words.date(edition.on))));
        if !edition.note.is_empty() {
            out.push(Block::Text(scene.names.own(&edition.note)));
        }
        let changed = crate::edition::changed(&scene.names, edition);
        if !changed.is_empty() {
            out.push(Block::Note(words.sheet_version_changed(&words.list(&changed))));
        }
    }
    making::headed(words.sheet_versions(), out)
}

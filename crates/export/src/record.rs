//! What any record of a plan is called: its own words where it has some, else what it ties together.
//!
//! For lists that speak of records of every kind: what is still open, what changed, what was remarked. Tests: at the end
//! of this file.

use crate::names::Names;
use crate::{cover, work};
use plan::model::{self, Absence, Advocate, Grant, Incident, Override, Quiet, Right, Seat, Training, Watch, Workshop};
use plan::{Id, Key, date};

/// The name of a record; nothing where it is gone, or is the plan itself.
pub fn name(names: &Names<'_>, key: Key) -> Option<String> {
    let spec = model::of(key)?;
    if spec.is_single() { None } else { in_table(names, spec.table, key) }
}

/// The same where the table is known.
pub fn in_table(names: &Names<'_>, table: &str, key: Key) -> Option<String> {
    let (lens, words) = (names.lens, names.words);
    let plan = &lens.plan;
    let found = match table {
        "people" => lens.person(Id::of(key)).map(|person| names.full(person)),
        "partners" => Some(names.partner(Id::of(key))),
        "accounts" => lens.account(Id::of(key)).map(|account| names.account(account)),
        "streams" => lens.streams.iter().find(|one| one.id.key == key).map(|one| names.content(one)),
        "scenarios" => lens.scenarios.iter().find(|one| one.id.key == key).map(|one| names.case(one)),
        "secrets" => lens.secrets.iter().find(|one| one.id.key == key).map(|one| names.accounts(&one.accounts)),
        "seats" => plan.get(Id::<Seat>::of(key)).map(|one| work::seat(names, &one)),
        "rights" => plan.get(Id::<Right>::of(key)).map(|one| work::right(names, &one)),
        "watches" => plan.get(Id::<Watch>::of(key)).map(|one| cover::watch(names, &one)),
        "quiet" => plan.get(Id::<Quiet>::of(key)).map(|one| cover::quiet(names, &one)),
        "grants" => plan.get(Id::<Grant>::of(key)).map(|one| {
            let who = one.person.map(|id| names.id(id)).or_else(|| one.partner.map(|id| names.partner(id)));
            let tool = |id| lens.tools.iter().find(|tool| Some(tool.id) == id).map(|tool| names.own(&tool.name));
            let place = one.account.map(|id| names.account_id(id)).or_else(|| tool(one.tool));
            words.record_pair(&who.unwrap_or_default(), &place.unwrap_or_default())
        }),
        "absences" => {
            plan.get(Id::<Absence>::of(key)).map(|one| words.record_pair(&names.id(one.who), &words.date(one.from)))
        }
        "overrides" => plan.get(Id::<Override>::of(key)).map(|one| words.date(one.date)),
        "advocates" => plan.get(Id::<Advocate>::of(key)).map(|one| names.id(one.who)),
        "training" => plan
            .get(Id::<Training>::of(key))
            .map(|one| words.record_pair(&names.id(one.who), &words.training_skill(&one.skill))),
        "workshops" => plan.get(Id::<Workshop>::of(key)).map(|one| words.record_workshop(&words.date(one.on))),
        "incidents" => plan.get(Id::<Incident>::of(key)).and_then(|one| {
            let day = date::parse(one.at.get(..10)?)?;
            Some(words.record_incident(&words.date(day)))
        }),
        _ => None,
    };
    found.filter(|name| !name.trim().is_empty()).or_else(|| own_text(names, table, key))
}

/// The text by which a record of any other table is known.
fn own_text(names: &Names<'_>, table: &str, key: Key) -> Option<String> {
    let record = names.lens.plan.record(table, key)?;
    let text =
        |field: &&str| record.get(*field).and_then(|value| value.as_str()).filter(|text| !text.trim().is_empty());
    let fields = ["name", "text", "applies_to", "what_text", "what", "topic", "question", "title"];
    fields.iter().find_map(text).map(|text| names.own(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::model::Person;
    use plan::{Edit, Plan, apply};

    #[test]
    fn what_is_gone_and_the_plan_itself_have_no_name() {
        let ama = Person { name: "Ama Mensah".to_owned(), ..Person::new(Id::parse("p_1").unwrap()) };
        let plan = apply(&Plan::default(), &Edit::add(&ama)).unwrap().plan;
        let lens = Lens::new(&plan, date::parse("2026-11-02").unwrap());
        let names = Names::new(&lens, Words::english());
        let called = |key| name(&names, Key::parse(key).unwrap());
        assert_eq!(called("p_1").as_deref(), Some("Ama Mensah"));
        assert_eq!(called("p_gone"), None);
        assert_eq!(called("one"), None);
        assert_eq!(called("zz_1"), None);
    }
}

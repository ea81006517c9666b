//! What changed in an agreed version, by the names of the records. Tests: at the end of this file.

use crate::names::Names;
use plan::Key;
use plan::id::Id;
use plan::model::{self, Edition, Person};

/// The names of the records that changed, each once; records that are gone or have no name are counted elsewhere.
pub fn changed(names: &Names<'_>, edition: &Edition) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in &edition.changed {
        if let Some(name) = name(names, *key).filter(|name| !name.is_empty() && !out.contains(name)) {
            out.push(name);
        }
    }
    out
}

fn name(names: &Names<'_>, key: Key) -> Option<String> {
    let spec = model::ALL.iter().find(|spec| spec.owns(key.as_str()))?;
    let lens = names.lens;
    match spec.table {
        "people" => lens.plan.get(Id::<Person>::of(key)).map(|person| names.full(&person)),
        "accounts" => lens.accounts.iter().find(|one| one.id.key == key).map(|one| names.account(one)),
        "streams" => lens.streams.iter().find(|one| one.id.key == key).map(|one| names.content(one)),
        "scenarios" => lens.scenarios.iter().find(|one| one.id.key == key).map(|one| names.case(one)),
        table => {
            let record = lens.plan.record(table, key)?;
            let text = |field: &&str| record.get(*field).and_then(|value| value.as_str());
            ["name", "what", "text", "question", "title"].iter().find_map(text).map(|text| names.own(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::{Edit, Plan, apply};

    #[test]
    fn people_by_name_once_and_what_is_gone_is_left_out() {
        let ama = Person { name: "Ama Mensah".to_owned(), ..Person::new(Id::parse("p_1").unwrap()) };
        let plan = apply(&Plan::default(), &Edit::add(&ama)).unwrap().plan;
        let lens = Lens::new(&plan, plan::date::parse("2026-11-02").unwrap());
        let keys = ["p_1", "p_gone", "p_1"].map(|key| Key::parse(key).unwrap()).to_vec();
        let edition = Edition { changed: keys, ..Edition::default() };
        assert_eq!(changed(&Names::new(&lens, Words::english()), &edition), ["Ama Mensah"]);
    }
}

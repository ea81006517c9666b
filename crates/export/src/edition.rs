//! What changed in an agreed version, by the names of the records. Tests: at the end of this file.

use crate::names::Names;
use crate::record;
use plan::model::Edition;

/// The names of the records that changed, each once; records that are gone or have no name are counted elsewhere.
pub fn changed(names: &Names<'_>, edition: &Edition) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in &edition.changed {
        if let Some(name) = record::name(names, *key).filter(|name| !name.is_empty() && !out.contains(name)) {
            out.push(name);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::model::Person;
    use plan::{Edit, Id, Key, Plan, apply};

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

//! Facts can be left open on the screen: the list that the journey `tests/e2e/facts.spec.mjs` walks in a browser, control
//! by control, holds every fact of the model and no other.

use plan::lens::open::all_facts;
use plan::model;
use plan::spec::Kind;

#[test]
fn the_journey_walks_every_fact_of_the_model() {
    let list = include_str!("../../../tests/e2e/facts.json");
    let list: Vec<serde_json::Value> = serde_json::from_str(list).unwrap();
    let mut walked: Vec<String> = list.iter().map(|row| row["fact"].as_str().unwrap().to_owned()).collect();
    let mut known: Vec<String> = all_facts()
        .into_iter()
        .map(|(table, field, part)| {
            let parts = [table, field, part];
            parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("/")
        })
        .collect();
    walked.sort_unstable();
    known.sort_unstable();
    assert_eq!(walked, known);
    assert!(known.len() > 40, "{}", known.len());
}

/// A fact in a list, a map or an object of an object would be found by nobody: there is none.
#[test]
fn no_fact_stands_where_nobody_looks() {
    fn holds(kind: &Kind) -> bool {
        match kind {
            Kind::Fact(_) => true,
            Kind::List(inner) | Kind::Map(_, inner) => holds(inner),
            Kind::Object(fields) => fields.iter().any(|field| holds(&field.kind)),
            _ => false,
        }
    }
    for spec in model::ALL {
        for field in spec.fields {
            match field.kind {
                Kind::Fact(inner) => assert!(!holds(inner), "{}/{}", spec.table, field.name),
                Kind::Object(parts) => {
                    for part in parts.iter().filter(|part| !matches!(part.kind, Kind::Fact(_))) {
                        assert!(!holds(&part.kind), "{}/{}/{}", spec.table, field.name, part.name);
                    }
                }
                Kind::List(_) | Kind::Map(..) => assert!(!holds(&field.kind), "{}/{}", spec.table, field.name),
                _ => {}
            }
        }
    }
}

//! The library and every dialect, on every case of the corpus.

use coproduction_schemas::{DOCUMENTS, Dialect, corpus};
use serde_json::Value;

#[test]
fn the_exact_dialects_agree_with_the_library_and_the_others_accept_what_it_takes() {
    let (mut all, mut taken) = (0_u32, 0_u32);
    let mut wrong = Vec::new();
    for document in DOCUMENTS {
        let judges: Vec<_> = Dialect::ALL
            .iter()
            .map(|dialect| {
                let schema = document.schema(*dialect);
                (*dialect, jsonschema::validator_for(&schema).unwrap())
            })
            .collect();
        for case in corpus::of(document) {
            all += 1;
            taken += u32::from(case.taken);
            if case.outside.is_some() {
                if case.taken {
                    wrong.push(format!("{}: {} at {}: taken", document.name, case.edit, case.at));
                }
                continue;
            }
            let value: Value = serde_json::from_str(&case.text).unwrap();
            for (dialect, judge) in &judges {
                let accepted = judge.is_valid(&value);
                let is_exact = matches!(dialect, Dialect::Draft202012 | Dialect::Draft07);
                if if is_exact {
                    accepted != case.taken
                } else {
                    case.taken && !accepted
                } {
                    wrong.push(format!(
                        "{} in {dialect}: {} at {}: taken {}, accepted {accepted}",
                        document.name, case.edit, case.at, case.taken
                    ));
                }
            }
        }
    }
    println!("{all} documents, {taken} taken, {} disagreements", wrong.len());
    println!("{:#?}", by_kind(&wrong));
    wrong.truncate(30);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(all >= 30_000, "only {all} documents");
    assert!(
        taken * 5 >= all,
        "only {taken} of {all} are taken: the rest say little"
    );
}

fn by_kind(wrong: &[String]) -> std::collections::BTreeMap<String, usize> {
    let mut kinds = std::collections::BTreeMap::new();
    for one in wrong {
        let kind = one.split(" at ").next().unwrap().to_owned();
        *kinds.entry(kind).or_default() += 1;
    }
    kinds
}

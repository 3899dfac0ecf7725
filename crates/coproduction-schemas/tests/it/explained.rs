//! Whatever the library refuses, it explains: with a code of its own, at its place.

use coproduction_core::{Fault, Problems};
use coproduction_principles::Policy;
use coproduction_record::Reader;
use coproduction_schemas::Document;
use coproduction_schemas::corpus::{self, Case, Outside};

/// The problems of a case that is not taken.
fn problems(case: &Case) -> Problems {
    let text = case.text.as_bytes();
    let read = match case.document {
        "forum-record" => Reader::new().check_slice(text).map(drop),
        _ => Policy::from_json(text).map(drop),
    };
    read.unwrap_err()
}

#[test]
fn every_refusal_of_a_record_and_a_policy_has_its_codes_and_places() {
    for name in ["forum-record", "policy"] {
        let cases = corpus::of(Document::named(name).unwrap());
        for case in cases.iter().filter(|case| !case.taken) {
            let place = format!("{name}: {} at {}", case.edit, case.at);
            let problems = problems(case);
            for problem in &problems {
                assert!(problem.fault != Fault::Shape, "{place}: not explained");
                assert!(
                    problem.position.is_some(),
                    "{place}: no position of {}",
                    problem.code()
                );
            }
            if case.outside == Some(Outside::DuplicateMember) {
                let is_named = problems.iter().any(|problem| {
                    problem.code() == "duplicate-member" && problem.pointer.as_str().starts_with(&case.at)
                });
                assert!(is_named, "{place}: {problems}");
            }
        }
    }
}

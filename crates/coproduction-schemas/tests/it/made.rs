//! The second direction: documents made from a schema at random are all taken.

use coproduction_core::strategies;
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_principles::Policy;
use coproduction_principles::tally::TallyRow;
use coproduction_record::ForumRecord;
use coproduction_schemas::Document;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use schemars::JsonSchema;
use serde_json::Value;

fn all_are_taken<T: JsonSchema>(name: &str, count: u32) {
    all_are_taken_with::<T>(name, count, |_| {});
}

fn all_are_taken_with<T: JsonSchema>(name: &str, count: u32, mend: fn(&mut Value)) {
    let document = Document::named(name).unwrap();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let documents = strategies::documents::<T>();
    for _ in 0..count {
        let mut made = documents.new_tree(&mut runner).unwrap().current();
        mend(&mut made);
        let made = made.to_string();
        assert!(document.takes(made.as_bytes()), "{name}: {made}");
    }
}

#[test]
fn what_is_made_from_the_schema_of_a_record_is_a_record() {
    all_are_taken::<ForumRecord>("forum-record", 300);
}

#[test]
fn what_is_made_from_the_schema_of_a_policy_is_a_policy() {
    // The rules are those of the rulebook, of which the schema has no list.
    all_are_taken_with::<Policy>("policy", 2_000, |policy| {
        let switched_off = policy.get_mut("switchedOff").and_then(Value::as_array_mut);
        for rule in switched_off.into_iter().flatten() {
            rule["rule"] = "GOV001".into();
        }
    });
}

#[test]
fn what_is_made_from_the_schema_of_a_profile_is_a_profile() {
    all_are_taken::<DisclosureProfile>("disclosure-profile", 2_000);
}

#[test]
fn what_is_made_from_the_schema_of_a_tally_is_a_row() {
    all_are_taken::<TallyRow>("tally", 2_000);
}

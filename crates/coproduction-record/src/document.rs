//! The kinds of document that the reader can read, with every fault in one go.

use std::sync::LazyLock;

use coproduction_core::{Bounds, Fault, Pointer, Problem, strict};
use coproduction_equity::disclosure::{DisclosureProfile, Ledger, ReleasedTable};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::ForumRecord;

/// A kind of document with a schema of its own, so that every fault of one can be found in one go.
pub trait Document: DeserializeOwned {
    /// Its JSON Schema, made from the type by `coproduction_core::schema::exact`.
    fn schema() -> &'static Value;

    /// What is wrong with it that no schema can say.
    fn problems(&self) -> Vec<Problem>;

    /// What is wrong with a value that is of its shape, and of which all the same no such document can be made.
    fn misfits(_of_shape: &Value) -> Vec<Problem> {
        Vec::new()
    }
}

/// The embedded schema, read once, and only where a document is broken.
static SCHEMA: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(crate::SCHEMA).unwrap_or_default());

impl Document for ForumRecord {
    fn schema() -> &'static Value {
        &SCHEMA
    }

    fn problems(&self) -> Vec<Problem> {
        Self::problems(self)
    }
}

/// The embedded schema of a profile of disclosure control.
static PROFILE_SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(crate::PROFILE_SCHEMA).unwrap_or_default());

impl Document for DisclosureProfile {
    fn schema() -> &'static Value {
        &PROFILE_SCHEMA
    }

    fn problems(&self) -> Vec<Problem> {
        let at = Pointer::root();
        let mut problems = of_profile(self, &at);
        if problems.is_empty() && !self.is_as_known() {
            problems.push(Problem::new(Fault::ProfileNotAsKnown, at.member("name")));
        }
        problems
    }
}

/// What is wrong with the numbers of a profile at a place.
fn of_profile(profile: &DisclosureProfile, at: &Pointer) -> Vec<Problem> {
    let twice = u64::from(profile.threshold).saturating_mul(2);
    let within = |field: &str, value: u32, most: Option<u64>| {
        let greatest = most.filter(|most| u64::from(value) > *most);
        (value < 2 || greatest.is_some()).then(|| {
            let range = Bounds {
                least: Some(2),
                greatest,
            };
            Problem::new(Fault::OutOfRange { range }, at.member(field))
        })
    };
    let threshold = within("threshold", profile.threshold, None);
    let base = profile
        .rounding_base
        .filter(|_| threshold.is_none())
        .and_then(|base| within("roundingBase", base, Some(twice)));
    threshold.into_iter().chain(base).collect()
}

/// The embedded schema of a list of published tables.
static LEDGER_SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(crate::LEDGER_SCHEMA).unwrap_or_default());

impl Document for Ledger {
    fn schema() -> &'static Value {
        &LEDGER_SCHEMA
    }

    /// Those of the profiles; whether a certificate holds is for its own check.
    fn problems(&self) -> Vec<Problem> {
        let releases = Pointer::root().member("releases");
        let profiles = self.releases.iter().flatten().zip(0..);
        profiles
            .flat_map(|(release, at)| of_profile(&release.profile, &releases.item(at).member("profile")))
            .collect()
    }

    /// Tables that are none, and the profiles beside them.
    fn misfits(of_shape: &Value) -> Vec<Problem> {
        let list = Pointer::root().member("releases");
        let releases = of_shape.get("releases").and_then(Value::as_array);
        let of_release = |(at, release): (usize, &Value)| {
            let field = |name: &str| release.get(name).cloned().unwrap_or_default();
            let profile = strict::from_value(field("profile"));
            let mut problems = profile.map_or_else(
                |_| Vec::new(),
                |profile| of_profile(&profile, &list.item(at).member("profile")),
            );
            if strict::from_value::<ReleasedTable>(field("table")).is_err() {
                problems.push(Problem::new(Fault::UnfitTable, list.item(at).member("table")));
            }
            problems
        };
        releases
            .into_iter()
            .flatten()
            .enumerate()
            .flat_map(of_release)
            .collect()
    }
}

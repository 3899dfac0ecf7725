//! The kinds of document that the reader can read, with every fault in one go.

use std::sync::LazyLock;

use coproduction_core::{Bounds, Fault, Pointer, Problem};
use coproduction_equity::disclosure::{DisclosureProfile, Ledger};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::ForumRecord;

/// A kind of document with a schema of its own, so that every fault of one can be found in one go.
pub trait Document: DeserializeOwned {
    /// Its JSON Schema, made from the type by `coproduction_core::schema::exact`.
    fn schema() -> &'static Value;

    /// What is wrong with it that no schema can say.
    fn problems(&self) -> Vec<Problem>;
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
        of_profile(self, &Pointer::root())
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
}

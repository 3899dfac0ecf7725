//! What a rule is: everything about it in one value, in one file.

use coproduction_core::Problems;
use serde::ser::{SerializeMap as _, SerializeStruct as _};
use serde_json::Value;

use crate::catalogue::Provision;
use crate::finding::{Conclusion, Weight};
use crate::template::{Template, reduced};
use crate::view::View;
use crate::{Basis, Outcome, Phrase, Policy, Severity};

/// One rule: what it looks at, why, on what authority, and how it concludes.
///
/// A rule cannot be written without its Welsh, its sources, or a word on every outcome.
#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Rule {
    /// Its code, for ever: a rule that goes stays listed as removed.
    pub code: &'static str,
    /// Its short name.
    pub slug: &'static str,
    /// What is good where it is met, in a few words.
    pub title: Phrase,
    /// What it looks at, and how it concludes.
    pub checks: Phrase,
    /// Why it matters.
    pub why: Phrase,
    /// How much it weighs where it is not met.
    pub severity: Severity,
    /// What it rests on.
    pub basis: Basis,
    /// Other weights that it can have, and when.
    pub otherwise: &'static [Otherwise],
    /// What it is evidence of.
    pub provisions: &'static [&'static Provision],
    /// The thresholds that a policy can set.
    pub parameters: &'static [Parameter],
    /// What it does not see.
    pub limits: Phrase,
    /// How to make it met.
    pub to_meet: Phrase,
    /// What to record, where the record does not say.
    pub to_record: Phrase,
    /// Everything that it can say of a record.
    pub messages: &'static [&'static Template],
    /// Each outcome: an example of it, or why it is never reached.
    pub outcomes: Outcomes,
    #[serde(skip)]
    pub(crate) check: fn(&View<'_>) -> Conclusion,
}

impl PartialEq for Rule {
    /// A code is given once, and for ever.
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
impl Eq for Rule {}

/// Another weight that a rule can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Otherwise {
    /// The weight.
    #[serde(flatten)]
    pub weight: Weight,
    /// When.
    pub when: Phrase,
}

impl Otherwise {
    pub(crate) const fn new(weight: Weight, when: Phrase) -> Self {
        Self { weight, when }
    }
}

/// A threshold of a rule.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Parameter {
    /// The field of the policy's `thresholds` that sets it.
    pub name: &'static str,
    /// What it is, with its unit.
    pub means: Phrase,
    /// What its default rests on.
    pub basis: Basis,
    /// Where the default comes from, in a sentence.
    pub source: Phrase,
    /// Its value under a policy.
    pub(crate) value: fn(&Policy) -> Value,
}

impl Parameter {
    /// Its value under a policy.
    pub fn value(&self, policy: &Policy) -> Value {
        (self.value)(policy)
    }

    /// Its value under a policy as it is written for people: a fraction in its lowest terms, as `1/2`.
    pub fn shown(&self, policy: &Policy) -> String {
        let value = self.value(policy);
        let part = |name| value.get(name).and_then(Value::as_u64);
        match part("numerator").zip(part("denominator")) {
            Some((numerator, denominator)) => {
                let (taken, of) = reduced(numerator, denominator);
                format!("{taken}/{of}")
            }
            None => value.to_string(),
        }
    }
}

impl serde::Serialize for Parameter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parameter = serializer.serialize_struct("Parameter", 5)?;
        parameter.serialize_field("name", self.name)?;
        parameter.serialize_field("default", &self.value(&Policy::default()))?;
        parameter.serialize_field("means", &self.means)?;
        parameter.serialize_field("basis", &self.basis)?;
        parameter.serialize_field("source", &self.source)?;
        parameter.end()
    }
}

/// Every outcome of a rule.
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Outcomes {
    /// Where the record shows it.
    pub met: Reach,
    /// Where the record shows that it was not so.
    pub not_met: Reach,
    /// Where the record does not say.
    pub not_evidenced: Reach,
    /// Where the question does not arise.
    pub not_applicable: Reach,
}

impl Outcomes {
    /// What is said of one outcome.
    pub const fn of(&self, outcome: Outcome) -> Reach {
        match outcome {
            Outcome::Met => self.met,
            Outcome::NotMet => self.not_met,
            Outcome::NotEvidenced => self.not_evidenced,
            Outcome::NotApplicable => self.not_applicable,
        }
    }
}

/// Whether a rule can reach an outcome.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Reach {
    /// It can: a small record of which it concludes so.
    Example(Example),
    /// It cannot, for a reason.
    Never(Phrase),
}

/// A small record, as an example of one outcome of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The record, as JSON text.
    pub record: &'static str,
    /// The policy that it is looked at with, as JSON text; the default one where there is none.
    pub policy: Option<&'static str>,
}

impl Example {
    /// The day that all examples are looked at from, `YYYY-MM-DD`.
    pub const AS_OF: &'static str = "2026-06-30";

    /// The policy that it is looked at with.
    ///
    /// # Errors
    /// None of the examples of this library.
    pub fn policy(&self) -> Result<Policy, Problems> {
        self.policy.map_or_else(
            || Ok(Policy::default()),
            |text| Policy::from_json(text.as_bytes()),
        )
    }
}

impl serde::Serialize for Reach {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let read = |text| serde_json::from_str::<Value>(text).map_err(serde::ser::Error::custom);
        let mut reach = serializer.serialize_map(None)?;
        match self {
            Self::Example(example) => {
                reach.serialize_entry("example", &read(example.record)?)?;
                if let Some(policy) = example.policy {
                    reach.serialize_entry("policy", &read(policy)?)?;
                }
            }
            Self::Never(reason) => reach.serialize_entry("never", reason)?,
        }
        reach.end()
    }
}

impl Rule {
    /// The policy that its examples are looked at with, as JSON text, where they need one.
    pub fn example_policy(&self) -> Option<&'static str> {
        Outcome::ALL
            .iter()
            .find_map(|outcome| match self.outcomes.of(*outcome) {
                Reach::Example(example) => example.policy,
                Reach::Never(_) => None,
            })
    }

    /// The rule with a code, if there is one; case does not matter.
    ///
    /// ```
    /// use coproduction_principles::Rule;
    /// assert_eq!(Rule::find("gov003").unwrap().slug, "lived-experience-minimum");
    /// assert!(Rule::find("GOV999").is_none());
    /// ```
    pub fn find(code: &str) -> Option<&'static Self> {
        crate::RULES
            .iter()
            .copied()
            .find(|rule| rule.code.eq_ignore_ascii_case(code))
    }
}

/// An example of every outcome of a rule, from its folder in `records/`. A rule that cannot reach one says so with
/// [`Reach::Never`].
///
/// `examples!("LNG001", with policy)` looks at them with the policy in the same folder.
macro_rules! examples {
    (@of $code:literal, $outcome:literal, $policy:expr) => {
        $crate::rule::Reach::Example($crate::rule::Example {
            record: include_str!(concat!("../../records/", $code, "/", $outcome, ".json")),
            policy: $policy,
        })
    };
    (@all $code:literal, $policy:expr) => {
        $crate::rule::Outcomes {
            met: $crate::rule::examples!(@of $code, "met", $policy),
            not_met: $crate::rule::examples!(@of $code, "not-met", $policy),
            not_evidenced: $crate::rule::examples!(@of $code, "not-evidenced", $policy),
            not_applicable: $crate::rule::examples!(@of $code, "not-applicable", $policy),
        }
    };
    ($code:literal) => {
        $crate::rule::examples!(@all $code, None)
    };
    ($code:literal, with policy) => {
        $crate::rule::examples!(@all $code, Some(include_str!(concat!("../../records/", $code, "/policy.json"))))
    };
}
pub(crate) use examples;

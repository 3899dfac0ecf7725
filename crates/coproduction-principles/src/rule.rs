//! What a rule is: everything about it in one value, in one file.

use serde::ser::SerializeStruct as _;
use serde_json::Value;

use crate::catalogue::Provision;
use crate::finding::{Conclusion, Weight};
use crate::template::Template;
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

    /// Its value under a policy as it is written for people: a fraction as `1/2`.
    pub fn shown(&self, policy: &Policy) -> String {
        let value = self.value(policy);
        let part = |name| value.get(name).and_then(Value::as_u64);
        match part("numerator").zip(part("denominator")) {
            Some((numerator, denominator)) => format!("{numerator}/{denominator}"),
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
#[derive(Debug, Clone, Copy, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
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
}

impl Example {
    /// The day that all examples are looked at from, `YYYY-MM-DD`.
    pub const AS_OF: &'static str = "2026-06-30";
}

impl serde::Serialize for Example {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value: Value = serde_json::from_str(self.record).map_err(serde::ser::Error::custom)?;
        value.serialize(serializer)
    }
}

impl Rule {
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
macro_rules! examples {
    (@of $code:literal, $outcome:literal) => {
        $crate::rule::Reach::Example($crate::rule::Example {
            record: include_str!(concat!("../../records/", $code, "/", $outcome, ".json")),
        })
    };
    ($code:literal) => {
        $crate::rule::Outcomes {
            met: $crate::rule::examples!(@of $code, "met"),
            not_met: $crate::rule::examples!(@of $code, "not-met"),
            not_evidenced: $crate::rule::examples!(@of $code, "not-evidenced"),
            not_applicable: $crate::rule::examples!(@of $code, "not-applicable"),
        }
    };
}
pub(crate) use examples;

//! What a threshold can be, so that no rule is set to ask for nothing, and which thresholds differ from their defaults.

use coproduction_core::{Bounds, Fault, Fraction, Pointer, Problem};

use super::{Policy, ThresholdValue};
use crate::disclosure::MEASURE_PARAMETERS;
use crate::{Parameter, RULES};

/// What a threshold can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// A number, from the least to the greatest.
    Number(u16, u16),
    /// A share that is asked for, at the least: more than none, and at most all.
    MoreThanNone,
    /// A share that is allowed, at the most: less than all, for all of it would allow everything.
    LessThanAll,
    /// A share from none to all.
    UpToAll,
}

impl Limit {
    /// What is wrong with a value, if anything.
    fn problem(self, value: ThresholdValue, at: Pointer) -> Option<Problem> {
        let (range, at) = match (self, value) {
            (Self::Number(least, greatest), ThresholdValue::Number(number)) => {
                let is_within = (least..=greatest).contains(&number);
                (
                    (!is_within).then(|| bounds(Some(least.into()), Some(greatest.into())))?,
                    at,
                )
            }
            (_, ThresholdValue::Share(share)) if share.exceeds_one() => {
                return Some(Problem::new(Fault::FractionOverOne, at));
            }
            (Self::MoreThanNone, ThresholdValue::Share(Fraction { numerator: 0, .. })) => {
                (bounds(Some(1), None), at.member("numerator"))
            }
            (Self::LessThanAll, ThresholdValue::Share(share))
                if share.numerator == share.denominator.get() =>
            {
                // Of 1/1 the denominator can be larger, and the numerator only nothing.
                let least = u64::from(share.denominator.get()).saturating_add(1);
                (bounds(Some(least), None), at.member("denominator"))
            }
            _ => return None,
        };
        Some(Problem::new(Fault::OutOfRange { range }, at))
    }
}

const fn bounds(least: Option<u64>, greatest: Option<u64>) -> Bounds {
    Bounds { least, greatest }
}

/// A threshold that a policy sets to something else than its default.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[non_exhaustive]
pub struct SetThreshold {
    /// The name of its field in the policy's `thresholds`.
    pub threshold: String,
    /// What the policy sets it to, in the same form as the default.
    pub value: ThresholdValue,
    /// What it is where a policy does not set it.
    pub default: ThresholdValue,
    /// The codes of the rules that use it; the measures may use it too.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::RuleCode>"))]
    pub rules: Vec<&'static str>,
}

impl SetThreshold {
    /// What it is, with its unit, in the words of the rulebook.
    pub fn parameter(&self) -> Option<&'static Parameter> {
        let mut of_rules = RULES.iter().flat_map(|rule| rule.parameters);
        let is = |parameter: &&Parameter| parameter.name == self.threshold;
        of_rules.find(is).or_else(|| MEASURE_PARAMETERS.iter().find(is))
    }
}

impl Policy {
    /// The thresholds that differ from their defaults, in the order of a policy.
    ///
    /// ```
    /// use coproduction_principles::Policy;
    /// let text = r#"{ "format": "coproduction/policy/v1", "thresholds": { "feedbackDays": 400, "noticeDays": 14 } }"#;
    /// let set = Policy::from_json(text.as_bytes())?.set_thresholds();
    /// assert_eq!(set.len(), 1);
    /// assert_eq!((set[0].value.to_string(), set[0].default.to_string()), ("400".to_owned(), "60".to_owned()));
    /// assert_eq!((set[0].threshold.as_str(), &set[0].rules[..]), ("feedbackDays", &["FBK001"][..]));
    /// # Ok::<(), coproduction_core::Problems>(())
    /// ```
    pub fn set_thresholds(&self) -> Vec<SetThreshold> {
        let defaults = Self::default().in_force();
        let set = self.in_force().into_iter().zip(defaults);
        let set = set.filter(|((_, value, _), (_, default, _))| value != default);
        set.map(|((field, value, _), (_, default, _))| {
            let threshold = name(field);
            let uses = |parameter: &Parameter| parameter.name == threshold;
            let rules = RULES.iter().filter(|rule| rule.parameters.iter().any(uses));
            SetThreshold {
                rules: rules.map(|rule| rule.code).collect(),
                threshold,
                value,
                default,
            }
        })
        .collect()
    }

    /// What is wrong with the thresholds, each at its place.
    pub(super) fn threshold_problems(&self) -> Vec<Problem> {
        let thresholds = Pointer::root().member("thresholds");
        let problem =
            |(field, value, limit): (&str, _, Limit)| limit.problem(value, thresholds.member(&name(field)));
        let mut problems: Vec<_> = self.in_force().into_iter().filter_map(problem).collect();
        // Nothing is long overdue before it is due. The default is not held to that: nobody set it.
        let is_set = self
            .thresholds
            .as_ref()
            .is_some_and(|set| set.long_overdue_days.is_some());
        let (long, due) = (self.long_overdue_days(), self.feedback_days());
        let is_sound = !problems
            .iter()
            .any(|problem| problem.pointer == thresholds.member("feedbackDays"));
        if is_set && is_sound && long < due {
            let range = bounds(Some(due.get().into()), None);
            let at = thresholds.member("longOverdueDays");
            problems.push(Problem::new(Fault::OutOfRange { range }, at));
        }
        problems
    }
}

/// The name of a field as it is written in JSON.
fn name(field: &str) -> String {
    let mut parts = field.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}

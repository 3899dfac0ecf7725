//! What a rule concludes, and how much it weighs.

use std::borrow::Cow;

use coproduction_core::{Message, Pointer};
use serde::ser::SerializeStruct as _;

use crate::Rule;
use crate::catalogue::{Bound, Provision};
use crate::template::Said;

coproduction_core::vocabulary! {
    /// What a rule concludes. Not recorded is never taken for no.
    pub enum Outcome {
        /// The record shows it.
        Met = "met",
        /// The record shows that it was not so.
        NotMet = "not-met",
        /// The record does not say.
        NotEvidenced = "not-evidenced",
        /// The question does not arise.
        NotApplicable = "not-applicable",
    }
}

coproduction_core::vocabulary! {
    /// How much it weighs where a rule is not met, the heaviest first.
    pub enum Severity {
        /// A "must" of the law or of the forum's own terms of reference looks unmet on this record: look now. It does not
        /// mean *unlawful*.
        Error = "error",
        /// Something that a recognised standard, or this rulebook by choice, looks for is not met on this record. The basis says which.
        Warning = "warning",
        /// A pattern to talk about.
        Notice = "notice",
    }
}

coproduction_core::vocabulary! {
    /// What a conclusion rests on.
    pub enum Basis {
        /// The law.
        Law = "law",
        /// Published guidance or a published standard.
        Guidance = "guidance",
        /// The forum's own terms of reference.
        OwnTerms = "own-terms",
        /// A choice of this rulebook that nobody published. It is never a requirement, and can be changed in the policy.
        Choice = "choice",
    }
}

/// What one rule concludes of one record, and where in the record that rests.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// What it concludes.
    pub outcome: Outcome,
    /// How much it weighs where it is not met.
    pub severity: Severity,
    /// What it rests on.
    pub basis: Basis,
    /// Whether what it rests on binds the accountable body, or is addressed to it. Where that is not known, or a provision was not seen,
    /// it weighs less than the rule says.
    pub bound: Bound,
    /// What it is evidence of: those of the rule's provisions that were in force for what it looks at, and that may bind the body.
    pub provisions: Cow<'static, [&'static Provision]>,
    /// The places in the record that it rests on, in the order of the record.
    pub pointers: Vec<Pointer>,
    /// The conclusion in words, with its numbers; never a text from the record.
    pub message: Message,
}

impl Finding {
    /// Whether it rests on law of which no words were seen.
    ///
    /// ```
    /// use coproduction_principles::{Policy, Reach, Rule, Severity, assess};
    /// use coproduction_record::ForumRecord;
    ///
    /// let Reach::Example(bare) = Rule::find("SAF001").unwrap().outcomes.not_met else { panic!() };
    /// let record = ForumRecord::from_json(bare.record)?;
    /// let assessment = assess(&record, &Policy::default(), "2026-06-30".parse()?);
    /// let terms = assessment.findings.iter().find(|finding| finding.rule.code == "SAF001").unwrap();
    /// assert_eq!(terms.rests_on_unseen_law(), terms.severity == Severity::Notice);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rests_on_unseen_law(&self) -> bool {
        let is_seen = |provision: &&Provision| provision.is_law() && provision.is_seen();
        self.basis == Basis::Law && !self.provisions.iter().any(is_seen)
    }
}

impl serde::Serialize for Finding {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut finding = serializer.serialize_struct("Finding", 8)?;
        finding.serialize_field("rule", self.rule.code)?;
        finding.serialize_field("outcome", &self.outcome)?;
        finding.serialize_field("severity", &self.severity)?;
        finding.serialize_field("basis", &self.basis)?;
        finding.serialize_field("bound", &self.bound)?;
        let provisions: Vec<&str> = self.provisions.iter().map(|provision| provision.id).collect();
        finding.serialize_field("provisions", &provisions)?;
        finding.serialize_field("pointers", &self.pointers)?;
        finding.serialize_field("message", &self.message)?;
        finding.end()
    }
}

/// What a rule's function gives: a conclusion without the rule's own particulars.
#[derive(Debug)]
pub(crate) struct Conclusion {
    pub(crate) outcome: Outcome,
    pub(crate) message: Message,
    pub(crate) pointers: Vec<Pointer>,
    /// Another weight than the rule's own.
    pub(crate) weight: Option<Weight>,
    /// Those of the rule's provisions that it rests on, where that is not all of them.
    pub(crate) provisions: Option<&'static [&'static Provision]>,
}

/// A severity with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Weight {
    /// How much it weighs.
    pub severity: Severity,
    /// What it rests on.
    pub basis: Basis,
}

impl Weight {
    pub(crate) const fn new(severity: Severity, basis: Basis) -> Self {
        Self { severity, basis }
    }
}

impl Conclusion {
    pub(crate) fn met(message: Said) -> Self {
        Self::new(Outcome::Met, message)
    }

    pub(crate) fn not_met(message: Said) -> Self {
        Self::new(Outcome::NotMet, message)
    }

    pub(crate) fn not_evidenced(message: Said) -> Self {
        Self::new(Outcome::NotEvidenced, message)
    }

    pub(crate) fn not_applicable(message: Said) -> Self {
        Self::new(Outcome::NotApplicable, message)
    }

    fn new(outcome: Outcome, message: Said) -> Self {
        Self {
            outcome,
            message: message.into(),
            pointers: Vec::new(),
            weight: None,
            provisions: None,
        }
    }

    /// The same conclusion with the places that it rests on.
    pub(crate) fn at(mut self, pointers: impl IntoIterator<Item = Pointer>) -> Self {
        self.pointers = pointers.into_iter().collect();
        self
    }

    /// The same conclusion, resting on some of the rule's provisions alone.
    pub(crate) const fn resting_on(mut self, provisions: &'static [&'static Provision]) -> Self {
        self.provisions = Some(provisions);
        self
    }

    /// The same conclusion with another weight than the rule's own.
    pub(crate) const fn weighing(mut self, weight: Weight) -> Self {
        self.weight = Some(weight);
        self
    }
}

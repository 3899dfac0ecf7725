//! Decisions about services, and whose they are.

use coproduction_core::Pointer;
use coproduction_decisions::{DecidedBy, Decision, DecisionSubject};

use super::Sorted;
use crate::finding::{Conclusion, Weight};
use crate::rule::Otherwise;
use crate::template::Said;
use crate::{Basis, Phrase, Severity};

/// What the law asks, it asks of the body; of what a forum decides alone it is looked for by choice.
const BY_CHOICE: Weight = Weight::new(Severity::Warning, Basis::Choice);

/// The weight of decisions that are not recorded as the accountable body's.
pub(crate) const FORUMS_OWN: Otherwise = Otherwise::new(
    BY_CHOICE,
    Phrase::new(
        "where none of those decisions is recorded as one of the accountable body, alone or jointly with the forum",
        "lle na chofnodwyd yr un o'r penderfyniadau hynny yn benderfyniad y corff atebol, ar ei ben ei hun neu ar y cyd â'r fforwm",
    ),
);

/// Whether a decision is about services, so that those who use them are to be involved in it; not known where its subject is not
/// recorded, or could be either.
pub(crate) fn is_about_services(decision: &Decision) -> Option<bool> {
    match decision.subject? {
        DecisionSubject::Internal | DecisionSubject::Research => Some(false),
        DecisionSubject::Policy
        | DecisionSubject::ServiceChange
        | DecisionSubject::ServiceDelivery
        | DecisionSubject::Information
        | DecisionSubject::BslPlan => Some(true),
        _ => None,
    }
}

/// A verdict, where a fault counts only of what is looked at for certain.
pub(crate) fn certainly(is_good: Option<bool>, is_certain: bool) -> Option<bool> {
    is_good.filter(|good| *good || is_certain)
}

/// Decisions sorted by what the record says of them, and whether one of the bad ones is the accountable body's.
#[derive(Debug, Default)]
pub(crate) struct Judged {
    pub(crate) sorted: Sorted,
    is_of_body: bool,
}

impl Judged {
    /// Adds a decision at a place: good, bad, or not known.
    pub(crate) fn add(&mut self, is_good: Option<bool>, decision: &Decision, at: Pointer) {
        let is_of_body = matches!(
            decision.decided_by,
            Some(DecidedBy::AccountableBody | DecidedBy::Jointly)
        );
        self.is_of_body |= is_good == Some(false) && is_of_body;
        self.sorted.add(is_good, at);
    }

    /// Concludes as [`Sorted::conclude`] does, by choice where no bad decision is the accountable body's.
    pub(crate) fn conclude(
        self,
        met: Said,
        not_met: Said,
        not_evidenced: Said,
        none: Conclusion,
    ) -> Conclusion {
        let is_own = !self.is_of_body && !self.sorted.bad.is_empty();
        let conclusion = self.sorted.conclude(met, not_met, not_evidenced, none);
        if is_own {
            conclusion.weighing(BY_CHOICE)
        } else {
            conclusion
        }
    }
}

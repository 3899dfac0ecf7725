//! Assessments of the impact of a decision on equality.

use coproduction_decisions::{AssessmentKind, Decision, DecisionSubject, ImpactAssessment};
use coproduction_events::DocumentKind;

use super::{Information, Taken, View};
use crate::catalogue::EQUALITY_REGULATIONS_8_1_A;

/// Whether an assessment looks at equality, alone or with other things.
fn assesses_equality(assessment: &ImpactAssessment) -> bool {
    matches!(
        assessment.kind,
        AssessmentKind::Equality | AssessmentKind::Integrated
    )
}

/// Whether an assessment is owed for a decision: for one on a policy or a change to a service. Not known where its subject is not
/// recorded, or could be a policy.
pub(crate) fn owes_assessment(decision: &Decision) -> Option<bool> {
    match decision.subject? {
        DecisionSubject::Policy | DecisionSubject::ServiceChange => Some(true),
        DecisionSubject::BslPlan | DecisionSubject::Other => None,
        _ => Some(false),
    }
}

/// The decisions that had been taken, with the documents that may be their assessments.
pub(crate) struct Assessed<'v, 'a> {
    pub(crate) taken: Vec<Taken<'a>>,
    pub(crate) information: &'v Information<'a>,
}

impl<'v, 'a> Assessed<'v, 'a> {
    /// Those that had been taken by the day of the view, or may have been, since the duty to assess them began.
    pub(crate) fn of(view: &'v View<'a>) -> Self {
        let is_since = |taken: &Taken<'_>| {
            taken
                .sitting
                .day
                .is_none_or(|on| EQUALITY_REGULATIONS_8_1_A.in_force_on(on))
        };
        Self {
            taken: view.taken().iter().copied().filter(is_since).collect(),
            information: view.information(),
        }
    }

    /// Whether a document of the record is, or may be, an assessment of the impact of a decision.
    pub(crate) fn has_document(&self, decision: &Decision) -> bool {
        let mut documents = self.information.on_decision(decision.id);
        documents.any(|document| document.kind == DocumentKind::ImpactAssessment)
            || self.information.has_loose(DocumentKind::ImpactAssessment)
    }
}

impl View<'_> {
    /// The assessments of a decision that look at equality, made by the day of the view; one without a date is there.
    pub(crate) fn equality_assessments<'d>(
        &self,
        decision: &'d Decision,
    ) -> impl Iterator<Item = &'d ImpactAssessment> + Clone {
        let made = decision.assessments.iter().flatten();
        made.filter(|one| assesses_equality(one) && one.on.is_none_or(|on| on <= self.day))
    }
}

//! Was each decision of a record validly taken?

use coproduction_core::{Date, DecisionId, EventId, Pointer, TermsId};
use coproduction_decisions::validity::{Reason, Validity, validity};
use coproduction_record::{Checked, Collection, ForumRecord};

use crate::Policy;
use crate::view::{InForce, Sitting, View, place, was_decided};

/// A decision of a record, and whether it was validly taken.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DecisionTaken {
    /// The decision.
    pub decision: DecisionId,
    /// Its place in the record.
    pub pointer: Pointer,
    /// The day it was taken, where that is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// The meeting it was taken at, where that is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<EventId>,
    /// The version of the terms of reference that it was judged by; absent where it is not known which was in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<TermsId>,
    /// Whether it was validly taken, with the numbers that rests on.
    #[serde(flatten)]
    pub validity: Validity,
}

/// Whether each decision that had been taken by a day was validly taken, in the order of the record.
///
/// By the version of the terms of reference that the decision names, else the one in force on its day. Those present are the
/// members named with the decision, else the meeting's attendance and head counts, else those who voted at the least. Those who could
/// vote are the electorate frozen with the decision, else the members with a voting seat on the day. Members who stood back because of an
/// interest are neither. Where dates leave it open which version was in force, only what all of them come to is said.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_decisions::{Decision, DecisionOutcome};
/// use coproduction_decisions::validity::Holds;
/// use coproduction_forums::Forum;
/// use coproduction_principles::decisions_taken;
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let decision = Decision::new("5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?).outcome(DecisionOutcome::Carried);
/// let record = ForumRecord::new(RecordFormat::V1, forum).decisions([decision]).check()?;
/// // Nothing is recorded of rules, people or votes, and so nothing is concluded.
/// assert_eq!(decisions_taken(&record, "2026-06-30".parse()?)[0].validity.valid, Holds::NotKnown);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decisions_taken(record: &Checked<ForumRecord>, as_of: Date) -> Vec<DecisionTaken> {
    let policy = Policy::default();
    let view = View::new(record, &policy, as_of);
    let mut taken = Vec::new();
    for (index, decision) in record.decisions.iter().flatten().enumerate() {
        let sitting = view.sitting(decision);
        let was_taken = was_decided(decision) == Some(true) && sitting.day.is_none_or(|day| day <= view.day);
        if was_taken {
            taken.push(look(&view, sitting, index));
        }
    }
    taken
}

fn look<'a>(view: &View<'a>, sitting: Sitting<'a>, index: usize) -> DecisionTaken {
    let decision = sitting.decision;
    let seen = view.seen(decision);
    let present = view.present(sitting);
    let mut found = view.terms_of(sitting).into_iter().map(|version| match version {
        InForce::NotRecorded => (None, Validity::not_known(decision, Reason::RuleNotRecorded)),
        InForce::None => (None, Validity::not_known(decision, Reason::NoTermsAdopted)),
        InForce::Version(terms, _) if sitting.is_before(terms) => {
            (None, Validity::not_known(decision, Reason::TermsLater))
        }
        InForce::Version(terms, _) => {
            let populations = view.populations((index, decision), terms, present.clone());
            let (rule, quorum) = (terms.decision_rule.as_ref(), terms.quorum.as_ref());
            (Some(terms.id), validity(&seen, rule, quorum, &populations))
        }
    });
    let first = found.next();
    let first = first.unwrap_or_else(|| (None, Validity::not_known(decision, Reason::TermsOpen)));
    let (terms, validity) = found.fold(first, |(id, common), (other, validity)| {
        (id.filter(|id| Some(*id) == other), common.in_common(validity))
    });
    DecisionTaken {
        decision: decision.id,
        pointer: place(Collection::Decisions, index),
        day: sitting.day,
        meeting: sitting.meeting.map(|meeting| meeting.id),
        terms,
        validity,
    }
}

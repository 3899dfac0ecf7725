//! Where a thread breaks off.

use coproduction_core::{Message, Pointer};
use coproduction_decisions::CommitmentState;
use coproduction_record::Collection;
use serde::ser::SerializeStruct as _;

use super::{OnRecord, commitments};
use crate::Phrase;
use crate::view::{View, place, refusal};

coproduction_core::vocabulary! {
    /// How a thread breaks off. The order, from what is owed to people to what is owed to the record, is a choice; so is
    /// each of them: none is a requirement of the law.
    pub enum BreakCode {
        /// An answer was owed by the day, and none is recorded.
        NotAnswered = "not-answered",
        /// It was answered, and whoever said it was owed to be told by the day, and was not.
        NotTold = "not-told",
        /// It is tied to a decision that had been taken before it was said, and informed none. To answer a question with an
        /// old decision may be fair; to ask for views on it is not.
        HeardTooLate = "heard-too-late",
        /// A reply does not take something up, and gives no reason.
        RefusedNoReason = "refused-no-reason",
        /// It was taken up, and no decision or commitment came of it.
        TakenUpNothingFollowed = "taken-up-nothing-followed",
        /// A decision of the forum was carried, and there is no commitment and no answer of the accountable body.
        DecisionNothingFollowed = "decision-nothing-followed",
        /// A commitment was not kept.
        CommitmentNotKept = "commitment-not-kept",
        /// A commitment is past its day, and not wholly kept.
        CommitmentOverdue = "commitment-overdue",
        /// A commitment was withdrawn.
        CommitmentWithdrawn = "commitment-withdrawn",
        /// A commitment is past its day, and how far it has come is not recorded.
        CommitmentNotFollowedUp = "commitment-not-followed-up",
        /// A commitment was kept, and there is no evidence of what changed.
        KeptNoEvidence = "kept-no-evidence",
        /// A decision was informed by nothing that people said.
        InformedByNone = "informed-by-none",
        /// What informed a decision of the forum is not recorded.
        InformedByNotRecorded = "informed-by-not-recorded",
    }
}

impl BreakCode {
    /// What it says, in both languages.
    pub const fn says(self) -> Phrase {
        match self {
            Self::NotAnswered => Phrase::new(
                "Something was said that calls for an answer, the time for one has passed, and none is on record.",
                "Dywedwyd rhywbeth sy'n galw am ateb, mae'r amser i'w roi wedi mynd heibio, ac nid oes ateb ar gofnod.",
            ),
            Self::NotTold => Phrase::new(
                "Something was answered, and the record says that whoever said it had not been told by then.",
                "Atebwyd rhywbeth, ac mae'r cofnod yn dweud na ddywedwyd hynny wrth bwy bynnag a'i dywedodd erbyn hynny.",
            ),
            Self::HeardTooLate => Phrase::new(
                "Something is tied to a decision that had been taken before it was said, and to none that came after.",
                "Mae rhywbeth wedi'i gysylltu â phenderfyniad a oedd wedi'i wneud cyn iddo gael ei ddweud, ac nid ag un a ddaeth wedyn.",
            ),
            Self::RefusedNoReason => Phrase::new(
                "Something was not taken up, and no reason is on record.",
                "Ni chafodd rhywbeth ei fabwysiadu, ac nid oes rheswm ar gofnod.",
            ),
            Self::TakenUpNothingFollowed => Phrase::new(
                "Something was taken up, and neither a decision nor a commitment that came of it is on record yet.",
                "Cafodd rhywbeth ei fabwysiadu, ac nid oes penderfyniad nac ymrwymiad a ddaeth ohono ar gofnod eto.",
            ),
            Self::DecisionNothingFollowed => Phrase::new(
                "A decision of the forum was carried, and neither a commitment nor an answer of the accountable body is on record yet.",
                "Derbyniodd y fforwm gynnig, ac nid oes ymrwymiad nac ateb gan y corff atebol ar gofnod eto.",
            ),
            Self::CommitmentNotKept => Phrase::new(
                "The record says that a commitment was not kept.",
                "Mae'r cofnod yn dweud na chadwyd ymrwymiad.",
            ),
            Self::CommitmentOverdue => Phrase::new(
                "The day by which a commitment was due has passed, and the record does not show that it was wholly kept.",
                "Mae'r diwrnod yr oedd ymrwymiad i'w gadw erbyn hynny wedi mynd heibio, ac nid yw'r cofnod yn dangos iddo gael ei gadw'n llawn.",
            ),
            Self::CommitmentWithdrawn => {
                Phrase::new("A commitment was withdrawn.", "Cafodd ymrwymiad ei dynnu'n ôl.")
            }
            Self::CommitmentNotFollowedUp => Phrase::new(
                "The day by which a commitment was due has passed, and how far it has come is not recorded.",
                "Mae'r diwrnod yr oedd ymrwymiad i'w gadw erbyn hynny wedi mynd heibio, ac ni chofnodwyd pa mor bell y mae wedi dod.",
            ),
            Self::KeptNoEvidence => Phrase::new(
                "A commitment was kept, and no evidence of what changed is on record yet.",
                "Cadwyd ymrwymiad, ac nid oes tystiolaeth ar gofnod eto o'r hyn a newidiodd.",
            ),
            Self::InformedByNone => Phrase::new(
                "A decision was taken, and the record says that nothing people had said informed it.",
                "Gwnaed penderfyniad, ac mae'r cofnod yn dweud nad oedd dim yr oedd pobl wedi'i ddweud yn sail iddo.",
            ),
            Self::InformedByNotRecorded => Phrase::new(
                "A decision of the forum was taken, and what informed it is not recorded.",
                "Gwnaeth y fforwm benderfyniad, ac ni chofnodwyd yr hyn a oedd yn sail iddo.",
            ),
        }
    }
}

/// One place where a thread breaks off.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Break {
    /// How.
    pub code: BreakCode,
    /// Where: the contribution, decision, commitment or status of a reply, and what it is tied to.
    pub pointers: Vec<Pointer>,
}

impl Break {
    pub(super) fn new(code: BreakCode, pointers: impl IntoIterator<Item = Pointer>) -> Self {
        Self {
            code,
            pointers: pointers.into_iter().collect(),
        }
    }

    /// What it says, in both languages.
    pub fn message(&self) -> Message {
        self.code.says().into()
    }
}

impl serde::Serialize for Break {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = serializer.serialize_struct("Break", 3)?;
        written.serialize_field("code", &self.code)?;
        written.serialize_field("pointers", &self.pointers)?;
        written.serialize_field("message", &self.code.says())?;
        written.end()
    }
}

/// The refusals without a reason.
pub(super) fn of_replies(view: &View<'_>, breaks: &mut Vec<Break>) {
    for (index, reply) in view.record.replies.iter().flatten().enumerate() {
        if let Some((last, Some(false))) = refusal(reply, view.day) {
            let at = place(Collection::Replies, index).entry("statuses", last);
            breaks.push(Break::new(BreakCode::RefusedNoReason, [at]));
        }
    }
}

/// The commitments that were not kept, or of which nothing more is recorded.
pub(super) fn of_commitments(view: &View<'_>, breaks: &mut Vec<Break>) {
    let day = view.day;
    for (place, commitment) in &view.ties().commitments {
        let thread = commitments::follow(commitment, *place, day);
        let is_past = thread.due_on.is_some_and(|due| due < day);
        // What is said holds in any case; what is missing only where everything is there.
        let is_whole = view.holds_since(Collection::Commitments, thread.due_on.filter(|_| is_past));
        let code = match thread.state {
            Some(CommitmentState::NotKept) => BreakCode::CommitmentNotKept,
            Some(CommitmentState::Withdrawn) => BreakCode::CommitmentWithdrawn,
            Some(CommitmentState::Kept) if thread.evidence != OnRecord::Recorded && is_whole => {
                BreakCode::KeptNoEvidence
            }
            Some(CommitmentState::Open | CommitmentState::InProgress | CommitmentState::KeptInPart)
                if is_past && is_whole =>
            {
                BreakCode::CommitmentOverdue
            }
            None if is_past && is_whole => BreakCode::CommitmentNotFollowedUp,
            _ => continue,
        };
        breaks.push(Break::new(code, [thread.pointer]));
    }
}

//! The thread of a record: what each decision was informed by, what became of each contribution, and where that breaks off.
//!
//! It is the answer to "what came of what we said?". It follows what the record ties together and nothing else: a decision that
//! names a contribution, the event at which it was made, or a reply to it; a commitment that carries out a decision or a reply;
//! the evidence of what changed. It does not judge whether an answer was a good one, or whether a decision would have been
//! another without it.
//!
//! How it is read:
//!
//! - Only what had happened by the day is looked at. What is dated later is left out; what has no date is taken as there, and the
//!   entries of a list kept in order (the statuses of a reply, the states of a commitment) end before the first that is later.
//! - Nobody informed a decision that had been taken before they spoke. A thread that leads to nothing else breaks there.
//! - What an answer of its own does not take up, or passes to another body, is carried no further by what was made of the rest
//!   of its event.
//! - What is owed an answer, by when, and when somebody was told is read as rule FBK001 reads it, with the default policy; a
//!   refusal with its reason as FBK003 does.
//! - *Not recorded* is not *no*: a thread that ends where a collection is not recorded, or declared not whole, is no break.
//!   [`Thread::not_known`] lists those collections, and a stage is then the least that is certain.

mod breaks;
mod commitments;
mod contributions;
mod decisions;
mod involvement;
mod shape;
mod words;

use coproduction_core::Date;
use coproduction_record::{Checked, Collection, Completeness, ForumRecord};

use crate::Policy;
use crate::view::{View, is_recorded};

pub use crate::view::Way;
pub use breaks::{Break, BreakCode};
pub(crate) use involvement::Involvement;
pub use shape::{
    AnswerOfBody, AnsweredBy, BySide, CommitmentThread, ContributionThread, DecisionThread, Informed,
    Informs, NotKnown, Thread, Tied,
};
pub use words::{Fate, Gap, OnRecord, Stage, Telling};

/// The collections that the thread runs through.
const ALONG: [Collection; 4] = [
    Collection::Contributions,
    Collection::Replies,
    Collection::Decisions,
    Collection::Commitments,
];

/// Follows the thread through a record, as it stood on a day.
///
/// It takes time in proportion to the record and to the ties in it.
///
/// ```
/// use coproduction_principles::thread::{BreakCode, Stage, thread};
/// use coproduction_record::ForumRecord;
///
/// let record = ForumRecord::from_json(r#"{
///   "format": "coproduction/forum-record/v1",
///   "forum": { "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10", "name": { "both": "Llais" } },
///   "contributions": [{ "id": "7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a11", "on": "2025-01-10" }],
///   "replies": []
/// }"#)?;
/// let thread = thread(&record, "2025-06-30".parse()?);
/// assert_eq!(thread.contributions[0].stage, Stage::Said);
/// assert_eq!(thread.breaks[0].code, BreakCode::NotAnswered);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn thread(record: &Checked<ForumRecord>, as_of: Date) -> Thread {
    let policy = Policy::default();
    let view = View::new(record, &policy, as_of);
    let mut breaks = Vec::new();
    let contributions = contributions::follow(&view, &mut breaks);
    breaks::of_replies(&view, &mut breaks);
    let decisions = decisions::follow(&view, &mut breaks);
    breaks::of_commitments(&view, &mut breaks);
    // The sort is stable: within a code, breaks stay in the order of the record.
    breaks.sort_by_key(|found| found.code);
    Thread {
        day: view.day,
        not_known: not_known(&view),
        decisions,
        contributions,
        breaks,
    }
}

/// The collections of which the record does not hold everything up to the day.
fn not_known(view: &View<'_>) -> Vec<NotKnown> {
    let gap = |collection: Collection| {
        if !is_recorded(view.record, collection) {
            return Some(Gap::NotRecorded);
        }
        let has_gap = view.record.coverage_of(collection).any(|period| {
            period.completeness != Completeness::Complete && period.from.is_none_or(|from| from <= view.day)
        });
        (has_gap || !view.is_whole(collection, view.day)).then_some(Gap::NotWhole)
    };
    ALONG
        .into_iter()
        .filter_map(|collection| gap(collection).map(|why| NotKnown { collection, why }))
        .collect()
}

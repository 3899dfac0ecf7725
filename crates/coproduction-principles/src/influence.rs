//! Influence, drawn out of a record: who got their way, whose proposals were taken up, whether the accountable body followed, and how
//! soon people were told.
//!
//! The statistics are those of [`coproduction_decisions::influence`]; here is how each number is read from a record. The record is
//! looked at as the rules look at it: as it stood on a day, with the same reading of what was decided, owed and answered.
//!
//! - **Whole**: where the record declares that it does not hold everything of a collection on some days, what is of those days is
//!   left out, and the result says so.
//! - **Not recorded** is never taken for *no*: it widens bounds, or counts against the share that has to be on record
//!   ([`EvidencePolicy::recorded`]).

mod adoption;
mod closing;
mod contested;
mod decisions;
mod deference;
mod figures;
mod rules_give;

use coproduction_core::Date;
use coproduction_core::measure::{Measure, Proportion};
use coproduction_core::statistics::{Exact, StatisticsError};
use coproduction_decisions::influence::{
    AdoptionGap, Answers, Closure, ContestedRecord, DeJure, DecisionPositions, DeferenceRecord,
    EvidencePolicy,
};
use coproduction_record::{Checked, ForumRecord};

pub(crate) use adoption::Proposals;
pub(crate) use closing::{Closing, Waits};
use decisions::Decisions;

pub(crate) use crate::scope::Scope;
use crate::view::View;
use crate::{Figure, Policy};

/// What a record shows of who had influence. A measure that cannot be computed hides none of the others.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Influence {
    /// Who got their way when the two sides disagreed.
    ///
    /// Of decisions that were taken by the day, but for those that the accountable body took alone. A side stands where more of its
    /// people voted, by the lines of the count; it is not on record where a line for or against has no constituency, or the side has
    /// no line. What was carried with changes was adopted in part: the changes may have come from either side.
    pub contested: Result<ContestedRecord, StatisticsError>,
    /// Whether the proposals of both sides were taken up alike.
    ///
    /// Of proposals with a side as their origin; those made jointly, by the accountable body or from elsewhere are neither's. Proposed,
    /// open, deferred and *no decision* are pending; withdrawn ones are not counted, which the explanation says.
    pub adoption_by_origin: Result<Measure<AdoptionGap>, StatisticsError>,
    /// How often the accountable body followed the forum, by its last answer of the day.
    ///
    /// Of decisions that were carried, but for those that the accountable body took alone. Where no answer of it is recorded, a decision
    /// about the forum's own working, or one taken jointly, was nothing to answer; of any other it is open what it answered, and the
    /// bounds hold both. An empty list of answers says that none was given: awaited.
    pub deference: Result<DeferenceRecord, StatisticsError>,
    /// How soon receipt of what people said was acknowledged, against
    /// [`Target::ACKNOWLEDGEMENT`](coproduction_decisions::influence::Target::ACKNOWLEDGEMENT).
    pub acknowledgement: Result<Measure<Closure>, StatisticsError>,
    /// How soon people were told what came of what they said, against
    /// [`Target::ANSWER`](coproduction_decisions::influence::Target::ANSWER).
    ///
    /// Of everything that rule FBK001 takes as calling for an answer, from the day that it does. What is told before that day, such as
    /// before a survey closed, is told on day 0.
    pub loop_closure: Result<Measure<Closure>, StatisticsError>,
    /// How many of the answers that the terms of reference promised by a day were given by it, as rule FBK001 has it.
    pub promises_kept: Result<Measure<Proportion>, StatisticsError>,
}

impl Influence {
    /// Every measure in one list, in the order of the fields.
    pub fn figures(self) -> Vec<Figure> {
        figures::list(self)
    }
}

/// Draws the measures of influence out of a record, as it stood on a day. How much evidence they ask for is the default of
/// [`EvidencePolicy`].
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Policy, influence::influence};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// let figures = influence(&record, &Policy::default(), "2026-06-30".parse()?).figures();
/// // Nothing is recorded, and so nothing is concluded.
/// assert!(figures.iter().all(|figure| figure.kind() == "not-defined"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn influence(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> Influence {
    of(&View::new(record, policy, as_of))
}

/// The same, of a record that is looked at already.
pub(crate) fn of(view: &View<'_>) -> Influence {
    let decisions = Decisions::of(view);
    let (counts, power) = counted(view, &decisions);
    let rules = contested::rules(view, &decisions);
    conclude(&counts, rules.as_ref(), power.as_ref())
}

/// What the measures are computed from: counts alone, so that those of several records add up to those of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) positions: Vec<(DecisionPositions, u64)>,
    /// Board by board; of one record, its own.
    pub(crate) proposals: Vec<Proposals>,
    /// Proposals of which it is not on record at which board they were made.
    pub(crate) of_no_board: u64,
    pub(crate) answers: Answers,
    pub(crate) closing: Closing,
    /// How much of the decisions is on record.
    pub(crate) decisions: Scope,
    /// How much of what calls for an answer is on record.
    pub(crate) said: Scope,
}

/// The counts of a record.
pub(crate) fn counts(view: &View<'_>) -> Counts {
    counted(view, &Decisions::of(view)).0
}

fn counted<'a>(view: &View<'a>, decisions: &Decisions<'a>) -> (Counts, Option<Exact>) {
    let (closing, said) = closing::counted(view);
    let (answers, power) = deference::counted(view, decisions);
    let counts = Counts {
        positions: contested::counted(view, decisions),
        proposals: vec![adoption::counted(decisions)],
        of_no_board: 0,
        answers,
        closing,
        decisions: decisions.scope,
        said,
    };
    (counts, power)
}

/// The measures of these counts, beside what the rules of reference give where they are the same for all.
pub(crate) fn conclude(counts: &Counts, rules: Option<&DeJure>, power: Option<&Exact>) -> Influence {
    let policy = &EvidencePolicy::default();
    let Counts {
        closing,
        decisions,
        said,
        ..
    } = counts;
    Influence {
        contested: contested::conclude(&counts.positions, *decisions, rules, policy),
        adoption_by_origin: adoption::conclude(&counts.proposals, counts.of_no_board, *decisions, policy),
        deference: deference::conclude(counts.answers, *decisions, power, policy),
        acknowledgement: closing.acknowledgement(*said, policy),
        loop_closure: closing.loop_closure(*said, policy),
        promises_kept: closing.promises_kept(*said, policy),
    }
}

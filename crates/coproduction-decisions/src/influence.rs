//! Influence: what each side's word came to, from the record of a forum. Power that the rules give is another question.
//!
//! These are the statistics alone, as functions of counts: who drew the counts from a record, and by which reading, says so beside
//! the result. Each gives a [`Measure`](coproduction_core::measure::Measure): a value with its interval, bounds, or the reason why
//! there is none, with a sentence in both languages. Forums decide little, so that *not enough evidence* is a common and a
//! good answer: fewer than six contested decisions can never show anything.
//!
//! ```
//! use coproduction_core::measure::Verdict;
//! use coproduction_decisions::influence::{
//!     Adoption, BlocPosition, DecisionPositions, EvidencePolicy, contested_record,
//! };
//!
//! // Twelve times people with lived experience were for something and professionals against it. Two were adopted.
//! let decided = |adoption| DecisionPositions::new(BlocPosition::For, BlocPosition::Against, adoption);
//! let mut decisions = vec![decided(Adoption::NotAdopted); 10];
//! decisions.extend([decided(Adoption::Adopted); 2]);
//!
//! let record = contested_record(&decisions, None, &EvidencePolicy::default())?;
//! assert_eq!(record.adopted.against_half.result.verdict(), Some(Verdict::Below));
//! assert_eq!(record.stopped.against_half.result.kind(), "not-enough");
//! # Ok::<(), coproduction_core::statistics::StatisticsError>(())
//! ```

mod adoption;
mod closure;
mod contested;
mod deference;
mod policy;
mod promises;

pub use adoption::{AdoptionGap, OriginCounts, Uptake, adoption_by_origin};
pub use closure::{Closure, DayUnit, LookedFor, SpellError, Target, loop_closure, spell};
pub use contested::{
    Adoption, BlocPosition, Contested, ContestedRecord, DeJure, DecisionPositions, contested_counts,
    contested_record,
};
pub use deference::{Answers, DeferenceRecord, deference};
pub use policy::EvidencePolicy;
pub use promises::{Promises, promises_kept};

//! Contested decisions: who got their way when the two sides disagreed.
//!
//! Only decisions with the majorities of the two sides strictly opposed say anything about power: everything else is agreement, and
//! makes everybody look successful. Getting something adopted and getting something stopped are two different powers, and are never
//! merged into one figure.

use coproduction_core::Message;
use coproduction_core::measure::{Band, Measure, MeasureResult, Measured, Proportion, Test, TestMethod, Why};
use coproduction_core::statistics::{Exact, StatisticsError, binomial, intervals};

use super::EvidencePolicy;

coproduction_core::vocabulary! {
    /// Where the majority of a side stood.
    pub enum BlocPosition {
        /// More were for it than against it.
        For = "for",
        /// More were against it than for it.
        Against = "against",
        /// As many were for it as against it: there is no majority.
        Divided = "divided",
    }
}

impl BlocPosition {
    /// The position of a side of which so many were for it and so many against. Abstentions are neither.
    pub const fn of(in_favour: u64, opposed: u64) -> Self {
        if in_favour > opposed {
            Self::For
        } else if in_favour < opposed {
            Self::Against
        } else {
            Self::Divided
        }
    }
}

coproduction_core::vocabulary! {
    /// What came of a proposal that was decided.
    pub enum Adoption {
        /// It was adopted.
        Adopted = "adopted",
        /// It was adopted in part.
        InPart = "in-part",
        /// It was not adopted.
        NotAdopted = "not-adopted",
    }
}

/// A decision that was taken: where the two sides stood, and what came of it. What is `None` is not on record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecisionPositions {
    /// Where the majority of those with lived experience stood.
    pub lived_experience: Option<BlocPosition>,
    /// Where the majority of the professionals stood.
    pub professionals: Option<BlocPosition>,
    /// What came of it.
    pub adoption: Option<Adoption>,
}

impl DecisionPositions {
    /// A decision with all of it on record. One of which nothing is on record is the default.
    pub const fn new(
        lived_experience: BlocPosition,
        professionals: BlocPosition,
        adoption: Adoption,
    ) -> Self {
        Self {
            lived_experience: Some(lived_experience),
            professionals: Some(professionals),
            adoption: Some(adoption),
        }
    }
}

/// What the rules themselves give when the two sides disagree: probabilities under the forum's decision rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeJure {
    /// The chance that something is adopted, given that a majority with lived experience is for it and a majority of
    /// professionals against it.
    pub adopted: Exact,
    /// The chance that something is stopped, given that a majority with lived experience is against it and a majority of
    /// professionals for it.
    pub stopped: Exact,
}

/// One direction of the contested record.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Contested {
    /// Compared with one half, which equal partners would expect.
    pub against_half: Measure<Proportion>,
    /// Compared with what the rules themselves give: below it, practice is worse than the rules on paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against_rules: Option<Measure<Proportion>>,
}

/// Both directions, which are never merged.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ContestedRecord {
    /// How often something was adopted that people with lived experience were for and professionals against.
    pub adopted: Contested,
    /// How often something was stopped that people with lived experience were against and professionals for.
    pub stopped: Contested,
}

/// The contested record of all decisions that were taken in a period; those not decided yet do not belong in it.
///
/// *Not enough evidence* where too few decisions have their positions on record ([`EvidencePolicy::recorded`]), or where there are
/// fewer contested ones than any outcome could show something with: 6 at 95 in 100. *Bounded* where some were adopted in part.
/// The interval is Clopper and Pearson's, the test the exact binomial one; the test is left out where there are more decisions than
/// [`binomial::distribution`] can count through.
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability) if what the rules give is none;
/// [`TooLarge`](StatisticsError::TooLarge) for more than a million contested decisions.
pub fn contested_record(
    decisions: &[DecisionPositions],
    rules: Option<&DeJure>,
    policy: &EvidencePolicy,
) -> Result<ContestedRecord, StatisticsError> {
    let each_once: Vec<_> = decisions.iter().map(|positions| (*positions, 1)).collect();
    contested_counts(&each_once, rules, policy)
}

/// The same of counts: of each kind of decision how many there were, as when those of several forums are added up.
///
/// # Errors
/// As [`contested_record`], and [`NotFinite`](StatisticsError::NotFinite) beyond 64 bits.
pub fn contested_counts(
    decisions: &[(DecisionPositions, u64)],
    rules: Option<&DeJure>,
    policy: &EvidencePolicy,
) -> Result<ContestedRecord, StatisticsError> {
    Ok(ContestedRecord {
        adopted: Direction::Adopted.look(decisions, rules.map(|rules| &rules.adopted), policy)?,
        stopped: Direction::Stopped.look(decisions, rules.map(|rules| &rules.stopped), policy)?,
    })
}

#[derive(Clone, Copy)]
enum Direction {
    Adopted,
    Stopped,
}

/// What there is on record of one direction.
struct Seen {
    all: u64,
    recorded: u64,
    contested: u64,
    won: u64,
    in_part: u64,
}

/// What a share is compared with.
enum Reference<'a> {
    Half(Exact),
    Rules(&'a Exact),
}

impl Reference<'_> {
    const fn share(&self) -> &Exact {
        match self {
            Self::Half(half) => half,
            Self::Rules(rules) => rules,
        }
    }
}

impl Direction {
    fn look(
        self,
        decisions: &[(DecisionPositions, u64)],
        rules: Option<&Exact>,
        policy: &EvidencePolicy,
    ) -> Result<Contested, StatisticsError> {
        let seen = self.count(decisions)?;
        let half = Reference::Half(Exact::ratio(1, 2)?);
        let against_rules = match rules {
            Some(rules) if !rules.is_probability() => return Err(StatisticsError::NotAProbability),
            Some(rules) => Some(self.measure(&seen, &Reference::Rules(rules), policy)?),
            None => None,
        };
        Ok(Contested {
            against_half: self.measure(&seen, &half, policy)?,
            against_rules,
        })
    }

    fn count(self, decisions: &[(DecisionPositions, u64)]) -> Result<Seen, StatisticsError> {
        let (lived, professional, all_of_it) = match self {
            Self::Adopted => (BlocPosition::For, BlocPosition::Against, Adoption::Adopted),
            Self::Stopped => (BlocPosition::Against, BlocPosition::For, Adoption::NotAdopted),
        };
        let mut seen = Seen {
            all: 0,
            recorded: 0,
            contested: 0,
            won: 0,
            in_part: 0,
        };
        for (decision, times) in decisions {
            // No other sum is larger than that of all.
            seen.all = seen.all.checked_add(*times).ok_or(StatisticsError::NotFinite)?;
            let positions = decision.lived_experience.zip(decision.professionals);
            let Some(((theirs, others), adoption)) = positions.zip(decision.adoption) else {
                continue;
            };
            seen.recorded += times;
            if (theirs, others) == (lived, professional) {
                seen.contested += times;
                seen.won += if adoption == all_of_it { *times } else { 0 };
                seen.in_part += if adoption == Adoption::InPart { *times } else { 0 };
            }
        }
        Ok(seen)
    }

    fn measure(
        self,
        seen: &Seen,
        reference: &Reference<'_>,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Proportion>, StatisticsError> {
        let name = match (self, reference) {
            (Self::Adopted, Reference::Half(_)) => "contested-adopted",
            (Self::Adopted, Reference::Rules(_)) => "contested-adopted-beside-rules",
            (Self::Stopped, Reference::Half(_)) => "contested-stopped",
            (Self::Stopped, Reference::Rules(_)) => "contested-stopped-beside-rules",
        };
        let (result, explanation) = self.conclude(seen, reference, policy)?;
        Ok(Measure::new(name, result, explanation))
    }

    fn conclude(
        self,
        seen: &Seen,
        reference: &Reference<'_>,
        policy: &EvidencePolicy,
    ) -> Result<(MeasureResult<Proportion>, Message), StatisticsError> {
        if seen.all == 0 {
            let why = Why::NothingCounted;
            return Ok((MeasureResult::NotDefined { why }, why.message()));
        }
        let needed = policy.needed_of(seen.all);
        if seen.recorded < needed {
            let (n, need, why) = (seen.recorded, needed, Why::Recording);
            return Ok((
                MeasureResult::NotEnough { n, need, why },
                words::too_little_recorded(seen),
            ));
        }
        let level = policy.confidence.alpha();
        // One half asks for the most: what the rules give may lie at an end, where less would do.
        let fewest = binomial::fewest_trials(&Exact::ratio(1, 2)?, &level)?.unwrap_or(u64::MAX);
        let n = seen.contested;
        if n < fewest {
            let result = MeasureResult::NotEnough {
                n,
                need: fewest,
                why: Why::TooFew,
            };
            return Ok((result, self.too_few(n, fewest)));
        }
        let share =
            |won| Proportion::new(won, n, "contested-decisions").ok_or(StatisticsError::PartExceedsWhole);
        if seen.in_part > 0 {
            let (low, high) = (seen.won, seen.won + seen.in_part);
            let result = MeasureResult::Bounded {
                low: share(low)?,
                high: share(high)?,
                why: Why::InPartOrPending,
            };
            return Ok((result, self.in_part(low, high, n)));
        }
        let interval = intervals::clopper_pearson(seen.won, n, policy.confidence)?;
        let band = Band::point(reference.share()).ok_or(StatisticsError::NotFinite)?;
        let mut measured = Measured::new(share(seen.won)?, n).against(interval, band);
        measured.test = match binomial::two_sided(seen.won, n, reference.share()) {
            Ok(p_value) => p_value
                .to_f64()
                .and_then(|p| Test::new(TestMethod::ExactBinomial, p)),
            // The verdict rests on the interval, so that a test that would take too long can be done without.
            Err(StatisticsError::TooLarge { .. }) => None,
            Err(error) => return Err(error),
        };
        let explanation = self.measured(seen.won, n, &interval, band.verdict(&interval), reference);
        Ok((MeasureResult::Measured(measured), explanation))
    }
}

#[cfg(test)]
mod tests;
mod words;

//! Power at the attendance actually observed: each member is present or absent, and votes yes or no if present.

mod room;

use coproduction_core::Fraction;
use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::Zero as _;
use room::Room;

use super::budget::{product, wide};
use super::meeting::Asked;
use super::{Budget, Game, PowerError};
use crate::Quorum;

/// What a rule gives at a given attendance, exactly; a kind is named by its place in the body.
///
/// Each member is present with the probability given for their kind, independently, and votes yes as likely as no.
/// It is a thought experiment about the rule and the quorum, not a forecast. Three-valued games are those of
/// D. S. Felsenthal and M. Machover, "Ternary voting games", *International Journal of Game Theory* 26 (1997).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AtAttendance {
    /// The probability that a meeting is quorate.
    pub quorate: BigRational,
    /// The probability that a proposal passes.
    pub pass: BigRational,
    /// For each kind, what one of its members can do; `None` where there is nobody.
    pub members: Vec<Option<AtMeeting>>,
}

/// What one member can do at a given attendance of the others, each a probability from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AtMeeting {
    /// That the outcome differs between their being present and voting yes, and their being present and voting no.
    #[serde(serialize_with = "super::wire::share")]
    pub vote_power: BigRational,
    /// That the outcome differs between their being present and voting yes, and their being absent.
    #[serde(serialize_with = "super::wire::share")]
    pub presence_power: BigRational,
    /// That their coming, to vote no, makes the proposal pass: it makes the quorum, and their vote is not enough.
    #[serde(serialize_with = "super::wire::share")]
    pub no_show_paradox: BigRational,
}

impl Game {
    /// Power where each member comes with a probability: one for each kind of the body, in its order, those outside
    /// the forum included.
    ///
    /// A part of the quorum that is not recorded is not asked for. A decision needs a quorate meeting, and the rule to
    /// be met by those present: of nobody, no share is met.
    ///
    /// The cost grows with the product of (n + 1)(n + 2)/2 over the kinds.
    ///
    /// # Errors
    /// [`AttendanceMismatch`](PowerError::AttendanceMismatch), [`ProbabilityAboveOne`](PowerError::ProbabilityAboveOne),
    /// [`UnknownConstituency`](PowerError::UnknownConstituency) in the quorum, and the limits of the budget.
    ///
    /// ```
    /// use coproduction_core::{Fraction, Side};
    /// use coproduction_decisions::power::{Body, Budget, Game, Kind};
    /// use coproduction_decisions::{DecisionRule, Quorum, QuorumRequirement, ThresholdBase};
    ///
    /// let body = Body::new([
    ///     Kind::new("patients".parse()?, Side::LivedExperience, 1),
    ///     Kind::new("staff".parse()?, Side::Professional, 1),
    /// ])?;
    /// let half = Fraction::new(1, 2.try_into()?);
    /// let rule = DecisionRule::Majority { share: half, of: ThresholdBase::Present, more_than: true };
    /// let both = Quorum::new().overall(QuorumRequirement::AtLeast { people: 2.try_into()? });
    /// let at = Game::new(&body, &rule)?.at_attendance(Some(&both), &[half, half], &Budget::default())?;
    /// assert_eq!(at.quorate.to_string(), "1/4");
    /// assert_eq!(at.pass.to_string(), "1/16");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn at_attendance(
        &self,
        quorum: Option<&Quorum>,
        attendance: &[Fraction],
        budget: &Budget,
    ) -> Result<AtAttendance, PowerError> {
        let kinds = self.body.kinds();
        if attendance.len() != kinds.len() {
            return Err(PowerError::AttendanceMismatch {
                kinds: kinds.len(),
                given: attendance.len(),
            });
        }
        if attendance.iter().any(|probability| probability.exceeds_one()) {
            return Err(PowerError::ProbabilityAboveOne);
        }
        self.check_monotone(budget)?;
        let asked = quorum.map(|quorum| Asked::new(&self.body, quorum)).transpose()?;
        let states = product(kinds.iter().map(|kind| {
            let people = u128::from(kind.voters);
            (people + 1) * (people + 2) / 2
        }));
        let bits = kinds.iter().zip(attendance).map(|(kind, probability)| {
            let each = u32::BITS - probability.denominator.leading_zeros() + 1;
            u128::from(kind.voters) * u128::from(each)
        });
        budget.admit_states(states)?;
        // Three outcomes for each kind in each state, each an evaluation; and numbers of so many bits.
        let numbers = bits.sum::<u128>() / 64 + 1;
        let evaluation = wide(self.sums.len() + 1) * wide(kinds.len());
        budget.admit_steps(product([
            states,
            wide(kinds.len()) + 1,
            (3 * evaluation).saturating_add(numbers),
        ]))?;

        let people = self.body.sizes();
        let (everybody, all) = Room::new(&people, attendance);
        let mut quorate = BigUint::zero();
        let mut pass = BigUint::zero();
        everybody.each(&mut |room, ways| {
            let is_quorate = room.quorate(asked.as_ref());
            if is_quorate {
                quorate += ways;
                if room.met(self) {
                    pass += ways;
                }
            }
        });
        let members = (0..people.len()).map(|kind| self.member(kind, &people, attendance, asked.as_ref()));
        Ok(AtAttendance {
            quorate: share(quorate, &all),
            pass: share(pass, &all),
            members: members.collect(),
        })
    }

    fn member(
        &self,
        kind: usize,
        people: &[u32],
        attendance: &[Fraction],
        asked: Option<&Asked>,
    ) -> Option<AtMeeting> {
        let mut others = people.to_vec();
        let theirs = others.get_mut(kind)?;
        *theirs = theirs.checked_sub(1)?;
        let (room, all) = Room::new(&others, attendance);
        let (mut vote, mut presence, mut paradox) = (BigUint::zero(), BigUint::zero(), BigUint::zero());
        room.each(&mut |room, ways| {
            let absent = room.passes(self, asked);
            room.come(kind);
            let no = room.passes(self, asked);
            room.vote(kind);
            let yes = room.passes(self, asked);
            room.leave(kind);
            if yes != no {
                vote += ways;
            }
            if yes != absent {
                presence += ways;
            }
            if no && !absent {
                paradox += ways;
            }
        });
        Some(AtMeeting {
            vote_power: share(vote, &all),
            presence_power: share(presence, &all),
            no_show_paradox: share(paradox, &all),
        })
    }
}

fn share(ways: BigUint, all: &BigUint) -> BigRational {
    BigRational::new(BigInt::from(ways), BigInt::from(all.clone()))
}

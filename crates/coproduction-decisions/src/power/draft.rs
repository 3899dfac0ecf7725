//! A draft of terms of reference, so far as power is concerned, and everything that its rules give.

use coproduction_core::Side;
use num_rational::BigRational;

use super::{Body, Budget, Counts, Game, PowerError, Predicates, ShapleyShubik};
use crate::{DecisionRule, Quorum};

/// A body, its decision rule and its quorum: a draft of terms of reference, so far as power is concerned.
///
/// ```
/// use coproduction_core::{Fraction, Side};
/// use coproduction_decisions::power::{Body, Budget, Draft, Kind};
/// use coproduction_decisions::{DecisionRule, ThresholdBase};
///
/// let body = Body::new([
///     Kind::new("patients".parse()?, Side::LivedExperience, 6),
///     Kind::new("staff".parse()?, Side::Professional, 10),
/// ])?;
/// let half = Fraction::new(1, 2.try_into()?);
/// let majority = DecisionRule::Majority { share: half, of: ThresholdBase::Cast, more_than: true };
/// let power = Draft::new(body, majority).power(&Budget::default())?;
/// let lived = power.side(Side::LivedExperience).unwrap();
/// assert_eq!(lived.independent.as_ref().unwrap().to_string(), "957/1024");
/// assert_eq!(lived.opposed.to_string(), "0");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draft {
    /// Who has a say.
    pub body: Body,
    /// How they decide.
    pub rule: DecisionRule,
    /// What a meeting needs; `None` where that is not recorded.
    pub quorum: Option<Quorum>,
}

/// Everything that the rules of a draft give. No personal data and no history is in it: it can be had on the day that
/// terms of reference are drafted.
///
/// What the budget does not allow is an error in its place; the rest stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Power {
    /// Who can decide alone: what to say first.
    pub predicates: Predicates,
    /// What each side has as a bloc, for the sides that have anybody.
    pub sides: Vec<SidePower>,
    /// Banzhaf's and Coleman's figures of one member of each kind.
    #[serde(serialize_with = "super::wire::computed")]
    pub counts: Result<Counts, PowerError>,
    /// Shapley–Shubik.
    #[serde(serialize_with = "super::wire::computed")]
    pub shapley_shubik: Result<ShapleyShubik, PowerError>,
}

/// What a side has as a bloc.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SidePower {
    /// The side; those outside the forum are on it too.
    pub side: Side,
    /// How often it decides if everybody else votes independently.
    #[serde(serialize_with = "super::wire::computed_share")]
    pub independent: Result<BigRational, PowerError>,
    /// How often it gets its way if everybody else votes together against it: 0, 1/2 or 1.
    #[serde(serialize_with = "super::wire::share")]
    pub opposed: BigRational,
    /// Its share of power by Shapley–Shubik.
    #[serde(serialize_with = "super::wire::computed_share")]
    pub shapley_share: Result<BigRational, PowerError>,
    /// Its share of all who have a say.
    #[serde(serialize_with = "super::wire::optional")]
    pub seat_share: Option<BigRational>,
}

impl Draft {
    /// A draft without a recorded quorum.
    pub const fn new(body: Body, rule: DecisionRule) -> Self {
        Self {
            body,
            rule,
            quorum: None,
        }
    }

    /// The same draft with a quorum.
    pub fn quorum(mut self, quorum: Quorum) -> Self {
        self.quorum = Some(quorum);
        self
    }

    /// Everything that the rules give.
    ///
    /// # Errors
    /// Where there is no game: see [`Game::new`] and [`Game::predicates`].
    pub fn power(&self, budget: &Budget) -> Result<Power, PowerError> {
        let game = Game::new(&self.body, &self.rule)?;
        let predicates = game.predicates(self.quorum.as_ref(), budget)?;
        let shapley_shubik = game.shapley_shubik(budget);
        let mut sides = Vec::new();
        for &side in Side::ALL {
            let bloc = self.body.kinds_on(side);
            if game.alone(side).is_some() {
                let share = |index: &ShapleyShubik| index.share(&bloc);
                sides.push(SidePower {
                    side,
                    independent: game.decisiveness(&bloc, budget),
                    opposed: game.opposed(&bloc),
                    shapley_share: shapley_shubik.as_ref().map(share).map_err(Clone::clone),
                    seat_share: self.seat_share(&bloc),
                });
            }
        }
        Ok(Power {
            predicates,
            sides,
            counts: game.counts(budget),
            shapley_shubik,
        })
    }

    fn seat_share(&self, bloc: &[usize]) -> Option<BigRational> {
        let sizes = self.body.sizes();
        let all: u64 = sizes.iter().copied().map(u64::from).sum();
        let theirs = bloc.iter().filter_map(|kind| sizes.get(*kind).copied());
        super::figures::ratio(theirs.map(u64::from).sum::<u64>(), all)
    }
}

impl Power {
    /// What a side has; `None` where nobody is on it.
    pub fn side(&self, side: Side) -> Option<&SidePower> {
        self.sides.iter().find(|of| of.side == side)
    }
}

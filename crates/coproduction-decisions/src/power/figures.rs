//! The figures that are drawn from swings: Banzhaf, Coleman, Shapley and Shubik.

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::{One as _, ToPrimitive as _, Zero as _};

/// An exact fraction of two whole numbers, in lowest terms; `None` of nothing.
pub(super) fn ratio(numerator: impl Into<BigUint>, denominator: impl Into<BigUint>) -> Option<BigRational> {
    let (numerator, denominator) = (numerator.into(), denominator.into());
    if denominator.is_zero() {
        return None;
    }
    // Most figures fit 128 bits, where lowest terms are found many times faster.
    if let (Some(above), Some(below)) = (numerator.to_u128(), denominator.to_u128()) {
        let common = greatest_common_divisor(above, below);
        return Some(BigRational::new_raw(
            BigInt::from(above / common),
            BigInt::from(below / common),
        ));
    }
    Some(BigRational::new(
        BigInt::from(numerator),
        BigInt::from(denominator),
    ))
}

/// By halving and subtracting; `below` is not zero.
const fn greatest_common_divisor(above: u128, below: u128) -> u128 {
    if above == 0 {
        return below;
    }
    let twos = (above | below).trailing_zeros();
    let (mut a, mut b) = (above >> above.trailing_zeros(), below >> below.trailing_zeros());
    while a != b {
        if a < b {
            (a, b) = (b, a);
        }
        a -= b;
        a >>= a.trailing_zeros();
    }
    a << twos
}

/// The nearest number in floating point to an exact one, to show it or to draw it; what is compared should stay exact.
///
/// ```
/// use coproduction_decisions::power::{Budget, WeightedGame, as_f64};
///
/// let counts = WeightedGame::new(51, &[50, 49, 1])?.counts(&Budget::default())?;
/// assert_eq!(as_f64(&counts.act()), 0.375);
/// # Ok::<(), coproduction_decisions::power::PowerError>(())
/// ```
pub fn as_f64(exact: &BigRational) -> f64 {
    // A fraction always has a nearest number; the figures here are from 0 to 1.
    exact.to_f64().unwrap_or_default()
}

/// How many coalitions win, and in how many a member's vote is decisive: what Banzhaf's and Coleman's figures
/// are drawn from.
///
/// A coalition is the set of those who vote yes, the others vote no; each is as likely as any other. That is a
/// thought experiment about the rule, not a forecast of people: "the rules give", never "members will".
///
/// A kind is named by its place in the list of kinds, from 0. Where there is no such kind, or nobody in it, a
/// figure of one of its members is `None`.
///
/// Sources: J. F. Banzhaf, *Rutgers Law Review* 19 (1965); L. S. Penrose, *JRSS* 109 (1946); J. S. Coleman,
/// "Control of collectivities and the power of a collectivity to act" (1971).
///
/// ```
/// use coproduction_decisions::power::{Budget, WeightedGame};
///
/// let counts = WeightedGame::new(51, &[50, 49, 1])?.counts(&Budget::default())?;
/// assert_eq!(counts.banzhaf(0).unwrap().to_string(), "3/4");
/// assert_eq!(counts.prevent(1).unwrap().to_string(), "1/3");
/// # Ok::<(), coproduction_decisions::power::PowerError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    sizes: Vec<u32>,
    winning: BigUint,
    swings: Vec<BigUint>,
    /// All swings of all members.
    all_swings: BigUint,
}

impl Counts {
    pub(super) fn new(sizes: Vec<u32>, winning: BigUint, swings: Vec<BigUint>) -> Self {
        let each = sizes.iter().zip(&swings);
        let all_swings = each.map(|(size, swings)| swings * *size).sum();
        Self {
            sizes,
            winning,
            swings,
            all_swings,
        }
    }

    /// The parts, for another arrangement of the same voters.
    pub(super) fn into_parts(self) -> (BigUint, Vec<BigUint>) {
        (self.winning, self.swings)
    }

    /// How many kinds there are.
    pub(super) const fn kinds(&self) -> usize {
        self.sizes.len()
    }

    /// How many voters there are in all.
    pub fn voters(&self) -> u64 {
        self.sizes.iter().copied().map(u64::from).sum()
    }

    /// How many coalitions win, of 2^voters.
    pub fn winning(&self) -> &BigUint {
        &self.winning
    }

    /// How many coalitions lose.
    pub fn losing(&self) -> BigUint {
        self.all() - &self.winning
    }

    fn all(&self) -> BigUint {
        BigUint::one() << self.voters()
    }

    /// The coalitions of the others that lose without one member of the kind and win with them.
    pub fn swings(&self, kind: usize) -> Option<&BigUint> {
        let size = self.sizes.get(kind)?;
        self.swings.get(kind).filter(|_| *size > 0)
    }

    /// The absolute Banzhaf value of one member of the kind (Penrose's measure): the share of the others'
    /// coalitions in which that one vote decides, from 0 to 1.
    pub fn banzhaf(&self, kind: usize) -> Option<BigRational> {
        ratio(self.swings(kind)?.clone(), BigUint::one() << (self.voters() - 1))
    }

    /// The Banzhaf index of one member of the kind: their part of all swings, which adds up to 1 over members.
    ///
    /// Not comparable between rules; for that, [`banzhaf`](Self::banzhaf).
    pub fn normalised(&self, kind: usize) -> Option<BigRational> {
        ratio(self.swings(kind)?.clone(), self.all_swings.clone())
    }

    /// The part of all swings that the kinds have together, from 0 to 1. A kind that is not there has none.
    pub fn share(&self, kinds: &[usize]) -> Option<BigRational> {
        let theirs: BigUint = kinds
            .iter()
            .filter_map(|&kind| Some(self.swings(kind)? * *self.sizes.get(kind)?))
            .sum();
        ratio(theirs, self.all_swings.clone())
    }

    /// Coleman's power of the body to act: the share of all coalitions that win, above 0 and below 1.
    pub fn act(&self) -> BigRational {
        BigRational::new(BigInt::from(self.winning.clone()), BigInt::from(self.all()))
    }

    /// Coleman's power to prevent: in which share of winning coalitions one member of the kind is decisive.
    /// One means a veto.
    pub fn prevent(&self, kind: usize) -> Option<BigRational> {
        ratio(self.swings(kind)?.clone(), self.winning.clone())
    }

    /// Coleman's power to initiate: in which share of losing coalitions one member of the kind could turn the
    /// outcome by voting yes.
    pub fn initiate(&self, kind: usize) -> Option<BigRational> {
        ratio(self.swings(kind)?.clone(), self.losing())
    }
}

/// The Shapley–Shubik index: how often a member is the one whose support carries a proposal, when support
/// builds up in an order that is as likely as any other. It adds up to 1 over members.
///
/// It answers another question than Banzhaf's, and the two can disagree on who gains: never publish one without
/// its name. Source: L. S. Shapley and M. Shubik, *American Political Science Review* 48 (1954).
///
/// ```
/// use coproduction_decisions::power::{Budget, WeightedGame};
///
/// let index = WeightedGame::new(51, &[50, 49, 1])?.shapley_shubik(&Budget::default())?;
/// assert_eq!(index.member(0).unwrap().to_string(), "2/3");
/// assert_eq!(index.seat_share(&[0]).unwrap().to_string(), "1/3");
/// # Ok::<(), coproduction_decisions::power::PowerError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapleyShubik {
    sizes: Vec<u32>,
    members: Vec<BigRational>,
}

impl ShapleyShubik {
    /// From the swings of one member of each kind, by the size of the coalition they join (0, 1, 2, ...).
    pub(super) fn from_swings(sizes: Vec<u32>, swings: &[Vec<BigUint>]) -> Self {
        let voters: u64 = sizes.iter().copied().map(u64::from).sum();
        let orders = Orders::of(voters);
        let members = swings.iter().map(|by_size| orders.share(by_size)).collect();
        Self { sizes, members }
    }

    /// From the index of one member of each kind.
    pub(super) const fn of(sizes: Vec<u32>, members: Vec<BigRational>) -> Self {
        Self { sizes, members }
    }

    /// How many kinds there are.
    pub(super) const fn kinds(&self) -> usize {
        self.sizes.len()
    }

    /// The index of one member of the kind, from 0 to 1.
    pub fn member(&self, kind: usize) -> Option<&BigRational> {
        let size = self.sizes.get(kind)?;
        self.members.get(kind).filter(|_| *size > 0)
    }

    /// What the kinds have together, from 0 to 1. A kind that is not there has nothing.
    pub fn share(&self, kinds: &[usize]) -> BigRational {
        kinds
            .iter()
            .filter_map(|&kind| {
                let size = BigInt::from(*self.sizes.get(kind)?);
                Some(self.member(kind)? * size)
            })
            .fold(BigRational::zero(), |sum, share| sum + share)
    }

    /// The part of all votes' holders that the kinds are, to be read beside [`share`](Self::share).
    pub fn seat_share(&self, kinds: &[usize]) -> Option<BigRational> {
        let theirs: u64 = kinds
            .iter()
            .filter_map(|&kind| self.sizes.get(kind).copied())
            .map(u64::from)
            .sum();
        let all: u64 = self.sizes.iter().copied().map(u64::from).sum();
        ratio(theirs, all)
    }
}

/// In how many orders a member comes right after a given coalition, for each size of it.
pub(super) struct Orders {
    after: Vec<BigUint>,
    all: BigUint,
}

impl Orders {
    pub(super) fn of(voters: u64) -> Self {
        let mut factorials = vec![BigUint::one()];
        let mut all = BigUint::one();
        for factor in 1..=voters {
            all *= factor;
            factorials.push(all.clone());
        }
        // s! (n - 1 - s)! for s = 0, 1, ..., n - 1.
        let before = factorials.iter();
        let after = factorials.iter().rev().skip(1);
        Self {
            after: before.zip(after).map(|(a, b)| a * b).collect(),
            all,
        }
    }

    pub(super) fn share(&self, swings_by_size: &[BigUint]) -> BigRational {
        let carried: BigUint = swings_by_size.iter().zip(&self.after).map(|(s, o)| s * o).sum();
        BigRational::new(BigInt::from(carried), BigInt::from(self.all.clone()))
    }
}

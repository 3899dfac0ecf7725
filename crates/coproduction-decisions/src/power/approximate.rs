//! The Shapley–Shubik index of large weighted games, in floating point and with a bound on its error.
//!
//! The index is an integral over p of the probability that a player is decisive when everybody votes yes with
//! probability p (G. Owen's multilinear extension, 1972). That probability is a polynomial in p of degree n - 1, so
//! that Gauss–Legendre quadrature with n/2 nodes gives the integral exactly but for rounding.

#![allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "an approximation, which bounds what rounding can do"
)]

use std::cell::Cell;
use std::collections::BTreeMap;

use super::budget::{product, wide};
use super::{Budget, PowerError};

/// The Shapley–Shubik index of each player in floating point, and how far each may be off.
///
/// ```
/// use coproduction_decisions::power::{Budget, PowerError, WeightedGame};
///
/// let game = WeightedGame::new(51, &[50, 49, 1])?;
/// let index = game.approximate(&Budget::default())?;
/// assert!(index.error < 1e-12);
/// assert!((index.values[0] - 2.0 / 3.0).abs() <= index.error);
/// # Ok::<(), PowerError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Approximation {
    /// The index of each player, from 0 to 1.
    pub values: Vec<f64>,
    /// By how much any of the values may be off, at most: rounding followed through the computation, step by step.
    pub error: f64,
}

/// Rounding of one operation, doubled so that second-order terms are in it.
const UNIT: f64 = f64::EPSILON;

pub(super) fn shapley_shubik(
    weights: &[usize],
    quota: usize,
    total: usize,
    budget: &Budget,
) -> Result<Approximation, PowerError> {
    let dual = total - quota + 1;
    let length = quota.max(dual);
    let players = wide(weights.len());
    budget.admit_states(wide(length))?;
    // A node and its mirror share a distribution of sums, and a step is a multiplication and an addition.
    budget.admit_steps(product([players / 4 + 1, players, wide(length), 2]))?;
    let mut ascending = weights.to_vec();
    ascending.sort_unstable();
    let mut distinct: BTreeMap<usize, (f64, f64)> = weights.iter().map(|&w| (w, (0.0, 0.0))).collect();
    let nodes = weights.len().div_ceil(2);
    for (node, share) in lower_half(nodes) {
        let sums = distribution(&ascending, length, node);
        // What rounding did to each sum of probabilities, as a part of it: three operations for each player, and the
        // additions that accumulate. All terms are positive, so that nothing cancels.
        let relative = UNIT * (3 * weights.len() + length) as f64;
        for (&weight, (value, error)) in &mut distinct {
            for quota in [quota, dual] {
                let below = up_to(&sums, quota.checked_sub(1), weight, node, relative);
                let far_below = up_to(&sums, quota.checked_sub(weight + 1), weight, node, relative);
                *value += share * (below.0 - far_below.0);
                *error += share * (below.1 + far_below.1 + 4.0 * UNIT);
            }
        }
    }
    // The nodes are right to a few units in the last place. By Bernstein's inequality that moves the integral by no
    // more than so much for a polynomial of this degree.
    let quadrature = 32.0 * std::f64::consts::PI * UNIT * (weights.len() + 1) as f64;
    let worst = distinct.values().map(|(_, error)| *error).fold(0.0, f64::max);
    let values = weights
        .iter()
        .map(|weight| distinct.get(weight).map_or(0.0, |(value, _)| *value));
    Ok(Approximation {
        values: values.collect(),
        error: worst + quadrature,
    })
}

/// The probability of each sum of yes votes up to itself, below `length`.
fn distribution(ascending: &[usize], length: usize, yes: f64) -> Vec<f64> {
    let no = 1.0 - yes;
    let mut sums = vec![0.0_f64; length];
    if let Some(nobody) = sums.first_mut() {
        *nobody = 1.0;
    }
    let mut reach = 1_usize;
    for &weight in ascending {
        reach = reach.saturating_add(weight).min(length);
        let (reached, _) = sums.split_at_mut(reach);
        let cells = Cell::from_mut(reached).as_slice_of_cells();
        for (with, without) in cells.iter().rev().zip(cells.iter().rev().skip(weight)) {
            with.set(with.get() * no + without.get() * yes);
        }
        for without in cells.iter().take(weight) {
            without.set(without.get() * no);
        }
    }
    let mut sum = 0.0;
    for probability in &mut sums {
        sum += *probability;
        *probability = sum;
    }
    sums
}

/// The probability that the others' votes are up to `most`, from the sums of everybody's, and a bound on its error.
///
/// The probability of yes is a half at most, so that an error shrinks, or at worst adds up, from step to step.
fn up_to(sums: &[f64], most: Option<usize>, weight: usize, yes: f64, relative: f64) -> (f64, f64) {
    let Some(most) = most else { return (0.0, 0.0) };
    let no = 1.0 - yes;
    let cuts = sums.iter().take(most + 1).skip(most % weight).step_by(weight);
    cuts.fold((0.0, 0.0), |(before, error), &sum| {
        let value = (sum - yes * before) / no;
        let error = (relative * sum + yes * error) / no + 2.0 * UNIT * (sum + before) / no;
        (value, error)
    })
}

/// Nodes of Gauss–Legendre quadrature over 0 to 1 that are below a half, with their weights; a node at a half has half
/// its weight, as it is its own mirror.
fn lower_half(nodes: usize) -> Vec<(f64, f64)> {
    let count = nodes as f64;
    let lower = (0..nodes.div_ceil(2)).map(|place| {
        let place_number = place as f64;
        // Tricomi's guess, then Newton's method, which doubles the digits each time.
        let mut x = -(std::f64::consts::PI * (place_number + 0.75) / (count + 0.5)).cos();
        if 2 * place + 1 == nodes {
            x = 0.0;
        }
        for _ in 0..8 {
            let (value, slope) = legendre(nodes, x);
            x -= value / slope;
        }
        let (_, slope) = legendre(nodes, x);
        let weight = 1.0 / ((1.0 - x * x) * slope * slope);
        let own_mirror = 2 * place + 1 == nodes;
        (0.5 + x / 2.0, if own_mirror { weight / 2.0 } else { weight })
    });
    lower.collect()
}

/// The Legendre polynomial of a degree, and its slope, by the recurrence of three terms.
fn legendre(degree: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for k in 2..=degree {
        let k = k as f64;
        (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
    }
    let slope = degree as f64 * (x * value - before) / (x * x - 1.0);
    (value, slope)
}

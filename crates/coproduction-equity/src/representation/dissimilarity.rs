//! The index of dissimilarity: the share of the members who would have to be other people for the forum to match the
//! population. Exact, with every distance multiplied by the members and by the population.

use coproduction_core::statistics::{Exact, StatisticsError, binomial};

use super::Composition;
use crate::numbers::{affordable, fraction, whole};

/// How far each group is from its share, times the population.
fn distances(of: &Composition) -> Vec<i128> {
    // At most 10,000 members times a population of 64 bits.
    let members = i128::from(of.members());
    let pairs = of.people().iter().zip(of.parts());
    pairs
        .map(|(people, part)| i128::from(*people) * i128::from(of.whole()) - members * i128::from(*part))
        .collect()
}

fn index(distances: &[i128], of: &Composition) -> Result<Exact, StatisticsError> {
    let sum: i128 = distances.iter().map(|distance| distance.abs()).sum();
    fraction(sum, 2 * i128::from(of.members()) * i128::from(of.whole()))
}

/// The least and the most that the index can be, whatever those who did not say are. Both are the index where everybody said.
pub(super) fn bounds(of: &Composition) -> Result<(Exact, Exact), StatisticsError> {
    let (start, person) = (distances(of), i128::from(of.whole()));
    // The sum of the distances is separable and convex: one by one, each to where it costs least, is the best.
    let mut best = start.clone();
    for _ in 0..of.not_said() {
        let cheapest = best
            .iter_mut()
            .min_by_key(|distance| (**distance + person).abs() - distance.abs());
        if let Some(distance) = cheapest {
            *distance += person;
        }
    }
    // And its greatest value lies where all are of one group.
    let mut most = Exact::zero();
    for group in 0..start.len() {
        let mut worst = start.clone();
        if let Some(distance) = worst.get_mut(group) {
            *distance += i128::from(of.not_said()) * person;
        }
        most = most.max(index(&worst, of)?);
    }
    Ok((index(&best, of)?, most))
}

/// The mean of the index over blind draws of so many members: De Moivre's closed form of the mean distance of each group.
/// `None` where it would take too long.
pub(super) fn by_chance(of: &Composition) -> Result<Option<Exact>, StatisticsError> {
    let members = of.members();
    let mut sum = Exact::zero();
    for pair in of.shares() {
        let (_, share) = pair?;
        // 2 v C(n, v) p^v (1 - p)^(n - v + 1), where v is the first number above the mean: the chance of v times 2 v (1 - p).
        let above = crate::numbers::floor(&(&share * &whole(members))) + 1;
        let Some(drawn) = affordable(binomial::distribution(members, &share))? else {
            return Ok(None);
        };
        let rest = &Exact::one() - &share;
        sum = sum + &(&whole(above) * &rest) * &drawn.exactly(above);
    }
    sum.over(&whole(members)).map(Some)
}

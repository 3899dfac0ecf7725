//! Points of rankings.

use coproduction_core::statistics::StatisticsError;

use crate::EquityError;
use crate::numbers::count;

/// The most themes that are put in order.
const MOST_THEMES: usize = 100_000;

/// The points of each theme by Borda's method: of so many themes, one that a ranking puts first gets one point less than there
/// are, and the last none. Each ranking is the places of all themes from the first on, counted from 0, with how many people
/// gave it.
///
/// The points of groups add up, so that each group can be looked at for itself.
///
/// ```
/// use coproduction_equity::themes::borda;
/// let points = borda(4, &[(5, vec![0, 1, 2, 3]), (4, vec![1, 2, 3, 0]), (3, vec![2, 3, 1, 0])])?;
/// assert_eq!(points, [15, 25, 22, 10]);
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`NotARanking`](EquityError::NotARanking) if a ranking does not name every theme once;
/// [`TooLarge`](StatisticsError::TooLarge) for more than 100,000 themes; [`NotFinite`](StatisticsError::NotFinite) for points
/// beyond 64 bits.
pub fn borda(themes: usize, rankings: &[(u64, Vec<usize>)]) -> Result<Vec<u64>, EquityError> {
    if themes > MOST_THEMES {
        let (work, limit) = (count_of(themes), count_of(MOST_THEMES));
        return Err(StatisticsError::TooLarge { work, limit }.into());
    }
    let mut points = vec![0_u64; themes];
    for (people, ranking) in rankings {
        let mut places = ranking.clone();
        places.sort_unstable();
        if places.len() != themes || places.into_iter().enumerate().any(|(one, other)| one != other) {
            return Err(EquityError::NotARanking);
        }
        for (below, theme) in (0..count(ranking)).rev().zip(ranking) {
            let more = people.checked_mul(below);
            let sum = points
                .get(*theme)
                .zip(more)
                .and_then(|(sum, more)| sum.checked_add(more));
            if let Some(slot) = points.get_mut(*theme) {
                *slot = sum.ok_or(StatisticsError::NotFinite)?;
            }
        }
    }
    Ok(points)
}

fn count_of(themes: usize) -> u128 {
    u128::try_from(themes).unwrap_or(u128::MAX)
}

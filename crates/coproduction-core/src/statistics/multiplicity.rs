//! Many tests at once: a p-value means less where there were more chances to find one.

use super::{Exact, StatisticsError};

/// The p-values of one table, adjusted by Holm's method: the chance of even one false finding among them stays within the level.
/// In the order in which they were given. For what is published.
///
/// ```
/// use coproduction_core::statistics::{Exact, multiplicity};
/// let p = [Exact::ratio(1, 50)?, Exact::ratio(3, 100)?];
/// let adjusted: Vec<String> = multiplicity::holm(&p)?.iter().map(Exact::to_string).collect();
/// assert_eq!(adjusted, ["1/25", "1/25"]);
/// # Ok::<(), coproduction_core::statistics::StatisticsError>(())
/// ```
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability) if one of them is not between 0 and 1.
pub fn holm(p_values: &[Exact]) -> Result<Vec<Exact>, StatisticsError> {
    let order = ascending(p_values)?;
    let mut adjusted = vec![Exact::one(); p_values.len()];
    let mut so_far = Exact::zero();
    for (rank, (place, p)) in order.into_iter().enumerate() {
        so_far = so_far.max(times(p, p_values.len() - rank)?);
        put(&mut adjusted, place, so_far.clone());
    }
    Ok(adjusted)
}

/// The p-values adjusted by Benjamini and Hochberg's method: the expected share of false findings among the findings stays within
/// the level. In the order in which they were given. For screening alone, never for what is published.
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability) if one of them is not between 0 and 1.
pub fn benjamini_hochberg(p_values: &[Exact]) -> Result<Vec<Exact>, StatisticsError> {
    let order = ascending(p_values)?;
    let mut adjusted = vec![Exact::one(); p_values.len()];
    let mut so_far = Exact::one();
    for (rank, (place, p)) in order.into_iter().enumerate().rev() {
        let share = Exact::ratio(count(p_values.len()), count(rank + 1))?;
        so_far = so_far.min(p * &share);
        put(&mut adjusted, place, so_far.clone());
    }
    Ok(adjusted)
}

/// The p-values adjusted by Bonferroni's method: each times their number, and no more than 1.
///
/// # Errors
/// [`NotAProbability`](StatisticsError::NotAProbability) if one of them is not between 0 and 1.
pub fn bonferroni(p_values: &[Exact]) -> Result<Vec<Exact>, StatisticsError> {
    ascending(p_values)?;
    p_values.iter().map(|p| times(p, p_values.len())).collect()
}

/// The p-values with their places, from the least on; those that are equal in the order in which they were given.
fn ascending(p_values: &[Exact]) -> Result<Vec<(usize, &Exact)>, StatisticsError> {
    if !p_values.iter().all(Exact::is_probability) {
        return Err(StatisticsError::NotAProbability);
    }
    let mut order: Vec<(usize, &Exact)> = p_values.iter().enumerate().collect();
    order.sort_by_key(|(_, p)| *p);
    Ok(order)
}

fn times(p: &Exact, tests: usize) -> Result<Exact, StatisticsError> {
    Ok((p * &Exact::ratio(count(tests), 1)?).min(Exact::one()))
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}

fn put(adjusted: &mut [Exact], place: usize, p: Exact) {
    if let Some(slot) = adjusted.get_mut(place) {
        *slot = p;
    }
}

//! How many sets of voters have a given sum of votes.
//!
//! A sum can stand for several: sums of votes that do not carry into each other make one number, and sets are counted
//! just the same. That is how sizes and second thresholds come in.

use std::cell::Cell;

use super::wide::Count;

/// The number of subsets with each sum below `length`.
pub(super) fn by_sum<C: Count>(weights: &[usize], length: usize) -> Vec<C> {
    let mut sums = vec![C::ZERO; length];
    if let Some(nobody) = sums.first_mut() {
        *nobody = C::ONE;
    }
    // Ascending, so that the sums reached so far stay low for long.
    let mut ascending = weights.to_vec();
    ascending.sort_unstable();
    let mut reach = 1_usize;
    for weight in ascending {
        reach = reach.saturating_add(weight).min(length);
        let (reached, _) = sums.split_at_mut(reach);
        join(reached, weight);
    }
    sums
}

/// One more voter: to each set come those that had it without them. From the top down, so that nobody joins twice.
fn join<C: Count>(sums: &mut [C], weight: usize) {
    let cells = Cell::from_mut(sums).as_slice_of_cells();
    for (with, without) in cells.iter().rev().zip(cells.iter().rev().skip(weight)) {
        with.set(with.get().plus(without.get()));
    }
}

/// One voter less: what [`join`] did, undone, from the bottom up.
pub(super) fn leave<C: Count>(sums: &mut [C], weight: usize) {
    let cells = Cell::from_mut(sums).as_slice_of_cells();
    for (with, without) in cells.iter().skip(weight).zip(cells) {
        with.set(with.get().minus(without.get()));
    }
}

/// The number of subsets of each size with each sum below `length`: a row for each size.
pub(super) fn by_size_and_sum<C: Count>(weights: &[usize], length: usize) -> Vec<Vec<C>> {
    let mut ascending = weights.to_vec();
    ascending.sort_unstable();
    // The sum of the lightest so many: no set of that size is lighter, and the largest that matters is known.
    let mut lightest = vec![0_usize];
    for weight in &ascending {
        let sum = lightest.last().copied().unwrap_or(0).saturating_add(*weight);
        lightest.push(sum);
    }
    let sizes = lightest.iter().take_while(|&&sum| sum < length).count();
    let mut rows = vec![vec![C::ZERO; length]; sizes];
    if let Some(nobody) = rows.first_mut().and_then(|row| row.first_mut()) {
        *nobody = C::ONE;
    }
    for (joined, &weight) in ascending.iter().enumerate() {
        for size in (1..=(joined + 1).min(sizes.saturating_sub(1))).rev() {
            // The others in the set: `size - 1` of the `joined` lightest.
            let low = lightest.get(size - 1).copied().unwrap_or(0);
            let all = lightest.get(joined).copied().unwrap_or(0);
            let left_out = lightest.get(joined + 1 - size).copied().unwrap_or(0);
            let high = (all - left_out + 1).min(length);
            let (smaller, larger) = rows.split_at_mut(size);
            let (Some(from), Some(to)) = (smaller.last(), larger.first_mut()) else {
                continue;
            };
            let without = from.iter().take(high).skip(low);
            for (with, without) in to.iter_mut().skip(low + weight).zip(without) {
                *with = with.plus(*without);
            }
        }
    }
    rows
}

/// Replaces each count by the sum of all up to it.
pub(super) fn accumulate<C: Count>(counts: &mut [C]) {
    let mut sum = C::ZERO;
    for count in counts {
        sum = sum.plus(*count);
        *count = sum;
    }
}

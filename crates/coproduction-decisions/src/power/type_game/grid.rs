//! Vectors of counts, in the order in which they are kept, and the ways to each.

use num_bigint::BigUint;
use num_traits::NumAssignRef;

/// Whole numbers that a game counts in: 128 bits where they suffice, else as many as it takes.
pub(in crate::power) trait Whole: NumAssignRef + Clone + From<u32> + Into<BigUint> {}
impl<T: NumAssignRef + Clone + From<u32> + Into<BigUint>> Whole for T {}

pub(super) fn times<T: Whole>(a: &T, b: &T) -> T {
    let mut result = a.clone();
    result *= b;
    result
}

/// Adds the ways to each coalition where the last kind has so many yes votes.
pub(super) fn add<T: Whole>(sums: &mut [T], ways: &T, row: &[T], yes: std::ops::Range<u32>, votes: usize) {
    let from = usize::try_from(yes.start).unwrap_or(usize::MAX);
    for (sum, last) in sums
        .iter_mut()
        .skip(votes.saturating_add(from))
        .zip(row.iter().skip(from))
        .take(yes.len())
    {
        *sum += &times(ways, last);
    }
}

pub(super) fn per_member<T: Whole>(sums: Vec<T>, size: u32) -> Vec<BigUint> {
    let size = T::from(size.max(1));
    let one_each = sums.into_iter().map(|mut sum| {
        sum /= &size;
        sum.into()
    });
    one_each.collect()
}

/// Row `n` of Pascal's triangle.
pub(in crate::power) fn binomials<T: Whole>(n: u32) -> Vec<T> {
    let mut row = vec![T::one()];
    let mut ways = T::one();
    for chosen in 0..n {
        ways *= &T::from(n - chosen);
        ways /= &T::from(chosen + 1);
        row.push(ways.clone());
    }
    row
}

/// The next vector of counts, the last of these kinds the fastest; false after the last vector.
pub(super) fn advance(yes: &mut [u32], sizes: &[u32]) -> bool {
    for (count, &size) in yes.iter_mut().zip(sizes).rev() {
        if *count < size {
            *count += 1;
            return true;
        }
        *count = 0;
    }
    false
}

pub(super) fn strides(sizes: &[u32]) -> Vec<(u32, usize)> {
    let mut stride = 1;
    let mut strides: Vec<(u32, usize)> = sizes
        .iter()
        .rev()
        .map(|&size| {
            let here = stride;
            stride *= usize::try_from(size).unwrap_or(usize::MAX).saturating_add(1);
            (size, here)
        })
        .collect();
    strides.reverse();
    strides
}

pub(super) fn coordinate(at: usize, size: u32, stride: usize) -> u32 {
    let steps = usize::try_from(size).unwrap_or(usize::MAX).saturating_add(1);
    u32::try_from(at / stride.max(1) % steps).unwrap_or(u32::MAX)
}

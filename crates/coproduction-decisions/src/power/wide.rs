//! Counts of coalitions in a fixed number of bits: 2^n of them need n bits, and no sum of them overflows.

use num_bigint::BigUint;

/// A count of fixed width, which is copied and not allocated.
///
/// Sums and differences are taken modulo 2^BITS. With as many bits as there are players no count of coalitions is
/// too great, so that what comes out is exact.
pub(super) trait Count: Copy {
    const ZERO: Self;
    const ONE: Self;
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
    fn is_zero(&self) -> bool;
    fn to_big(self) -> BigUint;
}

macro_rules! native {
    ($($native:ty),*) => {$(
        impl Count for $native {
            const ZERO: Self = 0;
            const ONE: Self = 1;
            #[inline]
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
            #[inline]
            fn minus(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }
            fn is_zero(&self) -> bool {
                *self == 0
            }
            fn to_big(self) -> BigUint {
                BigUint::from(self)
            }
        }
    )*};
}

native!(u64, u128);

/// A count of 64 × `LIMBS` bits, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide<const LIMBS: usize>([u64; LIMBS]);

impl<const LIMBS: usize> Count for Wide<LIMBS> {
    const ZERO: Self = Self([0; LIMBS]);
    const ONE: Self = {
        let mut limbs = [0; LIMBS];
        if let Some(lowest) = limbs.first_mut() {
            *lowest = 1;
        }
        Self(limbs)
    };

    #[inline]
    fn plus(mut self, other: Self) -> Self {
        let mut carry = false;
        for (a, b) in self.0.iter_mut().zip(other.0) {
            let (sum, over) = a.overflowing_add(b);
            let (sum, more) = sum.overflowing_add(u64::from(carry));
            (*a, carry) = (sum, over | more);
        }
        self
    }

    #[inline]
    fn minus(mut self, other: Self) -> Self {
        let mut borrow = false;
        for (a, b) in self.0.iter_mut().zip(other.0) {
            let (rest, under) = a.overflowing_sub(b);
            let (rest, more) = rest.overflowing_sub(u64::from(borrow));
            (*a, borrow) = (rest, under | more);
        }
        self
    }

    fn is_zero(&self) -> bool {
        self.0.iter().all(|limb| *limb == 0)
    }

    fn to_big(self) -> BigUint {
        let halves = self.0.iter().flat_map(|limb| {
            let low = u32::try_from(limb & u64::from(u32::MAX)).unwrap_or(0);
            let high = u32::try_from(limb >> 32).unwrap_or(0);
            [low, high]
        });
        BigUint::new(halves.collect())
    }
}

/// The most players whose coalitions can be counted: 64 limbs.
pub(super) const MOST_PLAYERS: usize = 64 * 64;

/// Calls a function that is generic in its count with the narrowest count that has a bit for each player.
macro_rules! narrowest {
    ($players:expr, $function:ident ( $($argument:expr),* )) => {
        match $players {
            0..=64 => $function::<u64>($($argument),*),
            65..=128 => $function::<u128>($($argument),*),
            129..=256 => $function::<$crate::power::wide::Wide<4>>($($argument),*),
            257..=512 => $function::<$crate::power::wide::Wide<8>>($($argument),*),
            513..=1024 => $function::<$crate::power::wide::Wide<16>>($($argument),*),
            1025..=2048 => $function::<$crate::power::wide::Wide<32>>($($argument),*),
            _ => $function::<$crate::power::wide::Wide<64>>($($argument),*),
        }
    };
}
pub(super) use narrowest;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_carry_over_every_limb() {
        let mut doubled = Wide::<4>::ONE;
        for _ in 0..255 {
            doubled = doubled.plus(doubled);
        }
        assert_eq!(doubled.to_big(), BigUint::from(1_u8) << 255_u32);
        let below = doubled.minus(Wide::ONE);
        assert_eq!(below.to_big(), (BigUint::from(1_u8) << 255_u32) - 1_u8);
        assert_eq!(below.plus(Wide::ONE), doubled);
        assert!(doubled.minus(doubled).is_zero());
    }
}

//! The order of themes by support.

use coproduction_core::statistics::Exact;

use super::Support;

/// A theme's place, the first being 1: the best and the worst that it can be, given what was not disclosed. Themes that are
/// supported alike share the better place, and the places after it stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Rank {
    /// The best place that it can have: a whole number, 1 being the first.
    pub best: u64,
    /// The worst place that it can have; the same where everybody disclosed.
    pub worst: u64,
    /// Whether another theme is supported exactly alike.
    pub tied: bool,
}

/// The ranks of themes in their order; `None` of those that nobody was asked about.
pub(super) fn ranks(themes: &[Support]) -> Vec<Option<Rank>> {
    let shares: Vec<Option<(Exact, Exact)>> = themes.iter().map(|support| support.shares()).collect();
    let known = || shares.iter().flatten();
    let mut lows: Vec<&Exact> = known().map(|(low, _)| low).collect();
    let mut highs: Vec<&Exact> = known().map(|(_, high)| high).collect();
    let mut exact: Vec<&Exact> = known()
        .filter(|(low, high)| low == high)
        .map(|(low, _)| low)
        .collect();
    for list in [&mut lows, &mut highs, &mut exact] {
        list.sort_unstable();
    }
    let above = |list: &[&Exact], share: &Exact| list.len() - list.partition_point(|other| *other <= share);
    let alike = |share: &Exact| {
        above(&exact, share) + exact.partition_point(|other| *other < share) + 1 < exact.len()
    };
    let place = |others: usize| u64::try_from(others).unwrap_or(u64::MAX).saturating_add(1);
    let rank = |(low, high): &(Exact, Exact)| Rank {
        best: place(above(&lows, high)),
        // It is not above itself.
        worst: place(above(&highs, low).saturating_sub(usize::from(high > low))),
        tied: low == high && alike(low),
    };
    shares.iter().map(|shares| shares.as_ref().map(rank)).collect()
}

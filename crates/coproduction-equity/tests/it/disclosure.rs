//! Publishing safely: the reference on measures, section 4.

mod audits;
mod certificates;
mod fewest;
mod profiles;
mod releases;
mod suppression;
mod tables;

use coproduction_core::Code;
use coproduction_equity::disclosure::{Audit, CountTable, DisclosureProfile, KnownProfile};

fn profile(name: &str) -> DisclosureProfile {
    KnownProfile::find(name).unwrap().profile().unwrap()
}

fn codes(letter: char, many: usize) -> Vec<Code> {
    (1..=many)
        .map(|at| format!("{letter}{at}").parse().unwrap())
        .collect()
}

fn table(counts: &[&[u32]]) -> CountTable {
    let counts: Vec<Vec<u32>> = counts.iter().map(|row| row.to_vec()).collect();
    CountTable::new(codes('r', counts.len()), codes('c', counts[0].len()), counts).unwrap()
}

fn intervals(audit: &Audit) -> Vec<(u64, u64)> {
    let ends = audit.hidden().iter().map(|cell| (cell.low, cell.high.unwrap()));
    ends.collect()
}

/// Numbers below a bound, always the same.
fn random(seed: u64) -> impl FnMut(u32) -> u32 {
    let mut state = seed;
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(below)).unwrap()
    }
}

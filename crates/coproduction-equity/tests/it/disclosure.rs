//! Publishing safely: the reference on measures, section 4.

mod audits;
mod profiles;
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

//! Writes certificates of random tables up to 8 by 8, one a line, each with the counts it was made from:
//!
//! ```console
//! cargo run -p coproduction-equity --example certificates -- 3000
//! ```
//!
//! `tests/certificates_by_highs.py` attacks them. The same number always gives the same tables.

use std::io::Write as _;

use coproduction_core::{Characteristic, Code, FormError};
use coproduction_equity::disclosure::{
    Budget, Certificate, CountTable, DisclosureProfile, KNOWN_PROFILES, TableSubject, protect,
};
use coproduction_equity::{CodeList, SecondWay};

#[derive(serde::Serialize)]
struct Attacked {
    counts: Vec<Vec<u32>>,
    certificate: Certificate,
}

/// Numbers below a bound, always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(bound.max(1))).unwrap_or_default()
    }

    /// From 1 to 8 rows, or one without a code, of 1 to 8 counts: some of nobody, some below 10, some up to 20, 60 or 200.
    fn counts(&mut self) -> Vec<Vec<u32>> {
        let (height, width, most) = (self.below(9).max(1), 1 + self.below(8), self.below(3));
        let (empty, small) = (self.below(30), self.below(40));
        let most = [20, 60, 200]
            .into_iter()
            .nth(usize::try_from(most).unwrap_or_default());
        let mut count = |_| match self.below(100) {
            share if share < empty => 0,
            share if share < empty + small => 1 + self.below(9),
            _ => self.below(most.unwrap_or(60)),
        };
        (0..height)
            .map(|_| (0..width).map(&mut count).collect())
            .collect()
    }
}

fn codes(letter: char, many: usize) -> Result<Vec<Code>, FormError> {
    (1..=many).map(|at| format!("{letter}{at}").parse()).collect()
}

fn certificate(
    counts: &[Vec<u32>],
    one_way: bool,
    profile: &DisclosureProfile,
) -> Result<Option<Certificate>, Box<dyn std::error::Error>> {
    let columns = codes('c', counts.first().map_or(0, Vec::len))?;
    let subject = TableSubject::new(Characteristic::Deprivation, CodeList::new("own".parse()?));
    let age = SecondWay::new(Characteristic::Age, CodeList::new("own-age".parse()?));
    let (table, subject) = if one_way {
        let row = counts.first().cloned().unwrap_or_default();
        (CountTable::one_way(columns, row)?, subject)
    } else {
        let rows = codes('r', counts.len())?;
        (
            CountTable::new(rows, columns, counts.to_vec())?,
            subject.second(age),
        )
    };
    let protection = protect(&table, profile, &Budget::default())?;
    Ok(Certificate::of(&protection, profile, subject))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let many: usize = std::env::args().nth(1).map_or(Ok(100), |many| many.parse())?;
    let mut numbers = Numbers(11);
    let mut out = std::io::stdout().lock();
    for known in KNOWN_PROFILES.iter().cycle().take(many) {
        let counts = numbers.counts();
        let one_way = counts.len() == 1 && numbers.below(2) == 0;
        if let Some(certificate) = certificate(&counts, one_way, &known.profile()?)? {
            let attacked = Attacked { counts, certificate };
            writeln!(out, "{}", serde_json::to_string(&attacked)?)?;
        }
    }
    Ok(())
}

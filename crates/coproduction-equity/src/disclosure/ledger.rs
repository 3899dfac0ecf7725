//! What has been released before: two tables that are safe each by itself may not be together.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::{Characteristic, Code};

use super::audit::ranges;
use super::certificate::People;
use super::grid::Grid;
use super::network::Range;
use super::{Audit, Budget, Certificate, CertificateFault, DisclosureError, DisclosureProfile, TableSubject};

coproduction_core::model! {
    /// The tables that have been released of one population, such as the members of one forum. Another population has a ledger of
    /// its own.
    pub struct Ledger {
        lists {
            /// Their certificates; an empty list says that nothing has been released.
            releases: Certificate,
        }
    }
}

/// Whom a figure counts: everybody of these codes, each with its characteristic and its list; nobody is left out if there are none.
type Counted = BTreeSet<(Characteristic, Code, Code)>;

impl Ledger {
    /// Whether a table may be released beside the earlier ones.
    ///
    /// Figures are compared that count the same people, by the characteristics, the names of their code lists and the codes, be they
    /// cells of one table or totals of another. The table is refused
    ///
    /// - if a total differs from an earlier one by at least 1 and by fewer people than the threshold: whoever joined or left could be told;
    /// - if no total differs, and the cells show that somebody, and perhaps fewer than the threshold, changed;
    /// - if it counts some of the same boards by the same characteristic, and not the same boards: what is left could be told;
    /// - if nothing that both show differs, and what each of these tables tells narrows a hidden figure of another.
    ///
    /// Tables of two groups, or of other boards, are of other people. Tables whose totals differ by more are taken for counts of other people, and not combined. What nobody put in the ledger
    /// is not seen, nor is a list under another name.
    ///
    /// ```
    /// use coproduction_core::Characteristic;
    /// use coproduction_equity::CodeList;
    /// use coproduction_equity::disclosure::{
    ///     Budget, Certificate, CertificateFault, CountTable, DisclosureError, KnownProfile, Ledger, TableSubject, protect,
    /// };
    ///
    /// let profile = KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
    /// let release = |counts: [u32; 2]| -> Result<Option<Certificate>, Box<dyn std::error::Error>> {
    ///     let table = CountTable::one_way(vec!["yes".parse()?, "no".parse()?], counts.to_vec())?;
    ///     let subject = TableSubject::new(Characteristic::UnpaidCare, CodeList::new("own".parse()?));
    ///     Ok(Certificate::of(&protect(&table, &profile, &Budget::default())?, &profile, subject))
    /// };
    /// let ledger = Ledger::new().releases(release([12, 30])?);
    /// // One carer has joined, and everybody knows who.
    /// let next = release([13, 30])?.ok_or("withheld")?;
    /// assert_eq!(ledger.admits(&next, &Budget::default()), Err(CertificateFault::Refused(DisclosureError::DiffersByFew)));
    /// assert_eq!(ledger.admits(&release([20, 35])?.ok_or("withheld")?, &Budget::default()), Ok(()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// What of a certificate does not hold, or why the table is refused.
    pub fn admits(&self, release: &Certificate, budget: &Budget) -> Result<(), CertificateFault> {
        release.check(budget)?;
        let shown = figures(release);
        let mut together = vec![release];
        for earlier in self.releases.iter().flatten() {
            earlier.check(budget)?;
            match release.subject.people(&earlier.subject) {
                People::Same => {}
                People::Others => continue,
                People::Some => return Err(CertificateFault::Refused(DisclosureError::SomeOfTheSame)),
            }
            let before = figures(earlier);
            let threshold = release.profile.threshold.max(earlier.profile.threshold);
            let change = Change::between(&before, &shown, ways(release).max(ways(earlier)));
            if change.is_of_few(threshold.into()) {
                return Err(CertificateFault::Refused(DisclosureError::DiffersByFew));
            }
            if change.is_none() {
                together.push(earlier);
            }
        }
        if together.len() > 1 && !is_safe_together(&together) {
            return Err(CertificateFault::Refused(DisclosureError::UndoesEarlier));
        }
        Ok(())
    }
}

fn ways(release: &Certificate) -> usize {
    if release.table.rows().is_empty() { 1 } else { 2 }
}

/// How two releases differ in what both show.
#[derive(Default)]
struct Change {
    totals: Vec<u64>,
    risen: u64,
    fallen: u64,
}

impl Change {
    fn between(before: &[(Counted, Option<u64>)], after: &[(Counted, Option<u64>)], ways: usize) -> Self {
        let before: BTreeMap<&Counted, u64> = before
            .iter()
            .filter_map(|(of, people)| Some((of, (*people)?)))
            .collect();
        let mut change = Self::default();
        for (of, after) in after {
            let (Some(before), Some(after)) = (before.get(of).copied(), *after) else {
                continue;
            };
            if of.len() < ways {
                change.totals.push(before.abs_diff(after));
            }
            if of.len() == ways {
                change.risen += after.saturating_sub(before);
                change.fallen += before.saturating_sub(after);
            }
        }
        change
    }

    fn is_of_few(&self, threshold: u64) -> bool {
        let few = |people: u64| people > 0 && people < threshold;
        let same_totals = self.totals.iter().all(|people| *people == 0);
        self.totals.iter().any(|people| few(*people)) || (same_totals && few(self.risen.max(self.fallen)))
    }

    fn is_none(&self) -> bool {
        self.risen == 0 && self.fallen == 0 && self.totals.iter().all(|people| *people == 0)
    }
}

/// Whom each figure counts, in the order of the figures.
fn counted(release: &Certificate) -> Vec<Counted> {
    let TableSubject {
        characteristic,
        code_list,
        second,
        ..
    } = &release.subject;
    let first = (*characteristic, &code_list.name);
    let second = second
        .as_ref()
        .map(|second| (second.characteristic, &second.code_list.name));
    let of_columns = second.unwrap_or(first);
    let table = &release.table;
    let of = |at: usize| {
        let (row, column) = table.shown().place(at);
        // The totals of a table of one way have no code to their rows.
        let row = table
            .rows()
            .get(row)
            .map(|code| (first.0, first.1.clone(), code.clone()));
        let column = table
            .columns()
            .get(column)
            .map(|code| (of_columns.0, of_columns.1.clone(), code.clone()));
        row.into_iter().chain(column).collect()
    };
    (0..table.shown().values().count()).map(of).collect()
}

fn figures(release: &Certificate) -> Vec<(Counted, Option<u64>)> {
    let figures = counted(release)
        .into_iter()
        .zip(release.table.shown().values().copied());
    // Those of a table of one way stand there twice.
    figures
        .take(release.table.lines() * release.table.shown().width())
        .collect()
}

fn known(profile: &DisclosureProfile, shown: Option<u64>) -> Range {
    profile.known(shown).unwrap_or(Range::ANY)
}

/// How often what one table tells is laid over the others, before it is given up: what is not seen to be safe is refused.
const ROUNDS: u32 = 50;

/// Whether each table is still protected from whoever has all of them, and takes what each tells of a figure into the others.
fn is_safe_together(releases: &[&Certificate]) -> bool {
    let mut all: BTreeMap<Counted, Range> = BTreeMap::new();
    for release in releases {
        for (of, shown) in figures(release) {
            if !narrow(&mut all, of, known(&release.profile, shown)) {
                return false;
            }
        }
    }
    for _ in 0..ROUNDS {
        let before = all.clone();
        for release in releases {
            let Some(told) = ranges(&seen(release, &all)) else {
                return false;
            };
            for (of, range) in counted(release).into_iter().zip(told.values()) {
                if !narrow(&mut all, of, range.without_bound_if_far()) {
                    return false;
                }
            }
        }
        if all == before {
            let is_safe = |release: &&Certificate| {
                Audit::of(&release.table, &release.profile, &seen(release, &all))
                    .is_some_and(|audit| audit.holds())
            };
            return releases.iter().all(is_safe);
        }
    }
    false
}

/// Whether it can be at all.
fn narrow(all: &mut BTreeMap<Counted, Range>, of: Counted, range: Range) -> bool {
    let before = all.get(&of).copied().unwrap_or(Range::ANY);
    let both = before.and(range);
    if let Some(both) = both {
        all.insert(of, both);
    }
    both.is_some()
}

/// The figures of a table as all of the tables show them.
fn seen(release: &Certificate, all: &BTreeMap<Counted, Range>) -> Grid<Range> {
    let of = |of| all.get(&of).copied().unwrap_or(Range::ANY);
    let figures = counted(release).into_iter().map(of).collect();
    Grid::new(release.table.shown().width(), figures)
}

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
    /// - if a figure or a total that both show, or what is left of a total without the cells that both show, differs by at least 1 and by
    ///   fewer people than the threshold: whoever joined or left could be told;
    /// - if all who joined along a row or a column, or all who left, are in one category as far as both show: that is told of each of them;
    /// - if it counts the same people and the same characteristic by another code list;
    /// - if it counts another group of any of the same boards by the same characteristic: members may be among participants;
    /// - if it counts some of the same boards by the same characteristic, and not the same boards: what is left could be told;
    /// - if nothing that both show differs, and what each of these tables tells narrows a hidden figure of another.
    ///
    /// Tables of other boards are of other people. Tables of which figures differ by more are taken for counts of other
    /// people, and what one shows of a figure that the other hides is not combined. What nobody put in the ledger is not seen.
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
                People::AnotherGroup => {
                    return Err(CertificateFault::Refused(DisclosureError::AnotherGroup));
                }
                People::SameByAnotherList => {
                    return Err(CertificateFault::Refused(DisclosureError::AnotherList));
                }
            }
            let before = figures(earlier);
            let threshold = release.profile.threshold.max(earlier.profile.threshold);
            match Change::between(&before, &shown, threshold.into()) {
                Change::None => together.push(earlier),
                Change::OfFew => return Err(CertificateFault::Refused(DisclosureError::DiffersByFew)),
                Change::OfMany => {}
            }
        }
        if together.len() > 1 && !is_safe_together(&together) {
            return Err(CertificateFault::Refused(DisclosureError::UndoesEarlier));
        }
        Ok(())
    }
}

/// How two releases differ in what both show.
enum Change {
    None,
    /// By so few, or so much in one category alone, that those who changed could be told.
    OfFew,
    OfMany,
}

impl Change {
    fn between(before: &[(Counted, Option<u64>)], after: &[(Counted, Option<u64>)], threshold: u64) -> Self {
        let earlier: BTreeMap<&Counted, Option<u64>> =
            before.iter().map(|(of, people)| (of, *people)).collect();
        let difference = |(of, people): &'_ (Counted, Option<u64>)| {
            let earlier = earlier.get(of).copied().flatten()?;
            Some(i128::from((*people)?) - i128::from(earlier))
        };
        let differences: BTreeMap<&Counted, i128> = after
            .iter()
            .filter_map(|figure| Some((&figure.0, difference(figure)?)))
            .collect();
        if differences.values().all(|by| *by == 0) {
            return Self::None;
        }
        let few = |by: &i128| *by != 0 && by.unsigned_abs() < u128::from(threshold);
        let lines = lines(
            before.iter().chain(after).map(|(of, _)| of).collect(),
            &differences,
        );
        if differences.values().any(few) || lines.iter().any(|line| line.iter().any(few) || is_of_one(line)) {
            Self::OfFew
        } else {
            Self::OfMany
        }
    }
}

/// The differences along each row and each column; what both do not show is one part, the rest of the total.
fn lines(all: BTreeSet<&Counted>, differences: &BTreeMap<&Counted, i128>) -> Vec<Vec<i128>> {
    let mut lines: BTreeMap<_, Vec<Option<i128>>> = BTreeMap::new();
    for of in all {
        for one in of {
            let along: Counted = of.iter().filter(|other| *other != one).cloned().collect();
            let parts = lines.entry((along, (one.0, &one.1))).or_default();
            parts.push(differences.get(of).copied());
        }
    }
    let told = |((along, _), parts): (&(Counted, _), &Vec<Option<i128>>)| {
        let mut told: Vec<i128> = parts.iter().flatten().copied().collect();
        if told.len() < parts.len() {
            told.extend(
                differences
                    .get(along)
                    .map(|total| total - told.iter().sum::<i128>()),
            );
        }
        told
    };
    lines.iter().map(told).collect()
}

/// Whether everybody who joined, or everybody who left, is in one category alone, as far as both releases say.
fn is_of_one(line: &[i128]) -> bool {
    let many = |is: fn(&i128) -> bool| line.iter().filter(|by| is(by)).count();
    line.len() > 1 && (many(|by| *by > 0) == 1 || many(|by| *by < 0) == 1)
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

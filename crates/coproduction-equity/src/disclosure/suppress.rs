//! Hiding small counts, and as many others as they need.

use coproduction_core::Message;

use super::search::Search;
use super::{Audit, CountTable, DisclosureError, DisclosureProfile, ReleasedTable};

/// How large a table may be, and how long it may be looked at. Both are counted, so that the answer is the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Budget {
    /// The most figures of a table, totals among them. Default: 2,601, which is 50 by 50.
    pub figures: usize,
    /// The most times that it is looked how far a figure can move. Default: 1,000,000.
    pub steps: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            figures: 51 * 51,
            steps: 1_000_000,
        }
    }
}

impl Budget {
    /// The same with another limit to the size.
    pub const fn figures(mut self, figures: usize) -> Self {
        self.figures = figures;
        self
    }

    /// The same with another limit to the looking.
    pub const fn steps(mut self, steps: u64) -> Self {
        self.steps = steps;
        self
    }
}

/// How many steps it is worth to look for fewer gaps than were found.
const EXCHANGES: usize = 5_000;

/// Why a whole table is withheld. It gives nothing away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Withheld {
    /// It could not be shown that the table would be protected, or not within the budget.
    NotProtected,
}

impl Withheld {
    /// The code of this reason. A code is for ever.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotProtected => "table-not-protected",
        }
    }

    /// What may be published in the table's place, in both languages.
    pub fn message(self) -> Message {
        match self {
            Self::NotProtected => Message::new(
                "This table is not published, so that nobody can be told from it.",
                "Nid yw'r tabl hwn yn cael ei gyhoeddi, fel na ellir adnabod neb ohono.",
            ),
        }
    }
}

/// A table that may be published, or that none may.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Protection {
    /// The table, and what anybody can tell of what is hidden.
    Released(Box<(ReleasedTable, Audit)>),
    /// No part of the table is to be published.
    Withheld(Withheld),
}

impl Protection {
    /// The table, if it may be published.
    pub fn table(&self) -> Option<&ReleasedTable> {
        match self {
            Self::Released(released) => Some(&released.0),
            Self::Withheld(_) => None,
        }
    }

    /// What anybody can tell of it, if it may be published.
    pub fn audit(&self) -> Option<&Audit> {
        match self {
            Self::Released(released) => Some(&released.1),
            Self::Withheld(_) => None,
        }
    }
}

/// Hides every count that the profile hides, and others, until nobody can narrow any of them; rounds the rest where the profile does;
/// and audits what comes of it as a stranger would. Where the audit does not hold, the whole table is withheld.
///
/// Which others are hidden is chosen by the cheapest circles through each; what turns out not to be needed is shown again, and in
/// tables that are not large one is exchanged for others as long as that is less. It is not always the least that would do, which is too hard to find. The same table always gives the same answer.
///
/// ```
/// use coproduction_equity::disclosure::{Budget, CountTable, KnownProfile, protect};
///
/// let codes = |codes: &[&str]| codes.iter().map(|code| code.parse()).collect::<Result<Vec<_>, _>>();
/// let counts = vec![vec![3, 20, 18], vec![9, 41, 12], vec![15, 22, 11]];
/// let table = CountTable::new(codes(&["north", "mid", "south"])?, codes(&["a", "b", "c"])?, counts)?;
/// let profile = KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
/// let protection = protect(&table, &profile, &Budget::default())?;
/// // The 3 alone would be told from its row; three more are hidden, with the same mark.
/// assert_eq!(protection.table().map(|table| table.hidden()), Some(4));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`DisclosureError::UnusableProfile`], [`DisclosureError::TooLarge`].
pub fn protect(
    table: &CountTable,
    profile: &DisclosureProfile,
    budget: &Budget,
) -> Result<Protection, DisclosureError> {
    if !profile.is_usable() {
        return Err(DisclosureError::UnusableProfile);
    }
    if table.figures().values().count() > budget.figures {
        return Err(DisclosureError::TooLarge);
    }
    let mut search = Search::new(table, profile, budget.steps);
    let withheld = Protection::Withheld(Withheld::NotProtected);
    if search.widen().is_none() {
        return Ok(withheld);
    }
    let wide = audited(table, profile, &search)?;
    let reduced = match search.reduce() {
        Some(()) => audited(table, profile, &search)?,
        None => None,
    };
    let exchanged = match reduced {
        Some(_) => {
            search.exchange(EXCHANGES);
            audited(table, profile, &search)?
        }
        None => None,
    };
    Ok(exchanged.or(reduced).or(wide).unwrap_or(withheld))
}

/// The table as it would be published, if its audit holds.
fn audited(
    table: &CountTable,
    profile: &DisclosureProfile,
    search: &Search<'_>,
) -> Result<Option<Protection>, DisclosureError> {
    let released = ReleasedTable::of(table, profile, |row, column| search.hides(row, column));
    let audit = Audit::new(&released, profile)?.filter(Audit::holds);
    Ok(audit.map(|audit| Protection::Released(Box::new((released, audit)))))
}

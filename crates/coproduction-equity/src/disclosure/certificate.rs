//! What a publisher states of a table, for anybody to check.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::{Characteristic, Code, Message};

use super::{
    Audit, Budget, DisclosureError, DisclosureProfile, Feasible, Line, Protection, ReleasedFigure,
    ReleasedTable,
};
use crate::{
    CodeList, KnownCodeList, MonitoredGroup, MonitoringTable, PublishedCell, PublishedTable, SecondWay,
};

/// The code of those who gave no value: who were asked and did not say, whatever the reason, and who were not asked. It is beside the codes of
/// any list.
pub const NO_VALUE: &str = "no-value";

coproduction_core::model! {
    /// What a published table counts people by.
    pub struct TableSubject {
        required {
            /// The characteristic of the rows; in a table of one way, which is one row, that of the columns.
            characteristic: Characteristic,
            /// The list, with its version, that the codes of `characteristic` are of.
            code_list: CodeList,
        }
        optional {
            /// The characteristic of the columns, where the table is of two ways.
            second: SecondWay,
            /// Whom it counts. Some may be in two groups: members among participants.
            group: MonitoredGroup,
        }
        lists {
            /// The codes of the boards whose people it counts, all of them: the ODS code of each, or its GSS code where
            /// it has no other. Absent where a board is not on record, or where the table is of one population alone.
            boards: Code,
        }
    }
}

/// How the people of two tables stand to each other, as far as their subjects say.
pub(super) enum People {
    Same,
    /// A characteristic of both is counted by two lists: what one hides may be told from the codes of the other.
    SameByAnotherList,
    Others,
    /// They are of two groups, of which one may hold some of the other.
    AnotherGroup,
    /// Some boards are in both, and some in one alone.
    Some,
}

impl TableSubject {
    pub(super) fn people(&self, earlier: &Self) -> People {
        let sets = self.boards.as_ref().zip(earlier.boards.as_ref());
        let sets = sets.map(|(ours, theirs)| (set(ours), set(theirs)));
        if self.group.is_some() && earlier.group.is_some() && self.group != earlier.group {
            let are_apart = sets.is_some_and(|(ours, theirs)| ours.is_disjoint(&theirs));
            return if are_apart || self.ways().is_disjoint(&earlier.ways()) {
                People::Others
            } else {
                People::AnotherGroup
            };
        }
        let Some((ours, theirs)) = sets else {
            return self.same(earlier);
        };
        if ours == theirs {
            self.same(earlier)
        } else if ours.is_disjoint(&theirs) || self.ways().is_disjoint(&earlier.ways()) {
            People::Others
        } else {
            People::Some
        }
    }

    fn same(&self, earlier: &Self) -> People {
        let (ours, theirs) = (self.lists(), earlier.lists());
        let differs = |of: &Characteristic| theirs.get(of).is_some_and(|list| ours.get(of) != Some(list));
        if ours.keys().any(differs) {
            People::SameByAnotherList
        } else {
            People::Same
        }
    }

    fn ways(&self) -> BTreeSet<Characteristic> {
        self.lists().into_keys().collect()
    }

    /// The name of each characteristic's code list.
    fn lists(&self) -> BTreeMap<Characteristic, &Code> {
        let second = self.second.as_ref();
        let second = second.map(|second| (second.characteristic, &second.code_list.name));
        let first = (self.characteristic, &self.code_list.name);
        second.into_iter().chain([first]).collect()
    }

    /// Whether the codes of a table are those of its lists, as far as these are known.
    fn names(&self, table: &ReleasedTable) -> bool {
        let is_of = |characteristic, named: &CodeList, codes: &[Code]| {
            KnownCodeList::find(named).is_none_or(|list| {
                let is_on = |code: &Code| code.as_str() == NO_VALUE || list.category(code.as_str()).is_some();
                list.characteristic == characteristic && codes.iter().all(is_on)
            })
        };
        match &self.second {
            None => is_of(self.characteristic, &self.code_list, table.columns()),
            Some(second) => {
                is_of(self.characteristic, &self.code_list, table.rows())
                    && is_of(second.characteristic, &second.code_list, table.columns())
            }
        }
    }
}

fn set(codes: &[Code]) -> BTreeSet<&Code> {
    codes.iter().collect()
}

impl From<&MonitoringTable> for TableSubject {
    fn from(table: &MonitoringTable) -> Self {
        Self {
            second: table.second.clone(),
            ..Self::new(table.characteristic, table.code_list.clone())
        }
    }
}

coproduction_core::model! {
    /// A published table with the rule it was made by, and what anybody can tell of it. It holds nothing that is not published or
    /// drawn from what is, so that whoever has it can check it without trust in the publisher.
    pub struct Certificate {
        required {
            /// By what the table counts people, and whom.
            subject: TableSubject,
            /// The disclosure profile that the table was made by.
            profile: DisclosureProfile,
            /// The table itself, with every figure as it is published.
            table: ReleasedTable,
        }
        lists {
            /// From the least to the most that each hidden figure can be, row by row.
            hidden: Feasible,
            /// From the least to the most that each rounded figure can be, row by row.
            rounded: Feasible,
            /// The rows and columns of several categories in which, as far as anybody can tell, one category alone has
            /// people: whoever is known to be in one of them is known to be of that category.
            one_value: Line,
        }
    }
}

impl Certificate {
    /// What is stated of a protected table; `None` if it is withheld.
    ///
    /// ```
    /// use coproduction_core::Characteristic;
    /// use coproduction_equity::{CodeList, MonitoringCell, MonitoringTable};
    /// use coproduction_equity::disclosure::{Budget, Certificate, CountTable, KnownProfile, protect};
    ///
    /// let cells = [("a", 2), ("b", 30), ("c", 11)].map(|(code, people)| Ok(MonitoringCell::new(code.parse()?, people)));
    /// let cells = cells.into_iter().collect::<Result<Vec<_>, coproduction_core::FormError>>()?;
    /// let counts = MonitoringTable::new(Characteristic::ReligionOrBelief, CodeList::new("own".parse()?)).cells(cells);
    /// let profile = KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
    /// let protection = protect(&CountTable::of(&counts)?, &profile, &Budget::default())?;
    /// let published = serde_json::to_string(&Certificate::of(&protection, &profile, (&counts).into()))?;
    /// assert!(published.contains(r#""hidden":[{"row":0,"column":0,"low":0,"high":13},{"row":0,"column":2,"low":0,"high":13}]"#));
    /// // Somebody else reads it, and looks for themselves.
    /// let read: Certificate = serde_json::from_str(&published)?;
    /// assert_eq!(read.check(&Budget::default()), Ok(()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(protection: &Protection, profile: &DisclosureProfile, subject: TableSubject) -> Option<Self> {
        let (table, audit) = (protection.table()?, protection.audit()?);
        let certificate = Self::new(subject, profile.clone(), table.clone());
        Some(
            certificate
                .hidden(audit.hidden().iter().copied())
                .rounded(audit.rounded().iter().copied())
                .one_value(audit.one_value().iter().copied()),
        )
    }

    /// The table as a forum's record lists it: its cells, each as shown or withheld, and the total of all where that is shown. The
    /// totals of rows and columns have no place there.
    pub fn published(&self) -> PublishedTable {
        let people = |figure: &ReleasedFigure| match figure {
            ReleasedFigure::Shown(people) => u32::try_from(*people).ok(),
            ReleasedFigure::Hidden(_) => None,
        };
        let (table, subject) = (&self.table, &self.subject);
        let figures = table.figures();
        let mut cells = Vec::new();
        for (at, row) in figures.iter().take(table.rows().len().max(1)).enumerate() {
            for (column, figure) in table.columns().iter().zip(row) {
                let mut cell = match table.rows().get(at) {
                    Some(row) => PublishedCell::new(row.clone()).second_code(column.clone()),
                    None => PublishedCell::new(column.clone()),
                };
                cell.people = people(figure);
                cell.withheld = Some(matches!(figure, ReleasedFigure::Hidden(_)));
                cells.push(cell);
            }
        }
        PublishedTable {
            second: subject.second.clone(),
            total: figures.last().and_then(|row| row.last()).and_then(people),
            ..PublishedTable::new(subject.characteristic, subject.code_list.clone())
                .cells(cells)
                .disclosure_profile(self.profile.name.clone())
        }
    }

    /// Runs the audit again, from the published table and the profile alone, and compares.
    ///
    /// It cannot see whether the published figures are true, nor what else has been published: for that there is a
    /// [`Ledger`](super::Ledger).
    ///
    /// # Errors
    /// What of it does not hold.
    pub fn check(&self, budget: &Budget) -> Result<(), CertificateFault> {
        if self.table.shown().values().count() > budget.figures {
            return Err(CertificateFault::Refused(DisclosureError::TooLarge));
        }
        if self.subject.second.is_some() == self.table.rows().is_empty() {
            return Err(CertificateFault::Refused(DisclosureError::NotTwoWays));
        }
        if !self.subject.names(&self.table) {
            return Err(CertificateFault::Refused(DisclosureError::NotOfList));
        }
        let audit = Audit::new(&self.table, &self.profile).map_err(CertificateFault::Refused)?;
        if !self.profile.is_as_known() {
            return Err(CertificateFault::Refused(DisclosureError::NotAsKnown));
        }
        let audit = audit.ok_or(CertificateFault::NotPossible)?;
        let is_told = self.hidden.as_deref() == Some(audit.hidden())
            && self.rounded.as_deref() == Some(audit.rounded())
            && self.one_value.as_deref() == Some(audit.one_value());
        match (audit.holds(), is_told) {
            (false, _) => Err(CertificateFault::NotProtected),
            (true, false) => Err(CertificateFault::Otherwise),
            (true, true) => Ok(()),
        }
    }
}

/// What of a certificate does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateFault {
    /// The table or its profile cannot be audited.
    Refused(DisclosureError),
    /// No counts could have been published so: they do not add up, or some are shown that the profile hides.
    NotPossible,
    /// A hidden figure can be narrowed, or a rounded one told.
    NotProtected,
    /// The table is protected, but something else can be told of it than is stated.
    Otherwise,
}

impl CertificateFault {
    /// The code of each kind of its own, in the order of their declaration; beside them stand those of [`DisclosureError`]. A code
    /// is for ever.
    pub const CODES: &'static [&'static str] = &[
        "certificate-not-possible",
        "certificate-not-protected",
        "certificate-says-otherwise",
    ];

    /// The code of this kind.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refused(error) => error.code(),
            Self::NotPossible => "certificate-not-possible",
            Self::NotProtected => "certificate-not-protected",
            Self::Otherwise => "certificate-says-otherwise",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        match self {
            Self::Refused(error) => error.message(),
            Self::NotPossible => Message::new(
                "The figures of this table do not add up, or one is shown that its profile hides. Ask the publisher to correct it.",
                "Nid yw ffigurau'r tabl hwn yn adio, neu dangosir un y mae ei broffil yn ei guddio. Gofynnwch i'r cyhoeddwr ei gywiro.",
            ),
            Self::NotProtected => Message::new(
                "Hidden counts of this table could be told. Ask the publisher to withdraw it.",
                "Gellid canfod cyfrifon a guddiwyd yn y tabl hwn. Gofynnwch i'r cyhoeddwr ei dynnu'n ôl.",
            ),
            Self::Otherwise => Message::new(
                "This table is protected, but its certificate does not say what the audit finds. Ask the publisher for a new one.",
                "Mae'r tabl hwn wedi'i ddiogelu, ond nid yw ei dystysgrif yn dweud yr hyn a welir wrth archwilio. Gofynnwch am un newydd.",
            ),
        }
    }
}

impl std::fmt::Display for CertificateFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for CertificateFault {}

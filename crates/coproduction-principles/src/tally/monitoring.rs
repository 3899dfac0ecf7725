//! Equality monitoring, code by code: restricted rows. This room sees the returns alone, and nothing of any member.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::{Characteristic, Code, Date, ReturnId};
use coproduction_equity::{
    Category, CategoryKind, Counts, CountsError, KnownCodeList, MonitoredGroup, MonitoringReturn,
    MonitoringTable,
};
use coproduction_record::{Checked, ForumRecord};

use super::draw::Drawn;
use super::shapes::MISSING;
use super::{Counted, TallyFault};
use crate::view::{View, answered_on};
use crate::{Phrase, Policy};

coproduction_core::vocabulary! {
    /// Why a table of monitoring is not in a tally.
    pub enum LeftOut {
        /// Its code list is one of another characteristic.
        AnotherCharacteristic = "another-characteristic",
        /// Its cells contradict each other: the parts of a group do not add up to it, or a code has two cells.
        DoesNotAddUp = "does-not-add-up",
        /// A later return about the same group answers the same question: its people would count twice.
        Earlier = "earlier",
        /// It is of one constituency or one event: its people may stand in another return of the group too.
        OfSome = "of-some",
        /// It counts by two characteristics at once.
        TwoWays = "two-ways",
        /// Its code list, or the version of that, is not known: the codes mean nothing outside the forum.
        UnknownList = "unknown-list",
    }
}

impl LeftOut {
    /// What it says, in both languages.
    pub const fn says(self) -> Phrase {
        match self {
            Self::AnotherCharacteristic => Phrase::new(
                "Their code list is one of another characteristic.",
                "Rhestr godau nodwedd arall sydd ganddynt.",
            ),
            Self::DoesNotAddUp => Phrase::new(
                "The parts of a group do not add up to it, or a code has two cells.",
                "Nid yw rhannau grŵp yn adio iddo, neu mae dwy gell i un cod.",
            ),
            Self::Earlier => Phrase::new(
                "A later return about the same people answers the same question.",
                "Mae ffurflen fonitro ddiweddarach am yr un bobl yn ateb yr un cwestiwn.",
            ),
            Self::OfSome => Phrase::new(
                "They are of one constituency or one event, whose people may be counted in another return too.",
                "Maent yn ymwneud ag un etholaeth neu un digwyddiad, a gall y bobl hynny fod wedi'u cyfrif mewn ffurflen arall hefyd.",
            ),
            Self::TwoWays => Phrase::new(
                "They count by two characteristics at once.",
                "Maent yn cyfrif yn ôl dwy nodwedd ar unwaith.",
            ),
            Self::UnknownList => Phrase::new(
                "Their code list, or its version, is not known here, so that the codes mean nothing outside the forum.",
                "Nid yw eu rhestr godau, neu ei fersiwn, yn hysbys yma, felly nid yw'r codau'n golygu dim y tu allan i'r fforwm.",
            ),
        }
    }
}

/// How many tables of monitoring, of those answered by the day, are not in the [`tally`](super::tally()) of a record, by the reason.
pub fn left_out(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> BTreeMap<LeftOut, usize> {
    let day = View::new(record, policy, as_of).day;
    Sorted::of(record.monitoring_returns.iter().flatten(), day).left_out
}

/// Counts the answers to each question, code by code as they were recorded: of the returns about everybody of a group, the latest by the
/// day that asked it, so that nobody counts once more for every year.
pub(super) fn draw<'a>(
    returns: impl Iterator<Item = &'a MonitoringReturn>,
    day: Date,
    drawn: &mut Drawn,
) -> Result<(), TallyFault> {
    for ((group, characteristic, _), latest) in Sorted::of(returns, day).latest {
        of_table(&latest, &format!("{group}/{characteristic}"), drawn)?;
    }
    Ok(())
}

/// Who was asked, about what, by which list.
type Question = (MonitoredGroup, Characteristic, &'static str);

struct Latest<'a> {
    /// A return without a day comes before any other.
    answered: (Option<Date>, ReturnId),
    table: &'a MonitoringTable,
    list: &'static KnownCodeList,
}

/// The tables of returns, one for each question.
#[derive(Default)]
struct Sorted<'a> {
    latest: BTreeMap<Question, Latest<'a>>,
    left_out: BTreeMap<LeftOut, usize>,
}

impl<'a> Sorted<'a> {
    fn of(returns: impl Iterator<Item = &'a MonitoringReturn>, day: Date) -> Self {
        let mut sorted = Self::default();
        let by_then = |one: &&MonitoringReturn| answered_on(one).is_none_or(|on| on <= day);
        for one in returns.filter(by_then) {
            for table in one.tables.iter().flatten() {
                if let Some(why) = sorted.take(one, table) {
                    *sorted.left_out.entry(why).or_default() += 1;
                }
            }
        }
        sorted
    }

    /// Takes a table, and says why one is left out, be it this or one taken before.
    fn take(&mut self, one: &MonitoringReturn, table: &'a MonitoringTable) -> Option<LeftOut> {
        if one.constituency.is_some() || one.event.is_some() {
            return Some(LeftOut::OfSome);
        }
        if table.second.is_some() {
            return Some(LeftOut::TwoWays);
        }
        let Some(list) = KnownCodeList::find(&table.code_list) else {
            return Some(LeftOut::UnknownList);
        };
        if list.characteristic != table.characteristic {
            return Some(LeftOut::AnotherCharacteristic);
        }
        if matches!(
            Counts::of(table),
            Err(CountsError::PartsDiffer | CountsError::RepeatedCell)
        ) {
            return Some(LeftOut::DoesNotAddUp);
        }
        let latest = Latest {
            answered: (answered_on(one), one.id),
            table,
            list,
        };
        match self.latest.entry((one.group, table.characteristic, list.name)) {
            Entry::Vacant(empty) => {
                empty.insert(latest);
                None
            }
            Entry::Occupied(mut taken) => {
                if taken.get().answered < latest.answered {
                    taken.insert(latest);
                }
                Some(LeftOut::Earlier)
            }
        }
    }
}

/// Adds the rows of a table: each person once, so that the rows of two forums add up whatever groups they counted by. Of a group that
/// was counted with its parts the parts stand.
fn of_table(
    Latest { table, list, .. }: &Latest<'_>,
    asked: &str,
    drawn: &mut Drawn,
) -> Result<(), TallyFault> {
    let mut add = |answer: String, count: u32| drawn.add(Counted::Monitoring, asked, &answer, count.into());
    let counted: Option<BTreeSet<Code>> = Counts::of(table)
        .ok()
        .map(|counts| counts.values().map(|(code, _)| code.clone()).collect());
    for cell in table.cells.iter().flatten() {
        let category = list.category(cell.code.as_str());
        let is_group_of_parts = |category: &Category| {
            let is_value = category.kind != CategoryKind::NotStated;
            is_value
                && counted
                    .as_ref()
                    .is_some_and(|counted| !counted.contains(&cell.code))
        };
        if category.is_some_and(|category| !is_group_of_parts(category)) {
            add(format!("{}/{}", list.name, cell.code), cell.people)?;
        }
    }
    let Some(missing) = &table.missing else {
        return Ok(());
    };
    let counts = [
        missing.prefer_not_to_say,
        missing.not_asked,
        missing.not_known,
        missing.not_yet_collected,
        missing.withdrawn,
    ];
    for (word, count) in MISSING.into_iter().zip(counts) {
        if let Some(count) = count {
            add(format!("{}:{word}", list.name), count)?;
        }
    }
    Ok(())
}

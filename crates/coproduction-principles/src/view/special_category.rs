//! Monitoring returns that had begun by the day, and whether they count people by something that the law protects most.

use coproduction_core::{Characteristic, Date, Pointer};
use coproduction_equity::{MonitoringReturn, MonitoringTable};
use coproduction_record::Collection;

use super::{View, place};

impl<'a> View<'a> {
    /// The monitoring returns with their places, but for those of which every day is after that of the view.
    pub(crate) fn returns(&self) -> impl Iterator<Item = (Pointer, &'a MonitoringReturn)> {
        let day = self.day;
        let returns = self.record.monitoring_returns.iter().flatten().enumerate();
        returns
            .filter(move |(_, returned)| began_on(returned).is_none_or(|began| began <= day))
            .map(|(index, returned)| (place(Collection::MonitoringReturns, index), returned))
    }
}

/// The first day that is recorded of a return.
fn began_on(returned: &MonitoringReturn) -> Option<Date> {
    let taken = returned.collected.as_ref();
    let days = [
        returned.offered_on,
        taken.and_then(|period| period.from),
        taken.and_then(|period| period.to),
    ];
    days.into_iter().flatten().min()
}

/// Whether a return counts people by something that the condition for equality monitoring is about: Data Protection Act 2018, Schedule 1,
/// paragraph 8. `None` where that is not recorded.
pub(crate) fn is_special_category(returned: &MonitoringReturn) -> Option<bool> {
    let tables = returned.tables.as_ref()?;
    let of_table = |table: &MonitoringTable| {
        let second = table.second.as_ref().map(|second| second.characteristic);
        [Some(table.characteristic), second]
    };
    let kinds = || tables.iter().flat_map(of_table).flatten().map(is_special);
    if kinds().any(|kind| kind == Some(true)) {
        return Some(true);
    }
    kinds().all(|kind| kind.is_some()).then_some(false)
}

const fn is_special(characteristic: Characteristic) -> Option<bool> {
    match characteristic {
        Characteristic::Race
        | Characteristic::ReligionOrBelief
        | Characteristic::Disability
        | Characteristic::SexualOrientation => Some(true),
        // It may be a matter of health.
        Characteristic::PregnancyAndMaternity => None,
        _ => Some(false),
    }
}

//! The day of a monitoring return.

use coproduction_core::Date;
use coproduction_equity::MonitoringReturn;

/// The last day on which a return was answered: of those on which answers were taken, else the day it was offered.
pub(crate) fn answered_on(returned: &MonitoringReturn) -> Option<Date> {
    let collected = returned.collected.as_ref();
    let taken = collected.and_then(|period| period.to.or(period.from));
    taken.or(returned.offered_on)
}

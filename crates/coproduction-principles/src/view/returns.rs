//! Monitoring returns: their days, and the area that they are compared with.

use coproduction_core::registers::HEALTH_BOARDS;
use coproduction_core::{Date, GssCode};
use coproduction_equity::{CENSUS_2021_AREAS, MonitoredGroup, MonitoringReturn};

use super::View;

/// The last day on which a return was answered: of those on which answers were taken, else the day it was offered.
pub(crate) fn answered_on(returned: &MonitoringReturn) -> Option<Date> {
    let collected = returned.collected.as_ref();
    let taken = collected.and_then(|period| period.to.or(period.from));
    taken.or(returned.offered_on)
}

/// The day on which a return was offered, else the first on which answers were taken.
pub(crate) fn offered_on(returned: &MonitoringReturn) -> Option<Date> {
    let collected = returned.collected.as_ref();
    returned
        .offered_on
        .or_else(|| collected.and_then(|period| period.from.or(period.to)))
}

impl<'a> View<'a> {
    /// The latest return about everybody of a group, with its place, by the last day of its answers, of those not after the day of the
    /// view.
    pub(crate) fn latest_return(&self, group: MonitoredGroup) -> Option<(usize, &'a MonitoringReturn)> {
        let returns = self.record.monitoring_returns.iter().flatten().enumerate();
        let of_all = returns.filter(|(_, returned)| {
            returned.group == group && returned.constituency.is_none() && returned.event.is_none()
        });
        let dated = of_all.filter_map(|(index, returned)| Some((answered_on(returned)?, index, returned)));
        dated
            .filter(|(day, ..)| *day <= self.day)
            .max_by_key(|(day, _, returned)| (*day, returned.id))
            .map(|(_, index, returned)| (index, returned))
    }

    /// The area of the Census that the forum is compared with: its own, or that of the accountable health board.
    pub(crate) fn census_area(&self) -> Option<GssCode> {
        let has_figures = |code: &&GssCode| CENSUS_2021_AREAS.contains(&code.as_str());
        let forum = &self.record.forum;
        let own = forum.area.as_ref().and_then(|area| area.gss_code.as_ref());
        if let Some(code) = own.filter(has_figures) {
            return Some(code.clone());
        }
        let board = self.record.organisation(forum.accountable?)?;
        if let Some(code) = board.gss_code.as_ref().filter(has_figures) {
            return Some(code.clone());
        }
        let ods = board.ods_code.as_ref()?;
        let known = HEALTH_BOARDS
            .iter()
            .find(|known| known.ods == Some(ods.as_str()))?;
        GssCode::parse(known.gss).ok()
    }
}

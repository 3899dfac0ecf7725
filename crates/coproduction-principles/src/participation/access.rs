//! Whether people were asked what they need, and had it.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::StatisticsError;
use coproduction_equity::participation::{Requests, access_met};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_record::Collection;

use crate::scope::Scope;
use crate::view::{Span, View, asked_needs, is_gathering, took_place};

pub(super) struct Needs {
    scope: Scope,
    met: u64,
    unmet: u64,
    open: u64,
    asked: u64,
    not_asked: u64,
    asking_not_recorded: u64,
}

impl Needs {
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut needs = Self {
            scope: Scope {
                recorded: false,
                whole: view.is_whole(Collection::Events, view.day),
            },
            met: 0,
            unmet: 0,
            open: 0,
            asked: 0,
            not_asked: 0,
            asking_not_recorded: 0,
        };
        for found in view.asked() {
            let event = found.event;
            let day = Span::start_of(event).map_or(view.day, |span| span.earliest);
            if !view.is_whole(Collection::Events, day.min(view.day)) {
                needs.scope.whole = false;
                continue;
            }
            if is_gathering(event) && took_place(event, view.day) == Some(true) {
                *match asked_needs(event) {
                    Some(true) => &mut needs.asked,
                    Some(false) => &mut needs.not_asked,
                    None => &mut needs.asking_not_recorded,
                } += 1;
            }
            needs.scope.recorded |= found.requests.is_some();
            for (_, is_met) in found.requests.into_iter().flatten() {
                *match is_met {
                    Some(true) => &mut needs.met,
                    Some(false) => &mut needs.unmet,
                    None => &mut needs.open,
                } += 1;
            }
        }
        needs
    }

    /// How many requests were met in time, as rule EVT005 has it.
    pub(super) fn met(&self, policy: &EquityPolicy) -> Result<Measure<Proportion>, EquityError> {
        let all = self.met + self.unmet + self.open;
        let nobody_was_asked = all == 0 && self.asked + self.asking_not_recorded == 0 && self.not_asked > 0;
        let requests = if nobody_was_asked {
            Requests::never_asked()
        } else {
            Requests::asked(all, self.met)?.open(self.open)?
        };
        let mut measure = access_met(requests, policy)?;
        self.scope.say(&mut measure);
        Ok(measure)
    }

    /// At how many of the events at which people came together the invitations had asked what they need.
    pub(super) fn asked(&self) -> Result<Measure<Proportion>, StatisticsError> {
        let name = "needs-asked";
        let known = self.asked + self.not_asked;
        let (asked, open, all) = (
            self.asked,
            self.asking_not_recorded,
            known + self.asking_not_recorded,
        );
        let of_all = |part| Proportion::new(part, all, "events").ok_or(StatisticsError::PartExceedsWhole);
        let (result, explanation) = if known == 0 {
            let why = if open > 0 {
                Why::NotRecorded
            } else {
                Why::NothingCounted
            };
            (MeasureResult::NotDefined { why }, why.message())
        } else if open == 0 {
            let explanation = Message::new(
                format!("Events whose invitations asked what people need: {asked} of {all}."),
                format!(
                    "Digwyddiadau y gofynnodd eu gwahoddiadau beth sydd ei angen ar bobl: {asked} o {all}."
                ),
            );
            (
                MeasureResult::Measured(Measured::new(of_all(asked)?, all)),
                explanation,
            )
        } else {
            let most = asked + open;
            let explanation = Message::new(
                format!(
                    "Events whose invitations asked what people need: between {asked} and {most} of {all}; not on record: {open}."
                ),
                format!(
                    "Digwyddiadau y gofynnodd eu gwahoddiadau beth sydd ei angen ar bobl: o leiaf {asked} ac ar y mwyaf {most} o {all}; heb fod ar gofnod: {open}."
                ),
            );
            let (low, high, why) = (of_all(asked)?, of_all(most)?, Why::Recording);
            (MeasureResult::Bounded { low, high, why }, explanation)
        };
        let mut measure = Measure::new(name, result, explanation);
        let scope = Scope {
            recorded: all > 0,
            whole: self.scope.whole,
        };
        scope.say(&mut measure);
        Ok(measure)
    }
}

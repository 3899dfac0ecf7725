//! Whose items are on the agenda.

use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{StatisticsError, intervals};
use coproduction_core::{Date, Message, Side};
use coproduction_equity::EquityPolicy;
use coproduction_events::{AgendaItem, EventKind};
use coproduction_record::Collection;

use super::on_record;
use crate::scope::Scope;
use crate::view::{Span, View, took_place};

pub(super) fn share(view: &View<'_>, policy: &EquityPolicy) -> Result<Measure<Proportion>, StatisticsError> {
    let mut scope = Scope {
        recorded: false,
        whole: view.is_whole(Collection::Events, view.day),
    };
    let (mut lived, mut known, mut all) = (0_u64, 0_u64, 0_u64);
    for event in view.record.events.iter().flatten() {
        let is_meeting = event.kind == Some(EventKind::Meeting);
        let Some(agenda) = event.agenda.as_ref().filter(|_| is_meeting) else {
            continue;
        };
        let day = Span::start_of(event).map_or(view.day, |span| span.earliest);
        if took_place(event, view.day) != Some(true) {
            continue;
        }
        scope.recorded = true;
        if !view.is_whole(Collection::Events, day) {
            scope.whole = false;
            continue;
        }
        for item in agenda {
            all += 1;
            if let Some(side) = raised_by(view, item, day) {
                known += 1;
                lived += u64::from(side == Side::LivedExperience);
            }
        }
    }
    let mut measure = match Proportion::new(lived, known, "agenda-items").filter(|_| known > 0) {
        None => {
            let why = if all > 0 {
                Why::NotRecorded
            } else {
                Why::NothingCounted
            };
            Measure::new("agenda-share", MeasureResult::NotDefined { why }, why.message())
        }
        Some(share) => {
            let interval = intervals::wilson(lived, known, policy.confidence)?;
            let (low, high) = interval.percents().unwrap_or((0, None));
            let high = high.unwrap_or(100);
            let explanation = Message::new(
                format!(
                    "Agenda items raised by people with lived experience: {lived} of {known} (interval of the share: {low}% to {high}%)."
                ),
                format!(
                    "Eitemau agenda a godwyd gan bobl â phrofiad byw: {lived} o {known} (cyfwng y gyfran: {low}% i {high}%)."
                ),
            );
            let result = MeasureResult::Measured(Measured::new(share, known).interval(interval));
            Measure::new("agenda-share", result, explanation)
        }
    };
    on_record(
        &mut measure,
        (known, all),
        (
            "Agenda items of which it is on record who raised them",
            "Eitemau agenda y mae ar gofnod pwy a'u cododd",
        ),
    );
    scope.say(&mut measure);
    Ok(measure)
}

/// The side that raised an item; an organisation outside the forum is of neither.
fn raised_by(view: &View<'_>, item: &AgendaItem, day: Date) -> Option<Side> {
    if let Some(constituency) = &item.raised_by {
        return Some(view.side(constituency));
    }
    if let Some(member) = item.raised_by_member {
        let mut held = view.held_by(member, day);
        let first = held.next()?;
        let is_one = first.is_certain && held.all(|held| held.is_certain && held.side == first.side);
        return is_one.then_some(first.side);
    }
    item.raised_by_organisation.map(|_| Side::Other)
}

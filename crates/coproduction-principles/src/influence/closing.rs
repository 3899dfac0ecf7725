//! The closing of the loop: how long people waited for an answer, and which promises were kept.

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::statistics::StatisticsError;
use coproduction_core::statistics::survival::{Curve, Spell};
use coproduction_decisions::influence::{
    Closure, EvidencePolicy, Promises, SpellError, Target, loop_closure, promises_kept, spell,
};
use coproduction_record::Collection;

use crate::scope::{Scope, add, too_few};
use crate::view::{Answer, Answers, Owed, Standing, View, records_what_was_said};

/// The mean wait is taken up to so many days: twice the days of the target for an answer, two working weeks for an
/// acknowledgement. Nobody published either.
const ANSWER_HORIZON: u32 = 60;
const ACKNOWLEDGEMENT_HORIZON: u32 = 10;

/// What calls for an answer, of days of which the record holds everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Closing {
    pub(crate) answered: Waits,
    pub(crate) acknowledged: Waits,
    /// Of the answers that the terms of reference in force promised by a day: those of a policy alone were promised to nobody.
    pub(crate) promises: Promises,
}

/// How long was waited, as far as days are on record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Waits {
    pub(crate) curve: Curve,
    /// How many have no day of asking or answering, or may have been answered.
    pub(crate) not_known: u64,
    /// Of how many the working days could not be counted.
    pub(crate) no_calendar: u64,
}

pub(super) fn counted(view: &View<'_>) -> (Closing, Scope) {
    let whole = |collection| view.is_whole(collection, view.day);
    let mut scope = Scope {
        recorded: records_what_was_said(view),
        whole: whole(Collection::Contributions) && whole(Collection::Events),
    };
    let mut closing = Closing::default();
    // The same things call for an answer and for its acknowledgement.
    let acknowledged = Answers::acknowledged(view);
    for owed in view.owed() {
        let day = owed.debt.closed.map_or(view.day, |closed| closed.earliest);
        if !view.is_whole(owed.collection(), day) {
            scope.whole = false;
            continue;
        }
        closing.answered.add(view, owed, owed.answer, Target::ANSWER);
        // Whoever was told may have had an acknowledgement that is not recorded.
        let told = owed.answer.map(|_| Answer::Undated);
        let receipt = owed.answer_among(view, &acknowledged).or(told);
        closing
            .acknowledged
            .add(view, owed, receipt, Target::ACKNOWLEDGEMENT);
        if owed.debt.by_own_promise {
            let promises = &mut closing.promises;
            let count = match owed.standing(view) {
                Standing::InTime => &mut promises.kept,
                Standing::Late | Standing::Owed { .. } => &mut promises.not_kept,
                Standing::NotDue => &mut promises.pending,
                Standing::NotKnown => &mut promises.not_recorded,
            };
            *count += 1;
        }
    }
    (closing, scope)
}

impl Closing {
    pub(super) fn acknowledgement(
        &self,
        scope: Scope,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Closure>, StatisticsError> {
        let target = Target::ACKNOWLEDGEMENT;
        closure(&self.acknowledged, scope, target, ACKNOWLEDGEMENT_HORIZON, policy)
    }

    pub(super) fn loop_closure(
        &self,
        scope: Scope,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Closure>, StatisticsError> {
        closure(&self.answered, scope, Target::ANSWER, ANSWER_HORIZON, policy)
    }

    pub(super) fn promises_kept(
        &self,
        scope: Scope,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Proportion>, StatisticsError> {
        let mut measure = promises_kept(self.promises, policy)?;
        scope.say(&mut measure);
        Ok(measure)
    }
}

fn closure(
    waits: &Waits,
    scope: Scope,
    target: Target,
    horizon: u32,
    policy: &EvidencePolicy,
) -> Result<Measure<Closure>, StatisticsError> {
    let mut measure = loop_closure(&waits.curve, target, horizon, policy)?;
    let (known, not_known) = (waits.curve.spells().0, waits.not_known);
    let all = known.saturating_add(not_known);
    let need = policy.needed_of(all);
    if waits.no_calendar > 0 {
        let why = Why::NoCalendar;
        (measure.result, measure.explanation) = (MeasureResult::NotDefined { why }, why.message());
    } else if known < need {
        (measure.result, measure.explanation) = too_few(
            known,
            need,
            &format!("What calls for an answer, with its days on record: {known} of {all}."),
            &format!("Yr hyn sy'n galw am ateb, â'i ddyddiau ar gofnod: {known} o {all}."),
        );
    } else if not_known > 0 {
        add(
            &mut measure,
            format!("Left out, since their days are not on record: {not_known}."),
            format!("Gadawyd allan, gan nad yw eu dyddiau ar gofnod: {not_known}."),
        );
    }
    scope.say(&mut measure);
    if !scope.whole && !matches!(measure.result, MeasureResult::NotDefined { .. }) {
        // The rule on answers counts these too.
        add(
            &mut measure,
            "What was said on other days is left out, also where an answer to it is due.",
            "Gadewir allan yr hyn a ddywedwyd ar ddiwrnodau eraill, hefyd lle mae ateb iddo'n ddyledus.",
        );
    }
    Ok(measure)
}

impl Waits {
    fn add(&mut self, view: &View<'_>, owed: &Owed, answer: Option<Answer>, target: Target) {
        match wait(view, owed, answer, target) {
            Wait::For(spell) => self.curve.add(spell, 1),
            Wait::NotYet => {}
            Wait::NotKnown => self.not_known += 1,
            Wait::NoCalendar => self.no_calendar += 1,
        }
    }
}

/// How long somebody waited.
enum Wait {
    For(Spell),
    /// Nothing calls for an answer before the day of the view.
    NotYet,
    NotKnown,
    NoCalendar,
}

fn wait(view: &View<'_>, owed: &Owed, answer: Option<Answer>, target: Target) -> Wait {
    let Some(closed) = owed.debt.closed else {
        return Wait::NotKnown;
    };
    let asked = closed.earliest;
    if asked > view.day {
        return Wait::NotYet;
    }
    let told = match answer {
        _ if asked != closed.latest => return Wait::NotKnown,
        Some(Answer::Told(on)) => Some(on.max(asked)),
        None if owed.debt.is_unanswered(view, asked) => None,
        Some(Answer::Undated) | None => return Wait::NotKnown,
    };
    match spell(asked, told, view.day, target.unit) {
        Ok(Some(spell)) => Wait::For(spell),
        Ok(None) => Wait::NotYet,
        Err(SpellError::NoCalendar) => Wait::NoCalendar,
        Err(_) => Wait::NotKnown,
    }
}

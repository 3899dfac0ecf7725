//! The closing of the loop: how long people waited for an answer, and which promises were kept.

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::statistics::StatisticsError;
use coproduction_core::statistics::survival::{Curve, Spell};
use coproduction_decisions::influence::{
    Closure, EvidencePolicy, Promises, SpellError, Target, loop_closure, promises_kept, spell,
};
use coproduction_record::Collection;

use crate::scope::{Scope, add, too_few};
use crate::view::{Answer, Answers, Owed, Standing, View, owed, records_what_was_said};

/// The mean wait is taken up to so many days: twice the days of the target for an answer, two working weeks for an
/// acknowledgement. Nobody published either.
const ANSWER_HORIZON: u32 = 60;
const ACKNOWLEDGEMENT_HORIZON: u32 = 10;

/// What calls for an answer, of days of which the record holds everything.
pub(super) struct Closing {
    owed: Vec<Owed>,
    scope: Scope,
    answered: Waits,
    acknowledged: Waits,
}

/// How long was waited, as far as days are on record.
#[derive(Default)]
struct Waits {
    curve: Curve,
    known: u64,
    /// How many have no day of asking or answering, or may have been answered.
    not_known: u64,
    /// Whether working days could not be counted.
    no_calendar: bool,
}

impl Closing {
    pub(super) fn of(view: &View<'_>) -> Self {
        let whole = |collection| view.is_whole(collection, view.day);
        let mut scope = Scope {
            recorded: records_what_was_said(view),
            whole: whole(Collection::Contributions) && whole(Collection::Events),
        };
        let (mut answered, mut acknowledged) = (Waits::default(), Waits::default());
        let mut counted = Vec::new();
        // The same things call for an answer and for its acknowledgement, in the same order.
        let acknowledgements = owed(view, &Answers::acknowledged(view));
        for (owed, receipt) in owed(view, &Answers::of(view)).into_iter().zip(acknowledgements) {
            let day = owed.debt.closed.map_or(view.day, |closed| closed.earliest);
            if !view.is_whole(owed.collection, day) {
                scope.whole = false;
                continue;
            }
            answered.add(view, &owed, owed.answer, Target::ANSWER);
            // Whoever was told may have had an acknowledgement that is not recorded.
            let told = owed.answer.map(|_| Answer::Undated);
            acknowledged.add(view, &owed, receipt.answer.or(told), Target::ACKNOWLEDGEMENT);
            counted.push(owed);
        }
        Self {
            owed: counted,
            scope,
            answered,
            acknowledged,
        }
    }

    pub(super) fn acknowledgement(
        &self,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Closure>, StatisticsError> {
        let target = Target::ACKNOWLEDGEMENT;
        self.closure(&self.acknowledged, target, ACKNOWLEDGEMENT_HORIZON, policy)
    }

    pub(super) fn loop_closure(&self, policy: &EvidencePolicy) -> Result<Measure<Closure>, StatisticsError> {
        self.closure(&self.answered, Target::ANSWER, ANSWER_HORIZON, policy)
    }

    fn closure(
        &self,
        waits: &Waits,
        target: Target,
        horizon: u32,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Closure>, StatisticsError> {
        let mut measure = loop_closure(&waits.curve, target, horizon, policy)?;
        let Waits { known, not_known, .. } = *waits;
        let all = known.saturating_add(not_known);
        let need = policy.needed_of(all);
        if waits.no_calendar {
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
        self.scope.say(&mut measure);
        Ok(measure)
    }

    /// Of the answers that the terms of reference in force promised by a day: those of a policy alone were promised to nobody.
    pub(super) fn promises_kept(
        &self,
        view: &View<'_>,
        policy: &EvidencePolicy,
    ) -> Result<Measure<Proportion>, StatisticsError> {
        let mut promises = Promises::default();
        for owed in self.owed.iter().filter(|owed| owed.debt.by_own_promise) {
            let count = match owed.standing(view) {
                Standing::InTime => &mut promises.kept,
                Standing::Late | Standing::Owed { .. } => &mut promises.not_kept,
                Standing::NotDue => &mut promises.pending,
                Standing::NotKnown => &mut promises.not_recorded,
            };
            *count += 1;
        }
        let mut measure = promises_kept(promises, policy)?;
        self.scope.say(&mut measure);
        Ok(measure)
    }
}

impl Waits {
    fn add(&mut self, view: &View<'_>, owed: &Owed, answer: Option<Answer>, target: Target) {
        match wait(view, owed, answer, target) {
            Wait::For(spell) => {
                self.known += 1;
                self.curve.extend([spell]);
            }
            Wait::NotYet => {}
            Wait::NotKnown => self.not_known += 1,
            Wait::NoCalendar => self.no_calendar = true,
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

//! The counts of influence as rows, and back: what is concluded from them.

use std::collections::BTreeMap;

use coproduction_core::Side;
use coproduction_core::statistics::survival::Spell;
use coproduction_decisions::influence::{
    Adoption, Answers, BlocPosition, DecisionPositions, OriginCounts, Promises, Uptake,
};

use super::draw::Drawn;
use super::shapes::{
    ALL, BODY_ANSWERS, ENDED, LEFT_OUT, NO_CALENDAR, NOT_KNOWN, NOT_RECORDED, NOT_WHOLE, OF_ANSWERS,
    OF_DECISIONS, OPEN, OTHERS, PROMISES, PROPOSED, RECORDED, UPTAKE, WITHDRAWN,
};
use super::{Board, Counted, Key, Tally, TallyFault};
use crate::influence::{Closing, Counts, Influence, Proposals, Scope, Waits, conclude};

/// The measures of influence of everything that was tallied: exactly those of all the records together, by the same functions.
///
/// Adoption by origin is compared within each board, and never added up over boards; proposals of no board on record are left out,
/// and the explanation says how many. What the rules of reference give is not in a tally: each forum has its own.
pub fn pooled(tally: &Tally) -> Influence {
    conclude(&counts(tally), None, None)
}

/// What came of the proposals of both sides at each board, in order; `None` is the board that is not on record.
pub fn adoption_of_boards(tally: &Tally) -> Vec<(Option<Board>, OriginCounts)> {
    let boards = proposals(tally).into_iter();
    boards
        .map(|(board, proposals)| (board, proposals.origins))
        .collect()
}

pub(super) fn draw(counts: &Counts, drawn: &mut Drawn) -> Result<(), TallyFault> {
    let word = |word: Option<&'static str>| word.unwrap_or(NOT_RECORDED);
    for (positions, count) in &counts.positions {
        let lived = word(positions.lived_experience.map(BlocPosition::as_str));
        let professional = word(positions.professionals.map(BlocPosition::as_str));
        let adoption = word(positions.adoption.map(Adoption::as_str));
        drawn.add(
            Counted::Decisions,
            &format!("{lived}/{professional}"),
            adoption,
            *count,
        )?;
    }
    for proposals in &counts.proposals {
        let OriginCounts {
            lived_experience,
            professionals,
        } = proposals.origins;
        for (side, uptake) in [
            (Side::LivedExperience, lived_experience),
            (Side::Professional, professionals),
        ] {
            for (bucket, count) in UPTAKE.into_iter().zip(of_uptake(uptake)) {
                drawn.add(Counted::Proposals, side.as_str(), bucket, count)?;
            }
        }
        drawn.add(Counted::Proposals, OTHERS, PROPOSED, proposals.of_others)?;
        drawn.add(
            Counted::Proposals,
            NOT_RECORDED,
            PROPOSED,
            proposals.without_origin,
        )?;
        drawn.add(Counted::Proposals, ALL, WITHDRAWN, proposals.withdrawn)?;
    }
    let Answers {
        accepted,
        in_part,
        not_accepted,
        awaited,
        not_recorded,
    } = counts.answers;
    let answers = [accepted, in_part, not_accepted, awaited, not_recorded];
    for (bucket, count) in BODY_ANSWERS.into_iter().zip(answers) {
        drawn.add(Counted::BodyAnswers, ALL, bucket, count)?;
    }
    let Promises {
        kept,
        not_kept,
        pending,
        not_recorded,
    } = counts.closing.promises;
    for (bucket, count) in PROMISES.into_iter().zip([kept, not_kept, pending, not_recorded]) {
        drawn.add(Counted::Promises, ALL, bucket, count)?;
    }
    waits(Counted::Answers, &counts.closing.answered, drawn)?;
    waits(Counted::Acknowledgements, &counts.closing.acknowledged, drawn)?;
    for (kind, scope) in [(OF_DECISIONS, counts.decisions), (OF_ANSWERS, counts.said)] {
        drawn.record(kind, scope.recorded, scope.whole)?;
    }
    Ok(())
}

const fn of_uptake(uptake: Uptake) -> [u64; 5] {
    let Uptake {
        adopted,
        in_part,
        not_adopted,
        pending,
        not_recorded,
    } = uptake;
    [adopted, in_part, not_adopted, pending, not_recorded]
}

fn waits(counted: Counted, waits: &Waits, drawn: &mut Drawn) -> Result<(), TallyFault> {
    for step in waits.curve.steps() {
        let day = step.day.to_string();
        drawn.add(counted, ENDED, &day, step.ended)?;
        drawn.add(counted, OPEN, &day, step.open)?;
    }
    drawn.add(counted, LEFT_OUT, NOT_KNOWN, waits.not_known)?;
    drawn.add(counted, LEFT_OUT, NO_CALENDAR, waits.no_calendar)
}

/// The counts that a tally holds.
fn counts(tally: &Tally) -> Counts {
    let mut by_board = proposals(tally);
    let of_no_board = by_board.remove(&None).unwrap_or_default();
    let of_all = |bucket: &str| tally.sum(Counted::BodyAnswers, ALL, bucket);
    let promised = |bucket: &str| tally.sum(Counted::Promises, ALL, bucket);
    let [accepted, in_part, not_accepted, awaited, not_recorded] = BODY_ANSWERS.map(of_all);
    let [kept, not_kept, pending, promise_not_recorded] = PROMISES.map(promised);
    Counts {
        positions: tally.rows_of(Counted::Decisions).map(positions).collect(),
        proposals: by_board.into_values().collect(),
        of_no_board: of_no_board.all(),
        answers: Answers {
            accepted,
            in_part,
            not_accepted,
            awaited,
            not_recorded,
        },
        closing: Closing {
            answered: curve(tally, Counted::Answers),
            acknowledged: curve(tally, Counted::Acknowledgements),
            promises: Promises {
                kept,
                not_kept,
                pending,
                not_recorded: promise_not_recorded,
            },
        },
        decisions: scope(tally, OF_DECISIONS),
        said: scope(tally, OF_ANSWERS),
    }
}

fn positions((key, count): (&Key, u64)) -> (DecisionPositions, u64) {
    let (lived, professional) = key.category().split_once('/').unwrap_or_default();
    // What is no position is not on record.
    let mut positions = DecisionPositions::default();
    positions.lived_experience = lived.parse().ok();
    positions.professionals = professional.parse().ok();
    positions.adoption = key.bucket().parse().ok();
    (positions, count)
}

/// The proposals of each board.
fn proposals(tally: &Tally) -> BTreeMap<Option<Board>, Proposals> {
    let mut boards: BTreeMap<Option<Board>, Proposals> = BTreeMap::new();
    for (key, count) in tally.rows_of(Counted::Proposals) {
        let proposals = boards.entry(key.board().cloned()).or_default();
        let sum = match key.category() {
            ALL => &mut proposals.withdrawn,
            OTHERS => &mut proposals.of_others,
            NOT_RECORDED => &mut proposals.without_origin,
            side => {
                let origins = &mut proposals.origins;
                let uptake = if side == Side::LivedExperience.as_str() {
                    &mut origins.lived_experience
                } else {
                    &mut origins.professionals
                };
                match key.bucket() {
                    "adopted" => &mut uptake.adopted,
                    "in-part" => &mut uptake.in_part,
                    "not-adopted" => &mut uptake.not_adopted,
                    "pending" => &mut uptake.pending,
                    _ => &mut uptake.not_recorded,
                }
            }
        };
        *sum = sum.saturating_add(count);
    }
    boards
}

fn curve(tally: &Tally, counted: Counted) -> Waits {
    let mut waits = Waits {
        not_known: tally.sum(counted, LEFT_OUT, NOT_KNOWN),
        no_calendar: tally.sum(counted, LEFT_OUT, NO_CALENDAR),
        ..Waits::default()
    };
    for (key, count) in tally.rows_of(counted) {
        // What is left out has no day.
        if let Ok(days) = key.bucket().parse() {
            let ended = key.category() == ENDED;
            waits.curve.add(Spell { days, ended }, count);
        }
    }
    waits
}

/// Of several records there is something where any has it, and all where no record lacks any.
fn scope(tally: &Tally, kind: &str) -> Scope {
    Scope {
        recorded: tally.sum(Counted::Records, kind, RECORDED) > 0,
        whole: tally.sum(Counted::Records, kind, NOT_WHOLE) == 0,
    }
}

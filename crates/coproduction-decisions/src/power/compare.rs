//! What if: two drafts of terms of reference, and what changes for whom.

mod row;
mod words;

use coproduction_core::Side;

use super::game::Alone;
use super::{BigRational, Budget, Counts, Draft, Kind, Power, PowerError, SidePower};

pub use row::{Change, Measure, Row, Value, Whom};
pub use words::percent;

/// What changes for whom between two drafts, the headline first.
///
/// ```
/// use coproduction_core::{Fraction, Side};
/// use coproduction_decisions::power::{Body, Budget, Draft, Kind, compare};
/// use coproduction_decisions::{DecisionRule, ThresholdBase};
///
/// let body = Body::new([
///     Kind::new("patients".parse()?, Side::LivedExperience, 6),
///     Kind::new("staff".parse()?, Side::Professional, 10),
/// ])?;
/// let share = Fraction::new(1, 2.try_into()?);
/// let of = ThresholdBase::Cast;
/// let majority = DecisionRule::Majority { share, of, more_than: true };
/// let constituencies = vec!["patients".parse()?, "staff".parse()?];
/// let double = DecisionRule::EachConstituency { constituencies, share, of, more_than: true };
///
/// let before = Draft::new(body.clone(), majority);
/// let after = Draft::new(body, double);
/// let rows = compare(&before, &after, &Budget::default())?;
/// assert_eq!(
///     rows[3].sentence().en,
///     "The professionals could pass a proposal that nobody else is in favour of, and no longer can."
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Where one of the drafts is no game: see [`Draft::power`].
pub fn compare(before: &Draft, after: &Draft, budget: &Budget) -> Result<Vec<Row>, PowerError> {
    let powers = [before.power(budget)?, after.power(budget)?];
    let drafts = [before, after];
    let mut table = Table {
        powers: &powers,
        rows: Vec::new(),
    };
    table.predicates();
    for side in [Side::LivedExperience, Side::Professional, Side::Other] {
        table.side(side);
    }
    let mut seen: Vec<Whom> = Vec::new();
    for kind in drafts.iter().flat_map(|draft| draft.body.kinds()) {
        let whom = whom(kind);
        if !seen.contains(&whom) {
            table.kind(&whom, &drafts);
            seen.push(whom);
        }
    }
    table.row(Measure::Act, Whom::Body, |power| {
        figure(&power.counts, |counts| Some(counts.act()))
    });
    Ok(table.rows)
}

/// A figure of one member of a kind.
type OfOne = fn(&Counts, usize) -> Option<BigRational>;

struct Table<'a> {
    powers: &'a [Power; 2],
    rows: Vec<Row>,
}

impl Table<'_> {
    fn row(&mut self, measure: Measure, whom: Whom, value: impl Fn(&Power) -> Value) {
        let [before, after] = self.powers;
        self.rows.push(Row {
            measure,
            whom,
            before: value(before),
            after: value(after),
        });
    }

    fn predicates(&mut self) {
        let some = |alone: Option<Alone>, flag: fn(Alone) -> bool| match alone {
            Some(alone) => Value::Flag(flag(alone)),
            None => Value::Nobody,
        };
        let lived = || Whom::Side(Side::LivedExperience);
        self.row(Measure::FewestLivedExperienceYes, lived(), |power| {
            Value::People(power.predicates.fewest_lived_experience_yes)
        });
        for (side, of) in [
            (
                Side::LivedExperience,
                (|power: &Power| power.predicates.lived_experience) as fn(&Power) -> _,
            ),
            (Side::Professional, |power: &Power| power.predicates.professional),
        ] {
            self.row(Measure::PassAlone, Whom::Side(side), |power| {
                some(of(power), |alone| alone.pass)
            });
            self.row(Measure::BlockAlone, Whom::Side(side), |power| {
                some(of(power), |alone| alone.block)
            });
        }
        self.row(Measure::FewestLivedExperienceNoesToBlock, lived(), |power| {
            let fewest = power.predicates.fewest_lived_experience_noes_to_block;
            fewest.map_or(Value::NoNumber, Value::People)
        });
        self.row(Measure::MeetingWithoutLivedExperience, lived(), |power| {
            recorded(power.predicates.meeting_without_lived_experience)
        });
        self.row(Measure::RulesOnObjections, Whom::Body, |power| {
            let rulings = power.predicates.rulings.iter();
            Value::Adjudicators(rulings.map(|ruling| ruling.adjudicator).collect())
        });
        self.row(Measure::OutsideDecides, Whom::Body, |power| {
            Value::Flag(!power.predicates.overrides.is_empty())
        });
        let overridden = |power: &Power| !power.predicates.overrides.is_empty();
        if self.powers.iter().any(overridden) {
            self.row(Measure::ReasonsRequired, Whom::Body, |power| {
                let reasons: Vec<_> = power
                    .predicates
                    .overrides
                    .iter()
                    .map(|by| by.reasons_required)
                    .collect();
                // One body that need not give them is enough that somebody need not.
                match reasons.iter().find(|required| **required != Some(true)) {
                    None if reasons.is_empty() => Value::Nobody,
                    None => Value::Flag(true),
                    Some(_) if reasons.contains(&Some(false)) => Value::Flag(false),
                    Some(_) => Value::NotRecorded,
                }
            });
        }
    }

    fn side(&mut self, side: Side) {
        if self.powers.iter().all(|power| power.side(side).is_none()) {
            return;
        }
        let mut row = |measure, value: fn(&SidePower) -> Value| {
            self.row(measure, Whom::Side(side), |power| {
                power.side(side).map_or(Value::Nobody, value)
            });
        };
        row(Measure::Opposed, |power| Value::Share(power.opposed.clone()));
        row(Measure::Independent, |power| {
            figure(&power.independent, |value| Some(value.clone()))
        });
        row(Measure::ShapleyShare, |power| {
            figure(&power.shapley_share, |value| Some(value.clone()))
        });
        row(Measure::SeatShare, |power| {
            power.seat_share.clone().map_or(Value::Nobody, Value::Share)
        });
    }

    fn kind(&mut self, of: &Whom, drafts: &[&Draft; 2]) {
        let figures: [(Measure, OfOne); 3] = [
            (Measure::Banzhaf, Counts::banzhaf),
            (Measure::Prevent, Counts::prevent),
            (Measure::Initiate, Counts::initiate),
        ];
        for (measure, figure_of) in figures {
            let mut values = self.powers.iter().zip(drafts).map(|(power, draft)| {
                let place = draft.body.kinds().iter().position(|kind| whom(kind) == *of);
                match place {
                    Some(place) => figure(&power.counts, |counts| figure_of(counts, place)),
                    None => Value::Nobody,
                }
            });
            if let (Some(before), Some(after)) = (values.next(), values.next()) {
                self.rows.push(Row {
                    measure,
                    whom: of.clone(),
                    before,
                    after,
                });
            }
        }
    }
}

fn whom(kind: &Kind) -> Whom {
    Whom::Kind {
        constituency: kind.constituency.clone(),
        role: kind.role,
        weight: kind.weight,
    }
}

fn recorded(flag: Option<bool>) -> Value {
    flag.map_or(Value::NotRecorded, Value::Flag)
}

fn figure<T>(of: &Result<T, PowerError>, value: impl Fn(&T) -> Option<BigRational>) -> Value {
    match of {
        Ok(figures) => value(figures).map_or(Value::Nobody, Value::Share),
        Err(error) => Value::NotComputed(error.clone()),
    }
}

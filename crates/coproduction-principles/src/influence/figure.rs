//! Measures of any value, in one list.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::statistics::{Exact, StatisticsError};
use coproduction_decisions::influence::{AdoptionGap, Closure, Contested};

use super::Influence;

/// A measure, whatever its value is. It is written as the measure is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Figure {
    /// A share.
    Proportion(Measure<Proportion>),
    /// An exact fraction.
    Exact(Measure<Exact>),
    /// A gap between the two sides.
    Adoption(Measure<AdoptionGap>),
    /// The closing of the loop.
    Closure(Measure<Closure>),
}

/// Takes the same of whichever measure there is.
macro_rules! of_each {
    ($figure:expr, $measure:ident => $take:expr) => {
        match $figure {
            Figure::Proportion($measure) => $take,
            Figure::Exact($measure) => $take,
            Figure::Adoption($measure) => $take,
            Figure::Closure($measure) => $take,
        }
    };
}

impl Figure {
    /// The name of the measure.
    pub const fn name(&self) -> &'static str {
        of_each!(self, measure => measure.measure)
    }

    /// The word for what came of it: `measured`, `bounded`, `not-enough`, `not-defined` or `withheld`.
    pub const fn kind(&self) -> &'static str {
        of_each!(self, measure => measure.result.kind())
    }

    /// The result in one or two sentences.
    pub const fn explanation(&self) -> &Message {
        of_each!(self, measure => &measure.explanation)
    }

    /// Whether there was nothing to count on record, so that there is nothing to say of it.
    pub const fn is_of_nothing(&self) -> bool {
        const fn nothing<T>(result: &MeasureResult<T>) -> bool {
            matches!(
                result,
                MeasureResult::NotDefined {
                    why: Why::NothingCounted | Why::NotRecorded | Why::NotWhole
                }
            )
        }
        of_each!(self, measure => nothing(&measure.result))
    }
}

/// Every measure, in the order of the fields.
pub(super) fn list(influence: Influence) -> Vec<Figure> {
    let mut figures = Vec::new();
    match influence.contested {
        Ok(record) => {
            for Contested {
                against_half,
                against_rules,
                ..
            } in [record.adopted, record.stopped]
            {
                figures.push(Figure::Proportion(against_half));
                figures.extend(against_rules.map(Figure::Proportion));
            }
        }
        Err(error) => {
            figures.extend(["contested-adopted", "contested-stopped"].map(|name| failed(name, error)));
        }
    }
    figures.push(whole(
        "adoption-by-origin",
        influence.adoption_by_origin,
        Figure::Adoption,
    ));
    match influence.deference {
        Ok(record) => {
            figures.push(Figure::Proportion(record.deference));
            figures.extend(record.effective_power.map(Figure::Exact));
            figures.extend(record.overrides.map(Figure::Proportion));
        }
        Err(error) => figures.push(failed("deference", error)),
    }
    figures.push(whole(
        "acknowledgement",
        influence.acknowledgement,
        Figure::Closure,
    ));
    figures.push(whole("loop-closure", influence.loop_closure, Figure::Closure));
    figures.push(whole(
        "promises-kept",
        influence.promises_kept,
        Figure::Proportion,
    ));
    figures
}

fn whole<T>(
    name: &'static str,
    measure: Result<Measure<T>, StatisticsError>,
    figure: impl FnOnce(Measure<T>) -> Figure,
) -> Figure {
    measure.map_or_else(|error| failed(name, error), figure)
}

/// A measure that could not be computed.
fn failed(name: &'static str, error: StatisticsError) -> Figure {
    let why = Why::NotComputed;
    Figure::Proportion(Measure::new(
        name,
        MeasureResult::NotDefined { why },
        error.message(),
    ))
}

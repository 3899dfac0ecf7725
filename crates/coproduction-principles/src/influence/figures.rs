//! The measures of influence in one list.

use coproduction_core::measure::Measure;
use coproduction_core::statistics::StatisticsError;
use coproduction_decisions::influence::Contested;

use super::Influence;
use crate::Figure;
use crate::figure::{AnyMeasure, Topic};

/// How many measures there are at the most.
const MOST: usize = 11;

/// Every measure, in the order of the fields.
pub(super) fn list(influence: Influence) -> Vec<Figure> {
    let mut figures = Vec::with_capacity(MOST);
    match influence.contested {
        Ok(record) => {
            for Contested {
                against_half,
                against_rules,
                ..
            } in [record.adopted, record.stopped]
            {
                figures.push(of(against_half));
                figures.extend(against_rules.map(of));
            }
        }
        Err(error) => {
            figures.extend(["contested-adopted", "contested-stopped"].map(|name| failed(name, &error)));
        }
    }
    figures.push(whole("adoption-by-origin", influence.adoption_by_origin));
    match influence.deference {
        Ok(record) => {
            figures.push(of(record.deference));
            figures.extend(record.effective_power.map(of));
            figures.extend(record.overrides.map(of));
        }
        Err(error) => figures.push(failed("deference", &error)),
    }
    figures.push(whole("acknowledgement", influence.acknowledgement));
    figures.push(whole("loop-closure", influence.loop_closure));
    figures.push(whole("promises-kept", influence.promises_kept));
    figures
}

fn of<T>(measure: Measure<T>) -> Figure
where
    Measure<T>: Into<AnyMeasure>,
{
    Figure::of(Topic::Influence, measure)
}

fn whole<T>(name: &'static str, measure: Result<Measure<T>, StatisticsError>) -> Figure
where
    Measure<T>: Into<AnyMeasure>,
{
    measure.map_or_else(|error| failed(name, &error), of)
}

/// A measure that could not be computed.
fn failed(name: &'static str, error: &StatisticsError) -> Figure {
    Figure::not_computed(Topic::Influence, name, error.message())
}

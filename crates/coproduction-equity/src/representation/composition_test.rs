//! Could the whole forum have come of a blind draw?

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::Exact;

use super::{Composition, multinomial, words};
use crate::EquityError;
use crate::numbers::{decimal, whole};

coproduction_core::vocabulary! {
    /// In which order outcomes count as at least as surprising: another order gives another p-value.
    pub enum OutcomeOrder {
        /// The less likely an outcome, the more surprising.
        ByProbability = "by-probability",
    }
}

/// The exact multinomial test of a whole forum.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompositionTest {
    /// The chance, under a blind draw from the reference population, of this composition and of everything at most as likely.
    pub p_value: Exact,
    /// In which order outcomes count as at least as surprising.
    pub order: OutcomeOrder,
    /// How many compositions of as many members there are.
    pub outcomes: u64,
}

/// The chance of the forum's composition, and of everything at most as likely, under a blind draw of as many members from the
/// reference population: the exact multinomial test. All of it is whole numbers, so that equally likely outcomes are so on
/// every machine.
///
/// A forum is not drawn blindly: this says how surprising it would be if it were, and no more.
///
/// *Not enough evidence* where some did not say: a test wants all answers. A forum with somebody of a group that the population
/// does not have is impossible, and its chance is 0.
///
/// ```
/// # use coproduction_core::{Bilingual, Citation, PlaceArea, Text};
/// # use coproduction_equity::{ReferenceAbout, ReferenceShare, Universe};
/// use coproduction_equity::representation::{Composition, composition_test};
/// # let source = Citation::new(Bilingual::both(Text::parse("Census 2021")?));
/// # let about = ReferenceAbout::new(source, "2021-03-21".parse()?, Universe::UsualResidents, PlaceArea::new());
/// let share = |part| ReferenceShare::new(part, 4, about.clone());
/// let measure = composition_test(&Composition::new([(12, share(2)?), (4, share(1)?), (0, share(1)?)])?)?;
/// assert!(measure.explanation.en.contains("2.7%"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`TooLarge`](coproduction_core::statistics::StatisticsError::TooLarge) where there are more than 20 million compositions, or
/// where those of half of the groups, counted by their bits, are more than 2^30.
pub fn composition_test(composition: &Composition) -> Result<Measure<CompositionTest>, EquityError> {
    let (n, asked) = (composition.disclosed(), composition.members());
    let (result, explanation) = if composition.not_said() > 0 {
        let why = Why::Undisclosed;
        let result = MeasureResult::NotEnough { n, need: asked, why };
        (result, not_all(composition.not_said(), asked))
    } else {
        let (p_value, outcomes) = multinomial::test(composition.people(), composition.parts())?;
        let explanation = explain(n, outcomes, &p_value);
        let order = OutcomeOrder::ByProbability;
        let value = CompositionTest {
            p_value,
            order,
            outcomes,
        };
        (MeasureResult::Measured(Measured::new(value, n)), explanation)
    };
    let explanation = words::with_estimate(explanation, composition.about());
    Ok(Measure::new("composition-test", result, explanation))
}

fn not_all(not_said: u64, asked: u64) -> Message {
    Message::new(
        format!("Without all answers nothing can be tested. Members who did not say: {not_said} of {asked}."),
        format!("Heb yr holl atebion ni ellir profi dim. Aelodau na ddywedodd: {not_said} o {asked}."),
    )
}

fn explain(n: u64, outcomes: u64, p_value: &Exact) -> Message {
    let chance = decimal(&(p_value * &whole(100)));
    Message::new(
        format!(
            "If as many members were drawn blindly from the reference population, a composition as unlikely as this one, or more, would \
             come about {chance}% of the time. A forum is not drawn blindly. Members: {n}; compositions that are possible: {outcomes}."
        ),
        format!(
            "Pe bai cynifer o aelodau'n cael eu tynnu'n ddall o'r boblogaeth gyfeirio, byddai cyfansoddiad mor annhebygol â hwn, neu'n fwy \
             felly, yn digwydd {chance}% o'r amser. Ni chaiff fforwm ei dynnu'n ddall. Aelodau: {n}; cyfansoddiadau sy'n bosibl: {outcomes}."
        ),
    )
}

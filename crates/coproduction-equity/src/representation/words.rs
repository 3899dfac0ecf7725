//! What is said about seats, in both languages.

use coproduction_core::Message;
use coproduction_core::measure::{MeasureResult, Verdict, Why};
use coproduction_core::statistics::Exact;

use super::GroupCount;
use crate::numbers::{against_band, decimal, in_percent, percent, whole};
use crate::{EquityPolicy, ReferenceAbout, ReferenceShare};

/// The ratio in two sentences.
pub(super) fn ratio(
    count: GroupCount,
    population: &Exact,
    reference: &ReferenceShare,
    result: &MeasureResult<Exact>,
    policy: &EquityPolicy,
) -> Message {
    let (x, n, p) = (count.least(), count.of(), decimal(&(population * &whole(100))));
    let message = match result {
        MeasureResult::Measured(measured) => {
            let r = percent(&measured.value);
            let (en, cy) = measured.interval.as_ref().map(in_percent).unwrap_or_default();
            let verdict = measured.verdict.unwrap_or(Verdict::CannotTell);
            let (en_verdict, cy_verdict) = against_band(verdict, policy);
            Message::new(
                format!(
                    "Of {n} who answered {x} are of this group, which is {p}% of the reference population: {r}% of what would match \
                     it (interval: {en}). {en_verdict}"
                ),
                format!(
                    "O {n} a atebodd, mae {x} o'r grŵp hwn, sef {p}% o'r boblogaeth gyfeirio: {r}% o'r hyn a fyddai'n cyfateb iddi \
                     (cyfwng: {cy}). {cy_verdict}"
                ),
            )
        }
        MeasureResult::Bounded { low, high, .. } => between(count, &p, low, high),
        MeasureResult::NotEnough { need, .. } => out_of_reach(count, &p, *need, policy),
        _ => Why::NoReference.message(),
    };
    with_estimate(message, reference.about())
}

/// The same with one more sentence where the reference population is itself an estimate.
pub(super) fn with_estimate(message: Message, about: &ReferenceAbout) -> Message {
    if about.estimate != Some(true) {
        return message;
    }
    Message::new(
        format!(
            "{} The share of the population is itself an estimate.",
            message.en
        ),
        format!("{} Amcangyfrif yw'r gyfran o'r boblogaeth ei hun.", message.cy),
    )
}

/// That some did not say.
pub(super) fn between(count: GroupCount, population: &str, low: &Exact, high: &Exact) -> Message {
    let (x, u, n) = (count.least(), count.not_said(), count.of());
    let (low, high) = (percent(low), percent(high));
    Message::new(
        format!(
            "Of {n} who answered {x} are of this group, which is {population}% of the reference population, and {u} did not say: the \
             true figure is between {low}% and {high}% of what would match it."
        ),
        format!(
            "O {n} a atebodd, mae {x} o'r grŵp hwn, sef {population}% o'r boblogaeth gyfeirio, ac ni ddywedodd {u}: mae'r gwir ffigur \
             rhwng {low}% a {high}% o'r hyn a fyddai'n cyfateb iddi."
        ),
    )
}

/// That no number of people lies within the band.
pub(super) fn out_of_reach(count: GroupCount, population: &str, need: u64, policy: &EquityPolicy) -> Message {
    let n = count.of();
    let (low, high) = policy.band.exact();
    let (low, high) = (percent(&low), percent(&high));
    Message::new(
        format!(
            "This group is {population}% of the reference population. Of {n} members no whole number lies between {low}% and \
             {high}% of what would match it, so that only seats can be spoken of. With {need} members one does."
        ),
        format!(
            "Mae'r grŵp hwn yn {population}% o'r boblogaeth gyfeirio. O {n} aelod nid oes rhif cyfan rhwng {low}% a {high}% o'r \
             hyn a fyddai'n cyfateb iddi, felly dim ond am seddi y gellir sôn. Gyda {need} aelod mae un."
        ),
    )
}

/// The seats in two sentences.
pub(super) fn seats(count: GroupCount, expected: &Exact, drawn: Option<&Exact>) -> Message {
    let (x, n, expected) = (count.least(), count.of(), decimal(expected));
    let (en_chance, cy_chance) = chance(drawn);
    Message::new(
        format!(
            "Of {n} who answered {x} are of this group, where {expected} would match its share of the reference population.{en_chance}"
        ),
        format!(
            "O {n} a atebodd, mae {x} o'r grŵp hwn, lle byddai {expected} yn cyfateb i'w gyfran o'r boblogaeth gyfeirio.{cy_chance}"
        ),
    )
}

/// The seats where some did not say.
pub(super) fn seats_between(count: GroupCount, expected: &Exact) -> Message {
    let (low, high, n, expected) = (count.least(), count.most(), count.of(), decimal(expected));
    Message::new(
        format!(
            "Of {n} who answered between {low} and {high} are of this group, since some did not say; {expected} would match its share \
             of the reference population."
        ),
        format!(
            "O {n} a atebodd, mae rhwng {low} a {high} o'r grŵp hwn, gan na ddywedodd rhai; byddai {expected} yn cyfateb i'w gyfran \
             o'r boblogaeth gyfeirio."
        ),
    )
}

fn chance(drawn: Option<&Exact>) -> (String, String) {
    drawn.map_or_else(Default::default, |chance| {
        let chance = decimal(&(chance * &whole(100)));
        (
            format!(" Under a blind draw the chance of as few or fewer would be {chance}%."),
            format!(" O dynnu'n ddall, y siawns o gyn lleied neu lai fyddai {chance}%."),
        )
    })
}

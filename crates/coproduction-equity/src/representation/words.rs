//! What is said about seats, in both languages.

use coproduction_core::Message;
use coproduction_core::measure::{MeasureResult, Verdict, Why};
use coproduction_core::statistics::Exact;

use super::GroupCount;
use crate::numbers::{against_band, ceil, decimal, floor, in_percent, percent, whole};
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
                    "Of this group: {x} of {n} who answered, and {p}% of the reference population. That is {r}% of what would match it \
                     (interval: {en}). {en_verdict}"
                ),
                format!(
                    "O'r grŵp hwn: {x} o {n} a atebodd; o'r boblogaeth gyfeirio: {p}%. Dyna {r}% o'r hyn a fyddai'n cyfateb iddi \
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
            "Of this group: {x} of {n} who answered, and {population}% of the reference population; did not say: {u}. The true figure is \
             between {low}% and {high}% of what would match it."
        ),
        format!(
            "O'r grŵp hwn: {x} o {n} a atebodd; o'r boblogaeth gyfeirio: {population}%; heb ddweud: {u}. Y gwir ffigur yw o leiaf {low}% ac \
             ar y mwyaf {high}% o'r hyn a fyddai'n cyfateb iddi."
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
            "The forum is too small for a share of this group, which is {population}% of the reference population: no whole number of members \
             lies between {low}% and {high}% of what would match it, so that only seats can be spoken of. Members: {n}; with as many as these \
             there would be such a number: {need}."
        ),
        format!(
            "Mae'r fforwm yn rhy fach i sôn am gyfran y grŵp hwn, sef {population}% o'r boblogaeth gyfeirio: nid oes rhif cyfan o aelodau o \
             fewn y band o {low}% i {high}% o'r hyn a fyddai'n cyfateb iddi, felly dim ond am seddi y gellir sôn. Aelodau: {n}; gyda chynifer \
             â hyn byddai rhif o'r fath: {need}."
        ),
    )
}

/// The seats in two sentences.
pub(super) fn seats(count: GroupCount, expected: &Exact, drawn: Option<&Exact>) -> Message {
    let (x, n, (en, cy)) = (count.least(), count.of(), in_people(expected));
    let (en_chance, cy_chance) = chance(drawn);
    let (en_plain, cy_plain) = if x < floor(expected) {
        (
            "There are fewer of this group than would match its share of the reference population",
            "Mae llai o'r grŵp hwn nag a fyddai'n cyfateb i'w gyfran o'r boblogaeth gyfeirio",
        )
    } else if x > ceil(expected) {
        (
            "There are more of this group than would match its share of the reference population",
            "Mae mwy o'r grŵp hwn nag a fyddai'n cyfateb i'w gyfran o'r boblogaeth gyfeirio",
        )
    } else {
        (
            "There are as many of this group as would match its share of the reference population",
            "Mae cynifer o'r grŵp hwn ag a fyddai'n cyfateb i'w gyfran o'r boblogaeth gyfeirio",
        )
    };
    Message::new(
        format!("{en_plain}: {x} of {n} who answered, where {en} would.{en_chance}"),
        format!("{cy_plain}: {x} o {n} a atebodd, lle byddai {cy}.{cy_chance}"),
    )
}

/// The seats where some did not say.
pub(super) fn seats_between(count: GroupCount, expected: &Exact) -> Message {
    let (low, high, n, (en, cy)) = (count.least(), count.most(), count.of(), in_people(expected));
    Message::new(
        format!(
            "Of this group: between {low} and {high} of {n} who answered, since some did not say. What would match its share of the reference \
             population: {en}."
        ),
        format!(
            "O'r grŵp hwn: o leiaf {low} ac ar y mwyaf {high} o {n} a atebodd, gan na ddywedodd rhai. Yr hyn a fyddai'n cyfateb i'w gyfran o'r \
             boblogaeth gyfeirio: {cy}."
        ),
    )
}

/// A number of people that is rarely whole: between which whole ones it lies, and what it is.
fn in_people(expected: &Exact) -> (String, String) {
    let (least, most, number) = (floor(expected), ceil(expected), decimal(expected));
    if least == most {
        return (number.clone(), number);
    }
    (
        format!("{least} or {most} ({number})"),
        format!("{least} neu {most} ({number})"),
    )
}

fn chance(drawn: Option<&Exact>) -> (String, String) {
    drawn.map_or_else(Default::default, |chance| {
        let chance = decimal(&(chance * &whole(100)));
        (
            format!(" Had the members been drawn blindly, the chance of as few or fewer would be {chance}%."),
            format!(
                " Pe bai'r aelodau wedi'u tynnu'n ddall, y siawns o gyn lleied neu lai fyddai {chance}%."
            ),
        )
    })
}

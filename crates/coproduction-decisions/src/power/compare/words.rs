//! What changes, in a sentence. No translator has checked the Welsh yet.
//!
//! Whole sentences in each language; numbers, short names and values stand after a colon, where nothing mutates.

mod flags;

use coproduction_core::{Message, Side};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Zero as _};

use super::{Change, Measure, Row, Value, Whom};
use crate::Adjudicator;

pub(super) fn sentence(row: &Row) -> Message {
    if let (Value::Flag(before), Value::Flag(after)) = (&row.before, &row.after)
        && let Some(message) = flags::flag(row, *before, *after)
    {
        return message;
    }
    let label = label(row.measure, &row.whom);
    let (before, after) = (value(&row.before), value(&row.after));
    match row.change() {
        Change::Same => Message::new(
            format!("{}: {}, as before.", label.en, after.en),
            format!("{}: {}, fel o'r blaen.", label.cy, after.cy),
        ),
        _ => Message::new(
            format!("{}: {} before, {} after.", label.en, before.en, after.en),
            format!("{}: cynt: {}; wedyn: {}.", label.cy, before.cy, after.cy),
        ),
    }
}

/// What is measured, for whom.
#[allow(clippy::too_many_lines, reason = "one arm for each measure")]
fn label(measure: Measure, whom: &Whom) -> Message {
    let subject = subject(whom);
    let (en, cy) = match measure {
        Measure::PassAlone => (
            "can pass a proposal alone",
            "yn gallu derbyn cynnig ar eu pennau eu hunain",
        ),
        Measure::BlockAlone => (
            "can stop a proposal alone",
            "yn gallu atal cynnig ar eu pennau eu hunain",
        ),
        Measure::FewestLivedExperienceYes => (
            "the fewest who must be in favour of any decision",
            "y nifer lleiaf y mae rhaid iddynt fod o blaid unrhyw benderfyniad",
        ),
        Measure::FewestLivedExperienceNoesToBlock => (
            "the fewest whose noes stop what everybody else wants",
            "y nifer lleiaf y mae eu pleidleisiau yn erbyn yn atal yr hyn y mae pawb arall ei eisiau",
        ),
        Measure::MeetingWithoutLivedExperience => (
            "whether a meeting can be valid without them",
            "a all cyfarfod fod yn ddilys hebddynt",
        ),
        Measure::RulesOnObjections => ("who rules on objections", "pwy sy'n dyfarnu ar wrthwynebiadau"),
        Measure::OutsideDecides => (
            "whether a body outside the forum can decide otherwise",
            "a all corff y tu allan i'r fforwm benderfynu'n wahanol",
        ),
        Measure::ReasonsRequired => (
            "whether the body that decides must give reasons",
            "a oes rhaid i'r corff sy'n penderfynu roi rhesymau",
        ),
        Measure::Independent => (
            "how often they decide together, if all others vote independently",
            "pa mor aml y maent yn penderfynu gyda'i gilydd, os yw pawb arall yn pleidleisio'n annibynnol",
        ),
        Measure::Opposed => (
            "how often they get their way, if all others vote together against them",
            "pa mor aml y maent yn cael eu ffordd, os yw pawb arall yn pleidleisio gyda'i gilydd yn eu herbyn",
        ),
        Measure::ShapleyShare => (
            "share of power (Shapley–Shubik)",
            "cyfran o'r pŵer (Shapley–Shubik)",
        ),
        Measure::SeatShare => ("share of all who have a say", "cyfran o bawb sydd â llais"),
        Measure::Banzhaf => (
            "how often one vote decides (Banzhaf, absolute)",
            "pa mor aml y mae un bleidlais yn penderfynu (Banzhaf, absoliwt)",
        ),
        Measure::Prevent => (
            "power of one vote to prevent (Coleman)",
            "pŵer un bleidlais i atal (Coleman)",
        ),
        Measure::Initiate => (
            "power of one vote to initiate (Coleman)",
            "pŵer un bleidlais i gychwyn (Coleman)",
        ),
        Measure::Act => ("power to act (Coleman)", "pŵer i weithredu (Coleman)"),
    };
    Message::new(format!("{}: {en}", subject.en), format!("{}: {cy}", subject.cy))
}

fn subject(whom: &Whom) -> Message {
    match whom {
        Whom::Body => Message::new("The whole body", "Y corff cyfan"),
        Whom::Side(Side::LivedExperience) => {
            Message::new("People with lived experience", "Pobl â phrofiad byw")
        }
        Whom::Side(Side::Professional) => Message::new("Professionals", "Gweithwyr proffesiynol"),
        Whom::Side(_) => Message::new(
            "Those on neither side",
            "Y rhai nad ydynt ar y naill ochr na'r llall",
        ),
        Whom::Kind {
            constituency,
            role,
            weight,
        } => {
            use crate::power::Role;
            let (en, cy) = match role {
                Role::Member => ("members", "aelodau"),
                Role::Chair => ("chair", "cadeirydd"),
                Role::CoChair => ("co-chairs", "cyd-gadeiryddion"),
                Role::DecidingBody => ("the body that decides", "y corff sy'n penderfynu"),
                Role::Independent => ("independent person", "person annibynnol"),
            };
            if *weight == 1 {
                Message::new(format!("{constituency} ({en})"), format!("{constituency} ({cy})"))
            } else {
                Message::new(
                    format!("{constituency} ({en}, votes each: {weight})"),
                    format!("{constituency} ({cy}, pleidleisiau yr un: {weight})"),
                )
            }
        }
    }
}

fn value(value: &Value) -> Message {
    let (en, cy) = match value {
        Value::Flag(true) => ("yes", "ydy"),
        Value::Flag(false) => ("no", "nac ydy"),
        Value::People(people) => return Message::new(people.to_string(), people.to_string()),
        Value::Share(share) => return percent(share),
        Value::NoNumber => ("no number suffices", "nid oes nifer sy'n ddigon"),
        Value::NotRecorded => ("not recorded", "heb ei gofnodi"),
        Value::Nobody => ("nobody there", "neb yno"),
        Value::NotComputed(_) => ("not computed", "heb ei gyfrifo"),
        Value::Adjudicators(rule) if rule.is_empty() => {
            ("there is nothing to rule on", "nid oes dim i ddyfarnu arno")
        }
        Value::Adjudicators(rule) => {
            let words: Vec<Message> = rule.iter().copied().map(adjudicator).collect();
            let list = |side: fn(&Message) -> &str| words.iter().map(side).collect::<Vec<_>>().join(", ");
            return Message::new(list(|word| &word.en), list(|word| &word.cy));
        }
    };
    Message::new(en, cy)
}

fn adjudicator(adjudicator: Adjudicator) -> Message {
    let (en, cy) = match adjudicator {
        Adjudicator::Meeting => ("the meeting", "y cyfarfod"),
        Adjudicator::Chair => ("the chair", "y cadeirydd"),
        Adjudicator::CoChairs => ("the co-chairs together", "y cyd-gadeiryddion gyda'i gilydd"),
        Adjudicator::LivedExperience => ("the people with lived experience", "y bobl â phrofiad byw"),
        Adjudicator::AccountableBody => ("the accountable body", "y corff atebol"),
        Adjudicator::Independent => ("somebody independent", "rhywun annibynnol"),
        Adjudicator::Objector => ("whoever objects", "pwy bynnag sy'n gwrthwynebu"),
    };
    Message::new(en, cy)
}

/// A share in percent, to one decimal, halves up; in whole numbers throughout. Something is never shown as nothing,
/// and nearly all never as all.
///
/// ```
/// use coproduction_decisions::power::{Budget, WeightedGame, percent};
///
/// let counts = WeightedGame::new(51, &[50, 49, 1])?.counts(&Budget::default())?;
/// assert_eq!(percent(&counts.act()).en, "37.5%");
/// # Ok::<(), coproduction_decisions::power::PowerError>(())
/// ```
pub fn percent(share: &BigRational) -> Message {
    let half = BigRational::new(BigInt::from(1), BigInt::from(2));
    let tenths = (share * BigInt::from(1_000) + half).floor().to_integer();
    let all = BigInt::from(1_000);
    match (share.is_zero(), share.is_one()) {
        (true, _) => Message::new("0%", "0%"),
        (_, true) => Message::new("100%", "100%"),
        _ if tenths.is_zero() => Message::new("less than 0.1%", "llai na 0.1%"),
        _ if tenths == all => Message::new("more than 99.9%", "mwy na 99.9%"),
        _ => {
            let (whole, tenth) = (&tenths / 10_u8, &tenths % 10_u8);
            Message::new(format!("{whole}.{tenth}%"), format!("{whole}.{tenth}%"))
        }
    }
}

//! A draft made of flags, written as the record that it could be: so that it is read and judged as any other.

use clap::ValueEnum;
use coproduction::core::{Message, Side};
use coproduction::record::RecordFormat;
use serde_json::{Value, json};

use crate::args::{AdjudicatorName, DraftArgs, RuleName};
use crate::words::FlagFault;

/// As many places as one seat of a record may stand for.
const MOST_PEOPLE: u64 = 10_000;

/// A flag that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FlagError {
    flag: &'static str,
    fault: FlagFault,
}

impl FlagError {
    pub(super) const fn new(flag: &'static str, fault: FlagFault) -> Self {
        Self { flag, fault }
    }

    pub(super) const fn code(&self) -> &'static str {
        self.fault.code()
    }

    pub(super) fn message(&self) -> Message {
        self.fault.message(self.flag)
    }
}

/// A whole number from a flag, up to a most.
pub(super) fn number(flag: &'static str, text: &str, most: u64) -> Result<u64, FlagError> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number {
        return Err(FlagError::new(flag, FlagFault::NotANumber));
    }
    // Digits that are no u64 are too many of them.
    text.parse()
        .ok()
        .filter(|number| *number <= most)
        .ok_or_else(|| FlagError::new(flag, FlagFault::TooMany { most }))
}

/// The record that the flags come to: a forum and its terms of reference, and nothing else.
pub(super) fn record(args: &DraftArgs) -> Result<Value, FlagError> {
    let people = |flag, text: &Option<String>| match text {
        Some(text) => number(flag, text, MOST_PEOPLE),
        None => Ok(0),
    };
    let seats = [
        (Side::LivedExperience, people("--lived", &args.lived)?),
        (Side::Professional, people("--professional", &args.professional)?),
        (Side::Other, people("--other", &args.other)?),
    ];
    if seats.iter().all(|(_, people)| *people == 0) {
        return Err(FlagError::new("--lived, --professional", FlagFault::Nobody));
    }
    let on = |side: Side| {
        seats
            .iter()
            .find(|(of, _)| *of == side)
            .map_or(0, |(_, people)| *people)
    };
    let rule = rule(args, on)?;
    let mut terms = json!({
        "id": "00000000-0000-4000-8000-000000000002",
        "seats": seats
            .iter()
            .enumerate()
            .filter(|(_, (_, people))| *people > 0)
            .map(|(index, (side, people))| json!({
                "id": format!("00000000-0000-4000-8000-00000000001{index}"),
                "constituency": side,
                "places": people,
                "votingRight": true,
            }))
            .collect::<Vec<_>>(),
        "decisionRule": rule,
    });
    if let Some(terms) = terms.as_object_mut() {
        terms.extend(quorum(args, &seats)?.map(|quorum| ("quorum".to_owned(), quorum)));
        terms.extend(chairing(args, on)?.map(|chairing| ("chairing".to_owned(), chairing)));
    }
    let constituencies: Vec<Value> = seats
        .iter()
        .map(|(side, _)| json!({ "id": side, "side": side }))
        .collect();
    Ok(json!({
        "format": RecordFormat::V1,
        "forum": {
            "id": "00000000-0000-4000-8000-000000000001",
            "name": { "cy": "Drafft", "en": "Draft" },
            "constituencies": constituencies,
            "terms": [terms],
        },
    }))
}

fn rule(args: &DraftArgs, on: impl Fn(Side) -> u64) -> Result<Value, FlagError> {
    let name = args
        .rule
        .ok_or_else(|| FlagError::new("--rule", FlagFault::Missing))?;
    let takes_share = matches!(
        name,
        RuleName::Majority | RuleName::TwoMajorities | RuleName::CastingVote | RuleName::MajorityAndBoard
    );
    let of = args.of.and_then(|base| base.to_possible_value());
    let has_share = takes_share || matches!(name, RuleName::TwoThirds | RuleName::ThreeQuarters);
    for (flag, given, used) in [
        ("--share", args.share.is_some(), takes_share),
        ("--of", of.is_some(), has_share),
        (
            "--adjudicator",
            args.adjudicator.is_some(),
            name == RuleName::Consent,
        ),
    ] {
        if given && !used {
            return Err(FlagError::new(flag, FlagFault::NotUsed));
        }
    }
    let asks = |adjudicator| args.adjudicator == Some(adjudicator);
    for (flag, given, needed) in [
        (
            "--chair",
            args.chair.is_some(),
            name == RuleName::CastingVote || asks(AdjudicatorName::Chair),
        ),
        (
            "--co-chairs",
            args.co_chairs,
            name == RuleName::CoChairsAgree || asks(AdjudicatorName::CoChairs),
        ),
    ] {
        if needed && !given {
            return Err(FlagError::new(flag, FlagFault::ChairMissing));
        }
    }
    let of = of.as_ref().map_or("cast", |base| base.get_name());
    let given = match &args.share {
        Some(text) => (share(text)?, args.more_than),
        None => ((1, 2), true),
    };
    let majority = |((numerator, denominator), more_than): ((u64, u64), bool)| {
        json!({
            "kind": "majority",
            "share": { "numerator": numerator, "denominator": denominator },
            "of": of,
            "moreThan": more_than,
        })
    };
    let board = json!({ "kind": "advisory" });
    Ok(match name {
        RuleName::Majority => majority(given),
        RuleName::TwoThirds => majority(((2, 3), false)),
        RuleName::ThreeQuarters => majority(((3, 4), false)),
        RuleName::TwoMajorities => {
            let sides = [Side::LivedExperience, Side::Professional];
            for (side, flag) in sides.iter().zip(["--lived", "--professional"]) {
                if on(*side) == 0 {
                    return Err(FlagError::new(flag, FlagFault::Missing));
                }
            }
            let mut each = majority(given);
            if let Some(each) = each.as_object_mut() {
                each.insert("kind".to_owned(), json!("each-constituency"));
                each.insert("constituencies".to_owned(), json!(sides));
            }
            each
        }
        RuleName::Consensus => json!({ "kind": "consensus" }),
        RuleName::Consent => {
            let adjudicator = args.adjudicator.and_then(|who| who.to_possible_value());
            let adjudicator =
                adjudicator.ok_or_else(|| FlagError::new("--adjudicator", FlagFault::Missing))?;
            json!({ "kind": "consent", "adjudicator": adjudicator.get_name() })
        }
        RuleName::CastingVote => json!({ "kind": "chairs-casting-vote", "rule": majority(given) }),
        RuleName::CoChairsAgree => json!({ "kind": "co-chairs-agree" }),
        RuleName::BoardDecides => board,
        RuleName::MajorityAndBoard => json!({ "kind": "all-of", "rules": [majority(given), board] }),
    })
}

/// A share above nothing and up to the whole, of numbers that a record takes.
fn share(text: &str) -> Result<(u64, u64), FlagError> {
    let fault = |fault| FlagError::new("--share", fault);
    let (above, below) = text.split_once('/').ok_or_else(|| fault(FlagFault::NotAShare))?;
    let part = |text| number("--share", text, u32::MAX.into());
    let (above, below) = (part(above)?, part(below)?);
    if below == 0 {
        return Err(fault(FlagFault::NotAShare));
    }
    if above == 0 || above > below {
        return Err(fault(FlagFault::ShareOutOfRange));
    }
    Ok((above, below))
}

fn quorum(args: &DraftArgs, seats: &[(Side, u64)]) -> Result<Option<Value>, FlagError> {
    let asked = |flag, text: &Option<String>, seats: u64| {
        let Some(text) = text else { return Ok(None) };
        let people = number(flag, text, MOST_PEOPLE * 3)?;
        if people > seats {
            return Err(FlagError::new(flag, FlagFault::QuorumAboveSeats { seats }));
        }
        Ok(Some(match people {
            0 => json!({ "kind": "none-required" }),
            people => json!({ "kind": "at-least", "people": people }),
        }))
    };
    let all = seats.iter().map(|(_, people)| people).sum();
    let lived = seats.first().map_or(0, |(_, people)| *people);
    let overall = asked("--quorum", &args.quorum, all)?;
    let of_lived = asked("--quorum-lived", &args.quorum_lived, lived)?;
    if overall.is_none() && of_lived.is_none() {
        return Ok(None);
    }
    // Flags leave nothing open: what is not asked for is not required.
    let parts: Vec<Value> = of_lived
        .filter(|_| lived > 0)
        .map(|requirement| json!({ "constituency": Side::LivedExperience, "requirement": requirement }))
        .into_iter()
        .collect();
    Ok(Some(json!({
        "overall": overall.unwrap_or_else(|| json!({ "kind": "none-required" })),
        "constituencies": parts,
    })))
}

fn chairing(args: &DraftArgs, on: impl Fn(Side) -> u64) -> Result<Option<Value>, FlagError> {
    let (flag, kind, sides) = match args.chair {
        Some(side) => ("--chair", "single", vec![Side::from(side)]),
        None if args.co_chairs => (
            "--co-chairs",
            "co-chairs",
            vec![Side::LivedExperience, Side::Professional],
        ),
        None => return Ok(None),
    };
    if sides.iter().any(|side| on(*side) == 0) {
        return Err(FlagError::new(flag, FlagFault::NoSeatForChair));
    }
    Ok(Some(json!({ "kind": kind, "constituencies": sides })))
}

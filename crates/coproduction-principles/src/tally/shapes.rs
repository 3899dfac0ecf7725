//! Which categories and buckets each kind of count has. Every word comes from the vocabulary of what it means.

use coproduction_core::{Characteristic, Code, CodeSystem, Side};
use coproduction_decisions::influence::{Adoption, BlocPosition};
use coproduction_equity::{MonitoredGroup, code_lists};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use super::{Counted, TallyFault};
use crate::thread::BreakCode;

/// Not on record.
pub(super) const NOT_RECORDED: &str = "not-recorded";
/// On record, and left open by dates or by what is not there.
pub(super) const NOT_KNOWN: &str = "not-known";
/// The one category, or bucket, of what has no more.
pub(super) const ALL: &str = "all";

/// Of a life: no stage of it had begun.
pub(super) const NOT_BEGUN: &str = "not-begun";
/// Of a service: its code is of a system that the library does not know.
pub(super) const OTHER: &str = "other";

/// Of a wait: it ended on the day, was open when last seen, or is not in the curve.
pub(super) const ENDED: &str = "ended";
pub(super) const OPEN: &str = "open";
pub(super) const LEFT_OUT: &str = "left-out";
pub(super) const NO_CALENDAR: &str = "no-calendar";

/// Of the body's answers.
pub(super) const BODY_ANSWERS: [&str; 5] = ["accepted", "in-part", "not-accepted", "awaited", NOT_RECORDED];
/// Of promises.
pub(super) const PROMISES: [&str; 4] = ["kept", "not-kept", "pending", NOT_RECORDED];
/// Of proposals of a side.
pub(super) const UPTAKE: [&str; 5] = ["adopted", "in-part", "not-adopted", "pending", NOT_RECORDED];
/// Of other proposals.
pub(super) const OTHERS: &str = "others";
pub(super) const PROPOSED: &str = "proposed";
pub(super) const WITHDRAWN: &str = "withdrawn";
/// Of a break.
pub(super) const FOUND: &str = "found";
/// Of places.
pub(super) const HELD: &str = "held";
pub(super) const VACANT: &str = "vacant";
/// Seats of which the places are not recorded.
pub(super) const UNCOUNTED: &str = "seats-without-places";

/// Of records: whether there is anything of a kind, and whether all of it.
pub(super) const RECORDED: &str = "recorded";
pub(super) const WHOLE: &str = "whole";
pub(super) const NOT_WHOLE: &str = "not-whole";
/// Of records: what the measures of decisions rest on, and those of answers and of seats.
pub(super) const OF_DECISIONS: &str = "decided";
pub(super) const OF_ANSWERS: &str = "called-for-answer";
pub(super) const OF_SEATS: &str = "seats";
/// The collections that a thread runs through.
pub(super) const OF_THREAD: [Collection; 4] = [
    Collection::Contributions,
    Collection::Replies,
    Collection::Decisions,
    Collection::Commitments,
];

/// Of monitoring: those who gave no value, and why.
pub(super) const MISSING: [&str; 5] = [
    "prefer-not-to-say",
    "not-asked",
    NOT_KNOWN,
    "not-yet-collected",
    WITHDRAWN,
];

fn is_word<T: std::str::FromStr>(word: &str) -> bool {
    word.parse::<T>().is_ok()
}

fn is_life(word: &str) -> bool {
    is_word::<LifeState>(word) || [NOT_BEGUN, NOT_KNOWN, NOT_RECORDED].contains(&word)
}

fn is_or_not_recorded<T: std::str::FromStr>(word: &str) -> bool {
    word == NOT_RECORDED || is_word::<T>(word)
}

/// `for/against`: lived experience first.
fn is_positions(word: &str) -> bool {
    word.split_once('/').is_some_and(|(lived, professional)| {
        [lived, professional]
            .into_iter()
            .all(is_or_not_recorded::<BlocPosition>)
    })
}

/// A number of days, as it is written: `0`, `30`.
fn is_day(word: &str) -> bool {
    word.parse::<u32>().is_ok_and(|day| day.to_string() == word)
}

/// `nhs-wales-main-specialty/502`.
fn is_service(word: &str) -> bool {
    let coded = word.split_once('/').is_some_and(|(system, code)| {
        system != OTHER && is_word::<CodeSystem>(system) && Code::parse(code).is_ok()
    });
    coded || word == OTHER || word == NOT_RECORDED
}

/// `members/disability`.
fn is_asked(word: &str) -> bool {
    word.split_once('/').is_some_and(|(group, characteristic)| {
        is_word::<MonitoredGroup>(group) && is_word::<Characteristic>(characteristic)
    })
}

/// `census-2021-disability/limited-a-lot`, or `census-2021-disability:not-asked`, of `members/disability`: a list is of one characteristic.
fn is_answer(asked: &str, word: &str) -> bool {
    let characteristic = asked.split_once('/').map(|(_, characteristic)| characteristic);
    let list = |name: &str| {
        code_lists::ALL
            .iter()
            .find(|list| list.name == name && Some(list.characteristic.as_str()) == characteristic)
    };
    match word.split_once('/') {
        Some((name, code)) => list(name).is_some_and(|list| list.category(code).is_some()),
        None => word
            .split_once(':')
            .is_some_and(|(name, missing)| list(name).is_some() && MISSING.contains(&missing)),
    }
}

fn is_kind_of_record(word: &str) -> bool {
    let of_thread = word.strip_prefix("thread-");
    [OF_DECISIONS, OF_ANSWERS, OF_SEATS].contains(&word)
        || of_thread.is_some_and(|word| OF_THREAD.iter().any(|one| one.as_str() == word))
}

/// Whether what is counted has this category and, within it, this bucket.
pub(super) fn check(counted: Counted, category: &str, bucket: &str) -> Result<(), TallyFault> {
    let is_side = is_word::<Side>(category);
    let (has_category, has_bucket) = match counted {
        Counted::Acknowledgements | Counted::Answers => (
            [ENDED, OPEN, LEFT_OUT].contains(&category),
            if category == LEFT_OUT {
                [NOT_KNOWN, NO_CALENDAR].contains(&bucket)
            } else {
                is_day(bucket)
            },
        ),
        Counted::BodyAnswers => (category == ALL, BODY_ANSWERS.contains(&bucket)),
        Counted::Breaks => (is_word::<BreakCode>(category), bucket == FOUND),
        Counted::Decisions => (is_positions(category), is_or_not_recorded::<Adoption>(bucket)),
        Counted::Forums => (is_life(category), bucket == ALL),
        Counted::Monitoring => (is_asked(category), is_answer(category, bucket)),
        Counted::Promises => (category == ALL, PROMISES.contains(&bucket)),
        Counted::Proposals => {
            let of_side = is_side && category != Side::Other.as_str();
            match category {
                ALL => (true, bucket == WITHDRAWN),
                OTHERS | NOT_RECORDED => (true, bucket == PROPOSED),
                _ => (of_side, UPTAKE.contains(&bucket)),
            }
        }
        Counted::Records => (
            is_kind_of_record(category),
            [RECORDED, NOT_RECORDED, WHOLE, NOT_WHOLE].contains(&bucket),
        ),
        Counted::Seats => (is_side, [HELD, VACANT, NOT_KNOWN, UNCOUNTED].contains(&bucket)),
        Counted::Services => (is_life(category), is_service(bucket)),
    };
    if !has_category {
        Err(TallyFault::UnknownCategory)
    } else if has_bucket {
        Ok(())
    } else {
        Err(TallyFault::UnknownBucket)
    }
}

#![allow(
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "the ends of intervals are compared to so many digits, and p-values that are exact in binary exactly"
)]

use super::*;
use coproduction_core::Fraction;
use coproduction_core::measure::{Confidence, Verdict};
use std::num::NonZeroU32;

/// So many of so many times one side got its way.
fn decided(won: usize, n: usize, direction: Direction) -> Vec<DecisionPositions> {
    let (lived, professional, adoption, otherwise) = match direction {
        Direction::Adopted => (
            BlocPosition::For,
            BlocPosition::Against,
            Adoption::Adopted,
            Adoption::NotAdopted,
        ),
        Direction::Stopped => (
            BlocPosition::Against,
            BlocPosition::For,
            Adoption::NotAdopted,
            Adoption::Adopted,
        ),
    };
    let mut decisions = vec![DecisionPositions::new(lived, professional, adoption); won];
    decisions.extend(vec![
        DecisionPositions::new(lived, professional, otherwise);
        n - won
    ]);
    decisions
}

fn look(decisions: &[DecisionPositions]) -> ContestedRecord {
    contested_record(decisions, None, &EvidencePolicy::default()).unwrap()
}

fn measured(contested: &Measure<Proportion>) -> &Measured<Proportion> {
    contested.result.measured().expect("measured")
}

/// The reference on measures, 3.7 and row 15: twice in twelve.
#[test]
fn the_worked_record() {
    let rules = DeJure {
        adopted: Exact::ratio(795, 4246).unwrap(),
        stopped: Exact::ratio(5505, 8492).unwrap(),
    };
    let both = [
        decided(2, 12, Direction::Adopted),
        decided(12, 12, Direction::Stopped),
    ]
    .concat();
    let record = contested_record(&both, Some(&rules), &EvidencePolicy::default()).unwrap();

    let half = measured(&record.adopted.against_half);
    assert_eq!((half.value.part(), half.value.whole(), half.n), (2, 12, 12));
    let interval = half.interval.unwrap();
    assert!((interval.low() - 0.020_862_525_460).abs() < 1e-11);
    assert!((interval.high().unwrap() - 0.484_137_748_686).abs() < 1e-11);
    assert_eq!(half.test.unwrap().p_value(), 79.0 / 2048.0);
    assert_eq!(half.verdict, Some(Verdict::Below));

    // Beside the rules, it is what they give.
    let rules = measured(record.adopted.against_rules.as_ref().unwrap());
    assert_eq!(rules.verdict, Some(Verdict::CannotTell));
    assert!(rules.test.unwrap().p_value() > 0.9);
    let stopped = measured(record.stopped.against_rules.as_ref().unwrap());
    assert_eq!(stopped.verdict, Some(Verdict::Above));

    let message = &record.adopted.against_half.explanation;
    assert_eq!(
        message.en,
        "When people with lived experience were for something and professionals against it, it was adopted 2 of 12 times. That is below \
         one half, which equal partners would expect (interval: 2% to 48%)."
    );
    assert!(message.cy.contains("cafodd ei fabwysiadu: 2 o 12."));
}

/// The reference, 3.7: other records, and what a double majority gives: never, and always.
#[test]
fn other_records() {
    let p = |won, n| {
        let record = look(&decided(won, n, Direction::Stopped));
        let measured = measured(&record.stopped.against_half).clone();
        (measured.test.unwrap().p_value(), measured.verdict.unwrap())
    };
    assert_eq!(p(3, 12), (0.145_996_093_75, Verdict::CannotTell));
    assert_eq!(p(1, 8), (0.070_312_5, Verdict::CannotTell));
    assert_eq!(p(0, 6), (0.031_25, Verdict::Below));

    let double = DeJure {
        adopted: Exact::zero(),
        stopped: Exact::one(),
    };
    let both = [
        decided(0, 8, Direction::Adopted),
        decided(5, 8, Direction::Stopped),
    ]
    .concat();
    let record = contested_record(&both, Some(&double), &EvidencePolicy::default()).unwrap();
    let adopted = measured(record.adopted.against_rules.as_ref().unwrap()).clone();
    assert_eq!(
        (adopted.test.unwrap().p_value(), adopted.verdict),
        (1.0, Some(Verdict::CannotTell))
    );
    let stopped = measured(record.stopped.against_rules.as_ref().unwrap()).clone();
    assert_eq!(
        (stopped.test.unwrap().p_value(), stopped.verdict),
        (0.0, Some(Verdict::Below))
    );
}

/// The reference, 3.7, "de jure": that what is meant by it is the chance under the rule, given the two majorities, where everybody
/// else tosses a coin. Counted here by hand, over every number of votes in favour.
#[test]
fn what_the_rules_give() {
    let ways = |n: u64, k: u64| (0..k).fold(1, |ways, step| ways * (n - step) / (step + 1));
    let count = |lived: (u64, &dyn Fn(u64) -> bool),
                 other: (u64, &dyn Fn(u64) -> bool),
                 passes: &dyn Fn(u64, u64) -> bool| {
        let (mut seen, mut all) = (0, 0);
        for x in (0..=lived.0).filter(|x| (lived.1)(*x)) {
            for y in (0..=other.0).filter(|y| (other.1)(*y)) {
                let ways = ways(lived.0, x) * ways(other.0, y);
                all += ways;
                seen += if passes(x, y) { ways } else { 0 };
            }
        }
        Exact::ratio(seen, all).unwrap()
    };
    let de_jure = |lived: u64, other: u64, passes: &dyn Fn(u64, u64) -> bool| DeJure {
        adopted: count((lived, &|x| 2 * x > lived), (other, &|y| 2 * y < other), passes),
        stopped: count(
            (lived, &|x| 2 * x < lived),
            (other, &|y| 2 * y > other),
            &|x, y| !passes(x, y),
        ),
    };
    let ratio = |a, b| Exact::ratio(a, b).unwrap();
    let six_ten = de_jure(6, 10, &|x, y| x + y > 8);
    assert_eq!(
        (six_ten.adopted, six_ten.stopped),
        (ratio(795, 4246), ratio(5505, 8492))
    );
    let double = de_jure(6, 10, &|x, y| x > 3 && y > 5);
    assert_eq!((double.adopted, double.stopped), (Exact::zero(), Exact::one()));
    let eight_eight = de_jure(8, 8, &|x, y| x + y > 8);
    assert_eq!(
        (eight_eight.adopted, eight_eight.stopped),
        (ratio(2332, 8649), ratio(6317, 8649))
    );
}

/// Below six nothing can be shown; the number follows the level.
#[test]
fn too_few_contested_decisions() {
    let record = look(&decided(0, 5, Direction::Adopted));
    let few = MeasureResult::NotEnough {
        n: 5,
        need: 6,
        why: Why::TooFew,
    };
    assert_eq!(record.adopted.against_half.result, few);
    let none = MeasureResult::NotEnough {
        n: 0,
        need: 6,
        why: Why::TooFew,
    };
    assert_eq!(record.stopped.against_half.result, none);
    assert!(record.adopted.against_half.explanation.cy.contains('5'));

    let surer = Confidence::new(Fraction::new(99, NonZeroU32::new(100).unwrap())).unwrap();
    let policy = EvidencePolicy::default().confidence(surer);
    let record = contested_record(&decided(0, 7, Direction::Adopted), None, &policy).unwrap();
    let few = MeasureResult::NotEnough {
        n: 7,
        need: 8,
        why: Why::TooFew,
    };
    assert_eq!(record.adopted.against_half.result, few);
}

/// Agreement says nothing, and neither does a side without a majority.
#[test]
fn only_opposed_majorities_count() {
    let mut decisions = decided(2, 12, Direction::Adopted);
    for positions in [
        (BlocPosition::For, BlocPosition::For),
        (BlocPosition::Divided, BlocPosition::Against),
        (BlocPosition::For, BlocPosition::Divided),
    ] {
        decisions.extend([DecisionPositions::new(positions.0, positions.1, Adoption::Adopted); 9]);
    }
    assert_eq!(
        look(&decisions).adopted,
        look(&decided(2, 12, Direction::Adopted)).adopted
    );
    assert_eq!(BlocPosition::of(3, 2), BlocPosition::For);
    assert_eq!(BlocPosition::of(2, 3), BlocPosition::Against);
    assert_eq!(BlocPosition::of(0, 0), BlocPosition::Divided);
}

/// Four fifths have to be on record: any part that is missing makes a decision unrecorded.
#[test]
fn the_recording_gate() {
    let whole = decided(2, 12, Direction::Adopted);
    let missing = [
        DecisionPositions {
            lived_experience: None,
            ..whole[0]
        },
        DecisionPositions {
            professionals: None,
            ..whole[0]
        },
        DecisionPositions {
            adoption: None,
            ..whole[0]
        },
    ];
    let at_the_gate = [&whole[..], &missing[..]].concat();
    assert_eq!(look(&at_the_gate).adopted.against_half.result.kind(), "measured");
    let below_it = [&at_the_gate[..], &[DecisionPositions::default()]].concat();
    let too_little = MeasureResult::NotEnough {
        n: 12,
        need: 13,
        why: Why::Recording,
    };
    assert_eq!(look(&below_it).adopted.against_half.result, too_little);
    assert_eq!(look(&below_it).stopped.against_half.result, too_little);
}

#[test]
fn what_was_adopted_in_part_gives_bounds() {
    let mut decisions = decided(2, 8, Direction::Adopted);
    decisions.extend([DecisionPositions::new(BlocPosition::For, BlocPosition::Against, Adoption::InPart); 2]);
    let bounds = MeasureResult::Bounded {
        low: Proportion::new(2, 10, "contested-decisions").unwrap(),
        high: Proportion::new(4, 10, "contested-decisions").unwrap(),
        why: Why::InPartOrPending,
    };
    assert_eq!(look(&decisions).adopted.against_half.result, bounds);
}

#[test]
fn nothing_decided_and_no_probability() {
    let nothing = MeasureResult::NotDefined {
        why: Why::NothingCounted,
    };
    assert_eq!(look(&[]).adopted.against_half.result, nothing);
    let more_than_certain = DeJure {
        adopted: Exact::ratio(3, 2).unwrap(),
        stopped: Exact::one(),
    };
    let refused = contested_record(&[], Some(&more_than_certain), &EvidencePolicy::default());
    assert_eq!(refused, Err(StatisticsError::NotAProbability));
}

/// As other programs read it.
#[test]
fn on_the_wire() {
    let record = look(&decided(0, 6, Direction::Adopted));
    let wire = serde_json::to_value(&record).unwrap();
    let result = &wire["adopted"]["againstHalf"];
    assert_eq!(result["measure"], "contested-adopted");
    assert_eq!(result["result"]["kind"], "measured");
    assert_eq!(result["result"]["value"]["of"], "contested-decisions");
    assert_eq!(result["result"]["interval"]["method"], "clopper-pearson");
    assert_eq!(result["result"]["interval"]["confidence"]["numerator"], 95);
    assert_eq!(result["result"]["test"]["method"], "exact-binomial");
    assert_eq!(result["result"]["verdict"], "below");
    assert_eq!(wire["stopped"]["againstHalf"]["result"]["kind"], "not-enough");
}

//! Three drafts of terms of reference for the same sixteen people, and what each gives to whom.
//!
//! `cargo run --features measures --example three_drafts`
//!
//! Nothing in it is about anybody: power that rules give can be had before a forum has met.

#![allow(clippy::print_stdout, reason = "an example shows what it makes")]

use coproduction::core::{ConstituencyId, Fraction, Side};
use coproduction::decisions::power::{Body, Budget, Draft, Kind, Power, compare};
use coproduction::decisions::{ConstituencyQuorum, DecisionRule, Quorum, QuorumRequirement, ThresholdBase};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [patients, staff]: [ConstituencyId; 2] = ["patients".parse()?, "staff".parse()?];
    let body = Body::new([
        Kind::new(patients.clone(), Side::LivedExperience, 6),
        Kind::new(staff.clone(), Side::Professional, 10),
    ])?;

    let more_than_half = Fraction::new(1, 2.try_into()?);
    let two_thirds = Fraction::new(2, 3.try_into()?);
    let of = ThresholdBase::Cast;
    let at_least = |people: u32| {
        Ok::<_, std::num::TryFromIntError>(QuorumRequirement::AtLeast {
            people: people.try_into()?,
        })
    };

    // A: more than half of everybody's votes, and any nine make a meeting.
    let majority = DecisionRule::Majority {
        share: more_than_half,
        of,
        more_than: true,
    };
    let a = Draft::new(body.clone(), majority).quorum(Quorum::new().overall(at_least(9)?).constituencies([]));

    // B: two thirds of everybody's votes.
    let stronger = DecisionRule::Majority {
        share: two_thirds,
        of,
        more_than: false,
    };
    let b = Draft::new(body.clone(), stronger).quorum(Quorum::new().overall(at_least(9)?).constituencies([]));

    // C: more than half on each side, and three patients make part of the quorum.
    let on_each_side = DecisionRule::EachConstituency {
        constituencies: vec![patients.clone(), staff],
        share: more_than_half,
        of,
        more_than: true,
    };
    let with_patients = Quorum::new()
        .overall(at_least(9)?)
        .constituencies([ConstituencyQuorum::new(patients, at_least(3)?)]);
    let c = Draft::new(body, on_each_side).quorum(with_patients);

    let budget = Budget::default();
    for (name, draft) in [("A", &a), ("B", &b), ("C", &c)] {
        println!("Draft {name}");
        headline(&draft.power(&budget)?);
    }
    for (names, before, after) in [("From A to B", &a, &b), ("From A to C", &a, &c)] {
        println!("{names}");
        for row in compare(before, after, &budget)?
            .iter()
            .filter(|row| row.before != row.after)
            .take(6)
        {
            println!("  {}", row.sentence().en);
        }
    }
    Ok(())
}

/// What to say first: who can decide alone. Then both ends of what a side decides.
fn headline(power: &Power) {
    let rules = &power.predicates;
    let can = |alone: bool| if alone { "can" } else { "cannot" };
    if let (Some(lived), Some(staff)) = (rules.lived_experience, rules.professional) {
        println!(
            "  staff {} pass anything alone, patients {} stop anything alone",
            can(staff.pass),
            can(lived.block)
        );
    }
    println!(
        "  patients who must be in favour: {}",
        rules.fewest_lived_experience_yes
    );
    if let Some(lived) = power.side(Side::LivedExperience) {
        if let Ok(independent) = &lived.independent {
            println!(
                "  patients as a bloc decide: {} if staff vote each for themselves, {} if staff vote together",
                independent, lived.opposed
            );
        }
        if let (Ok(share), Some(seats)) = (&lived.shapley_share, &lived.seat_share) {
            println!("  patients have {seats} of the seats and {share} of the power (Shapley–Shubik)");
        }
    }
}

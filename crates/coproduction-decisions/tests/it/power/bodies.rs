//! The bodies and rules of the worked values.

use std::num::NonZeroU32;

use coproduction_core::{Fraction, Side};
use coproduction_decisions::power::{Body, Kind, Role};
use coproduction_decisions::{DecisionRule, ThresholdBase};
use num_rational::BigRational;

pub(crate) fn fraction(numerator: u32, denominator: u32) -> Fraction {
    Fraction::new(numerator, NonZeroU32::new(denominator).unwrap())
}

/// An exact value, as `numerator/denominator`.
pub(crate) fn exact(text: &str) -> BigRational {
    text.parse().unwrap()
}

pub(crate) fn lived(voters: u32) -> Kind {
    Kind::new("patients".parse().unwrap(), Side::LivedExperience, voters)
}

pub(crate) fn staff(voters: u32) -> Kind {
    Kind::new("staff".parse().unwrap(), Side::Professional, voters)
}

pub(crate) fn office(role: Role) -> Kind {
    Kind::one("staff".parse().unwrap(), Side::Professional, role)
}

pub(crate) fn board() -> Kind {
    Kind::one("board".parse().unwrap(), Side::Professional, Role::DecidingBody)
}

pub(crate) fn body(kinds: impl IntoIterator<Item = Kind>) -> Body {
    Body::new(kinds).unwrap()
}

pub(crate) fn share(numerator: u32, denominator: u32, more_than: bool) -> DecisionRule {
    DecisionRule::Majority {
        share: fraction(numerator, denominator),
        of: ThresholdBase::Cast,
        more_than,
    }
}

/// More than half of the votes cast.
pub(crate) fn majority() -> DecisionRule {
    share(1, 2, true)
}

/// More than half in each constituency.
pub(crate) fn double_majority() -> DecisionRule {
    DecisionRule::EachConstituency {
        constituencies: vec!["patients".parse().unwrap(), "staff".parse().unwrap()],
        share: fraction(1, 2),
        of: ThresholdBase::Cast,
        more_than: true,
    }
}

/// A majority, and at least one vote of somebody with lived experience.
pub(crate) fn majority_and_one() -> DecisionRule {
    DecisionRule::AllOf {
        rules: vec![
            majority(),
            DecisionRule::EachConstituency {
                constituencies: vec!["patients".parse().unwrap()],
                share: fraction(1, 1000),
                of: ThresholdBase::Cast,
                more_than: false,
            },
        ],
    }
}

pub(crate) fn advisory() -> DecisionRule {
    DecisionRule::Advisory {
        decided_by: None,
        reasons_required: Some(true),
    }
}

pub(crate) fn casting_vote() -> DecisionRule {
    DecisionRule::ChairsCastingVote {
        rule: Box::new(majority()),
    }
}

//! The rules, each in a file of its own.

mod dec009_socio_economic_unrecorded;
mod dec010_five_ways_blank;
mod dec011_quality_unrecorded;
mod dec012_llais_not_told;
mod dec013_llais_unanswered;
mod dec014_rung_overclaim;
mod dec015_low_rung_pattern;
mod dec016_decided_without_them;
mod evt001_notice_period;
mod evt005_needs_met;
mod evt006_decided_inquorate;
mod fbk001_feedback_overdue;
mod fbk003_rejected_no_reason;
mod gov001_terms_complete;
mod gov003_lived_experience_minimum;
mod gov005_shared_chair;
mod gov006_lived_experience_quorum;
mod gov009_vacant_places;

use crate::Rule;

/// Every rule, in the order of their codes within their families.
pub static RULES: &[&Rule] = &[
    &gov001_terms_complete::RULE,
    &gov003_lived_experience_minimum::RULE,
    &gov005_shared_chair::RULE,
    &gov006_lived_experience_quorum::RULE,
    &gov009_vacant_places::RULE,
    &evt001_notice_period::RULE,
    &evt005_needs_met::RULE,
    &evt006_decided_inquorate::RULE,
    &dec009_socio_economic_unrecorded::RULE,
    &dec010_five_ways_blank::RULE,
    &dec011_quality_unrecorded::RULE,
    &dec012_llais_not_told::RULE,
    &dec013_llais_unanswered::RULE,
    &dec014_rung_overclaim::RULE,
    &dec015_low_rung_pattern::RULE,
    &dec016_decided_without_them::RULE,
    &fbk001_feedback_overdue::RULE,
    &fbk003_rejected_no_reason::RULE,
];

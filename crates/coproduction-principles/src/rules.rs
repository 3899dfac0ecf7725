//! The rules, each in a file of its own.

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
mod saf001_no_lawful_basis;
mod saf002_monitoring_linked;
mod saf003_objection_ignored;
mod saf004_small_cells;
mod saf005_story_consent;
mod saf006_support_and_safeguarding;

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
    &fbk001_feedback_overdue::RULE,
    &fbk003_rejected_no_reason::RULE,
    &saf001_no_lawful_basis::RULE,
    &saf002_monitoring_linked::RULE,
    &saf003_objection_ignored::RULE,
    &saf004_small_cells::RULE,
    &saf005_story_consent::RULE,
    &saf006_support_and_safeguarding::RULE,
];

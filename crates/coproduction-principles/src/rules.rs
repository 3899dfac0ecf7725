//! The rules, each in a file of its own.

mod evt001_notice_period;
mod evt005_needs_met;
mod evt006_decided_inquorate;
mod fbk001_feedback_overdue;
mod fbk003_rejected_no_reason;
mod gov001_terms_complete;
mod gov002_terms_co_agreed;
mod gov003_lived_experience_minimum;
mod gov004_lived_experience_share;
mod gov005_shared_chair;
mod gov006_lived_experience_quorum;
mod gov007_route_to_decision;
mod gov008_terms_and_succession;
mod gov009_vacant_places;
mod lrn001_not_evaluated;
mod rep001_monitoring_offered;
mod rep002_group_under_reach;
mod rep003_area_gap;
mod rep004_deprivation_reach;
mod rep005_same_voices;

use crate::Rule;

/// Every rule, in the order of their codes within their families.
pub static RULES: &[&Rule] = &[
    &gov001_terms_complete::RULE,
    &gov002_terms_co_agreed::RULE,
    &gov003_lived_experience_minimum::RULE,
    &gov004_lived_experience_share::RULE,
    &gov005_shared_chair::RULE,
    &gov006_lived_experience_quorum::RULE,
    &gov007_route_to_decision::RULE,
    &gov008_terms_and_succession::RULE,
    &gov009_vacant_places::RULE,
    &rep001_monitoring_offered::RULE,
    &rep002_group_under_reach::RULE,
    &rep003_area_gap::RULE,
    &rep004_deprivation_reach::RULE,
    &rep005_same_voices::RULE,
    &evt001_notice_period::RULE,
    &evt005_needs_met::RULE,
    &evt006_decided_inquorate::RULE,
    &fbk001_feedback_overdue::RULE,
    &fbk003_rejected_no_reason::RULE,
    &lrn001_not_evaluated::RULE,
];

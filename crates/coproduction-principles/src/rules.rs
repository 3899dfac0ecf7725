//! The rules, each in a file of its own.

mod evt001_notice_period;
mod evt002_papers_lead;
mod evt003_venue_access;
mod evt004_needs_asked;
mod evt005_needs_met;
mod evt006_decided_inquorate;
mod evt007_staff_dominance;
mod evt008_lone_voice;
mod evt009_one_slot_only;
mod fbk001_feedback_overdue;
mod fbk002_suggestion_no_outcome;
mod fbk003_rejected_no_reason;
mod fbk004_accepted_not_done;
mod gov001_terms_complete;
mod gov003_lived_experience_minimum;
mod gov005_shared_chair;
mod gov006_lived_experience_quorum;
mod gov009_vacant_places;
mod pay001_unpaid_time;
mod pay002_paid_late;
mod pay003_costs_not_covered;

use crate::Rule;

/// Every rule, in the order of their codes within their families.
pub static RULES: &[&Rule] = &[
    &gov001_terms_complete::RULE,
    &gov003_lived_experience_minimum::RULE,
    &gov005_shared_chair::RULE,
    &gov006_lived_experience_quorum::RULE,
    &gov009_vacant_places::RULE,
    &evt001_notice_period::RULE,
    &evt002_papers_lead::RULE,
    &evt003_venue_access::RULE,
    &evt004_needs_asked::RULE,
    &evt005_needs_met::RULE,
    &evt006_decided_inquorate::RULE,
    &evt007_staff_dominance::RULE,
    &evt008_lone_voice::RULE,
    &evt009_one_slot_only::RULE,
    &fbk001_feedback_overdue::RULE,
    &fbk002_suggestion_no_outcome::RULE,
    &fbk003_rejected_no_reason::RULE,
    &fbk004_accepted_not_done::RULE,
    &pay001_unpaid_time::RULE,
    &pay002_paid_late::RULE,
    &pay003_costs_not_covered::RULE,
];

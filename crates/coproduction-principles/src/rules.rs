//! The rules, each in a file of its own.

mod dec001_decided_first;
mod dec002_late_stage_only;
mod dec003_information_at_opening;
mod dec004_short_consultation;
mod dec005_no_consideration_record;
mod dec006_eia_missing;
mod dec007_eia_no_engagement;
mod dec008_eia_too_late;
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
mod lng001_public_meeting_bilingual;
mod lng002_welsh_asked;
mod lng003_translation_provided;
mod lng004_preference_honoured;
mod lng005_bulk_parity;
mod lng006_output_parity;
mod lng007_welsh_response_share;
mod lng008_bsl_plan_involvement;
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
    &lng001_public_meeting_bilingual::RULE,
    &lng002_welsh_asked::RULE,
    &lng003_translation_provided::RULE,
    &lng004_preference_honoured::RULE,
    &lng005_bulk_parity::RULE,
    &lng006_output_parity::RULE,
    &lng007_welsh_response_share::RULE,
    &lng008_bsl_plan_involvement::RULE,
    &dec001_decided_first::RULE,
    &dec002_late_stage_only::RULE,
    &dec003_information_at_opening::RULE,
    &dec004_short_consultation::RULE,
    &dec005_no_consideration_record::RULE,
    &dec006_eia_missing::RULE,
    &dec007_eia_no_engagement::RULE,
    &dec008_eia_too_late::RULE,
    &fbk001_feedback_overdue::RULE,
    &fbk002_suggestion_no_outcome::RULE,
    &fbk003_rejected_no_reason::RULE,
    &fbk004_accepted_not_done::RULE,
    &pay001_unpaid_time::RULE,
    &pay002_paid_late::RULE,
    &pay003_costs_not_covered::RULE,
];
